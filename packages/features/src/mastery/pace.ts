/** When a learner will be through, were they to go on as in the last four weeks. */
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { timezoneOf, wallTime } from '../schools/clock.ts';

const WINDOW_DAYS = 28;

export interface Pace {
  /** YYYY-MM-DD of the school's calendar. */
  today: string;
  /** Paragraphs a day; 0 when none was completed. */
  per_day: number;
}

/**
 * Paragraphs of any textbook completed within the last 28 days, by the days since the first of them (at least 1): who
 * began last week is not measured by the weeks before.
 */
export async function paceOf(actor: Actor, now = new Date()): Promise<Pace> {
  const timezone = await timezoneOf(actor.school_id);
  const today = wallTime(timezone, now).date;
  const from = Temporal.PlainDate.from(today)
    .subtract({ days: WINDOW_DAYS - 1 })
    .toString();
  const [found] = await db.$queryRaw<{ completed: number; first: string | null }[]>`
    SELECT count(*)::int AS completed, min(day)::text AS first
    FROM (
      SELECT (completed_at AT TIME ZONE ${timezone})::date AS day FROM paragraph_progress
      WHERE user_id = ${actor.id} AND completed_at IS NOT NULL
    ) AS done
    WHERE day BETWEEN ${from}::date AND ${today}::date`;
  if (found?.first == null) return { today, per_day: 0 };
  const days = Temporal.PlainDate.from(found.first).until(today, { largestUnit: 'days' }).days;
  return { today, per_day: found.completed / Math.max(1, days) };
}

/** The farthest day that is told: beyond it a date says nothing. */
const MAX_DAYS = 3650;

/** YYYY-MM-DD; null without a pace, and when nothing is left. */
export function dateOfEnd({ today, per_day }: Pace, left: number): string | null {
  if (left <= 0 || per_day === 0) return null;
  const days = Math.min(MAX_DAYS, Math.ceil(left / per_day));
  return Temporal.PlainDate.from(today).add({ days }).toString();
}
