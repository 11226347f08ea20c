/** Taking an exam: its code opens it and starts the clock; it is handed in once. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { close, endOverdue, lockStart, openAttempt } from '../tests/attempts.ts';
import { lockAttempt } from '../tests/mark.ts';
import { multipleChoiceData } from '../tests/questions/choice.ts';
import { noExam, ofExams, open, readExam } from './exams.ts';
import { readExamResult } from './results.ts';
import type { SubmittedAnswers } from './schema.ts';

/** The one attempt of somebody at an exam that is open, begun now where there is none. Throws `not_found`. */
async function begin(tx: Transaction, actor: Actor, test_id: number) {
  await lockStart(tx, actor, test_id);
  const exam = await tx.test.findFirst({ where: { id: test_id, ...ofSchool(actor), ...ofExams, ...open } });
  if (exam === null) throw noExam(test_id);
  const begun = await tx.testAttempt.findFirst({
    where: { test_id, user_id: actor.id },
    orderBy: { id: 'desc' },
  });
  if (begun !== null) return begun;
  return openAttempt(tx, actor, exam);
}

/** The exam behind a code. For everybody but staff the clock starts with it. Throws `not_found`. */
export async function enterCode(actor: Actor, code: string) {
  const exam = await db.test.findFirst({
    where: { code, ...ofSchool(actor), ...ofExams, ...open },
    select: { id: true },
  });
  if (exam === null) {
    throw new AppError(
      'not_found',
      `No exam is open under the code ${code}; look at it again, or ask your teacher.`,
    );
  }
  if (!isStaff(actor)) {
    await endOverdue({ user_id: actor.id });
    await inTransaction((tx) => begin(tx, actor, exam.id));
  }
  return readExam(actor, exam.id);
}

/** A field of one of the answers, as clients know it. */
const wrong = (index: number, field: string, msg: string) =>
  new AppError('validation_failed', msg, {
    fields: [{ loc: ['body', 'answers', index, field], msg, type: 'invalid' }],
  });

/** The answers as tests keep them, by question. Throws `validation_failed`. */
async function readAnswers(tx: Transaction, test_id: number, answers: SubmittedAnswers) {
  const questions = await tx.testQuestion.findMany({ where: { section: { test_id } } });
  const read = new Map<number, object>();
  for (const [index, { question_id, option_id, written_answer }] of answers.entries()) {
    const question = questions.find(({ id }) => id === question_id);
    if (question === undefined) {
      throw wrong(index, 'question_id', `This exam has no question ${String(question_id)}.`);
    }
    if (read.has(question_id)) {
      throw wrong(index, 'question_id', `Question ${String(question_id)} is answered twice; answer it once.`);
    }
    if (question.question_type === 'essay') {
      if (option_id != null) {
        throw wrong(
          index,
          'option_id',
          `Question ${String(question_id)} is answered in writing, not by an option.`,
        );
      }
      read.set(question_id, { text: written_answer ?? '' });
      continue;
    }
    if (written_answer != null && written_answer !== '') {
      throw wrong(index, 'written_answer', `Question ${String(question_id)} is answered by an option.`);
    }
    const { options } = multipleChoiceData.parse(question.question_data);
    if (option_id != null && !options.some(({ id }) => id === String(option_id))) {
      throw wrong(index, 'option_id', `Question ${String(question_id)} has no option ${String(option_id)}.`);
    }
    read.set(question_id, { selected: option_id == null ? null : String(option_id) });
  }
  return read;
}

/**
 * Hands in, once. What was saved at /tests/attempts before counts for questions that are not named. Throws `not_found`
 * for an exam that is not open, `bad_usage` when it has been handed in or its time is over.
 */
export async function submitExam(actor: Actor, id: number, answers: SubmittedAnswers) {
  await endOverdue({ user_id: actor.id });
  const attempt_id = await inTransaction(async (tx) => {
    const { id: attempt_id } = await begin(tx, actor, id);
    await lockAttempt(tx, attempt_id);
    const attempt = await tx.testAttempt.findUniqueOrThrow({ where: { id: attempt_id } });
    if (attempt.status !== 'in_progress') {
      const late = attempt.end_time !== null && attempt.end_time >= attempt.deadline;
      throw new AppError(
        'bad_usage',
        late
          ? 'The time of this exam is over; what you had saved until then was handed in.'
          : 'You have handed in this exam already; it is taken once.',
      );
    }
    const read = await readAnswers(tx, id, answers);
    await tx.testAnswer.deleteMany({ where: { attempt_id, question_id: { in: [...read.keys()] } } });
    await tx.testAnswer.createMany({
      data: [...read].map(([question_id, data]) => ({ attempt_id, question_id, answer_data: asJson(data) })),
    });
    await close(tx, attempt, new Date());
    return attempt_id;
  });
  return readExamResult(actor, attempt_id);
}
