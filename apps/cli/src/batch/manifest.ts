/** The batch's list as a file: its rows with the recordings' paths. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';
import { readManifest as readRows } from '@talaffuz/core/manifest/manifest';
import { fileProblem } from './file-problem.ts';

export interface ManifestRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  id: string;
  /** Absolute path; null where the cell is empty. */
  audio: string | null;
  text: string;
  phones: string | null;
}

/**
 * Reads and checks a whole manifest. Whether the recordings exist is not looked at.
 * @param file absolute path
 * @throws AppError `bad_usage`, naming the first row that is wrong
 */
export async function readManifest(file: string): Promise<ManifestRow[]> {
  const name = path.basename(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new AppError('bad_usage', `The manifest ${name} ${fileProblem(error)}; check --manifest.`, {
      cause: error,
    });
  });
  const { rows, problems } = readRows(bytes, name);
  const [problem] = problems;
  if (problem !== undefined) throw new AppError('bad_usage', problem.message);
  return rows.map(({ row, id, audio, text, phones }) => ({
    row,
    id,
    audio: audio === '' ? null : path.resolve(path.dirname(file), audio),
    text,
    phones,
  }));
}
