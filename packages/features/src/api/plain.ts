/** Rows as JSON: what the database gives, without classes. */
import { Prisma } from '@talaffuz/db/client';

/** Times become ISO 8601 in UTC and exact decimals numbers, at any depth; everything else stays. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Prisma.Decimal.isDecimal(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
