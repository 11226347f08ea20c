/** `/subscription-plans` and `/admin/subscription-plans`: what a school sells. */
import { z } from 'zod';
import { ofSchool } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { resource } from '../api/crud.ts';

const quota = z.int().min(0).max(2_000_000_000);
/** An amount of money on learning-platform's wire; the database holds it exactly. */
const money = z
  .number()
  .min(0)
  .max(9_999_999_999)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4, {
    error: 'A price has at most two decimals.',
  });

export const plan = z
  .object({
    id: z.int(),
    name: z.string(),
    price: z.number(),
    duration_days: z.int(),
    description: z.string(),
    stripe_price_id: z.string().nullable(),
    gpt4o_requests_quota: z.int(),
    stt_requests_quota: z.int(),
    tts_chars_quota: z.int(),
    pronunciation_analysis_quota: z.int(),
    is_active: z.boolean().describe('Whether it is for sale'),
  })
  .meta({ id: 'SubscriptionPlan' });

const fields = {
  name: z.string().trim().min(1, 'Name the plan.').max(100),
  price: money,
  duration_days: z.int().min(1).max(36_500),
  description: z.string().trim().max(2_000).optional(),
  stripe_price_id: z
    .string()
    .trim()
    .max(255)
    .nullable()
    .describe('The price in Stripe; empty sells the plan once at its own price'),
  gpt4o_requests_quota: quota,
  stt_requests_quota: quota,
  tts_chars_quota: quota,
  pronunciation_analysis_quota: quota,
  is_active: z.boolean().optional(),
};

const optional = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).partial();

export const plans = resource({
  model: 'SubscriptionPlan',
  names: ['subscription plan', 'subscription plans'],
  view: plan,
  // Quotas that are not given are those of the contract's premium without a plan.
  create: z.object({
    ...fields,
    gpt4o_requests_quota: quota.default(500),
    stt_requests_quota: quota.default(2_000),
    tts_chars_quota: quota.default(100_000),
    pronunciation_analysis_quota: quota.default(400),
  }),
  update: optional(fields),
  order: { id: 'asc' },
  // An owner sees every plan of the school, others what is for sale; a visitor what any school sells.
  scope: (actor) => ({
    ...(actor === null ? {} : ofSchool(actor)),
    ...(actor?.role === 'owner' ? {} : { is_active: true }),
  }),
  onCreate: (_tx, actor, { price, stripe_price_id, ...input }) => ({
    ...input,
    ...ofSchool(actor),
    price: price.toFixed(2),
    stripe_price_id: stripe_price_id === '' ? null : stripe_price_id,
  }),
  onUpdate: (_tx, _actor, { price, stripe_price_id, ...input }) => ({
    ...input,
    ...(price === undefined ? {} : { price: price.toFixed(2) }),
    ...(stripe_price_id === undefined
      ? {}
      : { stripe_price_id: stripe_price_id === '' ? null : stripe_price_id }),
  }),
  async onDelete(tx, _actor, { id }) {
    const sold = await tx.subscription.count({ where: { plan_id: id } });
    if (sold > 0) {
      throw new AppError(
        'conflict',
        `This plan has ${String(sold)} subscriptions; set is_active to false to stop selling it.`,
      );
    }
  },
});
