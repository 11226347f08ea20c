/** Marking: what learners handed in of tasks, and a teacher's points for an answer. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma } from '@talaffuz/db/client';
import { ofPage } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { graded } from '../homework/notice.ts';
import { markable, noHomework } from '../homework/scope.ts';
import { tell } from '../notifications/tell.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { endOverdue } from './clock.ts';
import { FEEDBACK_PENDING } from './feedback.ts';
import { submissionDetail, submissionRow, type GradeInput, type SubmissionsQuery } from './schema.ts';
import { lockAttempt, settleAttempt } from './settle.ts';
import { wireName, wireText } from './wire.ts';

const line = {
  user: { select: { full_name: true } },
  task: { select: { task_type: true, paragraph: { select: { title: true } } } },
  // Counted here: Prisma's `_count` would count the answers of everybody.
  answers: { where: { score: null }, select: { score: true } },
} as const satisfies Prisma.TaskSubmissionInclude;
type Line = Prisma.TaskSubmissionGetPayload<{ include: typeof line }>;

const figuresOf = ({ user, task, answers }: Pick<Line, 'user' | 'task' | 'answers'>) => ({
  full_name: user.full_name,
  task_type: task.task_type,
  task_title: task.paragraph?.title ?? null,
  waiting: answers.filter(({ score }) => score === null).length,
});

/** Attempts at the tasks of one homework, of the learners that you mark, in the order in which they were begun. */
export async function listSubmissions(actor: Actor, query: SubmissionsQuery) {
  const { homework_id, status } = query;
  const homework = await db.homework.findFirst({
    where: { id: homework_id, ...ofSchool(actor) },
    select: { id: true },
  });
  if (homework === null) throw noHomework(homework_id);
  await endOverdue({ user_homework: { homework_id } });
  const where: Prisma.TaskSubmissionWhereInput = {
    user_homework: { AND: [{ homework_id }, markable(actor)] },
    ...(status === undefined ? {} : { status }),
  };
  const [rows, total] = await Promise.all([
    db.taskSubmission.findMany({ where, orderBy: { id: 'asc' }, include: line, ...ofPage(query) }),
    db.taskSubmission.count({ where }),
  ]);
  return { rows: rows.map((row) => submissionRow.parse(plain({ ...row, ...figuresOf(row) }))), total };
}

/** One attempt with its answers beside the right ones. Throws `not_found`. */
export async function readSubmission(actor: Actor, id: number) {
  await endOverdue({ id });
  const row = await db.taskSubmission.findFirst({
    where: { id, user_homework: markable(actor) },
    include: {
      ...line,
      answers: true,
      task: {
        include: {
          paragraph: { select: { title: true } },
          homework: { select: { id: true, title: true } },
          questions: { orderBy: [{ order: 'asc' }, { id: 'asc' }] },
        },
      },
    },
  });
  if (row === null) throw new AppError('not_found', `There is no task submission ${String(id)}.`);
  const answers = new Map(row.answers.map((answer) => [answer.question_id, answer]));
  return submissionDetail.parse(
    plain({
      ...row,
      ...figuresOf(row),
      homework_id: row.task.homework.id,
      homework_title: row.task.homework.title,
      instructions: row.task.instructions,
      answers: row.task.questions.map(({ question_type: type, question_data, ...question }) => {
        const answer = answers.get(question.id);
        return {
          ai_feedback: answer?.ai_feedback ?? '',
          model_used: answer === undefined || answer.model_used === FEEDBACK_PENDING ? '' : answer.model_used,
          feedback: answer?.feedback ?? '',
          graded_at: answer?.graded_at ?? null,
          is_correct: answer?.is_correct ?? null,
          question_id: question.id,
          question_type: wireName(type),
          question_text: wireText({ ...question, question_type: type, question_data }),
          points: question.points,
          answer_id: answer?.id ?? null,
          given: answer === undefined ? '' : kinds[type].shown(question_data, answer.answer_data),
          right: kinds[type].right(question_data),
          points_earned: answer === undefined ? 0 : answer.score,
        };
      }),
    }),
  );
}

/** A teacher's points for one answer; they stand above the machine's. The learner is told when that changes the mark. */
export async function gradeAnswer(actor: Actor, { answer_id, points, feedback }: GradeInput) {
  const submission_id = await inTransaction(async (tx) => {
    const where = { id: answer_id, submission: { user_homework: markable(actor) } };
    const found = await tx.taskAnswer.findFirst({ where, select: { submission_id: true } });
    const attempt = found === null ? null : await lockAttempt(tx, found.submission_id, {});
    if (attempt === null)
      throw new AppError('not_found', `There is no answer ${String(answer_id)} for you to mark.`);
    if (attempt.completed_at === null) {
      throw new AppError(
        'conflict',
        'The learner is still working on this task; mark it when it is handed in.',
      );
    }
    const answer = await tx.taskAnswer.findUniqueOrThrow({
      where: { id: answer_id },
      include: { question: { select: { points: true } } },
    });
    const most = answer.question.points;
    if (points > most) {
      throw wrongField(
        'points',
        `This question has ${String(most)} points; give 0 to ${String(most)}.`,
        'too_big',
      );
    }
    const of = { where: { id: attempt.user_homework_id } };
    const before = await tx.userHomework.findUniqueOrThrow(of);
    await tx.taskAnswer.update({
      where: { id: answer_id },
      data: {
        score: points,
        feedback,
        is_correct: points === most,
        graded_by: actor.id,
        graded_at: new Date(),
      },
    });
    await audit(
      tx,
      actor,
      'task_answer.graded',
      { subject: 'task_answer', id: answer_id },
      { before: { points: answer.score, feedback: answer.feedback }, points, feedback },
    );
    await settleAttempt(tx, attempt.id);
    const after = await tx.userHomework.findUniqueOrThrow(of);
    if (after.status === 'graded') {
      await tx.userHomework.update({ ...of, data: { graded_by: actor.id, graded_at: new Date() } });
      if (before.status !== 'graded' || before.score !== after.score) {
        const { id: homework_id, title, max_score } = attempt.task.homework;
        const parts = { title, score: after.score ?? 0, max_score };
        const about = { notification_type: 'homework_graded', data: { homework_id } };
        await tell(tx, attempt.user_id, graded, parts, about);
      }
    }
    return attempt.id;
  });
  return readSubmission(actor, submission_id);
}
