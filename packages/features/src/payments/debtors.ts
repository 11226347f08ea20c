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

/** Rows `student_id, group_id, monthly_fee, months_unpaid, amount_due`, to be used in a FROM. */
async function unpaid({ school_id }: Actor, { month, group_id }: Query): Promise<Prisma.Sql> {
  const timezone = await timezoneOf(school_id);
  const last = `${month ?? (await schoolNow(school_id)).date.slice(0, 7)}-01`;
  return Prisma.sql`(
    SELECT m.student_id, m.group_id, g.name AS group_name, g.monthly_fee,
           array_agg(to_char(due, 'YYYY-MM') ORDER BY due) AS months_unpaid, g.monthly_fee * count(*) AS amount_due
    FROM groups g
    JOIN group_students m ON m.group_id = g.id
    JOIN users u ON u.id = m.student_id AND u.is_active
    CROSS JOIN LATERAL generate_series(
      date_trunc('month', m.joined_at AT TIME ZONE ${timezone}), ${last}::timestamp, interval '1 month') due
    WHERE g.school_id = ${school_id} AND g.is_active AND g.monthly_fee > 0
      ${group_id === undefined ? Prisma.empty : Prisma.sql`AND g.id = ${group_id}`}
      AND NOT EXISTS (
        SELECT FROM payments p JOIN payment_months paid ON paid.payment_id = p.id
        WHERE p.user_id = m.student_id AND p.group_id = g.id AND p.status = 'completed'
          AND paid.year = extract(year FROM due) AND paid.month = extract(month FROM due))
    GROUP BY m.student_id, m.group_id, g.id) debts`;
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
}

/** The greatest debt first. Without `page` all of them. */
export async function debtors(actor: Actor, query: Query, page?: SkipQuery) {
  const debts = await unpaid(actor, query);
  const found = await db.$queryRaw<DebtRow[]>`
    SELECT debts.*, u.first_name, u.last_name, u.username, u.phone, u.parent_phone
    FROM ${debts} JOIN users u ON u.id = debts.student_id
    ORDER BY amount_due DESC, student_id, group_id
    ${page === undefined ? Prisma.empty : Prisma.sql`LIMIT ${page.limit} OFFSET ${page.skip}`}`;
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
  return { rows, total: page === undefined ? rows.length : (await debtTotal(actor, query)).count };
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
