/**
 * The three words with which a teacher judges a sound, as in the labels of speechocean762 (Zhang et al., 2021): 2 correct,
 * 1 heavy accent but understood, 0 wrong or missing.
 */

export const verdicts = ['wrong', 'accent', 'correct'] as const;
export type Verdict = (typeof verdicts)[number];

/** From this score on a sound is correct; practice pages mark it “good” from here, too. */
export const CORRECT_FROM = 80;
/** From this score on it has an accent; below it is wrong, as MISPRONOUNCED_PHONEME of scoring/thresholds.ts says. */
export const ACCENT_FROM = 40;

/**
 * The score that a verdict stands for, 0–100. Accent and wrong are the middles of their bands (40–80 and 0–40), so that
 * the verdict is read back from the score whatever rounding happens to it; a sound with nothing to find fault with has
 * full marks, as the middle of its band (90) would lower the labels of a perfect reading.
 */
export const verdictScores: Record<Verdict, number> = { correct: 100, accent: 60, wrong: 20 };

/** The class of a score of 0–100. */
export function verdictOf(score: number): Verdict {
  if (score >= CORRECT_FROM) return 'correct';
  return score >= ACCENT_FROM ? 'accent' : 'wrong';
}
