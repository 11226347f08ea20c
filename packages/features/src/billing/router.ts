/** `/subscription-plans` and `/subscriptions`. Stripe's webhooks are routes of apps/api. */
import { z } from 'zod';
import { env } from '@talaffuz/core/env';
import { crud, service } from '../api/crud.ts';
import { bareList } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, publicProcedure, router, userProcedure } from '../api/trpc.ts';
import { createCheckout } from './checkout.ts';
import { plan, plans } from './plans.ts';
import * as s from './schema.ts';
import * as subscriptions from './subscriptions.ts';

const op = operations('Subscriptions', 'learning-platform');
const place = { id: 'plan_id', contract: 'learning-platform', write: 'owner' } as const;

export const plansRouter = router(
  crud(plans, { ...place, path: '/subscription-plans', tag: 'Subscription plans', read: 'public' }),
);

const admin = crud(plans, { ...place, path: '/admin/subscription-plans', tag: 'Admin', read: 'owner' });
export const adminPlansRouter = router({
  list: admin.list,
  create: admin.create,
  update: admin.update,
  delete: admin.delete,
});

/** Where a payment in the web client ends. */
const ownAddresses = (origin: string) => ({
  success_url: `${origin}/subscription?paid=yes`,
  cancel_url: `${origin}/subscription?paid=no`,
});

export const subscriptionsRouter = router({
  options: publicProcedure.output(s.billingOptions).query(() => ({
    stripe: env().STRIPE_SECRET_KEY !== undefined,
    currency: env().CURRENCY,
  })),

  list: userProcedure
    .meta(op('GET', '/subscriptions', 'Your subscriptions; an owner sees the school’s'))
    .input(s.skip)
    .output(z.array(s.subscription))
    .query(async ({ ctx, input }) => bareList(ctx, await subscriptions.listSubscriptions(ctx.actor, input))),

  own: userProcedure
    .meta(op('GET', '/subscriptions/me', 'Your subscriptions'))
    .output(z.array(s.subscription))
    .query(async ({ ctx }) => bareList(ctx, await subscriptions.listOwn(ctx.actor))),

  plans: userProcedure
    .meta(op('GET', '/subscriptions/plans', 'Plans that you may choose'))
    .input(s.skip)
    .output(z.array(plan))
    .query(async ({ ctx, input }) => {
      const page = await service(plans).list(ctx.actor, input);
      return bareList(ctx, page) as z.infer<typeof plan>[];
    }),

  ofUser: ownerProcedure
    .meta(op('GET', '/subscriptions/users/{user_id}/subscriptions', 'A user’s subscriptions'))
    .input(s.ofUser)
    .output(z.array(s.subscription))
    .query(async ({ ctx, input }) => bareList(ctx, await subscriptions.listOfUser(ctx.actor, input.user_id))),

  grant: ownerProcedure
    .meta(
      op('POST', '/subscriptions/users/{user_id}/subscriptions', 'Give a user a plan without a payment', {
        query: true,
      }),
    )
    .input(s.grant)
    .output(s.subscription)
    .mutation(({ ctx, input }) => subscriptions.grantSubscription(ctx.actor, input.user_id, input.plan_id)),

  cancel: userProcedure
    .meta(
      op('DELETE', '/subscriptions/{subscription_id}', 'Cancel a subscription', {
        description:
          'Your own renews no more and runs until its end; what an owner cancels for another ends at once.',
      }),
    )
    .input(s.subscriptionId)
    .output(s.subscription)
    .mutation(({ ctx, input }) => subscriptions.cancelSubscription(ctx.actor, input.subscription_id)),

  createCheckout: userProcedure
    .meta(op('POST', '/subscriptions/create-checkout-session', 'Buy a plan: where to pay at Stripe'))
    .input(s.checkoutOfPlan)
    .output(s.checkout)
    .mutation(({ ctx, input }) => createCheckout(ctx.actor, input.plan_id, ownAddresses(ctx.request.origin))),
});
