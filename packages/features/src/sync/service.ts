/**
 * The queue of a phone: each action is done in its order by the service of its REST operation, at the time at which the
 * phone did it. All of them may be told twice: their answer is kept by the id that the phone gave them, and what they do
 * is idempotent by itself, so that a process that dies between the two loses and doubles nothing.
 */
import type { Actor } from '@talaffuz/core/actor';
import { AppError, errorTable, toAppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { log } from '@talaffuz/jobs/log';
import { fingerprint } from '../api/once.ts';
import { perform, stateOf } from './actions.ts';
import { result, type Action, type Result } from './schema.ts';
import type { Moment } from './moment.ts';

/** Does the actions one after the other. One that is refused holds up none; one that has to come again, all behind it. */
export async function sync(actor: Actor, actions: readonly Action[], sent_at: Date | null) {
  const skew_ms = sent_at === null ? 0 : Date.now() - sent_at.getTime();
  const results: Result[] = [];
  for (const action of actions) {
    const at = new Date(Math.min(Date.now(), Date.parse(action.occurred_at) + skew_ms));
    // What comes behind it may rest on it.
    const stuck = results.some(({ status }) => status === 'retry');
    results.push(stuck ? waiting(action.id) : await once(actor, action, { at, offline: true }));
  }
  return { results, server_time: new Date().toISOString() };
}

const plainResult = (id: string): Result => ({
  id,
  status: 'applied',
  duplicate: false,
  answer: null,
  server: null,
  detail: null,
  error_code: null,
});

const waiting = (id: string): Result => ({
  ...plainResult(id),
  status: 'retry',
  detail: 'It waits for the action before it; send both again.',
});

async function once(actor: Actor, action: Action, moment: Moment): Promise<Result> {
  const { id, type } = action;
  const key = { user_id_id: { user_id: actor.id, id } };
  const hash = fingerprint({ type, occurred_at: action.occurred_at, payload: action.payload });
  await db.syncAction.createMany({
    data: [{ user_id: actor.id, id, type, hash, occurred_at: moment.at }],
    skipDuplicates: true,
  });
  const kept = await db.syncAction.findUniqueOrThrow({ where: key });
  if (kept.hash !== hash) {
    return refused(
      id,
      new AppError('conflict', `The id ${id} stands for another action; give each its own.`),
      'rejected',
    );
  }
  if (kept.answer !== null) return { ...result.parse(kept.answer), duplicate: true };
  // The clock of the first time: what a phone corrects later about its own does not move what it did.
  const done = await tried(actor, action, { ...moment, at: kept.occurred_at });
  if (done.status !== 'retry') await db.syncAction.update({ where: key, data: { answer: asJson(done) } });
  return done;
}

/** 404, 422 and so on will be so for ever; a conflict shows what the server has; the rest is worth another try. */
async function tried(actor: Actor, action: Action, moment: Moment): Promise<Result> {
  try {
    return { ...plainResult(action.id), answer: await perform(actor, action, moment) };
  } catch (error) {
    const found = toAppError(error);
    if (found.code === 'conflict') {
      return { ...refused(action.id, found, 'conflict'), server: await stateOf(actor, action) };
    }
    if (found.httpStatus < 500) return refused(action.id, found, 'rejected');
    log().error({ err: found, cause: found.cause, type: action.type }, 'an action of a phone failed');
    return refused(action.id, found, 'retry');
  }
}

const refused = (
  id: string,
  { message, code }: AppError,
  status: 'conflict' | 'rejected' | 'retry',
): Result => ({
  ...plainResult(id),
  status,
  detail: message,
  error_code: errorTable[code].error_code,
});
