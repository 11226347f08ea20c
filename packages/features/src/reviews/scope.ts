/** Whose attempts a teacher or owner reviews, how they are filtered and in which order they come. */
import type { Actor } from '@talaffuz/core/actor';
import { ofSchool } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, Prisma } from '@talaffuz/db/client';
import type { Filters } from './schema.ts';

/** An owner sees the groups of the school, a teacher their own, nobody else any. */
export function visibleGroups(actor: Actor): Prisma.GroupWhereInput {
  switch (actor.role) {
    case 'owner':
      return ofSchool(actor);
    case 'teacher':
      return { ...ofSchool(actor), teacher_id: actor.id };
    case 'student':
    case 'parent':
      throw new AppError('role_not_allowed', `Only teachers and owners review; you are ${actor.role}.`);
  }
}

/** Scored attempts of the school; of a teacher's groups and batches only. */
export function reviewable(actor: Actor): Prisma.AttemptWhereInput {
  const group = visibleGroups(actor);
  const whose: Prisma.AttemptWhereInput =
    actor.role === 'owner'
      ? {}
      : { OR: [{ user: { memberships: { some: { group } } } }, { batch: { created_by: actor.id } }] };
  return { ...ofSchool(actor), status: 'done', ...whose };
}

/** The same as a condition on `attempts a`. */
export function reviewableSql(actor: Actor): Prisma.Sql {
  visibleGroups(actor);
  const school = Prisma.sql`a.school_id = ${actor.school_id} AND a.status = 'done'`;
  if (actor.role === 'owner') return school;
  return Prisma.sql`${school} AND (
    EXISTS (SELECT 1 FROM group_students gs JOIN groups g ON g.id = gs.group_id
            WHERE gs.student_id = a.user_id AND g.school_id = ${actor.school_id} AND g.teacher_id = ${actor.id})
    OR EXISTS (SELECT 1 FROM practice_batches b WHERE b.id = a.batch_id AND b.created_by = ${actor.id}))`;
}

interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** The instants at which the days of the school's time zone begin and end. */
export async function instantsOf(
  { school_id }: Actor,
  { from, to }: Days,
): Promise<{ gte?: Date; lt?: Date }> {
  if (from === undefined && to === undefined) return {};
  const [bounds] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT ${from ?? null}::date::timestamp AT TIME ZONE timezone AS first,
           (${to ?? null}::date + 1)::timestamp AT TIME ZONE timezone AS last
    FROM schools WHERE id = ${school_id}`;
  return {
    ...(bounds?.first ? { gte: bounds.first } : {}),
    ...(bounds?.last ? { lt: bounds.last } : {}),
  };
}

export async function whereOf(actor: Actor, filters: Filters): Promise<Prisma.AttemptWhereInput> {
  const { group_id, student_id, batch_id, phoneme, reviewed } = filters;
  const created_at = await instantsOf(actor, filters);
  const group = { ...visibleGroups(actor), ...(group_id === undefined ? {} : { id: group_id }) };
  return {
    AND: [
      reviewable(actor),
      group_id === undefined ? {} : { user: { memberships: { some: { group } } } },
      student_id === undefined ? {} : { user_id: student_id },
      batch_id === undefined ? {} : { batch_id },
      phoneme === undefined ? {} : { tokens: { some: { phoneme } } },
      { created_at },
      { review: reviewed ? { isNot: null } : { is: null } },
    ],
  };
}

/** Least certain and worst first. What has no certainty (no phoneme was said) comes last. */
export const order = [
  { certainty: 'asc' },
  { overall_score: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.AttemptOrderByWithRelationInput[];

export const reverseOrder = [
  { certainty: { sort: 'desc', nulls: 'first' } },
  { overall_score: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.AttemptOrderByWithRelationInput[];

interface OrderKey {
  id: number;
  certainty: number | null;
  overall_score: number | null;
}

/** What stands before or behind an attempt in that order, whether or not it is in the list itself. */
export function beside(key: OrderKey, side: 'before' | 'behind'): Prisma.AttemptWhereInput {
  const { id, certainty } = key;
  // A scored attempt always has a score.
  const overall_score = key.overall_score ?? 0;
  const than = side === 'before' ? 'lt' : 'gt';
  const ties: Prisma.AttemptWhereInput[] = [
    { certainty, overall_score: { [than]: overall_score } },
    { certainty, overall_score, id: { [than]: id } },
  ];
  if (certainty !== null) {
    ties.push({ certainty: { [than]: certainty } });
    if (side === 'behind') ties.push({ certainty: null });
  } else if (side === 'before') ties.push({ certainty: { not: null } });
  return { OR: ties };
}
