/** Homework as only academy asks for it: of a student's own groups, its times by the school's clock. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { Page, SkipQuery } from '../api/lists.ts';
import { inZone, timezoneOf } from '../schools/clock.ts';
import type { HomeworkView, OfficeHomework } from './schema.ts';
import { asHomework, homeworkInclude } from './views.ts';

/** With the offset of the school's zone in its times. */
export async function inOffice(actor: Actor, view: HomeworkView): Promise<OfficeHomework> {
  const timezone = await timezoneOf(actor.school_id);
  const local = (time: string): string => inZone(new Date(time), timezone);
  const { created_at, updated_at, due_date } = view;
  return {
    ...view,
    created_at: local(created_at),
    updated_at: local(updated_at),
    due_date: due_date === null ? null : local(due_date),
  };
}

/** Published homework of the groups that a student is in, newest first. Throws `role_not_allowed` for anybody else. */
export async function ofMyGroups(actor: Actor, { skip, limit }: SkipQuery): Promise<Page<OfficeHomework>> {
  if (actor.role !== 'student') throw new AppError('role_not_allowed', 'Not a student');
  const where = {
    school_id: actor.school_id,
    is_published: true,
    group: { students: { some: { student_id: actor.id } } },
  };
  const [rows, total] = await Promise.all([
    db.homework.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit, include: homeworkInclude }),
    db.homework.count({ where }),
  ]);
  const views = await asHomework(actor, rows);
  return { rows: await Promise.all(views.map((view) => inOffice(actor, view))), total };
}
