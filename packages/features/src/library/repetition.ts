/**
 * When a sentence should come back. Leitner's boxes (So lernt man lernen, 1972) with intervals that double: a day well
 * done moves the sentence on, a middling day leaves it where it is, a bad day sends it back to the first box. Several
 * attempts of one day are one repetition, judged by the last: cramming does not move a sentence on.
 */

export interface Repetition {
  /** Day number in the school's time zone (any origin). */
  day: number;
  /** Overall score, 0–100. */
  score: number;
}

/** From this score on a repetition went well; the `good` of the practice page. */
export const WELL_FROM = 80;
/** Below this it went badly. */
export const BADLY_BELOW = 60;
export const MAX_INTERVAL_DAYS = 64;

export interface Schedule {
  last_day: number;
  interval_days: number;
  due_day: number;
}

/** The schedule after `repetitions`, oldest first; null without any. A day well done: 1, 2, 4 … 64 days. */
export function scheduleOf(repetitions: readonly Repetition[]): Schedule | null {
  const lastOfDay = new Map(repetitions.map(({ day, score }) => [day, score]));
  let schedule: Schedule | null = null;
  for (const [day, score] of lastOfDay) {
    const before: number = schedule?.interval_days ?? 0;
    const longer = Math.min(MAX_INTERVAL_DAYS, Math.max(1, before * 2));
    const interval_days = score >= WELL_FROM ? longer : score < BADLY_BELOW ? 1 : Math.max(1, before);
    schedule = { last_day: day, interval_days, due_day: day + interval_days };
  }
  return schedule;
}
