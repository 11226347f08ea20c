import type { WordAssessment } from '@talaffuz/speech/assessment';
import { isVowel } from '@talaffuz/speech/phonemes/inventory';

/** How a score is shown: always a colour, a sign and a kind of underline together, so that no reader needs the colour. */
export type Mark = 'good' | 'fair' | 'weak';

const GOOD_FROM = 80;
const FAIR_FROM = 60;

/** The mark of a score of 0–100. */
export function markOf(score: number): Mark {
  if (score >= GOOD_FROM) return 'good';
  return score >= FAIR_FROM ? 'fair' : 'weak';
}

export const signs: Record<Mark, string> = { good: '✓', fair: '~', weak: '✗' };

/** Mantine's colour names, for bars and badges. */
export const markColors: Record<Mark, string> = { good: 'teal', fair: 'yellow', weak: 'red' };

/** Stress is worth a remark below this stress score. */
const STRESS_FROM = 60;

/** True for a spoken word of several syllables whose stress was off; a single syllable cannot be stressed wrongly. */
export function hasWrongStress({ stress_score, error, phonemes }: WordAssessment): boolean {
  const syllables = phonemes.filter(({ phoneme }) => isVowel(phoneme)).length;
  return syllables > 1 && error !== 'omission' && error !== 'insertion' && stress_score < STRESS_FROM;
}
