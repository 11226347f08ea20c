/** `/lessons`: Markdown, an optional video and words, in the order of their course. */
import { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { crud, resource, service } from '../api/crud.ts';
import { intParam, rowId } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { hasPremium, requireOpen } from '../auth/premium.ts';
import { words } from '../words/router.ts';
import { lessonFields } from './schema.ts';

export const lessonView = z
  .object({
    id: z.int(),
    course_id: z.int(),
    title: z.string(),
    content: z.string(),
    video_url: z.string().nullable(),
    order: z.int(),
    premium_only: z.boolean(),
    words: z.array(words.view),
  })
  .meta({ id: 'Lesson' });

export const lessons = resource({
  model: 'Lesson',
  names: ['lesson', 'lessons'],
  view: lessonView,
  create: lessonFields.extend({ course_id: rowId(), premium_only: z.boolean().default(false) }),
  update: lessonFields.extend({ premium_only: z.boolean() }).partial(),
  order: [{ course_id: 'asc' }, { order: 'asc' }, { id: 'asc' }],
  include: { words: { orderBy: { id: 'asc' } } },
  query: z.object({ course_id: intParam().optional().describe('Lessons of this course only') }),
  filter: ({ course_id }) => (course_id === undefined ? {} : { course_id }),
  scope: (actor) => ({
    school_id: actor?.school_id ?? 0,
    ...(actor !== null && isStaff(actor) ? {} : { course: { is_published: true } }),
  }),
  /** A list names what premium holds, and shows nothing of it to others. */
  async showAll(rows, actor) {
    const open = await hasPremium(actor);
    return rows.map((row) =>
      open || !row.premium_only ? row : { ...row, content: '', video_url: null, words: [] },
    );
  },
  gate: requireOpen,
  async onCreate(tx, actor, input) {
    const course = await tx.course.findFirst({ where: { id: input.course_id, ...ofSchool(actor) } });
    if (course === null) throw new AppError('not_found', `There is no course ${String(input.course_id)}.`);
    return { ...input, ...ofSchool(actor) };
  },
});

export const lessonRows = service(lessons);
const op = operations('Lessons', 'learning-platform');

/** The lesson, which becomes the one that was viewed last. */
async function open(actor: Actor, id: number) {
  const lesson = lessonView.parse(await lessonRows.read(actor, id));
  await db.$executeRaw`
    UPDATE users SET last_viewed_lesson_id = ${id}
    WHERE id = ${actor.id} AND last_viewed_lesson_id IS DISTINCT FROM ${id}`;
  return lesson;
}

export const lessonsRouter = router({
  ...crud(lessons, {
    path: '/lessons',
    id: 'id',
    tag: 'Lessons',
    contract: 'learning-platform',
    read: 'user',
    write: 'staff',
  }),
  read: userProcedure
    .meta(op('GET', '/lessons/{id}', 'One lesson; it becomes the one you viewed last'))
    .input(z.object({ id: intParam() }))
    .output(lessonView)
    .query(({ ctx, input }) => open(ctx.actor, input.id)),
});
