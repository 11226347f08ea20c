/** Batches on the wire. */
import { z } from 'zod';
import { idParam, intParam, pageQuery } from '../api/lists.ts';

export const batchStatuses = ['preparing', 'running', 'done', 'cancelled', 'failed'] as const;
export const rowStatuses = ['waiting', 'queued', 'done', 'failed', 'cancelled'] as const;

/** Why a batch is refused. The web client has a sentence for each in each of its languages. */
export const batchProblemTypes = [
  // Of the form.
  'form_invalid',
  'too_many_files',
  // Of the archive as a whole, and of a file in it.
  'archive_broken',
  'archive_entries',
  'archive_too_large',
  'path',
  'name_duplicate',
  'encrypted',
  'symlink',
  'compression',
  'bomb',
  'file_without_row',
  // Of the manifest as a whole.
  'manifest_missing',
  'too_large',
  'damaged',
  'encoding',
  'csv_invalid',
  'empty',
  'columns',
  'too_many_rows',
  // Of one of its rows.
  'cells',
  'characters',
  'id_missing',
  'id_duplicate',
  'too_long',
  'text_empty',
  'text_too_long',
  'text_unsupported',
  'phones_invalid',
  'phones_mismatch',
  'student_unknown',
  'audio_missing',
  'file_missing',
  'audio_empty',
  'audio_too_large',
  'audio_unreadable',
  'audio_unsupported',
  'more',
] as const;
export type BatchProblemType = (typeof batchProblemTypes)[number];

const count = z.int().min(0);

export const batch = z
  .object({
    id: z.int(),
    title: z.string(),
    status: z.enum(batchStatuses).describe('`preparing`: the recordings are being unpacked'),
    created_by: z.object({ id: z.int(), full_name: z.string() }),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().nullable(),
    finished_at: z.iso.datetime().nullable(),
    rows_total: count,
    counts: z.object({ waiting: count, queued: count, done: count, failed: count, cancelled: count }),
    progress: z.number().min(0).max(1).describe('Share of the rows that are over'),
    audio_s: z.number().describe('Seconds of sound scored so far'),
    audio_s_per_s: z.number().nullable().describe('Seconds of sound scored a second'),
    eta_s: z.number().nullable().describe('Seconds left, as fast as it went so far'),
    error_message: z.string().nullable(),
  })
  .meta({ id: 'Batch' });
export type Batch = z.infer<typeof batch>;

export const batchRow = z.object({
  row: z.int().describe('As a spreadsheet counts: the header is row 1'),
  external_id: z.string().describe('The manifest’s id'),
  audio: z.string(),
  text: z.string(),
  student: z.object({ id: z.int(), full_name: z.string() }).nullable(),
  attempt_id: z.int().nullable(),
  status: z.enum(rowStatuses),
  overall_score: z.number().nullable(),
  duration_s: z.number().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  finished_at: z.iso.datetime().nullable(),
});
export type BatchRow = z.infer<typeof batchRow>;

export const rowQuery = pageQuery.extend({
  id: idParam.shape.id,
  status: z.enum(rowStatuses).optional(),
});
export type RowQuery = z.infer<typeof rowQuery>;

/** Form fields beside the files. */
export const batchFields = z.object({ title: z.string().trim().max(200).default('') });
export type BatchFields = z.infer<typeof batchFields>;

/** Instead of files: the recordings that learners handed in for oral homework. */
export const homeworkFields = batchFields.extend({
  homework_id: intParam(),
  only_unscored: z
    .union([z.boolean(), z.stringbool()])
    .default(false)
    .describe('Only those that have no score so far'),
});
export type HomeworkFields = z.infer<typeof homeworkFields>;

export const idempotencyKey = z
  .string()
  .regex(
    /^[\x21-\x7e]{1,200}$/,
    'The Idempotency-Key must have 1 to 200 printable characters without spaces.',
  );

export const resultsQuery = z.object({ format: z.enum(['jsonl', 'csv']).default('jsonl') });
export type ResultsFormat = z.infer<typeof resultsQuery>['format'];
