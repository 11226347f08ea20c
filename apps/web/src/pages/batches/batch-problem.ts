/** Why a batch was refused, in the reader's language. */
import type { BatchProblemType } from '@talaffuz/features/batches/schema';
import type { ParseKeys, TFunction } from 'i18next';
import { fileProblem, type FileProblem } from '../../ui/file-problem.ts';

/** What an import says of its file in the same words has one sentence for both. */
const sentences: Record<BatchProblemType, ParseKeys> = {
  form_invalid: 'batch_problem.form_invalid',
  too_many_files: 'batch_problem.too_many_files',
  archive_broken: 'file_problem.archive_broken',
  archive_entries: 'batch_problem.archive_entries',
  archive_too_large: 'batch_problem.archive_too_large',
  path: 'file_problem.path',
  name_duplicate: 'file_problem.name_duplicate',
  encrypted: 'file_problem.encrypted',
  symlink: 'file_problem.packing',
  compression: 'file_problem.packing',
  bomb: 'file_problem.packing',
  file_without_row: 'batch_problem.file_without_row',
  manifest_missing: 'batch_problem.manifest_missing',
  too_large: 'batch_problem.manifest_too_large',
  damaged: 'batch_problem.damaged',
  encoding: 'batch_problem.encoding',
  csv_invalid: 'batch_problem.csv_invalid',
  empty: 'batch_problem.empty',
  columns: 'batch_problem.columns',
  too_many_rows: 'file_problem.too_many_rows',
  cells: 'batch_problem.cells',
  characters: 'file_problem.unstorable',
  id_missing: 'batch_problem.id_missing',
  id_duplicate: 'batch_problem.id_duplicate',
  too_long: 'file_problem.too_long',
  text_empty: 'batch_problem.text_empty',
  text_too_long: 'batch_problem.text_too_long',
  text_unsupported: 'batch_problem.text_unsupported',
  phones_invalid: 'batch_problem.phones_invalid',
  phones_mismatch: 'batch_problem.phones_mismatch',
  student_unknown: 'batch_problem.student_unknown',
  audio_missing: 'batch_problem.audio_missing',
  file_missing: 'batch_problem.file_missing',
  audio_empty: 'batch_problem.audio_empty',
  audio_too_large: 'file_problem.media_too_large',
  audio_unreadable: 'batch_problem.damaged',
  audio_unsupported: 'batch_problem.audio_unsupported',
  more: 'file_problem.more',
};

const isKnown = (type: string): type is BatchProblemType => Object.hasOwn(sentences, type);

/** What is wrong with a field of the form itself, such as its title, is said as of any file. */
export function batchProblem(t: TFunction, problem: FileProblem): string {
  const { type, values } = problem;
  return isKnown(type) ? t(sentences[type], values) : fileProblem(t, problem);
}
