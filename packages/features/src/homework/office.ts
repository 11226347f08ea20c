/** Homework as only academy asks for it: of a student's own groups, its times by the school's clock. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, snapshot } from '@talaffuz/db/client';
import type { Page, SkipQuery } from '../api/lists.ts';
import { inZone, timezoneOf } from '../schools/clock.ts';
import * as s from './schema.ts';
import { asHomework, homeworkInclude } from './views.ts';

/** Views with the offset of the school's zone in their times. */
async function allInOffice(actor: Actor, views: readonly s.HomeworkView[]): Promise<s.OfficeHomework[]> {
  const timezone = await timezoneOf(actor.school_id);
  const local = (time: string): string => inZone(new Date(time), timezone);
  return views.map((view) => ({
    ...view,
    created_at: local(view.created_at),
    updated_at: local(view.updated_at),
    due_date: view.due_date === null ? null : local(view.due_date),
  }));
}

export async function inOffice(actor: Actor, view: s.HomeworkView): Promise<s.OfficeHomework> {
  const [shown] = await allInOffice(actor, [view]);
  return s.officeHomework.parse(shown);
}

/** Published homework of the groups that a student is in, newest first. Throws `role_not_allowed` for anybody else. */
export async function ofMyGroups(actor: Actor, { skip, limit }: SkipQuery): Promise<Page<s.OfficeHomework>> {
  if (actor.role !== 'student') throw new AppError('role_not_allowed', 'Not a student');
  const where = {
    school_id: actor.school_id,
    is_published: true,
    group: { students: { some: { student_id: actor.id } } },
  };
  const [rows, total] = await Promise.all([
    snapshot((tx) =>
      tx.homework.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit, include: homeworkInclude }),
    ),
    db.homework.count({ where }),
  ]);
  return { rows: await allInOffice(actor, await asHomework(actor, rows)), total };
}
