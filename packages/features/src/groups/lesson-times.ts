/** When a group has its lessons: `Mon,Wed,Fri` from 09:00:00 to 11:00:00 of the school's clock. */
import { z } from 'zod';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { weekdays, type SchoolTime } from '../schools/clock.ts';

const full: Record<string, string> = {
  monday: 'mon',
  tuesday: 'tue',
  wednesday: 'wed',
  thursday: 'thu',
  friday: 'fri',
  saturday: 'sat',
  sunday: 'sun',
};

/** Any order and case, with spaces; kept in the order of the week. Empty for any day. */
export const days = z
  .string()
  .max(100)
  .transform((given, ctx) => {
    const words = given.split(',').map((word) => word.trim().toLowerCase());
    const wanted = new Set(words.filter((word) => word !== '').map((word) => full[word] ?? word));
    const found = weekdays.filter((day) => wanted.has(day.toLowerCase()));
    if (found.length < wanted.size) {
      const message = 'Give the days as Mon,Tue,Wed,Thu,Fri,Sat,Sun, with commas between them.';
      ctx.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return found.join(',');
  });

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** HH:MM or HH:MM:SS; kept with seconds. */
export const clockTime = z
  .string()
  .trim()
  .regex(TIME, { error: 'Give a time as 09:00 or 09:00:00.' })
  .transform((given) => (given.length === 5 ? `${given}:00` : given));

export interface LessonTimes {
  days: string;
  start_time: string | null;
  end_time: string | null;
}

/** Both times or none, and the end after the start. */
export function requireOrder({ start_time, end_time }: Omit<LessonTimes, 'days'>): void {
  if ((start_time === null) !== (end_time === null))
    throw wrongField(
      start_time === null ? 'start_time' : 'end_time',
      'Give both times of a lesson, or none.',
    );
  if (start_time !== null && end_time !== null && end_time <= start_time)
    throw wrongField('end_time', 'A lesson ends after it begins, on the same day.');
}

/** Throws `office_rule` outside the group's days and hours; both ends count as inside. */
export function requireLesson({ days, start_time, end_time }: LessonTimes, now: SchoolTime): void {
  if (days !== '' && !days.split(',').includes(now.weekday))
    throw new AppError('office_rule', `The group has no lesson today. (${days})`);
  if (start_time !== null && end_time !== null && (now.time < start_time || now.time > end_time))
    throw new AppError('office_rule', `It is not the time of the lesson. (${start_time}-${end_time})`);
}
