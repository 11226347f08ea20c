/** The way of a job from the outbox to its end. */
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { cancelJob } from './cancel.ts';
import { defineJob, jobs } from './contracts.ts';
import { listFailed, retryJob } from './failed.ts';
import { handle } from './handler.ts';
import { addJob } from './outbox.ts';
import {
  add,
  becomes,
  end,
  onBothQueues,
  relay,
  status,
  untilAborted,
  worker,
} from './testing/both-queues.ts';
import type { Run } from './testing/both-queues.ts';
import { testJob } from './testing/test-job.ts';
import { waitForJob, watchJob } from './wait.ts';
import { startWorker } from './worker.ts';

onBothQueues('jobs', () => {
  it('runs a committed job once and one of a rolled-back transaction never', async () => {
    const seen: number[] = [];
    await relay();
    await worker(({ payload }) => {
      seen.push(payload.n);
      return Promise.resolve({ doubled: payload.n * 2 });
    });
    await expect(
      inTransaction(async (tx) => {
        await addJob(tx, testJob, { n: 1 });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    const row = await end(await add(2));
    expect(row).toMatchObject({ status: 'done', result: { doubled: 4 }, attempts: 1, error_code: null });
    expect(seen).toEqual([2]);
    expect(await db.job.count()).toBe(1);
  });

  it('makes one job of two with the same key, also when both are added at once', async () => {
    const [one, two] = await Promise.all([add(1, { key: 'k' }), add(2, { key: 'k' })]);
    expect(two).toBe(one);
    expect(await add(3, { key: 'k' })).toBe(one);
    expect(await db.job.count()).toBe(1);
  });

  it('takes a waiting person before a batch, and equals in order', async () => {
    const order: number[] = [];
    await add(1, { priority: 10 });
    await add(2, { priority: 10 });
    await add(3, { priority: 5 });
    await add(4, { priority: 1 });
    const last = await add(5, { priority: 10 });
    await relay();
    await becomes(last, 'queued');
    await worker(({ payload }) => {
      order.push(payload.n);
      return Promise.resolve({ doubled: 0 });
    });
    await end(last);
    expect(order).toEqual([4, 3, 1, 2, 5]);
  });

  it('does not run a job before its time', async () => {
    await relay();
    await worker(() => Promise.resolve({ doubled: 0 }));
    const later = await add(1, { run_at: new Date(Date.now() + 3_600_000) });
    await end(await add(2));
    expect(await status(later)).toBe('pending');
  });

  it('tries again after an unforeseen error, with a growing wait, and keeps the last error when tries are used up', async () => {
    const told: string[] = [];
    const run = vi.fn<Run>(() => Promise.reject(new Error('the disk is full')));
    await relay();
    await worker(run, {
      onFailed: async (tx, { n }, error) => {
        told.push(`${n} ${error.code}`);
        await tx.auditEntry.create({ data: { action: 'failed', subject: 'job', subject_id: String(n) } });
      },
    });
    const id = await add(7);
    const row = await end(id);
    expect(row).toMatchObject({
      status: 'failed',
      attempts: 3,
      error_code: 'internal',
      error_message: 'Unexpected failure: the disk is full',
    });
    expect(run.mock.calls.map(([job]) => job.attempt)).toEqual([1, 2, 3]);
    expect(told).toEqual(['7 internal']);
    expect(await db.auditEntry.count({ where: { subject_id: '7' } })).toBe(1);
    const waited = (row.finished_at ?? row.created_at).getTime() - row.created_at.getTime();
    expect(waited).toBeGreaterThanOrEqual(testJob.backoff_ms * 3);

    const { rows, total } = await listFailed();
    expect(total).toBe(1);
    expect(rows[0]?.id).toBe(id);
    run.mockImplementation(() => Promise.resolve({ doubled: 14 }));
    await retryJob(id);
    expect(await end(id)).toMatchObject({ status: 'done', attempts: 1, error_code: null });
    expect((await listFailed()).total).toBe(0);
    await expect(retryJob(id)).rejects.toThrow(/has not failed/);
  });

  it('does not try an unusable input again', async () => {
    const run = vi.fn<Run>(() => Promise.reject(new AppError('no_speech', 'Nothing is said in it.')));
    await relay();
    await worker(run);
    expect(await end(await add(1))).toMatchObject({
      status: 'failed',
      error_code: 'no_speech',
      error_message: 'Nothing is said in it.',
    });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('fails the job although telling what it stands for fails', async () => {
    await relay();
    await worker(() => Promise.reject(new AppError('no_speech', 'Silence.')), {
      onFailed: () => Promise.reject(new Error('broken')),
    });
    expect(await end(await add(1))).toMatchObject({ status: 'failed', error_code: 'no_speech' });
  });

  it('keeps the rows of a handler and the end of its job together', async () => {
    const row = (n: number) => ({ action: 'done', subject: 'job', subject_id: String(n) });
    await relay();
    await worker(async ({ payload, attempt, finish }) => {
      const result = { doubled: payload.n * 2 };
      await inTransaction(async (tx) => {
        await tx.auditEntry.create({ data: row(payload.n) });
        await finish(tx, result);
        if (attempt === 1) throw new Error('lost after finish');
      });
      return result;
    });
    const id = await add(3);
    expect(await end(id)).toMatchObject({ status: 'done', attempts: 2, result: { doubled: 6 } });
    expect(await db.auditEntry.count()).toBe(1);
  });

  it('gives up a try that takes too long', async () => {
    await relay();
    await worker(({ signal }) => untilAborted(signal));
    const row = await end(await add(1));
    expect(row).toMatchObject({ status: 'failed', attempts: 3, error_code: 'job_timeout' });
    expect(row.error_message).toBe('test_job was not done within 1 s.');
  });

  it('cancels a waiting job at once and an active one through its signal', async () => {
    const waiting = await add(1);
    expect(await cancelJob(waiting)).toBe('cancelled');
    expect(await status(waiting)).toBe('cancelled');
    await relay();
    const told: string[] = [];
    await worker(({ signal }) => untilAborted(signal), {
      timeout_s: 60,
      onFailed: (_tx, _payload, error) => {
        told.push(error.code);
        return Promise.resolve();
      },
    });
    const active = await add(2);
    await becomes(active, 'active');
    expect(await cancelJob(active)).toBe('active');
    expect(await end(active)).toMatchObject({ status: 'cancelled', attempts: 1 });
    expect(told).toEqual(['cancelled']);
    expect(await cancelJob(active)).toBeNull();
  });

  it('tells watchers of progress and of the end', async () => {
    await relay();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await worker(async ({ progress }) => {
      progress(0.1, { row: 1 });
      progress(0.5, { row: 5 });
      await released;
      return { doubled: 0 };
    });
    const id = await add(1);
    const seen: unknown[] = [];
    for await (const row of watchJob(id)) {
      seen.push(row.progress ?? row.status);
      if (row.progress !== null) release();
    }
    // The first of two reports within a quarter of a second is replaced by the second.
    expect(seen).toContainEqual({ row: 5, fraction: 0.5 });
    expect(seen).not.toContainEqual({ row: 1, fraction: 0.1 });
    expect(await status(id)).toBe('done');
  });
});

describe('waiting and starting', () => {
  it('answers null when the time is over, the caller has left, or the job does not exist', async () => {
    const id = await add(1);
    expect(await waitForJob(id, { timeout_ms: 50 })).toBeNull();
    expect(await waitForJob(id, { timeout_ms: 60_000, signal: AbortSignal.abort() })).toBeNull();
    const leaving = new AbortController();
    const waiting = waitForJob(id, { timeout_ms: 60_000, signal: leaving.signal });
    leaving.abort();
    expect(await waiting).toBeNull();
    expect(await waitForJob('00000000-0000-4000-8000-000000000000', { timeout_ms: 60_000 })).toBeNull();
  });

  it('refuses a payload that breaks the contract', async () => {
    await expect(add(1.5)).rejects.toThrow();
  });

  it('does not start a worker that lacks a handler', async () => {
    const other = defineJob({ ...testJob, name: 'other', payload: z.object({}) });
    const handler = handle(testJob, { run: () => Promise.resolve({ doubled: 0 }) });
    await expect(startWorker('default', [handler], { contracts: [testJob, other] })).rejects.toThrow(
      "The worker of queue 'default' has no handler for other.",
    );
    await expect(startWorker('speech', [handler], { contracts: [testJob] })).rejects.toThrow(
      /no use for: test_job/,
    );
  });

  it('knows every job by one name', () => {
    const names = jobs.map((job) => job.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
