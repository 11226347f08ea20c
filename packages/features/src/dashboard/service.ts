/** The office in figures. Every sum is the database's, in exact decimals. */
import type { Actor } from '@talaffuz/core/actor';
import { db, Prisma } from '@talaffuz/db/client';
import { debtTotal } from '../payments/debtors.ts';
import { asDay, schoolNow, timezoneOf } from '../schools/clock.ts';
import { spanOf } from '../schools/days.ts';

export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}
/** Months that the chart shows. */
const MONTHS = 12;

const inSpan = (column: Prisma.Sql, span: ReturnType<typeof spanOf>): Prisma.Sql => Prisma.sql`
  ${span?.gte === undefined ? Prisma.empty : Prisma.sql`AND ${column} >= ${span.gte}`}
  ${span?.lt === undefined ? Prisma.empty : Prisma.sql`AND ${column} < ${span.lt}`}`;

/** Only money that came, in the school's own currency, is income; the rest stands beside it. */
export async function dashboard(actor: Actor, days: Days) {
  const { school_id } = actor;
  const timezone = await timezoneOf(school_id);
  const { currency } = await db.school.findUniqueOrThrow({ where: { id: school_id } });
  const span = spanOf(days, timezone);
  const paidAt = Prisma.sql`coalesce(paid_at, created_at)`;
  const sums = await db.$queryRaw<{ income: string; expense: string; profit: string }[]>`
    SELECT income::numeric(20, 2)::text AS income, expense::numeric(20, 2)::text AS expense,
           (income - expense)::numeric(20, 2)::text AS profit
    FROM (SELECT coalesce(sum(amount), 0) AS income FROM payments
          WHERE school_id = ${school_id} AND status = 'completed' AND currency = ${currency} ${inSpan(paidAt, span)}) came,
         (SELECT coalesce(sum(amount), 0) AS expense FROM expenses
          WHERE school_id = ${school_id} ${inSpan(Prisma.sql`created_at`, span)}) went`;
  const other = await db.$queryRaw<{ currency: string; income: string }[]>`
    SELECT currency, sum(amount)::numeric(20, 2)::text AS income FROM payments
    WHERE school_id = ${school_id} AND status = 'completed' AND currency <> ${currency} ${inSpan(paidAt, span)}
    GROUP BY currency ORDER BY currency`;
  const by_month = await byMonth(school_id, currency, timezone);
  const { date } = await schoolNow(school_id);
  const employees = { school_id, role: 'teacher' as const, is_active: true };
  const present = { school_id, date: asDay(date), status: true, employee: employees };
  const debts = await debtTotal(actor);
  return {
    finance: {
      income: sums[0]?.income ?? '0.00',
      expense: sums[0]?.expense ?? '0.00',
      profit: sums[0]?.profit ?? '0.00',
      currency,
      other_income: other,
    },
    attendance: {
      employees_present_today: await db.workLog.count({ where: present }),
      total_employees: await db.user.count({ where: employees }),
    },
    by_month,
    debtors: { count: debts.count, amount_due: debts.sum },
  };
}

/** The last twelve months of the school's calendar, the oldest first. */
async function byMonth(school_id: number, currency: string, timezone: string) {
  return db.$queryRaw<{ month: string; income: string; expense: string }[]>`
    WITH months AS (
      SELECT start, start AT TIME ZONE ${timezone} AS from_at, (start + interval '1 month') AT TIME ZONE ${timezone} AS to_at
      FROM generate_series(
        date_trunc('month', now() AT TIME ZONE ${timezone}) - ${MONTHS - 1} * interval '1 month',
        date_trunc('month', now() AT TIME ZONE ${timezone}), interval '1 month') start)
    SELECT to_char(start, 'YYYY-MM') AS month,
      (SELECT coalesce(sum(amount), 0) FROM payments
        WHERE school_id = ${school_id} AND status = 'completed' AND currency = ${currency}
          AND coalesce(paid_at, created_at) >= from_at AND coalesce(paid_at, created_at) < to_at)::numeric(20, 2)::text AS income,
      (SELECT coalesce(sum(amount), 0) FROM expenses
        WHERE school_id = ${school_id} AND created_at >= from_at AND created_at < to_at)::numeric(20, 2)::text AS expense
    FROM months ORDER BY start`;
}
