/** Which groups and students of a school somebody knows: staff all, a student their own, a parent their children's. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { wrongField } from '@talaffuz/core/errors';
import type { Transaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';

/** Students who are the actor or the actor's children. */
export const ownStudents = (actor: Actor): Prisma.UserWhereInput => ({
  OR: [{ id: actor.id }, { parents: { some: { parent_id: actor.id } } }],
});

export const visibleGroups = (actor: Actor): Prisma.GroupWhereInput => ({
  ...ofSchool(actor),
  ...(isStaff(actor) ? {} : { students: { some: { student: ownStudents(actor) } } }),
});

/** Students whose account is not closed. */
export const visibleStudents = (actor: Actor): Prisma.UserWhereInput => ({
  ...ofSchool(actor),
  role: 'student',
  ...(isStaff(actor) ? {} : ownStudents(actor)),
});

/** The school's group of a body's `group`. Throws `validation_failed`, also for one that is closed unless `closed`. */
export async function groupOf(
  tx: Transaction,
  actor: Actor,
  id: number,
  { field = 'group', closed = false }: { field?: string; closed?: boolean } = {},
) {
  const group = await tx.group.findFirst({ where: { id, ...ofSchool(actor) } });
  if (group === null) throw wrongField(field, `There is no group ${String(id)} in your school.`, 'not_found');
  if (!group.is_active && !closed)
    throw wrongField(field, `The group ${group.name} is closed; open it again first.`, 'closed');
  return group;
}

/** The school's student of a body's `student`. Throws `validation_failed`. */
export async function studentOf(tx: Transaction, actor: Actor, id: number, field = 'student') {
  const student = await tx.user.findFirst({ where: { id, ...ofSchool(actor), role: 'student' } });
  if (student === null)
    throw wrongField(field, `There is no student ${String(id)} in your school.`, 'not_found');
  return student;
}

/** How academy names a student and a group inside other rows. */
export const studentRef = { id: true, first_name: true, last_name: true, username: true } as const;
export const staffRef = { id: true, first_name: true, last_name: true } as const;
export const groupRef = { id: true, name: true } as const;

/** Both of a body's `student` and `group`, the one in the other. Throws `validation_failed`. */
export async function memberOf(tx: Transaction, actor: Actor, student_id: number, group_id: number) {
  const student = await studentOf(tx, actor, student_id);
  const group = await groupOf(tx, actor, group_id);
  const where = { group_id_student_id: { group_id, student_id } };
  if ((await tx.groupStudent.findUnique({ where })) === null)
    throw wrongField('student', `${student.full_name} is not in the group ${group.name}.`, 'not_a_member');
  return { student, group };
}
