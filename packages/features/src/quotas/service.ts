/**
 * Daily quotas in the school's time zone. A use is charged in the transaction of what it pays for (`charge`) or, for work
 * that this process does while somebody waits, held until the work is done (`hold`). Either is given back when the work
 * failed, so that neither a lost job nor a process that died costs a learner a try.
 */
import type { Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, Prisma, type Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { runningSubscription } from '../auth/premium.ts';

/** Names of the learning-platform contract. */
export const quotas = ['gpt4o_requests', 'stt_requests', 'tts_chars', 'pronunciation_analysis'] as const;
export type Quota = (typeof quotas)[number];

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
async function limitOf(
  tx: Transaction,
  actor: Pick<Actor, 'id' | 'role'>,
  quota: Quota,
): Promise<number | null> {
  if (actor.role === 'owner' || actor.role === 'teacher') return null;
  const running = await tx.subscription.findMany({
    where: { user_id: actor.id, ...runningSubscription() },
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

/** Throws `quota_spent` when nothing is left of a quota, where work that is paid for later would be begun in vain. */
export async function requireLeft(actor: Actor, quota: Quota): Promise<void> {
  await inTransaction(async (tx) => {
    const date = await charge(tx, actor, quota);
    if (date !== null) await refund(tx, actor.id, quota, date);
  });
}

/** Longer than anybody waits for an answer; what is held for longer belonged to a process that died. */
const HOLD_MINUTES = 30;

/** A charge whose work is still being done; null when nothing was charged. */
export type Held = string | null;

/** Charges for work that begins now; `settle` or `release` ends it. Throws `quota_spent`. */
export function hold(actor: Actor, quota: Quota, amount = 1): Promise<Held> {
  return inTransaction(async (tx) => {
    const usage_date = await charge(tx, actor, quota, amount);
    if (usage_date === null) return null;
    const held_until = new Date(Date.now() + HOLD_MINUTES * 60_000);
    const { id } = await tx.quotaHold.create({
      data: { user_id: actor.id, quota, usage_date, amount, held_until },
      select: { id: true },
    });
    return id;
  });
}

/** The work is done: the charge stays. */
export async function settle(held: Held): Promise<void> {
  if (held !== null) await db.quotaHold.deleteMany({ where: { id: held } });
}

/** The work failed: the charge is given back, once, whoever else does so too. */
export async function release(held: Held): Promise<void> {
  if (held !== null) await giveBack(Prisma.sql`id = ${held}::uuid`);
}

/** Gives back what processes that died had charged; returns how many charges that were. */
export const releaseLost = (now = new Date()): Promise<number> => giveBack(Prisma.sql`held_until < ${now}`);

/** One statement, so that a hold that is gone and a use that came back are never seen apart. */
async function giveBack(which: Prisma.Sql): Promise<number> {
  const [gone] = await db.$queryRaw<{ count: number }[]>`
    WITH gone AS (DELETE FROM quota_holds WHERE ${which} RETURNING user_id, quota, usage_date, amount),
         sums AS (
           SELECT user_id, quota, usage_date, sum(amount)::int AS amount FROM gone
           GROUP BY user_id, quota, usage_date
         ),
         returned AS (
           UPDATE quota_usage AS usage SET used = greatest(0, usage.used - sums.amount) FROM sums
           WHERE usage.user_id = sums.user_id AND usage.quota = sums.quota
             AND usage.usage_date = sums.usage_date
         )
    SELECT count(*)::int AS count FROM gone`;
  return gone?.count ?? 0;
}

/** Does work that a quota pays for: charged before, given back when it throws. Throws `quota_spent` too. */
export async function paying<Result>(
  actor: Actor,
  quota: Quota,
  amount: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const held = await hold(actor, quota, amount);
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    await release(held);
    throw error;
  }
  await settle(held);
  return result;
}

/** What is left of each quota today; null for staff, who have none. */
export type QuotasLeft = Record<`${Quota}_left`, number | null>;

async function leftIn(
  tx: Transaction,
  user: Pick<Actor, 'id' | 'role' | 'school_id'>,
): Promise<QuotasLeft & { date: Date }> {
  const { date } = await schoolDay(tx, user.school_id);
  const used = await tx.quotaUsage.findMany({ where: { user_id: user.id, usage_date: date } });
  const left = async (quota: Quota): Promise<number | null> => {
    const limit = await limitOf(tx, user, quota);
    return limit === null ? null : Math.max(0, limit - (used.find((row) => row.quota === quota)?.used ?? 0));
  };
  return {
    gpt4o_requests_left: await left('gpt4o_requests'),
    stt_requests_left: await left('stt_requests'),
    tts_chars_left: await left('tts_chars'),
    pronunciation_analysis_left: await left('pronunciation_analysis'),
    date,
  };
}

/** What is left today, for answers. */
export async function left(actor: Actor): Promise<QuotasLeft> {
  const { date: _date, ...quotasLeft } = await inTransaction((tx) => leftIn(tx, actor));
  return quotasLeft;
}

/**
 * Forgets what a user of the owner's school used today. As the contract has it, a user who is not there is no error: the
 * answer then has nothing left.
 */
export async function resetUsage(owner: Actor, user_id: number) {
  return inTransaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: user_id, school_id: owner.school_id },
      select: { id: true, role: true, school_id: true },
    });
    if (user === null) {
      const { date } = await schoolDay(tx, owner.school_id);
      const none = { gpt4o_requests_left: 0, stt_requests_left: 0, tts_chars_left: 0 };
      return { id: user_id, user_id, usage_date: date, ...none, pronunciation_analysis_left: 0 };
    }
    const { date } = await schoolDay(tx, user.school_id);
    await tx.quotaUsage.deleteMany({ where: { user_id, usage_date: date } });
    // Nor does work of today that fails later give back what is forgotten already.
    await tx.quotaHold.deleteMany({ where: { user_id, usage_date: date } });
    await audit(tx, owner, 'quotas.reset', { subject: 'user', id: user_id }, {});
    const { date: usage_date, ...quotasLeft } = await leftIn(tx, user);
    // One use a user and day: the user's number tells it apart as well as any other.
    return { id: user_id, user_id, usage_date, ...quotasLeft };
  });
}
