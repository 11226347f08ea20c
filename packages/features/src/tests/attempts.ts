/** Taking a test: begin or go on, save answers, hand in; and the end that comes by itself. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, Prisma, type Transaction } from '@talaffuz/db/client';
import { endTestAttempt } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { z } from 'zod';
import { hasPremium } from '../auth/premium.ts';
import { validationError } from '../api/error-shape.ts';
import { tell } from '../notifications/tell.ts';
import { GRACE_S, live, type Moment } from '../sync/moment.ts';
import { addUp, lockAttempt, markAnswers } from './mark.ts';
import { timeUp } from './notice.ts';
import { kinds } from './questions/kinds.ts';
import { soundKinds, speakingAnswer } from './questions/writing.ts';
import type { GivenAnswer } from './schema.ts';
import { noAttempt, ofPlatform } from './scope.ts';

const graceOver = (): Date => new Date(Date.now() - GRACE_S * 1000);

/**
 * Begins an attempt, or answers the one of this test that runs. Returns its id. Throws `not_found` for a test that is
 * not there or, for students, not active; `permission_denied` without premium; `conflict` for one without questions.
 */
export async function startAttempt(actor: Actor, test_id: number): Promise<number> {
  await endOverdue({ user_id: actor.id });
  return inTransaction(async (tx) => {
    await lockStart(tx, actor, test_id);
    const running = await tx.testAttempt.findFirst({
      where: { test_id, user_id: actor.id, status: 'in_progress' },
      select: { id: true },
    });
    if (running !== null) return running.id;
    const test = await tx.test.findFirst({
      where: {
        id: test_id,
        ...ofSchool(actor),
        ...ofPlatform,
        ...(isStaff(actor) ? {} : { is_active: true }),
      },
      select: { id: true, duration_minutes: true },
    });
    if (test === null) throw new AppError('not_found', `There is no test ${String(test_id)}.`);
    if (!(await hasPremium(actor, tx))) {
      throw new AppError(
        'permission_denied',
        'Tests are for premium members; choose a plan to take this one.',
      );
    }
    if ((await tx.testQuestion.count({ where: { section: { test_id } } })) === 0) {
      throw new AppError(
        'conflict',
        `Test ${String(test_id)} has no questions yet, so it cannot be started; come back later.`,
      );
    }
    const { id } = await openAttempt(tx, actor, test);
    return id;
  });
}

/** Of two starts at once the second finds the attempt of the first; the test cannot be changed meanwhile. */
export async function lockStart(tx: Transaction, actor: Actor, test_id: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${actor.id} FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM tests WHERE id = ${test_id} FOR SHARE`;
}

/** An attempt without a time limit has to end some day; that is when nobody remembers it. */
const NO_LIMIT_YEARS = 100;

/** The attempt itself, begun at `moment`, and the job that ends it; 0 minutes are no limit. */
export async function openAttempt(
  tx: Transaction,
  actor: Actor,
  { id: test_id, duration_minutes }: { id: number; duration_minutes: number },
  { moment = live(), client_id = null }: { moment?: Moment; client_id?: string | null } = {},
) {
  const now = Date.now();
  const start_time = new Date(Math.min(moment.at.getTime(), now));
  const deadline = new Date(start_time);
  if (duration_minutes > 0) deadline.setTime(deadline.getTime() + duration_minutes * 60_000);
  else deadline.setFullYear(deadline.getFullYear() + NO_LIMIT_YEARS);
  const attempt = await tx.testAttempt.create({
    data: { ...ofSchool(actor), test_id, user_id: actor.id, start_time, deadline, client_id },
  });
  if (duration_minutes > 0) {
    await addJob(
      tx,
      endTestAttempt,
      { attempt_id: attempt.id },
      {
        key: `end_test_attempt:${String(attempt.id)}`,
        // What a phone tells afterwards, it tells in one go: its answers come right behind.
        run_at: new Date(Math.max(deadline.getTime(), moment.offline ? now : 0) + GRACE_S * 1000),
        school_id: actor.school_id,
      },
    );
  }
  return attempt;
}

/** Your own attempt, locked. Throws `not_found`. */
export async function lockOwn(
  tx: Transaction,
  actor: Actor,
  id: number,
  where: Prisma.TestAttemptWhereInput,
) {
  await lockAttempt(tx, id);
  const attempt = await tx.testAttempt.findFirst({ where: { AND: [{ id, user_id: actor.id }, where] } });
  if (attempt === null) throw noAttempt(id);
  return attempt;
}

/** Answers of a textbook's test are told as they are given, and final: they go their own way. */
const answerable: Prisma.TestAttemptWhereInput = { test: { test_type: { not: 'textbook' } } };

/** A field of the body's list, as clients know it. */
const wrong = (index: number, field: string, msg: string) =>
  new AppError('validation_failed', msg, {
    fields: [{ loc: ['body', 'answers', index, field], msg, type: 'unknown' }],
  });

/**
 * Saves answers; a later one replaces an earlier one. All of them or none. Throws `conflict` after the end,
 * `validation_failed` for an answer that does not fit its question.
 */
export async function saveAnswers(actor: Actor, attempt_id: number, answers: GivenAnswer[]): Promise<number> {
  await endOverdue({ id: attempt_id });
  return inTransaction(async (tx) => {
    const attempt = await lockOwn(tx, actor, attempt_id, answerable);
    if (attempt.status !== 'in_progress') {
      throw new AppError(
        'conflict',
        `Attempt ${String(attempt_id)} has ended; its answers can no longer be changed.`,
      );
    }
    const questions = await tx.testQuestion.findMany({
      where: { section: { test_id: attempt.test_id }, id: { in: answers.map((one) => one.question_id) } },
    });
    const read = new Map<number, object>();
    for (const [index, { question_id, answer_data, attempt_id: other }] of answers.entries()) {
      if (other !== undefined && other !== attempt_id) {
        throw wrong(
          index,
          'attempt_id',
          `The path names attempt ${String(attempt_id)}, this answer another one.`,
        );
      }
      const question = questions.find(({ id }) => id === question_id);
      if (question === undefined) {
        throw wrong(index, 'question_id', `This test has no question ${String(question_id)}.`);
      }
      try {
        read.set(question_id, kinds[question.question_type].readAnswer(question.question_data, answer_data));
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        const { message, fields } = validationError(error, 'body');
        throw new AppError('validation_failed', `Question ${String(question_id)}: ${message}`, {
          fields: fields.map((field) => ({
            ...field,
            loc: ['body', 'answers', index, ...field.loc.slice(1)],
          })),
          cause: error,
        });
      }
      if (question.question_type === 'speaking') {
        await checkRecording(tx, actor, index, speakingAnswer.parse(read.get(question_id)).file_id);
      }
    }
    if (read.size === 0) return 0;
    const values = [...read].map(
      ([id, data]) => Prisma.sql`(${attempt_id}, ${id}, ${JSON.stringify(data)}::jsonb, now())`,
    );
    return tx.$executeRaw`
      INSERT INTO test_answers (attempt_id, question_id, answer_data, updated_at) VALUES ${Prisma.join(values)}
      ON CONFLICT (attempt_id, question_id)
      DO UPDATE SET answer_data = EXCLUDED.answer_data, updated_at = EXCLUDED.updated_at`;
  });
}

async function checkRecording(
  tx: Transaction,
  actor: Actor,
  index: number,
  id: number | null,
): Promise<void> {
  if (id === null) return;
  const file = await tx.file.findFirst({ where: { id, owner_id: actor.id, kind: { in: [...soundKinds] } } });
  if (file === null)
    throw wrong(index, 'answer_data', `You have no recording ${String(id)}; upload it to /files first.`);
}

/** Ends and marks an attempt whose row is locked; one that the clock had ended is handed in after all. */
export async function close(
  tx: Transaction,
  attempt: Prisma.TestAttemptGetPayload<object>,
  at: Date,
  ended_by_clock = false,
): Promise<void> {
  // A phone may tell of something before the start; what is over at the deadline has ended there.
  const end_time = new Date(
    Math.min(Math.max(at.getTime(), attempt.start_time.getTime()), attempt.deadline.getTime()),
  );
  await tx.testAttempt.update({
    where: { id: attempt.id },
    data: {
      is_completed: true,
      ended_by_clock,
      end_time,
      time_spent_seconds: Math.round((end_time.getTime() - attempt.start_time.getTime()) / 1000),
    },
  });
  await markAnswers(tx, attempt);
  await addUp(tx, attempt.id);
}

/** Hands in. Handing in again changes nothing. */
export async function finishAttempt(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const attempt = await lockOwn(tx, actor, id, answerable);
    if (attempt.status === 'in_progress') await close(tx, attempt, new Date());
  });
}

/** Ends an attempt whose time is over, with the answers that were saved. False when it is not over, or had ended. */
export async function endIfOverdue(id: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockAttempt(tx, id);
    const attempt = await tx.testAttempt.findFirst({
      where: { id, status: 'in_progress', deadline: { lte: graceOver() } },
      include: { test: { select: { title: true } } },
    });
    if (attempt === null) return false;
    const { test, ...row } = attempt;
    await close(tx, row, new Date(), true);
    const about = { notification_type: 'test_ended', data: { attempt_id: id, test_id: attempt.test_id } };
    await tell(tx, attempt.user_id, timeUp, { title: test.title }, about);
    return true;
  });
}

/** Before attempts are read: no worker is needed for them to be seen as they are. */
export async function endOverdue(where: Prisma.TestAttemptWhereInput): Promise<void> {
  const overdue = await db.testAttempt.findMany({
    where: { AND: [where, { status: 'in_progress', deadline: { lte: graceOver() } }] },
    orderBy: { deadline: 'asc' },
    select: { id: true },
    take: 100,
  });
  for (const { id } of overdue) await endIfOverdue(id);
}
