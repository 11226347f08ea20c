/** Days on which an employee worked: written by what they do (attendance, scores, homework), once a day. */
import { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import type { Transaction } from '@talaffuz/db/client';
import { crud, resource } from '../api/crud.ts';
import { intParam } from '../api/lists.ts';
import { router } from '../api/trpc.ts';
import { asDay, dayOf, schoolNow } from '../schools/clock.ts';

/** Of an employee, that today was a working day; an owner keeps no such log. */
export async function logWork(tx: Transaction, actor: Actor): Promise<void> {
  if (actor.role !== 'teacher') return;
  const { date } = await schoolNow(actor.school_id);
  await tx.$executeRaw`
    INSERT INTO work_logs (school_id, employee_id, date) VALUES (${actor.school_id}, ${actor.id}, ${asDay(date)}::date)
    ON CONFLICT (employee_id, date) DO NOTHING`;
}

const none = z.object({});

const workLogs = resource({
  model: 'WorkLog',
  names: ['work log', 'work logs'],
  view: z
    .object({
      id: z.int(),
      employee: z.int(),
      date: z.iso.date(),
      status: z.boolean(),
      note: z.string().nullable(),
      created_at: z.string(),
    })
    .meta({ id: 'WorkLog' }),
  create: none,
  update: none,
  query: z.object({
    employee_id: intParam().optional().describe('Days of this employee only'),
    from: z.iso.date().optional().describe('First day'),
    to: z.iso.date().optional().describe('Last day'),
  }),
  filter: ({ employee_id, from, to }) => ({
    ...(employee_id === undefined ? {} : { employee_id }),
    date: {
      ...(from === undefined ? {} : { gte: asDay(from) }),
      ...(to === undefined ? {} : { lte: asDay(to) }),
    },
  }),
  order: { id: 'desc' },
  scope: (actor) => ({ school_id: actor?.school_id ?? 0 }),
  show: (row) => ({ ...row, employee: row.employee_id, date: dayOf(row.date) }),
  onCreate: () => {
    throw new Error('work logs are written by what people do');
  },
});

const { list, read } = crud(workLogs, {
  path: '/work-logs',
  id: 'id',
  tag: 'Office',
  contract: 'academy',
  read: 'staff',
  write: 'owner',
});

export const workLogsRouter = router({ list, read });
