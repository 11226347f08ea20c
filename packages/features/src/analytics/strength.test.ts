import { describe, expect, it } from 'vitest';
import { changeOf, HALF_LIFE, MAX_TOKENS, strengthOf } from './strength.ts';

const times = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

describe('the strength of a sound', () => {
  it('is not told without tokens or from a few', () => {
    expect(strengthOf([])).toEqual({ strength: null, certainty: 0, status: 'not_enough_yet' });
    expect(strengthOf(times(4, 90))).toMatchObject({ strength: null, status: 'not_enough_yet' });
  });

  it('takes five tokens that agree, and more that do not', () => {
    // n = 4.67² / 4.37 = 4.99 by Kish; variance (5·400 + 4.99·0) / 9.99 = 200.2; E² = 40.1; 100 / 140.1 = 0.714
    expect(strengthOf(times(5, 90))).toEqual({ strength: 90, certainty: 0.714, status: 'strong' });
    const torn = [0, 100, 0, 100, 0, 100];
    expect(strengthOf(torn)).toMatchObject({ strength: null, status: 'not_enough_yet' });
    expect(strengthOf(Array.from({ length: 40 }, (_, i) => (i % 2) * 100)).strength).toBeGreaterThan(45);
  });

  it('weighs a token half as much as one of 20 tokens later', () => {
    // 20 at 100 then 20 at 0: weights 1 to ½ against ½ to ¼, so 2 : 1.
    expect(HALF_LIFE).toBe(20);
    expect(strengthOf([...times(20, 100), ...times(20, 0)]).strength).toBeCloseTo(66.67, 2);
    expect(strengthOf([...times(20, 0), ...times(20, 100)]).strength).toBeCloseTo(33.33, 2);
  });

  it('grows surer with more tokens and less sure with more spread', () => {
    const calm = strengthOf(times(10, 80)).certainty;
    expect(strengthOf(times(30, 80)).certainty).toBeGreaterThan(calm);
    expect(strengthOf([60, 100, 60, 100, 60, 100, 60, 100, 60, 100]).certainty).toBeLessThan(calm);
  });

  it('does not read tokens that are too old', () => {
    const recent = Array.from({ length: MAX_TOKENS }, (_, i) => 60 + (i % 7));
    expect(strengthOf([...recent, ...times(500, 0)])).toEqual(strengthOf(recent));
  });

  it('is weak below 70 and strong from 85', () => {
    const status = (score: number) => strengthOf(times(20, score)).status;
    expect([69.9, 70, 84.9, 85].map(status)).toEqual(['weak', 'fair', 'fair', 'strong']);
  });
});

describe('a trend', () => {
  it('needs six scores', () => {
    expect(changeOf([10, 90])).toBeNull();
    expect(changeOf([10, 20, 30, 40, 50])).toBeNull();
    expect(changeOf([10, 20, 30, 40, 50, 60])).toEqual({
      trend: 'improving',
      points: 50,
      error: 0,
      count: 6,
    });
  });

  it('goes both ways', () => {
    expect(changeOf([80, 78, 79, 74, 70, 69])?.trend).toBe('declining');
    expect(changeOf([70, 70, 70, 70, 70, 70])).toEqual({ trend: 'stable', points: 0, error: 0, count: 6 });
  });

  it('calls a change that chance can make stable, and says how sure it is', () => {
    // Slope Σ(i−2.5)(y−60) / 17.5 = 40 / 17.5 = 2.29, over five steps 11.43;
    // residuals 1200 − 40² / 17.5 = 1108.6, error √(1108.6 / 4 / 17.5) · 5 = 19.9.
    const change = changeOf([50, 70, 40, 80, 50, 70]);
    expect(change).toEqual({ trend: 'stable', points: 11.43, error: 19.9, count: 6 });
  });

  it('does not care for changes under three points', () => {
    expect(changeOf([80, 80.5, 81, 81.5, 82, 82.5])?.trend).toBe('stable');
  });
});
