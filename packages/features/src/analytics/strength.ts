/**
 * How well somebody says a sound, how sure that is, and where it is going. Scores are 0–100. A place where a sound was
 * said is a token. Tokens are not weighed by the model's confidence: it is not calibrated (docs/scoring.md), so a low
 * one says nothing about how wrong the score may be.
 */

/** A token weighs half as much as the one this many tokens later: old habits fade from the figure, not at one stroke. */
export const HALF_LIFE = 20;
/** Older tokens than these of one sound are not read; together they would weigh less than one token in a thousand. */
export const MAX_TOKENS = 200;

/** Spread of scores that is assumed before there are enough of them to tell, points … */
const PRIOR_SPREAD = 20;
/** … and as many tokens as that assumption is worth. */
const PRIOR_TOKENS = 5;
/** How far the sounds of one learner lie from each other, points: the yardstick of certainty. */
const SPREAD_OF_SOUNDS = 10;

/** From this certainty on a strength is told … */
export const MIN_CERTAINTY = 0.5;
/** … and never from fewer tokens than this. */
export const MIN_TOKENS = 5;

/** A sound below this strength is weak. Single scores are called weak below 60; a habit shows in a milder mean. */
export const WEAK_BELOW = 70;
/** From this strength on a sound is strong. */
export const STRONG_FROM = 85;

export type SoundStatus = 'weak' | 'fair' | 'strong' | 'not_enough_yet';

export interface Strength {
  /** 0–100, null while there is not enough to tell. */
  strength: number | null;
  /** 0–1; 0 without tokens. */
  certainty: number;
  status: SoundStatus;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Strength from the scores of one sound, newest first: their mean with weights 2^(−i/20). Certainty is the reliability
 * of that mean in the sense of classical test theory, T² / (T² + E²), where T = 10 points is how far sounds of one
 * learner differ and E the standard error: spread / √n with Kish's effective number n = (Σw)² / Σw² (Survey Sampling,
 * 1965), and the variance drawn towards 20² by a prior worth five tokens, so that three equal scores prove nothing.
 */
export function strengthOf(newestFirst: readonly number[]): Strength {
  const scores = newestFirst.slice(0, MAX_TOKENS);
  if (scores.length === 0) return { strength: null, certainty: 0, status: 'not_enough_yet' };
  const weights = scores.map((_, i) => 2 ** (-i / HALF_LIFE));
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const average = scores.reduce((sum, score, i) => sum + score * (weights[i] ?? 0), 0) / weight;
  const variance = scores.reduce((sum, x, i) => sum + (weights[i] ?? 0) * (x - average) ** 2, 0) / weight;
  const effective = weight ** 2 / weights.reduce((sum, w) => sum + w ** 2, 0);
  const expected = (PRIOR_TOKENS * PRIOR_SPREAD ** 2 + effective * variance) / (PRIOR_TOKENS + effective);
  const certainty = round(SPREAD_OF_SOUNDS ** 2 / (SPREAD_OF_SOUNDS ** 2 + expected / effective), 3);
  const enough = scores.length >= MIN_TOKENS && certainty >= MIN_CERTAINTY;
  if (!enough) return { strength: null, certainty, status: 'not_enough_yet' };
  const strength = round(average);
  return { strength, certainty, status: statusOf(strength) };
}

function statusOf(strength: number): SoundStatus {
  if (strength < WEAK_BELOW) return 'weak';
  return strength >= STRONG_FROM ? 'strong' : 'fair';
}

export type Trend = 'improving' | 'stable' | 'declining';

export interface Change {
  trend: Trend;
  /** Points gained from the first score to the last along the fitted line. */
  points: number;
  /** Standard error of `points`. */
  error: number;
  /** Scores that went in. */
  count: number;
}

/** Changes smaller than this do not matter to a learner, points. */
const MIN_CHANGE = 3;
/** A change must be this many standard errors from none: about 95 % when the scores vary by chance alone. */
const MIN_ERRORS = 2;
/** Fewer scores have no trend. */
export const MIN_FOR_TREND = 6;

/**
 * The trend of scores, oldest first: a least-squares line over their order. `improving` or `declining` when the line
 * moves by at least 3 points and two standard errors from its first score to its last, otherwise `stable`, which means
 * that no change can be shown. Null for fewer than six scores.
 */
export function changeOf(oldestFirst: readonly number[]): Change | null {
  const count = oldestFirst.length;
  if (count < MIN_FOR_TREND) return null;
  const middle = (count - 1) / 2;
  const average = mean(oldestFirst);
  const spread = oldestFirst.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = oldestFirst.reduce((sum, y, i) => sum + (i - middle) * (y - average), 0) / spread;
  const missed = oldestFirst.reduce((sum, y, i) => sum + (y - average - slope * (i - middle)) ** 2, 0);
  const points = slope * (count - 1);
  const error = Math.sqrt(missed / (count - 2) / spread) * (count - 1);
  const shown = Math.abs(points) >= MIN_CHANGE && Math.abs(points) >= MIN_ERRORS * error;
  const trend = !shown ? 'stable' : points > 0 ? 'improving' : 'declining';
  return { trend, points: round(points), error: round(error), count };
}
