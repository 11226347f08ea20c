/** Attempts as they are read: in lists, one with its answers, and the result with what would have been right. */
import { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import { audit } from '../audit/audit.ts';
import { asPlatformUser, userSelect } from '../auth/views.ts';
import { ofPage, type SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { readerLanguage } from '../users/reader-language.ts';
import { endOverdue } from './attempts.ts';
import { bandsOf, levelOf } from './bands.ts';
import { addUp, lockAttempt } from './mark.ts';
import { percentageOf, round2 } from './points.ts';
import { feedbackOn } from './notice.ts';
import { kinds } from './questions/kinds.ts';
import { countWords, essayAnswer, essayData, speakingAnswer } from './questions/writing.ts';
import { withQuestions } from './read.ts';
import {
  answerView,
  attemptRow,
  attemptView,
  resultView,
  type AttemptsQuery,
  type ResultView,
} from './schema.ts';
import { markable, noAttempt, ofPlatform, visible } from './scope.ts';

const ofTest = { select: { title: true, test_type: true } } as const;
const shownAnswers = {
  select: {
    id: true,
    attempt_id: true,
    question_id: true,
    answer_data: true,
    score: true,
    is_correct: true,
    feedback: true,
    practice_attempt_id: true,
    graded_at: true,
  },
  orderBy: { id: 'asc' },
} as const;
const whole = () => ({ test: ofTest, answers: shownAnswers, user: { select: userSelect() } }) as const;

type Line = Prisma.TestAttemptGetPayload<{ include: { test: typeof ofTest } }>;

/** What every view of an attempt shows beside its columns. */
function figures(row: Pick<Line, 'test' | 'total_score' | 'max_score' | 'status' | 'deadline'>) {
  const { test, total_score, max_score, status, deadline } = row;
  const percentage = total_score === null || max_score === null ? null : percentageOf(total_score, max_score);
  const left = Math.ceil((deadline.getTime() - Date.now()) / 1000);
  return {
    test_title: test.title,
    test_type: test.test_type,
    seconds_left: status === 'in_progress' ? Math.max(0, left) : 0,
    percentage,
    level:
      test.test_type === 'cefr' && status === 'graded' && percentage !== null ? levelOf(percentage) : null,
  };
}

type Whole = Prisma.TestAttemptGetPayload<{ include: ReturnType<typeof whole> }>;
const asAttempt = (row: Whole): z.infer<typeof attemptView> =>
  attemptView.parse(plain({ ...row, ...figures(row), user: asPlatformUser(row.user) }));

/** Your own attempts, the newest first. */
export async function listOwn(actor: Actor, { skip, limit }: SkipQuery) {
  const where = { user_id: actor.id, test: ofPlatform };
  await endOverdue({ user_id: actor.id });
  const [rows, total] = await Promise.all([
    db.testAttempt.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit, include: whole() }),
    db.testAttempt.count({ where }),
  ]);
  return { rows: rows.map(asAttempt), total };
}

/** What somebody may mark: those that wait first come first, all others the newest first. */
export async function listMarkable(actor: Actor, query: AttemptsQuery) {
  const { status, test_id } = query;
  await endOverdue(ofSchool(actor));
  const where = {
    AND: [markable(actor), status === undefined ? {} : { status }, test_id === undefined ? {} : { test_id }],
  };
  const [rows, total] = await Promise.all([
    db.testAttempt.findMany({
      where,
      orderBy: { id: status === 'submitted' ? 'asc' : 'desc' },
      include: { test: ofTest, user: { select: { full_name: true } } },
      ...ofPage(query),
    }),
    db.testAttempt.count({ where }),
  ]);
  return {
    rows: rows.map((row) =>
      attemptRow.parse(plain({ ...row, ...figures(row), full_name: row.user.full_name })),
    ),
    total,
  };
}

export async function readAttempt(actor: Actor, id: number) {
  await endOverdue({ id });
  const row = await db.testAttempt.findFirst({ where: { AND: [{ id }, visible(actor)] }, include: whole() });
  if (row === null) throw noAttempt(id);
  return asAttempt(row);
}

const detail = {
  test: { include: withQuestions },
  answers: true,
  user: { select: { full_name: true } },
} as const;
type Detail = Prisma.TestAttemptGetPayload<{ include: typeof detail }>;
type Question = Detail['test']['sections'][number]['questions'][number];
type Answer = Detail['answers'][number];

/** Essays and recordings have a task beside their question. */
const task = z.object({ prompt: z.string() });

function asResultAnswer(question: Question, answer: Answer | undefined) {
  const { question_type: type, question_data } = question;
  const kind = kinds[type];
  const given = answer?.answer_data;
  return {
    question_id: question.id,
    user_answer: given === undefined ? '' : kind.shown(question_data, given),
    correct_answer: kind.right(question_data),
    is_correct: answer === undefined ? false : answer.is_correct,
    score: answer === undefined ? 0 : answer.score,
    answer_id: answer?.id ?? null,
    question_type: type,
    question_text: question.question_text,
    prompt: type === 'essay' || type === 'speaking' ? task.parse(question_data).prompt : '',
    marks: question.marks,
    explanation: question.explanation,
    feedback: answer?.feedback ?? '',
    words: type !== 'essay' || given === undefined ? null : countWords(essayAnswer.parse(given).text),
    min_words: type === 'essay' ? essayData.parse(question_data).min_words : null,
    practice_attempt_id: answer?.practice_attempt_id ?? null,
    file_id: type !== 'speaking' || given === undefined ? null : speakingAnswer.parse(given).file_id,
    graded_by_teacher: answer?.graded_by != null,
  };
}

/** The result of an attempt that has ended, with the right answers. Throws `not_found`, and `conflict` while it runs. */
export async function readResult(actor: Actor, id: number): Promise<ResultView> {
  await endOverdue({ id });
  const row = await db.testAttempt.findFirst({ where: { AND: [{ id }, visible(actor)] }, include: detail });
  if (row === null) throw noAttempt(id);
  if (row.status === 'in_progress') {
    throw new AppError(
      'conflict',
      `Attempt ${String(id)} is still running; its result comes when it is handed in.`,
    );
  }
  const { test, user, status, is_passed, band } = row;
  const answers = new Map(row.answers.map((answer) => [answer.question_id, answer]));
  const sections = test.sections.map(({ id: section_id, title, section_type, questions }) => {
    const shown = questions.map((question) => asResultAnswer(question, answers.get(question.id)));
    return {
      section_id,
      section_title: title,
      section_type,
      score: round2(shown.reduce((sum, { score }) => sum + (score ?? 0), 0)),
      max_score: round2(shown.reduce((sum, { marks }) => sum + marks, 0)),
      answers: shown,
    };
  });
  const all = sections.flatMap((section) => section.answers);
  const total_score = row.total_score ?? 0;
  const max_score = row.max_score ?? 0;
  const percentage = percentageOf(total_score, max_score);
  const { level, test_title, test_type } = figures(row);
  const { pass_percentage } = test;
  const unanswered = all.filter(({ user_answer }) => user_answer === '').length;
  return resultView.parse(
    plain({
      ...row,
      attempt_id: row.id,
      test_title,
      test_type,
      full_name: user.full_name,
      total_score,
      max_score,
      percentage,
      pass_percentage,
      bands: test_type === 'ielts' && status === 'graded' ? bandsOf(sections) : [],
      level,
      waiting: all.filter(({ score }) => score === null).length,
      sections,
      feedback: feedbackOn(await readerLanguage(actor), {
        status,
        percentage,
        pass_percentage,
        is_passed,
        band,
        level,
        unanswered,
      }),
    }),
  );
}

/** A teacher's marks for one answer, 0 to the marks of its question; they stand above the machine's. */
export async function gradeAnswer(
  actor: Actor,
  { answer_id, score, feedback }: { answer_id: number; score: number; feedback: string },
): Promise<z.infer<typeof answerView>> {
  return inTransaction(async (tx) => {
    const answer = await tx.testAnswer.findFirst({
      where: { id: answer_id, attempt: markable(actor) },
      include: {
        question: { select: { marks: true } },
        attempt: { select: { test: { select: { test_type: true } } } },
      },
    });
    if (answer === null)
      throw new AppError('not_found', `There is no answer ${String(answer_id)} for you to mark.`);
    await lockAttempt(tx, answer.attempt_id);
    const attempt = await tx.testAttempt.findUniqueOrThrow({ where: { id: answer.attempt_id } });
    if (attempt.status === 'in_progress') {
      throw new AppError(
        'conflict',
        `Attempt ${String(attempt.id)} is still running; mark it when it has ended.`,
      );
    }
    const { marks } = answer.question;
    if (score > marks) {
      const msg = `This question has ${String(marks)} marks; give 0 to ${String(marks)}.`;
      throw new AppError('validation_failed', msg, {
        fields: [{ loc: ['body', 'score'], msg, type: 'too_big' }],
      });
    }
    const exam = answer.attempt.test.test_type === 'exam';
    if (exam && score !== 0 && score !== marks) {
      throw wrongField('score', `An answer of an exam is right or wrong: give ${String(marks)} or 0.`);
    }
    const graded = await tx.testAnswer.update({
      where: { id: answer_id },
      data: { score, feedback, is_correct: score === marks, graded_by: actor.id, graded_at: new Date() },
    });
    await audit(
      tx,
      actor,
      'test_answer.graded',
      { subject: 'test_answer', id: answer_id },
      { before: answer.score, after: score },
    );
    await addUp(tx, answer.attempt_id);
    if (exam) {
      await tx.testAttempt.updateMany({
        where: { id: attempt.id, status: 'graded', checked_at: null },
        data: { checked_at: new Date(), checked_by: actor.id },
      });
    }
    return answerView.parse(plain(graded));
  });
}
