/** Upload to answer of `/practice/assess`, one learner after another and several at once. */
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { median, percentile, round } from './load.ts';

const TEXT =
  'My brother is going to the market this morning because we need some vegetables, bread and a bottle of milk.';

/** A clip of 5 seconds: speech, and silence up to the length. */
async function clip(): Promise<Blob> {
  const { samples } = await speak(TEXT, { rate: 190, pad_s: 0.1 });
  const five = new Float32Array(5 * 16_000);
  five.set(samples.subarray(0, five.length));
  return new Blob([new Uint8Array(wavBytes(five))]);
}

export interface Learner {
  headers: Record<string, string>;
}

export async function benchAssess(url: string, learners: Learner[]) {
  const audio = await clip();
  const once = async ({ headers }: Learner): Promise<{ ms: number; ok: boolean }> => {
    const form = new FormData();
    form.append('audio', audio, 'clip.wav');
    form.append('text', TEXT);
    const begun = performance.now();
    const answer = await fetch(`${url}/api/v1/practice/assess`, { method: 'POST', headers, body: form });
    const { status } = (await answer.json()) as { status?: string };
    return { ms: performance.now() - begun, ok: answer.status === 200 && status === 'done' };
  };
  const [first] = learners;
  if (first === undefined) throw new Error('bench:api needs at least one learner');
  for (let i = 0; i < 3; i++) await once(first);
  const alone: Awaited<ReturnType<typeof once>>[] = [];
  for (let i = 0; i < 15; i++) alone.push(await once(first));
  const together: Awaited<ReturnType<typeof once>>[] = [];
  for (let round = 0; round < 5; round++) together.push(...(await Promise.all(learners.map(once))));
  const times = (results: typeof alone) => results.map(({ ms }) => ms);
  return {
    alone: { median_ms: median(times(alone)), max_ms: round(Math.max(...times(alone))), lost: lost(alone) },
    together: {
      learners: learners.length,
      median_ms: median(times(together)),
      p95_ms: percentile(times(together), 0.95),
      lost: lost(together),
    },
  };
}

const lost = (results: { ok: boolean }[]): number => results.filter(({ ok }) => !ok).length;
