import { describe, expect, it } from 'vitest';
import { clipped, mixed, scaled, silence, tone, whiteNoise } from '@talaffuz/testing/sounds';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { isSpeechless, levelWarnings, measureLevels } from './levels.ts';

const { samples: speech } = await speak('we call it bear', { pad_s: 0.4 });
/** A room's noise at −60 dBFS, as every real recording has. */
const recording = mixed(speech, whiteNoise(10, -60));
const warningsOf = (samples: Float32Array): string[] => levelWarnings(measureLevels(samples));

describe('measureLevels', () => {
  it('measures level and peak of a tone', () => {
    const levels = measureLevels(tone(1, 400, -20));
    expect(levels.overall_dbfs).toBeCloseTo(-20, 1);
    expect(levels.speech_dbfs).toBeCloseTo(-20, 1);
    expect(levels.peak_dbfs).toBeCloseTo(-17, 1);
    expect(levels.clipping_ratio).toBe(0);
  });

  it('tells speech from the noise around it', () => {
    const levels = measureLevels(mixed(speech, whiteNoise(10, -50)));
    expect(levels.noise_floor_dbfs).toBeCloseTo(-50, -0.5);
    expect(levels.snr_db).toBeGreaterThan(20);
    expect(levels.silence_ratio).toBeGreaterThan(0.3);
    expect(levels.silence_ratio).toBeLessThan(0.7);
  });

  it('has a floor for digital silence and no samples at all', () => {
    expect(measureLevels(silence(1))).toMatchObject({
      overall_dbfs: -100,
      peak_dbfs: -100,
      silence_ratio: 1,
    });
    expect(measureLevels(new Float32Array(0))).toMatchObject({ overall_dbfs: -100, silence_ratio: 1 });
  });

  it('counts only runs at full scale as clipping', () => {
    const peaks = tone(1, 100, -20);
    peaks[500] = 1;
    peaks[900] = -1;
    expect(measureLevels(peaks).clipping_ratio).toBe(0);
    peaks.fill(1, 1000, 1016);
    expect(measureLevels(peaks).clipping_ratio).toBe(16 / 16_000);
  });
});

describe('levelWarnings', () => {
  it('finds nothing wrong with an ordinary recording', () => {
    expect(warningsOf(recording)).toEqual([]);
  });

  it.each([
    ['too_quiet', scaled(recording, 0.01)],
    ['clipped', clipped(recording, 20)],
    ['noisy', mixed(speech, whiteNoise(10, measureLevels(speech).speech_dbfs - 5))],
    ['mostly_silence', Float32Array.from([...recording, ...whiteNoise(10, -60)])],
  ])('warns of %s', (warning, samples) => {
    expect(warningsOf(samples)).toEqual([warning]);
  });
});

describe('isSpeechless', () => {
  it.each([
    ['silence', silence(2)],
    ['a room without a voice', whiteNoise(2, -65)],
    ['loud white noise', whiteNoise(2, -10)],
    ['white noise', whiteNoise(2, -30)],
    ['faint white noise', whiteNoise(2, -55)],
    ['white noise that begins late', Float32Array.from([...silence(1), ...whiteNoise(2, -20)])],
    ['a tone', tone(2, 440)],
    ['clipped noise', clipped(whiteNoise(2, -10))],
  ])('is true of %s', (_, samples) => {
    expect(isSpeechless(measureLevels(samples))).toBe(true);
  });

  it.each([
    ['speech', recording],
    ['speech without any pause', speech.subarray(7_000, -7_000)],
    ['quiet speech', scaled(recording, 0.02)],
    ['overdriven speech', clipped(recording, 30)],
    ['speech in loud noise', mixed(speech, whiteNoise(10, measureLevels(speech).speech_dbfs - 5))],
  ])('is false of %s', (_, samples) => {
    expect(isSpeechless(measureLevels(samples))).toBe(false);
  });
});
