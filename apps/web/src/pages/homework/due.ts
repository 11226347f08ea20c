/** How far a due date is away, in the largest unit that is not zero. */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type Due = { unit: 'over' } | { unit: 'days' | 'hours' | 'minutes'; count: number };

/** `due` is ISO 8601. What is left is rounded down, but never to nothing. */
export function dueIn(due: string, now: Date): Due {
  const left = new Date(due).getTime() - now.getTime();
  if (left < 0) return { unit: 'over' };
  if (left >= DAY_MS) return { unit: 'days', count: Math.floor(left / DAY_MS) };
  if (left >= HOUR_MS) return { unit: 'hours', count: Math.floor(left / HOUR_MS) };
  return { unit: 'minutes', count: Math.max(1, Math.floor(left / MINUTE_MS)) };
}
