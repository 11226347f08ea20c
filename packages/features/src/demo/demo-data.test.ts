import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import { checkPassword } from '../auth/service.ts';
import { loadDemoData } from './demo-data.ts';

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
    ]);
  });

  it('joins the accounts as the demo tells', async () => {
    const group = await db.group.findFirstOrThrow({
      select: { teacher: { select: { username: true } }, students: { select: { student: true } } },
    });
    expect(group.teacher?.username).toBe('teacher_demo');
    const names = group.students.map(({ student }) => student.username).sort();
    expect(names).toEqual(['student2_demo', 'student_demo']);
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
      ['written', 2],
    ]);
    expect(await db.userHomework.count({ where: { status: { not: 'assigned' } } })).toBe(0);
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
