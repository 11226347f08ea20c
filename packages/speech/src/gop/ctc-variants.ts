import { BLANK, CLASSES } from '../model-io.ts';
import { at } from '../align/at.ts';
import { forwardSums, logAdd, type CtcSpan } from './ctc-forward.ts';

/** What surrounds a phoneme: labels of its neighbours, the outermost of which may lie outside the span. */
export interface PhoneContext {
  left: number[];
  right: number[];
  optionalFirst: boolean;
  optionalLast: boolean;
}

/** Column of the deletion among the variants, where the other columns are the phonemes. */
export const DELETION = BLANK;

/**
 * Log-likelihoods of `left x right` for each phoneme x (entries 0–38) and of `left right` (entry DELETION): the
 * numerators of the segmentation-free goodness of pronunciation (arXiv 2507.16838). Forward sums of the left context
 * and backward sums of the right one are shared by all variants, so that each costs one pass over the frames.
 */
export function variantLogLikelihoods(span: CtcSpan, context: PhoneContext): Float64Array {
  const { left, right, optionalFirst, optionalLast } = context;
  const frameCount = span.end - span.start;
  const likelihoods = new Float64Array(CLASSES).fill(-Infinity);
  if (frameCount < 1) return likelihoods;
  const alpha = forwardSums(span, left, optionalFirst);
  const beta = forwardSums(span, [...right].reverse(), optionalLast, true);
  const leftStates = 2 * left.length + 1;
  const rightStates = 2 * right.length + 1;
  const lastLeft = left.at(-1) ?? -1;
  const firstRight = right[0] ?? -1;

  // Left context complete after frame t − 1, ending in a label or a blank; nothing of it at all where it may be absent.
  const leftLabel = new Float64Array(frameCount + 1).fill(-Infinity);
  const leftBlank = new Float64Array(frameCount + 1).fill(-Infinity);
  // Right context still complete from frame t on.
  const rightLabel = new Float64Array(frameCount + 1).fill(-Infinity);
  const rightBlank = new Float64Array(frameCount + 1).fill(-Infinity);
  const leftAbsent = left.length === 0 || (left.length === 1 && optionalFirst);
  const rightAbsent = right.length === 0 || (right.length === 1 && optionalLast);
  if (leftAbsent) leftBlank[0] = 0;
  if (rightAbsent) rightBlank[frameCount] = 0;
  for (let t = 0; t < frameCount; t++) {
    leftBlank[t + 1] = at(alpha, (t + 1) * leftStates - 1);
    if (left.length > 0) leftLabel[t + 1] = at(alpha, (t + 1) * leftStates - 2);
    const mirrored = frameCount - t;
    rightBlank[t] = at(beta, mirrored * rightStates - 1);
    if (right.length > 0) rightLabel[t] = at(beta, mirrored * rightStates - 2);
  }

  const leftAny = leftLabel.map((label, t) => logAdd(label, at(leftBlank, t)));
  const rightAny = rightLabel.map((label, t) => logAdd(label, at(rightBlank, t)));
  // The `??` never decide: this is the slow part of the scores, and `at` would slow it down.
  for (let phone = 0; phone < BLANK; phone++) {
    const entry = phone === lastLeft ? leftBlank : leftAny;
    const exit = phone === firstRight ? rightBlank : rightAny;
    let inside = -Infinity;
    let total = -Infinity;
    for (let t = 0; t < frameCount; t++) {
      inside = logAdd(inside, entry[t] ?? NaN) + (span.ctc[(span.start + t) * CLASSES + phone] ?? NaN);
      total = logAdd(total, inside + (exit[t + 1] ?? NaN));
    }
    likelihoods[phone] = total;
  }

  // Without x the contexts meet: the right one's first label follows, or, where it may be absent, the frames end.
  const entry = lastLeft === firstRight ? leftBlank : leftAny;
  let deletion = rightAbsent ? at(leftAny, frameCount) : -Infinity;
  for (let t = 0; t < frameCount; t++) deletion = logAdd(deletion, at(entry, t) + at(rightLabel, t));
  likelihoods[DELETION] = deletion;
  return likelihoods;
}
