/** How good a recording is, measured on its samples alone, before any model hears it. Pure. */
import type { WarningCode } from '@talaffuz/speech/assessment';

/** Levels in dB relative to full scale, RMS of a 20 ms frame or of many; FLOOR_DBFS where there is no signal. */
export interface Levels {
  overall_dbfs: number;
  /** Of the frames that stand out as speech. */
  speech_dbfs: number;
  /** Largest sample. */
  peak_dbfs: number;
  /** Level that a tenth of all frames stay below. */
  noise_floor_dbfs: number;
  /** speech_dbfs − noise_floor_dbfs. */
  snr_db: number;
  /** Spread of the level (5th to 95th percentile) over the frames that hold any sound. */
  dynamics_db: number;
  /** Share of samples that lie in a run at full scale, 0–1. */
  clipping_ratio: number;
  /** Share of frames that do not stand out as speech, 0–1. */
  silence_ratio: number;
}

export const FLOOR_DBFS = -100;
const SAMPLE_RATE = 16_000;
const FRAME = SAMPLE_RATE / 50;

/** Speech is looked for in this range below the loud frames; weak fricatives lie about 30 dB below vowels. */
const SPEECH_RANGE_DB = 30;
const SPEECH_ABOVE_NOISE_DB = 6;
/** Frames further below the loud ones than this count as holding no sound at all. */
const SOUND_RANGE_DB = 40;
/** Conversion to 16 kHz rounds flat tops off, so full scale begins a little below 1. */
const FULL_SCALE = 0.985;
const CLIPPED_RUN = 3;

// Limits were set on the speechocean762 training recordings, read aloud in ordinary rooms on ordinary telephones.
const SILENT_DBFS = -60;
const STEADY_DB = 6;
const QUIET_DBFS = -45;
const NOISY_SNR_DB = 10;
const CLIPPED_RATIO = 0.002;
const SILENCE_RATIO = 0.85;

/** `samples`: 16 kHz mono, −1…1. */
export function measureLevels(samples: Float32Array): Levels {
  const frames = frameLevels(samples);
  const sorted = frames.toSorted();
  const loud = percentile(sorted, 0.95);
  const noiseFloor = percentile(sorted, 0.1);
  const sounding = sorted.filter((level) => level > Math.max(FLOOR_DBFS, loud - SOUND_RANGE_DB));
  const speechFrom = Math.max(loud - SPEECH_RANGE_DB, Math.min(noiseFloor + SPEECH_ABOVE_NOISE_DB, loud));
  const speech = frames.filter((level) => level > FLOOR_DBFS && level >= speechFrom);
  const speechLevel = meanLevel(speech);

  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return {
    overall_dbfs: meanLevel(frames),
    speech_dbfs: speechLevel,
    peak_dbfs: decibels(peak * peak),
    noise_floor_dbfs: noiseFloor,
    snr_db: speechLevel - noiseFloor,
    dynamics_db: percentile(sounding, 0.95) - percentile(sounding, 0.05),
    clipping_ratio: clippingRatio(samples),
    silence_ratio: frames.length === 0 ? 1 : 1 - speech.length / frames.length,
  };
}

/** True where nobody can have spoken: no sound, or a sound as steady as noise, hum or a tone at any level. */
export function isSpeechless(levels: Levels): boolean {
  return levels.speech_dbfs < SILENT_DBFS || levels.dynamics_db < STEADY_DB;
}

export function levelWarnings(levels: Levels): WarningCode[] {
  const warnings: WarningCode[] = [];
  if (levels.speech_dbfs < QUIET_DBFS) warnings.push('too_quiet');
  if (levels.clipping_ratio > CLIPPED_RATIO) warnings.push('clipped');
  if (levels.snr_db < NOISY_SNR_DB) warnings.push('noisy');
  if (levels.silence_ratio > SILENCE_RATIO) warnings.push('mostly_silence');
  return warnings;
}

function frameLevels(samples: Float32Array): Float32Array {
  const levels = new Float32Array(Math.floor(samples.length / FRAME));
  for (let frame = 0; frame < levels.length; frame++) {
    let sum = 0;
    for (const sample of samples.subarray(frame * FRAME, (frame + 1) * FRAME)) sum += sample * sample;
    levels[frame] = decibels(sum / FRAME);
  }
  return levels;
}

function clippingRatio(samples: Float32Array): number {
  let clipped = 0;
  let run = 0;
  for (const sample of samples) {
    if (Math.abs(sample) >= FULL_SCALE) run++;
    else {
      if (run >= CLIPPED_RUN) clipped += run;
      run = 0;
    }
  }
  if (run >= CLIPPED_RUN) clipped += run;
  return samples.length === 0 ? 0 : clipped / samples.length;
}

function decibels(power: number): number {
  return power > 0 ? Math.max(FLOOR_DBFS, 10 * Math.log10(power)) : FLOOR_DBFS;
}

/** Level of the mean power. */
function meanLevel(levels: Float32Array): number {
  if (levels.length === 0) return FLOOR_DBFS;
  let power = 0;
  for (const level of levels) power += 10 ** (level / 10);
  return decibels(power / levels.length);
}

function percentile(sorted: Float32Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? FLOOR_DBFS;
}
