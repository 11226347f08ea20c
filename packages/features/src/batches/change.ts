/** Stopping a batch, trying its rows again, and deleting it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { db, inTransaction } from '@talaffuz/db/client';
import { unpackBatch } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { UNPACK_PRIORITY } from './create.ts';
import { endBatch, lockBatch } from './rows.ts';
import type { Batch } from './schema.ts';
import { queueAttempts, rowKey } from './unpack.ts';
import { noBatch, readBatch, visibleBatch } from './views.ts';

const inWork = (status: string | null): boolean => status === 'preparing' || status === 'running';

/**
 * Stops a batch: what is not scored yet is cancelled, what is being scored is thrown away. A batch that is over stays as
 * it is. Attempts, rows and jobs are locked in the order in which a worker that ends an attempt locks them, and the jobs
 * apart, because a worker that gives a job up locks it first.
 */
export async function cancelBatch(actor: Actor, id: number): Promise<Batch> {
  await visibleBatch(actor, id);
  const stopped = await inTransaction(async (tx) => {
    if (!inWork(await lockBatch(tx, id))) return false;
    // From here on nothing more is unpacked.
    await tx.practiceBatch.update({ where: { id }, data: { status: 'cancelled' } });
    return true;
  });
  if (!stopped) return readBatch(actor, id);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE attempts SET status = 'failed', error_code = 'cancelled', error_message = 'The batch was cancelled.',
        finished_at = now()
      WHERE batch_id = ${id} AND status IN ('queued', 'scoring')`;
    await tx.$executeRaw`
      UPDATE practice_batch_rows SET status = 'cancelled', error_code = 'cancelled',
        error_message = 'The batch was cancelled.', finished_at = now()
      WHERE batch_id = ${id} AND status IN ('waiting', 'queued')`;
    await endBatch(tx, id, 'cancelled');
  });
  await db.$executeRaw`
    UPDATE jobs SET status = 'cancelled', cancel_requested = true, finished_at = now(), error_code = 'cancelled',
      error_message = 'The batch was cancelled.'
    WHERE id IN (SELECT job_id FROM attempts WHERE batch_id = ${id}) AND status IN ('pending', 'queued')`;
  return readBatch(actor, id);
}

/**
 * Queues the failed and cancelled rows of a batch that is over once more. Rows that were never unpacked can only be tried
 * while their archive is there.
 * @throws AppError `conflict` while it is in work, or when there is no such row
 */
export async function retryBatch(actor: Actor, id: number): Promise<Batch> {
  await visibleBatch(actor, id);
  await inTransaction(async (tx) => {
    if (inWork(await lockBatch(tx, id))) {
      throw new AppError(
        'conflict',
        `Batch ${String(id)} is still in work; wait until it is over, or cancel it.`,
      );
    }
    const batch = await tx.practiceBatch.findUniqueOrThrow({ where: { id } });
    const again = { batch_id: id, status: { in: ['failed' as const, 'cancelled' as const] } };
    const fresh = { error_code: null, error_message: null, finished_at: null };
    const rows = await tx.practiceBatchRow.findMany({
      where: { ...again, attempt_id: { not: null } },
      select: { attempt_id: true },
    });
    const attempts = rows.flatMap(({ attempt_id }) => (attempt_id === null ? [] : [attempt_id]));
    const waiting =
      batch.file_id === null
        ? { count: 0 }
        : await tx.practiceBatchRow.updateMany({
            where: { ...again, attempt_id: null },
            data: { ...fresh, status: 'waiting' },
          });
    if (attempts.length + waiting.count === 0) {
      throw new AppError('conflict', `Batch ${String(id)} has no row that can be tried again.`);
    }
    await tx.attempt.updateMany({ where: { id: { in: attempts } }, data: { ...fresh, status: 'queued' } });
    await tx.practiceBatchRow.updateMany({
      where: { ...again, attempt_id: { in: attempts } },
      data: { ...fresh, status: 'queued' },
    });
    if (attempts.length > 0) await queueAttempts(tx, batch.school_id, attempts);
    const job_id =
      waiting.count === 0
        ? batch.job_id
        : await addJob(
            tx,
            unpackBatch,
            { batch_id: id },
            {
              key: `unpack_batch:${String(id)}:${randomUUID()}`,
              priority: UNPACK_PRIORITY,
              school_id: batch.school_id,
            },
          );
    await tx.practiceBatch.update({
      where: { id },
      data: {
        status: waiting.count === 0 ? 'running' : 'preparing',
        job_id,
        started_at: new Date(),
        finished_at: null,
        error_message: null,
      },
    });
  });
  return readBatch(actor, id);
}

/** Deletes a batch that is over, with its recordings, results and reviews. @throws AppError `conflict` before that */
export async function deleteBatch(actor: Actor, id: number): Promise<void> {
  await visibleBatch(actor, id);
  const keys = await inTransaction(async (tx) => {
    const status = await lockBatch(tx, id);
    if (status === null) throw noBatch(id);
    if (inWork(status)) {
      throw new AppError('conflict', `Batch ${String(id)} is still in work; cancel it first.`);
    }
    const batch = await tx.practiceBatch.findUniqueOrThrow({ where: { id }, include: { file: true } });
    const rows = await tx.practiceBatchRow.findMany({ where: { batch_id: id }, select: { row: true } });
    const kept = rows.map(({ row }) => rowKey(id, row));
    await tx.practiceBatch.delete({ where: { id } });
    if (batch.file !== null) kept.push(batch.file.key);
    for (let at = 0; at < kept.length; at += 1_000) {
      await tx.file.deleteMany({ where: { key: { in: kept.slice(at, at + 1_000) } } });
    }
    return kept;
  });
  const files = await storage();
  for (const key of keys) await files.delete(key);
}
