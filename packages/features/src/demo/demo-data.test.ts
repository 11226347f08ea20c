import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import { checkPassword } from '../auth/service.ts';
import { listChats } from '../chat/service.ts';
import { readOverview } from '../mastery/read.ts';
import { readStats } from '../mastery/stats.ts';
import { asDay, wallTime } from '../schools/clock.ts';
import { loadDemoData } from './demo-data.ts';
import { officePeople } from './office.ts';

const request = { ip: '127.0.0.1', user_agent: 'test' };
const tables = () =>
  Promise.all([
    db.school.findMany({ orderBy: { id: 'asc' } }),
    db.user.findMany({ orderBy: { id: 'asc' } }),
    db.group.findMany({ include: { students: true } }),
    db.parentLink.findMany(),
    db.subscriptionPlan.findMany({ orderBy: { id: 'asc' } }),
    db.subscription.findMany(),
  ]);

describe('demo data', () => {
  let refused: Promise<unknown>;
  let outcomes: string[];

  beforeAll(async () => {
    vi.stubEnv('NODE_ENV', 'production');
    reloadEnv();
    refused = loadDemoData().then(
      () => db.school.count(),
      (error: unknown) => error,
    );
    await refused;
    vi.unstubAllEnvs();
    reloadEnv();
    outcomes = await Promise.all([loadDemoData(), loadDemoData()]);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    reloadEnv();
  });

  it('is refused in production', async () => {
    expect(await refused).toMatchObject({
      code: 'bad_usage',
      message: expect.stringContaining('never loaded in production') as unknown,
    });
  });

  it('is loaded once by two processes at once, and not again', async () => {
    expect(outcomes.sort()).toEqual(['loaded', 'present']);
    const before = await tables();
    expect(await loadDemoData()).toBe('present');
    expect(await tables()).toEqual(before);
  });

  it('has the same accounts in the same order every time', async () => {
    const users = await db.user.findMany({
      orderBy: { id: 'asc' },
      select: { username: true, role: true, email: true, school: { select: { slug: true } } },
    });
    expect(users.map(({ username, role, email, school }) => [username, role, email, school.slug])).toEqual([
      ['owner_demo', 'owner', 'owner_demo@demo.example', 'demo'],
      ['teacher_demo', 'teacher', 'teacher_demo@demo.example', 'demo'],
      ['student_demo', 'student', 'student_demo@demo.example', 'demo'],
      ['student2_demo', 'student', 'student2_demo@demo.example', 'demo'],
      ['parent_demo', 'parent', 'parent_demo@demo.example', 'demo'],
      ['owner2_demo', 'owner', 'owner2_demo@demo.example', 'demo-2'],
      ['student3_demo', 'student', 'student3_demo@demo.example', 'demo-2'],
      ...officePeople.map(({ username, role }) => [username, role, null, 'demo']),
    ]);
  });

  it('joins the accounts as the demo tells', async () => {
    const group = await db.group.findFirstOrThrow({
      orderBy: { id: 'asc' },
      select: { teacher: { select: { username: true } }, students: { select: { student: true } } },
    });
    expect(group.teacher?.username).toBe('teacher_demo');
    const names = group.students.map(({ student }) => student.username).sort();
    expect(names).toEqual(['aziza.rahimova', 'bekzod.tursunov', 'student2_demo', 'student_demo']);
    const link = await db.parentLink.findFirstOrThrow({ include: { parent: true, student: true } });
    expect([link.parent.username, link.student.username]).toEqual(['parent_demo', 'student_demo']);
    const running = await db.subscription.findMany({
      where: { is_active: true, start_date: { lte: new Date() }, end_date: { gt: new Date('2090-01-01') } },
      select: { user: { select: { username: true } }, plan: { select: { name: true } } },
    });
    expect(running).toEqual([{ user: { username: 'student_demo' }, plan: { name: 'Demo' } }]);
  });

  it('has priced plans and no invented results', async () => {
    const plans = await db.subscriptionPlan.findMany({ orderBy: { id: 'asc' } });
    expect(plans.map(({ name, price }) => [name, price.toFixed(2)])).toEqual([
      ['Standard', '99000.00'],
      ['Premium', '199000.00'],
      ['Demo', '0.00'],
    ]);
    expect(await db.attempt.count()).toBe(0);
    expect(await db.userProgress.count()).toBe(0);
  });

  it('has courses with lessons, words and their sounds, and one draft', async () => {
    const courses = await db.course.findMany({
      orderBy: { id: 'asc' },
      include: { lessons: { include: { words: true } } },
    });
    expect(courses.map(({ is_published, lessons }) => [is_published, lessons.length])).toEqual([
      [true, 6],
      [true, 5],
      [false, 1],
    ]);
    const lessons = courses.flatMap((course) => course.lessons);
    expect(lessons.filter(({ premium_only }) => premium_only)).toHaveLength(4);
    for (const { words } of lessons) {
      expect(words.length).toBeGreaterThanOrEqual(6);
      expect(words.filter(({ ipa_pronunciation }) => ipa_pronunciation === null)).toEqual([]);
    }
  });

  it('has homework for both students that nobody has handed in', async () => {
    const homework = await db.homework.findMany({ orderBy: { id: 'asc' }, include: { submissions: true } });
    expect(homework.map(({ homework_type, submissions }) => [homework_type, submissions.length])).toEqual([
      ['oral', 2],
      ['quiz', 2],
      ['written', 4],
      ['tasks', 4],
    ]);
    const tasks = await db.homeworkTask.findMany({ orderBy: { order: 'asc' }, include: { questions: true } });
    expect(tasks.map(({ task_type, questions }) => [task_type, questions.length])).toEqual([
      ['read', 0],
      ['quiz', 5],
      ['open_question', 1],
    ]);
    expect(tasks.filter(({ paragraph_id }) => paragraph_id !== null)).toHaveLength(2);
    expect(await db.userHomework.count({ where: { status: { not: 'assigned' } } })).toBe(0);
  });

  it('has groups whose last eight weeks are marked, and today is not', async () => {
    const today = asDay(wallTime('Asia/Tashkent').date);
    const groups = await db.group.findMany({
      orderBy: { id: 'asc' },
      include: { subject: true, students: true, attendance: true, scores: true },
    });
    expect(groups.map(({ subject, students }) => [subject?.name, students.length])).toEqual([
      ['General English', 4],
      ['IELTS', 4],
    ]);
    for (const { days, students, attendance, scores } of groups) {
      const dates = new Set(attendance.map(({ date }) => date.getTime()));
      expect(attendance).toHaveLength(dates.size * students.length);
      expect(dates.size).toBe(days === '' ? 24 : 16);
      expect(dates.has(today.getTime())).toBe(false);
      expect(new Set(attendance.map(({ status }) => status)).size).toBe(3);
      expect(scores.length).toBeGreaterThanOrEqual(8 * students.length);
    }
    expect(await db.workLog.count()).toBe(40);
  });

  it('has money that came and went, and students who still owe this month', async () => {
    const payments = await db.payment.findMany({ include: { months: true, group: true } });
    expect(payments.length).toBeGreaterThanOrEqual(8);
    for (const { amount, group, months } of payments)
      expect([amount.toFixed(2), months.length]).toEqual([group?.monthly_fee.toFixed(2), 1]);
    const month = wallTime('Asia/Tashkent').date.slice(0, 7);
    const paidNow = payments.filter(({ months: [one] }) =>
      month.endsWith(`-${String(one?.month).padStart(2, '0')}`),
    );
    expect(paidNow).toHaveLength(4);
    expect(await db.expense.count()).toBeGreaterThanOrEqual(12);
    expect(await db.messageLog.count()).toBe(4);
  });

  it('has a textbook with text, explanations and tests in every chapter', async () => {
    const [textbook, ...others] = await db.textbook.findMany({
      include: { chapters: { include: { paragraphs: { include: { contents: true, passages: true } } } } },
    });
    expect(others).toEqual([]);
    expect(textbook).toMatchObject({ is_published: true, is_global: false });
    const paragraphs = textbook?.chapters.flatMap((chapter) => chapter.paragraphs) ?? [];
    expect(paragraphs).toHaveLength(9);
    for (const { content, contents, passages } of paragraphs) {
      expect(content.length).toBeGreaterThan(300);
      expect(contents.map(({ language }) => language)).toContain('ru');
      expect(passages.length).toBeGreaterThan(1);
    }
    expect(await db.test.count({ where: { test_type: 'textbook' } })).toBeGreaterThanOrEqual(3);
  });

  it('has a learner who worked with the textbook for weeks, up to yesterday', async () => {
    const user = await db.user.findUniqueOrThrow({ where: { username: 'student_demo' } });
    const learner = { id: user.id, school_id: user.school_id, role: 'student', session_id: 0 } as const;
    const stats = await readStats(learner);
    expect(stats).toMatchObject({ current_streak_days: 4, total_tests_taken: 7, completed_paragraphs: 6 });
    expect(stats.tests_passed).toBeGreaterThan(3);
    expect(stats.struggling_paragraphs).toBeGreaterThan(0);
    const { chapters } = await readOverview(learner);
    expect(new Set(chapters.map((one) => one.mastery_level)).size).toBeGreaterThan(1);
    const before = wallTime('Asia/Tashkent').date;
    expect(wallTime('Asia/Tashkent', new Date(stats.last_activity_at ?? '')).date < before).toBe(true);
    expect(await db.taskSubmission.count({ where: { user_id: user.id, status: 'graded' } })).toBe(1);
    const { rows } = await listChats(learner, { page: 1, page_size: 20 });
    expect(rows.map((one) => one.message_count)).toEqual([2, 2]);
    // The first paragraph is for whoever tries the product.
    const first = { title: 'Hello and goodbye' };
    expect(await db.paragraphProgress.count({ where: { paragraph: first, opened_at: { not: null } } })).toBe(
      0,
    );
  });

  it('has no other account that can sign in', async () => {
    const closed = await db.user.findMany({
      where: { username: { in: officePeople.map(({ username }) => username) } },
    });
    expect(closed.map(({ password_hash }) => password_hash)).toEqual(officePeople.map(() => null));
  });

  it.each(['owner_demo', 'student_demo', 'student3_demo@demo.example'])('signs %s in', async (login) => {
    const { id } = await checkPassword(login, 'demo-pass-1', request);
    const user = await db.user.findUniqueOrThrow({ where: { id } });
    expect([user.username, user.email]).toContain(login);
    await expect(checkPassword(login, 'demo-pass-2', request)).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
  });
});
