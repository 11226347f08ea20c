/** Buying a plan: a pending payment and a Checkout Session of Stripe, where the person pays. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { SubscriptionPlan } from '@talaffuz/db/generated/client';
import { asStripeProblem, stripe, toMinor } from './stripe.ts';

interface Addresses {
  success_url: string;
  cancel_url: string;
}

/** The person's customer in Stripe, made once. */
async function customerOf(actor: Actor): Promise<string> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { stripe_customer_id: true, email: true, full_name: true },
  });
  if (user.stripe_customer_id !== null) return user.stripe_customer_id;
  const { id } = await stripe().customers.create(
    {
      ...(user.email === null ? {} : { email: user.email }),
      name: user.full_name,
      metadata: { user_id: String(actor.id) },
    },
    // Two clicks at once make one customer.
    { idempotencyKey: `talaffuz-customer-${String(actor.school_id)}-${String(actor.id)}` },
  );
  await db.user.update({ where: { id: actor.id }, data: { stripe_customer_id: id }, select: { id: true } });
  return id;
}

/** A price that Stripe knows decides by itself whether it renews; a plan without one is sold once. */
async function lineOf(plan: SubscriptionPlan) {
  if (plan.stripe_price_id !== null) {
    const { type } = await stripe().prices.retrieve(plan.stripe_price_id);
    return {
      mode: type === 'recurring' ? ('subscription' as const) : ('payment' as const),
      item: { price: plan.stripe_price_id, quantity: 1 },
    };
  }
  const currency = env().CURRENCY.toLowerCase();
  return {
    mode: 'payment' as const,
    item: {
      quantity: 1,
      price_data: {
        currency,
        unit_amount: toMinor(plan.price.toFixed(2), currency),
        product_data: { name: plan.name },
      },
    },
  };
}

/** Throws `unavailable` without keys, `not_found` for a plan that is not for sale, `conflict` for one that is free. */
export async function createCheckout(actor: Actor, plan_id: number, addresses: Addresses) {
  const service = stripe();
  const plan = await db.subscriptionPlan.findFirst({
    where: { id: plan_id, is_active: true, ...ofSchool(actor) },
  });
  if (plan === null) throw new AppError('not_found', `There is no subscription plan ${String(plan_id)}.`);
  if (plan.stripe_price_id === null && plan.price.isZero()) {
    throw new AppError('conflict', 'This plan costs nothing; ask the school for it.');
  }
  const renewing = await db.subscription.count({
    where: {
      user_id: actor.id,
      plan_id,
      is_active: true,
      end_date: { gt: new Date() },
      stripe_subscription_id: { not: null },
      cancelled_at: null,
    },
  });
  if (renewing > 0)
    throw new AppError('conflict', 'You have this subscription already; it renews by itself.');
  const payment = await db.payment.create({
    data: {
      ...ofSchool(actor),
      user_id: actor.id,
      plan_id,
      method: 'stripe',
      amount: plan.price,
      currency: env().CURRENCY,
      description: plan.name,
    },
  });
  try {
    const { mode, item } = await lineOf(plan);
    // Every object that Stripe makes of this carries these, so that events may come in any order.
    const metadata = {
      payment_id: String(payment.id),
      user_id: String(actor.id),
      plan_id: String(plan_id),
    };
    const session = await service.checkout.sessions.create(
      {
        mode,
        line_items: [item],
        customer: await customerOf(actor),
        client_reference_id: String(payment.id),
        metadata,
        ...(mode === 'subscription'
          ? { subscription_data: { metadata } }
          : { payment_intent_data: { metadata } }),
        ...addresses,
      },
      { idempotencyKey: `talaffuz-payment-${String(payment.id)}` },
    );
    if (session.url === null) throw new AppError('unavailable', 'Stripe gave no address to pay at.');
    await db.payment.update({ where: { id: payment.id }, data: { stripe_session_id: session.id } });
    return { id: session.id, url: session.url };
  } catch (error) {
    await db.payment.deleteMany({ where: { id: payment.id, status: 'pending' } });
    throw asStripeProblem(error);
  }
}
