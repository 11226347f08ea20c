/** Who leads: groups of a school, and students of a group, by the sum of their scores. Equal sums share a rank. */
import { z } from 'zod';
import { isStaff, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { Page, SkipQuery } from '../api/lists.ts';
import { visibleGroups } from './scope.ts';

export const ratedGroup = z.object({
  id: z.int(),
  name: z.string(),
  subject_name: z.string().nullable(),
  total_score: z.int(),
  rank: z.int(),
  students_count: z.int(),
});

export async function groupRating(
  actor: Actor,
  { skip, limit }: SkipQuery,
): Promise<Page<z.infer<typeof ratedGroup>>> {
  const rows = await db.$queryRaw<z.infer<typeof ratedGroup>[]>`
    SELECT g.id, g.name, s.name AS subject_name, coalesce(t.total, 0)::int AS total_score,
           rank() OVER (ORDER BY coalesce(t.total, 0) DESC)::int AS rank,
           (SELECT count(*)::int FROM group_students m JOIN users u ON u.id = m.student_id AND u.is_active
            WHERE m.group_id = g.id) AS students_count
    FROM groups g
    LEFT JOIN subjects s ON s.id = g.subject_id
    LEFT JOIN LATERAL (SELECT sum(score) AS total FROM scores WHERE group_id = g.id) t ON true
    WHERE g.school_id = ${actor.school_id} AND g.is_active
    ORDER BY total_score DESC, g.id
    OFFSET ${skip} LIMIT ${limit}`;
  const total = await db.group.count({ where: { school_id: actor.school_id, is_active: true } });
  return { rows, total };
}

export const ratedStudent = z.object({
  id: z.int(),
  username: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  total_score: z.int(),
  rank: z.int(),
  group_name: z.string(),
});

/** The students of a group by what they scored in it. Throws `not_found` for a group that the actor does not know. */
export async function studentRating(
  actor: Actor,
  group_id: number,
  { skip, limit }: SkipQuery,
): Promise<Page<z.infer<typeof ratedStudent>>> {
  const group = await db.group.findFirst({ where: { AND: [{ id: group_id }, visibleGroups(actor)] } });
  if (group === null) throw new AppError('not_found', `There is no group ${String(group_id)}.`);
  const rows = await db.$queryRaw<z.infer<typeof ratedStudent>[]>`
    SELECT u.id, u.username, u.first_name, u.last_name, ${group.name}::text AS group_name,
           coalesce(t.total, 0)::int AS total_score,
           rank() OVER (ORDER BY coalesce(t.total, 0) DESC)::int AS rank
    FROM group_students m
    JOIN users u ON u.id = m.student_id AND u.is_active
    LEFT JOIN LATERAL
      (SELECT sum(score) AS total FROM scores WHERE student_id = u.id AND group_id = m.group_id) t ON true
    WHERE m.group_id = ${group_id}
    ORDER BY total_score DESC, u.id
    OFFSET ${skip} LIMIT ${limit}`;
  const total = await db.groupStudent.count({ where: { group_id, student: { is_active: true } } });
  // Students know each other by name; what somebody signs in with is their own and the staff's.
  const known = rows.map((row) => (isStaff(actor) || row.id === actor.id ? row : { ...row, username: '' }));
  return { rows: known, total };
}
