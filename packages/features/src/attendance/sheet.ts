/** A group's month on one sheet. */
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { isStaff, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { intParam } from '../api/lists.ts';
import { ownStudents, studentRef, visibleGroups } from '../groups/scope.ts';
import { asDay, dayOf, schoolNow } from '../schools/clock.ts';

export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'Give a month as 2026-11.' });
export const sheetQuery = z.object({
  group_id: intParam(),
  month: month.optional().describe('YYYY-MM; this month when it is not given'),
});

const mark = z.enum(['keldi', 'kechikdi', 'kelmadi']);
export const sheet = z
  .object({
    group: z.object({ id: z.int(), name: z.string() }),
    month: z.string(),
    days: z.array(z.iso.date()).describe('Days on which somebody was marked'),
    students: z.array(
      z.object({
        id: z.int(),
        first_name: z.string(),
        last_name: z.string(),
        username: z.string(),
        marks: z.record(z.string(), mark).describe('Day to status'),
        keldi: z.int(),
        kechikdi: z.int(),
        kelmadi: z.int(),
      }),
    ),
  })
  .meta({ id: 'AttendanceSheet' });
export type Sheet = z.infer<typeof sheet>;

/** Students who left the group stand on it with their marks. Throws `not_found`. */
export async function monthSheet(actor: Actor, query: z.output<typeof sheetQuery>): Promise<Sheet> {
  const group = await db.group.findFirst({ where: { AND: [{ id: query.group_id }, visibleGroups(actor)] } });
  if (group === null) throw new AppError('not_found', `There is no group ${String(query.group_id)}.`);
  const wanted = query.month ?? (await schoolNow(actor.school_id)).date.slice(0, 7);
  const first = asDay(`${wanted}-01`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const who = isStaff(actor) ? {} : ownStudents(actor);
  const marks = await db.attendance.findMany({
    where: { group_id: group.id, date: { gte: first, lt: next }, student: who },
    select: { student_id: true, date: true, status: true, student: { select: studentRef } },
    orderBy: { date: 'asc' },
  });
  const members = await db.user.findMany({
    where: { AND: [{ memberships: { some: { group_id: group.id } }, is_active: true }, who] },
    select: studentRef,
  });
  const people = new Map([...members, ...marks.map(({ student }) => student)].map((one) => [one.id, one]));
  const students = [...people.values()]
    .sort((a, b) => a.last_name.localeCompare(b.last_name) || a.first_name.localeCompare(b.first_name))
    .map((student) => {
      const own = marks.filter(({ student_id }) => student_id === student.id);
      const count = (status: z.infer<typeof mark>) => own.filter((row) => row.status === status).length;
      return {
        ...student,
        marks: Object.fromEntries(own.map(({ date, status }) => [dayOf(date), status])),
        keldi: count('keldi'),
        kechikdi: count('kechikdi'),
        kelmadi: count('kelmadi'),
      };
    });
  const days = [...new Set(marks.map(({ date }) => dayOf(date)))];
  return { group: { id: group.id, name: group.name }, month: wanted, days, students };
}

/** The sheet as a table: a row a student, a column a day. */
export function sheetCsv({ days, students }: Sheet): string {
  const columns = ['last_name', 'first_name', ...days, 'keldi', 'kechikdi', 'kelmadi'];
  const rows = students.map(({ marks, ...row }) => ({ ...row, ...marks }));
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
}
