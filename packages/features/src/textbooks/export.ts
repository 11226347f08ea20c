/** A textbook as a ZIP that `import.ts` reads back: the same textbook is the same bytes. */
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { isStaff, requireRole, staffRoles, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { db, snapshot, type Prisma } from '@talaffuz/db/client';
import { jsonObject } from '../tests/questions/kind.ts';
import { inOrder as questionOrder } from '../tests/read.ts';
import { wireKinds } from '../tests/questions/wire.ts';
import { BOOK, FORMAT, VERSION } from './bundle.ts';
import { filePath, filesIn, withFileLinks } from './file-paths.ts';
import { inOrder } from './lists.ts';
import { cardsOf } from './read.ts';
import { visibleTextbooks } from './scope.ts';

const whole = {
  subject: { select: { name: true } },
  chapters: {
    orderBy: inOrder,
    include: {
      paragraphs: {
        orderBy: inOrder,
        include: { contents: { orderBy: { language: 'asc' } } },
      },
      tests: {
        where: { test_type: 'textbook' },
        orderBy: { id: 'asc' },
        include: { sections: { include: { questions: { orderBy: questionOrder } } } },
      },
    },
  },
} satisfies Prisma.TextbookInclude;
type Whole = Prisma.TextbookGetPayload<{ include: typeof whole }>;
type Chapter = Whole['chapters'][number];
type Paragraph = Chapter['paragraphs'][number];
type File = Prisma.FileGetPayload<object>;

/** Without what is empty, which says nothing. */
const filled = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );

/** By its content, so that a file keeps its name from school to school. */
const mediaName = ({ sha256, key }: File): string =>
  `media/${sha256.slice(0, 20)}${/\.[a-z0-9]+$/i.exec(key)?.[0] ?? ''}`;

/** Every file that the textbook shows or plays. */
async function mediaOf({ school_id, chapters }: Whole): Promise<Map<number, File>> {
  const ids = chapters.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ markdown, content, contents }) => [
      ...filesIn(markdown),
      ...filesIn(content),
      ...contents.flatMap(({ explain_text, audio_file_id, slides_file_id }) => [
        ...filesIn(explain_text),
        audio_file_id ?? 0,
        slides_file_id ?? 0,
      ]),
    ]),
  );
  const files = await db.file.findMany({ where: { id: { in: ids }, school_id }, orderBy: { sha256: 'asc' } });
  return new Map(files.map((file) => [file.id, file]));
}

function bookOf({ subject, chapters, ...textbook }: Whole, media: ReadonlyMap<number, File>) {
  const named = (id: number | null) => {
    const file = media.get(id ?? 0);
    return file === undefined ? null : mediaName(file);
  };
  const text = (written: string) => withFileLinks(written, (id) => named(id) ?? filePath(id));
  const paragraphOf = (one: Paragraph) =>
    filled({
      title: one.title,
      summary: one.summary,
      learning_objective: one.learning_objective,
      lesson_objective: one.lesson_objective,
      key_terms: one.key_terms,
      questions: one.questions,
      estimated_time: one.estimated_time,
      markdown: text(one.markdown),
      content: one.markdown === '' ? text(one.content) : '',
      contents: one.contents.map((content) =>
        filled({
          language: content.language,
          explain_text: text(content.explain_text),
          audio: named(content.audio_file_id),
          video_url: content.video_url,
          slides: named(content.slides_file_id),
          cards: cardsOf(content.cards),
        }),
      ),
    });
  const chapterOf = (one: Chapter) =>
    filled({
      title: one.title,
      description: one.description,
      learning_objective: one.learning_objective,
      paragraphs: one.paragraphs.map(paragraphOf),
      tests: one.tests.map((test) => testOf(test, one)),
    });
  const { title, grade_level, language, author, description } = textbook;
  return filled({
    format: FORMAT,
    version: VERSION,
    title,
    subject: subject.name,
    grade_level,
    language,
    author,
    description,
    chapters: chapters.map(chapterOf),
  });
}

function testOf(test: Chapter['tests'][number], { paragraphs }: Chapter) {
  const place = paragraphs.findIndex(({ id }) => id === test.paragraph_id);
  const questions = test.sections.flatMap((section) => section.questions);
  return {
    ...filled({
      title: test.title,
      description: test.description,
      test_purpose: test.test_purpose,
      difficulty: test.difficulty,
      paragraph: place === -1 ? null : place + 1,
    }),
    time_limit: test.duration_minutes,
    passing_score: test.pass_percentage / 100,
    is_active: test.is_active,
    questions: questions
      .filter(({ question_type }) => wireKinds.some((kind) => kind === question_type))
      .map((question) => ({
        question_type: question.question_type,
        question_text: question.question_text,
        question_data: sorted(jsonObject.parse(question.question_data)),
        points: question.marks,
        ...filled({ explanation: question.explanation }),
      })),
  };
}

/** PostgreSQL keeps the fields of JSON in its own order; it is said here so that nothing depends on it. */
const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Every entry has the same time, so that the same textbook is the same archive. */
const ENTRY = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

/** Of the actor's own school: tests with their answers are in it. Throws `not_found`, `permission_denied`. */
export async function exportTextbook(
  actor: Actor,
  id: number,
): Promise<{ title: string; content: Readable }> {
  requireRole(actor, staffRoles);
  const textbook = await snapshot((tx) =>
    tx.textbook.findFirst({ where: { id, ...visibleTextbooks(actor) }, include: whole }),
  );
  if (textbook === null || !isStaff(actor))
    throw new AppError('not_found', `There is no textbook ${String(id)}.`);
  if (textbook.school_id !== actor.school_id) {
    throw new AppError(
      'permission_denied',
      'This textbook belongs to another school, which alone exports it.',
    );
  }
  const media = await mediaOf(textbook);
  const zip = new yazl.ZipFile();
  const json = `${JSON.stringify(bookOf(textbook, media), null, 2)}\n`;
  zip.addBuffer(Buffer.from(json), BOOK, { ...ENTRY, compress: true });
  const files = await storage();
  const named = new Map([...media.values()].map((file) => [mediaName(file), file]));
  for (const [name, { key }] of named) {
    zip.addReadStreamLazy(name, { ...ENTRY, compress: false }, (done) => {
      files.get(key).then(
        (content) => {
          done(null, content);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)), null as never);
        },
      );
    });
  }
  zip.end();
  const content = Readable.from(zip.outputStream as AsyncIterable<Buffer>, { objectMode: false });
  zip.on('error', (error: Error) => content.destroy(error));
  return { title: textbook.title, content };
}
