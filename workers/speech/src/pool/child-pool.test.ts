import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ChildPool, type PoolOptions } from './child-pool.ts';
import type { TestJob, TestStart } from './test-child.ts';

const open: ChildPool[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function openPool(options: Partial<PoolOptions> & { start?: TestStart } = {}): ChildPool {
  const { start = 'well', ...rest } = options;
  const pool = new ChildPool({
    script: new URL('./test-child.ts', import.meta.url),
    args: [start],
    maxHeapMib: 64,
    size: 1,
    maxRssMib: 1_000,
    jobTimeoutS: 30,
    ...rest,
  });
  open.push(pool);
  return pool;
}

const run = (pool: ChildPool, job: TestJob, signal?: AbortSignal): Promise<unknown> =>
  pool.run(`${job.value ?? 'a'}.wav`, job, signal);
const echo = (pool: ChildPool, value: string, signal?: AbortSignal): Promise<unknown> =>
  run(pool, { do: 'echo', value }, signal);

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

describe('ChildPool', () => {
  it('answers every job with its own result, and passes on what a child refuses', async () => {
    const pool = openPool({ size: 2 });
    const values = ['a', 'b', 'c', 'd', 'e'];
    const refused = expect(run(pool, { do: 'refuse', value: 'b' })).rejects.toMatchObject({
      code: 'audio_empty',
      message: 'b is empty.',
    });
    const results = await Promise.all(values.map((value) => echo(pool, value)));
    expect(results).toEqual(values.map((value) => ({ value, pid: expect.any(Number) as number })));
    await refused;
    expect(pool.pids).toHaveLength(2);
  });

  it('loses only the job of a child that dies, and starts another child', async () => {
    const pool = openPool();
    const before = echo(pool, 'before');
    await before;
    const [pid] = pool.pids;
    const crash = expect(run(pool, { do: 'crash', value: 'bad' })).rejects.toMatchObject({
      code: 'worker_crashed',
      message:
        'The scoring process died (signal SIGKILL) while it worked on bad.wav; check that file, then try it again.',
    });
    const after = [echo(pool, 'c'), echo(pool, 'd')];
    await crash;
    expect(await Promise.all(after)).toMatchObject([{ value: 'c' }, { value: 'd' }]);
    expect(pool.pids).not.toContain(pid);
  });

  it('finds out which job kills children while they load', async () => {
    const pool = openPool();
    const crash = run(pool, { do: 'crash', value: 'bad' });
    const after = echo(pool, 'good');
    await expect(crash).rejects.toMatchObject({ code: 'worker_crashed' });
    expect(await after).toMatchObject({ value: 'good' });
  });

  it('kills a child whose job takes too long', async () => {
    const pool = openPool({ jobTimeoutS: 0.5 });
    const { pids } = pool;
    await expect(run(pool, { do: 'hang', value: 'slow' })).rejects.toMatchObject({
      code: 'assess_timeout',
      message: 'slow.wav took longer than 0.5 s and was given up; try it again.',
    });
    expect(pids).toHaveLength(1);
    await until(() => !pids.some(lives));
  });

  it('cancels queued and running jobs by their signals', async () => {
    const pool = openPool();
    await echo(pool, 'warm');
    const { pids } = pool;
    const [running, queued] = [new AbortController(), new AbortController()];
    const hang = run(pool, { do: 'hang', value: 'one' }, running.signal);
    const waiting = echo(pool, 'two', queued.signal);
    const last = echo(pool, 'three');
    const cancelled = (name: string): object => ({
      code: 'cancelled',
      message: `Scoring of ${name}.wav was cancelled.`,
    });
    queued.abort();
    await expect(waiting).rejects.toMatchObject(cancelled('two'));
    expect(pids.every(lives)).toBe(true);
    running.abort();
    await expect(hang).rejects.toMatchObject(cancelled('one'));
    expect(await last).toMatchObject({ value: 'three' });
    expect(pids.some(lives)).toBe(false);
    await expect(echo(pool, 'four', AbortSignal.abort())).rejects.toMatchObject(cancelled('four'));
  });

  it('replaces a child that has grown too large, after its job', async () => {
    const pool = openPool({ maxRssMib: 200 });
    const small = await echo(pool, 'small');
    expect(await echo(pool, 'again')).toMatchObject({ pid: pool.pids[0] });
    const grown = await run(pool, { do: 'grow', value: 'large' });
    expect(grown).toMatchObject({ value: 'large', pid: pool.pids[0] });
    const next = await echo(pool, 'next');
    expect(next).toMatchObject({ value: 'next' });
    expect(next).not.toMatchObject({ pid: (small as { pid: number }).pid });
  });

  it.each<[TestStart, string]>([
    ['dies', 'exit status 7'],
    ['breaks', 'Unexpected failure: the graph is broken'],
  ])('gives up when a child that %s fails to start three times', async (start, why) => {
    const pool = openPool({ start });
    const message = (name: string): string =>
      `${name}.wav was not scored: the scoring process failed to start 3 times (${why}).`;
    const [first, second] = [echo(pool, 'first'), echo(pool, 'second')];
    const failure = { code: 'worker_crashed', message: message('second') };
    await Promise.all([
      expect(first).rejects.toMatchObject({ code: 'worker_crashed', message: message('first') }),
      expect(second).rejects.toMatchObject(failure),
    ]);
    // It does not hang on to the failure for ever, but says the same while nothing has changed.
    await expect(echo(pool, 'second')).rejects.toMatchObject(failure);
  });

  it('does not try again without a model', async () => {
    const pool = openPool({ start: 'lacks model' });
    const error = { code: 'model_missing', message: 'There is no model; restore it.' };
    const jobs = [run(pool, { do: 'hang' }), run(pool, { do: 'hang' })];
    for (const job of jobs) await expect(job).rejects.toMatchObject(error);
    await expect(run(pool, { do: 'hang' })).rejects.toMatchObject(error);
  });

  it('leaves no process behind when it is closed', async () => {
    const pool = openPool({ size: 2 });
    await Promise.all([echo(pool, 'a'), echo(pool, 'b')]);
    const { pids } = pool;
    expect(pids).toHaveLength(2);
    const hang = expect(run(pool, { do: 'hang', value: 'c' })).rejects.toMatchObject({ code: 'cancelled' });
    await pool.close();
    await hang;
    expect(pids.some(lives)).toBe(false);
    await expect(echo(pool, 'd')).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('closes while children are still loading', async () => {
    const pool = openPool({ size: 2 });
    const job = expect(run(pool, { do: 'hang' })).rejects.toMatchObject({ code: 'cancelled' });
    const { pids } = pool;
    await pool.close();
    await job;
    expect(pids).toHaveLength(1);
    expect(pids.some(lives)).toBe(false);
  });

  it('ends its children when the parent is killed', async () => {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const script = fileURLToPath(new URL('./test-parent.ts', import.meta.url));
    const parent = spawn(process.execPath, ['--import', tsx, script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const pids = printed.toString().trim().split(' ').map(Number);
    expect(pids.map(lives)).toEqual([true]);
    parent.kill('SIGKILL');
    await until(() => !pids.some(lives));
  });
});
