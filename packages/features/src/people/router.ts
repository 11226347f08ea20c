/**
 * `/owners`, `/workers` and `/students`: the accounts of a school as its office keeps them. They are the rows of
 * `/users`; deleting one closes the account and keeps what the person did.
 */
import { z } from 'zod';
import { ofSchool, type Actor, type Role } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, type Transaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import { crud, resource, type Row } from '../api/crud.ts';
import { bareList, containing, intParam, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router, userProcedure } from '../api/trpc.ts';
import { hashPassword, refuseWeakPassword } from '../auth/passwords.ts';
import { forgetActor } from '../auth/sessions.ts';
import { academyRole } from '../auth/views.ts';
import { ratedStudent, studentRating } from '../groups/rating.ts';
import { groupOf, groupRef, visibleStudents } from '../groups/scope.ts';
import { closeUser } from '../users/service.ts';
import * as s from './schema.ts';

const op = operations('Office', 'academy');

type Fields = z.output<typeof s.changedStudent>;
type User = Row<'User'>;

async function refuseTaken(tx: Transaction, field: 'username' | 'email', value: string, id = 0) {
  const where = field === 'username' ? { username: value } : { email: value };
  if ((await tx.user.count({ where: { ...where, NOT: { id } } })) > 0)
    throw wrongField(
      field,
      `This ${field === 'email' ? 'address' : 'username'} is taken; give another.`,
      'taken',
    );
}

/** Columns of the fields. A new password ends the person's sessions with the same transaction. */
async function columns(tx: Transaction, input: Fields, before?: User) {
  const { password, group: _group, username, ...rest } = input;
  if (username !== undefined) await refuseTaken(tx, 'username', username, before?.id);
  if (typeof rest.email === 'string') await refuseTaken(tx, 'email', rest.email, before?.id);
  const names = [
    input.first_name ?? before?.first_name ?? '',
    input.last_name ?? before?.last_name ?? '',
  ].filter((part) => part !== '');
  const renamed = input.first_name !== undefined || input.last_name !== undefined;
  const named = before === undefined || renamed ? { full_name: names.join(' ') } : {};
  let secret = {};
  if (password !== undefined) {
    await refuseWeakPassword(password, { username: username ?? before?.username ?? '', email: rest.email });
    secret = { password_hash: await hashPassword(password) };
    if (before !== undefined) await tx.session.deleteMany({ where: { user_id: before.id } });
  }
  return { ...rest, ...(username === undefined ? {} : { username }), ...named, ...secret };
}

async function newAccount(tx: Transaction, actor: Actor, role: Role, input: z.output<typeof s.newStudent>) {
  const { language } = await tx.school.findUniqueOrThrow({ where: { id: actor.school_id } });
  return {
    ...(await columns(tx, input)),
    username: input.username,
    interface_language: language,
    onboarded: true,
    role,
    ...ofSchool(actor),
  };
}

/** Of a closed account nothing can be changed but that it is open again. */
async function changedAccount(tx: Transaction, input: Fields, row: User) {
  if (!row.is_active && input.is_active !== true) throw closed(row);
  const data = await columns(tx, input, row);
  forgetActor(row.id);
  return data;
}

const closed = ({ id }: User) =>
  new AppError('not_found', `The account ${String(id)} is closed; open it again with is_active true.`);
const refuseClosed = (_actor: Actor | null, row: User) =>
  row.is_active ? Promise.resolve() : Promise.reject(closed(row));

function filter({ is_active, search }: { is_active: boolean; search?: string | undefined }) {
  const like = containing(search ?? '');
  const found = { OR: [{ full_name: like }, { username: like }, { phone: like }] };
  return { is_active, ...(search === undefined || search === '' ? {} : found) };
}

/** `close` is the DELETE of these resources. */
const closing = (path: `/${string}`, one: string, scope: (actor: Actor) => Prisma.UserWhereInput) =>
  ownerProcedure
    .meta(op('DELETE', path, `Close the account of ${one}; what they did stays`, { success: 204 }))
    .input(z.object({ id: intParam() }))
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const where = { AND: [{ id, is_active: true }, scope(ctx.actor)] };
      if ((await db.user.count({ where })) === 0)
        throw new AppError('not_found', `There is no such account ${String(id)}, or it is closed.`);
      await closeUser(ctx.actor, id);
    });

function staffRouter(role: 'owner' | 'teacher', path: '/owners' | '/workers', one: string) {
  const scope = (actor: Actor | null) => ({ school_id: actor?.school_id ?? 0, role });
  const accounts = resource({
    model: 'User',
    names: [role === 'owner' ? 'owner' : 'worker', path.slice(1)],
    view: s.staffMember,
    create: s.newPerson,
    update: s.changedPerson,
    query: s.peopleQuery.omit({ skip: true, limit: true }),
    filter,
    order: { id: 'asc' },
    scope,
    gate: refuseClosed,
    show: (row) => ({
      ...row,
      role: academyRole(role),
      is_staff: true,
      is_superuser: role === 'owner',
    }),
    onCreate: (tx, actor, input) => newAccount(tx, actor, role, input),
    onUpdate: (tx, _actor, input, row) => changedAccount(tx, input, row),
  });
  const { delete: _erase, ...rest } = crud(accounts, {
    path,
    id: 'id',
    tag: 'Office',
    contract: 'academy',
    read: 'owner',
    write: 'owner',
  });
  return router({ ...rest, delete: closing(`${path}/{id}`, one, scope) });
}

export const ownersRouter = staffRouter('owner', '/owners', 'an owner');
export const workersRouter = staffRouter('teacher', '/workers', 'an employee');

/** The group that academy shows: the one joined last. */
const shownGroup = { orderBy: { joined_at: 'desc' }, select: { group: { select: groupRef } } } as const;

type Loaded = Prisma.UserGetPayload<{ include: { memberships: typeof shownGroup } }>;

const students = resource({
  model: 'User',
  names: ['student', 'students'],
  view: s.student,
  create: s.newStudent,
  update: s.changedStudent,
  query: s.studentQuery.omit({ skip: true, limit: true }),
  filter: ({ group_id, ...rest }) => ({
    ...filter(rest),
    ...(group_id === undefined ? {} : { memberships: { some: { group_id } } }),
  }),
  order: { id: 'asc' },
  include: { memberships: shownGroup },
  scope: (actor) => (actor === null ? { id: 0 } : visibleStudents(actor)),
  gate: refuseClosed,
  async showAll(rows) {
    const sums = await db.score.groupBy({
      by: 'student_id',
      where: { student_id: { in: rows.map(({ id }) => id) } },
      _sum: { score: true },
    });
    const total = new Map(sums.map(({ student_id, _sum }) => [student_id, _sum.score ?? 0]));
    return (rows as Loaded[]).map(({ memberships: [shown], ...row }) => ({
      ...row,
      role: 'student',
      group: shown?.group ?? null,
      all_score: total.get(row.id) ?? 0,
    }));
  },
  async onCreate(tx, actor, input) {
    if (typeof input.group === 'number') await groupOf(tx, actor, input.group);
    return newAccount(tx, actor, 'student', input);
  },
  async onUpdate(tx, actor, input, row) {
    if (typeof input.group === 'number') await groupOf(tx, actor, input.group);
    return changedAccount(tx, input, row);
  },
  async onWritten(tx, _actor, { group: group_id }, { id: student_id }) {
    if (group_id !== undefined) await moveTo(tx, student_id, group_id);
  },
});

/** Leaves the group that is shown and joins another, or none. */
async function moveTo(tx: Transaction, student_id: number, group_id: number | null): Promise<void> {
  const now = await tx.groupStudent.findFirst({ where: { student_id }, orderBy: { joined_at: 'desc' } });
  if (now?.group_id === group_id) return;
  if (now !== null)
    await tx.groupStudent.delete({
      where: { group_id_student_id: { group_id: now.group_id, student_id } },
    });
  if (group_id === null) return;
  const joined = { joined_at: new Date() };
  await tx.groupStudent.upsert({
    where: { group_id_student_id: { group_id, student_id } },
    update: joined,
    create: { group_id, student_id, ...joined },
  });
}

const { delete: _erase, ...studentProcedures } = crud(students, {
  path: '/students',
  id: 'id',
  tag: 'Office',
  contract: 'academy',
  read: 'user',
  write: 'owner',
});

const rated = skipQuery.extend({ group_id: intParam().optional().describe('The group; it must be given') });

export const studentsRouter = router({
  ...studentProcedures,

  delete: closing('/students/{id}', 'a student', visibleStudents),

  rating: userProcedure
    .meta(
      op('GET', '/students/rating', 'Students of a group, the highest sum of scores first', {
        missing: true,
      }),
    )
    .input(rated)
    .output(z.array(ratedStudent))
    .query(async ({ ctx, input: { group_id, ...page } }) => {
      if (group_id === undefined) throw new AppError('office_rule', 'Give the group as group_id.');
      return bareList(ctx, await studentRating(ctx.actor, group_id, page));
    }),
});
