/** A file is checked first, with every row's problems, and written only when somebody says so. */
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { xlsxOf } from '@talaffuz/core/tables/xlsx';
import { db, inTransaction } from '@talaffuz/db/client';
import type { Import } from '@talaffuz/db/generated/client';
import { asJson } from '@talaffuz/db/json';
import { audit } from '../audit/audit.ts';
import {
  checkRows,
  columnsOf,
  examples,
  hidePasswords,
  kinds,
  parseRows,
  requiredOf,
  writeRows,
} from './kinds.ts';
import type { Kind } from './kinds.ts';
import { readTable } from './read-table.ts';

/** Problems and rows that one answer shows. */
const SHOWN = 1_000;
const SAMPLE = 20;

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const checkedRow = z.object({
  row: z.int(),
  data: z.record(z.string(), z.unknown()).nullable(),
  problems: z.array(
    // Files that were checked before problems had a code have none.
    z.object({
      field: z.string(),
      message: z.string(),
      code: z.string().default(''),
      values: values.default({}),
    }),
  ),
});
/** What the column `rows` holds; of an import that was applied no more than its numbers. */
const stored = z.object({
  file_hash: z.string(),
  total: z.int(),
  bad: z.int(),
  written: z.int(),
  rows: z.array(checkedRow),
});
type Stored = z.infer<typeof stored>;

export const kind = z.enum(kinds, { error: 'A kind is students, groups or payments.' });
export const importView = z
  .object({
    id: z.int(),
    kind,
    file_name: z.string(),
    status: z.enum(['checked', 'applied']),
    total: z.int().describe('Rows of the file'),
    bad: z.int().describe('Rows with a problem'),
    written: z.int().describe('Rows that were written'),
    problems: z
      .array(z.object({ row: z.int(), field: z.string(), message: z.string(), code: z.string(), values }))
      .describe('The first 1000; row 1 is the header'),
    sample: z
      .array(z.object({ row: z.int(), cells: z.record(z.string(), z.string()) }))
      .describe('The first rows as they were understood'),
    created_at: z.iso.datetime({ offset: true }),
    applied_at: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'Import' });
type ImportView = z.infer<typeof importView>;

const hidden = new Set(['password_hash', 'group_id', 'subject_id', 'teacher_id', 'student_id']);

function shown(row: Import): ImportView {
  const { total, bad, written, rows } = stored.parse(row.rows);
  const problems = rows.flatMap(({ row: n, problems: all }) => all.map((one) => ({ row: n, ...one })));
  return {
    id: row.id,
    kind: kind.parse(row.kind),
    file_name: row.file_name,
    status: row.status,
    total,
    bad,
    written,
    problems: problems.slice(0, SHOWN),
    sample: rows.slice(0, SAMPLE).map(({ row: n, data }) => ({
      row: n,
      cells: Object.fromEntries(
        Object.entries(data ?? {})
          .filter(([name]) => !hidden.has(name))
          .map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : String(value)]),
      ),
    })),
    created_at: row.created_at.toISOString(),
    applied_at: row.applied_at?.toISOString() ?? null,
  };
}

const ofOffice = (actor: Actor, id: number) => ({ id, ...ofSchool(actor) });

/** Reads and checks a file; nothing of it is written. Throws `validation_failed` for the file as a whole. */
export async function checkImport(
  actor: Actor,
  of: Kind,
  file_name: string,
  bytes: Buffer,
): Promise<ImportView> {
  const table = await readTable(bytes, file_name, columnsOf(of), requiredOf[of]);
  const rows = parseRows(of, table);
  const file_hash = createHash('sha256').update(bytes).digest('hex');
  await checkRows(db, actor, of, rows, file_hash);
  await hidePasswords(rows);
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  const content: Stored = { file_hash, total: rows.length, bad, written: 0, rows };
  const row = await db.import.create({
    data: { ...ofSchool(actor), created_by: actor.id, kind: of, file_name, rows: asJson(content) },
  });
  return shown(row);
}

export async function readImport(actor: Actor, id: number): Promise<ImportView> {
  const row = await db.import.findFirst({ where: ofOffice(actor, id) });
  if (row === null) throw new AppError('not_found', `There is no import ${String(id)}.`);
  return shown(row);
}

/**
 * Writes the rows without problems, all or none; a second call changes nothing. What has come in between, such as a
 * username that is taken now, is looked at again. Throws `office_rule` where rows have problems, unless `skip_bad`.
 */
export async function applyImport(actor: Actor, id: number, skip_bad: boolean): Promise<ImportView> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM imports WHERE id = ${id} FOR UPDATE`;
    const row = await tx.import.findFirst({ where: ofOffice(actor, id) });
    if (row === null) throw new AppError('not_found', `There is no import ${String(id)}.`);
    if (row.status === 'applied') return shown(row);
    const { file_hash, total, rows } = stored.parse(row.rows);
    const of = kind.parse(row.kind);
    // Rows that had a problem keep it; the others are looked at as the school is now.
    const good = rows.filter(({ problems }) => problems.length === 0);
    await checkRows(tx, actor, of, good, file_hash);
    const fine = good.filter(({ problems }) => problems.length === 0);
    const bad = total - fine.length;
    if (bad > 0 && !skip_bad) {
      const sentence = `${String(bad)} of ${String(total)} rows have a problem; correct the file, or leave these rows out with skip_bad.`;
      throw new AppError('office_rule', sentence, {
        fields: [{ loc: ['body', 'skip_bad'], msg: sentence, type: 'bad_rows', values: { bad, total } }],
      });
    }
    const written = await writeRows(tx, actor, of, fine, file_hash);
    const content: Stored = { file_hash, total, bad, written, rows: [] };
    await audit(tx, actor, 'import.applied', { subject: 'import', id }, { kind: of, written, bad });
    return shown(
      await tx.import.update({
        where: { id },
        data: { status: 'applied', applied_at: new Date(), rows: asJson(content) },
      }),
    );
  });
}

/** A file with the columns of a kind and one row, to be filled in. */
export function templateOf(of: Kind, format: 'csv' | 'xlsx') {
  const columns = columnsOf(of);
  const rows = [columns, columns.map((column) => examples[of][column] ?? '')];
  if (format === 'csv') return stringify(rows, { bom: true });
  return xlsxOf(
    (async function* () {
      yield await Promise.resolve(rows);
    })(),
  );
}
