/** Reviews: a teacher's scores beside the model's. Every change is audited, and the learner is told. */
import type { Actor } from '@talaffuz/core/actor';
import { ofSchool } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { verdictScores } from '@talaffuz/speech/agreement/verdict';
import { ofPage } from '../api/lists.ts';
import { audit } from '../audit/audit.ts';
import { tell } from '../notifications/tell.ts';
import type { Review } from '../practice/schema.ts';
import { asAttempt, asReview, reviewRelations } from '../practice/views.ts';
import { announce } from '../webhooks/announce.ts';
import type { Filters, ReviewInput, ReviewQuery } from './schema.ts';
import { beside, order, reverseOrder, reviewable, visibleGroups, whereOf } from './scope.ts';
import { asItems, groupNames, itemFields, studentOf } from './views.ts';

const noAttempt = (id: number) =>
  new AppError('not_found', `There is no attempt ${String(id)} that you may review.`);

/** A fixed number of queries, whatever the page. */
export async function listReviews(actor: Actor, query: ReviewQuery) {
  const where = await whereOf(actor, query);
  const select = itemFields(visibleGroups(actor));
  const [rows, total] = await Promise.all([
    db.attempt.findMany({ where, orderBy: [...order], select, ...ofPage(query) }),
    db.attempt.count({ where }),
  ]);
  return { rows: await asItems(rows), total };
}

/** An attempt to review, and its neighbours in the filtered list. Throws `not_found`, `conflict` when it is not scored. */
export async function readReview(actor: Actor, id: number, filters: Filters) {
  await checkReviewable(db, actor, id);
  const { user } = itemFields(visibleGroups(actor));
  const row = await db.attempt.findFirst({
    where: { id, ...reviewable(actor) },
    include: {
      review: reviewRelations.review,
      user,
      tokens: { select: { index: true, score: true, teacher_score: true }, orderBy: { index: 'asc' } },
    },
  });
  if (row === null) throw noAttempt(id);
  const where = await whereOf(actor, filters);
  const [before, behind] = [{ AND: [where, beside(row, 'before')] }, { AND: [where, beside(row, 'behind')] }];
  const [previous, next, count_before, total] = await Promise.all([
    db.attempt.findFirst({ where: before, orderBy: [...reverseOrder], select: { id: true } }),
    db.attempt.findFirst({ where: behind, orderBy: [...order], select: { id: true } }),
    db.attempt.count({ where: before }),
    db.attempt.count({ where }),
  ]);
  return {
    attempt: asAttempt(row, asReview(row)),
    student: studentOf(row),
    groups: groupNames(row),
    batch_id: row.batch_id,
    certainty: row.certainty,
    phonemes: row.tokens,
    next_id: next?.id ?? null,
    previous_id: previous?.id ?? null,
    position: count_before + 1,
    total,
  };
}

/** Throws `not_found` for what the actor may not see, `conflict` for what has no result yet. */
async function checkReviewable(tx: Transaction, actor: Actor, id: number): Promise<void> {
  const { status: _done, ...where } = reviewable(actor);
  const row = await tx.attempt.findFirst({ where: { id, ...where }, select: { status: true } });
  if (row === null) throw noAttempt(id);
  if (row.status !== 'done') {
    throw new AppError(
      'conflict',
      `Attempt ${String(id)} is ${row.status}; only an attempt that was scored can be reviewed.`,
    );
  }
}

/** Holds the attempt until the transaction ends, so that reviewers of the same one wait for each other. */
async function lock(tx: Transaction, actor: Actor, id: number) {
  await checkReviewable(tx, actor, id);
  await tx.$queryRaw`SELECT id FROM attempts WHERE id = ${id} FOR UPDATE`;
  const row = await tx.attempt.findUnique({
    where: { id },
    select: {
      id: true,
      user_id: true,
      batch_id: true,
      text: true,
      user: { select: { interface_language: true } },
    },
  });
  if (row === null) throw noAttempt(id);
  return { row, before: await reviewOf(tx, id) };
}

/** One query after the other: a transaction has one connection, which Prisma would ask for both at once. */
async function reviewOf(tx: Transaction, attempt_id: number): Promise<Review | null> {
  const review = await tx.review.findUnique({ where: { attempt_id }, ...reviewRelations.review });
  const tokens = await tx.attemptPhoneme.findMany({
    ...reviewRelations.tokens,
    where: { attempt_id, ...reviewRelations.tokens.where },
  });
  return asReview({ review, tokens });
}

/** What a review says, without who and when. */
function contentOf(review: Review) {
  const { comment, overall_score, accuracy_score, fluency_score, prosody_score, phonemes } = review;
  return { comment, overall_score, accuracy_score, fluency_score, prosody_score, phonemes };
}

type Content = ReturnType<typeof contentOf>;

function wantedContent(input: ReviewInput): Content {
  const { comment, overall_score, accuracy_score, fluency_score, prosody_score } = input;
  const phonemes = input.phonemes
    .flatMap(({ index, score, verdict }) => {
      const given = verdict === undefined ? score : verdictScores[verdict];
      return given === undefined ? [] : [{ index, score: given }];
    })
    .sort((a, b) => a.index - b.index);
  return { comment, overall_score, accuracy_score, fluency_score, prosody_score, phonemes };
}

/** Nothing in it: such a review would only take the attempt off the list. */
const saysNothing = ({ comment, phonemes, ...scores }: Content): boolean =>
  comment === '' && phonemes.length === 0 && Object.values(scores).every((score) => score === null);

function checkFresh(id: number, before: Review | null, seen: string | null | undefined): void {
  if (seen === undefined) return;
  const now = before?.updated_at ?? null;
  const same = seen === null || now === null ? seen === now : Date.parse(seen) === Date.parse(now);
  if (same) return;
  throw new AppError(
    'conflict',
    `The review of attempt ${String(id)} was changed in the meantime by ${before?.reviewer.full_name ?? 'somebody who removed it'}; read it again first.`,
  );
}

/** Which scored phonemes do not exist, as the fields of a validation error. */
async function checkIndices(tx: Transaction, id: number, { phonemes }: Content): Promise<void> {
  const known = await tx.attemptPhoneme.findMany({ where: { attempt_id: id }, select: { index: true } });
  const indices = new Set(known.map(({ index }) => index));
  const wrong = phonemes.filter(({ index }) => !indices.has(index));
  if (wrong.length === 0) return;
  const list = wrong.map(({ index }) => String(index)).join(', ');
  const msg = `Attempt ${String(id)} has no phoneme ${list} that was said; take indices from its result.`;
  throw new AppError('validation_failed', msg, {
    fields: [{ loc: ['body', 'phonemes'], msg, type: 'unknown_index' }],
  });
}

/**
 * Writes the whole review or nothing; sending the same again changes nothing and tells nobody.
 * Throws `not_found`, `conflict` (not scored, or changed since `updated_at`), `validation_failed` (unknown index).
 */
export async function writeReview(actor: Actor, input: ReviewInput): Promise<Review> {
  const id = input.attempt_id;
  return inTransaction(async (tx) => {
    const { row, before } = await lock(tx, actor, id);
    const wanted = wantedContent(input);
    if (before !== null && JSON.stringify(contentOf(before)) === JSON.stringify(wanted)) return before;
    if (saysNothing(wanted)) {
      throw new AppError(
        'validation_failed',
        'The review is empty; give a score or a comment, or delete it.',
      );
    }
    checkFresh(id, before, input.updated_at);
    await checkIndices(tx, id, wanted);
    const { phonemes, ...columns } = wanted;
    await tx.review.upsert({
      where: { attempt_id: id },
      create: { attempt_id: id, school_id: actor.school_id, reviewer_id: actor.id, ...columns },
      update: { reviewer_id: actor.id, ...columns },
    });
    await writeScores(tx, id, phonemes);
    const after = await reviewOf(tx, id);
    if (after === null) throw noAttempt(id);
    await audit(
      tx,
      actor,
      before === null ? 'review.created' : 'review.changed',
      { subject: 'attempt', id },
      { before, after },
    );
    if (row.user_id !== actor.id) await tellOf(tx, row);
    await announce(tx, actor.school_id, 'review.done', {
      attempt_id: id,
      user_id: row.user_id,
      batch_id: row.batch_id,
      ...after,
    });
    return after;
  });
}

async function writeScores(tx: Transaction, id: number, phonemes: Content['phonemes']): Promise<void> {
  await tx.attemptPhoneme.updateMany({ where: { attempt_id: id }, data: { teacher_score: null } });
  const indices = phonemes.map(({ index }) => index);
  const scores = phonemes.map(({ score }) => score);
  await tx.$executeRaw`
    UPDATE attempt_phonemes t SET teacher_score = v.score
    FROM unnest(${indices}::int[], ${scores}::float8[]) AS v(index, score)
    WHERE t.attempt_id = ${id} AND t.index = v.index`;
}

const noticesOf = (attempt_id: number) => ({
  notification_type: 'review',
  is_read: false,
  data: { path: ['attempt_id'], equals: attempt_id },
});

const reviewed = {
  en: 'Your teacher reviewed your recording: “{text}”',
  ru: 'Преподаватель проверил вашу запись: «{text}»',
  uz: 'Oʻqituvchi yozuvingizni koʻrib chiqdi: “{text}”',
};

interface Told {
  id: number;
  user_id: number;
  text: string;
}

/** A learner who has not yet read of the review does not need to be told again that it changed. */
async function tellOf(tx: Transaction, { id, user_id, text }: Told): Promise<void> {
  const unread = await tx.notification.count({ where: { user_id, ...noticesOf(id) } });
  if (unread > 0) return;
  await tell(tx, user_id, reviewed, { text }, { notification_type: 'review', data: { attempt_id: id } });
}

/** Removes a review with its scores, and the notice that nobody read. Throws `not_found` when there is none. */
export async function deleteReview(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { row, before } = await lock(tx, actor, id);
    if (before === null) throw new AppError('not_found', `Attempt ${String(id)} has no review.`);
    await tx.review.delete({ where: { attempt_id: id } });
    await writeScores(tx, id, []);
    await tx.notification.deleteMany({ where: { user_id: row.user_id, ...noticesOf(id) } });
    await audit(tx, actor, 'review.deleted', { subject: 'attempt', id }, { before, after: null });
  });
}

/** The groups and students that the filters of the list offer. */
export async function reviewChoices(actor: Actor) {
  const group = visibleGroups(actor);
  const [groups, students] = await Promise.all([
    db.group.findMany({
      where: group,
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.user.findMany({
      where: {
        ...ofSchool(actor),
        role: 'student',
        ...(actor.role === 'owner' ? {} : { memberships: { some: { group } } }),
      },
      select: {
        id: true,
        full_name: true,
        memberships: { where: { group }, select: { group_id: true } },
      },
      orderBy: [{ full_name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  return {
    groups,
    students: students.map(({ id, full_name, memberships }) => ({
      id,
      full_name,
      group_ids: memberships.map(({ group_id }) => group_id),
    })),
  };
}
