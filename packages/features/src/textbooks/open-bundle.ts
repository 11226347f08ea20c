/** The file that a textbook is imported from: a ZIP, a JSON or a Markdown file, opened and not checked yet. */
import { open, readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { openArchive, type ArchiveEntry } from '@talaffuz/core/archive/archive';
import { AppError, type FieldProblem } from '@talaffuz/core/errors';
import { BOOK, BUNDLE_MIB, problemAt } from './bundle.ts';
import { readMarkdownBook } from './markdown-book.ts';

const MIB = 1024 * 1024;
const BOOK_MIB = 20;
const LIMITS = { entries: 5_000, total_bytes: BUNDLE_MIB * MIB };
const MOST_PROBLEMS = 100;

/** Throws `validation_failed` with at most 100 problems, and how many more there are. */
export function refuse(problems: readonly FieldProblem[]): never {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - shown.length;
  if (more > 0) shown.push(problemAt([], `There are ${String(more)} more problems.`, 'more', { more }));
  throw new AppError('validation_failed', shown.map(({ msg }) => msg).join('; '), { fields: shown });
}

export interface Opened {
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
    return refuse([
      problemAt([], `${BOOK} is no JSON (${reason}); correct it and send it again.`, 'not_json', { reason }),
    ]);
  }
}

function tooLong(bytes: number): void {
  if (bytes <= BOOK_MIB * MIB) return;
  refuse([
    problemAt([], `The text is larger than ${String(BOOK_MIB)} MB; split the textbook.`, 'text_too_large', {
      mib: BOOK_MIB,
    }),
  ]);
}

function readText(text: string): unknown {
  if (/^\uFEFF?\s*\{/.test(text)) return parsed(text);
  const { book, problems } = readMarkdownBook(text);
  if (problems.length > 0) refuse(problems);
  return book;
}

/** Throws `validation_failed`. Whoever opens it closes it. */
export async function openBundle(path: string): Promise<Opened> {
  if (!(await isZip(path))) {
    const bytes = await readFile(path);
    tooLong(bytes.length);
    return { book: readText(bytes.toString('utf8')), entries: new Map(), close: () => undefined };
  }
  const archive = await openArchive(path, LIMITS);
  try {
    const entry = archive.entries.find(({ name }) => name === BOOK);
    if (entry === undefined) {
      refuse([
        problemAt([], `The ZIP has no ${BOOK} at its root; see docs/textbooks.md.`, 'no_book', {
          name: BOOK,
        }),
      ]);
    }
    const wrong = archive.entries.filter(({ problem }) => problem !== null);
    if (wrong.length > 0) {
      refuse(
        wrong.map(({ name, problem }) =>
          problemAt([], `${name} ${problem?.message ?? ''}.`, problem?.type ?? 'damaged', { name }),
        ),
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
