/** What the tests of this package share: each runs on PostgreSQL, and on Redis where the machine has redis-server. */
import { reloadEnv } from '@talaffuz/core/env';
import { db, inTransaction } from '@talaffuz/db/client';
import { hasRedis, startRedis } from '@talaffuz/testing/redis';
import type { TestRedis } from '@talaffuz/testing/redis';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import { handle } from '../handler.ts';
import type { HandlerParts } from '../handler.ts';
import type { JobRow } from '../job-row.ts';
import { addJob } from '../outbox.ts';
import type { AddJobOptions } from '../outbox.ts';
import { startRelay } from '../relay.ts';
import type { RelayOptions } from '../relay.ts';
import { waitForJob } from '../wait.ts';
import { startWorker } from '../worker.ts';
import type { WorkerOptions } from '../worker.ts';
import { testJob } from './test-job.ts';

type Parts = HandlerParts<typeof testJob.payload, typeof testJob.result>;
export type Run = Parts['run'];

const open: { close: () => Promise<void> }[] = [];

/** Adds a test job in a transaction of its own. */
export const add = (n: number, options: AddJobOptions = {}): Promise<string> =>
  inTransaction((tx) => addJob(tx, testJob, { n }, options));

/** A relay that is closed after the test. */
export async function relay(options: RelayOptions = {}): Promise<{ close: () => Promise<void> }> {
  const started = await startRelay({ poll_ms: 50, ...options });
  const part = closedOnce(() => started.close());
  open.push(part);
  return part;
}

/** A worker of test jobs that is closed after the test; a job may take `timeout_s` in place of one second. */
export async function worker(
  run: Run,
  options: WorkerOptions & { onFailed?: Parts['onFailed']; timeout_s?: number } = {},
): Promise<{ close: (wait_ms?: number) => Promise<void> }> {
  const { onFailed, timeout_s = testJob.timeout_s, ...rest } = options;
  const contract = { ...testJob, timeout_s };
  const handler = handle(contract, { run, ...(onFailed === undefined ? {} : { onFailed }) });
  const started = await startWorker('default', [handler], { contracts: [contract], ...rest });
  const part = closedOnce((wait_ms = 0) => started.close(wait_ms));
  open.push(part);
  return part;
}

function closedOnce(close: (wait_ms?: number) => Promise<void>) {
  let closing: Promise<void> | undefined;
  return { close: (wait_ms?: number) => (closing ??= close(wait_ms)) };
}

export async function end(id: string): Promise<JobRow> {
  const row = await waitForJob(id, { timeout_ms: 30_000 });
  if (row === null) throw new Error('the job did not end');
  return row;
}

export const status = async (id: string): Promise<JobRow['status']> =>
  (await db.job.findUniqueOrThrow({ where: { id } })).status;

export const becomes = (id: string, wanted: JobRow['status']): Promise<void> =>
  vi.waitFor(
    async () => {
      expect(await status(id)).toBe(wanted);
    },
    { timeout: 20_000 },
  );

/** Ends when its signal aborts, as a well-behaved handler does. */
export const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('stopped'));
    });
  });

/** Declares the same tests for each queue; `emptyQueue` makes the queue forget everything. */
export function onBothQueues(name: string, tests: (emptyQueue: () => Promise<void>) => void): void {
  describe(`${name} on PostgreSQL`, () => {
    declare(tests, false);
  });
  const there = hasRedis();
  describe.skipIf(!there)(`${name} on Redis${there ? '' : ' (skipped: there is no redis-server)'}`, () => {
    declare(tests, true);
  });
}

function declare(tests: (emptyQueue: () => Promise<void>) => void, withRedis: boolean): void {
  let redis: TestRedis | undefined;
  const emptyQueue = async () => {
    if (redis === undefined) {
      await db.$executeRaw`DELETE FROM bullmq.job`;
      return;
    }
    const client = new Redis(redis.url);
    await client.flushall();
    await client.quit();
  };
  beforeAll(async () => {
    if (withRedis) redis = await startRedis();
    process.env['REDIS_URL'] = redis?.url ?? '';
    process.env['QUEUE_PREFIX'] = `test-${process.pid}`;
    reloadEnv();
  });
  afterAll(async () => {
    await redis?.stop();
    process.env['REDIS_URL'] = '';
    reloadEnv();
  });
  beforeEach(async () => {
    await db.job.deleteMany();
    await db.auditEntry.deleteMany();
    await emptyQueue();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((part) => part.close()));
  });
  tests(emptyQueue);
}
