import { describe, expect, it } from 'vitest';
import { agreementOf, correlationOf, kappaOf, type Moments } from './agreement.ts';
import { verdictOf, verdicts, verdictScores } from './verdict.ts';

const moments = (more: Partial<Moments> = {}): Moments => ({
  n: 20,
  mean_model: 70,
  mean_teacher: 64,
  variance_model: 4,
  variance_teacher: 9,
  covariance: 3,
  ...more,
});

describe('the correlation', () => {
  it('is the covariance over both deviations', () => {
    // 3 / (2 × 3)
    expect(correlationOf(moments())).toBeCloseTo(0.5, 12);
    expect(correlationOf(moments({ covariance: -6 }))).toBeCloseTo(-1, 12);
  });

  it('is missing where a judge gave one score only', () => {
    expect(correlationOf(moments({ variance_teacher: 0, covariance: 0 }))).toBeNull();
  });
});

describe('kappa', () => {
  it('is as worked by hand: 35 of 50 agree, 25 by chance', () => {
    // Rows 25 and 25, columns 30 and 20: expected (25×30 + 25×20) / 50 = 25; (35 − 25) / (50 − 25) = 0.4.
    expect(
      kappaOf([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 12);
  });

  it('weighs a far miss four times a near one', () => {
    const table = [
      [2, 1, 1],
      [0, 3, 1],
      [0, 0, 2],
    ];
    // Rows 4, 4, 2; columns 2, 4, 4; n 10. Unweighted: observed 3, expected 10 − (8 + 16 + 8) / 10 = 6.8.
    expect(kappaOf(table)).toBeCloseTo(1 - 3 / 6.8, 12);
    // Observed 1 + 4 + 1 = 6; expected (4×4 + 4×4×4 + 4×2 + 4×4 + 4×2×2 + 2×4) / 10 = 12.8.
    expect(kappaOf(table, { quadratic: true })).toBeCloseTo(1 - 6 / 12.8, 12);
  });

  it('is 1 for judges who agree, below zero for judges who contradict, and missing for a single class', () => {
    const same = [
      [3, 0],
      [0, 4],
    ];
    const contrary = [
      [0, 3],
      [3, 0],
    ];
    expect(kappaOf(same)).toBe(1);
    expect(kappaOf(contrary)).toBe(-1);
    expect(
      kappaOf([
        [5, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(kappaOf([[0, 0], [0, 0]])).toBeNull(); // prettier-ignore
  });
});

describe('the figures', () => {
  const table = [
    [4, 1, 0],
    [1, 8, 1],
    [0, 1, 4],
  ];

  it('are all there where there is enough', () => {
    expect(agreementOf(moments(), table)).toMatchObject({ n: 20, mean_difference: 6, reason: null });
  });

  it('say that there are too few pairs, or that nothing varies', () => {
    expect(agreementOf(moments({ n: 9 }), table)).toEqual({
      n: 9,
      correlation: null,
      kappa: null,
      weighted_kappa: null,
      mean_difference: null,
      reason: 'too_few',
    });
    const flat = agreementOf(moments({ variance_model: 0, covariance: 0 }), table);
    expect([flat.correlation, flat.reason]).toEqual([null, 'no_variance']);
    expect(flat.kappa).not.toBeNull();
  });
});

describe('verdicts', () => {
  it('are read back from the scores that they stand for', () => {
    expect(verdicts.map((verdict) => verdictOf(verdictScores[verdict]))).toEqual([...verdicts]);
    expect([79.99, 80, 39.99, 40].map(verdictOf)).toEqual(['accent', 'correct', 'wrong', 'accent']);
  });
});
