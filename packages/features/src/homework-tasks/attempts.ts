/** Doing a task: begin or go on, answer, hand in. What a phone did without a network arrives later, with its time. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { isDeepStrictEqual } from 'node:util';
import { percentageOf, round2 } from '../tests/points.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { inTime, live, OFFLINE_DAYS, type Moment } from '../sync/moment.ts';
import { deadlineOf, endLater, endOverdue } from './clock.ts';
import { feedbackFor, FEEDBACK_PENDING } from './feedback.ts';
import { isOpenAt } from './late.ts';
import { findTask, assignedTo } from './mine.ts';
import { isFinal, replyTo } from './questions.ts';
import {
  completedSubmission,
  startedTask,
  type AnswerInput,
  type AnswerReply,
  type StartInput,
} from './schema.ts';
import { close, lockAttempt, settleAttempt, tellMastery, type Attempt } from './settle.ts';
import { partOf, shownTask } from './standing.ts';
import { readAnswer } from './wire.ts';
import { plain } from '../api/plain.ts';

const DAY_MS = 86_400_000;

const noSubmission = (id: number) => new AppError('not_found', `There is no submission ${String(id)}.`);

/** A clock that goes ahead counts as ours. */
const notAhead = ({ at }: Moment): Date => new Date(Math.min(at.getTime(), Date.now()));

function requireRecent(moment: Moment): void {
  if (moment.at.getTime() >= Date.now() - OFFLINE_DAYS * DAY_MS) return;
  throw new AppError(
    'conflict',
    `This task was begun more than ${String(OFFLINE_DAYS)} days ago; begin it again, now that you are online.`,
  );
}

/** The learner's part, locked; made where somebody is in the group and has none yet. */
async function lockPart(tx: Transaction, homework_id: number, user_id: number): Promise<number> {
  await tx.userHomework.createMany({ data: [{ homework_id, user_id }], skipDuplicates: true });
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM user_homework WHERE homework_id = ${homework_id} AND user_id = ${user_id} FOR UPDATE`;
  if (row === undefined) throw new AppError('not_found', `There is no homework ${String(homework_id)}.`);
  return row.id;
}

/** Throws `conflict` where the client's id stands for something else. */
async function begunBefore(tx: Transaction, user_id: number, { task_id, client_id }: StartInput) {
  const running = await tx.taskSubmission.findFirst({
    where: { task_id, user_id, status: 'in_progress' },
    select: { id: true },
  });
  if (client_id === undefined) return running;
  const known = await tx.taskSubmission.findUnique({
    where: { user_id_client_id: { user_id, client_id } },
    select: { id: true, task_id: true },
  });
  if (known === null) return running;
  if (known.task_id === task_id) return known;
  throw new AppError(
    'conflict',
    'This client_id stands for another task; send a new one with every attempt.',
  );
}

/**
 * Begins an attempt, or goes on with the one that runs (`first` is then false). Throws `not_found`, and `conflict` when
 * the attempts are used up or nothing is taken any more.
 */
export async function startTask(actor: Actor, input: StartInput, moment: Moment = live()) {
  const { homework_id, task_id, client_id } = input;
  await endOverdue({ user_id: actor.id, task_id });
  const begun = await inTransaction(async (tx) => {
    // The tasks cannot be replaced meanwhile.
    await tx.$queryRaw`SELECT id FROM homework WHERE id = ${homework_id} FOR SHARE`;
    const { homework, task } = await findTask(tx, assignedTo(actor), input);
    const user_homework_id = await lockPart(tx, homework_id, actor.id);
    const before = await begunBefore(tx, actor.id, input);
    if (before !== null) return { id: before.id, first: false };
    requireRecent(moment);
    const started_at = notAhead(moment);
    if (!isOpenAt(homework, started_at)) {
      throw new AppError('conflict', 'The time for this homework is over; nothing more is taken.');
    }
    const used = await tx.taskSubmission.count({ where: { task_id, user_id: actor.id } });
    if (used >= task.max_attempts) {
      throw new AppError(
        'conflict',
        `Your ${String(task.max_attempts)} attempts at this task are used up; your best one counts.`,
      );
    }
    const deadline = deadlineOf({ ...task, homework }, started_at);
    const { id } = await tx.taskSubmission.create({
      data: {
        task_id,
        user_homework_id,
        user_id: actor.id,
        attempt_number: used + 1,
        started_at,
        deadline,
        max_score: task.points,
        client_id: client_id ?? null,
      },
    });
    await endLater(tx, { id, deadline }, homework.school_id);
    await tellMastery(tx, { user_id: actor.id, task: { ...task, homework } });
    return { id, first: true };
  });
  return { task: await readStarted(actor, input, begun.id), first: begun.first };
}

async function readStarted(actor: Actor, { homework_id, task_id }: StartInput, submission_id: number) {
  const { tasks } = await db.homework.findUniqueOrThrow({
    where: { id: homework_id },
    include: partOf(actor.id),
  });
  const task = tasks.find(({ id }) => id === task_id);
  if (task === undefined) throw new AppError('not_found', `There is no homework task ${String(task_id)}.`);
  return startedTask.parse(plain({ ...shownTask(task, new Date()), submission_id }));
}

const overMessage = (id: number) =>
  new AppError('conflict', `Submission ${String(id)} has ended; its answers can no longer be changed.`);

/** Your own attempt, locked, in which what was done at `moment` belongs. Throws `not_found`, `conflict`. */
async function lockOwn(tx: Transaction, actor: Actor, id: number): Promise<Attempt> {
  const attempt = await lockAttempt(tx, id, { user_id: actor.id });
  if (attempt === null) throw noSubmission(id);
  return attempt;
}

/** Whether it runs, or was ended by the clock while a phone could not tell of what was done in time. */
const takes = (attempt: Attempt, moment: Moment): boolean =>
  (attempt.status === 'in_progress' || attempt.ended_by_clock) && inTime(attempt, moment);

const WRITTEN = 'essay';

/**
 * Saves one answer. What a machine marks is told at once where explanations are shown, and is then final; else it may be
 * replaced until the attempt is handed in, as written answers always may. The same answer again has the same reply.
 * Throws `not_found`, `validation_failed`, `conflict`.
 */
export async function answerQuestion(
  actor: Actor,
  input: AnswerInput,
  moment: Moment = live(),
): Promise<AnswerReply> {
  const { submission_id: id, question_id } = input;
  await endOverdue({ id, user_id: actor.id });
  const saved = await inTransaction(async (tx) => {
    const attempt = await lockOwn(tx, actor, id);
    const question = await tx.homeworkQuestion.findFirst({
      where: { id: question_id, task_id: attempt.task_id },
    });
    if (question === null) {
      throw wrongField('question_id', `This task has no question ${String(question_id)}.`);
    }
    const { question_type: type, question_data } = question;
    const kind = kinds[type];
    const answer_data = readAnswer(question, input);
    const key = { submission_id_question_id: { submission_id: id, question_id } };
    const before = await tx.taskAnswer.findUnique({ where: key });
    const telling = {
      show_explanations: attempt.task.homework.show_explanations,
      ended: attempt.status !== 'in_progress',
    };
    if (before !== null && isDeepStrictEqual(before.answer_data, answer_data)) {
      return { question, telling, answer: before, first: false };
    }
    if (!takes(attempt, moment)) throw overMessage(id);
    if (before !== null && isFinal(question, { ...telling, ended: false })) {
      throw new AppError(
        'conflict',
        'This question is answered, and you were told the result; go on to the next.',
      );
    }
    const share = kind.share(question_data, answer_data);
    const data = {
      answer_data: asJson(answer_data),
      score: share === null ? null : round2(share * question.points),
      is_correct: share === null ? null : share === 1,
      ai_feedback: '',
      model_used: type === WRITTEN ? FEEDBACK_PENDING : '',
      answered_at: notAhead(moment),
      graded_by: null,
      graded_at: null,
      feedback: '',
    };
    const answer = await tx.taskAnswer.upsert({
      where: key,
      create: { submission_id: id, question_id, ...data },
      update: data,
    });
    if (telling.ended) await settleAttempt(tx, id);
    return { question, telling, answer, first: true };
  });
  const { question, telling, answer, first } = saved;
  const told =
    question.question_type === WRITTEN ? await feedbackFor(actor, question, answer, first) : answer;
  return replyTo(question, told, telling);
}

/**
 * Hands in; done again it changes nothing and answers the same. What was handed in by the clock is handed in by hand
 * where a phone tells later that it was done in time.
 */
export async function completeSubmission(actor: Actor, id: number, moment: Moment = live()) {
  await endOverdue({ id, user_id: actor.id });
  await inTransaction(async (tx) => {
    const attempt = await lockOwn(tx, actor, id);
    if (takes(attempt, moment)) await close(tx, attempt, handedInAt(moment), { ended_by_clock: false });
    else if (attempt.status === 'in_progress')
      await close(tx, attempt, attempt.deadline ?? notAhead(moment), { ended_by_clock: true });
  });
  const { task_id, ...row } = await db.taskSubmission.findUniqueOrThrow({ where: { id } });
  return completedSubmission.parse({
    ...row,
    submission_id: id,
    task_id,
    percentage: row.score === null ? null : percentageOf(row.score, row.max_score),
  });
}

/** No earlier than a phone's queue is believed, so that its clock cannot take every delay away. */
const handedInAt = (moment: Moment): Date =>
  new Date(Math.max(notAhead(moment).getTime(), Date.now() - OFFLINE_DAYS * DAY_MS));
