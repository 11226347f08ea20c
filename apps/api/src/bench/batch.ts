/**
 * `npm run bench:batch [-- --rows N]`: how fast a batch of 5-second recordings is scored, from the upload to the last row,
 * how much memory the programs take meanwhile, and how long a learner's own attempt takes. Prints JSON lines. Everything
 * runs on this machine at once, so that the figures say most when nothing else does.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@talaffuz/db/embedded/server';
import type { Batch } from '@talaffuz/features/batches/schema';
import { librarySentences } from '@talaffuz/speech/library/sentences';
import { startProduct } from '@talaffuz/testing/product';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import yazl from 'yazl';
import { median, round } from './load.ts';
import { watchMemory } from './memory.ts';

const RATE = 16_000;
const SECONDS = 5;
/** So many are spoken, which takes a quarter of a second each; their pairs are the recordings. */
const SENTENCES = 100;
/** Between two attempts of the learner who practises meanwhile. */
const LEARNER_EVERY_MS = 5_000;
const TIMEOUT_MS = 30 * 60_000;

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000' } } });
const count = Number(values.rows);
if (!Number.isInteger(count) || count < 1) throw new Error('--rows must be a whole number from 1');
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const print = (figures: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(figures)}\n`);

interface Clip {
  text: string;
  wav: Buffer;
}

/** Two sentences one after the other, cut or filled up to 5 s; every clip is another pair. */
async function makeClips(): Promise<Clip[]> {
  const spoken: { text: string; samples: Float32Array }[] = [];
  for (const { text } of librarySentences.slice(0, SENTENCES))
    spoken.push({ text, samples: (await speak(text, { rate: 190 })).samples });
  return Array.from({ length: count }, (_, i) => {
    const first = spoken[i % spoken.length];
    const second = spoken[(i * 7 + Math.floor(i / spoken.length) + 1) % spoken.length];
    const five = new Float32Array(SECONDS * RATE);
    const begin = first?.samples.subarray(0, five.length) ?? five;
    five.set(begin);
    five.set(second?.samples.subarray(0, five.length - begin.length) ?? [], begin.length);
    return { text: `${first?.text ?? ''} ${second?.text ?? ''}`, wav: Buffer.from(wavBytes(five)) };
  });
}

async function zipOf(clips: readonly Clip[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const rows = clips.map(
    ({ text }, i) => `r${String(i)},clip-${String(i)}.wav,"${text.replaceAll('"', '""')}"`,
  );
  zip.addBuffer(Buffer.from(['id,audio,text', ...rows].join('\n')), 'manifest.csv');
  for (const [i, { wav }] of clips.entries())
    zip.addBuffer(wav, `clip-${String(i)}.wav`, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

async function signIn(url: string, name: string): Promise<{ Authorization: string }> {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `${name}@demo.example`, password: 'demo-pass-1' }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { Authorization: `Bearer ${access_token}` };
}

/** Milliseconds from upload to answer; null when it was not scored. */
async function attempt(
  url: string,
  headers: Record<string, string>,
  { text, wav }: Clip,
): Promise<number | null> {
  const form = new FormData();
  form.append('text', text);
  form.append('audio', new Blob([new Uint8Array(wav)]), 'clip.wav');
  const begun = performance.now();
  const answer = await fetch(`${url}/api/v1/practice/assess`, { method: 'POST', headers, body: form });
  const { status } = (await answer.json()) as { status?: string };
  return answer.status === 200 && status === 'done' ? performance.now() - begun : null;
}

async function practise(url: string, headers: Record<string, string>, clip: Clip, stop: AbortSignal) {
  const times: (number | null)[] = [];
  while (!stop.aborted) {
    const begun = performance.now();
    times.push(await attempt(url, headers, clip));
    const rest = Math.max(0, LEARNER_EVERY_MS - (performance.now() - begun));
    await sleep(rest, undefined, { signal: stop }).catch(() => undefined);
  }
  return times;
}

async function send(url: string, headers: Record<string, string>, zip: Buffer): Promise<Batch> {
  const form = new FormData();
  form.append('archive', new Blob([new Uint8Array(zip)]), 'batch.zip');
  const answer = await fetch(`${url}/api/v1/practice/batches`, { method: 'POST', headers, body: form });
  if (answer.status !== 201) throw new Error(`the batch was refused: ${await answer.text()}`);
  return (await answer.json()) as Batch;
}

async function untilOver(url: string, headers: Record<string, string>, id: number): Promise<Batch> {
  const until = performance.now() + TIMEOUT_MS;
  while (performance.now() < until) {
    const answer = await fetch(`${url}/api/v1/practice/batches/${String(id)}`, { headers });
    const batch = (await answer.json()) as Batch;
    if (batch.status !== 'preparing' && batch.status !== 'running') return batch;
    await sleep(500);
  }
  throw new Error('the batch did not end in half an hour');
}

const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-bench-'));
// Under root the database runs as another user, who must be able to enter.
await chmod(folder, 0o711);
try {
  const clips = await makeClips();
  const zip = await zipOf(clips);
  const [learnerClip] = clips;
  if (learnerClip === undefined) throw new Error('there are no recordings');
  const server = await startEmbedded({ dir: path.join(folder, 'postgres') });
  const product = await startProduct(root, {
    DATABASE_URL: server.url,
    SECRET_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: path.join(folder, 'data'),
    RATE_LIMIT_WIDE: '1000000',
    FREE_PRONUNCIATION_ANALYSIS: '1000000',
    BATCH_MAX_ROWS: String(Math.max(5_000, count)),
    REDIS_URL: process.env['REDIS_URL'] ?? '',
  });
  try {
    const teacher = await signIn(product.url, 'teacher_demo');
    const learner = await signIn(product.url, 'student_demo');
    for (let i = 0; i < 3; i++) await attempt(product.url, learner, learnerClip);
    const memory = watchMemory(product.pid);
    const stop = new AbortController();
    const begun = performance.now();
    const practising = practise(product.url, learner, learnerClip, stop.signal);
    const sent = await send(product.url, teacher, zip);
    const answered_s = (performance.now() - begun) / 1000;
    const over = await untilOver(product.url, teacher, sent.id);
    const seconds = (performance.now() - begun) / 1000;
    stop.abort();
    const times = await practising;
    const good = times.filter((ms) => ms !== null);
    print({
      figure: `batch of ${String(count)} recordings of ${String(SECONDS)} s`,
      zip_mib: round(zip.length / 1024 / 1024),
      upload_and_check_s: round(answered_s),
      upload_to_last_row_s: round(seconds),
      audio_s_per_s: round((count * SECONDS) / seconds),
      rows_per_s: round(count / seconds),
      done: over.counts.done,
      failed: over.counts.failed,
    });
    print({ figure: 'memory in MiB', ...memory.stop() });
    print({
      figure: 'a learner’s attempt meanwhile, upload to answer',
      attempts: times.length,
      median_ms: median(good),
      max_ms: round(Math.max(...good)),
      lost: times.length - good.length,
    });
  } finally {
    await product.stop();
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
