/** Points and percentages as they are stored and shown: with two decimals. */

export const round2 = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

export const percentageOf = (score: number, max: number): number =>
  max > 0 ? round2((score / max) * 100) : 0;
