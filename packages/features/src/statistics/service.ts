/** Counts of a school, each by one query whatever its size; money is summed exactly in the database. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import type { z } from 'zod';
import type { SkipQuery } from '../api/lists.ts';
import { runningSubscription } from '../auth/premium.ts';
import { asPlatformUser, platformSelect } from '../auth/views.ts';
import type { dashboard, general, payments } from './schema.ts';

const TOP = 5;

export async function readGeneral(actor: Actor): Promise<z.infer<typeof general>> {
  const school = ofSchool(actor);
  const [users, courses, lessons, words, tests, completed, attempts, certificates] = await Promise.all([
    db.user.count({ where: { ...school, is_active: true } }),
    db.course.count({ where: { ...school, is_published: true } }),
    db.lesson.count({ where: { ...school, course: { is_published: true } } }),
    db.word.count({ where: { ...school, lesson: { course: { is_published: true } } } }),
    db.test.count({ where: { ...school, is_active: true } }),
    db.userProgress.count({ where: { user_id: actor.id } }),
    db.attempt.count({ where: { user_id: actor.id, status: 'done', batch_id: null } }),
    db.certificate.count({ where: { user_id: actor.id, is_valid: true } }),
  ]);
  return {
    total_users: users,
    total_courses: courses,
    total_lessons: lessons,
    total_words: words,
    total_tests: tests,
    your_completed_lessons: completed,
    your_attempts: attempts,
    your_certificates: certificates,
  };
}

interface Sum {
  currency: string;
  status: string;
  count: number;
  total: number;
}

/** Payments by currency and state. */
const sums = (actor: Actor): Promise<Sum[]> =>
  db.$queryRaw<Sum[]>`
    SELECT currency, status::text AS status, count(*)::int AS count, sum(amount)::float8 AS total
    FROM payments WHERE school_id = ${actor.school_id} GROUP BY 1, 2 ORDER BY 1, 2`;

const revenueOf = (rows: Sum[], currency: string): number =>
  rows.find((row) => row.currency === currency && row.status === 'completed')?.total ?? 0;
const countOf = (rows: Sum[], status: string): number =>
  rows.filter((row) => row.status === status).reduce((all, { count }) => all + count, 0);

const running = (actor: Actor) =>
  db.subscription.count({ where: { ...ofSchool(actor), ...runningSubscription() } });

export async function readDashboard(actor: Actor): Promise<z.infer<typeof dashboard>> {
  const school = ofSchool(actor);
  const { school_id } = actor;
  const [users, premium, courses, lessons, words, active, money, usage, learners, popular] =
    await Promise.all([
      db.user.count({ where: school }),
      db.user.count({ where: { ...school, subscriptions: { some: runningSubscription() } } }),
      db.course.count({ where: school }),
      db.lesson.count({ where: school }),
      db.word.count({ where: school }),
      running(actor),
      sums(actor),
      db.$queryRaw<{ quota: string; used: number }[]>`
        SELECT quota, sum(used)::float8 AS used
        FROM quota_usage JOIN users ON users.id = user_id WHERE school_id = ${school_id} GROUP BY quota`,
      db.$queryRaw<{ full_name: string; completed_lessons: number }[]>`
        SELECT full_name, count(*)::int AS completed_lessons
        FROM user_progress JOIN users ON users.id = user_id WHERE school_id = ${school_id}
        GROUP BY users.id ORDER BY completed_lessons DESC, users.id LIMIT ${TOP}`,
      db.$queryRaw<{ title: string; enrolled_users: number }[]>`
        SELECT courses.title, count(DISTINCT user_id)::int AS enrolled_users
        FROM user_progress JOIN lessons ON lessons.id = lesson_id JOIN courses ON courses.id = course_id
        WHERE courses.school_id = ${school_id}
        GROUP BY courses.id ORDER BY enrolled_users DESC, courses.id LIMIT ${TOP}`,
    ]);
  const used = (quota: string): number => usage.find((row) => row.quota === quota)?.used ?? 0;
  return {
    total_users: users,
    premium_users: premium,
    total_courses: courses,
    total_lessons: lessons,
    total_words: words,
    active_subscriptions: active,
    total_revenue: revenueOf(money, env().CURRENCY),
    ai_usage_stats: {
      gpt4o_requests: used('gpt4o_requests'),
      stt_requests: used('stt_requests'),
      tts_characters: used('tts_chars'),
      pronunciation_analysis: used('pronunciation_analysis'),
    },
    pending_payments: countOf(money, 'pending'),
    top_learners: learners,
    top_courses: popular,
  };
}

export async function readPaymentStats(actor: Actor): Promise<z.infer<typeof payments>> {
  const currency = env().CURRENCY;
  const [money, active, plans, months] = await Promise.all([
    sums(actor),
    running(actor),
    db.$queryRaw<{ plan_id: number; name: string; active_subscriptions: number }[]>`
      SELECT plans.id AS plan_id, name,
             (count(subscriptions.id) FILTER (WHERE subscriptions.is_active AND end_date > now()))::int
               AS active_subscriptions
      FROM subscription_plans AS plans LEFT JOIN subscriptions ON plan_id = plans.id
      WHERE plans.school_id = ${actor.school_id} GROUP BY plans.id ORDER BY plans.id`,
    db.$queryRaw<{ month: string; revenue: number }[]>`
      SELECT to_char(paid_at AT TIME ZONE timezone, 'YYYY-MM') AS month, sum(amount)::float8 AS revenue
      FROM payments JOIN schools ON schools.id = school_id
      WHERE school_id = ${actor.school_id} AND status = 'completed' AND payments.currency = ${currency}
        AND paid_at IS NOT NULL
      GROUP BY 1 ORDER BY 1 DESC LIMIT 12`,
  ]);
  return {
    total_revenue: revenueOf(money, currency),
    currency,
    other_currencies: money
      .filter((row) => row.status === 'completed' && row.currency !== currency)
      .map((row) => ({ currency: row.currency, revenue: row.total })),
    completed_payments: countOf(money, 'completed'),
    pending_payments: countOf(money, 'pending'),
    failed_payments: countOf(money, 'failed'),
    refunded_payments: countOf(money, 'refunded'),
    active_subscriptions: active,
    by_plan: plans,
    by_month: months,
  };
}

/** Users of the school by completed lessons, the most first; those without any are left out. */
export async function listTopUsers(actor: Actor, { skip, limit }: SkipQuery) {
  const [ranks, [counted]] = await Promise.all([
    db.$queryRaw<{ user_id: number; lesson_count: number }[]>`
      SELECT user_id, count(*)::int AS lesson_count
      FROM user_progress JOIN users ON users.id = user_id WHERE school_id = ${actor.school_id}
      GROUP BY user_id ORDER BY lesson_count DESC, user_id OFFSET ${skip} LIMIT ${limit}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(DISTINCT user_id)::int AS total
      FROM user_progress JOIN users ON users.id = user_id WHERE school_id = ${actor.school_id}`,
  ]);
  const users = await db.user.findMany({
    where: { id: { in: ranks.map(({ user_id }) => user_id) } },
    select: platformSelect(),
  });
  const byId = new Map(users.map((user) => [user.id, asPlatformUser(user)]));
  const rows = ranks.flatMap(({ user_id, lesson_count }) => {
    const user = byId.get(user_id);
    return user === undefined ? [] : [{ ...user, lesson_count }];
  });
  return { rows, total: counted?.total ?? 0 };
}
