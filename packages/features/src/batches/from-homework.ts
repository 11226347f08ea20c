/** A batch of the recordings that learners handed in for oral homework: nothing is unpacked, the files are shared. */
import { createHash } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { markable, noHomework, visibleHomework } from '../homework/scope.ts';
import { earlier } from './create.ts';
import type { Batch, HomeworkFields } from './schema.ts';
import { queueAttempts } from './unpack.ts';
import { readBatch } from './views.ts';

/** As a spreadsheet counts: the header is row 1. */
const FIRST_ROW = 2;

const unscored: Prisma.UserHomeworkWhereInput = {
  OR: [{ practice_attempt_id: null }, { practice_attempt: { status: 'failed' } }],
};

/**
 * Scores what was handed in once more, or only what has no score so far. A row's id is that of the hand-in. A recording
 * that had no score shows the one of this batch from now on; the others keep theirs.
 * @throws AppError `not_found`, `conflict` (not oral, nothing handed in, the key was used for something else)
 */
export async function batchOfHomework(
  actor: Actor,
  fields: HomeworkFields,
  key: string | null,
): Promise<{ batch: Batch; created: boolean }> {
  const { homework_id, only_unscored, title } = fields;
  const hash = createHash('sha256')
    .update(JSON.stringify(['homework', homework_id, only_unscored, title]))
    .digest('hex');
  const made = await inTransaction(async (tx) => {
    // Of two requests at once the second waits here, and then finds the first's batch.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(1002, ${actor.id})`;
    const before = await earlier(tx, actor, key, hash);
    if (before !== null) return { id: before, created: false };
    return { id: await create(tx, actor, fields, key, hash), created: true };
  });
  return { batch: await readBatch(actor, made.id), created: made.created };
}

async function create(
  tx: Transaction,
  actor: Actor,
  { homework_id, only_unscored, title }: HomeworkFields,
  idempotency_key: string | null,
  request_hash: string,
): Promise<number> {
  const homework = await tx.homework.findFirst({ where: { id: homework_id, ...visibleHomework(actor) } });
  if (homework === null) throw noHomework(homework_id);
  if (homework.homework_type !== 'oral') {
    throw new AppError('conflict', `Homework ${String(homework_id)} is not oral, so it has no recordings.`);
  }
  const found = await tx.userHomework.findMany({
    where: {
      AND: [
        { homework_id, status: { not: 'assigned' }, files: { some: { file: { kind: 'audio' } } } },
        markable(actor),
        only_unscored ? unscored : {},
      ],
    },
    orderBy: { id: 'asc' },
    take: env().BATCH_MAX_ROWS + 1,
    select: {
      id: true,
      user_id: true,
      practice_attempt: { select: { status: true } },
      files: { where: { file: { kind: 'audio' } }, select: { file: { select: { id: true, name: true } } } },
    },
  });
  if (found.length === 0) {
    throw new AppError('conflict', `Homework ${String(homework_id)} has no recordings to score.`);
  }
  if (found.length > env().BATCH_MAX_ROWS) {
    throw new AppError(
      'conflict',
      `Homework ${String(homework_id)} has more than the ${String(env().BATCH_MAX_ROWS)} recordings that one batch may have.`,
    );
  }
  const { school_id } = homework;
  const batch = await tx.practiceBatch.create({
    data: {
      school_id,
      created_by: actor.id,
      title: title === '' ? homework.title : title,
      status: 'running',
      started_at: new Date(),
      idempotency_key,
      request_hash,
      rows_total: found.length,
    },
  });
  const attempts = await tx.attempt.createManyAndReturn({
    data: found.map(({ user_id, files }) => ({
      school_id,
      user_id,
      batch_id: batch.id,
      text: homework.oral_assignment,
      file_id: files[0]?.file.id ?? 0,
    })),
    select: { id: true, user_id: true },
  });
  const attemptOf = new Map(attempts.map(({ id, user_id }) => [user_id, id]));
  const rows = found.map((row) => ({ ...row, attempt_id: attemptOf.get(row.user_id) ?? 0 }));
  await tx.practiceBatchRow.createMany({
    data: rows.map(({ id, user_id, files, attempt_id }, i) => ({
      batch_id: batch.id,
      row: FIRST_ROW + i,
      external_id: String(id),
      audio: files[0]?.file.name ?? '',
      text: homework.oral_assignment,
      student_id: user_id,
      attempt_id,
      status: 'queued' as const,
    })),
  });
  const without = rows.filter(
    (row) => row.practice_attempt === null || row.practice_attempt.status === 'failed',
  );
  await tx.$executeRaw`
    UPDATE user_homework w SET practice_attempt_id = v.attempt_id
    FROM unnest(${without.map(({ id }) => id)}::int[], ${without.map((row) => row.attempt_id)}::int[])
      AS v(id, attempt_id)
    WHERE w.id = v.id`;
  await queueAttempts(
    tx,
    school_id,
    attempts.map(({ id }) => id),
  );
  return batch.id;
}
