/** A batch is taken: once for each key, with all its rows and the job that unpacks it, or not at all. */
import { createHash } from 'node:crypto';
import type { Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { PracticeBatch } from '@talaffuz/db/generated/client';
import { unpackBatch } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { addFile } from '../files/service.ts';
import { checkArchive, type CheckedBatch } from './check.ts';
import type { Batch, BatchFields } from './schema.ts';
import { readBatch } from './views.ts';

const MIB = 1024 * 1024;
const ROWS_AT_ONCE = 1_000;
/** Before the rows of other batches, after whoever waits. */
export const UNPACK_PRIORITY = 5;

/**
 * Makes a batch of a stored archive. With the same key and content as before it answers the batch made then; `created`
 * tells them apart. The archive's bytes stay only with a new batch.
 * @throws AppError `validation_failed` with every problem, `conflict` (the key was used for something else), `quota_spent`
 */
export async function submitBatch(
  actor: Actor,
  fields: BatchFields,
  key: string | null,
  upload: UploadedFile,
): Promise<{ batch: Batch; created: boolean }> {
  const hash = createHash('sha256')
    .update(JSON.stringify([upload.sha256, fields.title]))
    .digest('hex');
  let keep = false;
  try {
    const before = await earlier(db, actor, key, hash);
    const checked = before === null ? await check(actor, upload) : null;
    const { id, created } =
      checked === null
        ? { id: before, created: false }
        : await create(actor, fields, key, hash, upload, checked);
    keep = created;
    return { batch: await readBatch(actor, id ?? 0), created };
  } finally {
    if (!keep) await (await storage()).delete(upload.key);
  }
}

/** The batch that this user made with this key. */
export async function earlier(
  via: Pick<Transaction, 'practiceBatch'>,
  actor: Actor,
  key: string | null,
  hash: string,
): Promise<number | null> {
  if (key === null) return null;
  const made = await via.practiceBatch.findUnique({
    where: { created_by_idempotency_key: { created_by: actor.id, idempotency_key: key } },
    select: { id: true, request_hash: true },
  });
  if (made !== null && made.request_hash !== hash) {
    throw new AppError(
      'conflict',
      `You have sent other recordings with the Idempotency-Key "${key}"; use a new key for a new batch.`,
    );
  }
  return made?.id ?? null;
}

async function check(actor: Actor, upload: UploadedFile): Promise<CheckedBatch> {
  const copy = await (await storage()).localPath(upload.key);
  try {
    return await checkArchive(actor, copy.path);
  } finally {
    await copy.release();
  }
}

function create(
  actor: Actor,
  { title }: BatchFields,
  key: string | null,
  request_hash: string,
  upload: UploadedFile,
  { rows, size }: CheckedBatch,
): Promise<{ id: number; created: boolean }> {
  return inTransaction(async (tx) => {
    // Of two requests at once the second waits here, and then finds the first's batch.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(1002, ${actor.id})`;
    const before = await earlier(tx, actor, key, request_hash);
    if (before !== null) return { id: before, created: false };
    const file = await addFile(tx, actor, upload);
    await checkRoom(tx, actor, size);
    const batch: PracticeBatch = await tx.practiceBatch.create({
      data: {
        school_id: actor.school_id,
        created_by: actor.id,
        title,
        idempotency_key: key,
        request_hash,
        file_id: file.id,
        rows_total: rows.length,
      },
    });
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const part = rows.slice(at, at + ROWS_AT_ONCE);
      await tx.practiceBatchRow.createMany({ data: part.map((row) => ({ ...row, batch_id: batch.id })) });
    }
    const job_id = await addJob(
      tx,
      unpackBatch,
      { batch_id: batch.id },
      { key: `unpack_batch:${String(batch.id)}`, priority: UNPACK_PRIORITY, school_id: actor.school_id },
    );
    await tx.practiceBatch.update({ where: { id: batch.id }, data: { job_id } });
    return { id: batch.id, created: true };
  });
}

/** Archive and recordings lie side by side until the last one is unpacked. */
async function checkRoom(tx: Transaction, actor: Actor, size: number): Promise<void> {
  const held = await tx.file.aggregate({ where: { owner_id: actor.id }, _sum: { size: true } });
  if ((held._sum.size ?? 0) + size <= env().USER_STORAGE_MIB * MIB) return;
  throw new AppError(
    'quota_spent',
    `Your files would take more than the ${String(env().USER_STORAGE_MIB)} MB (storage) that you may keep; delete older batches first.`,
  );
}
