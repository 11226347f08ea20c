import { describe, expect, it } from 'vitest';
import { daysOf, shiftMonth, todayIn, weekdayOf } from './school-days.ts';

describe('the school’s calendar', () => {
  it('has its own today', () => {
    const evening = new Date('2026-11-21T19:30:00Z');
    expect(todayIn('Asia/Tashkent', evening)).toBe('2026-11-22');
    expect(todayIn('UTC', evening)).toBe('2026-11-21');
  });

  it('goes over the ends of years', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftMonth('2026-03', -27)).toBe('2023-12');
  });

  it('knows how long months are and which day a day is', () => {
    expect(daysOf('2028-02')).toHaveLength(29);
    expect(daysOf('2026-11').at(-1)).toBe('2026-11-30');
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([0, 6]);
  });
});
