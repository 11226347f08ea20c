/** `/attendance`: who came to a group's lesson, one mark a student and day. */
import { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Prisma } from '@talaffuz/db/generated/client';
import { crud, resource, type Row } from '../api/crud.ts';
import { bareList, intParam, rowId } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { officePlain } from '../api/plain.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { requireLesson } from '../groups/lesson-times.ts';
import { groupRef, memberOf, ownStudents, studentRef } from '../groups/scope.ts';
import { asDay, dayOf, schoolNow, timezoneOf } from '../schools/clock.ts';
import { logWork } from '../work-logs/router.ts';
import { markGroup } from './mark-group.ts';
import { monthSheet, sheet, sheetQuery } from './sheet.ts';

const op = operations('Office', 'academy');

export const statuses = ['keldi', 'kechikdi', 'kelmadi'] as const;
const status = z.enum(statuses, { error: 'A status is keldi, kechikdi or kelmadi.' });

const view = z
  .object({
    id: z.int(),
    student: z.object({
      id: z.int(),
      first_name: z.string(),
      last_name: z.string(),
      username: z.string(),
    }),
    group: z.object({ id: z.int(), name: z.string() }),
    status: z.enum(statuses),
    date: z.iso.date(),
    time: z.string(),
    marked_by: z.int().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: 'Attendance' });

const include = { student: { select: studentRef }, group: { select: groupRef } } as const;
const show = (row: Row<'Attendance'>) => ({ ...row, date: dayOf(row.date) });

const scope = (actor: Actor): Prisma.AttendanceWhereInput => ({
  ...ofSchool(actor),
  ...(isStaff(actor) ? {} : { student: ownStudents(actor) }),
});

const attendance = resource({
  model: 'Attendance',
  names: ['attendance mark', 'attendance marks'],
  view,
  create: z.object({ student: rowId(), group: rowId(), status }),
  update: z.object({ status: status.optional() }),
  include,
  query: z.object({
    student_id: intParam().optional(),
    group_id: intParam().optional(),
    date: z.iso.date().optional().describe('Marks of this day only'),
    status: status.optional(),
  }),
  filter: ({ student_id, group_id, date, status: wanted }) => ({
    ...(student_id === undefined ? {} : { student_id }),
    ...(group_id === undefined ? {} : { group_id }),
    ...(date === undefined ? {} : { date: asDay(date) }),
    ...(wanted === undefined ? {} : { status: wanted }),
  }),
  order: { id: 'desc' },
  scope: (actor) => (actor === null ? { id: 0 } : scope(actor)),
  show,
  async onCreate(tx, actor, input) {
    const { student, group } = await memberOf(tx, actor, input.student, input.group);
    const now = await schoolNow(actor.school_id);
    if (actor.role !== 'owner') requireLesson(group, now);
    const place = { group_id: group.id, student_id: student.id, date: asDay(now.date) };
    const before = await tx.attendance.findUnique({ where: { group_id_date_student_id: place } });
    if (before !== null) {
      const sentence = `${student.full_name} is marked today already; change the mark ${String(before.id)}.`;
      throw new AppError('conflict', sentence);
    }
    await logWork(tx, actor);
    return { ...ofSchool(actor), ...place, status: input.status, time: now.time, marked_by: actor.id };
  },
  async onUpdate(tx, actor, input) {
    await logWork(tx, actor);
    return { ...input, marked_by: actor.id };
  },
});

export const attendanceRouter = router({
  ...crud(attendance, {
    path: '/attendance',
    id: 'id',
    tag: 'Office',
    contract: 'academy',
    read: 'user',
    write: 'staff',
  }),

  bulk: staffProcedure
    .meta(
      op(
        'POST',
        '/attendance/bulk_create',
        'Open today’s marks of a group: everybody absent until they came',
        {
          success: 201,
          again: true,
        },
      ),
    )
    .input(z.object({ group_id: rowId() }))
    .output(z.array(view))
    .mutation(async ({ ctx, input }) => {
      const { rows, first } = await markGroup(ctx.actor, input.group_id, include);
      ctx.reply.setStatus(first ? 201 : 200);
      const shown = officePlain(rows.map(show), await timezoneOf(ctx.actor.school_id));
      return bareList(ctx, { rows: z.array(view).parse(shown), total: rows.length });
    }),

  sheet: userProcedure
    .meta(
      op('GET', '/attendance/sheet', 'A month of a group: its students against its days', { missing: true }),
    )
    .input(sheetQuery)
    .output(sheet)
    .query(({ ctx, input }) => monthSheet(ctx.actor, input)),
});
