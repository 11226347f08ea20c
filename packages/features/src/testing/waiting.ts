/** Two transactions that meet, for tests of what happens when they do. */
import { setTimeout as sleep } from 'node:timers/promises';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';

const PATIENCE_MS = 10_000;

/** Whether somebody waits for a lock of the connection `pid`. */
async function isWaitedFor(pid: number): Promise<boolean> {
  const [found] = await db.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_stat_activity WHERE ${pid}::int = ANY(pg_blocking_pids(pid))) AS waits`;
  return found?.waits === true;
}

/**
 * Takes locks by `first`, begins `other`, and goes on with `then` when `other` waits for those locks. Answers what
 * `other` answers when the transaction is over.
 */
export async function whileWaiting<T>(
  first: (tx: Transaction) => Promise<unknown>,
  other: () => Promise<T>,
  then: (tx: Transaction) => Promise<unknown>,
): Promise<T> {
  const begun = await inTransaction(async (tx) => {
    await first(tx);
    const [me] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    const answer = Promise.allSettled([other()]);
    const end = Date.now() + PATIENCE_MS;
    while (!(await isWaitedFor(me?.pid ?? 0))) {
      if (Date.now() > end) throw new Error('Nobody waits.');
      await sleep(10);
    }
    await then(tx);
    return { answer };
  });
  const [result] = await begun.answer;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
