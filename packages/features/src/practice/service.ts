/** Attempts: a recording comes in, a job scores it, and its result is read by whoever may see it. */
import type { Actor } from '@talaffuz/core/actor';
import { ofSchool } from '@talaffuz/core/actor';
import { AppError, isErrorCode } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import type { Attempt as AttemptRow, Prisma } from '@talaffuz/db/generated/client';
import { cancelJob } from '@talaffuz/jobs/cancel';
import { scoreAttempt } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { waitForJob, watchJob } from '@talaffuz/jobs/wait';
import type { Assessment } from '@talaffuz/speech/assessment';
import { ofPage } from '../api/lists.ts';
import { certaintyOf, writeTokens } from '../analytics/tokens.ts';
import { finishRow } from '../batches/rows.ts';
import { addFile, keepingUpload } from '../files/service.ts';
import { readSentence } from '../library/service.ts';
import { charge, refund } from '../quotas/service.ts';
import { markSpoken } from '../tests/mark.ts';
import { announce } from '../webhooks/announce.ts';
import type { AssessFields, AttemptQuery, Attempt } from './schema.ts';
import { countUp, currentSession } from './sessions.ts';
import { asAttempt, asReview, asSummary, reviewRelations, scoredEvent, summaryFields } from './views.ts';

export { endSession, listSessions, startSession } from './sessions.ts';

/** A person waits for an attempt; a batch does not. */
const WAITING_PERSON = 1;

/**
 * Takes a recording: file, session, attempt, quota and job are written together or not at all. The attempt is `queued`.
 * Throws `not_found` for an unknown sentence or session, `quota_spent`.
 */
export async function submit(actor: Actor, fields: AssessFields, upload: UploadedFile): Promise<Attempt> {
  return keepingUpload(upload, async () => {
    const text =
      fields.text ??
      (fields.sentence_id === undefined ? '' : (await readSentence(actor, fields.sentence_id)).text);
    const row = await inTransaction(async (tx) => {
      const quota_date = await charge(tx, actor, 'pronunciation_analysis');
      const session_id = await currentSession(tx, actor, fields.session_id);
      const file = await addFile(tx, actor, upload);
      const attempt = await tx.attempt.create({
        data: {
          school_id: actor.school_id,
          user_id: actor.id,
          session_id,
          sentence_id: fields.sentence_id ?? null,
          text,
          file_id: file.id,
          quota_date,
        },
      });
      const job_id = await addJob(
        tx,
        scoreAttempt,
        { attempt_id: attempt.id },
        { key: `score_attempt:${String(attempt.id)}`, priority: WAITING_PERSON, school_id: actor.school_id },
      );
      return tx.attempt.update({ where: { id: attempt.id }, data: { job_id } });
    });
    return asAttempt(row);
  });
}

/** Waits at most `timeout_ms` for an attempt to be done or failed, and answers how it stands then. */
export async function waitForAttempt(
  actor: Actor,
  id: number,
  timeout_ms: number,
  signal: AbortSignal,
): Promise<Attempt> {
  const { job_id } = await visibleAttempt(actor, id);
  if (job_id !== null) await waitForJob(job_id, { timeout_ms, signal });
  return readAttempt(actor, id);
}

/** What an actor may see: their own; a parent their children's; a teacher those of their groups; an owner all. */
export function visibleAttempts(actor: Actor): Prisma.AttemptWhereInput {
  const own: Prisma.AttemptWhereInput = { user_id: actor.id };
  switch (actor.role) {
    case 'student':
      return { ...ofSchool(actor), ...own };
    case 'parent':
      return { ...ofSchool(actor), OR: [own, { user: { parents: { some: { parent_id: actor.id } } } }] };
    case 'teacher':
      return {
        ...ofSchool(actor),
        OR: [
          own,
          { user: { memberships: { some: { group: { teacher_id: actor.id } } } } },
          { batch: { created_by: actor.id } },
          { test_answer: { attempt: { test: { created_by: actor.id } } } },
          { homework: { homework: { created_by: actor.id } } },
        ],
      };
    case 'owner':
      return ofSchool(actor);
  }
}

const noAttempt = (id: number) => new AppError('not_found', `There is no attempt ${String(id)}.`);

async function visibleAttempt(actor: Actor, id: number): Promise<AttemptRow> {
  const row = await db.attempt.findFirst({ where: { id, ...visibleAttempts(actor) } });
  if (row === null) throw noAttempt(id);
  return row;
}

export async function readAttempt(actor: Actor, id: number): Promise<Attempt> {
  const row = await db.attempt.findFirst({
    where: { id, ...visibleAttempts(actor) },
    include: { ...reviewRelations, user: { select: { native_language: true } } },
  });
  if (row === null) throw noAttempt(id);
  return asAttempt(row, asReview(row), row.user);
}

/** The stored recording of an attempt. */
export async function attemptFile(actor: Actor, id: number) {
  const { file_id } = await visibleAttempt(actor, id);
  return db.file.findUniqueOrThrow({ where: { id: file_id } });
}

export async function listAttempts(actor: Actor, query: AttemptQuery) {
  const { session_id, sentence_id } = query;
  const where = {
    user_id: actor.id,
    // A batch has pages of its own; what a student finds here is what they recorded.
    batch_id: null,
    ...(session_id === undefined ? {} : { session_id }),
    ...(sentence_id === undefined ? {} : { sentence_id }),
  };
  const [rows, total] = await Promise.all([
    db.attempt.findMany({ where, orderBy: { id: 'desc' }, select: summaryFields, ...ofPage(query) }),
    db.attempt.count({ where }),
  ]);
  return { rows: rows.map(asSummary), total };
}

const isOver = ({ status }: Attempt): boolean => status === 'done' || status === 'failed';

/** The attempt now and after every change, until it is done or failed or the watcher leaves. */
export async function* watchAttempt(actor: Actor, id: number, signal?: AbortSignal): AsyncGenerator<Attempt> {
  const { job_id } = await visibleAttempt(actor, id);
  let last = await readAttempt(actor, id);
  yield last;
  if (isOver(last) || job_id === null) return;
  for await (const _change of watchJob(job_id, signal === undefined ? {} : { signal })) {
    const now = await readAttempt(actor, id);
    if (now.status !== last.status) yield now;
    last = now;
    if (isOver(now)) return;
  }
}

/** Stops an attempt of your own that is not scored yet; its quota is given back. */
export async function cancelAttempt(actor: Actor, id: number): Promise<Attempt> {
  // A row of a batch is its maker's to cancel, with the batch.
  const row = await db.attempt.findFirst({ where: { id, user_id: actor.id, batch_id: null } });
  if (row === null) throw new AppError('not_found', `There is no attempt ${String(id)} of yours.`);
  if (row.status === 'queued' || row.status === 'scoring') {
    const before = await inTransaction((tx) => fail(tx, id, 'cancelled', 'You cancelled this attempt.'));
    if (before && row.job_id !== null) await cancelJob(row.job_id);
  }
  return readAttempt(actor, id);
}

/** The speech worker's side. */

const finishedFields = {
  id: true,
  school_id: true,
  user_id: true,
  session_id: true,
  batch_id: true,
  sentence_id: true,
  text: true,
  status: true,
  overall_score: true,
  fluency_score: true,
  weak_phonemes: true,
  duration_s: true,
  error_code: true,
  error_message: true,
  quota_date: true,
  created_at: true,
  finished_at: true,
} as const;

/** What to score, or null when the attempt is over or gone. */
export async function startScoring(id: number) {
  await db.attempt.updateMany({ where: { id, status: 'queued' }, data: { status: 'scoring' } });
  return db.attempt.findFirst({
    where: { id, status: 'scoring' },
    select: { text: true, phones: true, file: { select: { key: true, name: true } } },
  });
}

/** Writes the result, in the transaction that finishes the job. Does nothing to an attempt that is over. */
export async function complete(tx: Transaction, id: number, result: Assessment): Promise<void> {
  const { count } = await tx.attempt.updateMany({
    where: { id, status: { in: ['queued', 'scoring'] } },
    data: {
      status: 'done',
      result: asJson(result),
      overall_score: result.overall_score,
      accuracy_score: result.accuracy_score,
      fluency_score: result.fluency_score,
      completeness_score: result.completeness_score,
      prosody_score: result.prosody_score,
      duration_s: result.duration_s,
      certainty: certaintyOf(result),
      weak_phonemes: result.weak_phonemes,
      model_name: result.model.name,
      model_version: result.model.version,
      finished_at: new Date(),
    },
  });
  if (count === 0) return;
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { id }, select: finishedFields });
  await writeTokens(tx, attempt, result);
  if (attempt.session_id !== null) await countUp(tx, attempt.session_id);
  await finishRow(tx, attempt);
  await markSpoken(tx, attempt);
  await announce(tx, attempt.school_id, 'attempt.scored', scoredEvent(attempt));
}

/** Marks an attempt failed and gives its quota back. False when it was over already. */
export async function fail(tx: Transaction, id: number, code: string, message: string): Promise<boolean> {
  const { count } = await tx.attempt.updateMany({
    where: { id, status: { in: ['queued', 'scoring'] } },
    data: {
      status: 'failed',
      error_code: isErrorCode(code) ? code : 'internal',
      error_message: message,
      finished_at: new Date(),
    },
  });
  if (count === 0) return false;
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { id }, select: finishedFields });
  const { user_id, quota_date } = attempt;
  if (quota_date !== null) await refund(tx, user_id, 'pronunciation_analysis', quota_date);
  await finishRow(tx, attempt);
  return true;
}
