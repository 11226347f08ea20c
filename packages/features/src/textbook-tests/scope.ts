/** Who sees and who writes which tests of textbooks. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Prisma, Transaction } from '@talaffuz/db/client';
import { visibleChapters } from '../textbooks/scope.ts';

export const ofTextbooks = { test_type: 'textbook' } as const;

/** Active ones of the textbooks that somebody sees; staff see those of their own school that are not active, too. */
export const visibleTests = (actor: Actor): Prisma.TestWhereInput => ({
  ...ofTextbooks,
  chapter: visibleChapters(actor),
  ...(isStaff(actor) ? { OR: [{ is_active: true }, ofSchool(actor)] } : { is_active: true }),
});

/** Those that staff may change: of their own school. */
export const ownTests = (actor: Actor): Prisma.TestWhereInput => ({ ...ofTextbooks, ...ofSchool(actor) });

export const noTest = (id: number) => new AppError('not_found', `There is no test ${String(id)}.`);

/** One that the actor may change. Throws `not_found`. */
export async function findOwnTest(tx: Pick<Transaction, 'test'>, actor: Actor, id: number) {
  const test = await tx.test.findFirst({ where: { id, ...ownTests(actor) } });
  if (test?.chapter_id == null) throw noTest(id);
  return { ...test, chapter_id: test.chapter_id };
}
