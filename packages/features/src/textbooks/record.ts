/** What a learner does with a paragraph: opens it, reads it for a while, says that they are through. */
import { requireRole, type Actor } from '@talaffuz/core/actor';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { plain } from '../api/plain.ts';
import { lockMastery, recomputeMastery } from '../mastery/recompute.ts';
import { live, type Moment } from '../sync/moment.ts';
import { statusOf } from './figures.ts';
import { progressView, type ProgressInput, type ProgressView } from './schema.ts';
import { findParagraph } from './scope.ts';

interface Read {
  user_id: number;
  paragraph_id: number;
  at: Date;
}

/** Writes that somebody studied; false where this was told before. Of two at once the second waits, and then knows. */
async function addEvent(
  tx: Transaction,
  { user_id, paragraph_id, at }: Read,
  seconds: number,
  client_id: string | null,
): Promise<boolean> {
  const added = await tx.$executeRaw`
    INSERT INTO study_events (user_id, paragraph_id, at, seconds, client_id)
    VALUES (${user_id}, ${paragraph_id}, ${at}, ${seconds}, ${client_id})
    ON CONFLICT (user_id, client_id) DO NOTHING`;
  return added === 1;
}

/** Adds to what is there, so that two at once both count: the first opening stays, and the later step wins. */
async function addProgress(
  tx: Transaction,
  { user_id, paragraph_id, at }: Read,
  { step, seconds = 0, completed }: Pick<ProgressInput, 'step' | 'seconds' | 'completed'>,
): Promise<void> {
  const read_at = completed === true ? at : null;
  const step_at = step === undefined ? null : at;
  await tx.$executeRaw`
    INSERT INTO paragraph_progress AS g
      (user_id, paragraph_id, current_step, step_at, opened_at, read_at, time_spent_seconds, status, updated_at)
    VALUES (${user_id}, ${paragraph_id}, ${step ?? null}::"ParagraphStep", ${step_at}, ${at}, ${read_at},
      ${seconds}, 'in_progress', now())
    ON CONFLICT (user_id, paragraph_id) DO UPDATE SET
      current_step = CASE WHEN excluded.step_at >= coalesce(g.step_at, excluded.step_at)
        THEN excluded.current_step ELSE g.current_step END,
      step_at = greatest(g.step_at, excluded.step_at),
      opened_at = least(g.opened_at, excluded.opened_at),
      read_at = least(g.read_at, excluded.read_at),
      time_spent_seconds = g.time_spent_seconds + excluded.time_spent_seconds,
      status = CASE WHEN g.status = 'not_started' THEN excluded.status ELSE g.status END,
      updated_at = now()`;
}

/** Writes what somebody did in a paragraph, and what follows where that was new. Throws `not_found`. */
async function write(
  actor: Actor,
  paragraph_id: number,
  work: (tx: Transaction) => Promise<boolean>,
): Promise<void> {
  const { chapter_id } = await findParagraph(db, actor, paragraph_id);
  const of = { user_id: actor.id, chapter_id };
  await inTransaction(async (tx) => {
    await lockMastery(tx, of);
    // Anew behind the lock: it may have been deleted meanwhile.
    await findParagraph(tx, actor, paragraph_id);
    if (await work(tx)) await recomputeMastery(tx, of);
  });
}

/**
 * Notes that a learner opened a paragraph, once and for all, and that they studied in this hour: days of study are
 * counted from that, in whatever zone their school is. Throws `not_found`.
 */
export async function noteOpened(actor: Actor, paragraph_id: number, { at }: Moment = live()): Promise<void> {
  const read = { user_id: actor.id, paragraph_id, at };
  const hour = `opened:${String(paragraph_id)}:${at.toISOString().slice(0, 13)}`;
  await write(actor, paragraph_id, async (tx) => {
    const first = await addEvent(tx, read, 0, hour);
    if (first) await addProgress(tx, read, {});
    return first;
  });
}

/**
 * Notes how far a learner is. With the same `client_id` it counts once, however often and however much at once it is
 * told. Throws `not_found`, and `role_not_allowed` for everybody but students.
 */
export async function recordProgress(
  actor: Actor,
  { paragraph_id, client_id, ...input }: ProgressInput,
  { at }: Moment = live(),
): Promise<ProgressView> {
  requireRole(actor, ['student']);
  const read = { user_id: actor.id, paragraph_id, at };
  await write(actor, paragraph_id, async (tx) => {
    const first = await addEvent(tx, read, input.seconds ?? 0, client_id ?? null);
    if (first) await addProgress(tx, read, input);
    return first;
  });
  return readProgress(actor, paragraph_id);
}

async function readProgress(actor: Actor, paragraph_id: number): Promise<ProgressView> {
  const row = await db.paragraphProgress.findUnique({
    where: { user_id_paragraph_id: { user_id: actor.id, paragraph_id } },
  });
  return progressView.parse(
    plain({
      paragraph_id,
      current_step: null,
      time_spent_seconds: 0,
      opened_at: null,
      read_at: null,
      completed_at: null,
      mastery_score: null,
      practice_score: null,
      ...row,
      status: statusOf(row),
      mastery_status: row?.status ?? 'not_started',
    }),
  );
}
