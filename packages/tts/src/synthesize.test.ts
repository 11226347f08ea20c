import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reloadEnv } from '@talaffuz/core/env';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { synthesize, type SynthesizedSpeech } from './synthesize.ts';

function isInstalled(): boolean {
  try {
    execFileSync('espeak-ng', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let empty = '';
beforeAll(async () => {
  empty = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
});
afterAll(() => rm(empty, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

const duration_s = ({ wav, sample_rate }: SynthesizedSpeech): number => (wav.length - 44) / 2 / sample_rate;

function checkWav({ wav, sample_rate }: SynthesizedSpeech): void {
  expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  expect(wav.readUInt16LE(20)).toBe(1);
  expect(wav.readUInt16LE(22)).toBe(1);
  expect(wav.readUInt32LE(24)).toBe(sample_rate);
  expect(wav.readUInt16LE(34)).toBe(16);
  expect(wav.toString('latin1', 36, 40)).toBe('data');
  expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
  let peak = 0;
  for (let at = 44; at < wav.length; at += 2) peak = Math.max(peak, Math.abs(wav.readInt16LE(at)));
  expect(peak).toBeGreaterThan(3_000);
}

describe.each([
  // Needs the program `espeak-ng` on PATH; where it is missing the product speaks by WebAssembly.
  { engine: 'espeak-ng' as const, skipped: !isInstalled() },
  { engine: 'espeak-ng-wasm' as const, skipped: false },
])('synthesize by $engine', ({ engine, skipped }) => {
  beforeEach(() => {
    if (engine === 'espeak-ng-wasm') vi.stubEnv('PATH', empty);
  });

  it.skipIf(skipped)('speaks a sentence as 16-bit mono WAV', async () => {
    const speech = await synthesize('We call it bear.');
    expect(speech).toMatchObject({ engine, voice: 'en-us' });
    checkWav(speech);
    expect(duration_s(speech)).toBeGreaterThan(0.6);
    expect(duration_s(speech)).toBeLessThan(3);
  });

  it.skipIf(skipped)('speaks slower and in another voice', async () => {
    const plain = await synthesize('Green tea, please.');
    const slow = await synthesize('Green tea, please.', { rate: 90 });
    const other = await synthesize('Green tea, please.', { voice: 'en-gb-x-rp+f3' });
    expect(duration_s(slow)).toBeGreaterThan(1.3 * duration_s(plain));
    expect(other.wav.equals(plain.wav)).toBe(false);
    expect(other.voice).toBe('en-gb-x-rp+f3');
  });

  it.skipIf(skipped)('reads what looks like options, markup or commands as text', async () => {
    const of = async (text: string): Promise<number> => duration_s(await synthesize(text));
    const hello = await of('hello');
    for (const text of ['- hello', '-f hello', '--version']) {
      expect(await of(text), text).toBeGreaterThan(0.9 * hello);
    }
    // Obeyed, the tag would add ten seconds of silence and the command would double the speed.
    const tagged = await of('<break time="10s"/> hello');
    expect(tagged).toBeGreaterThan(hello + 0.5);
    expect(tagged).toBeLessThan(6);
    const sentence = 'hello there my friend';
    expect(await of(`\u0001+300s ${sentence}`)).toBeGreaterThan(await of(sentence));
    // As phonemes it would be one short word; as text the letters take longer.
    expect(await of('[[h@l@U]] tea')).toBeGreaterThan((await of('hello tea')) + 0.1);
    expect(await of('salt & pepper')).toBeGreaterThan(await of('salt pepper'));
  });

  it.skipIf(skipped)('refuses a voice it does not have', async () => {
    await expect(synthesize('hello', { voice: 'qq-klingon' })).rejects.toMatchObject({ code: 'bad_usage' });
  });
});

describe('synthesize', () => {
  it.each(['', '  \n', '…!?', '\u0001'])('has nothing to say for %j', async (text) => {
    await expect(synthesize(text)).rejects.toMatchObject({ code: 'text_empty' });
  });

  it('takes 1,000 characters and no more', async () => {
    const text = 'word '.repeat(200);
    checkWav(await synthesize(text, { rate: 450 }));
    await expect(synthesize(`${text}!`)).rejects.toMatchObject({ code: 'text_too_long' });
  });

  it.each([{ voice: '../../etc/passwd' }, { voice: '-h' }, { rate: 79 }, { rate: 451 }, { rate: 100.5 }])(
    'refuses %o',
    async (options) => {
      await expect(synthesize('hello', options)).rejects.toMatchObject({ code: 'bad_usage' });
    },
  );

  it('stops when it is cancelled, also a program that hangs', async () => {
    await expect(synthesize('hello', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    const hanging = path.join(empty, 'hanging');
    await writeFile(hanging, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    vi.stubEnv('ESPEAK_NG_PATH', hanging);
    reloadEnv();
    const controller = new AbortController();
    const spoken = synthesize('hello', { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 100);
    await expect(spoken).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says when ESPEAK_NG_PATH is no program or no eSpeak', async () => {
    vi.stubEnv('ESPEAK_NG_PATH', path.join(empty, 'nothing-here'));
    reloadEnv();
    await expect(synthesize('hello')).rejects.toThrow(/ESPEAK_NG_PATH/);
    const failing = path.join(empty, 'failing');
    await writeFile(failing, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    vi.stubEnv('ESPEAK_NG_PATH', failing);
    reloadEnv();
    await expect(synthesize('hello')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
