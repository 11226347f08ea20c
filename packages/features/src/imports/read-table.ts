/** A CSV file or the first sheet of an XLSX file as rows by their column, whatever it claims to be. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { openArchive } from '@talaffuz/core/archive/archive';
import { AppError, type ProblemValues } from '@talaffuz/core/errors';
import { unstorable } from '@talaffuz/core/storable-text';
import { readCsv } from '@talaffuz/core/tables/csv';

export const MAX_ROWS = 20_000;
export const MAX_MIB = 10;
/** Unpacked parts of a spreadsheet; 20,000 rows take a tenth. */
const UNPACKED_BYTES = 64 * 1024 * 1024;
const PARTS = 500;
/** Blank lines between rows are read so far. */
const BLANK = 1_000;
const SHEET = 'sheet_unreadable';
/** "PK": every XLSX is a ZIP. */
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** Cells that are not empty, trimmed. */
  cells: Record<string, string>;
}

/** Of the file as a whole; `type` and `values` let a client write the sentence in another language. */
export const refuseFile = (
  type: string,
  sentence: string,
  values: ProblemValues = {},
  cause?: unknown,
): AppError =>
  new AppError('validation_failed', sentence, {
    cause,
    fields: [{ loc: ['body', 'file'], msg: sentence, type, values }],
  });

/** Throws `validation_failed` for a bomb or a broken file: every part is unpacked once, and stops where it is too much. */
async function requireHarmless(bytes: Buffer, name: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-import-'));
  try {
    const file = path.join(folder, 'table.xlsx');
    await writeFile(file, bytes);
    const archive = await openArchive(file, { entries: PARTS, total_bytes: UNPACKED_BYTES });
    try {
      for (const entry of archive.entries) {
        if (entry.problem !== null)
          throw refuseFile(SHEET, `${name} cannot be read: ${entry.problem.message}.`);
        for await (const _chunk of await entry.read());
      }
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal')
      throw refuseFile(SHEET, `${name} is no spreadsheet that can be read: ${error.message}`, {}, error);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function spreadsheet(bytes: Buffer, name: string): Promise<string[][]> {
  await requireHarmless(bytes, name);
  try {
    // Numbers stay the digits that they are written with.
    const rows = await readSheet<string>(bytes, 1, { parseNumber: (digits: string) => digits });
    return rows.map((cells) =>
      cells.map((cell: unknown) =>
        cell === null
          ? ''
          : cell instanceof Date
            ? cell.toISOString().slice(0, 10)
            : String(cell as string | boolean),
      ),
    );
  } catch (cause) {
    throw refuseFile(
      SHEET,
      `${name} is no XLSX spreadsheet that can be read; save it as XLSX or “CSV UTF-8”.`,
      {},
      cause,
    );
  }
}

/**
 * The rows below the header. `known` are the columns that there may be, and `required` those that must be there.
 * @throws AppError `validation_failed` for what is wrong with the file as a whole
 */
export async function readTable(
  bytes: Buffer,
  name: string,
  known: readonly string[],
  required: readonly string[],
): Promise<TableRow[]> {
  let table: string[][];
  try {
    table = isZip(bytes) ? await spreadsheet(bytes, name) : readCsv(bytes, name, MAX_ROWS + BLANK + 2);
  } catch (error) {
    if (error instanceof AppError && error.fields.length === 0)
      throw refuseFile('csv_unreadable', error.message, {}, error);
    throw error;
  }
  const [first = [], ...rest] = table;
  const header = first.map((cell) => cell.trim().toLowerCase());
  while (header.at(-1) === '') header.pop();
  if (header.length === 0)
    throw refuseFile('file_empty', `${name} is empty; its first line names the columns.`);
  const unknown = header.filter((column) => !known.includes(column));
  if (unknown.length > 0)
    throw refuseFile(
      'columns_unknown',
      `${name} has columns that are not known: ${unknown.slice(0, 5).join(', ') || '(no name)'}. There may be ${known.join(', ')}.`,
      { names: unknown.slice(0, 5).join(', '), known: known.join(', ') },
    );
  const twice = header.find((column, i) => header.indexOf(column) !== i);
  if (twice !== undefined)
    throw refuseFile('column_twice', `${name} has the column ${twice} twice.`, { name: twice });
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const names = missing.join(', ');
    throw refuseFile('columns_missing', `${name} lacks the column ${names}.`, { names });
  }
  const rows = rest
    .map((cells, i) => ({ row: i + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        header.map((column, i) => [column, cells[i] ?? '']).filter(([, cell]) => cell !== ''),
      ) as Record<string, string>,
    }));
  if (rows.length === 0) throw refuseFile('no_rows', `${name} has no rows below its header.`);
  if (rows.length > MAX_ROWS)
    throw refuseFile(
      'too_many_rows',
      `${name} has more than ${String(MAX_ROWS)} rows; send it in several parts.`,
      { most: MAX_ROWS },
    );
  const bad = rows.find(({ cells }) => unstorable(cells) !== null);
  if (bad !== undefined)
    throw refuseFile(
      'bad_character',
      `Row ${String(bad.row)} of ${name} has a character that no text may have.`,
      { row: bad.row },
    );
  return rows;
}
