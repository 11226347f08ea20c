import { BLANK, CLASSES } from '../model-io.ts';
import { at } from '../align/at.ts';

/** log(eᵃ + eᵇ) without overflow. */
export function logAdd(a: number, b: number): number {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  // What is e⁻³⁷ times smaller does not change a double.
  return low - high > -37 ? high + Math.log1p(Math.exp(low - high)) : high;
}

/** A stretch of a [T, CLASSES] matrix of CTC log-probabilities, read forwards or backwards. */
export interface CtcSpan {
  ctc: Float32Array;
  /** Frames, `end` exclusive. */
  start: number;
  end: number;
}

/**
 * CTC forward sums (Graves et al., ICML 2006). The states of `labels` l₁…lₙ are blank l₁ blank l₂ … lₙ blank; entry
 * [t × (2n + 1) + s] is the log of the probability of all paths over the first t + 1 frames that end in state s.
 * With `reversed` frames are taken last first, which gives backward sums for labels given in reverse.
 * With `optionalFirst` the first label may be missing.
 */
export function forwardSums(
  { ctc, start, end }: CtcSpan,
  labels: readonly number[],
  optionalFirst = false,
  reversed = false,
): Float64Array {
  const frameCount = end - start;
  const stateCount = 2 * labels.length + 1;
  const sums = new Float64Array(frameCount * stateCount);
  const columns = Uint8Array.from({ length: stateCount }, (_, s) =>
    s % 2 === 1 ? at(labels, (s - 1) / 2) : BLANK,
  );
  const startStates = optionalFirst ? 4 : 2;
  for (let t = 0; t < frameCount; t++) {
    const row = (reversed ? end - 1 - t : start + t) * CLASSES;
    for (let s = 0; s < stateCount; s++) {
      let sum = t === 0 && s < startStates ? 0 : -Infinity;
      if (t > 0) {
        const before = (t - 1) * stateCount + s;
        sum = at(sums, before);
        if (s > 0) sum = logAdd(sum, at(sums, before - 1));
        // A blank may be skipped between two different labels only.
        if (s > 2 && s % 2 === 1 && at(columns, s) !== at(columns, s - 2))
          sum = logAdd(sum, at(sums, before - 2));
      }
      sums[t * stateCount + s] = sum + at(ctc, row + at(columns, s));
    }
  }
  return sums;
}

/**
 * Log-likelihood of the labels (columns 0–38) given the frames of the span. The first or last label may be optional:
 * then the result is that of the labels with it or without it.
 */
export function ctcLogLikelihood(
  span: CtcSpan,
  labels: readonly number[],
  optional: { first?: boolean; last?: boolean } = {},
): number {
  const frameCount = span.end - span.start;
  if (frameCount < 1) return labels.length === 0 ? 0 : -Infinity;
  const sums = forwardSums(span, labels, optional.first);
  const stateCount = 2 * labels.length + 1;
  const ends = Math.min(stateCount, optional.last === true ? 4 : 2);
  let total = -Infinity;
  for (let s = stateCount - ends; s < stateCount; s++) {
    total = logAdd(total, at(sums, (frameCount - 1) * stateCount + s));
  }
  return total;
}
