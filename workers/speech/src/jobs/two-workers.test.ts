/** Two speech workers on one Redis and one storage, as on two machines; one of them is killed in the middle of a batch. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { tokensOf } from '@talaffuz/features/analytics/tokens';
import { submitBatch } from '@talaffuz/features/batches/create';
import { storedBatch } from '@talaffuz/features/batches/testing/archive';
import { unpack } from '@talaffuz/features/batches/unpack';
import { assessment } from '@talaffuz/features/practice/schema';
import { makeUser } from '@talaffuz/features/testing/accounts';
import { hasRedis, startRedis, type TestRedis } from '@talaffuz/testing/redis';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';

const ROWS = 24;
const TEXT = 'We went to the market with my sister.';

/** A process of its own, as `npm start` runs it. */
function startWorker(redis: string): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('../main.ts', import.meta.url));
  return spawn(process.execPath, ['--import', loader, program], {
    env: { ...process.env, REDIS_URL: redis, SPEECH_CONCURRENCY: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

// Redis is what several machines share; a machine without redis-server cannot show it.
describe.skipIf(!hasRedis())('two speech workers', () => {
  let redis: TestRedis;
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => {
    const running = workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    for (const worker of running) worker.kill('SIGTERM');
    await Promise.all(running.map(ended));
    await redis.stop();
    await closeDb();
  });

  /** Stops the worker again and again until it stands still in a job, which is then seen to be its; then kills it. */
  async function killInTheMiddle(worker: ChildProcess | undefined): Promise<void> {
    for (;;) {
      await vi.waitFor(
        async () => {
          expect(await db.job.count({ where: { name: 'score_attempt', status: 'active' } })).toBe(2);
        },
        { timeout: 30_000, interval: 20 },
      );
      worker?.kill('SIGSTOP');
      await sleep(2_000);
      const held = { status: 'active' as const, started_at: { lt: new Date(Date.now() - 1_500) } };
      if ((await db.job.count({ where: { name: 'score_attempt', ...held } })) > 0) break;
      worker?.kill('SIGCONT');
    }
    worker?.kill('SIGKILL');
  }

  it('finish a batch once although one is killed in the middle of it', async () => {
    const teacher = await makeUser('teacher');
    await db.webhook.create({
      data: {
        school_id: teacher.school_id,
        url: 'http://127.0.0.1:9/',
        events: ['attempt.scored', 'batch.finished'],
        secret: 's'.repeat(32),
      },
    });
    const speech = wavBytes((await speak(TEXT)).samples);
    const numbers = Array.from({ length: ROWS }, (_, i) => String(i + 1));
    const upload = await storedBatch(ROWS, {
      'manifest.csv': ['id,audio,text', ...numbers.map((n) => `r${n},a${n}.wav,${TEXT}`)].join('\n'),
      ...Object.fromEntries(numbers.map((n) => [`a${n}.wav`, speech])),
    });
    const { batch } = await submitBatch(teacher, { title: '' }, null, upload);
    workers = [startWorker(redis.url), startWorker(redis.url)];
    expect(await unpack(batch.id, new AbortController().signal, () => undefined)).toBe(ROWS);

    const [victim] = workers;
    await killInTheMiddle(victim);
    await vi.waitFor(
      async () => {
        const { status } = await db.practiceBatch.findUniqueOrThrow({ where: { id: batch.id } });
        expect(status).toBe('done');
      },
      { timeout: 50_000, interval: 200 },
    );

    const rows = await db.practiceBatchRow.groupBy({
      by: ['status'],
      where: { batch_id: batch.id },
      _count: true,
    });
    expect(rows).toEqual([{ status: 'done', _count: ROWS }]);
    const attempts = await db.attempt.findMany({ where: { batch_id: batch.id }, include: { tokens: true } });
    expect(attempts).toHaveLength(ROWS);
    for (const attempt of attempts) {
      const tokens = tokensOf(attempt, assessment.parse(attempt.result));
      expect(tokens.length).toBeGreaterThan(20);
      expect(attempt.tokens).toHaveLength(tokens.length);
    }
    // The killed worker's job was tried a second time, and nothing told twice.
    const jobs = await db.job.findMany({ where: { name: 'score_attempt' } });
    expect(jobs).toHaveLength(ROWS);
    expect(jobs.reduce((sum, job) => sum + job.attempts, 0)).toBe(ROWS + 1);
    const told = await db.webhookDelivery.groupBy({ by: ['event'], _count: true, orderBy: { event: 'asc' } });
    expect(told).toEqual([
      { event: 'attempt.scored', _count: ROWS },
      { event: 'batch.finished', _count: 1 },
    ]);
    const scored = await db.webhookDelivery.findMany({ where: { event: 'attempt.scored' } });
    expect(
      new Set(scored.map(({ payload }) => JSON.stringify(payload).match(/"attempt_id":(\d+)/)?.[1])).size,
    ).toBe(ROWS);
  }, 100_000);
});
