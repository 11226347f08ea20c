/**
 * Daily quotas in the school's time zone. A use is charged in the transaction of what it pays for and given back when
 * that failed, so that a lost job never costs a learner a try.
 */
import type { Actor } from '@talaffuz/core/actor';
import { isStaff } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import type { Transaction } from '@talaffuz/db/client';

/** Names of the learning-platform contract. */
export type Quota = 'gpt4o_requests' | 'stt_requests' | 'tts_chars' | 'pronunciation_analysis';

const names: Record<Quota, string> = {
  gpt4o_requests: 'questions to the tutor',
  stt_requests: 'transcriptions',
  tts_chars: 'characters of synthesised speech',
  pronunciation_analysis: 'pronunciation analyses',
};

/** What somebody without a subscription may use a day. */
function freeLimit(quota: Quota): number {
  const settings = env();
  return {
    gpt4o_requests: settings.FREE_GPT4O_REQUESTS,
    stt_requests: settings.FREE_STT_REQUESTS,
    tts_chars: settings.FREE_TTS_CHARS,
    pronunciation_analysis: settings.FREE_PRONUNCIATION_ANALYSIS,
  }[quota];
}

/** The calendar day of a school, as the date column wants it, and when the next one begins. */
async function schoolDay(tx: Transaction, schoolId: number): Promise<{ date: Date; renews_at: Date }> {
  const rows = await tx.$queryRaw<{ today: Date; renews_at: Date }[]>`
    SELECT (now() AT TIME ZONE timezone)::date AS today,
           ((date_trunc('day', now() AT TIME ZONE timezone) + interval '1 day') AT TIME ZONE timezone) AS renews_at
    FROM schools WHERE id = ${schoolId}`;
  const row = rows[0];
  if (row === undefined)
    throw new AppError('not_found', 'The school of this account does not exist any more.');
  return { date: row.today, renews_at: row.renews_at };
}

/** The best limit of the user's running subscriptions, else the free one; null for staff, who have none. */
async function limitOf(tx: Transaction, actor: Actor, quota: Quota): Promise<number | null> {
  if (isStaff(actor)) return null;
  const running = await tx.subscription.findMany({
    where: { user_id: actor.id, is_active: true, end_date: { gt: new Date() } },
    select: { plan: true },
  });
  return Math.max(freeLimit(quota), ...running.map(({ plan }) => plan[`${quota}_quota`]));
}

/**
 * Charges `amount` to today's quota and returns the day it was charged to, which `refund` wants back; null when nothing
 * was charged. Throws `quota_spent`. One statement decides, so that calls at once cannot pass the limit together.
 */
export async function charge(tx: Transaction, actor: Actor, quota: Quota, amount = 1): Promise<Date | null> {
  const limit = await limitOf(tx, actor, quota);
  if (limit === null) return null;
  const { date, renews_at } = await schoolDay(tx, actor.school_id);
  const charged =
    amount > limit
      ? 0
      : await tx.$executeRaw`
          INSERT INTO quota_usage (user_id, quota, usage_date, used)
          VALUES (${actor.id}, ${quota}, ${date}::date, ${amount})
          ON CONFLICT (user_id, quota, usage_date)
          DO UPDATE SET used = quota_usage.used + ${amount} WHERE quota_usage.used + ${amount} <= ${limit}`;
  if (charged === 1) return date;
  throw new AppError(
    'quota_spent',
    `Today's ${String(limit)} ${names[quota]} (${quota}) are used up; they renew at ${renews_at.toISOString()}.`,
    { headers: { 'Retry-After': String(Math.ceil((renews_at.getTime() - Date.now()) / 1000)) } },
  );
}

export async function refund(
  tx: Transaction,
  userId: number,
  quota: Quota,
  date: Date,
  amount = 1,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE quota_usage SET used = greatest(0, used - ${amount})
    WHERE user_id = ${userId} AND quota = ${quota} AND usage_date = ${date}::date`;
}
