import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '@talaffuz/speech/assessment';
import { browserRecording } from '@talaffuz/testing/fixtures';
import { clipped, silence, whiteNoise } from '@talaffuz/testing/sounds';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { makeTempDir } from '@talaffuz/testing/temp-dir';
import { wavBytes } from '@talaffuz/tts/wav';
import { openEngine, type SpeechEngine } from './engine.ts';

const TEXT = 'we call it bear';
const dir = await makeTempDir();
const { samples: speech } = await speak(TEXT);
const recording = await dir.write('bear.wav', wavBytes(speech));
/** Takes long enough to be interrupted. */
const minute = new Float32Array(59 * 16_000);
for (let start = 0; start + speech.length < minute.length; start += speech.length) minute.set(speech, start);
const longRecording = await dir.write('minute.wav', wavBytes(minute));

const engine = openEngine({ concurrency: 1 });
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(async () => {
  await engine.close();
  await dir.remove();
});

const assess = (audio: string, text = TEXT, more: { phones?: string } = {}): Promise<Assessment> =>
  engine.assess({ id: 'a1', audio, text, ...more });
const write = (name: string, samples: Float32Array): Promise<string> => dir.write(name, wavBytes(samples));

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('openEngine', () => {
  it('scores a recording', async () => {
    const result = await assess(recording);
    expect(result).toMatchObject({ id: 'a1', text: TEXT, model: { name: expect.any(String) as string } });
    expect(result.duration_s).toBeCloseTo(speech.length / 16_000, 2);
    const words = result.words.filter((word) => word.error !== 'insertion');
    expect(words.map((word) => word.text)).toEqual(['we', 'call', 'it', 'bear']);
    for (const word of words) {
      expect(word.score).toBeGreaterThanOrEqual(0);
      expect(word.score).toBeLessThanOrEqual(100);
      expect(word.end_s).toBeLessThanOrEqual(result.duration_s + 0.02);
    }
    expect(await assess(recording)).toEqual(result);
  });

  it('scores against a given pronunciation', async () => {
    const { words } = await assess(recording, TEXT, { phones: 'W IY | K AO L | IH T | B EH R' });
    const said = words.filter((word) => word.error !== 'insertion').map((word) => word.phonemes);
    expect(said.map((phonemes) => phonemes.map(({ phoneme }) => phoneme).join(' '))).toEqual([
      'W IY',
      'K AO L',
      'IH T',
      'B EH R',
    ]);
  });

  it('scores what a browser recorded, and the same broken off', async () => {
    expect((await assess(browserRecording)).warnings).not.toContain('truncated');
    const whole = await readFile(browserRecording);
    const cut = await dir.write('cut.webm', whole.subarray(0, 0.7 * whole.length));
    expect((await assess(cut)).warnings).toContain('truncated');
  });

  it('warns of a clipped recording', async () => {
    expect((await assess(await write('loud.wav', clipped(speech, 20)))).warnings).toContain('clipped');
  });

  it.each([
    ['silence', silence(3)],
    ['white noise', whiteNoise(3, -15)],
    ['faint white noise', whiteNoise(3, -50)],
  ])('gives no scores to %s', async (name, samples) => {
    await expect(assess(await write(`${name}.wav`, samples))).rejects.toMatchObject({
      code: 'no_speech',
      message: `No speech was found in ${name}.wav; check the microphone and record it again.`,
    });
  });

  it.each([
    ['missing.wav', TEXT, {}, 'audio_not_found'],
    ['bear.wav', '  ', {}, 'text_empty'],
    ['bear.wav', 'мы зовём', {}, 'text_unsupported'],
    ['bear.wav', TEXT, { phones: 'W IY' }, 'phones_mismatch'],
    ['bear.wav', TEXT, { phones: 'W IY | K AO L | IH T | B QQ R' }, 'phones_invalid'],
  ])('reports %s with text "%s" %j as %s', async (name, text, more, code) => {
    await expect(assess(path.join(dir.path, name), text, more)).rejects.toMatchObject({ code });
  });

  it('names the file when it is too short for the text', async () => {
    const file = await write('brief.wav', speech.subarray(5_000, 12_000));
    await expect(assess(file, 'bear '.repeat(60))).rejects.toMatchObject({
      code: 'audio_too_short',
      message: expect.stringContaining('brief.wav') as string,
    });
  });

  it('survives the death of its child in the middle of a job', async () => {
    await assess(recording);
    const [pid = 0] = engine.pids;
    const dying = expect(assess(longRecording)).rejects.toMatchObject({
      code: 'worker_crashed',
      message:
        'The scoring process died (signal SIGKILL) while it worked on minute.wav; check that file, then try it again.',
    });
    const next = assess(recording);
    await sleep(30);
    process.kill(pid, 'SIGKILL');
    await dying;
    expect((await next).words.map((word) => word.text)).toContain('bear');
    expect(engine.pids).not.toContain(pid);
  });

  it('gives up a job that takes too long, and one that is cancelled', async () => {
    const hasty = openEngine({ concurrency: 1, jobTimeoutS: 0.01 });
    await expect(hasty.assess({ id: 'a', audio: longRecording, text: TEXT })).rejects.toMatchObject({
      code: 'assess_timeout',
      message: 'minute.wav took longer than 0.01 s and was given up; try it again.',
    });
    await hasty.close();

    const abort = new AbortController();
    const job = expect(
      engine.assess({ id: 'a', audio: longRecording, text: TEXT }, abort.signal),
    ).rejects.toMatchObject({ code: 'cancelled' });
    await sleep(30);
    abort.abort();
    await job;
  });

  it('says what its model lacks', async () => {
    await mkdir(path.join(dir.path, 'models', 'phonemes'), { recursive: true });
    vi.stubEnv('MODELS_DIR', path.join(dir.path, 'models'));
    const other = openEngine({ concurrency: 1 });
    await expect(other.assess({ id: 'a', audio: recording, text: TEXT })).rejects.toMatchObject({
      code: 'model_missing',
      message: expect.stringContaining('lacks encoder.onnx') as string,
    });
    await other.close();
  });

  it('leaves no process behind', async () => {
    const other: SpeechEngine = openEngine({ concurrency: 2 });
    expect(other.concurrency).toBe(2);
    const request = { id: 'a', audio: recording, text: TEXT };
    await Promise.all([other.assess(request), other.assess(request)]);
    const running = expect(other.assess({ ...request, audio: longRecording })).rejects.toMatchObject({
      code: 'cancelled',
    });
    const { pids } = other;
    expect(pids).toHaveLength(2);
    await other.close();
    await running;
    expect(pids.some(lives)).toBe(false);
    expect(other.pids).toEqual([]);
  });
});
