/** The job that takes a batch out of its archive: every recording becomes a file, an attempt and a job that scores it. */
import { openArchive, type ArchiveEntry } from '@talaffuz/core/archive/archive';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { detectFormat, HEAD_BYTES, sizeLimit } from '@talaffuz/core/upload/file-kind';
import { safeFileName } from '@talaffuz/core/upload/file-name';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { PracticeBatch, PracticeBatchRow } from '@talaffuz/db/generated/client';
import { scoreAttempt } from '@talaffuz/jobs/contracts';
import { addJobs } from '@talaffuz/jobs/outbox';
import { archiveLimits } from './check.ts';
import { endBatch, endIfOver, lockBatch } from './rows.ts';

/** Rows a transaction: a kill costs no more, and the first are scored while the next are unpacked. */
const CHUNK = 50;
/** A person's attempt goes before every row of a batch. */
export const ROW_PRIORITY = 10;

/** Where a row's recording lies. Unpacking it again replaces it, so that no try leaves files behind. */
export const rowKey = (batch_id: number, row: number): string =>
  `batches/${String(batch_id)}/row-${String(row)}.audio`;

interface StoredRow {
  row: PracticeBatchRow;
  file: { key: string; name: string; mime: string; size: number; sha256: string };
}

/**
 * Unpacks what is not unpacked yet and sets the batch going; a batch that is no longer `preparing` stays as it is.
 * Returns how many rows it queued.
 */
export async function unpack(
  batch_id: number,
  signal: AbortSignal,
  progress: (fraction: number) => void,
): Promise<number> {
  const batch = await db.practiceBatch.findFirst({
    where: { id: batch_id, status: 'preparing' },
    include: { file: true },
  });
  if (batch === null) return 0;
  if (batch.file === null)
    throw new AppError('not_found', 'The recordings of the batch are gone; send them again.');
  if (batch.started_at === null) {
    await db.practiceBatch.update({ where: { id: batch_id }, data: { started_at: new Date() } });
  }
  const copy = await (await storage()).localPath(batch.file.key, signal);
  let queued = 0;
  try {
    const archive = await openArchive(copy.path, archiveLimits());
    const usable = archive.entries.filter(({ problem }) => problem === null);
    const entries = new Map(usable.map((entry) => [entry.name, entry]));
    try {
      for (;;) {
        signal.throwIfAborted();
        const step = await unpackSome(batch, entries, signal);
        queued += step ?? 0;
        if (step === null) break;
        progress(queued / batch.rows_total);
      }
    } finally {
      archive.close();
    }
  } finally {
    await copy.release();
  }
  await setGoing(batch_id, batch.file);
  return queued;
}

/** The next rows; null when there are none left or the batch was cancelled. */
async function unpackSome(
  batch: PracticeBatch,
  entries: Map<string, ArchiveEntry>,
  signal: AbortSignal,
): Promise<number | null> {
  const rows = await db.practiceBatchRow.findMany({
    where: { batch_id: batch.id, status: 'waiting' },
    orderBy: { row: 'asc' },
    take: CHUNK,
  });
  if (rows.length === 0) return null;
  const stored: StoredRow[] = [];
  const broken: { row: PracticeBatchRow; error: AppError }[] = [];
  for (const row of rows) {
    signal.throwIfAborted();
    try {
      stored.push({ row, file: await store(row, entryOf(entries, row)) });
    } catch (error) {
      // Another error is no fault of this recording: the whole try fails, and is repeated.
      if (!(error instanceof AppError) || error.httpStatus >= 500) throw error;
      broken.push({ row, error });
    }
  }
  const going = await inTransaction(async (tx) => {
    if ((await lockBatch(tx, batch.id)) !== 'preparing') return false;
    await queueRows(tx, batch, stored);
    for (const { row, error } of broken) {
      await tx.practiceBatchRow.update({
        where: { batch_id_row: { batch_id: batch.id, row: row.row } },
        data: {
          status: 'failed',
          error_code: error.code,
          error_message: error.message,
          finished_at: new Date(),
        },
      });
    }
    return true;
  });
  if (going) return stored.length;
  for (const { file } of stored) await (await storage()).delete(file.key);
  return null;
}

function entryOf(entries: Map<string, ArchiveEntry>, row: PracticeBatchRow): ArchiveEntry {
  const entry = entries.get(row.audio);
  if (entry === undefined) throw new AppError('audio_not_found', `“${row.audio}” is not in the archive.`);
  return entry;
}

async function store(row: PracticeBatchRow, entry: ArchiveEntry): Promise<StoredRow['file']> {
  const limit = sizeLimit('audio');
  if (entry.size > limit.bytes) {
    throw new AppError('audio_too_large', `“${row.audio}” is larger than ${String(limit.mib)} MB.`);
  }
  const format = await detectFormat(await entry.head(HEAD_BYTES), ['audio']);
  if (format === null) throw new AppError('audio_unreadable', `“${row.audio}” is no recording.`);
  const key = rowKey(row.batch_id, row.row);
  const content = await (await storage()).put(key, await entry.read(), { content_type: format.mime });
  return { key, name: safeFileName(row.audio, `audio.${format.extension}`), mime: format.mime, ...content };
}

/** Files, attempts, jobs and rows in five statements, however many rows. */
async function queueRows(tx: Transaction, batch: PracticeBatch, stored: readonly StoredRow[]): Promise<void> {
  if (stored.length === 0) return;
  const { id: batch_id, school_id, created_by } = batch;
  const files = await tx.file.createManyAndReturn({
    data: stored.map(({ file }) => ({ ...file, kind: 'audio' as const, school_id, owner_id: created_by })),
    select: { id: true, key: true },
  });
  const fileOf = new Map(files.map(({ id, key }) => [key, id]));
  const attempts = await tx.attempt.createManyAndReturn({
    data: stored.map(({ row, file }) => ({
      school_id,
      user_id: row.student_id ?? created_by,
      batch_id,
      text: row.text,
      phones: row.phones,
      file_id: fileOf.get(file.key) ?? 0,
    })),
    select: { id: true, file_id: true },
  });
  await queueAttempts(
    tx,
    school_id,
    attempts.map(({ id }) => id),
  );
  const attemptOf = new Map(attempts.map(({ id, file_id }) => [file_id, id]));
  const rows = stored.map(({ row, file }) => ({
    row: row.row,
    attempt_id: attemptOf.get(fileOf.get(file.key) ?? 0) ?? 0,
  }));
  await tx.$executeRaw`
    UPDATE practice_batch_rows r SET status = 'queued', attempt_id = v.attempt_id
    FROM unnest(${rows.map(({ row }) => row)}::int[], ${rows.map((one) => one.attempt_id)}::int[])
      AS v(row_number, attempt_id)
    WHERE r.batch_id = ${batch_id} AND r.row = v.row_number`;
}

/** A new job for each attempt. */
export async function queueAttempts(
  tx: Transaction,
  school_id: number,
  ids: readonly number[],
): Promise<void> {
  const now = String(Date.now());
  const jobs = await addJobs(
    tx,
    scoreAttempt,
    ids.map((attempt_id) => ({
      payload: { attempt_id },
      key: `score_attempt:${String(attempt_id)}:${now}`,
    })),
    { priority: ROW_PRIORITY, school_id },
  );
  await tx.$executeRaw`
    UPDATE attempts a SET job_id = v.job_id
    FROM unnest(${[...ids]}::int[], ${jobs}::uuid[]) AS v(id, job_id) WHERE a.id = v.id`;
}

/** Everything is unpacked: the archive goes, and the batch is over if its rows are. */
async function setGoing(batch_id: number, file: { id: number; key: string }): Promise<void> {
  const going = await inTransaction(async (tx) => {
    if ((await lockBatch(tx, batch_id)) !== 'preparing') return false;
    await tx.practiceBatch.update({ where: { id: batch_id }, data: { status: 'running', file_id: null } });
    await tx.file.delete({ where: { id: file.id } });
    await endIfOver(tx, batch_id);
    return true;
  });
  if (going) await (await storage()).delete(file.key);
}

/** In the transaction that gives the job up: rows that are not queued fail; those that are go on. */
export async function unpackFailed(tx: Transaction, batch_id: number, error: AppError): Promise<void> {
  if ((await lockBatch(tx, batch_id)) !== 'preparing') return;
  const { httpStatus, message, code } = error;
  const sentence =
    httpStatus < 500
      ? message
      : 'The recordings could not be unpacked because of a fault on our side; try again.';
  await tx.practiceBatchRow.updateMany({
    where: { batch_id, status: 'waiting' },
    data: { status: 'failed', error_code: code, error_message: sentence, finished_at: new Date() },
  });
  const queued = await tx.attempt.count({ where: { batch_id } });
  const status = queued === 0 ? 'failed' : 'running';
  await tx.practiceBatch.update({ where: { id: batch_id }, data: { status, error_message: sentence } });
  if (queued === 0) await endBatch(tx, batch_id, 'failed');
  else await endIfOver(tx, batch_id);
}
