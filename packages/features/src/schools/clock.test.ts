import { describe, expect, it } from 'vitest';
import { asDay, dayOf, inZone, wallTime } from './clock.ts';

describe('the school’s clock', () => {
  it('shows a moment with the offset of the zone, in summer and winter', () => {
    expect(inZone(new Date('2026-02-19T05:30:00Z'), 'Asia/Tashkent')).toBe('2026-02-19T10:30:00+05:00');
    expect(inZone(new Date('2026-02-19T05:30:00.250Z'), 'UTC')).toBe('2026-02-19T05:30:00.25+00:00');
    expect(inZone(new Date('2026-07-01T00:00:00Z'), 'Europe/London')).toBe('2026-07-01T01:00:00+01:00');
  });

  it('begins a day at the zone’s midnight', () => {
    const moment = new Date('2026-11-21T19:30:05Z');
    expect(wallTime('Asia/Tashkent', moment)).toEqual({
      date: '2026-11-22',
      time: '00:30:05',
      weekday: 'Sun',
    });
    expect(wallTime('UTC', moment)).toEqual({ date: '2026-11-21', time: '19:30:05', weekday: 'Sat' });
  });

  it('keeps a day of a date column', () => {
    expect(dayOf(asDay('2028-02-29'))).toBe('2028-02-29');
  });
});
