/** What may be imported: the columns of each kind, how its rows are checked, and how they are written. */
import { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, type ProblemValues } from '@talaffuz/core/errors';
import type { db, Transaction } from '@talaffuz/db/client';
import { kindOfIssue } from '../api/issue.ts';
import { newPassword } from '../auth/schema.ts';
import { hashPassword, refuseWeakPassword } from '../auth/passwords.ts';
import { clockTime, days, requireOrder } from '../groups/lesson-times.ts';
import { amount } from '../groups/money.ts';
import { officeMethods } from '../payments/schema.ts';
import { newStudent } from '../people/schema.ts';
import { timezoneOf } from '../schools/clock.ts';
import { spanOf } from '../schools/days.ts';
import { month } from '../attendance/sheet.ts';
import { refuseFile, type TableRow } from './read-table.ts';

export const kinds = ['students', 'groups', 'payments'] as const;
export type Kind = (typeof kinds)[number];

export interface Problem {
  field: string;
  message: string;
  /** With `values` enough for a client to write the sentence in another language. */
  code: string;
  values: ProblemValues;
}

/** A row after its check; `data` is what its schema made of the cells, null where that was impossible. */
export interface CheckedRow {
  row: number;
  data: Record<string, unknown> | null;
  problems: Problem[];
}

const PASSWORDS = 500;
const AT_ONCE = 1_000;

const student = newStudent
  .omit({ password: true, group: true })
  .extend({ password: newPassword.optional(), group: z.string().optional() });
const group = z.object({
  name: z.string().max(30, 'A name has 30 characters at most.'),
  subject: z.string(),
  teacher: z.string().toLowerCase().optional(),
  description: z.string().max(2_000).optional(),
  days: days.optional(),
  start_time: clockTime.optional(),
  end_time: clockTime.optional(),
  monthly_fee: amount({ zero: true }).optional(),
});
const payment = z.object({
  student: z.string().toLowerCase(),
  group: z.string(),
  amount: amount(),
  months: z
    .string()
    .transform((given) => [...new Set(given.split(/[\s,;]+/).filter((one) => one !== ''))].sort())
    .pipe(z.array(month).max(60))
    .optional(),
  method: z
    .string()
    .toLowerCase()
    .pipe(z.enum(officeMethods, { error: 'A method is cash, card or transfer.' }))
    .optional(),
  date: z.iso.date({ error: 'Give a day as 2026-11-23.' }).optional(),
  description: z.string().max(500).optional(),
});

const schemas = { students: student, groups: group, payments: payment } as const;
export const columnsOf = (kind: Kind): string[] => Object.keys(schemas[kind].shape);
export const requiredOf: Record<Kind, string[]> = {
  students: ['username'],
  groups: ['name', 'subject'],
  payments: ['student', 'group', 'amount'],
};

/** A row such as the file may have, for its template. */
export const examples: Record<Kind, Record<string, string>> = {
  students: {
    username: 'jasur.qodirov',
    first_name: 'Jasur',
    last_name: 'Qodirov',
    phone: '+998 90 123 45 67',
  },
  groups: {
    name: 'IELTS-A1',
    subject: 'IELTS',
    days: 'Mon,Wed,Fri',
    start_time: '09:00',
    end_time: '11:00',
    monthly_fee: '600000',
  },
  payments: {
    student: 'jasur.qodirov',
    group: 'IELTS-A1',
    amount: '600000',
    months: '2026-11',
    method: 'cash',
    date: '2026-11-23',
  },
};

/** Reads the cells of each row; a wrong cell is a problem of its row. */
export function parseRows(kind: Kind, rows: TableRow[]): CheckedRow[] {
  return rows.map(({ row, cells }) => {
    const problems: Problem[] = requiredOf[kind]
      .filter((column) => cells[column] === undefined)
      .map((field) => ({ field, message: 'This cell must not be empty.', code: 'empty', values: {} }));
    const parsed = schemas[kind].safeParse(cells);
    if (!parsed.success && problems.length === 0)
      for (const issue of parsed.error.issues) {
        const field = String(issue.path[0] ?? '');
        // The first complaint about a cell says enough.
        if (problems.some((one) => one.field === field)) continue;
        const { type: code, values } = kindOfIssue(issue, cells);
        problems.push({ field, message: issue.message, code, values });
      }
    return { row, data: parsed.success ? parsed.data : null, problems };
  });
}

/** A password is turned into its hash at once: nothing that can be read is kept. Throws `validation_failed` for too many. */
export async function hidePasswords(rows: CheckedRow[]): Promise<void> {
  const having = rows.filter(({ data }) => typeof data?.['password'] === 'string');
  if (having.length > PASSWORDS)
    throw refuseFile(
      'too_many_passwords',
      `A file may give ${String(PASSWORDS)} passwords at most; leave the column out and set passwords later, or send several files.`,
      { most: PASSWORDS },
    );
  for (const { data, problems } of having) {
    if (data === null) continue;
    const { password, username, email } = data as { password: string; username: string; email?: string };
    delete data['password'];
    try {
      await refuseWeakPassword(password, { username, email });
      if (problems.length === 0) data['password_hash'] = await hashPassword(password);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push({ field: 'password', message: error.message, code: 'weak_password', values: {} });
    }
  }
}

type Source = Transaction | typeof db;
const of = (rows: CheckedRow[], field: string): string[] => [
  ...new Set(
    rows.flatMap(({ data }) => {
      const value = data?.[field];
      return typeof value === 'string' ? [value] : [];
    }),
  ),
];

/** Values that stand in two rows: the later one has the problem. */
function refuseTwice(rows: CheckedRow[], field: string): void {
  const first = new Map<string, number>();
  for (const { row, data, problems } of rows) {
    const value = data?.[field];
    if (typeof value !== 'string') continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, row);
    else
      problems.push({
        field,
        message: `${value} stands in row ${String(before)} already.`,
        code: 'twice',
        values: { value, row: before },
      });
  }
}

/** A cell that names a row of the school is replaced by its id, or has a problem. */
function resolve(
  rows: CheckedRow[],
  field: string,
  known: Map<string, number>,
  sentence: (name: string) => string,
) {
  for (const { data, problems } of rows) {
    const value = data?.[field];
    if (typeof value !== 'string' || data === null) continue;
    const id = known.get(value);
    if (id === undefined)
      problems.push({ field, message: sentence(value), code: `unknown_${field}`, values: { name: value } });
    else data[`${field}_id`] = id;
  }
}

const groupsNamed = async (via: Source, actor: Actor, names: string[], open: boolean) => {
  const where = { ...ofSchool(actor), name: { in: names }, ...(open ? { is_active: true } : {}) };
  const found = await via.group.findMany({ where, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [name, id]));
};

/** Holds rows against each other and against the school; adds problems and ids. */
export async function checkRows(
  via: Source,
  actor: Actor,
  kind: Kind,
  rows: CheckedRow[],
  file_hash: string,
) {
  if (kind === 'students') {
    for (const field of ['username', 'email'] as const) {
      refuseTwice(rows, field);
      const where = { [field]: { in: of(rows, field) } };
      const taken = await via.user.findMany({ where, select: { username: true, email: true } });
      const names = new Set(taken.map((user) => user[field]));
      for (const { data, problems } of rows)
        if (typeof data?.[field] === 'string' && names.has(data[field]))
          problems.push({
            field,
            message: `${data[field]} is taken; give another.`,
            code: 'taken',
            values: { value: data[field] },
          });
    }
    const known = await groupsNamed(via, actor, of(rows, 'group'), true);
    resolve(rows, 'group', known, (name) => `There is no open group ${name}.`);
    return;
  }
  if (kind === 'groups') {
    refuseTwice(rows, 'name');
    const taken = await groupsNamed(via, actor, of(rows, 'name'), false);
    for (const { data, problems } of rows)
      if (typeof data?.['name'] === 'string' && taken.has(data['name']))
        problems.push({
          field: 'name',
          message: `There is a group ${data['name']} already.`,
          code: 'group_exists',
          values: { name: data['name'] },
        });
    const subjects = await via.subject.findMany({
      where: { ...ofSchool(actor), name: { in: of(rows, 'subject') } },
      select: { id: true, name: true },
    });
    const subjectIds = new Map(subjects.map(({ id, name }) => [name, id]));
    resolve(rows, 'subject', subjectIds, (name) => `There is no subject ${name}; add it first.`);
    const staff = await via.user.findMany({
      where: {
        ...ofSchool(actor),
        username: { in: of(rows, 'teacher') },
        role: { in: ['owner', 'teacher'] },
      },
      select: { id: true, username: true },
    });
    const staffIds = new Map(staff.map(({ id, username }) => [username, id]));
    resolve(rows, 'teacher', staffIds, (name) => `There is no teacher ${name}.`);
    for (const { data, problems } of rows) {
      if (data === null) continue;
      const { start_time = null, end_time = null } = data as Record<
        'start_time' | 'end_time',
        string | undefined
      >;
      try {
        requireOrder({ start_time, end_time });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        problems.push({ field: 'end_time', message: error.message, code: 'lesson_times', values: {} });
      }
    }
    return;
  }
  const people = await via.user.findMany({
    where: { ...ofSchool(actor), role: 'student', username: { in: of(rows, 'student') } },
    select: { id: true, username: true },
  });
  const studentIds = new Map(people.map(({ id, username }) => [username, id]));
  resolve(rows, 'student', studentIds, (name) => `There is no student ${name}.`);
  const known = await groupsNamed(via, actor, of(rows, 'group'), false);
  resolve(rows, 'group', known, (name) => `There is no group ${name}.`);
  // A file that was imported before counts no money a second time.
  const before = await via.payment.findMany({
    where: { ...ofSchool(actor), idempotency_key: { startsWith: `import:${file_hash}:` } },
    select: { idempotency_key: true },
  });
  const done = new Set(before.map(({ idempotency_key }) => idempotency_key));
  for (const { row, problems } of rows)
    if (done.has(paymentKey(file_hash, row)))
      problems.push({
        field: 'amount',
        message: 'This row of this file has been imported already.',
        code: 'imported',
        values: {},
      });
}

const paymentKey = (file_hash: string, row: number) => `import:${file_hash}:${String(row)}`;

async function inParts<Row>(rows: Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await write(rows.slice(at, at + AT_ONCE));
}

type Data = Record<string, unknown>;

/** Writes rows without problems. */
export async function writeRows(
  tx: Transaction,
  actor: Actor,
  kind: Kind,
  rows: CheckedRow[],
  file_hash: string,
) {
  const good = rows.flatMap(({ row, data }) => (data === null ? [] : [{ row, data }]));
  const school = await tx.school.findUniqueOrThrow({ where: { id: actor.school_id } });
  if (kind === 'students') {
    await inParts(good, async (part) => {
      const made = await tx.user.createManyAndReturn({
        data: part.map(({ data: { group: _group, group_id: _id, ...user } }) => ({
          ...(user as Data & { username: string }),
          ...ofSchool(actor),
          role: 'student' as const,
          full_name: [user['first_name'], user['last_name']].filter(Boolean).join(' '),
          interface_language: school.language,
          onboarded: true,
        })),
        select: { id: true, username: true },
      });
      const ids = new Map(made.map(({ id, username }) => [username, id]));
      await tx.groupStudent.createMany({
        data: part.flatMap(({ data: { group_id, username } }) =>
          typeof group_id === 'number' ? [{ group_id, student_id: ids.get(String(username)) ?? 0 }] : [],
        ),
      });
    });
  } else if (kind === 'groups') {
    await inParts(good, (part) =>
      tx.group.createMany({
        data: part.map(({ data: { subject: _subject, teacher: _teacher, ...fields } }) => ({
          ...(fields as Data & { name: string }),
          ...ofSchool(actor),
        })),
      }),
    );
  } else {
    const timezone = await timezoneOf(actor.school_id);
    await inParts(good, async (part) => {
      const made = await tx.payment.createManyAndReturn({
        data: part.map(({ row, data }) => {
          const fields = data as z.output<typeof payment> & { student_id: number; group_id: number };
          const paid_at = spanOf({ from: fields.date }, timezone)?.gte ?? new Date();
          return {
            ...ofSchool(actor),
            user_id: fields.student_id,
            group_id: fields.group_id,
            received_by: actor.id,
            method: fields.method ?? 'cash',
            status: 'completed' as const,
            amount: fields.amount,
            currency: school.currency,
            description: fields.description ?? '',
            idempotency_key: paymentKey(file_hash, row),
            paid_at,
          };
        }),
        select: { id: true, idempotency_key: true },
      });
      const ids = new Map(made.map(({ id, idempotency_key }) => [idempotency_key, id]));
      await tx.paymentMonth.createMany({
        data: part.flatMap(({ row, data }) =>
          ((data as z.output<typeof payment>).months ?? []).map((one) => {
            const [year = 0, of = 0] = one.split('-').map(Number);
            return { payment_id: ids.get(paymentKey(file_hash, row)) ?? 0, year, month: of };
          }),
        ),
      });
    });
  }
  return good.length;
}
