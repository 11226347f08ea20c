/** The cost of a delay, against a model that counts day by day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesAt, isOpenAt, lateDays, penaltyAt, taskScore } from './late.ts';

const DAY_MS = 86_400_000;
const due = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const delay_ms = fc.integer({ min: -40 * DAY_MS, max: 40 * DAY_MS });

/** Days that have begun, by taking them off one after the other. */
function counted(delay: number): number {
  let days = 0;
  for (let left = delay; left > 0; left -= DAY_MS) days++;
  return days;
}

describe('a delay', () => {
  it('is as many days as have begun', () => {
    fc.assert(
      fc.property(due, delay_ms, (due_date, delay) => {
        expect(lateDays({ due_date }, new Date(due_date.getTime() + delay))).toBe(counted(delay));
      }),
    );
  });

  it.each([
    ['on the second', 0, 0],
    ['a millisecond later', 1, 10],
    ['after a day to the millisecond', DAY_MS, 10],
    ['a millisecond into the second day', DAY_MS + 1, 20],
    ['after nine days and a bit', 9 * DAY_MS + 5, 100],
    ['a year later', 365 * DAY_MS, 100],
  ])('%s costs by the rate of ten percent', (_, delay, percent) => {
    const due_date = new Date('2026-03-29T00:30:00Z');
    const rule = { due_date, late_penalty_per_day: 10 };
    expect(penaltyAt(rule, new Date(due_date.getTime() + delay))).toBe(percent);
  });

  it('costs the same wherever the clocks are changed', () => {
    // Hours of a night in which many zones have 23 or 25 of them.
    const due_date = new Date('2026-10-24T23:30:00Z');
    const rule = { due_date, late_penalty_per_day: 7 };
    expect(penaltyAt(rule, new Date('2026-10-25T23:30:00Z'))).toBe(7);
    expect(penaltyAt(rule, new Date('2026-10-25T23:30:00.001Z'))).toBe(14);
  });

  it('never costs less than nothing or more than all, and never less for waiting longer', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(due, delay_ms, delay_ms, rate, (due_date, one, other, late_penalty_per_day) => {
        const rule = { due_date, late_penalty_per_day };
        const [sooner = 0, later = 0] = [one, other]
          .sort((a, b) => a - b)
          .map((delay) => penaltyAt(rule, new Date(due_date.getTime() + delay)));
        expect(sooner).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(sooner);
        expect(later).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('costs nothing where there is no due date', () => {
    const rule = { due_date: null, late_penalty_per_day: 50, max_late_days: 0 };
    expect(penaltyAt(rule, new Date())).toBe(0);
    expect(closesAt(rule)).toBeNull();
    expect(isOpenAt(rule, new Date())).toBe(true);
  });

  it('is taken until the last moment of the last day', () => {
    const due_date = new Date('2026-05-01T18:00:00Z');
    const rule = { due_date, late_penalty_per_day: 0, max_late_days: 2 };
    expect(isOpenAt(rule, new Date('2026-05-03T18:00:00Z'))).toBe(true);
    expect(isOpenAt(rule, new Date('2026-05-03T18:00:00.001Z'))).toBe(false);
  });
});

describe('the score of a task', () => {
  it('lies between nothing and its points, and is all of them for a perfect answer in time', () => {
    const points = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        points,
        points,
        share,
        fc.integer({ min: 0, max: 100 }),
        (worth, possible, part, penalty) => {
          const score = taskScore(worth, possible * part, possible, penalty);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(worth);
          expect(score).toBeCloseTo(worth * part * (1 - penalty / 100), 1);
          expect(taskScore(worth, possible, possible, 0)).toBe(worth);
          expect(taskScore(worth, possible, possible, 100)).toBe(0);
        },
      ),
    );
  });
});
