/** The whole way of a job, on each of the two queues. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from '@talaffuz/core/errors';
import { reloadEnv } from '@talaffuz/core/env';
import { db, inTransaction } from '@talaffuz/db/client';
import { hasRedis, startRedis } from '@talaffuz/testing/redis';
import type { TestRedis } from '@talaffuz/testing/redis';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { cancelJob } from './cancel.ts';
import { defineJob, jobs } from './contracts.ts';
import { listFailed, retryJob } from './failed.ts';
import { handle } from './handler.ts';
import type { HandlerParts } from './handler.ts';
import { addJob } from './outbox.ts';
import type { AddJobOptions } from './outbox.ts';
import { openQueue } from './queue.ts';
import { startRelay } from './relay.ts';
import type { RelayOptions } from './relay.ts';
import { testJob } from './testing/test-job.ts';
import { waitForJob, watchJob } from './wait.ts';
import { startWorker } from './worker.ts';
import type { WorkerOptions } from './worker.ts';

const redisThere = hasRedis();
const open: { close(): Promise<void> }[] = [];

type Run = HandlerParts<typeof testJob.payload, typeof testJob.result>['run'];

const add = (n: number, options: AddJobOptions = {}) =>
  inTransaction((tx) => addJob(tx, testJob, { n }, options));

async function relay(options: RelayOptions = {}) {
  const started = await startRelay({ poll_ms: 50, ...options });
  open.push(started);
  return started;
}

async function worker(
  run: Run,
  options: WorkerOptions & {
    onFailed?: HandlerParts<typeof testJob.payload, typeof testJob.result>['onFailed'];
  } = {},
) {
  const { onFailed, ...rest } = options;
  const handler = handle(testJob, { run, ...(onFailed === undefined ? {} : { onFailed }) });
  const started = await startWorker('default', [handler], { contracts: [testJob], ...rest });
  const once = { closed: false };
  const closing = {
    close: async (wait_ms?: number) => {
      if (once.closed) return;
      once.closed = true;
      await started.close(wait_ms);
    },
  };
  open.push({ close: () => closing.close(0) });
  return closing;
}

const end = async (id: string) => {
  const row = await waitForJob(id, { timeout_ms: 30_000 });
  if (row === null) throw new Error('the job did not end');
  return row;
};
const status = async (id: string) => (await db.job.findUniqueOrThrow({ where: { id } })).status;
const becomes = (id: string, wanted: string) =>
  vi.waitFor(
    async () => {
      expect(await status(id)).toBe(wanted);
    },
    { timeout: 20_000 },
  );

/** Runs until its signal aborts, as a well-behaved handler does. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('stopped'));
    });
  });

const backends = [
  { name: 'PostgreSQL', skip: false },
  { name: redisThere ? 'Redis' : 'Redis (skipped: there is no redis-server)', skip: !redisThere },
];

describe.each(backends)('jobs on $name', ({ name, skip }) => {
  if (skip) {
    it.skip('needs redis-server');
    return;
  }
  let redis: TestRedis | undefined;

  beforeAll(async () => {
    if (name === 'Redis') redis = await startRedis();
    process.env['REDIS_URL'] = redis?.url ?? '';
    process.env['QUEUE_PREFIX'] = `test-${process.pid}`;
    reloadEnv();
  });
  afterAll(async () => {
    await redis?.stop();
    process.env['REDIS_URL'] = '';
    reloadEnv();
  });
  const emptyQueue = async () => {
    if (redis === undefined) {
      await db.$executeRaw`DELETE FROM bullmq.job`;
      return;
    }
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
  };
  beforeEach(async () => {
    await db.job.deleteMany();
    await db.auditEntry.deleteMany();
    await emptyQueue();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((part) => part.close()));
  });

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

  it('runs a job once whose relay died after queueing and before marking it', async () => {
    const id = await add(1);
    const { run_at } = await db.job.findUniqueOrThrow({ where: { id } });
    const queue = openQueue('default');
    await queue.add([{ id, name: 'test_job', priority: 5, run_at: run_at.getTime() }]);
    expect(await status(id)).toBe('pending');
    await relay();
    await becomes(id, 'queued');
    expect(await queue.size()).toBe(1);
    await queue.close();
    const run = vi.fn<Run>(() => Promise.resolve({ doubled: 2 }));
    await worker(run);
    await end(id);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('gives many jobs to several workers through several relays, each job once', async () => {
    const seen: number[] = [];
    const run: Run = ({ payload }) => {
      seen.push(payload.n);
      return Promise.resolve({ doubled: 0 });
    };
    await Promise.all([relay(), relay(), relay()]);
    await Promise.all([worker(run, { concurrency: 3 }), worker(run, { concurrency: 3 })]);
    const numbers = Array.from({ length: 150 }, (_value, i) => i);
    await inTransaction(async (tx) => {
      for (const n of numbers) await addJob(tx, testJob, { n });
    });
    await vi.waitFor(
      async () => {
        expect(await db.job.count({ where: { status: 'done' } })).toBe(150);
      },
      { timeout: 30_000 },
    );
    expect(seen.sort((a, b) => a - b)).toEqual(numbers);
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

  it('lets a run that lost its job keep nothing', async () => {
    await relay();
    const refused: unknown[] = [];
    await worker(async ({ id, payload, finish }) => {
      // Another worker has claimed the job meanwhile.
      await db.job.update({ where: { id }, data: { started_at: new Date(0) } });
      await inTransaction(async (tx) => {
        await tx.auditEntry.create({ data: { action: 'a', subject: 'job', subject_id: String(payload.n) } });
        await finish(tx, { doubled: 0 });
      }).catch((error: unknown) => refused.push(error));
      return { doubled: 0 };
    });
    await add(1);
    await vi.waitFor(() => {
      expect(refused).toHaveLength(1);
    });
    expect(refused[0]).toMatchObject({ code: 'conflict' });
    expect(await db.auditEntry.count()).toBe(0);
    expect(await db.job.count({ where: { status: 'done' } })).toBe(0);
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
    const long = { ...testJob, timeout_s: 60 };
    const handler = handle(long, {
      run: ({ signal }) => untilAborted(signal),
      onFailed: (_tx, _payload, error) => {
        told.push(error.code);
        return Promise.resolve();
      },
    });
    open.push(await startWorker('default', [handler], { contracts: [long] }));
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

  it('hands back what it could not finish before it closes, without costing a try', async () => {
    await relay();
    const first = await worker(({ signal }) => untilAborted(signal), {
      contracts: [{ ...testJob, timeout_s: 60 }],
    });
    const id = await add(1);
    await becomes(id, 'active');
    await first.close(0);
    expect(await db.job.findUnique({ where: { id } })).toMatchObject({ attempts: 0, error_code: null });
    await worker(() => Promise.resolve({ doubled: 2 }));
    expect(await end(id)).toMatchObject({ status: 'done', attempts: 1 });
  });

  it('lets a job in work finish before it closes', async () => {
    await relay();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const first = await worker(async () => {
      await released;
      return { doubled: 2 };
    });
    const id = await add(1);
    await becomes(id, 'active');
    const closing = first.close(20_000);
    release();
    await closing;
    expect(await status(id)).toBe('done');
  });

  it('gives the job of a killed worker to another, and fails it when every try killed one', async () => {
    const require = createRequire(import.meta.url);
    const script = fileURLToPath(new URL('./testing/hanging-worker.ts', import.meta.url));
    const kill = async (id: string) => {
      const child = spawn(
        process.execPath,
        ['--import', pathToFileURL(require.resolve('tsx')).href, script],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await new Promise<void>((resolve) =>
        child.stdout.once('data', () => {
          resolve();
        }),
      );
      await becomes(id, 'active');
      const dead = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await dead;
    };
    await relay({ stalled_ms: 500, check_ms: 100 });
    const saved = await add(1);
    await kill(saved);
    await becomes(saved, 'queued');
    const told: string[] = [];
    const options: Parameters<typeof worker>[1] = {
      onFailed: (_tx, { n }, error) => {
        told.push(`${n} ${error.code}`);
        return Promise.resolve();
      },
    };
    const run = vi.fn<Run>(() => Promise.resolve({ doubled: 2 }));
    const second = await worker(run, options);
    expect(await end(saved)).toMatchObject({ status: 'done', attempts: 2 });
    await second.close();

    const doomed = await add(2);
    await db.job.update({ where: { id: doomed }, data: { attempts: 2 } });
    await kill(doomed);
    await becomes(doomed, 'queued');
    await worker(run, options);
    expect(await end(doomed)).toMatchObject({ status: 'failed', error_code: 'worker_crashed' });
    expect(told).toEqual(['2 worker_crashed']);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('puts back what a queue that was emptied has forgotten', async () => {
    const recovering = await relay({ check_ms: 50, missing_ms: 50 });
    const ids = [await add(1), await add(2), await add(3)];
    for (const id of ids) await becomes(id, 'queued');
    await recovering.close();
    await emptyQueue();
    const lost = openQueue('default');
    expect(await lost.size()).toBe(0);
    await lost.close();
    await relay({ check_ms: 50, missing_ms: 50 });
    const run = vi.fn<Run>(() => Promise.resolve({ doubled: 2 }));
    await worker(run);
    for (const id of ids) expect((await end(id)).status).toBe('done');
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('goes on after the database cut every connection', async () => {
    await relay();
    await worker(({ payload }) => Promise.resolve({ doubled: payload.n * 2 }));
    await end(await add(1));
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const id = await vi.waitFor(() => add(2), { timeout: 10_000 });
    expect((await end(id)).status).toBe('done');
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
