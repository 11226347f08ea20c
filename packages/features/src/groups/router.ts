/** `/groups`: the school's groups, their lesson times, and how they stand to each other. */
import { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, type Prisma, type Transaction } from '@talaffuz/db/client';
import { bareList, containing, countsBy, rowId, skipQuery } from '../api/lists.ts';
import { crud, resource } from '../api/crud.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { amount } from './money.ts';
import { clockTime, days, requireOrder } from './lesson-times.ts';
import { visibleGroups } from './scope.ts';
import { groupRating, ratedGroup } from './rating.ts';

const op = operations('Office', 'academy');

const fields = {
  name: z.string().trim().min(1, 'Write the name.').max(30, 'A name has 30 characters at most.'),
  description: z.string().trim().max(2_000).optional(),
  subject: rowId(),
  teacher: rowId().nullish().describe('Id of the teacher who holds its lessons'),
  is_active: z.boolean().optional(),
  days: days.optional().describe('`Mon,Wed,Fri`; empty for any day'),
  start_time: clockTime.nullish().describe('HH:MM:SS of the school’s clock'),
  end_time: clockTime.nullish(),
  monthly_fee: amount({ zero: true }).optional().describe('What a student pays a month'),
};
const create = z.object(fields);
const update = create.partial();
type Fields = z.output<typeof update>;

/** Columns of the fields; subject and teacher must be of the school. */
async function columns(tx: Transaction, actor: Actor, { subject, teacher, ...rest }: Fields) {
  if (subject !== undefined && (await tx.subject.count({ where: { id: subject, ...ofSchool(actor) } })) === 0)
    throw wrongField('subject', `There is no subject ${String(subject)} in your school.`, 'not_found');
  if (teacher !== undefined && teacher !== null) {
    const where = { id: teacher, ...ofSchool(actor), role: { in: ['teacher' as const, 'owner' as const] } };
    if ((await tx.user.count({ where })) === 0)
      throw wrongField('teacher', `There is no teacher ${String(teacher)} in your school.`, 'not_found');
  }
  return { ...rest, subject_id: subject, teacher_id: teacher };
}

const include = { subject: { select: { name: true } }, teacher: { select: { full_name: true } } } as const;
type Loaded = Prisma.GroupGetPayload<{ include: typeof include }>;

export const groups = resource({
  model: 'Group',
  names: ['group', 'groups'],
  view: z
    .object({
      id: z.int(),
      name: z.string(),
      description: z.string(),
      subject: z.int().nullable(),
      subject_name: z.string().nullable(),
      teacher: z.int().nullable(),
      teacher_name: z.string().nullable(),
      is_active: z.boolean(),
      days: z.string(),
      start_time: z.string().nullable(),
      end_time: z.string().nullable(),
      monthly_fee: z.string(),
      created_at: z.string(),
      group_total_score: z.int(),
      students_count: z.int(),
      homework_count: z.int(),
    })
    .meta({ id: 'Group' }),
  create,
  update,
  order: { id: 'asc' },
  include,
  query: z.object({
    is_active: z.stringbool().optional().describe('Only groups that are open, or only closed ones'),
    search: z.string().trim().max(100).optional().describe('Part of a name'),
  }),
  filter: ({ is_active, search }) => ({
    ...(is_active === undefined ? {} : { is_active }),
    ...(search === undefined || search === '' ? {} : { name: containing(search) }),
  }),
  scope: (actor) => (actor === null ? { id: 0 } : visibleGroups(actor)),
  async showAll(rows) {
    const group_id = { in: rows.map(({ id }) => id) };
    const [students, homework] = await Promise.all([
      db.groupStudent.groupBy({
        by: 'group_id',
        where: { group_id, student: { is_active: true } },
        _count: true,
      }),
      db.homework.groupBy({ by: 'group_id', where: { group_id }, _count: true }),
    ]);
    const studentsOf = countsBy(students.map((one) => [one.group_id, one._count]));
    const homeworkOf = countsBy(homework.map((one) => [one.group_id, one._count]));
    const sums = await db.score.groupBy({
      by: 'group_id',
      where: { group_id },
      _sum: { score: true },
    });
    const total = new Map(sums.map(({ group_id, _sum }) => [group_id, _sum.score ?? 0]));
    return (rows as Loaded[]).map(({ subject, teacher, ...row }) => ({
      ...row,
      subject: row.subject_id,
      subject_name: subject?.name ?? null,
      teacher: row.teacher_id,
      teacher_name: teacher?.full_name ?? null,
      group_total_score: total.get(row.id) ?? 0,
      students_count: studentsOf(row.id),
      homework_count: homeworkOf(row.id),
    }));
  },
  async onCreate(tx, actor, input) {
    requireOrder({ start_time: input.start_time ?? null, end_time: input.end_time ?? null });
    return { ...(await columns(tx, actor, input)), name: input.name, ...ofSchool(actor) };
  },
  async onUpdate(tx, actor, input, row) {
    requireOrder({
      start_time: input.start_time === undefined ? row.start_time : input.start_time,
      end_time: input.end_time === undefined ? row.end_time : input.end_time,
    });
    return columns(tx, actor, input);
  },
  async onDelete(tx, _actor, { id: group_id, name }) {
    const where = { group_id };
    const used = [
      await tx.attendance.count({ where }),
      await tx.score.count({ where }),
      await tx.payment.count({ where }),
      await tx.homework.count({ where }),
    ];
    if (used.every((rows) => rows === 0)) return;
    throw new AppError('conflict', `${name} has a history that would go with it; close the group instead.`);
  },
});

export const groupsRouter = router({
  ...crud(groups, {
    path: '/groups',
    id: 'id',
    tag: 'Office',
    contract: 'academy',
    read: 'user',
    write: 'owner',
  }),

  rating: userProcedure
    .meta(op('GET', '/groups/rating', 'Groups that are open, the highest sum of scores first'))
    .input(skipQuery)
    .output(z.array(ratedGroup))
    .query(async ({ ctx, input }) => bareList(ctx, await groupRating(ctx.actor, input))),
});
