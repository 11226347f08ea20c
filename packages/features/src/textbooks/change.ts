/** What every change of a textbook begins with: whether somebody may, and that others wait meanwhile. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import type { Prisma, Transaction } from '@talaffuz/db/client';
import { lockMastery } from '../mastery/recompute.ts';
import { filesIn } from './file-paths.ts';
import { findChapter, findParagraph, visibleTextbooks } from './scope.ts';

/**
 * Locks a textbook against other changes until the end of the transaction and says that something in it has changed.
 * Throws `not_found`, and `permission_denied` for another school's.
 */
export async function changeTextbook(tx: Transaction, actor: Actor, id: number): Promise<void> {
  const row = await tx.textbook.findFirst({
    where: { id, ...visibleTextbooks(actor) },
    select: { school_id: true },
  });
  if (row === null) throw new AppError('not_found', `There is no textbook ${String(id)}.`);
  if (row.school_id !== actor.school_id) {
    throw new AppError(
      'permission_denied',
      'This textbook belongs to another school: you may read it, but not change it.',
    );
  }
  await tx.$executeRaw`UPDATE textbooks SET updated_at = now() WHERE id = ${id}`;
}

/** The same by one of its chapters. */
export async function changeChapter(tx: Transaction, actor: Actor, id: number) {
  const { textbook_id } = await findChapter(tx, actor, id);
  await changeTextbook(tx, actor, textbook_id);
  // Read anew behind the lock: its place may have changed.
  return findChapter(tx, actor, id);
}

/** The same by one of its paragraphs. */
export async function changeParagraph(tx: Transaction, actor: Actor, id: number) {
  const { chapter_id } = await findParagraph(tx, actor, id);
  await changeChapter(tx, actor, chapter_id);
  return findParagraph(tx, actor, id);
}

/** What goes takes rows of learners with it; whoever writes such rows of these chapters is waited for, in one order. */
async function lockChapters(tx: Transaction, where: Prisma.ChapterWhereInput): Promise<void> {
  const found = await tx.chapter.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } });
  for (const { id } of found) await lockMastery(tx, { chapter_id: id });
}

/** Where somebody deletes: in which chapters, and which paragraphs and tests of them if not all. */
interface Inside {
  chapters: Prisma.ChapterWhereInput;
  paragraphs?: Prisma.ParagraphWhereInput;
  tests?: Prisma.TestWhereInput;
}

/**
 * Throws `conflict` where learners' work rests on what is to be deleted: attempts at its tests, homework that has them
 * read it. Its tests are locked against being begun meanwhile, its chapters against work of learners.
 */
export async function requireUnused(
  tx: Transaction,
  what: string,
  { chapters, paragraphs = { chapter: chapters }, tests = { chapter: chapters } }: Inside,
): Promise<void> {
  const ids = (await tx.test.findMany({ where: tests, select: { id: true } })).map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM tests WHERE id = ANY(${ids}::int[]) ORDER BY id FOR UPDATE`;
  const attempts = await tx.testAttempt.count({ where: { test_id: { in: ids } } });
  if (attempts > 0) {
    throw new AppError(
      'conflict',
      `Learners have taken tests of this ${what} (${String(attempts)} attempts), which would be lost; make the textbook a draft instead of deleting.`,
    );
  }
  const tasks = await tx.homeworkTask.count({ where: { paragraph: paragraphs } });
  if (tasks > 0) {
    throw new AppError(
      'conflict',
      `Homework has learners read this ${what} (${String(tasks)} tasks); change the homework first, or make the textbook a draft instead of deleting.`,
    );
  }
  await lockChapters(tx, chapters);
}

/** Throws `validation_failed` where a text shows a file that is no picture of the school. */
export async function checkPictures(
  tx: Transaction,
  actor: Actor,
  field: string,
  text: string,
): Promise<void> {
  const ids = filesIn(text);
  if (ids.length === 0) return;
  const found = await tx.file.findMany({
    where: { id: { in: ids }, ...ofSchool(actor), kind: 'image' },
    select: { id: true },
  });
  const missing = ids.find((id) => found.every((file) => file.id !== id));
  if (missing === undefined) return;
  throw wrongField(
    field,
    `The text shows file ${String(missing)}, which is no picture of your school; upload the picture first.`,
    'unknown',
  );
}
