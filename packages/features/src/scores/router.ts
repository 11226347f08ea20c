/** `/scores`: points that staff give a student for what they did in a group; their sums are the ratings. */
import { z } from 'zod';
import { isStaff, ofSchool } from '@talaffuz/core/actor';
import { crud, resource } from '../api/crud.ts';
import { intParam, rowId } from '../api/lists.ts';
import { router } from '../api/trpc.ts';
import { groupRef, memberOf, ownStudents, staffRef, studentRef } from '../groups/scope.ts';
import { asDay, dayOf, schoolNow } from '../schools/clock.ts';
import { logWork } from '../work-logs/router.ts';

const score = z.int().min(0, 'A score is 0 to 100.').max(100, 'A score is 0 to 100.');
const person = z.object({ id: z.int(), first_name: z.string(), last_name: z.string() });

const scores = resource({
  model: 'Score',
  names: ['score', 'scores'],
  view: z
    .object({
      id: z.int(),
      student: person.extend({ username: z.string() }),
      group: z.object({ id: z.int(), name: z.string() }),
      score: z.int(),
      date: z.iso.date(),
      given_by: person.nullable(),
      created_at: z.string(),
    })
    .meta({ id: 'Score' }),
  create: z.object({ student: rowId(), group: rowId(), score }),
  update: z.object({ score: score.optional() }),
  include: {
    student: { select: studentRef },
    group: { select: groupRef },
    giver: { select: staffRef },
  },
  query: z.object({
    student_id: intParam().optional(),
    group_id: intParam().optional(),
    from: z.iso.date().optional().describe('First day'),
    to: z.iso.date().optional().describe('Last day'),
  }),
  filter: ({ student_id, group_id, from, to }) => ({
    ...(student_id === undefined ? {} : { student_id }),
    ...(group_id === undefined ? {} : { group_id }),
    ...(from === undefined && to === undefined
      ? {}
      : {
          date: {
            ...(from === undefined ? {} : { gte: asDay(from) }),
            ...(to === undefined ? {} : { lte: asDay(to) }),
          },
        }),
  }),
  order: { id: 'desc' },
  scope: (actor) =>
    actor === null
      ? { id: 0 }
      : { ...ofSchool(actor), ...(isStaff(actor) ? {} : { student: ownStudents(actor) }) },
  show: (row) => ({ ...row, date: dayOf(row.date), given_by: (row as { giver?: object | null }).giver }),
  async onCreate(tx, actor, { student, group, score }) {
    await memberOf(tx, actor, student, group);
    const { date } = await schoolNow(actor.school_id);
    await logWork(tx, actor);
    return {
      ...ofSchool(actor),
      student_id: student,
      group_id: group,
      score,
      date: asDay(date),
      given_by: actor.id,
    };
  },
});

export const scoresRouter = router(
  crud(scores, {
    path: '/scores',
    id: 'id',
    tag: 'Office',
    contract: 'academy',
    read: 'user',
    write: 'staff',
  }),
);
