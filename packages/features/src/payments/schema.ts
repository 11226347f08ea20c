/** Payments on the wire: the union of learning-platform's and academy's fields, money as an exact decimal string. */
import { z } from 'zod';
import { intParam, rowId } from '../api/lists.ts';
import { idempotencyKey } from '../api/once.ts';
import { month } from '../attendance/sheet.ts';
import { amount } from '../groups/money.ts';

/** As the academy contract names them; Node knows no Uzbek month names in every build. */
export const monthNames = [
  'Yanvar',
  'Fevral',
  'Mart',
  'Aprel',
  'May',
  'Iyun',
  'Iyul',
  'Avgust',
  'Sentabr',
  'Oktabr',
  'Noyabr',
  'Dekabr',
] as const;

/** Money that the office takes itself; Stripe writes its own rows. */
export const officeMethods = ['cash', 'card', 'transfer'] as const;
export const methods = ['stripe', ...officeMethods] as const;
export const paymentStatuses = ['pending', 'completed', 'failed', 'refunded'] as const;

const person = z.object({
  id: z.int(),
  first_name: z.string(),
  last_name: z.string(),
  username: z.string(),
});
const moment = z.iso.datetime({ offset: true });

export const payment = z
  .object({
    id: z.int(),
    student: person.describe('Who it is for'),
    group: z.int().nullable().describe('Of a group’s fee'),
    group_name: z.string().nullable(),
    months_paid: z.int().describe('How many months'),
    amount: z.string().describe('Exact, with two places'),
    received_by: person.nullable(),
    months: z.array(z.object({ id: z.int(), year: z.int(), month: z.int(), month_name: z.string() })),
    method: z.enum(methods),
    status: z.enum(paymentStatuses),
    currency: z.string().describe('ISO 4217'),
    description: z.string(),
    user_id: z.int(),
    user: z.object({ id: z.int(), full_name: z.string() }),
    plan_id: z.int().nullable(),
    subscription_id: z.int().nullable(),
    created_at: moment,
    paid_at: moment.nullable(),
  })
  .meta({ id: 'Payment' });

const months = z
  .array(z.object({ year: z.int().min(2000).max(2100), month: z.int().min(1).max(12) }))
  .max(60, 'One payment is for 60 months at most.')
  .refine((given) => new Set(given.map(({ year, month }) => year * 12 + month)).size === given.length, {
    error: 'A month stands in the list twice.',
  });

const fields = {
  student: rowId(),
  group: rowId(),
  amount: amount(),
  months: months.optional(),
  method: z.enum(officeMethods, { error: 'A method is cash, card or transfer.' }).optional(),
  description: z.string().trim().max(500).optional(),
};
export const newPayment = z.object({
  ...fields,
  idempotency_key: idempotencyKey
    .optional()
    .describe(
      'Sent again with the same key nothing is counted twice; the header Idempotency-Key does the same',
    ),
});
export const changedPayment = z.object(fields).partial();

export const paymentQuery = z.object({
  student_id: intParam().optional(),
  group_id: intParam().optional(),
  method: z.enum(methods).optional(),
  status: z.enum(paymentStatuses).optional(),
  month: month.optional().describe('YYYY-MM: payments for this month of a group'),
  from: z.iso.date().optional().describe('First day'),
  to: z.iso.date().optional().describe('Last day'),
});

export const debtor = z
  .object({
    student: person.extend({ phone: z.string(), parent_phone: z.string() }),
    group: z.object({ id: z.int(), name: z.string() }),
    monthly_fee: z.string(),
    months_unpaid: z.array(z.string()).describe('YYYY-MM, the oldest first'),
    amount_due: z.string(),
  })
  .meta({ id: 'Debtor' });

export const debtorQuery = z.object({
  month: month.optional().describe('Up to this month, YYYY-MM; this month when it is not given'),
  group_id: intParam().optional(),
});
