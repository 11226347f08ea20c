import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import {
  signed,
  startStripeServer,
  STRIPE_KEY,
  STRIPE_SECRET,
  type StripeServer,
} from '../testing/stripe-server.ts';
import { applyEvent } from './events.ts';
import { eventOf } from './stripe.ts';
import { endOverdue } from './subscriptions.ts';

const DAY_MS = 86_400_000;
let server: StripeServer;
let school: { id: number };
let owner: TestUser;
let student: TestUser;
let plan_id: number;
let monthly_id: number;
let made = 0;
const unique = (name: string) => `${name}_${String((made += 1))}_${String(process.pid)}`;

beforeAll(async () => {
  server = await startStripeServer();
  Object.assign(process.env, {
    STRIPE_SECRET_KEY: STRIPE_KEY,
    STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
    STRIPE_API_URL: server.url,
    CURRENCY: 'UZS',
  });
  reloadEnv();
  school = await makeSchool();
  owner = await makeUser('owner', school.id);
  const quotas = {
    gpt4o_requests_quota: 70,
    stt_requests_quota: 70,
    tts_chars_quota: 700,
    pronunciation_analysis_quota: 70,
  };
  const create = callerFor(owner).plans.create;
  plan_id = (
    await create({ name: 'Month', price: 99_000.5, duration_days: 30, stripe_price_id: null, ...quotas })
  ).id;
  monthly_id = (
    await create({
      name: 'Renewing',
      price: 10,
      duration_days: 30,
      stripe_price_id: 'price_month',
      ...quotas,
    })
  ).id;
});

beforeEach(async () => {
  student = await makeUser('student', school.id);
});

afterAll(async () => {
  for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_API_URL']) {
    Reflect.deleteProperty(process.env, name);
  }
  reloadEnv();
  await server.close();
  await closeDb();
});

/** Sends an event through its signature, as the webhook does. */
function send(type: string, object: object, { id = unique('evt'), created = Date.now() / 1000 } = {}) {
  const { body, signature } = signed({
    id,
    object: 'event',
    type,
    created: Math.floor(created),
    data: { object },
  });
  return applyEvent(eventOf(Buffer.from(body), signature));
}

interface Bought {
  session: string;
  metadata: { payment_id: string; user_id: string; plan_id: string };
}

async function buy(id: number): Promise<Bought> {
  const { id: session } = await callerFor(student).subscriptions.createCheckout({ plan_id: id });
  const payment = await db.payment.findUniqueOrThrow({ where: { stripe_session_id: session } });
  const metadata = {
    payment_id: String(payment.id),
    user_id: String(student.id),
    plan_id: String(id),
  };
  return { session, metadata };
}

const completed = ({ session, metadata }: Bought, more: object = {}) => ({
  id: session,
  object: 'checkout.session',
  payment_status: 'paid',
  currency: 'uzs',
  amount_total: 9_900_050,
  payment_intent: unique('pi'),
  subscription: null,
  metadata,
  ...more,
});

const own = () => callerFor(student).subscriptions.own();
const daysLeft = async () => {
  const [first] = await own();
  return first === undefined ? 0 : Math.round((new Date(first.end_date).getTime() - Date.now()) / DAY_MS);
};

describe('plans', () => {
  it('are sold exactly as priced, and kept by the owner alone', async () => {
    const plan = await callerFor(null).plans.read({ plan_id });
    expect(plan.price).toBe(99_000.5);
    expect((await db.subscriptionPlan.findUniqueOrThrow({ where: { id: plan_id } })).price.toFixed(2)).toBe(
      '99000.50',
    );
    await expect(callerFor(owner).plans.update({ plan_id, price: 1.005 })).rejects.toThrow('two decimals');
    await expect(callerFor(student).plans.update({ plan_id, price: 0 })).rejects.toThrow('owner');
    const stranger = await makeUser('owner');
    await expect(callerFor(stranger).plans.update({ plan_id, price: 0 })).rejects.toThrow('There is no');
    const hidden = await callerFor(owner).admin_plans.create({
      name: 'Old',
      price: 1,
      duration_days: 1,
      stripe_price_id: null,
      is_active: false,
    });
    await expect(callerFor(student).plans.read({ plan_id: hidden.id })).rejects.toThrow('There is no');
    expect((await callerFor(owner).admin_plans.list({})).map(({ id }) => id)).toContain(hidden.id);
    expect((await callerFor(student).subscriptions.plans({})).map(({ id }) => id)).not.toContain(hidden.id);
  });
});

describe('a plan that is sold once', () => {
  it('goes from Checkout to a subscription, its payment and larger quotas', async () => {
    const bought = await buy(plan_id);
    const asked = server.asked.at(-1);
    expect(asked?.form.get('line_items[0][price_data][unit_amount]')).toBe('9900050');
    expect(asked?.form.get('success_url')).toBe('http://localhost/subscription?paid=yes');
    expect((await callerFor(student).payments.list({}))[0]).toMatchObject({
      status: 'pending',
      method: 'stripe',
      amount: '99000.50',
      currency: 'UZS',
    });
    expect(await own()).toEqual([]);
    await send('checkout.session.completed', completed(bought));
    expect((await callerFor(student).payments.list({}))[0]?.status).toBe('completed');
    expect(await own()).toMatchObject([{ plan_id, is_active: true, renews: false }]);
    expect(await daysLeft()).toBe(30);
    expect((await callerFor(student).auth.usersMe()).role).toBe('premium');
  });

  it('takes each event once, however often and however many at once they come', async () => {
    const bought = await buy(plan_id);
    const id = unique('evt');
    const taken = await Promise.all(
      Array.from({ length: 10 }, () => send('checkout.session.completed', completed(bought), { id })),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    // Another event of the same payment adds nothing either.
    await send('checkout.session.async_payment_succeeded', completed(bought));
    expect(await daysLeft()).toBe(30);
    expect(await own()).toHaveLength(1);
  });

  it('adds days when it is bought again', async () => {
    for (const bought of [await buy(plan_id), await buy(plan_id)]) {
      await send('checkout.session.completed', completed(bought));
    }
    expect(await daysLeft()).toBe(60);
    expect(await own()).toHaveLength(1);
  });

  it('gives nothing before the money is there, and nothing when it never comes', async () => {
    const waiting = await buy(plan_id);
    await send('checkout.session.completed', completed(waiting, { payment_status: 'unpaid' }));
    expect(await own()).toEqual([]);
    await send('checkout.session.async_payment_failed', { id: waiting.session, metadata: waiting.metadata });
    expect((await callerFor(student).payments.list({}))[0]?.status).toBe('failed');
    expect(await own()).toEqual([]);
  });

  it('takes the days back with the money, also when the refund is told first', async () => {
    const bought = await buy(plan_id);
    const charge = { id: unique('ch'), refunded: true, payment_intent: 'pi_x', metadata: bought.metadata };
    await send('charge.refunded', charge);
    await send('checkout.session.completed', completed(bought));
    expect(await own()).toEqual([]);
    const again = await buy(plan_id);
    await send('checkout.session.completed', completed(again));
    await send('charge.refunded', { ...charge, refunded: false, metadata: again.metadata });
    expect(await daysLeft()).toBe(30);
    await send('charge.refunded', { ...charge, metadata: again.metadata });
    expect((await own())[0]?.is_active).toBe(false);
    expect((await callerFor(student).auth.usersMe()).is_premium).toBe(false);
  });
});

describe('a plan that Stripe renews', () => {
  const invoice = (stripe: string, bought: Bought, days: number, more: object = {}) => ({
    id: unique('in'),
    object: 'invoice',
    currency: 'usd',
    amount_paid: 1_000,
    billing_reason: 'subscription_create',
    parent: { subscription_details: { subscription: stripe, metadata: bought.metadata } },
    lines: { data: [{ period: { end: Math.floor(Date.now() / 1000 + days * 86_400) } }] },
    ...more,
  });
  const state = (stripe: string, bought: Bought, more: object = {}) => ({
    id: stripe,
    object: 'subscription',
    status: 'active',
    cancel_at_period_end: false,
    ended_at: null,
    metadata: bought.metadata,
    items: { data: [{ current_period_end: Math.floor(Date.now() / 1000 + 31 * 86_400) }] },
    ...more,
  });

  it('comes out the same in every order of its events', async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      student = await makeUser('student', school.id);
      const bought = await buy(monthly_id);
      const stripe = unique('sub');
      const events = [
        () =>
          send(
            'checkout.session.completed',
            completed(bought, { subscription: stripe, amount_total: 1_000, currency: 'usd' }),
          ),
        () => send('invoice.paid', invoice(stripe, bought, 31)),
        () => send('customer.subscription.created', state(stripe, bought)),
      ];
      for (const i of order) await events[i]?.();
      expect(await own()).toMatchObject([{ plan_id: monthly_id, is_active: true, renews: true }]);
      expect([order, await daysLeft()]).toEqual([order, 31]);
      const payments = await callerFor(student).payments.list({});
      expect(payments).toMatchObject([{ status: 'completed', amount: '10.00', currency: 'USD' }]);
    }
  });

  it('is lengthened by renewals, each of which is a payment', async () => {
    const bought = await buy(monthly_id);
    expect(server.asked.at(-1)?.form.get('mode')).toBe('subscription');
    const stripe = unique('sub');
    await send('invoice.paid', invoice(stripe, bought, 31));
    const renewal = invoice(stripe, bought, 61, { billing_reason: 'subscription_cycle' });
    await send('invoice.paid', renewal);
    await send('invoice.paid', renewal);
    expect(await daysLeft()).toBe(61);
    expect(await callerFor(student).payments.list({})).toHaveLength(2);
    await expect(callerFor(student).subscriptions.createCheckout({ plan_id: monthly_id })).rejects.toThrow(
      'already',
    );
  });

  it('runs to its end when its owner cancels, and is told to Stripe', async () => {
    const bought = await buy(monthly_id);
    const stripe = unique('sub');
    await send('customer.subscription.created', state(stripe, bought));
    const [{ id } = { id: 0 }] = await own();
    const cancelled = await callerFor(student).subscriptions.cancel({ subscription_id: id });
    expect(cancelled).toMatchObject({ is_active: true, renews: false });
    expect(server.asked.at(-1)).toMatchObject({ method: 'POST', path: `/v1/subscriptions/${stripe}` });
    expect(server.asked.at(-1)?.form.get('cancel_at_period_end')).toBe('true');
    const ended = Math.floor(Date.now() / 1000);
    await send(
      'customer.subscription.deleted',
      state(stripe, bought, { status: 'canceled', ended_at: ended }),
    );
    // News from before the end does not bring it back.
    await send('customer.subscription.updated', state(stripe, bought), { created: ended - 60 });
    await send('invoice.paid', invoice(stripe, bought, 31));
    expect((await own())[0]?.is_active).toBe(false);
  });

  it('is ended at once by the school', async () => {
    const bought = await buy(monthly_id);
    const stripe = unique('sub');
    await send('customer.subscription.created', state(stripe, bought));
    const [{ id } = { id: 0 }] = await own();
    const stranger = await makeUser('owner');
    await expect(callerFor(stranger).subscriptions.cancel({ subscription_id: id })).rejects.toThrow(
      'There is no',
    );
    const other = await makeUser('student', school.id);
    await expect(callerFor(other).subscriptions.cancel({ subscription_id: id })).rejects.toThrow(
      'There is no',
    );
    const gone = await callerFor(owner).subscriptions.cancel({ subscription_id: id });
    expect(gone.is_active).toBe(false);
    expect(server.asked.at(-1)).toMatchObject({ method: 'DELETE', path: `/v1/subscriptions/${stripe}` });
  });
});

describe('when Stripe is not there', () => {
  it('says so, and leaves no payment behind', async () => {
    server.failNext(402);
    await expect(callerFor(student).subscriptions.createCheckout({ plan_id })).rejects.toThrow(
      'payment service',
    );
    expect(await callerFor(student).payments.list({})).toEqual([]);
    Reflect.deleteProperty(process.env, 'STRIPE_SECRET_KEY');
    reloadEnv();
    await expect(callerFor(student).subscriptions.createCheckout({ plan_id })).rejects.toThrow(
      'STRIPE_SECRET_KEY',
    );
    expect((await callerFor(null).subscriptions.options()).stripe).toBe(false);
    process.env['STRIPE_SECRET_KEY'] = STRIPE_KEY;
    reloadEnv();
  });

  it('believes no event whose signature is not right', () => {
    const { body, signature } = signed({ id: 'evt', type: 'charge.refunded' });
    expect(() => eventOf(Buffer.from(body), undefined)).toThrow('signature');
    expect(() => eventOf(Buffer.from(`${body} `), signature)).toThrow('signature');
    expect(eventOf(Buffer.from(body), signature).id).toBe('evt');
  });
});

describe('subscriptions', () => {
  it('are given by an owner and end by the clock', async () => {
    await expect(callerFor(student).subscriptions.grant({ user_id: student.id, plan_id })).rejects.toThrow(
      'owner',
    );
    const given = await callerFor(owner).subscriptions.grant({ user_id: student.id, plan_id });
    expect(
      (await callerFor(owner).subscriptions.ofUser({ user_id: student.id })).map(({ id }) => id),
    ).toEqual([given.id]);
    const stranger = await makeUser('owner');
    await expect(callerFor(stranger).subscriptions.ofUser({ user_id: student.id })).rejects.toThrow(
      'no user',
    );
    await expect(callerFor(stranger).subscriptions.grant({ user_id: student.id, plan_id })).rejects.toThrow(
      'no user',
    );
    await db.subscription.update({ where: { id: given.id }, data: { end_date: new Date(Date.now() - 1) } });
    expect((await own())[0]?.is_active).toBe(false);
    await endOverdue();
    expect(await endOverdue()).toBe(0);
    const notices = await db.notification.findMany({
      where: { user_id: student.id, notification_type: 'subscription' },
    });
    expect(notices).toHaveLength(2);
  });

  it('and payments are seen by whom they concern', async () => {
    await callerFor(owner).subscriptions.grant({ user_id: student.id, plan_id });
    await buy(plan_id);
    const parent = await makeUser('parent', school.id);
    await db.parentLink.create({ data: { parent_id: parent.id, student_id: student.id } });
    const other = await makeUser('student', school.id);
    const teacher = await makeUser('teacher', school.id);
    const seen = async (user: TestUser) =>
      (await callerFor(user).payments.list({})).filter(({ user_id }) => user_id === student.id).length;
    expect(await Promise.all([student, parent, teacher, owner, other].map(seen))).toEqual([1, 1, 1, 1, 0]);
    expect(await callerFor(other).subscriptions.list({})).toEqual([]);
    expect((await callerFor(owner).subscriptions.list({})).map(({ user_id }) => user_id)).toContain(
      student.id,
    );
  });
});
