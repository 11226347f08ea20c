/** Who has which homework to do, and when they are reminded. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { tell } from '../notifications/tell.ts';
import { assigned, dueSoon } from './notice.ts';
import { noHomework, visibleHomework } from './scope.ts';
import { readUserHomework } from './views.ts';

const DAY_MS = 86_400_000;
/** Who joins a group gets what it was given without a due date in so many days before. */
const RECENT_DAYS = 30;
const AT_ONCE = 500;

interface Assigned {
  id: number;
  title: string;
  school_id: number;
}

/** Assigns to whoever does not have it yet, and tells them. Answers how many that are. */
async function assignTo(tx: Transaction, homework: Assigned, users: readonly number[]): Promise<number> {
  const made = await tx.userHomework.createManyAndReturn({
    data: users.map((user_id) => ({ homework_id: homework.id, user_id })),
    skipDuplicates: true,
    select: { user_id: true },
  });
  for (const { user_id } of made) {
    await tell(
      tx,
      user_id,
      assigned,
      { title: homework.title },
      {
        notification_type: 'homework_assigned',
        data: { homework_id: homework.id },
      },
    );
  }
  return made.length;
}

/** Assigns to the students of a group. */
export async function assignStudents(
  tx: Transaction,
  homework: Assigned,
  { group_id }: { group_id: number },
): Promise<number> {
  const students = await tx.groupStudent.findMany({
    where: { group_id, student: { is_active: true } },
    select: { student_id: true },
  });
  return assignTo(
    tx,
    homework,
    students.map(({ student_id }) => student_id),
  );
}

/** Published homework that the actor assigns. */
async function published(tx: Transaction, actor: Actor, id: number) {
  const homework = await tx.homework.findFirst({ where: { id, ...visibleHomework(actor) } });
  if (homework === null) throw noHomework(id);
  if (!homework.is_published) {
    throw new AppError('conflict', `Homework ${String(id)} is a draft; publish it before you assign it.`);
  }
  return homework;
}

/** A teacher assigns what they made to anybody, and what others made to the students of their groups. */
const pupilsOf = (actor: Actor, homework: { created_by: number | null }): Prisma.UserWhereInput =>
  actor.role === 'owner' || homework.created_by === actor.id
    ? {}
    : { memberships: { some: { group: { teacher_id: actor.id } } } };

/** Assigns to one person of the school; whoever has it already keeps what they have. */
export async function assignUser(actor: Actor, homework_id: number, user_id: number) {
  const id = await inTransaction(async (tx) => {
    const homework = await published(tx, actor, homework_id);
    const user = await tx.user.findFirst({
      where: { id: user_id, ...ofSchool(actor), is_active: true },
      select: { id: true },
    });
    if (user === null) throw new AppError('not_found', `There is no user ${String(user_id)}.`);
    const pupil = await tx.user.findFirst({
      where: { id: user_id, ...pupilsOf(actor, homework) },
      select: { id: true },
    });
    if (pupil === null) {
      throw new AppError(
        'permission_denied',
        'This homework is another teacher’s; you may assign it to the students of your groups only.',
      );
    }
    const count = await assignTo(tx, homework, [user_id]);
    const row = await tx.userHomework.findUniqueOrThrow({
      where: { homework_id_user_id: { homework_id, user_id } },
      select: { id: true },
    });
    if (count > 0)
      await audit(tx, actor, 'homework.assigned', { subject: 'homework', id: homework_id }, { user_id });
    return row.id;
  });
  return readUserHomework(actor, id);
}

/** Assigns to every student of a group. Answers how many had it not yet. */
export async function assignGroup(
  actor: Actor,
  homework_id: number,
  group_id: number,
): Promise<{ assigned: number }> {
  return inTransaction(async (tx) => {
    const homework = await published(tx, actor, homework_id);
    const group = await tx.group.findFirst({ where: { id: group_id, ...ofSchool(actor) } });
    if (group === null) throw new AppError('not_found', `There is no group ${String(group_id)}.`);
    if (actor.role !== 'owner' && homework.created_by !== actor.id && group.teacher_id !== actor.id) {
      throw new AppError(
        'permission_denied',
        'Neither the homework nor the group is yours; ask their teacher.',
      );
    }
    const count = await assignStudents(tx, homework, { group_id });
    await audit(
      tx,
      actor,
      'homework.assigned',
      { subject: 'homework', id: homework_id },
      { group_id, count },
    );
    return { assigned: count };
  });
}

/**
 * Run by a timer. Students who joined a group later get the homework of it that is still to be handed in, and the recent
 * one that is due at no time; learners with homework due within a day are told once. Answers how many were told.
 */
export async function remind(now = new Date()): Promise<number> {
  await assignNewcomers(now);
  let reminded = 0;
  for (;;) {
    const count = await inTransaction(async (tx) => {
      const rows = await tx.userHomework.findMany({
        where: {
          status: 'assigned',
          reminded_at: null,
          user: { is_active: true },
          homework: { is_published: true, due_date: { gt: now, lte: new Date(now.getTime() + DAY_MS) } },
        },
        orderBy: { id: 'asc' },
        take: AT_ONCE,
        select: { id: true, user_id: true, homework: { select: { id: true, title: true } } },
      });
      for (const { id, user_id, homework } of rows) {
        // Of two workers at once only one tells.
        const { count: first } = await tx.userHomework.updateMany({
          where: { id, reminded_at: null },
          data: { reminded_at: now },
        });
        if (first === 0) continue;
        await tell(
          tx,
          user_id,
          dueSoon,
          { title: homework.title },
          {
            notification_type: 'homework_due',
            data: { homework_id: homework.id },
          },
        );
      }
      return rows.length;
    });
    reminded += count;
    if (count < AT_ONCE) return reminded;
  }
}

async function assignNewcomers(now: Date): Promise<void> {
  const recent = new Date(now.getTime() - RECENT_DAYS * DAY_MS);
  const missing = await db.$queryRaw<{ homework_id: number; user_id: number }[]>`
    SELECT h.id AS homework_id, s.student_id AS user_id
    FROM homework h
    JOIN groups g ON g.id = h.group_id AND g.is_active
    JOIN group_students s ON s.group_id = h.group_id
    JOIN users u ON u.id = s.student_id AND u.is_active
    WHERE h.is_published AND (h.due_date > ${now} OR (h.due_date IS NULL AND h.created_at > ${recent}))
      AND NOT EXISTS (SELECT 1 FROM user_homework w WHERE w.homework_id = h.id AND w.user_id = s.student_id)
    LIMIT ${AT_ONCE}`;
  for (const { homework_id, user_id } of missing) {
    await inTransaction(async (tx) => {
      await assignTo(tx, await tx.homework.findUniqueOrThrow({ where: { id: homework_id } }), [user_id]);
    });
  }
}
