/** Rows as JSON: what the database gives, without classes. */
import { Prisma } from '@talaffuz/db/client';
import { inZone } from '../schools/clock.ts';

/** How one contract writes times and exact decimals. */
interface Forms {
  time: (moment: Date) => string;
  decimal: (amount: Prisma.Decimal) => number | string;
}

function written(value: unknown, forms: Forms): unknown {
  if (value instanceof Date) return forms.time(value);
  if (Prisma.Decimal.isDecimal(value)) return forms.decimal(value);
  if (Array.isArray(value)) return value.map((inner) => written(inner, forms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner, forms)]));
}

/** Times become ISO 8601 in UTC and exact decimals numbers, at any depth; everything else stays. */
export const plain = (value: unknown): unknown =>
  written(value, { time: (moment) => moment.toISOString(), decimal: (amount) => amount.toNumber() });

/** academy's way: times with the offset of the school's zone, money as a string with two places. */
export const officePlain = (value: unknown, timezone: string): unknown =>
  written(value, {
    time: (moment) => inZone(moment, timezone),
    decimal: (amount) => amount.toFixed(2),
  });
