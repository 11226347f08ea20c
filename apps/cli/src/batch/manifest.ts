/** The batch's list: CSV (RFC 4180, UTF-8 with or without BOM) with the header `id,audio,text[,phones]`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '@talaffuz/core/errors';
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

const required = ['id', 'audio', 'text'];

async function readText(file: string, name: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new AppError('bad_usage', `The manifest ${name} ${fileProblem(error)}; check --manifest.`, {
      cause: error,
    });
  }
  try {
    // Takes the BOM away as well.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError('bad_usage', `The manifest ${name} is not UTF-8 text; save it as “CSV UTF-8”.`, {
      cause: error,
    });
  }
}

function parseRecords(text: string, name: string): string[][] {
  try {
    return parse(text, { relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what = error.message.replace(/\.$/, '');
    throw new AppError(
      'bad_usage',
      `The manifest ${name} is not valid CSV (${what}); correct it and run it again.`,
      {
        cause: error,
      },
    );
  }
}

function isBlank(record: string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

function readHeader(record: string[] | undefined, name: string): string[] {
  if (record === undefined || isBlank(record)) {
    throw new AppError(
      'bad_usage',
      `The manifest ${name} is empty; its first line must be id,audio,text[,phones].`,
    );
  }
  const header = record.map((cell) => cell.trim());
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const hint = header.length === 1 && /[;\t]/.test(header[0] ?? '') ? ', split by commas' : '';
    throw new AppError(
      'bad_usage',
      `Row 1 of the manifest ${name} lacks the column ${missing.join(', ')}; it must be id,audio,text[,phones]${hint}.`,
    );
  }
  const twice = header.find((column, i) => column !== '' && header.indexOf(column) !== i);
  if (twice !== undefined) {
    throw new AppError(
      'bad_usage',
      `Row 1 of the manifest ${name} has the column ${twice} twice; keep one of them.`,
    );
  }
  return header;
}

/**
 * Reads and checks a whole manifest. Whether the recordings exist is not looked at.
 * @param file absolute path
 * @throws AppError `bad_usage`, naming the row
 */
export async function readManifest(file: string): Promise<ManifestRow[]> {
  const name = path.basename(file);
  const [first, ...records] = parseRecords(await readText(file, name), name);
  const header = readHeader(first, name);
  const rowOf = new Map<string, number>();
  const rows: ManifestRow[] = [];
  for (const [i, record] of records.entries()) {
    const row = i + 2;
    if (isBlank(record)) continue;
    if (record.length !== header.length) {
      throw new AppError(
        'bad_usage',
        `Row ${row} of the manifest ${name} has ${record.length} cells and the header ${header.length}; put a text with commas in double quotes.`,
      );
    }
    const cell = (column: string): string => (record[header.indexOf(column)] ?? '').trim();
    const id = cell('id');
    if (id === '')
      throw new AppError(
        'bad_usage',
        `Row ${row} of the manifest ${name} has no id; give every row its own.`,
      );
    const same = rowOf.get(id);
    if (same !== undefined) {
      throw new AppError(
        'bad_usage',
        `Rows ${same} and ${row} of the manifest ${name} have the same id “${id}”; give every row its own.`,
      );
    }
    rowOf.set(id, row);
    const audio = cell('audio');
    const phones = cell('phones');
    rows.push({
      row,
      id,
      audio: audio === '' ? null : path.resolve(path.dirname(file), audio),
      text: cell('text'),
      phones: phones === '' ? null : phones,
    });
  }
  if (rows.length === 0) {
    throw new AppError(
      'bad_usage',
      `The manifest ${name} has no rows below its header; add one for each recording.`,
    );
  }
  return rows;
}
