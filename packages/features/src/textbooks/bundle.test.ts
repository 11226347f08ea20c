import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@talaffuz/core/errors';
import { openArchive } from '@talaffuz/core/archive/archive';
import { closeDb, db } from '@talaffuz/db/client';
import { makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import type { BundleInput } from './bundle.ts';
import { exportTextbook } from './export.ts';
import { importTextbook } from './import.ts';
import { readContent, readParagraph } from './read.ts';
import { makeBook, makeSubject } from './testing/book.ts';

let folder: string;
let teacher: TestUser;
let student: TestUser;
let foreign: TestUser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  const { id } = await makeSchool();
  [teacher, student, foreign] = await Promise.all([
    makeUser('teacher', id),
    makeUser('student', id),
    makeUser('teacher'),
  ]);
  await Promise.all([makeSubject(id), makeSubject(foreign.school_id)]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await closeDb();
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Two frames of silence (MPEG-1 layer 3, 128 kbit/s, 44.1 kHz). */
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
const mp3 = Buffer.concat([frame, frame]);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let files = 0;
async function saved(content: Buffer | string): Promise<string> {
  const file = path.join(folder, String((files += 1)));
  await writeFile(file, content);
  return file;
}

function zipOf(entries: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream as AsyncIterable<Buffer>);
}

const minimal: BundleInput = {
  format: 'talaffuz-textbook',
  version: 1,
  title: 'A small book',
  subject: 'English',
  grade_level: 5,
  chapters: [{ title: 'One', paragraphs: [{ title: 'First', markdown: 'Hello.' }] }],
};

const full: BundleInput = {
  ...minimal,
  title: 'A whole book',
  author: 'A. Author',
  description: 'Everything that a bundle may hold',
  language: 'en',
  chapters: [
    {
      title: 'At home',
      description: 'Rooms',
      learning_objective: 'Name the rooms',
      paragraphs: [
        {
          title: 'Rooms',
          markdown: '## Rooms\n\nThis is a plan: ![A plan](media/plan.png)\n\nI read media/plan.png aloud.',
          summary: 'Rooms of a house',
          learning_objective: 'Name rooms',
          lesson_objective: 'Use there is',
          key_terms: ['room', 'door'],
          questions: ['How many rooms?'],
          estimated_time: 7,
          contents: [
            {
              language: 'ru',
              explain_text: 'План: ![План](media/plan.png)',
              audio: 'media/rooms.mp3',
              slides: 'media/slides.pdf',
              video_url: 'https://www.youtube.com/watch?v=abcdefghijk',
              cards: [{ id: 'card-1', front: 'room', back: 'комната' }],
            },
            { language: 'uz', explain_text: 'Xonalar' },
          ],
        },
        { title: 'Doors', content: '<p>A <strong>door</strong>.</p>' },
      ],
      tests: [
        {
          title: 'Rooms?',
          test_purpose: 'practice',
          difficulty: 'easy',
          paragraph: 1,
          time_limit: 5,
          passing_score: 0.5,
          questions: [
            {
              question_type: 'multiple_choice',
              question_text: 'Where do you sleep?',
              question_data: {
                options: [
                  { id: 'a', text: 'kitchen' },
                  { id: 'b', text: 'bedroom' },
                ],
                correct: 'b',
              },
              points: 2,
              explanation: 'A bed stands there.',
            },
          ],
        },
        {
          title: 'The chapter',
          test_purpose: 'summative',
          questions: [
            {
              question_type: 'short_answer',
              question_text: 'Комната?',
              question_data: { accepted: ['room'] },
            },
          ],
        },
      ],
    },
  ],
};
const media = { 'media/plan.png': png, 'media/rooms.mp3': mp3, 'media/slides.pdf': pdf };
const fullZip = () => zipOf({ 'textbook.json': JSON.stringify(full), ...media });

const take = async (content: Buffer | string, who = teacher, fields = {}) =>
  importTextbook(who, await saved(content), fields);
const exported = async (who: TestUser, id: number) => buffer((await exportTextbook(who, id)).content);

async function refusalOf(content: Buffer | string, who = teacher, fields = {}) {
  const error: unknown = await take(content, who, fields).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('it was taken', { cause: error });
  expect(error.code).toBe('validation_failed');
  return error.fields;
}
const problemsOf = async (...sent: Parameters<typeof refusalOf>) =>
  (await refusalOf(...sent)).map(({ msg }) => msg);
const json = (change: object) => JSON.stringify({ ...minimal, ...change });

describe('a bundle', () => {
  it('becomes a draft with all that is in it', async () => {
    const made = await take(await fullZip());
    expect(made).toMatchObject({
      title: 'A whole book',
      is_published: false,
      is_global: false,
      language: 'en',
      subject_rel: { name: 'English' },
      chapters_count: 1,
    });
    const [chapter] = await db.chapter.findMany({
      where: { textbook_id: made.id },
      include: {
        paragraphs: { orderBy: { order: 'asc' }, include: { passages: true } },
        tests: { orderBy: { id: 'asc' }, include: { sections: { include: { questions: true } } } },
      },
    });
    const [first, second] = chapter?.paragraphs ?? [];
    expect(first).toMatchObject({ order: 1, estimated_time: 7, key_terms: ['room', 'door'] });
    expect(first?.passages.map(({ language }) => language).sort()).toEqual(['en', 'ru', 'uz']);
    expect(second).toMatchObject({ order: 2, content: '<p>A <strong>door</strong>.</p>', estimated_time: 1 });
    expect(chapter?.tests).toMatchObject([
      { test_purpose: 'practice', paragraph_id: first?.id, pass_percentage: 50, duration_minutes: 5 },
      { test_purpose: 'summative', paragraph_id: null },
    ]);
    expect(chapter?.tests[0]?.sections[0]?.questions).toMatchObject([{ marks: 2 }]);
    const seen = await readParagraph(teacher, { paragraph_id: first?.id ?? 0, prefetch: true });
    expect(seen.content).toMatch(/src="\/api\/v1\/files\/\d+\/content\?token=/);
    const content = await readContent(teacher, first?.id ?? 0, 'ru');
    expect(content).toMatchObject({ has_audio: true, has_slides: true, cards: [{ id: 'card-1' }] });
    // One picture in two texts is one file.
    expect(await db.file.count({ where: { owner_id: teacher.id } })).toBe(3);
  });

  it('is the same after export, import into another school, and export', async () => {
    const { id } = await take(await fullZip());
    const once = await exported(teacher, id);
    expect((await exported(teacher, id)).equals(once)).toBe(true);
    const again = await take(once, foreign);
    expect((await exported(foreign, again.id)).equals(once)).toBe(true);
    const archive = await openArchive(await saved(once), { entries: 100, total_bytes: 1e8 });
    expect(archive.entries.map(({ name }) => name.replace(/[0-9a-f]{20}/, 'hash')).sort()).toEqual([
      'media/hash.mp3',
      'media/hash.pdf',
      'media/hash.png',
      'textbook.json',
    ]);
    archive.close();
  });

  it('is JSON alone where it has no files', async () => {
    expect(await take(JSON.stringify(minimal))).toMatchObject({ title: 'A small book', chapters_count: 1 });
    expect(await take(`\uFEFF ${JSON.stringify(minimal)}`)).toMatchObject({ title: 'A small book' });
  });

  it('takes subject, grade and language from beside the file', async () => {
    const { id } = await db.subject.create({ data: { school_id: teacher.school_id, name: 'Reading' } });
    expect(
      await take(json({ subject: 'Unknown' }), teacher, { subject_id: id, grade_level: 9, language: 'kk' }),
    ).toMatchObject({
      subject_id: id,
      grade_level: 9,
      language: 'kk',
    });
  });
});

describe('one Markdown file', () => {
  const text = `# A book\n\nWhat it is about.\n\n## One\n\nAbout one.\n\n### First\n\nHello.\n\n#### Inside\n\n\`\`\`\n# no heading\n\`\`\`\n\n### Second\n\n## Two\n`;
  it('becomes chapters and paragraphs', async () => {
    const { id: subject_id } = await makeSubject(teacher.school_id);
    const fields = { subject_id, grade_level: 3, language: 'en' };
    const { id, description } = await take(text, teacher, fields);
    expect(description).toBe('What it is about.');
    const chapters = await db.chapter.findMany({
      where: { textbook_id: id },
      orderBy: { order: 'asc' },
      include: { paragraphs: { orderBy: { order: 'asc' } } },
    });
    expect(
      chapters.map(({ title, description: about, paragraphs }) => [
        title,
        about,
        paragraphs.map((p) => p.title),
      ]),
    ).toEqual([
      ['One', 'About one.', ['First', 'Second']],
      ['Two', '', []],
    ]);
    expect(chapters[0]?.paragraphs[0]?.markdown).toContain('#### Inside\n\n```\n# no heading');
  });

  it('says which line is wrong', async () => {
    expect(await problemsOf('Some text\n\n### Early\n\n# One\n\n# Two\n')).toEqual([
      'title: Begin the file with a line “# Title of the textbook”.',
      'Line 3: A paragraph (“###”) before the first chapter (“##”).',
      expect.stringMatching(/^Line 5: A second “#”/) as string,
      expect.stringMatching(/^Line 7: A second “#”/) as string,
    ]);
    expect(await problemsOf('# Book\n\n## One\n')).toEqual([
      expect.stringMatching(/^grade_level: /) as string,
    ]);
  });
});

describe('what is wrong with a bundle is told by its place, and nothing is kept', () => {
  const count = () => Promise.all([db.textbook.count(), db.file.count()]);
  const paragraph = (fields: object) => ({
    chapters: [
      { title: 'One' },
      { title: 'Two', paragraphs: [{ title: 'A' }, { title: 'B' }, { title: 'C', ...fields }] },
    ],
  });
  const question = (fields: object) => ({
    question_type: 'short_answer',
    question_text: 'Why?',
    question_data: { accepted: ['so'] },
    ...fields,
  });
  const test = (fields: object) => ({
    chapters: [{ title: 'One', tests: [{ title: 'T', questions: [question({})], ...fields }] }],
  });

  it.each<[string, object, RegExp[]]>([
    ['a title', paragraph({ title: '' }), [/^chapter 2 › paragraph 3 › title: Write the title/]],
    ['a strange field', paragraph({ tilte: 'x' }), [/^chapter 2 › paragraph 3: .*tilte/]],
    [
      'a language',
      paragraph({ contents: [{ language: 'de' }] }),
      [/^chapter 2 › paragraph 3 › content 1 › language: Choose/],
    ],
    [
      'a language twice',
      paragraph({ contents: [{ language: 'ru' }, { language: 'ru' }] }),
      [/paragraph 3 › contents: Explain/],
    ],
    [
      'a picture',
      paragraph({ markdown: '![x](media/no.png)' }),
      [/paragraph 3 › markdown: There is no media\/no\.png in the ZIP/],
    ],
    [
      'a sound',
      paragraph({ contents: [{ language: 'ru', audio: '../x.mp3' }] }),
      [/content 1 › audio: Name a file of the folder media/],
    ],
    [
      'a picture of another school',
      paragraph({ markdown: '![x](/api/v1/files/99999999/content)' }),
      [/paragraph 3: File 99999999 is no picture/],
    ],
    ['both texts', paragraph({ markdown: 'a', content: 'b' }), [/paragraph 3 › content: Give the text/]],
    [
      'a link',
      paragraph({ contents: [{ language: 'ru', video_url: 'http://a.example/' }] }),
      [/content 1 › video_url: .*https/],
    ],
    [
      'a test’s paragraph',
      test({ paragraph: 4 }),
      [/^chapter 1 › test 1 › paragraph: The chapter has no paragraph 4/],
    ],
    [
      'a question',
      test({ questions: [question({}), question({ question_data: { accepted: [] } })] }),
      [/^chapter 1 › test 1 › question 2 › question_data/],
    ],
    ['no subject', { subject: undefined }, [/^subject: Name a subject of your school/]],
    ['a subject', { subject: 'Latin' }, [/^subject: Your school teaches no “Latin”/]],
    [
      'a grade and a version',
      { grade_level: 12, version: 2 },
      [/^version: This Talaffuz reads version 1/, /^grade_level: A grade is 1 to 11/],
    ],
    ['no chapters', { chapters: [] }, [/^chapters: A textbook has at least one chapter/]],
    ['text that cannot be stored', { title: 'a\u0000b' }, [/^title: /]],
  ])('%s', async (_what, change, messages) => {
    const before = await count();
    expect(await problemsOf(json(change))).toEqual(
      messages.map((one) => expect.stringMatching(one) as string),
    );
    expect(await count()).toEqual(before);
  });

  it.each<[object, string, string, object]>([
    [paragraph({ title: '' }), 'title', 'too_small_string', { least: 1 }],
    [{ title: undefined }, 'title', 'missing', {}],
    [{ title: 5 }, 'title', 'invalid_type', { expected: 'string' }],
    [{ grade_level: 12 }, 'grade_level', 'too_big_number', { most: 11 }],
    [paragraph({ tilte: 'x' }), '2', 'unrecognized_keys', { names: 'tilte' }],
    [test({ paragraph: 4 }), 'paragraph', 'no_paragraph', { number: 4 }],
    [test({ questions: [question({ question_data: {} })] }), 'accepted', 'missing', {}],
    [
      test({ questions: [question({ question_data: { accepted: 'so' } })] }),
      'accepted',
      'invalid_type',
      { expected: 'array' },
    ],
    [{ subject: 'Latin' }, 'subject', 'unknown_subject', { name: 'Latin' }],
    [paragraph({ markdown: '![x](media/no.png)' }), 'markdown', 'media_missing', { name: 'media/no.png' }],
  ])('%j is told with its kind and what its sentence names', async (change, field, type, values) => {
    const refused = await refusalOf(json(change));
    expect(refused.map((one) => [String(one.loc.at(-1)), one.type, one.values])).toEqual([
      [field, type, values],
    ]);
  });

  it('tells all of them at once, up to a hundred', async () => {
    const paragraphs = Array.from({ length: 75 }, () => ({ title: '' }));
    const chapter = { title: 'One', paragraphs };
    const problems = await problemsOf(json({ chapters: [chapter, chapter] }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('There are 50 more problems.');
  });

  it.each<[string, () => Promise<Buffer> | string, RegExp]>([
    ['broken JSON', () => '{"format":', /is no JSON/],
    ['a broken ZIP', () => 'PK\u0003\u0004broken', /archive/],
    ['a ZIP without its text', () => zipOf({ 'other.json': '{}' }), /no textbook\.json at its root/],
    [
      'a picture that is none',
      () =>
        zipOf({ 'textbook.json': json(paragraph({ markdown: '![x](media/a.png)' })), 'media/a.png': pdf }),
      /media\/a\.png must be a JPEG/,
    ],
    [
      'slides that are no PDF',
      () =>
        zipOf({
          'textbook.json': json(paragraph({ contents: [{ language: 'ru', slides: 'media/a.pdf' }] })),
          'media/a.pdf': png,
        }),
      /media\/a\.pdf must be a PDF/,
    ],
    [
      'a bomb',
      async () => {
        const zip = new yazl.ZipFile();
        zip.addBuffer(Buffer.from(json({})), 'textbook.json');
        zip.addBuffer(Buffer.alloc(8 * 1024 * 1024), 'media/a.png');
        zip.end();
        return buffer(zip.outputStream as AsyncIterable<Buffer>);
      },
      /unpacks to more than 200 times/,
    ],
  ])('%s', async (_what, make, message) => {
    const before = await count();
    expect((await problemsOf(await make())).join('\n')).toMatch(message);
    expect(await count()).toEqual(before);
  });
});

describe('who may', () => {
  it('import: staff alone', async () => {
    await expect(take(JSON.stringify(minimal), student)).rejects.toMatchObject({ code: 'role_not_allowed' });
  });
  it('export: staff of its school alone, for its tests are in it', async () => {
    const { id } = await makeBook(teacher.school_id, { global: true });
    await expect(exportTextbook(student, id)).rejects.toMatchObject({ code: 'role_not_allowed' });
    await expect(exportTextbook(foreign, id)).rejects.toMatchObject({ code: 'permission_denied' });
    const own = await makeBook(teacher.school_id, { published: false });
    await expect(exportTextbook(foreign, own.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(exportTextbook(teacher, own.id)).resolves.toBeTruthy();
  });
});
