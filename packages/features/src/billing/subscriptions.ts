/** Subscriptions: read, given by an owner, cancelled, ended by the clock. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import type { SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { tell } from '../notifications/tell.ts';
import { subscription } from './schema.ts';
import { asStripeProblem, stripe } from './stripe.ts';

const DAY_MS = 86_400_000;

const withPlan = { plan: true } as const;
type Row = Prisma.SubscriptionGetPayload<{ include: typeof withPlan }>;

const asSubscription = (row: Row) =>
  subscription.parse({
    ...(plain(row) as object),
    // What ended by the clock a moment ago is not running any more.
    is_active: row.is_active && row.end_date > new Date(),
    renews: row.is_active && row.stripe_subscription_id !== null && row.cancelled_at === null,
  });

/** An owner sees the school's, everybody else their own. */
const visible = (actor: Actor): Prisma.SubscriptionWhereInput =>
  actor.role === 'owner' ? ofSchool(actor) : { user_id: actor.id };

async function page(where: Prisma.SubscriptionWhereInput, { skip, limit }: SkipQuery) {
  const [rows, total] = await Promise.all([
    db.subscription.findMany({ where, include: withPlan, orderBy: { id: 'desc' }, skip, take: limit }),
    db.subscription.count({ where }),
  ]);
  return { rows: rows.map(asSubscription), total };
}

export const listSubscriptions = (actor: Actor, query: SkipQuery) => page(visible(actor), query);

export const listOwn = (actor: Actor) => page({ user_id: actor.id }, { skip: 0, limit: 100 });

async function findUser(tx: Transaction | typeof db, actor: Actor, user_id: number) {
  const user = await tx.user.findFirst({ where: { id: user_id, ...ofSchool(actor) }, select: { id: true } });
  if (user === null) throw new AppError('not_found', `There is no user ${String(user_id)}.`);
}

export async function listOfUser(actor: Actor, user_id: number) {
  await findUser(db, actor, user_id);
  return page({ user_id }, { skip: 0, limit: 100 });
}

/** Adds the days of a plan: to the running subscription of that plan that Stripe does not renew, else to a new one. */
export async function addDays(
  tx: Transaction,
  user_id: number,
  plan: { id: number; school_id: number; duration_days: number },
): Promise<Row> {
  // Two payments at once wait for each other here.
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${user_id} FOR UPDATE`;
  const now = new Date();
  const span = plan.duration_days * DAY_MS;
  const running = await tx.subscription.findFirst({
    where: {
      user_id,
      plan_id: plan.id,
      is_active: true,
      end_date: { gt: now },
      stripe_subscription_id: null,
    },
    orderBy: { end_date: 'desc' },
  });
  if (running !== null) {
    return tx.subscription.update({
      where: { id: running.id },
      data: { end_date: new Date(running.end_date.getTime() + span), cancelled_at: null },
      include: withPlan,
    });
  }
  return tx.subscription.create({
    data: {
      school_id: plan.school_id,
      user_id,
      plan_id: plan.id,
      start_date: now,
      end_date: new Date(now.getTime() + span),
    },
    include: withPlan,
  });
}

const begun = {
  en: 'Your subscription “{plan}” runs until {date}.',
  ru: 'Ваша подписка «{plan}» действует до {date}.',
  uz: '“{plan}” obunangiz {date} gacha amal qiladi.',
};
const over = {
  en: 'Your subscription “{plan}” has ended. You can renew it under Subscription.',
  ru: 'Ваша подписка «{plan}» закончилась. Продлить её можно в разделе «Подписка».',
  uz: '“{plan}” obunangiz tugadi. Uni “Obuna” boʻlimida uzaytirish mumkin.',
};

export async function tellBegun(tx: Transaction, row: Row): Promise<void> {
  await tell(
    tx,
    row.user_id,
    begun,
    { plan: row.plan.name, date: row.end_date.toISOString().slice(0, 10) },
    { notification_type: 'subscription', data: { subscription_id: row.id } },
  );
}

/** By an owner, without money. Throws `not_found` for a user or plan of another school. */
export async function grantSubscription(actor: Actor, user_id: number, plan_id: number) {
  const row = await inTransaction(async (tx) => {
    await findUser(tx, actor, user_id);
    const plan = await tx.subscriptionPlan.findFirst({ where: { id: plan_id, ...ofSchool(actor) } });
    if (plan === null) throw new AppError('not_found', `There is no subscription plan ${String(plan_id)}.`);
    const given = await addDays(tx, user_id, plan);
    await audit(
      tx,
      actor,
      'subscription.granted',
      { subject: 'subscription', id: given.id },
      { user_id, plan_id },
    );
    await tellBegun(tx, given);
    return given;
  });
  return asSubscription(row);
}

/**
 * The person's own: it renews no more and runs until its end. An owner's for another: it ends now. Stripe hears of it
 * first, so that nobody pays for what was cancelled. Cancelling twice changes nothing.
 */
export async function cancelSubscription(actor: Actor, id: number) {
  const row = await db.subscription.findFirst({ where: { id, ...visible(actor) }, include: withPlan });
  if (row === null) throw new AppError('not_found', `There is no subscription ${String(id)}.`);
  const now = new Date();
  const own = row.user_id === actor.id;
  if (row.is_active && row.stripe_subscription_id !== null) {
    const service = stripe();
    await (
      own
        ? service.subscriptions.update(row.stripe_subscription_id, { cancel_at_period_end: true })
        : service.subscriptions.cancel(row.stripe_subscription_id)
    ).catch((error: unknown) => {
      throw asStripeProblem(error);
    });
  }
  const changed = await inTransaction(async (tx) => {
    const next = await tx.subscription.update({
      where: { id },
      data: {
        cancelled_at: row.cancelled_at ?? now,
        ...(own ? {} : { is_active: false, ...(row.end_date > now ? { end_date: now } : {}) }),
      },
      include: withPlan,
    });
    await audit(
      tx,
      actor,
      'subscription.cancelled',
      { subject: 'subscription', id },
      { user_id: row.user_id },
    );
    return next;
  });
  return asSubscription(changed);
}

/** Marks what has ended by the clock and tells whoever it was; returns how many. Run by a timer. */
export function endOverdue(): Promise<number> {
  return inTransaction(async (tx) => {
    const ended = await tx.subscription.updateManyAndReturn({
      where: { is_active: true, end_date: { lte: new Date() } },
      data: { is_active: false },
      include: withPlan,
    });
    for (const row of ended) {
      await tell(
        tx,
        row.user_id,
        over,
        { plan: row.plan.name },
        { notification_type: 'subscription', data: { subscription_id: row.id } },
      );
    }
    return ended.length;
  });
}
