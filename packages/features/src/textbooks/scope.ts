/** Who sees and who writes which textbook. What is not seen does not exist for them (rule 10 of the contracts). */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Prisma, Transaction } from '@talaffuz/db/client';

/** Published ones of the school and global ones of all schools; staff see the drafts of their own school too. */
export const visibleTextbooks = (actor: Actor): Prisma.TextbookWhereInput => ({
  OR: [
    { ...ofSchool(actor), ...(isStaff(actor) ? {} : { is_published: true }) },
    { is_global: true, is_published: true },
  ],
});

export const visibleChapters = (actor: Actor): Prisma.ChapterWhereInput => ({
  textbook: visibleTextbooks(actor),
});

export const visibleParagraphs = (actor: Actor): Prisma.ParagraphWhereInput => ({
  chapter: visibleChapters(actor),
});

type Reader = Pick<Transaction, 'chapter' | 'paragraph'>;

/** Throws `not_found`. */
export async function findChapter(tx: Reader, actor: Actor, id: number) {
  const row = await tx.chapter.findFirst({ where: { id, ...visibleChapters(actor) } });
  if (row === null) throw new AppError('not_found', `There is no chapter ${String(id)}.`);
  return row;
}

/** Throws `not_found`. */
export async function findParagraph(tx: Reader, actor: Actor, id: number) {
  const row = await tx.paragraph.findFirst({ where: { id, ...visibleParagraphs(actor) } });
  if (row === null) throw new AppError('not_found', `There is no paragraph ${String(id)}.`);
  return row;
}
