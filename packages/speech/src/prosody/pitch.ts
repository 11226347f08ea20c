import type { Alignment } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import { BLANK, type EncoderOutput } from '../model-io.ts';

/** Columns of `encoder.prosody`: f0, voicing, energy. */
const PROSODY_COLUMNS = 3;
/** A jump that lasts at most this many frames is a mistake of the pitch tracker, often by an octave. */
const MAX_JUMP_FRAMES = 3;
/** The range is measured between these quantiles, so that what stray values are left do not make it. */
const RANGE_QUANTILES = [0.1, 0.9] as const;

export interface Pitch {
  /** Semitones above the median of the voiced speech, one value a frame; null where unvoiced or not speech. */
  contour: (number | null)[];
  /** Semitones from the 10th to the 90th percentile of the contour; 0 without voiced speech. */
  rangeSt: number;
}

/** Pitch over the frames in which the aligned words are spoken. */
export function measurePitch(alignment: Alignment, encoder: EncoderOutput): Pitch {
  const semitones = Array.from(alignment.path, (column, t) => {
    const f0 = at(encoder.prosody, t * PROSODY_COLUMNS);
    return column !== BLANK && f0 > 0 ? 12 * Math.log2(f0) : null;
  });
  const smooth = medianFiltered(semitones);
  const voiced = smooth.filter((value) => value !== null).sort((a, b) => a - b);
  if (voiced.length === 0) return { contour: smooth, rangeSt: 0 };
  const median = quantile(voiced, 0.5);
  const [low, high] = RANGE_QUANTILES;
  return {
    contour: smooth.map((value) => (value === null ? null : value - median)),
    rangeSt: quantile(voiced, high) - quantile(voiced, low),
  };
}

/** Each value becomes the median of the voiced values around it, as many from the left as from the right. */
function medianFiltered(values: readonly (number | null)[]): (number | null)[] {
  const voiced = values.flatMap((value, t) => (value === null ? [] : [{ value, t }]));
  const filtered: (number | null)[] = values.map(() => null);
  for (const [index, { t }] of voiced.entries()) {
    const reach = Math.min(MAX_JUMP_FRAMES, index, voiced.length - 1 - index);
    const around = voiced.slice(index - reach, index + reach + 1).map(({ value }) => value);
    filtered[t] = quantile(
      around.sort((a, b) => a - b),
      0.5,
    );
  }
  return filtered;
}

/** Linear interpolation between the two nearest of the sorted values, of which there is at least one. */
function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = at(sorted, Math.floor(position));
  const above = at(sorted, Math.ceil(position));
  return below + (above - below) * (position - Math.floor(position));
}
