/** A table as a download, read and written a page at a time, so that memory stays flat. */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { requireRole, staffRoles, type Actor } from '@talaffuz/core/actor';
import { xlsxOf } from '@talaffuz/core/tables/xlsx';
import { timezoneOf } from '../schools/clock.ts';
import { tables, type TableName } from './tables.ts';

const ROWS_AT_ONCE = 500;

async function* pagesOf(actor: Actor, name: TableName): AsyncGenerator<string[][]> {
  const { columns, page } = tables[name];
  const timezone = await timezoneOf(actor.school_id);
  yield [[...columns]];
  for (let after = 0; ;) {
    const { last, rows } = await page(actor, after, ROWS_AT_ONCE, timezone);
    if (last === null) return;
    yield rows.map((cells) => cells.map((cell) => String(cell ?? '')));
    after = last;
  }
}

async function* csvOf(pages: AsyncGenerator<string[][]>): AsyncGenerator<string> {
  let bom = true;
  for await (const rows of pages) {
    // What a spreadsheet would run as a formula is made text.
    yield stringify(rows, { bom, escape_formulas: true });
    bom = false;
  }
}

/** Everything of the office is staff's to read, its employees the owner's. Throws `role_not_allowed`. */
export function exportTable(actor: Actor, name: TableName, format: 'csv' | 'xlsx'): Readable {
  requireRole(actor, name === 'workers' ? ['owner'] : staffRoles);
  const pages = pagesOf(actor, name);
  return format === 'csv' ? Readable.from(csvOf(pages)) : xlsxOf(pages);
}
