/** Attempts at tests of textbooks as their learner reads them. */
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { db, type Prisma } from '@talaffuz/db/client';
import { ofPage } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { endOverdue } from '../tests/attempts.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { isWireKind, rightOptions, shownWire, wireOptions, wireTypes } from '../tests/questions/wire.ts';
import { withQuestions } from '../tests/read.ts';
import { noAttempt } from '../tests/scope.ts';
import * as s from './schema.ts';
import { ofTextbooks } from './scope.ts';

/** A part of a whole with four places; null where there is no whole yet. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null ? null : whole > 0 ? Math.round((part / whole) * 10_000) / 10_000 : 0;

type Attempt = Prisma.TestAttemptGetPayload<object>;

/** How an attempt stands; its points are told when it has ended. */
export function resultOf(row: Attempt): z.output<typeof s.submitted> {
  const ended = row.status !== 'in_progress';
  return s.submitted.parse(
    plain({
      id: row.id,
      test_id: row.test_id,
      status: ended ? 'completed' : 'in_progress',
      score: ended ? shareOf(row.total_score, row.max_score) : null,
      passed: ended ? row.is_passed : null,
      points_earned: ended ? row.total_score : null,
      total_points: ended ? row.max_score : null,
      time_spent: ended ? row.time_spent_seconds : null,
      started_at: row.start_time,
      completed_at: row.end_time,
    }),
  );
}

type Question = Prisma.TestQuestionGetPayload<object>;
type Answer = Prisma.TestAnswerGetPayload<object>;

/** What somebody is told of a question once they may know what is right. */
export const rightOf = (question: Question) => ({
  correct_option_ids: rightOptions(question),
  correct_answer: kinds[question.question_type].right(question.question_data),
  explanation: question.explanation,
});
const untold = { correct_option_ids: null, correct_answer: null, explanation: null };

function shownAnswer(question: Question, answer: Answer | undefined, ended: boolean) {
  const told = ended || answer?.revealed_at != null;
  return {
    question_id: question.id,
    ...(answer === undefined
      ? { selected_option_ids: [], answer_text: null }
      : shownWire(question, answer.answer_data)),
    is_correct: told ? (answer?.is_correct ?? false) : null,
    points_earned: told ? (answer?.score ?? 0) : null,
    ...(told ? rightOf(question) : untold),
  };
}

/** A question without what is right in it. */
export function shownQuestion(question: Question, language: string) {
  const { id, question_text, question_type, marks } = question;
  return {
    id,
    question_text,
    question_type: isWireKind(question_type) ? wireTypes[question_type] : 'short_answer',
    points: marks,
    options: wireOptions(question, language),
  };
}

const whole = {
  test: {
    include: {
      ...withQuestions,
      chapter: { select: { textbook: { select: { id: true, language: true } } } },
    },
  },
  answers: true,
} satisfies Prisma.TestAttemptInclude;

/** How many attempts at the same test came before, and this one. */
const numberOf = ({ user_id, test_id, id }: Attempt) =>
  db.testAttempt.count({ where: { user_id, test_id, id: { lte: id } } });

/** Your own. Right answers are told of questions that you have answered for good, and of all when it has ended. */
export async function readOwnAttempt(actor: Actor, id: number): Promise<z.output<typeof s.attempt>> {
  await endOverdue({ id, user_id: actor.id });
  const row = await db.testAttempt.findFirst({
    where: { id, user_id: actor.id, test: ofTextbooks },
    include: whole,
  });
  if (row === null) throw noAttempt(id);
  const { test, answers, ...attempt } = row;
  const ended = attempt.status !== 'in_progress';
  const questions = test.sections.flatMap((section) => section.questions);
  const given = new Map(answers.map((answer) => [answer.question_id, answer]));
  const left = Math.ceil((attempt.deadline.getTime() - Date.now()) / 1000);
  return s.attempt.parse({
    ...resultOf(attempt),
    student_id: attempt.user_id,
    school_id: attempt.school_id,
    attempt_number: await numberOf(attempt),
    deadline: attempt.deadline.toISOString(),
    seconds_left: ended ? 0 : Math.max(0, left),
    test: {
      ...test,
      time_limit: test.duration_minutes,
      passing_score: test.pass_percentage / 100,
      textbook_id: test.chapter?.textbook.id,
      questions: questions.map((one) => shownQuestion(one, test.chapter?.textbook.language ?? '')),
    },
    answers: questions
      .filter((question) => ended || given.has(question.id))
      .map((question) => shownAnswer(question, given.get(question.id), ended)),
  });
}

/** Your attempts at tests of textbooks, the newest first. */
export async function listOwnAttempts(actor: Actor, query: s.HistoryQuery) {
  const { test_id, chapter_id } = query;
  await endOverdue({ user_id: actor.id, test: ofTextbooks });
  const where = {
    user_id: actor.id,
    test: { ...ofTextbooks, ...(chapter_id === undefined ? {} : { chapter_id }) },
    ...(test_id === undefined ? {} : { test_id }),
  };
  const [rows, total] = await Promise.all([
    db.testAttempt.findMany({
      where,
      orderBy: { id: 'desc' },
      include: {
        test: { select: { title: true, test_purpose: true, chapter_id: true, paragraph_id: true } },
      },
      ...ofPage(query),
    }),
    db.testAttempt.count({ where }),
  ]);
  const numbers = await db.$queryRaw<{ id: number; number: number }[]>`
    SELECT id, number FROM (
      SELECT id, (row_number() OVER (PARTITION BY test_id ORDER BY id))::int AS number FROM test_attempts
      WHERE user_id = ${actor.id} AND test_id = ANY(${rows.map((row) => row.test_id)}::int[])
    ) AS numbered WHERE id = ANY(${rows.map(({ id }) => id)}::int[])`;
  return {
    rows: rows.map(({ test, ...row }) =>
      s.attemptLine.parse({
        ...resultOf(row),
        ...test,
        id: row.id,
        test_title: test.title,
        attempt_number: numbers.find(({ id }) => id === row.id)?.number,
      }),
    ),
    total,
  };
}
