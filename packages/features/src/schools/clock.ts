/** The school's calendar: its time zone decides what day it is and which offset academy shows (rules 11 and 17). */
import { Temporal } from 'temporal-polyfill';
import { perSettings } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';

const KEPT_MS = 60_000;
const remembered = perSettings(() => new Map<number, { timezone: string; until: number }>());

/** IANA name. Remembered for a minute: every answer of the office asks for it, and it hardly ever changes. */
export async function timezoneOf(school_id: number): Promise<string> {
  const known = remembered();
  const kept = known.get(school_id);
  if (kept !== undefined && kept.until > Date.now()) return kept.timezone;
  const { timezone } = await db.school.findUniqueOrThrow({
    where: { id: school_id },
    select: { timezone: true },
  });
  known.set(school_id, { timezone, until: Date.now() + KEPT_MS });
  return timezone;
}

/** A moment as the school's clock shows it: `2026-02-19T10:30:00+05:00`, with milliseconds where it has some. */
export const inZone = (moment: Date, timezone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toString({ timeZone: timezone });

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof weekdays)[number];

export interface SchoolTime {
  /** YYYY-MM-DD. */
  date: string;
  /** HH:MM:SS. */
  time: string;
  weekday: Weekday;
}

/** What calendar and clock on the school's wall show at a moment. */
export function wallTime(timezone: string, moment = new Date()): SchoolTime {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timezone);
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'second' }),
    weekday: weekdays[local.dayOfWeek - 1] ?? 'Mon',
  };
}

export const schoolNow = async (school_id: number, moment = new Date()): Promise<SchoolTime> =>
  wallTime(await timezoneOf(school_id), moment);

/** A day as a `date` column takes and gives it: midnight in UTC. */
export const asDay = (date: string): Date => new Date(`${date}T00:00:00Z`);
/** YYYY-MM-DD of a `date` column. */
export const dayOf = (column: Date): string => column.toISOString().slice(0, 10);
