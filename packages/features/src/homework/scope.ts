/** Who sees which homework, and whose hand-ins. Drafts do not exist for learners and parents. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Prisma } from '@talaffuz/db/client';

/** A learner's own rows, and a parent's those of the children. */
const own = (actor: Actor): Prisma.UserWhereInput =>
  actor.role === 'parent'
    ? { OR: [{ id: actor.id }, { parents: { some: { parent_id: actor.id } } }] }
    : { id: actor.id };

/** Staff: all of the school. Others: what is assigned to them, of their groups, and of published courses. */
export function visibleHomework(actor: Actor): Prisma.HomeworkWhereInput {
  if (isStaff(actor)) return ofSchool(actor);
  return {
    ...ofSchool(actor),
    is_published: true,
    OR: [
      { group_id: null, course: { is_published: true } },
      { submissions: { some: { user: own(actor) } } },
      { group: { students: { some: { student: own(actor) } } } },
    ],
  };
}

/** Hand-ins to mark: a teacher's of homework that they made and of the students in their groups, an owner's all. */
export function markable(actor: Actor): Prisma.UserHomeworkWhereInput {
  switch (actor.role) {
    case 'owner':
      return { homework: ofSchool(actor) };
    case 'teacher':
      return {
        homework: ofSchool(actor),
        OR: [
          { homework: { created_by: actor.id } },
          { user: { memberships: { some: { group: { teacher_id: actor.id } } } } },
        ],
      };
    case 'student':
    case 'parent':
      throw new AppError(
        'role_not_allowed',
        `Only teachers and owners mark homework; you are ${actor.role}.`,
      );
  }
}

/** Your own and your children's of what is published; those that you mark. */
export const visibleSubmissions = (actor: Actor): Prisma.UserHomeworkWhereInput =>
  isStaff(actor)
    ? { OR: [mine(actor), markable(actor)] }
    : { ...mine(actor), homework: { ...ofSchool(actor), is_published: true } };

export const mine = (actor: Actor): Prisma.UserHomeworkWhereInput =>
  actor.role === 'parent' ? { user: own(actor) } : { user_id: actor.id };

export const noHomework = (id: number) => new AppError('not_found', `There is no homework ${String(id)}.`);
