/**
 * Lists among 50,000 rows, most of them another school's: as many queries for a page of 1 as for one of 100, and every
 * page by an index. Lessons, words, tests and homework have such a test of their own.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';

const MANY = 50_000;
const OURS = 300;
let owner: TestUser;
let student: TestUser;
let topic_id: number;

/** One statement that writes OURS rows for this school or person, and MANY for another. */
const fill = (sql: (ours: boolean, rows: number) => string) =>
  Promise.all([db.$executeRawUnsafe(sql(true, OURS)), db.$executeRawUnsafe(sql(false, MANY))]);

beforeAll(async () => {
  const [ours, theirs] = await Promise.all([makeSchool(), makeSchool()]);
  owner = await makeUser('owner', ours.id);
  student = await makeUser('student', ours.id);
  const stranger = await makeUser('student', theirs.id);
  const school = (own: boolean) => String(own ? ours.id : theirs.id);
  const person = (own: boolean) => String(own ? student.id : stranger.id);
  await fill(
    (own, rows) => `
      INSERT INTO users (school_id, role, username, email, full_name)
      SELECT ${school(own)}, 'student', 'many-${String(own)}-' || n, 'many-${String(own)}-' || n || '@x.example', 'Many'
      FROM generate_series(1, ${String(rows)}) n`,
  );
  const quotas = {
    gpt4o_requests_quota: 1,
    stt_requests_quota: 1,
    tts_chars_quota: 1,
    pronunciation_analysis_quota: 1,
  };
  const [plan, otherPlan] = await Promise.all(
    [ours, theirs].map(({ id }) =>
      db.subscriptionPlan.create({ data: { school_id: id, name: 'Month', duration_days: 30, ...quotas } }),
    ),
  );
  const [category, otherCategory] = await Promise.all(
    [ours, theirs].map(({ id }) => db.forumCategory.create({ data: { school_id: id, name: 'Questions' } })),
  );
  const of = (own: boolean, mine?: { id: number }, other?: { id: number }) =>
    String((own ? mine : other)?.id);
  const series = (rows: number) => `FROM generate_series(1, ${String(rows)}) n`;
  await fill(
    (own, rows) =>
      `INSERT INTO subscriptions (school_id, user_id, plan_id, end_date)
       SELECT ${school(own)}, ${person(own)}, ${of(own, plan, otherPlan)}, now() + n * interval '1 minute' ${series(rows)}`,
  );
  await fill(
    (own, rows) =>
      `INSERT INTO payments (school_id, user_id, method, amount)
       SELECT ${school(own)}, ${person(own)}, 'cash', n ${series(rows)}`,
  );
  await fill(
    (own, rows) =>
      `INSERT INTO notifications (user_id, message, notification_type)
       SELECT ${person(own)}, 'Notice ' || n, 'test' ${series(rows)}`,
  );
  await fill(
    (own, rows) =>
      `INSERT INTO feedback (school_id, user_id, content)
       SELECT ${school(own)}, ${person(own)}, 'Good' ${series(rows)}`,
  );
  await fill(
    (own, rows) =>
      `INSERT INTO forum_topics (school_id, category_id, author_id, title)
       SELECT ${school(own)}, ${of(own, category, otherCategory)}, ${person(own)}, 'Topic ' || n ${series(rows)}`,
  );
  const [topic, otherTopic] = await Promise.all([
    db.forumTopic.findFirstOrThrow({ where: { school_id: ours.id } }),
    db.forumTopic.findFirstOrThrow({ where: { school_id: theirs.id } }),
  ]);
  topic_id = topic.id;
  await fill(
    (own, rows) =>
      `INSERT INTO forum_posts (topic_id, author_id, content)
       SELECT ${of(own, topic, otherTopic)}, ${person(own)}, 'Post ' || n ${series(rows)}`,
  );
  await fill(
    (own, rows) =>
      `INSERT INTO certificates (school_id, user_id, number, title, course_name, verification_code)
       SELECT ${school(own)}, ${person(own)}, '${String(own)}' || n, 'Done', 'Course', '${String(own)}-' || n ${series(rows)}`,
  );
  await db.$executeRawUnsafe('ANALYZE');
}, 120_000);
afterAll(closeDb);

const lists: [name: string, table: string, run: (limit: number) => Promise<unknown[]>][] = [
  ['users', 'users', (limit) => callerFor(owner).users.list({ limit })],
  ['users of a role', 'users', (limit) => callerFor(owner).admin_users.list({ role: 'student', limit })],
  ['subscriptions of a school', 'subscriptions', (limit) => callerFor(owner).subscriptions.list({ limit })],
  ['own subscriptions', 'subscriptions', (limit) => callerFor(student).subscriptions.list({ limit })],
  ['payments of a school', 'payments', (limit) => callerFor(owner).payments.list({ limit })],
  ['own payments', 'payments', (limit) => callerFor(student).payments.list({ limit })],
  ['notifications', 'notifications', (limit) => callerFor(student).notifications.list({ limit })],
  ['feedback', 'feedback', (limit) => callerFor(owner).feedback.list({ limit })],
  ['topics', 'forum_topics', (limit) => callerFor(student).forum.listTopics({ limit })],
  [
    'posts of a topic',
    'forum_posts',
    async (limit) => (await callerFor(student).forum.readTopic({ topic_id, limit })).posts,
  ],
];

describe.each(lists)('the list of %s', (_name, table, run) => {
  it('asks as often for 100 rows as for 1, and by an index', async () => {
    expect(await run(100)).toHaveLength(100);
    const few = await countQueries(() => run(1));
    const many = await countQueries(() => run(100));
    expect([few, many]).toEqual([many, many]);
    expect(many).toBeLessThanOrEqual(12);
    const { uses_index, plans } = await explainUsesIndex(() => run(100), table);
    expect(uses_index, plans.join('\n\n')).toBe(true);
  });
});
