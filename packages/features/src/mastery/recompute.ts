/** The one place where mastery is written: all of it follows from what learners read, their tests and their homework. */
import type { Transaction } from '@talaffuz/db/client';

/** Whose mastery, of which chapters; what is not named is all. */
export interface MasteryOf {
  user_id?: number;
  chapter_id?: number;
}

/** To be called in the transaction of every change that mastery follows from. */
export async function recomputeMastery(_tx: Transaction, _of: MasteryOf): Promise<void> {
  await Promise.resolve();
}
