/** A batch's row follows its attempt, and the last row ends the batch. */
import type { Transaction } from '@talaffuz/db/client';
import { db, inTransaction } from '@talaffuz/db/client';
import { announce } from '../webhooks/announce.ts';
import { notifyBatchOver } from './notice.ts';

interface FinishedAttempt {
  id: number;
  batch_id: number | null;
  status: string;
  duration_s: number | null;
  error_code: string | null;
  error_message: string | null;
}

/** With so many rows left and fewer, each that ends looks whether it is the last; more workers than that do not exist. */
const LAST_ROWS = 200;

/** In the transaction in which an attempt became done or failed. Nothing for an attempt of no batch. */
export async function finishRow(tx: Transaction, attempt: FinishedAttempt): Promise<void> {
  if (attempt.batch_id === null) return;
  await tx.practiceBatchRow.updateMany({
    where: { attempt_id: attempt.id },
    data: {
      status:
        attempt.status === 'done' ? 'done' : attempt.error_code === 'cancelled' ? 'cancelled' : 'failed',
      duration_s: attempt.duration_s,
      error_code: attempt.error_code,
      error_message: attempt.error_message,
      finished_at: new Date(),
    },
  });
  // What others end at this moment still counts as open here; they look as well, one after another behind the lock.
  if ((await openRows(tx, attempt.batch_id, LAST_ROWS)) < LAST_ROWS) await endIfOver(tx, attempt.batch_id);
}

/** Rows that are still to come, at most `limit`: a look at the index, not at the batch. */
async function openRows(tx: Transaction, batch_id: number, limit: number): Promise<number> {
  const [found] = await tx.$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM (
      SELECT 1 FROM practice_batch_rows
      WHERE batch_id = ${batch_id} AND status IN ('waiting', 'queued') LIMIT ${limit}) AS rows`;
  return found?.open ?? 0;
}

/** The batch's status, with the batch locked until the transaction ends; null when it is gone. */
export async function lockBatch(tx: Transaction, id: number): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ status: string }[]>`
    SELECT status::text AS status FROM practice_batches WHERE id = ${id} FOR UPDATE`;
  return found?.status ?? null;
}

/** Ends a running batch without open rows, once: its creator and the school's webhooks are told. */
export async function endIfOver(tx: Transaction, id: number): Promise<void> {
  if ((await lockBatch(tx, id)) !== 'running') return;
  if ((await openRows(tx, id, 1)) === 0) await endBatch(tx, id, 'done');
}

/** The caller has the batch's lock. */
export async function endBatch(
  tx: Transaction,
  id: number,
  status: 'done' | 'failed' | 'cancelled',
): Promise<void> {
  const batch = await tx.practiceBatch.update({ where: { id }, data: { status, finished_at: new Date() } });
  const groups = await tx.practiceBatchRow.groupBy({
    by: ['status'],
    where: { batch_id: id },
    _count: true,
  });
  const rows = (wanted: string): number => groups.find((group) => group.status === wanted)?._count ?? 0;
  await announce(tx, batch.school_id, 'batch.finished', {
    batch_id: id,
    title: batch.title,
    status,
    rows_total: batch.rows_total,
    rows_done: rows('done'),
    rows_failed: rows('failed'),
    rows_cancelled: rows('cancelled'),
    finished_at: batch.finished_at?.toISOString() ?? null,
  });
  await notifyBatchOver(tx, batch, { done: rows('done'), failed: rows('failed') });
}

/**
 * Rows whose attempt was deleted (with its student's account) have no job that could end them: they fail here, and the
 * batch ends if they were its last. Returns how many rows. Run by a timer and by whoever watches the batch.
 */
export async function failLostRows(batch_id?: number): Promise<number> {
  const lost = { status: 'queued', attempt_id: null } as const;
  const batches = await db.practiceBatchRow.findMany({
    where: { ...lost, ...(batch_id === undefined ? { batch: { status: 'running' } } : { batch_id }) },
    distinct: ['batch_id'],
    select: { batch_id: true },
  });
  let failed = 0;
  for (const found of batches) {
    failed += await inTransaction(async (tx) => {
      const { count } = await tx.practiceBatchRow.updateMany({
        where: { ...lost, batch_id: found.batch_id },
        data: {
          status: 'failed',
          error_code: 'not_found',
          error_message: 'The recording was deleted before it was scored.',
          finished_at: new Date(),
        },
      });
      await endIfOver(tx, found.batch_id);
      return count;
    });
  }
  return failed;
}
