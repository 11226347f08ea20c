/** Levels as SQL gives them to chapters, for what is summed up afterwards; and percentages. */
import { MASTERED, PROGRESSING } from './recompute.ts';

export const levelOf = (score: number | null): 'A' | 'B' | 'C' | null =>
  score === null ? null : score >= MASTERED ? 'A' : score >= PROGRESSING ? 'B' : 'C';

export const meanOf = (scores: readonly (number | null)[]): number | null => {
  const known = scores.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
};

export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Math.round((part / whole) * 100) : 0;
