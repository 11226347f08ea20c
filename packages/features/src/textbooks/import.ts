/** A textbook from a file: all of it, or nothing and every problem by its place. */
import { randomUUID } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { requireRole, staffRoles, type Actor } from '@talaffuz/core/actor';
import { openArchive, type ArchiveEntry } from '@talaffuz/core/archive/archive';
import { AppError, type FieldProblem } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { UNSTORABLE, unstorable } from '@talaffuz/core/storable-text';
import {
  detectFormat,
  formatNames,
  HEAD_BYTES,
  sizeLimit,
  type FileKind,
} from '@talaffuz/core/upload/file-kind';
import { safeFileName } from '@talaffuz/core/upload/file-name';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { inTransaction, db } from '@talaffuz/db/client';
import { service } from '../api/crud.ts';
import { kinds } from '../tests/questions/kinds.ts';
import {
  BOOK,
  bundle,
  BUNDLE_MIB,
  MEDIA,
  MOST_PARAGRAPHS,
  problemAt,
  type Bundle,
  type ImportFields,
} from './bundle.ts';
import { textbooks } from './books.ts';
import { filesIn } from './html.ts';
import { readMarkdownBook } from './markdown-book.ts';
import { managedTextbook } from './schema.ts';
import { writeBook } from './write-book.ts';

const MIB = 1024 * 1024;
const BOOK_MIB = 20;
const LIMITS = { entries: 5_000, total_bytes: BUNDLE_MIB * MIB };
const MOST_PROBLEMS = 100;

/** Throws `validation_failed` with at most 100 problems, and how many more there are. */
function refuse(problems: readonly FieldProblem[]): never {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(problemAt([], `There are ${String(more)} more problems.`, 'more'));
  throw new AppError('validation_failed', shown.map(({ msg }) => msg).join('; '), { fields: shown });
}

interface Opened {
  /** Not checked yet. */
  book: unknown;
  entries: ReadonlyMap<string, ArchiveEntry>;
  close: () => void;
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer: head, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && head.subarray(0, 2).toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse([problemAt([], `${BOOK} is no JSON (${reason}); correct it and send it again.`, 'json')]);
  }
}

function tooLong(bytes: number): void {
  if (bytes <= BOOK_MIB * MIB) return;
  refuse([problemAt([], `The text is larger than ${String(BOOK_MIB)} MB; split the textbook.`, 'too_large')]);
}

function readText(text: string): unknown {
  if (/^\uFEFF?\s*\{/.test(text)) return parsed(text);
  const { book, problems } = readMarkdownBook(text);
  if (problems.length > 0) refuse(problems);
  return book;
}

async function openBundle(path: string): Promise<Opened> {
  if (!(await isZip(path))) {
    const bytes = await readFile(path);
    tooLong(bytes.length);
    return { book: readText(bytes.toString('utf8')), entries: new Map(), close: () => undefined };
  }
  const archive = await openArchive(path, LIMITS);
  try {
    const entry = archive.entries.find(({ name }) => name === BOOK);
    if (entry === undefined) {
      refuse([problemAt([], `The ZIP has no ${BOOK} at its root; see docs/textbooks.md.`, 'missing')]);
    }
    const wrong = archive.entries.filter(({ problem }) => problem !== null);
    if (wrong.length > 0) {
      refuse(
        wrong.map(({ name, problem }) => problemAt([], `${name} ${problem?.message ?? ''}.`, problem?.type)),
      );
    }
    tooLong(entry.size);
    const book = parsed((await buffer(await entry.read())).toString('utf8'));
    const entries = new Map(archive.entries.map((one) => [one.name, one]));
    return {
      book,
      entries,
      close: () => {
        archive.close();
      },
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** What is said beside the file goes before what it says. */
function completed(book: unknown, { grade_level, language }: ImportFields): unknown {
  if (typeof book !== 'object' || book === null) return book;
  return {
    ...book,
    ...(grade_level === undefined ? {} : { grade_level }),
    ...(language === undefined ? {} : { language }),
  };
}

interface Use {
  path: (string | number)[];
  name: string;
  kind: FileKind;
}

/** Every file of the bundle that the textbook names, and where. */
function usesOf({ chapters }: Bundle): Use[] {
  const pictures = (path: (string | number)[], text = ''): Use[] =>
    [...text.matchAll(MEDIA)].map(([name]) => ({ path, name, kind: 'image' }));
  return chapters.flatMap(({ paragraphs }, c) =>
    paragraphs.flatMap(({ markdown, content, contents }, p) => {
      const at = ['chapters', c, 'paragraphs', p];
      return [
        ...pictures([...at, 'markdown'], markdown),
        ...pictures([...at, 'content'], content),
        ...contents.flatMap(({ explain_text, audio, slides }, i): Use[] => {
          const inside = [...at, 'contents', i];
          return [
            ...pictures([...inside, 'explain_text'], explain_text),
            ...(audio == null ? [] : [{ path: [...inside, 'audio'], name: audio, kind: 'audio' as const }]),
            ...(slides == null
              ? []
              : [{ path: [...inside, 'slides'], name: slides, kind: 'document' as const }]),
          ];
        }),
      ];
    }),
  );
}

async function mediaProblem(
  { path, name, kind }: Use,
  entry: ArchiveEntry | undefined,
): Promise<FieldProblem[]> {
  if (entry === undefined) {
    return [
      problemAt(path, `There is no ${name} in the ZIP; put it there, or take its name out.`, 'missing'),
    ];
  }
  const { bytes, mib } = sizeLimit(kind);
  if (entry.size > bytes)
    return [problemAt(path, `${name} is larger than ${String(mib)} MB; make it smaller.`, 'too_large')];
  const format = await detectFormat(await entry.head(HEAD_BYTES), [kind]);
  if (kind === 'document' && format?.mime !== 'application/pdf')
    return [problemAt(path, `${name} must be a PDF file.`, 'format')];
  return format === null ? [problemAt(path, `${name} must be ${formatNames[kind]}.`, 'format')] : [];
}

/** What the schema lets pass and the rest of the bundle, or its questions' own rules, refuse. */
function ruleProblems({ chapters }: Bundle): FieldProblem[] {
  const count = chapters.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const found = chapters.flatMap(({ paragraphs, tests }, c) => [
    ...paragraphs.flatMap(({ markdown, content }, p) =>
      (markdown ?? '') !== '' && (content ?? '') !== ''
        ? [
            problemAt(
              ['chapters', c, 'paragraphs', p, 'content'],
              'Give the text as Markdown or as HTML, not as both.',
            ),
          ]
        : [],
    ),
    ...tests.flatMap(({ paragraph, test_purpose, questions }, t) => {
      const at = ['chapters', c, 'tests', t];
      return [
        ...(paragraph !== null && paragraph > paragraphs.length
          ? [problemAt([...at, 'paragraph'], `The chapter has no paragraph ${String(paragraph)}.`, 'unknown')]
          : []),
        ...(paragraph !== null && test_purpose === 'summative'
          ? [problemAt([...at, 'paragraph'], 'A summative test ends a whole chapter; leave this out.')]
          : []),
        ...questions.flatMap(({ question_type, question_data }, q) => {
          try {
            kinds[question_type].readData(question_data);
            return [];
          } catch (error) {
            if (!(error instanceof z.ZodError)) throw error;
            return error.issues.map(({ path, message, code }) =>
              problemAt([...at, 'questions', q, ...path], message, code),
            );
          }
        }),
      ];
    }),
  ]);
  if (count <= MOST_PARAGRAPHS) return found;
  return [
    ...found,
    problemAt(['chapters'], `At most ${String(MOST_PARAGRAPHS)} paragraphs in all; split the textbook.`),
  ];
}

/** The subject of the school that the textbook belongs to, as it was chosen or as the file names it. */
async function subjectOf(actor: Actor, { subject_id }: ImportFields, { subject }: Bundle) {
  const { school_id } = actor;
  if (subject_id === undefined && subject === undefined) return null;
  return db.subject.findFirst({
    where: subject_id === undefined ? { school_id, name: subject ?? '' } : { school_id, id: subject_id },
    select: { id: true },
  });
}

async function check(actor: Actor, fields: ImportFields, { book, entries }: Opened) {
  const hidden = unstorable(book);
  if (hidden !== null) refuse([problemAt(hidden, UNSTORABLE)]);
  const read = bundle.safeParse(completed(book, fields));
  if (!read.success) {
    refuse(read.error.issues.map(({ path, message, code }) => problemAt(path, message, code)));
  }
  const problems = ruleProblems(read.data);
  const subject = await subjectOf(actor, fields, read.data);
  if (subject === null) {
    problems.push(
      problemAt(
        ['subject'],
        read.data.subject === undefined && fields.subject_id === undefined
          ? 'Name a subject of your school, or choose one (subject_id).'
          : `Your school teaches no “${read.data.subject ?? String(fields.subject_id)}”; choose one of its subjects (subject_id).`,
        'unknown',
      ),
    );
  }
  const uses = usesOf(read.data);
  for (const use of uses) problems.push(...(await mediaProblem(use, entries.get(use.name))));
  problems.push(...(await pictureProblems(actor, read.data)));
  if (problems.length > 0) refuse(problems);
  return { book: read.data, subject_id: subject?.id ?? 0, uses };
}

/** Texts may show pictures that the school has already. */
async function pictureProblems(actor: Actor, { chapters }: Bundle): Promise<FieldProblem[]> {
  const used = chapters.flatMap(({ paragraphs }, c) =>
    paragraphs.flatMap(({ markdown = '', content = '', contents }, p) =>
      [markdown, content, ...contents.map(({ explain_text = '' }) => explain_text)]
        .flatMap(filesIn)
        .map((id) => ({ id, path: ['chapters', c, 'paragraphs', p] })),
    ),
  );
  if (used.length === 0) return [];
  const known = await db.file.findMany({
    where: { id: { in: used.map(({ id }) => id) }, school_id: actor.school_id, kind: 'image' },
    select: { id: true },
  });
  return used
    .filter(({ id }) => known.every((file) => file.id !== id))
    .map(({ id, path }) =>
      problemAt(path, `File ${String(id)} is no picture of your school; put it into the ZIP.`),
    );
}

/** Puts each named file into the storage once. What was stored before a failure is in `stored` as well. */
async function unpack(uses: readonly Use[], entries: Opened['entries'], stored: Map<string, UploadedFile>) {
  const files = await storage();
  for (const { name, kind } of uses) {
    const entry = entries.get(name);
    if (entry === undefined || stored.has(name)) continue;
    const format = await detectFormat(await entry.head(HEAD_BYTES), [kind]);
    if (format === null) continue;
    const id = randomUUID();
    const key = `${kind}/${id.slice(0, 2)}/${id}.${format.extension}`;
    const content = await files.put(key, await entry.read(), { content_type: format.mime });
    const shown = safeFileName(name, `${kind}.${format.extension}`);
    stored.set(name, { key, name: shown, mime: format.mime, kind, ...content });
  }
}

/**
 * Makes a draft of what a ZIP, a JSON or a Markdown file at `path` holds.
 * Throws `validation_failed` with every problem, `quota_spent`.
 */
export async function importTextbook(
  actor: Actor,
  path: string,
  fields: ImportFields,
): Promise<z.infer<typeof managedTextbook>> {
  requireRole(actor, staffRoles);
  const opened = await openBundle(path);
  const stored = new Map<string, UploadedFile>();
  try {
    const { book, subject_id, uses } = await check(actor, fields, opened);
    await unpack(uses, opened.entries, stored);
    const id = await inTransaction((tx) => writeBook(tx, actor, book, subject_id, stored));
    return managedTextbook.parse(await service(textbooks).read(actor, id));
  } catch (error) {
    for (const { key } of stored.values()) await (await storage()).delete(key);
    throw error;
  } finally {
    opened.close();
  }
}
