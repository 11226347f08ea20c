import { describe, expect, it } from 'vitest';
import { speak } from './espeak-wasm.ts';

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

describe('speak', () => {
  it('gives speech with the times of words and phonemes', async () => {
    const { samples, words, phonemes } = await speak('we call it bear', { pad_s: 0.5 });
    expect(words.map((word) => word.text)).toEqual(['we', 'call', 'it', 'bear']);
    expect(phonemes.map((phoneme) => phoneme.text)).toEqual([
      'w', 'iː', 'k', 'ˈɔː', 'l', 'ɪ', 't', 'b', 'ˈɛɹ',
    ]); // prettier-ignore
    expect(phonemes[0]?.start_s).toBe(0.5);
    const starts = phonemes.map((phoneme) => phoneme.start_s);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(phonemes.at(-1)?.end_s).toBeLessThanOrEqual(samples.length / 16_000 - 0.5);

    expect(rms(samples.subarray(0, 7_900))).toBeLessThan(0.001);
    const vowel = phonemes.find((phoneme) => phoneme.text === 'ˈɔː');
    const loud = samples.subarray((vowel?.start_s ?? 0) * 16_000, (vowel?.end_s ?? 0) * 16_000);
    expect(rms(loud)).toBeGreaterThan(0.03);
  });

  it('speaks slower, in another voice, and the same way twice', async () => {
    const plain = await speak('green tea');
    const again = await speak('green tea');
    const slow = await speak('green tea', { rate: 90 });
    const other = await speak('green tea', { voice: 'en-gb-x-rp+f3' });
    expect(again.samples).toEqual(plain.samples);
    expect(slow.samples.length).toBeGreaterThan(1.3 * plain.samples.length);
    expect(other.samples).not.toEqual(plain.samples);
  });

  it('refuses a voice it does not have', async () => {
    await expect(speak('green tea', { voice: 'klingon' })).rejects.toThrow('no voice "klingon"');
  });
});
