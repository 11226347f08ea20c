/** Each action of a phone by the service of its REST operation. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { answerQuestion as answerTask, completeSubmission, startTask } from '../homework-tasks/attempts.ts';
import { readMine } from '../homework-tasks/mine.ts';
import { readOwnAttempt } from '../textbook-tests/attempt-view.ts';
import { answerQuestion as answerTest, startTextbookTest, submitAttempt } from '../textbook-tests/take.ts';
import { recordProgress } from '../textbooks/record.ts';
import type { Moment } from './moment.ts';
import type { Action } from './schema.ts';

type Answer = Record<string, unknown>;

/** What the operation of the same name answers. Throws what that throws. */
export async function perform(actor: Actor, action: Action, moment: Moment): Promise<Answer> {
  switch (action.type) {
    case 'paragraph_progress':
      return recordProgress(actor, { ...action.payload, client_id: action.id }, moment);
    case 'test_start': {
      const { test_id, client_id } = action.payload;
      const { id } = await startTextbookTest(actor, test_id, client_id, moment);
      return { attempt_id: id, client_id };
    }
    case 'test_answer': {
      const { attempt_id: _id, attempt_client_id: _client, ...given } = action.payload;
      return answerTest(actor, await attemptOf(actor, action.payload), given, moment);
    }
    case 'test_submit':
      return submitAttempt(actor, await attemptOf(actor, action.payload), action.payload.answers, moment);
    case 'task_start': {
      const { task } = await startTask(actor, action.payload, moment);
      return { ...task, client_id: action.payload.client_id };
    }
    case 'task_answer': {
      const { question_id, answer_text, selected_option_ids } = action.payload;
      const submission_id = await submissionOf(actor, action.payload);
      return answerTask(actor, { submission_id, question_id, answer_text, selected_option_ids }, moment);
    }
    case 'task_complete':
      return completeSubmission(actor, await submissionOf(actor, action.payload), moment);
  }
}

interface AttemptRef {
  attempt_id?: number | undefined;
  attempt_client_id?: string | undefined;
}
interface SubmissionRef {
  submission_id?: number | undefined;
  submission_client_id?: string | undefined;
}

const unnamed = (what: string) =>
  new AppError(
    'validation_failed',
    `Say which ${what} it is: send its id or the client_id that its start had.`,
    {
      fields: [{ loc: ['body', `${what}_id`], msg: `Say which ${what} it is.`, type: 'missing' }],
    },
  );
const unknown = (what: string) =>
  new AppError('not_found', `There is no such ${what} of yours: its start was refused, or has not arrived.`);

/**
 * What a start was answered that joined an attempt which ran already, begun on the web or on another phone: its client_id
 * stands in no attempt, but in what this phone was told.
 */
async function joined(
  actor: Actor,
  type: Action['type'],
  client_id: string,
  field: string,
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    SELECT (answer #>> ARRAY['answer', ${field}])::int AS id FROM sync_actions
    WHERE user_id = ${actor.id} AND type = ${type} AND answer #>> '{answer,client_id}' = ${client_id}
    ORDER BY received_at DESC LIMIT 1`;
  return row?.id ?? null;
}

/** Throws `not_found` where the start never arrived. Whose it is, the service looks at itself. */
async function attemptOf(
  actor: Actor,
  { attempt_id, attempt_client_id: client_id }: AttemptRef,
): Promise<number> {
  if (attempt_id !== undefined) return attempt_id;
  if (client_id === undefined) throw unnamed('attempt');
  const row = await db.testAttempt.findUnique({
    where: { user_id_client_id: { user_id: actor.id, client_id } },
    select: { id: true },
  });
  const id = row?.id ?? (await joined(actor, 'test_start', client_id, 'attempt_id'));
  if (id === null) throw unknown('attempt');
  return id;
}

async function submissionOf(
  actor: Actor,
  { submission_id, submission_client_id: client_id }: SubmissionRef,
): Promise<number> {
  if (submission_id !== undefined) return submission_id;
  if (client_id === undefined) throw unnamed('submission');
  const row = await db.taskSubmission.findUnique({
    where: { user_id_client_id: { user_id: actor.id, client_id } },
    select: { id: true },
  });
  const id = row?.id ?? (await joined(actor, 'task_start', client_id, 'submission_id'));
  if (id === null) throw unknown('submission');
  return id;
}

/** What the server has of the thing that an action was about, for a phone to show; null where there is nothing. */
export async function stateOf(actor: Actor, action: Action): Promise<Answer | null> {
  try {
    switch (action.type) {
      case 'test_answer':
      case 'test_submit':
        return await readOwnAttempt(actor, await attemptOf(actor, action.payload));
      case 'task_start':
        return await readMine(actor, action.payload.homework_id);
      case 'task_answer':
      case 'task_complete': {
        const { user_homework } = await db.taskSubmission.findUniqueOrThrow({
          where: { id: await submissionOf(actor, action.payload), user_id: actor.id },
          select: { user_homework: { select: { homework_id: true } } },
        });
        return await readMine(actor, user_homework.homework_id);
      }
      case 'paragraph_progress':
      case 'test_start':
        return null;
    }
  } catch (error) {
    if (toAppError(error).code === 'not_found') return null;
    throw error;
  }
}
