/** Who sees which attempt, and who marks it. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import type { Prisma } from '@talaffuz/db/client';

/** Tests of the platform itself; exams and tests of textbooks are made, listed and begun in places of their own. */
export const ofPlatform = {
  test_type: { notIn: ['exam', 'textbook'] },
} satisfies Prisma.TestWhereInput;

/** A teacher marks the students of their groups, and whoever took a test that they made; an owner all. */
export function markable(actor: Actor): Prisma.TestAttemptWhereInput {
  switch (actor.role) {
    case 'owner':
      return ofSchool(actor);
    case 'teacher':
      return {
        ...ofSchool(actor),
        OR: [
          { user: { memberships: { some: { group: { teacher_id: actor.id } } } } },
          { test: { created_by: actor.id } },
        ],
      };
    case 'student':
    case 'parent':
      throw new AppError('role_not_allowed', `Only teachers and owners mark tests; you are ${actor.role}.`);
  }
}

/** Your own; of your children; those that you mark. */
export function visible(actor: Actor): Prisma.TestAttemptWhereInput {
  const own = { ...ofSchool(actor), user_id: actor.id };
  switch (actor.role) {
    case 'student':
      return own;
    case 'parent':
      return { OR: [own, { ...ofSchool(actor), user: { parents: { some: { parent_id: actor.id } } } }] };
    case 'owner':
    case 'teacher':
      return { OR: [own, markable(actor)] };
  }
}

export const noAttempt = (id: number) => new AppError('not_found', `There is no test attempt ${String(id)}.`);
