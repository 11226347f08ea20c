/** Subscriptions and payments on the wire, in the words of the learning-platform contract. */
import { z } from 'zod';
import { intParam, skipQuery } from '../api/lists.ts';
import { plan } from './plans.ts';

export const subscription = z
  .object({
    id: z.int(),
    user_id: z.int(),
    plan_id: z.int(),
    start_date: z.iso.datetime(),
    end_date: z.iso.datetime(),
    is_active: z.boolean(),
    cancelled_at: z.iso
      .datetime()
      .nullable()
      .describe('Since then it renews no more; it runs until end_date'),
    renews: z.boolean().describe('Whether Stripe renews it at end_date'),
    plan,
  })
  .meta({ id: 'Subscription' });

export const subscriptionId = z.object({ subscription_id: intParam() });
export const ofUser = z.object({ user_id: intParam() });
export const grant = z.object({ user_id: intParam(), plan_id: intParam() });
export const checkoutOfPlan = z.object({ plan_id: intParam() });

/** Where Stripe sends the person afterwards. */
const webAddress = z.url({ protocol: /^https?$/, error: 'Give an http:// or https:// address.' }).max(2_000);
export const checkoutWithAddresses = z.object({
  subscription_plan_id: intParam(),
  success_url: webAddress,
  cancel_url: webAddress,
});
export const checkout = z.object({
  id: z.string().describe('Of the Checkout Session'),
  url: z.string().describe('Where the person pays'),
});
export const skip = skipQuery;

export const billingOptions = z.object({
  stripe: z.boolean().describe('Whether plans can be bought here'),
  currency: z.string().describe('ISO 4217'),
});
