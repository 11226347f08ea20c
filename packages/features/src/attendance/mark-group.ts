import type { Actor } from '@talaffuz/core/actor';
import { inTransaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import { groupOf } from '../groups/scope.ts';
import { requireLesson } from '../groups/lesson-times.ts';
import { asDay, schoolNow } from '../schools/clock.ts';
import { logWork } from '../work-logs/router.ts';

/**
 * Marks every student of a group absent today who has no mark yet; the marks of the day, by student. `first`: there
 * were none before. Calls at the same time make each mark once, by the table's key. Throws `validation_failed`, and for
 * an employee `office_rule` outside the group's lesson.
 */
export async function markGroup<Include extends Prisma.AttendanceInclude>(
  actor: Actor,
  group_id: number,
  include: Include,
  moment = new Date(),
) {
  const now = await schoolNow(actor.school_id, moment);
  const date = asDay(now.date);
  return inTransaction(async (tx) => {
    const group = await groupOf(tx, actor, group_id, { field: 'group_id' });
    if (actor.role !== 'owner') requireLesson(group, now);
    // Two first calls at once wait for one another here, so that only one of them is the first.
    await tx.$queryRaw`SELECT id FROM groups WHERE id = ${group_id} FOR UPDATE`;
    const before = await tx.attendance.count({ where: { group_id, date } });
    await tx.$executeRaw`
      INSERT INTO attendance (school_id, group_id, student_id, status, date, time, marked_by, updated_at)
      SELECT ${actor.school_id}, m.group_id, m.student_id, 'kelmadi', ${date}::date, ${now.time}, ${actor.id}, now()
      FROM group_students m JOIN users u ON u.id = m.student_id AND u.is_active
      WHERE m.group_id = ${group_id}
      ON CONFLICT (group_id, date, student_id) DO NOTHING`;
    await logWork(tx, actor);
    const rows = await tx.attendance.findMany({
      where: { group_id, date },
      include,
      orderBy: { student_id: 'asc' },
    });
    return { rows, first: before === 0 };
  });
}
