/**
 * `npm run bench:api [-- --fresh] [--only list|assess|start]`: prints figures of the whole product as JSON lines. Everything runs on this machine at
 * once, load and servers together, so that ratios say more than absolute figures. With --fresh it also clones the
 * repository into a temporary folder and times the first `npm start` there, which installs every dependency.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@talaffuz/db/embedded/server';
import { benchAssess, type Learner } from './assess.ts';
import { load, median, round, type LoadResult } from './load.ts';
import { startProduct } from '@talaffuz/testing/product';

const { values } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wants = (part: string): boolean => values.only === undefined || values.only === part;
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const print = (figures: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(figures)}\n`);

const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-bench-'));
// Under root the database runs as another user, who must be able to enter.
await chmod(folder, 0o711);

async function register(url: string, n: number): Promise<Learner> {
  const answer = await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      username: `bench-${String(n)}`,
      email: `bench-${String(n)}@bench.example`,
      full_name: 'Bench Learner',
      password: 'bright-lamp-42',
      password_confirm: 'bright-lamp-42',
    }),
  });
  const { access } = (await answer.json()) as { access: string };
  return { headers: { Authorization: `Bearer ${access}` } };
}

async function startBare(settings: Record<string, string>): Promise<{ url: string; stop(): void }> {
  const file = fileURLToPath(new URL('bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, file], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  );
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

async function benchList(api: string, bare: string, headers: Record<string, string>): Promise<void> {
  const path = '/api/v1/library/sentences';
  const runs: { api: LoadResult; bare: LoadResult }[] = [];
  const shape = { connections: 32, seconds: 3 };
  await load(bare + path, headers, { connections: 32, seconds: 2 });
  await load(api + path, headers, { connections: 32, seconds: 2 });
  for (let i = 0; i < 9; i++) {
    const one = {
      bare: await load(bare + path, headers, shape),
      api: await load(api + path, headers, shape),
    };
    runs.push(one);
  }
  const middle = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick));
  print({
    figure: 'signed-in list, 32 connections',
    api_requests_per_s: middle(({ api: a }) => a.requests_per_s),
    bare_requests_per_s: middle(({ bare: b }) => b.requests_per_s),
    ratio:
      Math.round(median(runs.map((run) => (run.api.requests_per_s / run.bare.requests_per_s) * 100))) / 100,
    api_p50_ms: middle(({ api: a }) => a.p50_ms),
    api_p99_ms: middle(({ api: a }) => a.p99_ms),
    bare_p99_ms: middle(({ bare: b }) => b.p99_ms),
    failed: runs.reduce((sum, run) => sum + run.api.failed + run.bare.failed, 0),
  });
}

try {
  const server = await startEmbedded({ dir: path.join(folder, 'postgres') });
  const settings = {
    DATABASE_URL: server.url,
    SECRET_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: path.join(folder, 'data'),
    RATE_LIMIT_WIDE: '1000000000',
    RATE_LIMIT_MENTOR: '1000000',
    FREE_PRONUNCIATION_ANALYSIS: '1000000',
    REDIS_URL: process.env['REDIS_URL'] ?? '',
  };
  const product = await startProduct(root, settings);
  const bare = await startBare(settings);
  try {
    const learners = await Promise.all(Array.from({ length: 8 }, (_, n) => register(product.url, n)));
    if (wants('list')) await benchList(product.url, bare.url, learners[0]?.headers ?? {});
    if (wants('assess')) {
      const { alone, together } = await benchAssess(product.url, learners);
      print({ figure: 'assess, 5 s clip, upload to answer, one learner', ...alone });
      print({ figure: 'assess, 5 s clip, upload to answer, learners at once', ...together });
    }
  } finally {
    bare.stop();
    await product.stop();
    await server.stop();
  }
  const own = { DATA_DIR: path.join(folder, 'own') };
  for (const state of wants('start') ? ['new data folder', 'warm', 'warm', 'warm'] : []) {
    const started = await startProduct(root, own);
    await started.stop();
    print({ figure: `npm start, ${state}`, seconds: started.started_s });
  }
  if (values.fresh) await benchFresh();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function benchFresh(): Promise<void> {
  const clone = path.join(folder, 'clone');
  const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  if (cloned.status !== 0) throw new Error('the repository could not be cloned; is git installed?');
  const first = await startProduct(clone, { HOME: path.join(folder, 'home') });
  await first.stop();
  print({ figure: 'npm start, fresh clone, everything installed', seconds: round(first.started_s) });
}
