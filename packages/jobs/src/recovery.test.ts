/** What happens when a relay, a worker, a queue or the database dies in the middle. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { db, inTransaction } from '@talaffuz/db/client';
import { expect, it, vi } from 'vitest';
import { addJob } from './outbox.ts';
import { openQueue } from './queue.ts';
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

onBothQueues('recovery', (emptyQueue) => {
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

  it('hands back what it could not finish before it closes, without costing a try', async () => {
    await relay();
    const first = await worker(({ signal }) => untilAborted(signal), {
      timeout_s: 60,
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
