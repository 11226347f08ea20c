/** Who has not paid: students of open groups with a fee, by the months since they joined. */
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { db, Prisma } from '@talaffuz/db/client';
import type { SkipQuery } from '../api/lists.ts';
import { schoolNow, timezoneOf } from '../schools/clock.ts';
import type { debtor, debtorQuery } from './schema.ts';

type Debtor = z.infer<typeof debtor>;
type Query = z.output<typeof debtorQuery>;

/** Months counted from the year 0, so that a span of them is a difference. */
const monthNumber = (year: Prisma.Sql, month: Prisma.Sql) => Prisma.sql`(${year} * 12 + ${month} - 1)`;
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/**
 * Rows `student_id, group_id, group_name, monthly_fee, first_month, last_month, amount_due`, to be used in a FROM: the
 * months that are due, less those of them that are paid. Which months those are is found for the rows of a page alone.
 */
async function unpaid({ school_id }: Actor, { month, group_id }: Query): Promise<Prisma.Sql> {
  const timezone = await timezoneOf(school_id);
  const last = monthOf(month ?? (await schoolNow(school_id)).date);
  const joined = Prisma.sql`(m.joined_at AT TIME ZONE ${timezone})`;
  const paidMonth = monthNumber(Prisma.sql`paid.year`, Prisma.sql`paid.month`);
  return Prisma.sql`(
    SELECT member.*, ${last}::int AS last_month,
           monthly_fee * (${last}::int - first_month + 1 - count(DISTINCT ${paidMonth})) AS amount_due
    FROM (
      SELECT m.student_id, m.group_id, g.name AS group_name, g.monthly_fee,
             ${monthNumber(Prisma.sql`extract(year FROM ${joined})::int`, Prisma.sql`extract(month FROM ${joined})::int`)}
               AS first_month
      FROM groups g
      JOIN group_students m ON m.group_id = g.id
      JOIN users u ON u.id = m.student_id AND u.is_active
      WHERE g.school_id = ${school_id} AND g.is_active AND g.monthly_fee > 0
        ${group_id === undefined ? Prisma.empty : Prisma.sql`AND g.id = ${group_id}`}
    ) member
    LEFT JOIN payments p ON p.user_id = member.student_id AND p.group_id = member.group_id AND p.status = 'completed'
    LEFT JOIN payment_months paid ON paid.payment_id = p.id
      AND ${paidMonth} BETWEEN first_month AND ${last}::int
    GROUP BY student_id, member.group_id, group_name, monthly_fee, first_month
    HAVING ${last}::int - first_month + 1 > count(DISTINCT ${paidMonth})) debts`;
}

interface DebtRow extends Pick<Debtor, 'months_unpaid'> {
  student_id: number;
  first_name: string;
  last_name: string;
  username: string;
  phone: string;
  parent_phone: string;
  group_id: number;
  group_name: string;
  monthly_fee: Prisma.Decimal;
  amount_due: Prisma.Decimal;
  total: number;
}

/** The greatest debt first. Without `page` all of them. */
export async function debtors(actor: Actor, query: Query, page?: SkipQuery) {
  const debts = await unpaid(actor, query);
  const found = await db.$queryRaw<DebtRow[]>`
    SELECT shown.*, u.first_name, u.last_name, u.username, u.phone, u.parent_phone, ARRAY(
      SELECT to_char(make_date(due / 12, due % 12 + 1, 1), 'YYYY-MM')
      FROM generate_series(first_month, last_month) due
      WHERE NOT EXISTS (
        SELECT FROM payments p JOIN payment_months paid ON paid.payment_id = p.id
        WHERE p.user_id = shown.student_id AND p.group_id = shown.group_id AND p.status = 'completed'
          AND paid.year = due / 12 AND paid.month = due % 12 + 1)
      ORDER BY due) AS months_unpaid
    FROM (
      SELECT debts.*, (count(*) OVER ())::int AS total FROM ${debts}
      ORDER BY amount_due DESC, student_id, group_id
      ${page === undefined ? Prisma.empty : Prisma.sql`LIMIT ${page.limit} OFFSET ${page.skip}`}) shown
    JOIN users u ON u.id = shown.student_id
    ORDER BY amount_due DESC, student_id, group_id`;
  const rows = found.map((row): Debtor => {
    const { student_id: id, first_name, last_name, username, phone, parent_phone } = row;
    return {
      student: { id, first_name, last_name, username, phone, parent_phone },
      group: { id: row.group_id, name: row.group_name },
      monthly_fee: row.monthly_fee.toFixed(2),
      months_unpaid: row.months_unpaid,
      amount_due: row.amount_due.toFixed(2),
    };
  });
  // All debts are counted for the order anyway; past the end there is no row to say how many there are.
  return { rows, total: found[0]?.total ?? (page === undefined ? 0 : (await debtTotal(actor, query)).count) };
}

/** How many debts there are this month, and their sum. */
export async function debtTotal(actor: Actor, query: Query = {}): Promise<{ count: number; sum: string }> {
  const debts = await unpaid(actor, query);
  const [total] = await db.$queryRaw<{ count: number; sum: string }[]>`
    SELECT count(*)::int AS count, coalesce(sum(amount_due), 0)::numeric(20, 2)::text AS sum FROM ${debts}`;
  return total ?? { count: 0, sum: '0.00' };
}

export function debtorsCsv(rows: Debtor[]): string {
  const flat = rows.map(({ student, group, months_unpaid, ...rest }) => ({
    ...student,
    group: group.name,
    months_unpaid: months_unpaid.join(' '),
    ...rest,
  }));
  const columns = ['last_name', 'first_name', 'username', 'phone', 'parent_phone', 'group'].concat(
    'monthly_fee',
    'months_unpaid',
    'amount_due',
  );
  return stringify(flat, { header: true, columns, bom: true, escape_formulas: true });
}
