/** Cash and Stripe payments in one list; the office takes, changes and deletes its own. */
import type { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, Prisma, type Transaction } from '@talaffuz/db/client';
import type { Context } from '../api/context.ts';
import { resource, service, type Row } from '../api/crud.ts';
import { fingerprint, keyOf, once } from '../api/once.ts';
import { groupOf, ownStudents, studentOf, studentRef } from '../groups/scope.ts';
import { timezoneOf } from '../schools/clock.ts';
import { spanOf } from '../schools/days.ts';
import * as s from './schema.ts';

/** Payments of somebody and of their children. */
export const ownPayments = (actor: Actor): Prisma.PaymentWhereInput => ({
  ...ofSchool(actor),
  user: ownStudents(actor),
});
export const visiblePayments = (actor: Actor): Prisma.PaymentWhereInput =>
  isStaff(actor) ? ofSchool(actor) : ownPayments(actor);

const include = {
  user: { select: { ...studentRef, full_name: true } },
  group: { select: { name: true } },
  receiver: { select: studentRef },
  months: { orderBy: [{ year: 'asc' }, { month: 'asc' }] },
} satisfies Prisma.PaymentInclude;
type Loaded = Prisma.PaymentGetPayload<{ include: typeof include }>;

function show(row: Row<'Payment'>) {
  const { user, group, receiver, months, ...payment } = row as Loaded;
  const { full_name, ...student } = user;
  return {
    ...payment,
    student,
    user: { id: user.id, full_name },
    group: payment.group_id,
    group_name: group?.name ?? null,
    months_paid: months.length,
    amount: payment.amount.toFixed(2),
    received_by: receiver,
    months: months.map(({ id, year, month }) => ({
      id,
      year,
      month,
      month_name: s.monthNames[month - 1] ?? '',
    })),
  };
}

/** Throws `conflict` for what Stripe wrote. */
function requireOffice({ id, method }: Row<'Payment'>): void {
  if (method !== 'stripe') return;
  throw new AppError(
    'conflict',
    `The payment ${String(id)} came through Stripe; refund or change it there, and it changes here too.`,
  );
}

/** A body as it is compared with a retry: 600000 and "600000.00" are the same. */
const hashOf = ({ idempotency_key: _key, ...sent }: NewPayment): string =>
  fingerprint({ ...sent, amount: new Prisma.Decimal(sent.amount).toFixed(2) });
type NewPayment = z.output<typeof s.newPayment>;
type Changed = z.output<typeof s.changedPayment>;

async function requirePlace(tx: Transaction, actor: Actor, input: Changed) {
  if (input.student !== undefined) await studentOf(tx, actor, input.student);
  // A debt may be paid after the group was closed.
  if (input.group !== undefined) await groupOf(tx, actor, input.group, { closed: true });
}

export const payments = resource({
  model: 'Payment',
  names: ['payment', 'payments'],
  view: s.payment,
  create: s.newPayment,
  update: s.changedPayment,
  query: s.paymentQuery,
  async filter({ student_id, group_id, method, status, month, ...days }, actor) {
    const span = spanOf(days, await timezoneOf(actor?.school_id ?? 0));
    const [year, of] = (month ?? '').split('-').map(Number);
    return {
      ...(student_id === undefined ? {} : { user_id: student_id }),
      ...(group_id === undefined ? {} : { group_id }),
      ...(method === undefined ? {} : { method }),
      ...(status === undefined ? {} : { status }),
      ...(year === undefined || of === undefined ? {} : { months: { some: { year, month: of } } }),
      ...(span === null ? {} : { created_at: span }),
    };
  },
  order: { id: 'desc' },
  include,
  scope: (actor) => (actor === null ? { id: 0 } : visiblePayments(actor)),
  show,
  async onCreate(tx, actor, input) {
    await requirePlace(tx, actor, input);
    const { currency } = await tx.school.findUniqueOrThrow({ where: { id: actor.school_id } });
    return {
      ...ofSchool(actor),
      user_id: input.student,
      group_id: input.group,
      received_by: actor.id,
      method: input.method ?? 'cash',
      status: 'completed' as const,
      amount: input.amount,
      currency,
      description: input.description ?? '',
      paid_at: new Date(),
      ...(input.idempotency_key === undefined
        ? {}
        : { idempotency_key: input.idempotency_key, idempotency_hash: hashOf(input) }),
    };
  },
  async onUpdate(tx, actor, input, row) {
    requireOffice(row);
    await requirePlace(tx, actor, input);
    const { student, group, months: _months, ...rest } = input;
    return { ...rest, user_id: student, group_id: group };
  },
  async onWritten(tx, _actor, { months }, { id: payment_id }) {
    if (months === undefined) return;
    await tx.paymentMonth.deleteMany({ where: { payment_id } });
    await tx.paymentMonth.createMany({ data: months.map((month) => ({ payment_id, ...month })) });
  },
  onDelete: (_tx, _actor, row) => {
    requireOffice(row);
  },
});

const rows = service(payments, 'academy');

/** Takes a payment; with an idempotency key once, however often it is sent. */
export async function takePayment(ctx: Context, actor: Actor, input: NewPayment) {
  const key = keyOf(ctx, input.idempotency_key);
  if (key === undefined) return { made: await rows.create(actor, input), first: true };
  const keyed = { ...input, idempotency_key: key };
  return once(
    hashOf(keyed),
    () =>
      db.payment.findUnique({
        where: { school_id_idempotency_key: { ...ofSchool(actor), idempotency_key: key } },
        select: { id: true, idempotency_hash: true },
      }),
    (id) => rows.read(actor, id),
    () => rows.create(actor, keyed),
  );
}
