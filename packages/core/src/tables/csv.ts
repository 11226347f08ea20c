/** Tables as CSV (RFC 4180), as spreadsheets of any country write them: UTF-8, with commas, semicolons or tabs. */
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../errors.ts';

/** Cells by row, blank lines too. Throws `validation_failed` with a sentence that names the file. */
export function readCsv(bytes: Uint8Array, name: string, max_rows: number): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('validation_failed', `${name} is not UTF-8 text; save it as “CSV UTF-8”.`, { cause });
  }
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    return parse(text, { delimiter, relax_column_count: true, to: max_rows });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new AppError('validation_failed', `${name} is not valid CSV (${cause.message}).`, { cause });
  }
}
