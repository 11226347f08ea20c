/** Runs the jobs of one queue: claims the row, calls the handler, and writes how it ended. */
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { listen } from '@talaffuz/db/listen';
import { CANCEL } from './channels.ts';
import { jobs } from './contracts.ts';
import type { JobContract, QueueName } from './contracts.ts';
import type { JobHandler } from './handler.ts';
import type { JobRow } from './job-row.ts';
import { log } from './log.ts';
import { consume } from './queue.ts';
import type { Delivery } from './queue.ts';
import { JobInterrupted, markDone, markFailed, markHandedBack } from './settle.ts';
import { startProgress } from './progress.ts';

export interface WorkerOptions {
  /** Jobs at a time, default 1. */
  concurrency?: number;
  /** Milliseconds between signs of life of an active job, default 5000. */
  heartbeat_ms?: number;
  /** The contracts to serve, default all of the product; for tests. */
  contracts?: readonly JobContract[];
}

export interface JobWorker {
  /** Jobs in work now. */
  readonly running: number;
  /** Takes no more jobs, waits `wait_ms` (default 10 000) for those in work, then hands the rest back unharmed. */
  close(wait_ms?: number): Promise<void>;
}

/** A handler that was told to stop may tidy up for so long before it is left to itself. */
const GRACE_MS = 2_000;

/**
 * Starts the worker of a queue. Throws AppError `internal` unless there is exactly one handler for each contract of the
 * queue; rejects when the database or queue cannot be used.
 */
export async function startWorker(
  queue: QueueName,
  handlers: readonly JobHandler[],
  options: WorkerOptions = {},
): Promise<JobWorker> {
  const byName = checkHandlers(queue, handlers, options.contracts ?? jobs);
  const running = new Map<string, AbortController>();
  const stopListening = await listen(CANCEL, (id) => running.get(id)?.abort(cancelled()));

  const take = async (delivery: Delivery): Promise<void> => {
    const row = await claim(delivery);
    // Cancelled, done, or in other hands: an old delivery.
    if (row === undefined) return;
    const controller = new AbortController();
    running.set(row.id, controller);
    try {
      await runJob(row, byName.get(row.name), controller, options.heartbeat_ms ?? 5_000);
    } finally {
      running.delete(row.id);
    }
  };

  const consumer = consume(queue, options.concurrency ?? 1, take);
  await consumer.ready();
  return {
    get running() {
      return running.size;
    },
    async close(wait_ms = 10_000) {
      const timer = setTimeout(() => {
        for (const controller of running.values()) controller.abort(new JobInterrupted('worker ends'));
      }, wait_ms);
      await consumer.close();
      clearTimeout(timer);
      await stopListening();
    },
  };
}

const cancelled = () => new AppError('cancelled', 'The job was cancelled.');

function checkHandlers(
  queue: QueueName,
  handlers: readonly JobHandler[],
  contracts: readonly JobContract[],
): Map<string, JobHandler> {
  const byName = new Map(handlers.map((handler) => [handler.contract.name, handler]));
  const wanted = contracts.filter((contract) => contract.queue === queue).map(({ name }) => name);
  const missing = wanted.filter((name) => !byName.has(name));
  if (missing.length > 0)
    throw new AppError(
      'internal',
      `The worker of queue '${queue}' has no handler for ${missing.join(', ')}.`,
    );
  const foreign = [...byName.keys()].filter((name) => !wanted.includes(name));
  if (foreign.length > 0 || byName.size !== handlers.length)
    throw new AppError(
      'internal',
      `The worker of queue '${queue}' was given handlers that it has no use for: ${foreign.join(', ') || 'one twice'}.`,
    );
  return byName;
}

/** Makes the job ours, unless this delivery is not the job's newest or somebody has it already. */
async function claim({ id, run_at }: Delivery): Promise<JobRow | undefined> {
  const [row] = await db.$queryRaw<JobRow[]>`
    UPDATE jobs SET status = 'active', attempts = attempts + 1, progress = NULL,
      started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
    WHERE id = ${id}::uuid AND run_at = ${new Date(run_at)} AND status IN ('pending', 'queued')
    RETURNING *`;
  return row;
}

async function runJob(
  row: JobRow,
  handler: JobHandler | undefined,
  controller: AbortController,
  heartbeat_ms: number,
): Promise<void> {
  const { signal } = controller;
  const stopHeartbeat = startHeartbeat(row, controller, heartbeat_ms);
  const progress = startProgress(row);
  let timer: NodeJS.Timeout | undefined;
  try {
    if (row.cancel_requested) throw cancelled();
    if (handler === undefined)
      throw new AppError('unavailable', `This version has no job '${row.name}'; update the worker.`);
    if (row.attempts > row.max_attempts)
      throw new AppError(
        'worker_crashed',
        `The worker ended unexpectedly during ${row.name}, in each of its tries.`,
      );
    const { timeout_s } = handler.contract;
    timer = setTimeout(() => {
      controller.abort(new AppError('job_timeout', `${row.name} was not done within ${timeout_s} s.`));
    }, timeout_s * 1000);
    const work = handler.run({
      id: row.id,
      payload: row.payload,
      attempt: row.attempts,
      signal,
      progress: progress.set,
      finish: async (tx, result) => {
        if (!(await markDone(tx, row, result)))
          throw new AppError('conflict', `Job ${row.id} is no longer this worker's; nothing of it is kept.`);
      },
    });
    const result = await untilAbandoned(work, signal);
    await progress.stop();
    await markDone(db, row, result);
  } catch (thrown) {
    await progress.stop();
    const reason: unknown = signal.aborted ? signal.reason : thrown;
    await markUndone(row, handler, reason);
  } finally {
    clearTimeout(timer);
    stopHeartbeat();
  }
}

/** Never throws: a job whose end cannot be written is found again by its missing heartbeat. */
async function markUndone(row: JobRow, handler: JobHandler | undefined, reason: unknown): Promise<void> {
  try {
    if (reason instanceof JobInterrupted) await markHandedBack(row);
    else await markFailed(row, handler, reason);
  } catch (error) {
    log().error({ err: error, job: row.id }, 'how a job ended could not be written');
  }
}

/** The work's own end, or the signal's reason when it does not end soon after the signal. */
function untilAbandoned<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const giveUp = () => {
      timer = setTimeout(() => {
        reject(signal.reason instanceof Error ? signal.reason : cancelled());
      }, GRACE_MS);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    });
  });
}

function startHeartbeat(row: JobRow, controller: AbortController, every_ms: number): () => void {
  const beat = async () => {
    const rows = await db.$queryRaw<{ cancel_requested: boolean }[]>`
      UPDATE jobs SET heartbeat_at = clock_timestamp()
      WHERE id = ${row.id}::uuid AND status = 'active' AND started_at = ${row.started_at}
      RETURNING cancel_requested`;
    if (rows[0] === undefined) controller.abort(new JobInterrupted('another worker has the job'));
    else if (rows[0].cancel_requested) controller.abort(cancelled());
  };
  const timer = setInterval(() => {
    // While the database is away the work goes on; its end is written when the row is still ours.
    beat().catch(() => undefined);
  }, every_ms);
  return () => {
    clearInterval(timer);
  };
}
