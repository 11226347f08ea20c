/** Which interactive lesson suits a learner next. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { readStats } from '../analytics/service.ts';
import { subjectOf } from '../analytics/subject.ts';
import { interactiveLessons, lessonView } from '../interactive-lessons/resource.ts';
import { visibleTo } from '../interactive-lessons/visible.ts';

/** Looked at in the school's order; a school has a few dozen. */
const MAX_LESSONS = 200;

/**
 * The lesson of most points: 4 for one that was not begun yet, 2 for the learner's level, 1 for each weak sound that its
 * tags name (`sound:TH`). Of equals the first in the school's order. Throws `not_found` when the school has none.
 */
export async function suggestLesson(actor: Actor) {
  const [lessons, learner, stats] = await Promise.all([
    db.interactiveLesson.findMany({
      where: await visibleTo(actor),
      orderBy: interactiveLessons.order,
      take: MAX_LESSONS,
    }),
    db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { proficiency_level: true } }),
    subjectOf(actor).then(readStats),
  ]);
  const begun = await db.conversation.findMany({
    where: { user_id: actor.id, interactive_lesson_id: { in: lessons.map(({ id }) => id) } },
    select: { interactive_lesson_id: true },
    distinct: ['interactive_lesson_id'],
  });
  const known = new Set(begun.map(({ interactive_lesson_id }) => interactive_lesson_id));
  const weak = stats.filter(({ status }) => status === 'weak').map(({ phoneme }) => `sound:${phoneme}`);
  const points = (lesson: (typeof lessons)[number]): number =>
    (known.has(lesson.id) ? 0 : 4) +
    (lesson.difficulty === learner.proficiency_level ? 2 : 0) +
    weak.filter((tag) => lesson.tags.includes(tag)).length;
  const [best] = lessons.toSorted((a, b) => points(b) - points(a));
  if (best === undefined) {
    throw new AppError('not_found', 'Your school has no interactive lessons yet; your teacher can add one.');
  }
  return lessonView.parse(best);
}
