/** Lessons that a learner has completed, what comes next, and the completion of a course. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { SkipQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { hasPremium, requireOpen } from '../auth/premium.ts';
import { asCertificate, issueOnce } from '../certificates/service.ts';
import { courses } from '../courses/router.ts';
import { service } from '../api/crud.ts';
import { lessonRows, lessonView } from '../lessons/router.ts';
import { progressView } from './schema.ts';

const courseRows = service(courses);

export async function listOwn(actor: Actor, course_id: number | undefined, { skip, limit }: SkipQuery) {
  const where = { user_id: actor.id, ...(course_id === undefined ? {} : { lesson: { course_id } }) };
  const [rows, total] = await Promise.all([
    db.userProgress.findMany({ where, orderBy: { id: 'asc' }, skip, take: limit }),
    db.userProgress.count({ where }),
  ]);
  return { rows: rows.map((row) => progressView.parse(plain(row))), total };
}

/** Ids of the lessons of one course that the actor has completed, however many those are. */
export async function completedLessons(actor: Actor, course_id: number): Promise<number[]> {
  const rows = await db.userProgress.findMany({
    where: { user_id: actor.id, lesson: { course_id, ...ofSchool(actor) } },
    orderBy: { lesson_id: 'asc' },
    select: { lesson_id: true },
  });
  return rows.map(({ lesson_id }) => lesson_id);
}

/** Lessons of a course that somebody has not completed, in order. */
const leftOf = (tx: Transaction, user_id: number, course_id: number) =>
  tx.lesson.findMany({
    where: { course_id, progress: { none: { user_id } } },
    select: { id: true, premium_only: true },
  });

/** Completes a lesson; a second time changes nothing. The last one of a published course gives its certificate. */
export async function completeLesson(actor: Actor, lesson_id: number) {
  return inTransaction(async (tx) => {
    const lesson = await lessonRows.find(tx, actor, lesson_id);
    await requireOpen(actor, lesson);
    await lockLearner(tx, actor.id);
    await tx.userProgress.createMany({ data: { user_id: actor.id, lesson_id }, skipDuplicates: true });
    const course = await tx.course.findUniqueOrThrow({ where: { id: lesson.course_id } });
    if (course.is_published && (await leftOf(tx, actor.id, course.id)).length === 0) {
      await issueOnce(tx, actor.id, course);
    }
    const row = await tx.userProgress.findUniqueOrThrow({
      where: { user_id_lesson_id: { user_id: actor.id, lesson_id } },
    });
    return progressView.parse(plain(row));
  });
}

/** Of two lessons completed at once each would find the other one left, and neither would end the course. */
async function lockLearner(tx: Transaction, user_id: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${user_id} FOR NO KEY UPDATE`;
}

/** The certificate of a course. Throws `conflict` while lessons are left. */
export async function completeCourse(actor: Actor, course_id: number) {
  return inTransaction(async (tx) => {
    const course = await courseRows.find(tx, actor, course_id);
    if (!course.is_published) {
      throw new AppError('conflict', 'This course is a draft; publish it before anybody completes it.');
    }
    const all = await tx.lesson.count({ where: { course_id } });
    const left = await leftOf(tx, actor.id, course_id);
    if (all === 0) {
      throw new AppError('conflict', 'This course has no lessons yet, so it cannot be completed.');
    }
    if (left.length > 0) {
      const locked = left.filter(({ premium_only }) => premium_only).length;
      const premium =
        locked === 0 || (await hasPremium(actor, tx))
          ? ''
          : ` (${String(locked)} of them for premium learners)`;
      throw new AppError(
        'conflict',
        `You have ${String(left.length)} of ${String(all)} lessons of this course left${premium}; complete them first.`,
      );
    }
    return asCertificate(await issueOnce(tx, actor.id, course));
  });
}

/**
 * The first lesson that is not completed and open to the actor: of the course they viewed last, else of the first
 * published course that has one. Throws `not_found` when there is none.
 */
export async function nextLesson(actor: Actor) {
  const { last_viewed_lesson_id } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { last_viewed_lesson_id: true },
  });
  const viewed =
    last_viewed_lesson_id === null
      ? null
      : await db.lesson.findUnique({ where: { id: last_viewed_lesson_id }, select: { course_id: true } });
  const premium = await hasPremium(actor);
  const open = {
    ...ofSchool(actor),
    course: { is_published: true },
    progress: { none: { user_id: actor.id } },
  };
  const first = (course_id: number | undefined) =>
    db.lesson.findFirst({
      where: {
        ...open,
        ...(premium ? {} : { premium_only: false }),
        ...(course_id === undefined ? {} : { course_id }),
      },
      orderBy: [{ course_id: 'asc' }, { order: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
  const found = (viewed === null ? null : await first(viewed.course_id)) ?? (await first(undefined));
  if (found !== null) return lessonView.parse(await lessonRows.read(actor, found.id));
  const locked = premium ? 0 : await db.lesson.count({ where: open });
  throw new AppError(
    'not_found',
    locked === 0
      ? 'There is no lesson left for you; new ones will stand here.'
      : `You have completed every lesson that is open to you; ${String(locked)} more are for premium learners.`,
  );
}
