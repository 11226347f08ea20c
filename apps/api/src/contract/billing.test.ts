/** Plans, subscriptions, payments, statistics and metrics of the learning-platform contract. */
import { reloadEnv } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import { makeUser } from '@talaffuz/features/testing/accounts';
import {
  signed,
  startStripeServer,
  STRIPE_KEY,
  STRIPE_SECRET,
  type StripeServer,
} from '@talaffuz/features/testing/stripe-server';
import { checkContract, type Caller, type Case, type Sent } from './harness.ts';

const owner = ['owner'] as const;
const settings = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_API_URL'] as const;
let stripe: StripeServer;
let made = 0;

const terms = () => ({
  name: `Plan ${String((made += 1))}`,
  price: 99_000,
  duration_days: 30,
  description: 'A month.',
  stripe_price_id: 'price_once',
  gpt4o_requests_quota: 50,
  stt_requests_quota: 50,
  tts_chars_quota: 5_000,
  pronunciation_analysis_quota: 50,
});
const newPlan = ({ school_id }: Caller) => db.subscriptionPlan.create({ data: { ...terms(), school_id } });
const atPlan = async (caller: Caller) => ({ path: { plan_id: (await newPlan(caller)).id } });
const changed: Case['send'] = async (caller) => ({ ...(await atPlan(caller)), body: { price: 1.5 } });

const event = (): Sent => {
  const { body, signature } = signed({
    id: `evt_${String((made += 1))}`,
    object: 'event',
    type: 'customer.created',
    created: 1_700_000_000,
    data: { object: {} },
  });
  return { body: JSON.parse(body) as object, headers: { 'stripe-signature': signature } };
};

async function subscribed(caller: Caller) {
  const { id: plan_id } = await newPlan(caller);
  return db.subscription.create({
    data: {
      school_id: caller.school_id,
      user_id: caller.id,
      plan_id,
      end_date: new Date(Date.now() + 86_400_000),
    },
  });
}
const learner = async ({ school_id }: Caller) => ({ user_id: (await makeUser('student', school_id)).id });

checkContract(
  'learning-platform',
  {
    'GET /api/v1/subscription-plans/': { open: true },
    'POST /api/v1/subscription-plans/': { who: owner, send: () => ({ body: terms() }) },
    'GET /api/v1/subscription-plans/{plan_id}': { open: true, send: atPlan },
    'PUT /api/v1/subscription-plans/{plan_id}': { who: owner, send: changed },
    'DELETE /api/v1/subscription-plans/{plan_id}': { who: owner, send: atPlan },
    'GET /api/v1/admin/subscription-plans/': { who: owner },
    'POST /api/v1/admin/subscription-plans/': { who: owner, send: () => ({ body: terms() }) },
    'PUT /api/v1/admin/subscription-plans/{plan_id}': { who: owner, send: changed },
    'DELETE /api/v1/admin/subscription-plans/{plan_id}': { who: owner, send: atPlan },

    'GET /api/v1/subscriptions/': {},
    'GET /api/v1/subscriptions/me': {},
    'GET /api/v1/subscriptions/plans': {},
    'POST /api/v1/subscriptions/create-checkout-session': {
      send: async (caller) => ({ body: { plan_id: (await newPlan(caller)).id } }),
    },
    'POST /api/v1/subscriptions/stripe-webhook': { open: true, send: event, shape: { received: 'boolean' } },
    'GET /api/v1/subscriptions/users/{user_id}/subscriptions': {
      who: owner,
      send: async (caller) => ({ path: await learner(caller) }),
    },
    'POST /api/v1/subscriptions/users/{user_id}/subscriptions': {
      who: owner,
      send: async (caller) => ({
        path: await learner(caller),
        query: { plan_id: (await newPlan(caller)).id },
      }),
    },
    'DELETE /api/v1/subscriptions/{subscription_id}': {
      send: async (caller) => ({ path: { subscription_id: (await subscribed(caller)).id } }),
    },

    'GET /api/v1/payments/': {
      // Rule 3 of the contracts: cash and Stripe payments in one list.
      overruled: true,
      shape: [
        {
          id: 'number',
          method: 'string',
          amount: 'decimal-string',
          status: 'string',
          created_at: 'datetime',
        },
      ],
    },
    'POST /api/v1/payments/create-checkout-session': {
      send: async (caller) => ({
        query: {
          subscription_plan_id: (await newPlan(caller)).id,
          success_url: 'https://school.example/thanks',
          cancel_url: 'https://school.example/plans',
        },
      }),
      shape: { id: 'string', url: 'string' },
    },
    'POST /api/v1/payments/webhook/stripe': { open: true, send: event, shape: { received: 'boolean' } },

    'GET /api/v1/statistics/': { shape: { total_users: 'number', total_courses: 'number' } },
    'GET /api/v1/statistics/payment-stats': {
      who: owner,
      shape: { total_revenue: 'number', active_subscriptions: 'number' },
    },
    'GET /api/v1/statistics/top-users': { who: owner },
    'GET /api/v1/admin/statistics': { who: owner },

    'GET /api/v1/metrics': { who: owner, type: 'text/plain' },
    'GET /api/v1/metrics/health': { open: true, shape: { status: 'string' } },
    'GET /api/v1/metrics/status': { shape: { status: 'string', jobs_waiting: 'number' } },
  },
  {
    async before() {
      stripe = await startStripeServer();
      process.env['STRIPE_SECRET_KEY'] = STRIPE_KEY;
      process.env['STRIPE_WEBHOOK_SECRET'] = STRIPE_SECRET;
      process.env['STRIPE_API_URL'] = stripe.url;
      reloadEnv();
    },
    async after() {
      for (const name of settings) Reflect.deleteProperty(process.env, name);
      reloadEnv();
      await stripe.close();
    },
  },
);
