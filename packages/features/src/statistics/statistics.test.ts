import { afterAll, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser } from '../testing/accounts.ts';

afterAll(closeDb);

it('counts what a school has, exactly and for its owner alone', async () => {
  const { id: school_id } = await makeSchool('Asia/Tashkent');
  const [owner, teacher, first, second, elsewhere] = await Promise.all([
    makeUser('owner', school_id),
    makeUser('teacher', school_id),
    makeUser('student', school_id),
    makeUser('student', school_id),
    makeUser('student'),
  ]);
  const course = await db.course.create({
    data: { school_id, title: 'Everyday', difficulty_level: 'beginner', is_published: true },
  });
  const lessons = await db.lesson.createManyAndReturn({
    data: [1, 2, 3].map((order) => ({ school_id, course_id: course.id, title: 'L', content: '', order })),
  });
  const done = (user_id: number, count: number) =>
    db.userProgress.createMany({
      data: lessons.slice(0, count).map(({ id }) => ({ user_id, lesson_id: id })),
    });
  await done(first.id, 1);
  await done(second.id, 3);
  const plan = await db.subscriptionPlan.create({
    data: {
      school_id,
      name: 'Month',
      duration_days: 30,
      gpt4o_requests_quota: 1,
      stt_requests_quota: 1,
      tts_chars_quota: 1,
      pronunciation_analysis_quota: 1,
    },
  });
  await db.subscription.create({
    data: { school_id, user_id: first.id, plan_id: plan.id, end_date: new Date(Date.now() + 86_400_000) },
  });
  // 0.1 + 0.2: a sum of floats would show it.
  const payment = { school_id, user_id: first.id, method: 'stripe' as const, currency: 'UZS' };
  // 20:30 UTC on the last day of a month is the first day of the next in Tashkent.
  const paid_at = new Date('2026-01-31T20:30:00Z');
  await db.payment.createMany({
    data: [
      { ...payment, amount: '0.10', status: 'completed', paid_at },
      { ...payment, amount: '0.20', status: 'completed', paid_at },
      { ...payment, amount: '5.00', status: 'pending' },
      { ...payment, amount: '7.00', status: 'completed', currency: 'USD', paid_at },
      {
        ...payment,
        amount: '9.00',
        status: 'completed',
        user_id: elsewhere.id,
        school_id: elsewhere.school_id,
      },
    ],
  });
  await db.quotaUsage.create({
    data: { user_id: first.id, quota: 'tts_chars', usage_date: new Date(), used: 120 },
  });

  expect(await callerFor(owner).statistics.dashboard()).toEqual({
    total_users: 4,
    premium_users: 1,
    total_courses: 1,
    total_lessons: 3,
    total_words: 0,
    active_subscriptions: 1,
    total_revenue: 0.3,
    ai_usage_stats: { gpt4o_requests: 0, stt_requests: 0, tts_characters: 120, pronunciation_analysis: 0 },
    pending_payments: 1,
    top_learners: [
      { full_name: 'Test Person', completed_lessons: 3 },
      { full_name: 'Test Person', completed_lessons: 1 },
    ],
    top_courses: [{ title: 'Everyday', enrolled_users: 2 }],
  });
  expect(await callerFor(owner).statistics.payments()).toMatchObject({
    total_revenue: 0.3,
    other_currencies: [{ currency: 'USD', revenue: 7 }],
    completed_payments: 3,
    pending_payments: 1,
    by_plan: [{ name: 'Month', active_subscriptions: 1 }],
    by_month: [{ month: '2026-02', revenue: 0.3 }],
  });
  const top = await callerFor(owner).statistics.topUsers({});
  expect(top.map(({ id, lesson_count }) => [id, lesson_count])).toEqual([
    [second.id, 3],
    [first.id, 1],
  ]);
  expect((await callerFor(owner).statistics.topUsers({ skip: 1 })).map(({ id }) => id)).toEqual([first.id]);
  expect(await callerFor(second).statistics.general()).toMatchObject({
    total_users: 4,
    total_lessons: 3,
    your_completed_lessons: 3,
  });
  await expect(callerFor(teacher).statistics.dashboard()).rejects.toThrow('owner');
  await expect(callerFor(first).statistics.payments()).rejects.toThrow('owner');
  expect(await callerFor(elsewhere).statistics.general()).toMatchObject({ total_users: 1, total_lessons: 0 });
});
