/** The ways a run ends, each written only while the job is still that run's. */
import { toAppError } from '@talaffuz/core/errors';
import type { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import type { Db, Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { notify } from '@talaffuz/db/listen';
import { CHANGED, OUTBOX } from './channels.ts';
import type { JobHandler } from './handler.ts';
import type { JobRow } from './job-row.ts';
import { log } from './log.ts';

/** The run stops for no fault of the job; it goes back without costing a try. */
export class JobInterrupted extends Error {
  override readonly name = 'JobInterrupted';
}

const MAX_BACKOFF_MS = 600_000;

/** The row as this run holds it: the time of the claim tells runs apart. */
const held = ({ id, started_at }: JobRow) => ({ id, status: 'active' as const, started_at });

/** False when the job was no longer this run's, or done already. */
export async function markDone(via: Db | Transaction, row: JobRow, result: object): Promise<boolean> {
  const { count } = await via.job.updateMany({
    where: held(row),
    data: {
      status: 'done',
      result: asJson(result),
      finished_at: new Date(),
      heartbeat_at: null,
      error_code: null,
      error_message: null,
    },
  });
  if (count > 0) await notify(via, CHANGED, row.id);
  return count > 0;
}

export async function markHandedBack(row: JobRow): Promise<void> {
  const { count } = await db.job.updateMany({
    where: held(row),
    data: { status: 'pending', attempts: { decrement: 1 }, run_at: new Date(), heartbeat_at: null },
  });
  if (count > 0) await notify(db, OUTBOX, '');
}

/** Tries again later, or ends the job together with what it stands for. */
export async function markFailed(
  row: JobRow,
  handler: JobHandler | undefined,
  thrown: unknown,
): Promise<void> {
  const error = toAppError(thrown);
  const line = { err: error, job: row.id, name: row.name, attempt: row.attempts };
  const why = { error_code: error.code, error_message: error.message };
  const hopeless = error.httpStatus < 500 || row.attempts >= row.max_attempts;
  if (!hopeless) {
    log().warn(line, 'job failed, to be tried again');
    const backoff = (handler?.contract.backoff_ms ?? 1_000) * 2 ** (row.attempts - 1);
    await db.job.updateMany({
      where: held(row),
      data: {
        ...why,
        status: 'pending',
        run_at: new Date(Date.now() + Math.min(backoff, MAX_BACKOFF_MS)),
        heartbeat_at: null,
      },
    });
    return;
  }
  if (error.code === 'cancelled') log().info(line, 'job cancelled');
  else log().error(line, 'job failed');
  const data = {
    ...why,
    status: error.code === 'cancelled' ? ('cancelled' as const) : ('failed' as const),
    finished_at: new Date(),
    heartbeat_at: null,
  };
  try {
    await inTransaction((tx) => end(tx, row, data, handler, error));
  } catch (failure) {
    // A broken onFailed must not keep the job alive for ever.
    log().error(
      { err: failure, job: row.id, name: row.name },
      'what a failed job stands for could not be told',
    );
    await inTransaction((tx) => end(tx, row, data, undefined, error));
  }
}

async function end(
  tx: Transaction,
  row: JobRow,
  data: { status: 'cancelled' | 'failed'; finished_at: Date; error_code: string; error_message: string },
  handler: JobHandler | undefined,
  error: AppError,
): Promise<void> {
  const { count } = await tx.job.updateMany({ where: held(row), data });
  if (count === 0) return;
  await handler?.onFailed(tx, row, error);
  await notify(tx, CHANGED, row.id);
}
