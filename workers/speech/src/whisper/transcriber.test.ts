/** Speech to text with a real model of Whisper's architecture, small enough for tests (training/whisper/README.md). */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { mixed, silence, tone, whiteNoise } from '@talaffuz/testing/sounds';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { tinyWhisper } from './fixtures/tiny-whisper.ts';
import { openTranscriber, type Transcriber } from './transcriber.ts';

let dir: TempDir;
let transcriber: Transcriber;

beforeAll(async () => {
  dir = await makeTempDir();
  process.env['WHISPER_MODEL'] = tinyWhisper;
  reloadEnv();
  transcriber = openTranscriber({ threads: 1 });
});
afterAll(async () => {
  delete process.env['WHISPER_MODEL'];
  await transcriber.close();
  await dir.remove();
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

const hear = async (samples: Float32Array) =>
  transcriber.transcribe({ audio: await dir.write('heard.wav', wavBytes(samples)) });

function joined(...parts: Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

describe('the transcriber', () => {
  it('writes down what is said, with the times of the words and the name of the model', async () => {
    const text = 'my mother teaches at this school';
    const spoken = await speak(text);
    const heard = await hear(spoken.samples);
    expect(heard).toMatchObject({ text, model: 'tiny-whisper' });
    expect(heard.words.map((word) => word.text)).toEqual(text.split(' '));
    for (const [i, word] of heard.words.entries()) {
      expect(Math.abs(word.start_s - (spoken.words[i]?.start_s ?? 0)), word.text).toBeLessThan(0.12);
    }
  });

  it('hears another order of words, so that it is no canned answer', async () => {
    const { text } = await hear((await speak('the boy has a white van')).samples);
    expect(text).toBe('the boy has a white van');
  });

  it.each([
    ['silence', silence(2)],
    ['noise', whiteNoise(2)],
    ['a tone', tone(2, 440)],
    ['hardly any noise', whiteNoise(3, -65)],
    [
      'noise that comes and goes',
      joined(silence(1), whiteNoise(0.3, -30), silence(1), whiteNoise(0.3, -25), silence(1)),
    ],
    ['two tones', mixed(tone(2, 300), tone(2, 660))],
  ])('makes nothing up for %s', async (_name, samples) => {
    expect(await hear(samples)).toMatchObject({ text: '', words: [] });
  });

  it('takes longer recordings in windows, in order and with times of the whole', async () => {
    const sentences = [
      'the boy has a new toy',
      'my mother teaches at this school',
      'the baby is sleeping in bed',
    ];
    const parts: Float32Array[] = [];
    const starts: number[] = [];
    for (const sentence of sentences) {
      starts.push(joined(...parts).length / 16_000);
      parts.push((await speak(sentence)).samples, silence(1.5));
    }
    const { text, words, duration_s } = await hear(joined(...parts));
    expect(text).toBe(sentences.join(' '));
    expect(duration_s).toBeGreaterThan(8);
    const firsts = ['the', 'my', 'the'].map((word, i) =>
      words.find((one) => one.text === word && one.start_s >= (starts[i] ?? 0)),
    );
    for (const [i, first] of firsts.entries()) {
      expect(Math.abs((first?.start_s ?? 0) - (starts[i] ?? 0) - 0.25)).toBeLessThan(0.15);
    }
  });

  it('refuses what is no recording', async () => {
    const audio = await dir.write('text.wav', 'this is no recording');
    await expect(transcriber.transcribe({ audio })).rejects.toMatchObject({ code: 'audio_unreadable' });
  });

  it('says how to install a model that is not there', async () => {
    vi.stubEnv('WHISPER_MODEL', 'nobody/whisper-none');
    reloadEnv();
    const without = openTranscriber();
    const audio = await dir.write('any.wav', wavBytes(silence(1)));
    await expect(without.transcribe({ audio })).rejects.toMatchObject({
      code: 'model_missing',
      message: expect.stringContaining('npm run models -- install nobody/whisper-none') as string,
    });
    await without.close();
  });
});
