/**
 * What Stripe tells: each event takes effect once, whatever its order and number. The id of an event is written in the
 * transaction of its effect; effects set what is true rather than add to it; and every object carries our ids in its
 * metadata, so that a later event can be understood before an earlier one.
 */
import type Stripe from 'stripe';
import { inTransaction, type Transaction } from '@talaffuz/db/client';
import { addDays, tellBegun } from './subscriptions.ts';
import { fromMinor } from './stripe.ts';

const DAY_MS = 86_400_000;
const at = (seconds: number): Date => new Date(seconds * 1000);
const idOf = (given: string | { id: string } | null | undefined): string | null =>
  given == null ? null : typeof given === 'string' ? given : given.id;

interface Ours {
  payment_id: number;
  user_id: number;
  plan_id: number;
}

/** The ids that createCheckout gave; null for what was not made by us. */
function oursOf(metadata: Stripe.Metadata | null | undefined): Ours | null {
  const [payment_id = NaN, user_id = NaN, plan_id = NaN] = ['payment_id', 'user_id', 'plan_id'].map((name) =>
    Number(metadata?.[name]),
  );
  return [payment_id, user_id, plan_id].every(Number.isSafeInteger) ? { payment_id, user_id, plan_id } : null;
}

/** Returns whether the event was new. */
export async function applyEvent(event: Stripe.Event): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.stripeEvent.createMany({
      data: [{ id: event.id, type: event.type, created: at(event.created), processed_at: new Date() }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await effect(tx, event);
    return true;
  });
}

async function effect(tx: Transaction, event: Stripe.Event): Promise<void> {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return paid(tx, event.data.object, at(event.created));
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      await tx.payment.updateMany({
        where: { stripe_session_id: event.data.object.id, status: 'pending' },
        data: { status: 'failed' },
      });
      return;
    case 'invoice.paid':
      return invoicePaid(tx, event.data.object, at(event.created));
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
      return subscriptionIs(tx, event.data.object, at(event.created));
    case 'charge.refunded':
      return refunded(tx, event.data.object);
    default:
      return;
  }
}

/** Locks the payment's person, so that two events of theirs follow one another. Null when the row is not there. */
async function lockPayment(tx: Transaction, { payment_id, user_id }: Ours) {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${user_id} FOR UPDATE`;
  return tx.payment.findFirst({ where: { id: payment_id, user_id }, include: { plan: true } });
}

async function paid(tx: Transaction, session: Stripe.Checkout.Session, when: Date): Promise<void> {
  const ours = oursOf(session.metadata);
  // Bank debits are paid days later; Stripe tells then.
  if (ours === null || session.payment_status === 'unpaid') return;
  const payment = await lockPayment(tx, ours);
  if (payment === null || payment.status === 'refunded') return;
  const currency = (session.currency ?? payment.currency).toUpperCase();
  const first = payment.status !== 'completed';
  await tx.payment.update({
    where: { id: payment.id },
    data: {
      status: 'completed',
      paid_at: payment.paid_at ?? when,
      stripe_session_id: session.id,
      stripe_payment_intent: idOf(session.payment_intent) ?? payment.stripe_payment_intent,
      currency,
      ...(session.amount_total === null ? {} : { amount: fromMinor(session.amount_total, currency) }),
    },
  });
  const renewing = idOf(session.subscription);
  if (renewing !== null) {
    const row = await knownSubscription(tx, renewing, ours);
    await tx.payment.update({ where: { id: payment.id }, data: { subscription_id: row.id } });
    return;
  }
  if (!first || payment.plan === null) return;
  const row = await addDays(tx, ours.user_id, payment.plan);
  await tx.payment.update({ where: { id: payment.id }, data: { subscription_id: row.id } });
  await tellBegun(tx, row);
}

/** The row of a subscription that Stripe renews; made, for the days of its plan, by whichever event comes first. */
async function knownSubscription(
  tx: Transaction,
  stripe_subscription_id: string,
  { user_id, plan_id }: Ours,
) {
  const known = await tx.subscription.findUnique({
    where: { stripe_subscription_id },
    include: { plan: true },
  });
  if (known !== null) return known;
  const plan = await tx.subscriptionPlan.findUniqueOrThrow({ where: { id: plan_id } });
  const row = await tx.subscription.create({
    data: {
      school_id: plan.school_id,
      user_id,
      plan_id,
      stripe_subscription_id,
      end_date: new Date(Date.now() + plan.duration_days * DAY_MS),
    },
    include: { plan: true },
  });
  await tellBegun(tx, row);
  return row;
}

async function invoicePaid(tx: Transaction, invoice: Stripe.Invoice, when: Date): Promise<void> {
  const details = invoice.parent?.subscription_details;
  const renewing = idOf(details?.subscription);
  const ours = oursOf(details?.metadata);
  if (renewing === null || ours === null) return;
  const first = await lockPayment(tx, ours);
  if (first === null) return;
  const row = await knownSubscription(tx, renewing, ours);
  const until = Math.max(0, ...invoice.lines.data.map(({ period }) => period.end));
  if (row.is_active && at(until) > row.end_date) {
    await tx.subscription.update({ where: { id: row.id }, data: { end_date: at(until) } });
  }
  const currency = invoice.currency.toUpperCase();
  const money = {
    status: 'completed' as const,
    amount: fromMinor(invoice.amount_paid, currency),
    currency,
    paid_at: when,
    subscription_id: row.id,
    stripe_invoice_id: invoice.id,
  };
  if (invoice.billing_reason === 'subscription_create') {
    // The first invoice is what the Checkout Session was for.
    if (first.status !== 'refunded') await tx.payment.update({ where: { id: first.id }, data: money });
    return;
  }
  await tx.payment.upsert({
    where: { stripe_invoice_id: invoice.id },
    update: {},
    create: {
      ...money,
      school_id: first.school_id,
      user_id: ours.user_id,
      plan_id: row.plan_id,
      method: 'stripe',
      description: row.plan.name,
    },
  });
}

const endedStates = new Set(['canceled', 'unpaid', 'incomplete_expired']);

async function subscriptionIs(tx: Transaction, given: Stripe.Subscription, when: Date): Promise<void> {
  const ours = oursOf(given.metadata);
  if (ours === null || given.status === 'incomplete') return;
  if ((await lockPayment(tx, ours)) === null) return;
  const row = await knownSubscription(tx, given.id, ours);
  // What Stripe said later stands, and what has ended stays ended.
  if (row.stripe_event_at !== null && row.stripe_event_at > when) return;
  const ended = endedStates.has(given.status);
  if (!ended && !row.is_active && row.cancelled_at !== null) return;
  const end = given.ended_at === null ? when : at(given.ended_at);
  const until = at(Math.max(0, ...given.items.data.map(({ current_period_end }) => current_period_end)));
  await tx.subscription.update({
    where: { id: row.id },
    data: {
      stripe_event_at: when,
      cancelled_at: ended || given.cancel_at_period_end ? (row.cancelled_at ?? when) : null,
      ...(ended
        ? { is_active: false, ...(end < row.end_date ? { end_date: end } : {}) }
        : { is_active: true, ...(until > row.end_date ? { end_date: until } : {}) }),
    },
  });
}

/** Money given back in full takes back the days that it bought; a part of it does not. */
async function refunded(tx: Transaction, charge: Stripe.Charge): Promise<void> {
  if (!charge.refunded) return;
  const intent = idOf(charge.payment_intent);
  const ours = oursOf(charge.metadata);
  const payment =
    ours === null
      ? intent === null
        ? null
        : await tx.payment.findFirst({ where: { stripe_payment_intent: intent }, include: { plan: true } })
      : await lockPayment(tx, ours);
  if (payment === null || payment.status === 'refunded') return;
  await tx.payment.update({ where: { id: payment.id }, data: { status: 'refunded' } });
  if (payment.subscription_id === null || payment.plan === null) return;
  const row = await tx.subscription.findUniqueOrThrow({ where: { id: payment.subscription_id } });
  const now = new Date();
  const end = new Date(row.end_date.getTime() - payment.plan.duration_days * DAY_MS);
  await tx.subscription.update({
    where: { id: row.id },
    data: end > now ? { end_date: end } : { end_date: now, is_active: false },
  });
}
