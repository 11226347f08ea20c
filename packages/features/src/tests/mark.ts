/** The end of an attempt: its answers are marked, and its marks added up. */
import type { Transaction } from '@talaffuz/db/client';
import { scoreAttempt } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { recomputeMastery } from '../mastery/recompute.ts';
import { tell } from '../notifications/tell.ts';
import { bandsOf, overallBand } from './bands.ts';
import { graded } from './notice.ts';
import { percentageOf, round2 } from './points.ts';
import type { QuestionType } from './questions/kind.ts';
import { kinds } from './questions/kinds.ts';
import { soundKinds, speakingAnswer, speakingData } from './questions/writing.ts';

/** Somebody waits for the result, but not in front of the screen. */
const SPEECH_PRIORITY = 5;

interface Person {
  school_id: number;
  user_id: number;
}

/** Sends a recording to the speech worker. Null where it has to go to a teacher: no text to hold it against, no file. */
async function scoreRecording(
  tx: Transaction,
  { school_id, user_id }: Person,
  question_data: unknown,
  answer_data: unknown,
): Promise<number | null> {
  const { reference_text } = speakingData.parse(question_data);
  const { file_id } = speakingAnswer.parse(answer_data);
  if (reference_text === '' || file_id === null) return null;
  const file = await tx.file.findFirst({
    where: { id: file_id, owner_id: user_id, kind: { in: [...soundKinds] } },
  });
  if (file === null) return null;
  // No quota: the test was paid for, and its questions are the teacher's choice.
  const attempt = await tx.attempt.create({ data: { school_id, user_id, text: reference_text, file_id } });
  const job_id = await addJob(
    tx,
    scoreAttempt,
    { attempt_id: attempt.id },
    { key: `score_attempt:${String(attempt.id)}`, priority: SPEECH_PRIORITY, school_id },
  );
  await tx.attempt.update({ where: { id: attempt.id }, data: { job_id } });
  return attempt.id;
}

/** The marks that an answer earns, and whether it is all of them; null where a person or the speech worker decides. */
export function marksOf(
  {
    question_type,
    question_data,
    marks,
  }: { question_type: QuestionType; question_data: unknown; marks: number },
  answer_data: unknown,
): { score: number; is_correct: boolean } | null {
  const kind = kinds[question_type];
  const share = kind.isEmpty(answer_data) ? 0 : kind.share(question_data, answer_data);
  return share === null ? null : { score: round2(share * marks), is_correct: share === 1 };
}

/** Marks what a machine can mark and no person has. The attempt's row is locked by the caller. */
export async function markAnswers(tx: Transaction, attempt: Person & { id: number }): Promise<void> {
  const answers = await tx.testAnswer.findMany({
    where: { attempt_id: attempt.id, graded_by: null },
    include: { question: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, answer_data, question } of answers) {
    const earned = marksOf(question, answer_data);
    if (earned !== null) {
      await tx.testAnswer.update({ where: { id }, data: earned });
    } else if (question.question_type === 'speaking') {
      const practice_attempt_id = await scoreRecording(tx, attempt, question.question_data, answer_data);
      await tx.testAnswer.update({ where: { id }, data: { practice_attempt_id } });
    }
  }
}

const structure = {
  include: {
    test: {
      include: {
        sections: { include: { questions: { select: { id: true, marks: true } } } },
      },
    },
    answers: { select: { question_id: true, score: true } },
  },
} as const;

/**
 * Adds the marks up and says how the attempt stands: `submitted` while an answer waits for marks, then `graded`, of
 * which the learner is told. Unanswered questions earn nothing and wait for nobody. What has been mastered of a textbook
 * follows. The attempt must have ended.
 */
export async function addUp(tx: Transaction, attempt_id: number): Promise<void> {
  const attempt = await tx.testAttempt.findUniqueOrThrow({ where: { id: attempt_id }, ...structure });
  const { test } = attempt;
  const scores = new Map(attempt.answers.map(({ question_id, score }) => [question_id, score]));
  const sections = test.sections.map(({ section_type, questions }) => ({
    section_type,
    score: questions.reduce((sum, { id }) => sum + (scores.get(id) ?? 0), 0),
    max_score: questions.reduce((sum, { marks }) => sum + marks, 0),
  }));
  const total_score = round2(sections.reduce((sum, { score }) => sum + score, 0));
  const max_score = round2(sections.reduce((sum, section) => sum + section.max_score, 0));
  const waiting = attempt.answers.some(({ score }) => score === null);
  await tx.testAttempt.update({
    where: { id: attempt_id },
    data: {
      total_score,
      max_score,
      status: waiting ? 'submitted' : 'graded',
      is_passed: waiting ? null : percentageOf(total_score, max_score) >= test.pass_percentage,
      band: waiting || test.test_type !== 'ielts' ? null : overallBand(bandsOf(sections)),
    },
  });
  if (test.chapter_id !== null) {
    await recomputeMastery(tx, { user_id: attempt.user_id, chapter_id: test.chapter_id });
  }
  if (attempt.status !== 'submitted' || waiting) return;
  const parts = { title: test.title, percentage: percentageOf(total_score, max_score) };
  const about = { notification_type: 'test_graded', data: { attempt_id, test_id: test.id } };
  await tell(tx, attempt.user_id, graded, parts, about);
}

/** Of two who change one attempt the second waits. */
export const lockAttempt = (tx: Transaction, id: number) =>
  tx.$queryRaw`SELECT id FROM test_attempts WHERE id = ${id} FOR UPDATE`;

/**
 * When the speech worker is done with a recording, in its transaction: the score gives the marks, unless a teacher has
 * given others. Does nothing for recordings that belong to no test.
 */
export async function markSpoken(
  tx: Transaction,
  { id, overall_score }: { id: number; overall_score: number | null },
): Promise<void> {
  const answer = await tx.testAnswer.findUnique({
    where: { practice_attempt_id: id },
    select: { id: true, attempt_id: true, question: { select: { marks: true } } },
  });
  // Without a score it waits for a teacher.
  if (answer === null || overall_score === null) return;
  await lockAttempt(tx, answer.attempt_id);
  const score = round2((overall_score / 100) * answer.question.marks);
  const { count } = await tx.testAnswer.updateMany({
    where: { id: answer.id, graded_by: null },
    data: { score, is_correct: score >= answer.question.marks },
  });
  if (count > 0) await addUp(tx, answer.attempt_id);
}
