/** What a school counts, in the words of the learning-platform contract. */
import { z } from 'zod';
import { skipQuery } from '../api/lists.ts';
import { platformUser } from '../auth/schema.ts';

const count = z.int().min(0);

export const general = z.object({
  total_users: count,
  total_courses: count.describe('Published ones'),
  total_lessons: count,
  total_words: count,
  total_tests: count,
  your_completed_lessons: count,
  your_attempts: count,
  your_certificates: count,
});

export const dashboard = z.object({
  total_users: count,
  premium_users: count,
  total_courses: count,
  total_lessons: count,
  total_words: count,
  active_subscriptions: count,
  total_revenue: z.number().describe('Of completed payments in the currency of the product'),
  ai_usage_stats: z.object({
    gpt4o_requests: count,
    stt_requests: count,
    tts_characters: count,
    pronunciation_analysis: count,
  }),
  pending_payments: count,
  top_learners: z.array(z.object({ full_name: z.string(), completed_lessons: count })),
  top_courses: z.array(z.object({ title: z.string(), enrolled_users: count })),
});

export const payments = z.object({
  total_revenue: z.number(),
  currency: z.string(),
  other_currencies: z.array(z.object({ currency: z.string(), revenue: z.number() })),
  completed_payments: count,
  pending_payments: count,
  failed_payments: count,
  refunded_payments: count,
  active_subscriptions: count,
  by_plan: z.array(z.object({ plan_id: z.int(), name: z.string(), active_subscriptions: count })),
  by_month: z
    .array(z.object({ month: z.string().describe('YYYY-MM, the school’s calendar'), revenue: z.number() }))
    .describe('The last twelve months that had payments'),
});

export const topQuery = skipQuery;
export const topUser = platformUser.extend({ lesson_count: count });
