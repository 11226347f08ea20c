/** Two schools to try the product with. The same rows in the same order every time; never in production. */
import { isProduction } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { inTransaction, type Transaction } from '@talaffuz/db/client';
import { hashPassword } from '../auth/passwords.ts';
import { loadCourses } from './courses.ts';
import { loadHomework } from './homework.ts';
import { loadHomeworkTasks } from './homework-tasks.ts';
import { loadExams } from './exams.ts';
import { loadForum } from './forum.ts';
import { loadInteractiveLessons } from './interactive-lessons.ts';
import { loadMoney } from './money.ts';
import { loadOffice } from './office.ts';
import { loadStudy } from './study.ts';
import { loadTests } from './tests.ts';
import { loadTextbooks } from './textbooks.ts';
import { demoAccounts, demoPlans, demoSchools, DEMO_PASSWORD } from './demo-rows.ts';

/** Any number that every Talaffuz agrees on: of two starters one loads and the other finds it loaded. */
const LOCK = 7_301_884_104;

/**
 * Loads the demo schools, accounts, office, courses and plans, all or nothing, and then what a learner did with the
 * textbook; does nothing when the demo school exists, whatever became of its accounts. Practice history is left empty: a
 * score that nobody spoke would be a lie.
 * Throws AppError `bad_usage` in production.
 */
export async function loadDemoData(): Promise<'loaded' | 'present'> {
  if (isProduction()) {
    throw new AppError(
      'bad_usage',
      'Demo data has accounts with a known password and is never loaded in production; start without NODE_ENV=production to try the product.',
    );
  }
  const outcome = await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const known = await tx.school.findUnique({ where: { slug: demoSchools[0].slug }, select: { id: true } });
    if (known !== null) return 'present';
    await load(tx);
    return 'loaded';
  });
  // By the services, whose transactions are their own: cut off here, the learner has done less.
  if (outcome === 'loaded') await loadStudy('student_demo');
  return outcome;
}

async function load(tx: Transaction): Promise<void> {
  const schools = new Map<string, number>();
  for (const school of demoSchools) {
    const { id } = await tx.school.create({ data: school, select: { id: true } });
    schools.set(school.slug, id);
  }
  const users = new Map<string, number>();
  for (const { school, ...account } of demoAccounts) {
    const { id } = await tx.user.create({
      data: {
        ...account,
        school_id: expectId(schools, school),
        email: `${account.username}@demo.example`,
        full_name: `${account.first_name} ${account.last_name}`,
        password_hash: await hashPassword(DEMO_PASSWORD),
        is_verified: true,
        onboarded: true,
      },
      select: { id: true },
    });
    users.set(account.username, id);
  }
  const plans = new Map<string, number>();
  for (const plan of demoPlans) {
    const { id } = await tx.subscriptionPlan.create({
      data: { ...plan, school_id: expectId(schools, demoSchools[0].slug) },
      select: { id: true },
    });
    plans.set(plan.name, id);
  }
  const student = expectId(users, 'student_demo');
  const student2 = expectId(users, 'student2_demo');
  const school_id = expectId(schools, demoSchools[0].slug);
  const teacher_id = expectId(users, 'teacher_demo');
  await loadOffice(tx, {
    school_id,
    teacher_id,
    students: [student, student2],
  });
  await loadMoney(tx, {
    school_id,
    owner_id: expectId(users, 'owner_demo'),
    teacher_id,
  });
  await tx.parentLink.create({ data: { parent_id: expectId(users, 'parent_demo'), student_id: student } });
  await tx.subscription.create({
    data: {
      school_id,
      user_id: student,
      plan_id: expectId(plans, 'Demo'),
      start_date: new Date('2026-01-01T00:00:00Z'),
      end_date: new Date('2099-12-31T00:00:00Z'),
    },
    select: { id: true },
  });
  await loadCourses(tx, {
    school_id,
    teacher_id,
  });
  await loadTests(tx, {
    school_id,
    teacher_id,
  });
  await loadExams(tx, {
    school_id,
    teacher_id,
    students: [student, student2],
  });
  await loadForum(tx, {
    school_id,
    teacher_id,
  });
  await loadHomework(tx, {
    school_id,
    teacher_id,
    students: [student, student2],
  });
  await loadInteractiveLessons(tx, { school_id });
  // After all others, so that the numbers of their tests stay as they were.
  await loadTextbooks(tx, { school_id, teacher_id });
  await loadHomeworkTasks(tx, { school_id, teacher_id });
}

function expectId(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined)
    throw new AppError('internal', `The demo data names "${name}", which it does not make.`);
  return id;
}
