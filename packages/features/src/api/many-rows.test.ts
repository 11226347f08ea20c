/**
 * Lists among 50,000 rows, most of them another school's: as many queries for a page of 1 as for one of 100, and every
 * page by an index. Lessons, words, tests, homework and rooms have such a test of their own.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';

const MANY = 50_000;
const OURS = 300;

/** A school with what the rows below hang on. */
interface Side {
  school_id: number;
  owner: TestUser;
  student: TestUser;
  of: Record<
    | 'plan'
    | 'category'
    | 'file'
    | 'course'
    | 'lesson'
    | 'batch'
    | 'conversation'
    | 'webhook'
    | 'group'
    | 'exam'
    | 'topic',
    number
  >;
}
let ours: Side;
let theirs: Side;

async function makeSide(): Promise<Side> {
  const { id: school_id } = await makeSchool();
  const [owner, student] = [await makeUser('owner', school_id), await makeUser('student', school_id)];
  const course = await db.course.create({
    data: { school_id, title: 'Course', difficulty_level: 'A1', is_published: true },
  });
  const [plan, category, file, lesson, batch, conversation, webhook, exam, group] = await Promise.all([
    db.subscriptionPlan.create({
      data: {
        school_id,
        name: 'Month',
        duration_days: 30,
        gpt4o_requests_quota: 1,
        stt_requests_quota: 1,
        tts_chars_quota: 1,
        pronunciation_analysis_quota: 1,
      },
    }),
    db.forumCategory.create({ data: { school_id, name: 'Questions' } }),
    db.file.create({
      data: {
        school_id,
        kind: 'audio',
        key: randomUUID(),
        name: 'a.wav',
        mime: 'audio/wav',
        size: 1,
        sha256: '',
      },
    }),
    db.lesson.create({
      data: { school_id, course_id: course.id, title: 'Lesson', content: 'Text', order: 0 },
    }),
    db.practiceBatch.create({ data: { school_id, created_by: owner.id, title: 'Batch' } }),
    db.conversation.create({
      data: { user_id: student.id, lesson_type: 'conversation', avatar_type: 'default' },
    }),
    db.webhook.create({ data: { school_id, url: 'https://example.com', secret: 'secret', events: [] } }),
    db.test.create({
      data: {
        school_id,
        title: 'Exam',
        test_type: 'exam',
        duration_minutes: 30,
        sections: { create: { section_type: 'general', title: 'Exam', duration_minutes: 30 } },
      },
    }),
    db.group.create({
      data: { school_id, name: 'IELTS-A1', students: { create: { student_id: student.id } } },
    }),
  ]);
  const topic = await db.forumTopic.create({
    data: { school_id, category_id: category.id, author_id: student.id, title: 'The topic' },
  });
  const made = { plan, category, file, course, lesson, batch, conversation, webhook, group, exam, topic };
  const of = Object.fromEntries(Object.entries(made).map(([name, { id }]) => [name, id])) as Side['of'];
  return { school_id, owner, student, of };
}

/** What one row of a table says, by its number `n`; each table gets MANY rows of the one school and OURS of the other. */
const tables: Record<string, (side: Side) => Record<string, string | number>> = {
  users: ({ school_id }) => ({
    school_id,
    role: `'student'`,
    username: `'many-${school_id}-' || n`,
    email: `'many-${school_id}-' || n || '@x.example'`,
    full_name: `'Many ' || n`,
  }),
  sessions: ({ student }) => ({
    user_id: student.id,
    kind: `'web'`,
    secret_hash: `'${student.id}-' || n`,
    expires_at: `now() + interval '1 day'`,
  }),
  subscription_plans: ({ school_id }) => ({
    school_id,
    name: `'Plan ' || n`,
    duration_days: 30,
    gpt4o_requests_quota: 1,
    stt_requests_quota: 1,
    tts_chars_quota: 1,
    pronunciation_analysis_quota: 1,
  }),
  subscriptions: ({ school_id, student, of }) => ({
    school_id,
    user_id: student.id,
    plan_id: of.plan,
    end_date: `now() + n * interval '1 minute'`,
  }),
  payments: ({ school_id, student }) => ({ school_id, user_id: student.id, method: `'cash'`, amount: 'n' }),
  tests: ({ school_id }) => ({
    school_id,
    title: `'Exam ' || n`,
    test_type: `'exam'`,
    duration_minutes: 30,
    code: `'E' || n`,
  }),
  test_attempts: ({ school_id, student, of }) => ({
    school_id,
    test_id: of.exam,
    user_id: student.id,
    deadline: 'now()',
    status: `'graded'`,
    is_completed: 'true',
    total_score: 1,
    max_score: 2,
  }),
  mock_tests: ({ school_id }) => ({
    id: 'gen_random_uuid()',
    school_id,
    title: `'Mock ' || n`,
    code: `'M' || n`,
  }),
  expenses: ({ school_id }) => ({ school_id, amount: 'n', reason: `'Rent ' || n` }),
  messages: ({ school_id }) => ({ school_id, text: `'No lesson ' || n` }),
  notifications: ({ student }) => ({
    user_id: student.id,
    message: `'Notice ' || n`,
    notification_type: `'test'`,
  }),
  feedback: ({ school_id, student }) => ({ school_id, user_id: student.id, content: `'Good'` }),
  forum_categories: ({ school_id }) => ({ school_id, name: `'Category ' || n` }),
  forum_topics: ({ school_id, student, of }) => ({
    school_id,
    category_id: of.category,
    author_id: student.id,
    title: `'Topic ' || n`,
  }),
  forum_posts: ({ student, of }) => ({
    topic_id: of.topic,
    author_id: student.id,
    content: `'Post ' || n`,
  }),
  certificates: ({ school_id, student }) => ({
    school_id,
    user_id: student.id,
    number: `'${school_id}-' || n`,
    title: `'Done'`,
    course_name: `'Course'`,
    verification_code: `'${school_id}-' || n`,
  }),
  lessons: ({ school_id, of }) => ({
    school_id,
    course_id: of.course,
    title: `'Lesson ' || n`,
    content: `'Text'`,
    order: 'n',
  }),
  interactive_lessons: ({ school_id }) => ({ school_id, avatar_id: 1, title: `'Talk ' || n`, order: 'n' }),
  conversation_turns: ({ of }) => ({
    conversation_id: of.conversation,
    user_message: `'Hello'`,
    ai_response: `'Hi'`,
  }),
  tutor_sessions: ({ student }) => ({ id: 'gen_random_uuid()', user_id: student.id, title: `'Chat'` }),
  sentences: ({ school_id }) => ({
    school_id,
    text: `'Sentence ' || n`,
    difficulty_level: `'beginner'`,
    ipa: `''`,
    phonemes: `'{}'`,
  }),
  practice_sessions: ({ school_id, student }) => ({ school_id, user_id: student.id, status: `'ended'` }),
  attempts: ({ school_id, student, of }) => ({
    school_id,
    user_id: student.id,
    file_id: of.file,
    text: `'Good morning'`,
    status: `'done'`,
    certainty: 'n / 60000.0',
    overall_score: 50,
  }),
  practice_batches: ({ school_id, owner }) => ({ school_id, created_by: owner.id, title: `'Batch ' || n` }),
  practice_batch_rows: ({ of }) => ({
    batch_id: of.batch,
    row: 'n',
    external_id: `'row-' || n`,
    audio: `'a.wav'`,
    text: `'Good morning'`,
  }),
  api_keys: ({ school_id, owner }) => ({
    school_id,
    user_id: owner.id,
    name: `'Key'`,
    prefix: `'tlfz'`,
    key_hash: `'${school_id}-' || n`,
    scopes: `'{}'`,
  }),
  webhooks: ({ school_id }) => ({
    school_id,
    url: `'https://example.com'`,
    secret: `'secret'`,
    events: `'{}'`,
    updated_at: 'now()',
  }),
  webhook_deliveries: ({ of }) => ({
    id: 'gen_random_uuid()',
    webhook_id: of.webhook,
    event: `'ping'`,
    payload: `'{}'`,
  }),
  groups: ({ school_id }) => ({ school_id, name: `'Group ' || n` }),
  attendance: ({ school_id, student, of }) => ({
    school_id,
    group_id: of.group,
    student_id: student.id,
    status: `'keldi'`,
    date: `date '1900-01-01' + n`,
    time: `'09:00:00'`,
  }),
  scores: ({ school_id, student, of }) => ({
    school_id,
    group_id: of.group,
    student_id: student.id,
    score: 50,
    date: `date '1900-01-01' + n`,
  }),
  work_logs: ({ school_id, owner }) => ({
    school_id,
    employee_id: owner.id,
    date: `date '1900-01-01' + n`,
  }),
};

/** Rows that are no row each of one number: what people of each school completed, and who is in its group. */
const members = (school_id: number, group: number) => `
  INSERT INTO group_students (group_id, student_id)
  SELECT ${String(group)}, id FROM users WHERE school_id = ${String(school_id)} AND role = 'student'
  ON CONFLICT DO NOTHING`;
/** Three sections of each of our mock tests, and a session of one student in every one. */
const sections = (school_id: number, file: number) => `
  INSERT INTO mock_sections (test_id, kind, file_id, audio_file_id, duration, question_count)
  SELECT id, kind, ${String(file)}, ${String(file)}, 30, 40
  FROM mock_tests CROSS JOIN unnest(enum_range(NULL::"MockSectionKind")) kind
  WHERE school_id = ${String(school_id)}`;
const sessions = (school_id: number, student: TestUser) => `
  INSERT INTO mock_sessions (id, school_id, test_id, user_id, deadline, is_completed)
  SELECT gen_random_uuid(), school_id, id, ${String(student.id)}, now(), true
  FROM mock_tests WHERE school_id = ${String(school_id)}`;
const completed = (school_id: number, student: TestUser) => `
  INSERT INTO user_progress (user_id, lesson_id)
  SELECT id, (SELECT min(id) FROM lessons WHERE school_id = ${String(school_id)})
  FROM users WHERE school_id = ${String(school_id)}
  UNION SELECT ${String(student.id)}, id FROM lessons WHERE school_id = ${String(school_id)}`;

beforeAll(async () => {
  ours = await makeSide();
  theirs = await makeSide();
  const sides = [
    [ours, OURS],
    [theirs, MANY],
  ] as const;
  const inserts = Object.entries(tables).flatMap(([table, columnsOf]) =>
    sides.map(([side, rows]) => {
      const columns = columnsOf(side);
      const names = Object.keys(columns).map((name) => `"${name}"`);
      return `INSERT INTO ${table} (${names.join(', ')})
              SELECT ${Object.values(columns).join(', ')} FROM generate_series(1, ${String(rows)}) n`;
    }),
  );
  // Two at a time: each takes the next one.
  const left = inserts.values();
  const insert = async () => {
    for (const sql of left) await db.$executeRawUnsafe(sql);
  };
  await Promise.all([insert(), insert()]);
  for (const { school_id, student, of } of [ours, theirs]) {
    await db.$executeRawUnsafe(completed(school_id, student));
    await db.$executeRawUnsafe(members(school_id, of.group));
    await db.$executeRawUnsafe(sessions(school_id, student));
  }
  await db.$executeRawUnsafe(sections(ours.school_id, ours.of.file));
  await db.$executeRaw`ANALYZE`;
  // New rows wait in a list of the trigram indexes; autovacuum would put them in their place.
  await db.$executeRaw`VACUUM users, forum_posts`;
}, 120_000);
afterAll(closeDb);

const owner = () => callerFor(ours.owner);
const student = () => callerFor(ours.student);
/** The two forms of lists. */
const bare = (limit: number) => ({ limit });
const paged = (page_size: number) => ({ page_size });
const items = async (page: Promise<{ items: unknown[] }>): Promise<unknown[]> => (await page).items;

type List = [name: string, table: string, run: (rows: number) => Promise<unknown[]>];
const lists: List[] = [
  ['users', 'users', (rows) => owner().users.list(bare(rows))],
  ['users of a role', 'users', (rows) => owner().admin_users.list({ role: 'student', ...bare(rows) })],
  ['users with a name', 'users', (rows) => owner().users.list({ search: 'Many', ...bare(rows) })],
  // A ranking counts whatever the school has completed; it is the school's people that an index finds.
  ['top users', 'users', (rows) => owner().statistics.topUsers(bare(rows))],
  ['students', 'users', (rows) => items(owner().analytics.students(paged(rows)))],
  ['plans', 'subscription_plans', (rows) => student().plans.list(bare(rows))],
  ['plans of a school', 'subscription_plans', (rows) => owner().admin_plans.list(bare(rows))],
  ['plans on sale', 'subscription_plans', (rows) => student().subscriptions.plans(bare(rows))],
  ['subscriptions of a school', 'subscriptions', (rows) => owner().subscriptions.list(bare(rows))],
  ['own subscriptions', 'subscriptions', (rows) => student().subscriptions.list(bare(rows))],
  ['payments of a school', 'payments', (rows) => owner().payments.list(bare(rows))],
  ['own payments', 'payments', (rows) => student().payments.list(bare(rows))],
  ['payments of yours', 'payments', (rows) => student().payments.own(bare(rows))],
  ['exams', 'tests', (rows) => owner().exams.list(bare(rows))],
  ['results of exams', 'test_attempts', (rows) => owner().exam_results.list(bare(rows))],
  ['own results of exams', 'test_attempts', (rows) => student().exam_results.own(bare(rows))],
  ['mock tests', 'mock_tests', (rows) => owner().mock.tests(bare(rows))],
  ['own mock sessions', 'mock_sessions', (rows) => student().mock.own(bare(rows))],
  ['answers of mock sessions', 'mock_sessions', (rows) => owner().mock.sheets(bare(rows))],
  ['expenses', 'expenses', (rows) => owner().expenses.list(bare(rows))],
  ['expenses of a span', 'expenses', (rows) => owner().expenses.list({ from: '2020-01-01', ...bare(rows) })],
  ['messages', 'messages', (rows) => owner().messages.list(bare(rows))],
  ['notifications', 'notifications', (rows) => student().notifications.list(bare(rows))],
  ['feedback', 'feedback', (rows) => owner().feedback.list(bare(rows))],
  ['own feedback', 'feedback', (rows) => student().feedback.list(bare(rows))],
  ['categories', 'forum_categories', (rows) => student().forum.listCategories(bare(rows))],
  ['topics', 'forum_topics', (rows) => student().forum.listTopics(bare(rows))],
  [
    'topics of a category',
    'forum_topics',
    (rows) => student().forum.topicsOf({ category_id: ours.of.category, ...bare(rows) }),
  ],
  [
    'topics with a word',
    'forum_topics',
    (rows) => student().forum.listTopics({ search: 'Topic', ...bare(rows) }),
  ],
  [
    'posts of a topic',
    'forum_posts',
    async (rows) => (await student().forum.readTopic({ topic_id: ours.of.topic, ...bare(rows) })).posts,
  ],
  ['certificates of a school', 'certificates', (rows) => owner().certificates.issued(bare(rows))],
  ['own certificates', 'certificates', (rows) => student().certificates.own(bare(rows))],
  [
    'certificates of a user',
    'certificates',
    (rows) => owner().certificates.ofUser({ user_id: ours.student.id, ...bare(rows) }),
  ],
  ['completed lessons', 'user_progress', (rows) => student().progress.list(bare(rows))],
  [
    'completed lessons of a course',
    'user_progress',
    (rows) => student().progress.list({ course_id: ours.of.course, ...bare(rows) }),
  ],
  ['interactive lessons', 'interactive_lessons', (rows) => student().interactive_lessons.list(bare(rows))],
  [
    'interactive lessons of a school',
    'interactive_lessons',
    (rows) => owner().admin_interactive_lessons.list(bare(rows)),
  ],
  [
    'turns of a conversation',
    'conversation_turns',
    (rows) => student().interactive_lessons.interactions({ session_id: ours.of.conversation, ...bare(rows) }),
  ],
  [
    'chats with the tutor',
    'tutor_sessions',
    async (rows) => (await student().conversations.list(bare(rows))).sessions,
  ],
  ['sentences', 'sentences', (rows) => student().library.sentences(paged(rows))],
  [
    'sentences with a word',
    'sentences',
    (rows) => student().library.sentences({ search: 'tence', ...paged(rows) }),
  ],
  ['practice sessions', 'practice_sessions', (rows) => student().practice.sessions(paged(rows))],
  [
    'practice sessions of a student',
    'practice_sessions',
    (rows) => items(owner().analytics.sessions({ student_id: ours.student.id, ...paged(rows) })),
  ],
  ['attempts', 'attempts', (rows) => items(student().practice.attempts(paged(rows)))],
  ['attempts to review', 'attempts', (rows) => items(owner().reviews.list(paged(rows)))],
  ['batches', 'practice_batches', (rows) => items(owner().batches.list(paged(rows)))],
  [
    'rows of a batch',
    'practice_batch_rows',
    (rows) => items(owner().batches.rows({ id: ours.of.batch, ...paged(rows) })),
  ],
  ['groups', 'groups', (rows) => owner().groups.list(bare(rows))],
  // Both ratings sum what there is; it is the scores of each group or student that an index finds.
  ['rated groups', 'scores', (rows) => owner().groups.rating(bare(rows))],
  ['office students', 'users', (rows) => owner().students.list(bare(rows))],
  [
    'students of a group',
    'group_students',
    (rows) => owner().students.list({ group_id: ours.of.group, ...bare(rows) }),
  ],
  ['rated students', 'scores', (rows) => owner().students.rating({ group_id: ours.of.group, ...bare(rows) })],
  ['attendance', 'attendance', (rows) => owner().attendance.list(bare(rows))],
  ['own attendance', 'attendance', (rows) => student().attendance.list(bare(rows))],
  [
    'attendance of a group',
    'attendance',
    (rows) => owner().attendance.list({ group_id: ours.of.group, ...bare(rows) }),
  ],
  ['scores', 'scores', (rows) => owner().scores.list(bare(rows))],
  ['own scores', 'scores', (rows) => student().scores.list(bare(rows))],
  ['work days', 'work_logs', (rows) => owner().work_logs.list(bare(rows))],
  [
    'work days of somebody',
    'work_logs',
    (rows) => owner().work_logs.list({ employee_id: ours.owner.id, ...bare(rows) }),
  ],
  ['API keys', 'api_keys', (rows) => items(owner().api_keys.list(paged(rows)))],
  ['webhooks', 'webhooks', (rows) => items(owner().webhooks.list(paged(rows)))],
  [
    'deliveries of a webhook',
    'webhook_deliveries',
    (rows) => items(owner().webhooks.deliveries({ id: ours.of.webhook, ...paged(rows) })),
  ],
];

describe.each(lists)('the list of %s', (_name, table, run) => {
  it('asks as often for 100 rows as for 1, and by an index', async () => {
    expect(await run(100)).toHaveLength(100);
    const few = await countQueries(() => run(1));
    const many = await countQueries(() => run(100));
    expect([few, many]).toEqual([many, many]);
    // The most are a mock test's answers, with their session, its person, its test and its sections.
    expect(many).toBeLessThanOrEqual(13);
    const { uses_index, plans } = await explainUsesIndex(() => run(100), table);
    expect(uses_index, plans.join('\n\n')).toBe(true);
  });
});

it.each<[text: string, table: string, index: string, run: (search: string) => Promise<unknown[]>]>([
  ['Many 47119', 'users', 'users_search_idx', (search) => callerFor(theirs.owner).users.list({ search })],
  [
    'Post 47119',
    'forum_posts',
    'forum_posts_search_idx',
    (search) => callerFor(theirs.owner).forum.listTopics({ search }),
  ],
])('a search for %s in %s of a large school goes by %s', async (text, table, index, run) => {
  expect(await run(text)).toHaveLength(1);
  const { uses_index, plans } = await explainUsesIndex(() => run(text), table);
  expect(uses_index, plans.join('\n\n')).toBe(true);
  expect(plans.join('\n')).toContain(index);
});
