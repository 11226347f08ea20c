/** Waiting for a job from another process: its row tells, notifications only say when to look. */
import { db } from '@talaffuz/db/client';
import { listen } from '@talaffuz/db/listen';
import { Bell } from './bell.ts';
import { CHANGED } from './channels.ts';
import type { JobRow } from './job-row.ts';
import { isFinal } from './job-row.ts';

const POLL_MS = 1_000;

/**
 * The job now and after each change of its status, try or progress, up to and with its end. Ends early when the signal
 * aborts or the job is gone. A break of the database is waited out.
 */
export async function* watchJob(
  id: string,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<JobRow, void, undefined> {
  const { signal } = options;
  const bell = new Bell();
  const ring = () => {
    bell.ring();
  };
  const stop = await listen(CHANGED, (changed) => {
    if (changed === id) bell.ring();
  });
  signal?.addEventListener('abort', ring);
  try {
    let seen = '';
    while (signal?.aborted !== true) {
      const row = await read(id);
      if (row === null) return;
      const state = row === 'unreadable' ? seen : JSON.stringify([row.status, row.attempts, row.progress]);
      if (row !== 'unreadable' && state !== seen) {
        seen = state;
        yield row;
        if (isFinal(row.status)) return;
      }
      await bell.wait(POLL_MS);
    }
  } finally {
    signal?.removeEventListener('abort', ring);
    await stop();
  }
}

/** The job once it is done, failed or cancelled; null when that does not happen in time or the job does not exist. */
export async function waitForJob(
  id: string,
  options: { timeout_ms: number; signal?: AbortSignal },
): Promise<JobRow | null> {
  const timeout = AbortSignal.timeout(options.timeout_ms);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  for await (const row of watchJob(id, { signal })) if (isFinal(row.status)) return row;
  return null;
}

async function read(id: string): Promise<JobRow | 'unreadable' | null> {
  try {
    return await db.job.findUnique({ where: { id } });
  } catch {
    return 'unreadable';
  }
}
