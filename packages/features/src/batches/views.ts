/** Batches and their rows as the wire shows them, and who may see them. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, isErrorCode } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/client';
import { ofPage, type PageQuery } from '../api/lists.ts';
import type { Batch, BatchRow, RowQuery } from './schema.ts';

/** An owner sees every batch of the school, a teacher their own. */
export const visibleBatches = (actor: Actor): Prisma.PracticeBatchWhereInput => ({
  ...ofSchool(actor),
  ...(actor.role === 'owner' ? {} : { created_by: actor.id }),
});

export const noBatch = (id: number): AppError =>
  new AppError('not_found', `There is no batch ${String(id)}.`);

export async function visibleBatch(actor: Actor, id: number): Promise<void> {
  const found = await db.practiceBatch.findFirst({
    where: { id, ...visibleBatches(actor) },
    select: { id: true },
  });
  if (found === null) throw noBatch(id);
}

const batchFields = {
  id: true,
  title: true,
  status: true,
  created_at: true,
  started_at: true,
  finished_at: true,
  rows_total: true,
  error_message: true,
  creator: { select: { id: true, full_name: true } },
} as const;

type BatchWithCreator = Prisma.PracticeBatchGetPayload<{ select: typeof batchFields }>;

interface StatusSum {
  batch_id: number;
  status: keyof Batch['counts'];
  rows: number;
  audio_s: number;
  /** Of the rows that ended since the batch was started the last time: what its speed is counted from. */
  fresh_rows: number;
  fresh_audio_s: number;
}

const sumsOf = (ids: number[]): Promise<StatusSum[]> => db.$queryRaw<StatusSum[]>`
  SELECT r.batch_id, r.status::text AS status, count(*)::int AS rows,
    coalesce(sum(r.duration_s), 0)::float AS audio_s,
    count(*) FILTER (WHERE r.finished_at >= b.started_at)::int AS fresh_rows,
    coalesce(sum(r.duration_s) FILTER (WHERE r.finished_at >= b.started_at), 0)::float AS fresh_audio_s
  FROM practice_batch_rows r JOIN practice_batches b ON b.id = r.batch_id
  WHERE r.batch_id = ANY(${ids}) GROUP BY r.batch_id, r.status`;

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

function asBatch(row: BatchWithCreator, sums: readonly StatusSum[]): Batch {
  const counts = { waiting: 0, queued: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { status, rows } of sums) counts[status] = rows;
  const total = (pick: (sum: StatusSum) => number): number => sums.reduce((all, sum) => all + pick(sum), 0);
  const left = counts.waiting + counts.queued;
  const seconds =
    row.started_at === null
      ? 0
      : ((row.finished_at ?? new Date()).getTime() - row.started_at.getTime()) / 1000;
  const fresh = total(({ fresh_rows }) => fresh_rows);
  const over = isOver(row.status);
  const { id, title, status, rows_total, error_message, creator } = row;
  return {
    id,
    title,
    status,
    created_by: creator,
    created_at: row.created_at.toISOString(),
    started_at: row.started_at?.toISOString() ?? null,
    finished_at: row.finished_at?.toISOString() ?? null,
    rows_total,
    counts,
    progress: rows_total === 0 ? 1 : rounded(1 - left / rows_total, 4),
    audio_s: rounded(
      total(({ audio_s }) => audio_s),
      1,
    ),
    audio_s_per_s: seconds > 0 && fresh > 0 ? rounded(total((sum) => sum.fresh_audio_s) / seconds, 1) : null,
    eta_s: over || fresh === 0 ? null : Math.ceil((left * seconds) / fresh),
    error_message,
  };
}

export const isOver = (status: Batch['status']): boolean => status !== 'preparing' && status !== 'running';

export async function readBatch(actor: Actor, id: number): Promise<Batch> {
  const [row, sums] = await Promise.all([
    db.practiceBatch.findFirst({ where: { id, ...visibleBatches(actor) }, select: batchFields }),
    sumsOf([id]),
  ]);
  if (row === null) throw noBatch(id);
  return asBatch(row, sums);
}

export async function listBatches(actor: Actor, query: PageQuery) {
  const where = visibleBatches(actor);
  const [rows, total] = await Promise.all([
    db.practiceBatch.findMany({ where, orderBy: { id: 'desc' }, select: batchFields, ...ofPage(query) }),
    db.practiceBatch.count({ where }),
  ]);
  const sums = await sumsOf(rows.map(({ id }) => id));
  return {
    rows: rows.map((row) =>
      asBatch(
        row,
        sums.filter(({ batch_id }) => batch_id === row.id),
      ),
    ),
    total,
  };
}

const rowFields = {
  row: true,
  external_id: true,
  audio: true,
  text: true,
  attempt_id: true,
  status: true,
  duration_s: true,
  error_code: true,
  error_message: true,
  finished_at: true,
  student: { select: { id: true, full_name: true } },
  attempt: { select: { overall_score: true } },
} as const;

/** Rows in the manifest's order. */
export async function listRows(actor: Actor, query: RowQuery) {
  await visibleBatch(actor, query.id);
  const where = { batch_id: query.id, ...(query.status === undefined ? {} : { status: query.status }) };
  const [rows, total] = await Promise.all([
    db.practiceBatchRow.findMany({ where, orderBy: { row: 'asc' }, select: rowFields, ...ofPage(query) }),
    db.practiceBatchRow.count({ where }),
  ]);
  return { rows: rows.map(asRow), total };
}

function asRow(found: Prisma.PracticeBatchRowGetPayload<{ select: typeof rowFields }>): BatchRow {
  const { row, external_id, audio, text, student, attempt_id, status, duration_s, attempt } = found;
  return {
    row,
    external_id,
    audio,
    text,
    student,
    attempt_id,
    status,
    overall_score: attempt?.overall_score ?? null,
    duration_s,
    error: errorOf(found),
    finished_at: found.finished_at?.toISOString() ?? null,
  };
}

/** Why a row has no scores; null for one that has, or is still to come. */
export function errorOf(row: { status: string; error_code: string | null; error_message: string | null }) {
  if (row.status !== 'failed' && row.status !== 'cancelled') return null;
  const code = row.error_code ?? 'internal';
  const ours = isErrorCode(code) && code !== 'internal' && row.error_message !== null;
  const sentence = 'The recording could not be scored because of a fault on our side; try it again.';
  return { code, message: ours ? (row.error_message ?? sentence) : sentence };
}
