/** A batch's results as a download, read and written a few rows at a time in the manifest's order. */
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/client';
import { assessment } from '../practice/schema.ts';
import type { ResultsFormat } from './schema.ts';
import { errorOf, visibleBatch } from './views.ts';

const ROWS_AT_ONCE = 100;

const columns = [
  'row',
  'id',
  'audio',
  'text',
  'student',
  'status',
  'overall_score',
  'accuracy_score',
  'fluency_score',
  'completeness_score',
  'prosody_score',
  'duration_s',
  'weak_phonemes',
  'error_code',
  'error_message',
] as const;

const withAttempt = { student: { select: { username: true } }, attempt: true } as const;
type ResultRow = Prisma.PracticeBatchRowGetPayload<{ include: typeof withAttempt }>;

/**
 * Rows that are over. `jsonl`: a line is the assessment with the manifest's `id`, or `{id, error}`, as `npm run batch`
 * writes it; `csv`: a row a recording, UTF-8 with BOM, cells that a spreadsheet would run as a formula made text.
 * @throws AppError `not_found` before the first piece
 */
export async function results(
  actor: Actor,
  id: number,
  format: ResultsFormat,
): Promise<AsyncGenerator<string>> {
  await visibleBatch(actor, id);
  return format === 'csv' ? csv(id) : lines(id);
}

async function* lines(id: number): AsyncGenerator<string> {
  for await (const rows of finished(id)) yield rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join('');
}

function lineOf(row: ResultRow): object {
  const id = row.external_id;
  const error = errorOf(row);
  if (error !== null) return { id, error };
  // Read through the schema for the order of its fields, which the database does not keep.
  return { ...assessment.parse(row.attempt?.result), id };
}

async function* csv(id: number): AsyncGenerator<string> {
  yield stringify([[...columns]], { bom: true });
  for await (const rows of finished(id)) yield stringify(rows.map(cellsOf), { escape_formulas: true });
}

function cellsOf(row: ResultRow): (string | number | null)[] {
  const { attempt } = row;
  const error = errorOf(row);
  return [
    row.row,
    row.external_id,
    row.audio,
    row.text,
    row.student?.username ?? '',
    row.status,
    attempt?.overall_score ?? null,
    attempt?.accuracy_score ?? null,
    attempt?.fluency_score ?? null,
    attempt?.completeness_score ?? null,
    attempt?.prosody_score ?? null,
    row.duration_s,
    (attempt?.weak_phonemes ?? []).join(' '),
    error?.code ?? '',
    error?.message ?? '',
  ];
}

async function* finished(batch_id: number): AsyncGenerator<ResultRow[]> {
  for (let after = 0; ;) {
    const rows: ResultRow[] = await db.practiceBatchRow.findMany({
      where: { batch_id, row: { gt: after }, status: { in: ['done', 'failed', 'cancelled'] } },
      orderBy: { row: 'asc' },
      take: ROWS_AT_ONCE,
      include: withAttempt,
    });
    // A recording that was deleted after it was scored has nothing left to tell.
    const known = rows.filter(({ status, attempt }) => status !== 'done' || attempt?.result != null);
    if (known.length > 0) yield known;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    after = last.row;
  }
}
