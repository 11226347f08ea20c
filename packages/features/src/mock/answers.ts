/** What somebody answers in a session, once a section; and what a teacher says of the writing. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { inTransaction } from '@talaffuz/db/client';
import { officePlain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { timezoneOf } from '../schools/clock.ts';
import { logWork } from '../work-logs/router.ts';
import { answerView, writingView, type SectionAnswers, type WritingInput } from './schema.ts';
import { endOverdue, lockOwn, requireOpen, requireRunning } from './sessions.ts';
import { asAnswer, sectionOf } from './views.ts';

/** Throws `not_found` for another's session; `bad_usage` too early, a second time, or after the end. */
export async function answerSection(
  actor: Actor,
  kind: 'listening' | 'reading',
  { session, answers }: SectionAnswers,
) {
  await endOverdue({ id: session, user_id: actor.id });
  const row = await inTransaction(async (tx) => {
    const sitting = await lockOwn(tx, actor, session);
    requireRunning(sitting);
    requireOpen(sitting, kind);
    if (sitting.answers.some((one) => one.kind === kind)) {
      throw new AppError('bad_usage', `You have answered ${kind} already; it is answered once.`);
    }
    const { question_count } = sectionOf(sitting.test, kind);
    const beyond = Object.keys(answers).find((number) => Number(number) > question_count);
    if (beyond !== undefined) {
      throw wrongField(
        'answers',
        `There is no question ${beyond}; this section has ${String(question_count)}.`,
      );
    }
    return tx.mockAnswer.create({ data: { session_id: session, kind, answers, created_at: new Date() } });
  });
  return answerView.parse(officePlain(asAnswer(row), await timezoneOf(actor.school_id)));
}

/** The same for one of the two writing tasks. */
export async function answerWriting(actor: Actor, { session, task_number, text }: WritingInput) {
  await endOverdue({ id: session, user_id: actor.id });
  const row = await inTransaction(async (tx) => {
    const sitting = await lockOwn(tx, actor, session);
    requireRunning(sitting);
    requireOpen(sitting, 'writing');
    if (sitting.writings.some((one) => one.task_number === task_number)) {
      throw new AppError('bad_usage', `You have sent task ${String(task_number)} already; it is sent once.`);
    }
    return tx.mockWriting.create({ data: { session_id: session, task_number, text } });
  });
  return writingView.parse(officePlain(asAnswer(row), await timezoneOf(actor.school_id)));
}

/** For staff. Throws `not_found`. */
export async function commentWriting(actor: Actor, id: number, teacher_comment: string | null) {
  const row = await inTransaction(async (tx) => {
    const found = await tx.mockWriting.findFirst({ where: { id, session: ofSchool(actor) } });
    if (found === null) throw new AppError('not_found', `There is no piece of writing ${String(id)}.`);
    const comment = teacher_comment === '' ? null : teacher_comment;
    await logWork(tx, actor);
    await audit(tx, actor, 'mock_writing.commented', { subject: 'mock_writing', id }, {});
    return tx.mockWriting.update({ where: { id }, data: { teacher_comment: comment } });
  });
  return writingView.parse(officePlain(asAnswer(row), await timezoneOf(actor.school_id)));
}
