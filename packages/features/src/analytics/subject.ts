/** Whose progress is asked for, and who may ask. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';

export interface Subject {
  id: number;
  school_id: number;
  native_language: string;
  proficiency_level: 'beginner' | 'intermediate' | 'advanced';
  /** IANA name; decides where a day begins. */
  timezone: string;
}

/** Students whose progress an actor may see: a parent's children, those of a teacher's groups, an owner's whole school. */
export function visibleStudents(actor: Actor): Prisma.UserWhereInput | null {
  const students = { ...ofSchool(actor), role: 'student' } as const;
  switch (actor.role) {
    case 'student':
      return null;
    case 'parent':
      return { ...students, parents: { some: { parent_id: actor.id } } };
    case 'teacher':
      return { ...students, memberships: { some: { group: { teacher_id: actor.id } } } };
    case 'owner':
      return students;
  }
}

/** The actor, or the student they ask for. Throws `not_found` for a student whom they may not see. */
export async function subjectOf(actor: Actor, student_id?: number): Promise<Subject> {
  const own = student_id === undefined || student_id === actor.id;
  const where = own ? { id: actor.id } : visibleStudents(actor);
  const row =
    where === null
      ? null
      : await db.user.findFirst({
          where: own ? where : { AND: [{ id: student_id }, where] },
          select: {
            id: true,
            school_id: true,
            native_language: true,
            proficiency_level: true,
            school: { select: { timezone: true } },
          },
        });
  if (row === null) throw new AppError('not_found', `There is no student ${String(student_id)}.`);
  const { school, ...subject } = row;
  return { ...subject, timezone: school.timezone };
}
