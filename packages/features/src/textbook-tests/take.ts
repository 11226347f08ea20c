/**
 * Taking a test of a textbook: begin or go on, answer question by question and be told at once, or hand all in. Every
 * step may be told twice, and afterwards by a phone that had no network; each answers as the first time.
 */
import { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { inTransaction, Prisma, type Transaction } from '@talaffuz/db/client';
import { validationError } from '../api/error-shape.ts';
import { recomputeMastery } from '../mastery/recompute.ts';
import { inTime, live, OFFLINE_DAYS, type Moment } from '../sync/moment.ts';
import { close, endOverdue, lockOwn, lockStart, openAttempt } from '../tests/attempts.ts';
import { addUp, marksOf } from '../tests/mark.ts';
import type { Json } from '../tests/questions/kind.ts';
import { readGiven, readWire, WireMisfit, type WireAnswer } from '../tests/questions/wire.ts';
import { inOrder } from '../tests/read.ts';
import { resultOf, rightOf, shareOf } from './attempt-view.ts';
import { noTest, ofTextbooks, visibleTests } from './scope.ts';

export interface Begun {
  id: number;
  /** Whether it was begun by this call. */
  first: boolean;
}

/** Attempts count for mastery and freeze the test: staff look at its questions where they write them. */
function requireStudent({ role }: Actor): void {
  if (role === 'student') return;
  throw new AppError(
    'role_not_allowed',
    `Only students take tests of textbooks, for that counts for their mastery; you are signed in as ${role}.`,
  );
}

/**
 * Begins an attempt, or goes on with the one of this test that runs. Throws `role_not_allowed` for everybody but
 * students; `not_found` for a test that the actor does not see; `conflict` for a client_id of another test, and for a
 * start that is told too late.
 */
export async function startTextbookTest(
  actor: Actor,
  test_id: number,
  client_id: string | null = null,
  moment: Moment = live(),
): Promise<Begun> {
  requireStudent(actor);
  await endOverdue({ user_id: actor.id });
  return inTransaction(async (tx) => {
    await lockStart(tx, actor, test_id);
    const test = await tx.test.findFirst({
      where: { id: test_id, ...visibleTests(actor) },
      select: { id: true, duration_minutes: true, chapter_id: true },
    });
    if (test === null) throw noTest(test_id);
    const known = await attemptOf(tx, actor, test_id, client_id);
    if (known !== null) return { id: known, first: false };
    if (Date.now() - moment.at.getTime() > OFFLINE_DAYS * 86_400_000) {
      throw new AppError(
        'conflict',
        `This attempt was begun more than ${String(OFFLINE_DAYS)} days ago, so it is no longer taken; begin the test anew.`,
      );
    }
    const { id } = await openAttempt(tx, actor, test, { moment, client_id });
    // Who began a test is in its chapter from then on.
    if (test.chapter_id !== null)
      await recomputeMastery(tx, { user_id: actor.id, chapter_id: test.chapter_id });
    return { id, first: true };
  });
}

/** The attempt that a start means: that of its client_id, else the one that runs. */
async function attemptOf(tx: Transaction, actor: Actor, test_id: number, client_id: string | null) {
  if (client_id !== null) {
    const same = await tx.testAttempt.findUnique({
      where: { user_id_client_id: { user_id: actor.id, client_id } },
      select: { id: true, test_id: true },
    });
    if (same?.test_id === test_id) return same.id;
    if (same !== null) {
      throw new AppError(
        'conflict',
        `The client_id ${client_id} stands for an attempt at another test; send a new one with every attempt.`,
      );
    }
  }
  const running = await tx.testAttempt.findFirst({
    where: { test_id, user_id: actor.id, status: 'in_progress' },
    select: { id: true },
  });
  return running?.id ?? null;
}

type Attempt = Prisma.TestAttemptGetPayload<object>;
type Question = Prisma.TestQuestionGetPayload<object>;

/** What a phone tells afterwards comes in one go, so it does not end attempts between two of its answers. */
async function endOverdueUnless({ offline }: Moment, id: number): Promise<void> {
  if (!offline) await endOverdue({ id });
}

async function load(tx: Transaction, actor: Actor, id: number) {
  const attempt = await lockOwn(tx, actor, id, { test: ofTextbooks });
  const questions = await tx.testQuestion.findMany({
    where: { section: { test_id: attempt.test_id } },
    orderBy: inOrder,
  });
  return { attempt, questions };
}

/** Whether answers of this moment still belong into the attempt. */
const takes = (attempt: Attempt, moment: Moment): boolean =>
  (attempt.status === 'in_progress' || attempt.ended_by_clock) && inTime(attempt, moment);

/** Throws `validation_failed`; `place` is where the answer stands in the body. */
function read(
  questions: readonly Question[],
  given: WireAnswer,
  place: (string | number)[],
  reader: typeof readWire = readWire,
) {
  const wrong = (field: string, msg: string) =>
    new AppError('validation_failed', msg, {
      fields: [{ loc: ['body', ...place, field], msg, type: 'invalid' }],
    });
  const question = questions.find(({ id }) => id === given.question_id);
  if (question === undefined) {
    throw wrong('question_id', `This test has no question ${String(given.question_id)}.`);
  }
  try {
    return { question, answer_data: reader(question, given) };
  } catch (error) {
    if (error instanceof WireMisfit) {
      throw wrong(error.field, `Question ${String(question.id)}: ${error.message}`);
    }
    throw error instanceof z.ZodError ? validationError(error, 'body') : error;
  }
}

/** Writes answers with their marks; what was told stays. `revealed`: they are told now. */
async function write(
  tx: Transaction,
  attempt_id: number,
  answers: readonly { question: Question; answer_data: Json }[],
  revealed: boolean,
): Promise<void> {
  if (answers.length === 0) return;
  const values = answers.map(({ question, answer_data }) => {
    const { score, is_correct } = marksOf(question, answer_data) ?? { score: null, is_correct: null };
    return Prisma.sql`(${attempt_id}, ${question.id}, ${JSON.stringify(answer_data)}::jsonb, ${score}::float8,
      ${is_correct}::boolean, ${revealed ? new Date() : null}::timestamptz, now())`;
  });
  await tx.$executeRaw`
    INSERT INTO test_answers (attempt_id, question_id, answer_data, score, is_correct, revealed_at, updated_at)
    VALUES ${Prisma.join(values)}
    ON CONFLICT (attempt_id, question_id) DO UPDATE SET
      answer_data = EXCLUDED.answer_data, score = EXCLUDED.score, is_correct = EXCLUDED.is_correct,
      revealed_at = EXCLUDED.revealed_at, updated_at = EXCLUDED.updated_at
    WHERE test_answers.revealed_at IS NULL`;
}

const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
/** Objects by their keys in order: the database keeps none. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/**
 * One answer, marked and told at once; from then on it stays. The last one ends the attempt. Throws `conflict` for
 * another answer to a question that was told, and after the end; `validation_failed` for one that does not fit.
 */
export async function answerQuestion(
  actor: Actor,
  attempt_id: number,
  given: WireAnswer,
  moment: Moment = live(),
) {
  await endOverdueUnless(moment, attempt_id);
  return inTransaction(async (tx) => {
    const { attempt, questions } = await load(tx, actor, attempt_id);
    const { question, answer_data } = read(questions, given, [], readGiven);
    const where = { attempt_id_question_id: { attempt_id, question_id: question.id } };
    const before = await tx.testAnswer.findUnique({ where });
    if (before?.revealed_at == null) {
      if (!takes(attempt, moment)) throw hasEnded(attempt_id);
      await write(tx, attempt_id, [{ question, answer_data }], true);
      await follow(tx, attempt, questions.length, moment);
    } else if (!sameJson(before.answer_data, answer_data)) {
      throw new AppError(
        'conflict',
        `You were told what is right in question ${String(question.id)}, so your answer stays; go on with the next question.`,
      );
    }
    return told(tx, attempt_id, question, questions.length);
  });
}

const hasEnded = (id: number) =>
  new AppError(
    'conflict',
    `Attempt ${String(id)} has ended; its answers can no longer be changed. Begin the test anew.`,
  );

const countAnswers = (tx: Transaction, attempt_id: number) =>
  tx.testAnswer.count({ where: { attempt_id, revealed_at: { not: null } } });

/** Ends the attempt with its last answer; one that the clock had ended is added up anew. */
async function follow(tx: Transaction, attempt: Attempt, total: number, { at }: Moment): Promise<void> {
  if ((await countAnswers(tx, attempt.id)) >= total) await close(tx, attempt, at);
  else if (attempt.status !== 'in_progress') await addUp(tx, attempt.id);
}

async function told(tx: Transaction, attempt_id: number, question: Question, total_questions: number) {
  const where = { attempt_id_question_id: { attempt_id, question_id: question.id } };
  const answer = await tx.testAnswer.findUniqueOrThrow({ where });
  const attempt = await tx.testAttempt.findUniqueOrThrow({ where: { id: attempt_id } });
  const ended = attempt.status !== 'in_progress';
  return {
    question_id: question.id,
    is_correct: answer.is_correct ?? false,
    ...rightOf(question),
    points_earned: answer.score ?? 0,
    answered_count: await countAnswers(tx, attempt_id),
    total_questions,
    is_test_complete: ended,
    test_score: ended ? shareOf(attempt.total_score, attempt.max_score) : null,
    test_passed: ended ? attempt.is_passed : null,
  };
}

/** Throws `validation_failed` for the second answer to a question. */
function requireOnce(answers: readonly WireAnswer[]): void {
  const seen = new Set<number>();
  for (const [index, { question_id }] of answers.entries()) {
    if (seen.has(question_id)) {
      const msg = `Question ${String(question_id)} is answered twice; answer it once.`;
      throw new AppError('validation_failed', msg, {
        fields: [{ loc: ['body', 'answers', index, 'question_id'], msg, type: 'duplicate' }],
      });
    }
    seen.add(question_id);
  }
}

/**
 * Hands in, with answers; those told before stay, questions without one earn nothing. Handed in again it answers the
 * same result, whatever is sent, and so it does after the time was over. Throws `validation_failed`.
 */
export async function submitAttempt(
  actor: Actor,
  attempt_id: number,
  answers: readonly WireAnswer[],
  moment: Moment = live(),
) {
  await endOverdueUnless(moment, attempt_id);
  return inTransaction(async (tx) => {
    const { attempt, questions } = await load(tx, actor, attempt_id);
    if (takes(attempt, moment)) {
      requireOnce(answers);
      const given = answers.map((one, index) => read(questions, one, ['answers', index]));
      await write(tx, attempt_id, given, false);
      await close(tx, attempt, moment.at);
    } else if (attempt.status === 'in_progress') {
      await close(tx, attempt, attempt.deadline, true);
    }
    return resultOf(await tx.testAttempt.findUniqueOrThrow({ where: { id: attempt_id } }));
  });
}
