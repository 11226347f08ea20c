/** Days of a school's calendar as a span of moments. */
import { Temporal } from 'temporal-polyfill';

const startOf = (day: string, timezone: string, plus = 0): Date =>
  new Date(
    Temporal.PlainDate.from(day).add({ days: plus }).toZonedDateTime({ timeZone: timezone })
      .epochMilliseconds,
  );

/** From the start of `from` to before the start of the day after `to`; null where nothing bounds it. */
export function spanOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  timezone: string,
): { gte?: Date; lt?: Date } | null {
  if (from === undefined && to === undefined) return null;
  return {
    ...(from === undefined ? {} : { gte: startOf(from, timezone) }),
    ...(to === undefined ? {} : { lt: startOf(to, timezone, 1) }),
  };
}
