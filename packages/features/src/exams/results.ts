/** Results of exams: attempts that have ended, and what a teacher says of their written answers. */
import type { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma } from '@talaffuz/db/client';
import { officePlain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { ownStudents } from '../groups/scope.ts';
import { tell } from '../notifications/tell.ts';
import { timezoneOf } from '../schools/clock.ts';
import { endOverdue } from '../tests/attempts.ts';
import { addUp, lockAttempt } from '../tests/mark.ts';
import { graded } from '../tests/notice.ts';
import { percentageOf } from '../tests/points.ts';
import { multipleChoiceData } from '../tests/questions/choice.ts';
import { textOf } from '../tests/questions/kind.ts';
import { essayAnswer } from '../tests/questions/writing.ts';
import { logWork } from '../work-logs/router.ts';
import { resultLine, resultView, type ChangedResult, type ResultsQuery } from './schema.ts';

/** Each question has one mark, so marks are numbers of right answers. */
const ended = { is_completed: true, test: { test_type: 'exam' } } as const;

const visible = (actor: Actor): Prisma.TestAttemptWhereInput => ({
  ...ofSchool(actor),
  ...ended,
  ...(isStaff(actor) ? {} : { user: ownStudents(actor) }),
});

const line = {
  test: { select: { title: true } },
  user: { select: { full_name: true } },
  checker: { select: { full_name: true } },
} satisfies Prisma.TestAttemptInclude;
type Line = Prisma.TestAttemptGetPayload<{ include: typeof line }>;

const asLine = (row: Line) => ({
  ...row,
  exam: row.test_id,
  exam_title: row.test.title,
  student: row.user_id,
  student_name: row.user.full_name,
  score: percentageOf(row.total_score ?? 0, row.max_score ?? 0),
  correct_answers: Math.round(row.total_score ?? 0),
  total_questions: Math.round(row.max_score ?? 0),
  is_checked: row.checked_at !== null,
  checked_by_name: row.checker?.full_name ?? null,
  waits: row.status === 'submitted',
  created_at: row.end_time ?? row.start_time,
});

async function list(actor: Actor, where: Prisma.TestAttemptWhereInput, skip: number, take: number) {
  await endOverdue({ ...ofSchool(actor), test: ended.test });
  const [rows, total] = await Promise.all([
    db.testAttempt.findMany({ where, orderBy: { id: 'desc' }, skip, take, include: line }),
    db.testAttempt.count({ where }),
  ]);
  const shown = officePlain(rows.map(asLine), await timezoneOf(actor.school_id));
  return { rows: resultLine.array().parse(shown), total };
}

/** Staff see all, a student their own, a parent their children's. */
export const listResults = (actor: Actor, { skip, limit, exam, student_id, is_checked }: ResultsQuery) =>
  list(
    actor,
    {
      AND: [
        visible(actor),
        {
          ...(exam === undefined ? {} : { test_id: exam }),
          ...(student_id === undefined ? {} : { user_id: student_id }),
          ...(is_checked === undefined ? {} : { checked_at: is_checked ? { not: null } : null }),
        },
      ],
    },
    skip,
    limit,
  );

export const listOwnResults = (actor: Actor, { skip, limit }: { skip: number; limit: number }) =>
  list(actor, { ...ofSchool(actor), ...ended, user_id: actor.id }, skip, limit);

const noResult = (id: number) => new AppError('not_found', `There is no exam result ${String(id)}.`);

const detail = {
  ...line,
  answers: { include: { question: true } },
} satisfies Prisma.TestAttemptInclude;
type Answer = Prisma.TestAttemptGetPayload<{ include: typeof detail }>['answers'][number];

function asAnswer({ id, answer_data, is_correct, question }: Answer) {
  const shared = { id, question: question.id, question_text: question.question_text, is_correct };
  if (question.question_type === 'essay') {
    const { text } = essayAnswer.parse(answer_data);
    return { ...shared, option: null, option_text: null, written_answer: text };
  }
  const { selected } = answer_data as { selected: string | null };
  const { options } = multipleChoiceData.parse(question.question_data);
  return {
    ...shared,
    option: selected === null ? null : Number(selected),
    option_text: selected === null ? null : textOf(options, selected),
    written_answer: null,
  };
}

export async function readExamResult(actor: Actor, id: number): Promise<z.output<typeof resultView>> {
  const row = await db.testAttempt.findFirst({
    where: { AND: [{ id }, visible(actor)] },
    include: detail,
  });
  if (row === null) throw noResult(id);
  const answers = row.answers
    .sort((a, b) => a.question.order_index - b.question.order_index || a.question.id - b.question.id)
    .map(asAnswer);
  const shown = officePlain({ ...asLine(row), answers }, await timezoneOf(actor.school_id));
  return resultView.parse(shown);
}

/**
 * A teacher's marks, and that the result is checked; of that the student is told. It is checked, too, when the last
 * written answer gets its mark.
 */
export async function changeResult(actor: Actor, { id, is_checked, answers }: ChangedResult) {
  await inTransaction(async (tx) => {
    await lockAttempt(tx, id);
    const before = await tx.testAttempt.findFirst({
      where: { id, ...ofSchool(actor), ...ended },
      include: { answers: { include: { question: { select: { marks: true } } } }, ...line },
    });
    if (before === null) throw noResult(id);
    const now = new Date();
    for (const [index, { id: answer_id, is_correct }] of (answers ?? []).entries()) {
      const answer = before.answers.find((one) => one.id === answer_id);
      if (answer === undefined) {
        throw wrongField(
          `answers.${String(index)}.id`,
          `This result has no answer ${String(answer_id)}.`,
          'not_found',
        );
      }
      await tx.testAnswer.update({
        where: { id: answer_id },
        data: {
          is_correct,
          score: is_correct ? answer.question.marks : 0,
          graded_by: actor.id,
          graded_at: now,
        },
      });
    }
    if (is_checked === true) {
      await tx.testAnswer.updateMany({
        where: { attempt_id: id, score: null },
        data: { is_correct: false, score: 0, graded_by: actor.id, graded_at: now },
      });
    }
    await addUp(tx, id);
    const after = await tx.testAttempt.findUniqueOrThrow({ where: { id } });
    const marked = answers !== undefined && answers.length > 0 && after.status === 'graded';
    const checked = is_checked ?? (marked || before.checked_at !== null);
    await tx.testAttempt.update({
      where: { id },
      data: !checked
        ? { checked_at: null, checked_by: null }
        : before.checked_at === null
          ? { checked_at: now, checked_by: actor.id }
          : {},
    });
    // Where answers waited for marks, adding up has told it.
    if (checked && before.checked_at === null && before.status === 'graded') {
      const percentage = percentageOf(after.total_score ?? 0, after.max_score ?? 0);
      const about = { notification_type: 'test_graded', data: { attempt_id: id, test_id: before.test_id } };
      await tell(tx, before.user_id, graded, { title: before.test.title, percentage }, about);
    }
    await logWork(tx, actor);
    await audit(tx, actor, 'exam_result.changed', { subject: 'exam_result', id }, { is_checked, answers });
  });
  return readExamResult(actor, id);
}

/** The student may then take the exam again. */
export async function deleteResult(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    await lockAttempt(tx, id);
    const row = await tx.testAttempt.findFirst({ where: { id, ...ofSchool(actor), ...ended } });
    if (row === null) throw noResult(id);
    await tx.testAttempt.delete({ where: { id } });
    const { user_id, test_id, total_score } = row;
    await audit(
      tx,
      actor,
      'exam_result.deleted',
      { subject: 'exam_result', id },
      { user_id, test_id, total_score },
    );
  });
}
