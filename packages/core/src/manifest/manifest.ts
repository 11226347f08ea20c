/** The list of a batch: CSV (RFC 4180, UTF-8 with or without BOM) with the header `id,audio,text[,phones][,student]`. */
import { CsvError, parse } from 'csv-parse/sync';
import type { ProblemValues } from '../errors.ts';

export interface ManifestRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  id: string;
  /** Name of the recording as it is written; empty where the cell is. */
  audio: string;
  text: string;
  phones: string | null;
  /** A student's username; null where there is no such column or the cell is empty. */
  student: string | null;
}

export type ManifestProblemType =
  | 'encoding'
  | 'csv_invalid'
  | 'empty'
  | 'columns'
  | 'too_many_rows'
  | 'cells'
  | 'characters'
  | 'id_missing'
  | 'id_duplicate';

export interface ManifestProblem {
  /** 1 is the header, or the file as a whole. */
  row: number;
  column: string | null;
  /** Machine-readable kind. */
  type: ManifestProblemType;
  /** A whole sentence that names the manifest and the row. */
  message: string;
  /** What a sentence in another language names beside the row. */
  values: ProblemValues;
}

export interface Manifest {
  rows: ManifestRow[];
  problems: ManifestProblem[];
}

const required = ['id', 'audio', 'text'];
const FORM = 'id,audio,text[,phones]';
/** Empty lines beyond the largest number of rows are read so far. */
const BLANK_LINES = 1_000;

/**
 * Reads a whole manifest and lists everything that is wrong with its form; rows with a problem are left out. Whether the
 * recordings exist, texts can be scored or students are known is not looked at.
 * @param name the manifest's file name, for sentences
 * @param max_rows more rows are one problem, told without reading them all
 */
export function readManifest(bytes: Uint8Array, name: string, max_rows = Infinity): Manifest {
  const whole = (type: ManifestProblemType, message: string, values: ProblemValues = {}): Manifest => ({
    rows: [],
    problems: [{ row: 1, column: null, type, message, values }],
  });
  const text = decode(bytes);
  if (text === null) {
    const what = isUtf16(bytes) ? 'UTF-16' : 'not UTF-8';
    return whole('encoding', `The manifest ${name} is ${what} text; save it as “CSV UTF-8”.`);
  }
  const parsed = parseRecords(text, max_rows);
  if (typeof parsed === 'string') {
    return whole(
      'csv_invalid',
      `The manifest ${name} is not valid CSV (${parsed}); correct it and run it again.`,
    );
  }
  const [first, ...records] = parsed;
  if (first === undefined || isBlank(first)) {
    return whole('empty', `The manifest ${name} is empty; its first line must be ${FORM}.`);
  }
  const header = first.map((cell) => cell.trim());
  const wrong = headerProblem(header, name);
  if (wrong !== null) return whole('columns', wrong);
  const numbered = records
    .map((record, i) => ({ record, row: i + 2 }))
    .filter(({ record }) => !isBlank(record));
  if (numbered.length === 0) {
    return whole('empty', `The manifest ${name} has no rows below its header; add one for each recording.`);
  }
  if (numbered.length > max_rows) {
    return whole(
      'too_many_rows',
      `The manifest ${name} has more than ${String(max_rows)} rows; send it in several parts.`,
      { most: max_rows },
    );
  }
  return readRows(header, numbered, name);
}

/** Null for what is no UTF-8. A BOM is taken away. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The records, or what the parser complains about. */
function parseRecords(text: string, max_rows: number): string[][] | string {
  const limit = Number.isFinite(max_rows) ? { to: max_rows + BLANK_LINES } : {};
  try {
    return parse(text, { relax_column_count: true, ...limit });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.message.replace(/\.$/, '');
  }
}

const isBlank = (record: string[]): boolean => record.every((cell) => cell.trim() === '');

function headerProblem(header: string[], name: string): string | null {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const hint = header.length === 1 && /[;\t]/.test(header[0] ?? '') ? ', split by commas' : '';
    return `Row 1 of the manifest ${name} lacks the column ${missing.join(', ')}; it must be ${FORM}${hint}.`;
  }
  const twice = header.find((column, i) => column !== '' && header.indexOf(column) !== i);
  if (twice === undefined) return null;
  return `Row 1 of the manifest ${name} has the column ${twice} twice; keep one of them.`;
}

function readRows(header: string[], records: { record: string[]; row: number }[], name: string): Manifest {
  const rows: ManifestRow[] = [];
  const problems: ManifestProblem[] = [];
  const rowOf = new Map<string, number>();
  for (const { record, row } of records) {
    const problem = (
      column: string | null,
      type: ManifestProblemType,
      message: string,
      values: ProblemValues = {},
    ): void => {
      problems.push({ row, column, type, message, values });
    };
    if (record.length !== header.length) {
      problem(
        null,
        'cells',
        `Row ${row} of the manifest ${name} has ${record.length} cells and the header ${header.length}; put a text with commas in double quotes.`,
        { cells: record.length, columns: header.length },
      );
      continue;
    }
    if (record.some((cell) => cell.includes('\0'))) {
      problem(null, 'characters', `Row ${row} of the manifest ${name} has a NUL character; remove it.`);
      continue;
    }
    const cell = (column: string): string => (record[header.indexOf(column)] ?? '').trim();
    const orNull = (column: string): string | null => (cell(column) === '' ? null : cell(column));
    const id = cell('id');
    if (id === '') {
      problem('id', 'id_missing', `Row ${row} of the manifest ${name} has no id; give every row its own.`);
      continue;
    }
    const same = rowOf.get(id);
    if (same !== undefined) {
      problem(
        'id',
        'id_duplicate',
        `Rows ${same} and ${row} of the manifest ${name} have the same id “${id}”; give every row its own.`,
        { id, other: same },
      );
      continue;
    }
    rowOf.set(id, row);
    const given = { id, audio: cell('audio'), text: cell('text') };
    rows.push({ row, ...given, phones: orNull('phones'), student: orNull('student') });
  }
  return { rows, problems };
}
