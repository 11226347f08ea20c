/** Tests of textbooks in lists, for who takes them and for who makes them, and one of them whole. */
import type { Actor } from '@talaffuz/core/actor';
import { snapshot, type Prisma, type Transaction } from '@talaffuz/db/client';
import { countsBy, ofPage } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { endOverdue } from '../tests/attempts.ts';
import { inOrder } from '../tests/read.ts';
import { shareOf } from './attempt-view.ts';
import * as s from './schema.ts';
import { noTest, ofTextbooks, ownTests, visibleTests } from './scope.ts';

const include = {
  chapter: { select: { title: true, textbook: { select: { id: true, is_global: true } } } },
  paragraph: { select: { title: true } },
} satisfies Prisma.TestInclude;
type Row = Prisma.TestGetPayload<{ include: typeof include }>;

/** By chapters, in each as they were made. */
const order: Prisma.TestOrderByWithRelationInput[] = [{ chapter_id: 'asc' }, { id: 'asc' }];

/** How many questions each of these tests has. */
async function questionsOf(tx: Transaction, ids: number[]) {
  const rows = await tx.$queryRaw<{ test_id: number; count: number }[]>`
    SELECT s.test_id, count(*)::int AS count FROM test_sections s JOIN test_questions q ON q.section_id = s.id
    WHERE s.test_id = ANY(${ids}::int[]) GROUP BY s.test_id`;
  return countsBy(rows.map(({ test_id, count }) => [test_id, count] as const));
}
/** How many attempts anybody has made at each. */
async function attemptsOf(tx: Transaction, ids: number[]) {
  const rows = await tx.testAttempt.groupBy({
    by: ['test_id'],
    where: { test_id: { in: ids } },
    _count: true,
  });
  return countsBy(rows.map(({ test_id, _count }) => [test_id, _count] as const));
}

const asLine = (row: Row, question_count: number) => ({
  ...row,
  time_limit: row.duration_minutes,
  passing_score: row.pass_percentage / 100,
  textbook_id: row.chapter?.textbook.id,
  chapter_title: row.chapter?.title,
  paragraph_title: row.paragraph?.title ?? null,
  school_id: row.chapter?.textbook.is_global === true ? null : row.school_id,
  question_count,
});

const filterOf = ({
  chapter_id,
  paragraph_id,
  test_purpose,
  difficulty,
}: s.TestsQuery): Prisma.TestWhereInput => ({
  ...(chapter_id === undefined ? {} : { chapter_id }),
  ...(paragraph_id === undefined ? {} : { paragraph_id }),
  ...(test_purpose === undefined ? {} : { test_purpose }),
  ...(difficulty === undefined ? {} : { difficulty }),
});

interface Own {
  test_id: number;
  attempts_count: number;
  /** 0–1. */
  best: number | null;
  passed: boolean;
  running_attempt_id: number | null;
}

/** What somebody has done of these tests. */
const ownOf = (tx: Transaction, user_id: number, ids: number[]) => tx.$queryRaw<Own[]>`
  SELECT test_id, count(*)::int AS attempts_count, coalesce(bool_or(is_passed), false) AS passed,
         max(id) FILTER (WHERE status = 'in_progress') AS running_attempt_id,
         max(CASE WHEN max_score > 0 THEN total_score / max_score ELSE 0 END) FILTER (WHERE is_completed) AS best
  FROM test_attempts WHERE user_id = ${user_id} AND test_id = ANY(${ids}::int[]) GROUP BY test_id`;

/** Tests to take, with how far you are. */
export async function listTests(actor: Actor, query: s.TestsQuery) {
  await endOverdue({ user_id: actor.id, test: ofTextbooks });
  const where = { AND: [visibleTests(actor), filterOf(query)] };
  return snapshot(async (tx) => {
    const rows = await tx.test.findMany({ where, orderBy: order, include, ...ofPage(query) });
    const ids = rows.map(({ id }) => id);
    const questions = await questionsOf(tx, ids);
    const own = new Map((await ownOf(tx, actor.id, ids)).map((one) => [one.test_id, one]));
    return {
      rows: rows.map((row) => {
        const mine = own.get(row.id);
        return s.testLine.parse(
          plain({
            ...asLine(row, questions(row.id)),
            attempts_count: mine?.attempts_count ?? 0,
            best_score: shareOf(mine?.best ?? null, 1),
            passed: mine?.passed ?? false,
            running_attempt_id: mine?.running_attempt_id ?? null,
          }),
        );
      }),
      total: await tx.test.count({ where }),
    };
  });
}

/** The school's own, inactive ones too, for who makes them. */
export async function listManagedTests(actor: Actor, query: s.ManagedQuery) {
  const { textbook_id } = query;
  const where = {
    AND: [ownTests(actor), filterOf(query), textbook_id === undefined ? {} : { chapter: { textbook_id } }],
  };
  return snapshot(async (tx) => {
    const rows = await tx.test.findMany({ where, orderBy: order, include, ...ofPage(query) });
    const ids = rows.map(({ id }) => id);
    const questions = await questionsOf(tx, ids);
    const attempts = await attemptsOf(tx, ids);
    return {
      rows: rows.map((row) =>
        s.managedLine.parse(plain({ ...asLine(row, questions(row.id)), attempts_count: attempts(row.id) })),
      ),
      total: await tx.test.count({ where }),
    };
  });
}

/** One of the school's own with what is right. Throws `not_found`. */
export async function readManagedTest(actor: Actor, id: number) {
  return snapshot(async (tx) => {
    const row = await tx.test.findFirst({ where: { id, ...ownTests(actor) }, include });
    if (row === null) throw noTest(id);
    const questions = await tx.testQuestion.findMany({
      where: { section: { test_id: id } },
      orderBy: inOrder,
    });
    return s.managedTest.parse(
      plain({
        ...asLine(row, questions.length),
        attempts_count: await tx.testAttempt.count({ where: { test_id: id } }),
        questions: questions.map((question) => ({ ...question, points: question.marks })),
      }),
    );
  });
}
