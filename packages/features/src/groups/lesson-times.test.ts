import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTime, weekdays } from '../schools/clock.ts';
import { clockTime, days, requireLesson, requireOrder } from './lesson-times.ts';

const zones = ['Asia/Tashkent', 'Asia/Almaty', 'UTC', 'Europe/London', 'America/New_York', 'Asia/Kathmandu'];
const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });

describe('lesson times', () => {
  it('are read in any order and case, and kept in the order of the week', () => {
    expect(days.parse('fri, MON,Wednesday')).toBe('Mon,Wed,Fri');
    expect(days.parse('')).toBe('');
    expect(days.safeParse('Mon;Wed').success).toBe(false);
    expect(days.safeParse('Mon,Feb').success).toBe(false);
    expect([clockTime.parse('09:00'), clockTime.parse('23:59:59')]).toEqual(['09:00:00', '23:59:59']);
    for (const wrong of ['9:00', '24:00', '12:60']) expect(clockTime.safeParse(wrong).success).toBe(false);
    const order = (start_time: string, end_time: string | null) => () => {
      requireOrder({ start_time, end_time });
    };
    expect(order('09:00:00', null)).toThrow('both times');
    expect(order('09:00:00', '09:00:00')).toThrow('after it begins');
  });

  it('hold in every zone: the day and hour of the wall clock decide, and nothing else', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.subarray([...weekdays]), (moment, zone, chosen) => {
        const now = wallTime(zone, moment);
        const group = { days: chosen.join(','), start_time: '09:00:00', end_time: '18:00:00' };
        // What the platform's own calendar says of the same moment.
        const parts = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
          hourCycle: 'h23',
        }).formatToParts(moment);
        const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
        const seconds = Number(part('hour')) * 3600 + Number(part('minute')) * 60 + Number(part('second'));
        const today = chosen.length === 0 || chosen.some((day) => day === part('weekday'));
        const open = today && seconds >= 9 * 3600 && seconds <= 18 * 3600;
        let refused = false;
        try {
          requireLesson(group, now);
        } catch {
          refused = true;
        }
        expect(refused).toBe(!open);
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});
