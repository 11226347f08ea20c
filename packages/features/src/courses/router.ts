/** `/courses` and `/admin/courses`: one resource at two places, and the order of a course's lessons. */
import { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { wrongField } from '@talaffuz/core/errors';
import { inTransaction, type Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { crud, resource, service } from '../api/crud.ts';
import { expectEach } from '../api/expect-each.ts';
import { intParam, rowId } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure } from '../api/trpc.ts';
import { courseFields, courseView, newCourse } from './schema.ts';

/** A course costs what it costs, or less for a while. */
function checkPrices(price: number, discount: number | null): void {
  if (discount === null || discount <= price) return;
  const msg = 'The discount price must not be above the price.';
  throw wrongField('discount_price', msg, 'too_big');
}

async function checkInstructor(tx: Transaction, actor: Actor, id: number | null | undefined): Promise<void> {
  if (id === null || id === undefined) return;
  const found = await tx.user.findFirst({
    where: { id, ...ofSchool(actor), role: { in: ['owner', 'teacher'] } },
    select: { id: true },
  });
  if (found !== null) return;
  const msg = `There is no teacher ${String(id)} in your school; choose a teacher or owner as the instructor.`;
  throw wrongField('instructor_id', msg, 'unknown');
}

export const courses = resource({
  model: 'Course',
  names: ['course', 'courses'],
  view: courseView,
  create: newCourse,
  update: courseFields,
  order: { id: 'asc' },
  include: {
    instructor: { select: { id: true, full_name: true } },
    lessons: {
      select: { id: true, title: true, order: true, premium_only: true },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    },
  },
  scope: (actor) =>
    actor === null
      ? { is_published: true }
      : { ...ofSchool(actor), ...(isStaff(actor) ? {} : { is_published: true }) },
  async onCreate(tx, actor, input) {
    checkPrices(input.price ?? 0, input.discount_price ?? null);
    await checkInstructor(tx, actor, input.instructor_id);
    return { ...input, ...ofSchool(actor) };
  },
  async onUpdate(tx, actor, input, row) {
    const discount =
      input.discount_price === undefined ? (row.discount_price?.toNumber() ?? null) : input.discount_price;
    checkPrices(input.price ?? row.price.toNumber(), discount);
    await checkInstructor(tx, actor, input.instructor_id);
    return input;
  },
});
const rows = service(courses);

const op = operations('Courses', 'learning-platform');

/** Puts the lessons of a course in a new order, numbered from 1. Every lesson must be named once. */
async function orderLessons(actor: Actor, id: number, lesson_ids: number[]) {
  await inTransaction(async (tx) => {
    await rows.find(tx, actor, id, true);
    // Two teachers who move lessons at once do so one after the other.
    await tx.$queryRaw`SELECT id FROM courses WHERE id = ${id} FOR UPDATE`;
    const found = await tx.lesson.findMany({ where: { course_id: id }, select: { id: true } });
    expectEach(`Course ${String(id)}`, 'lessons', found, lesson_ids);
    await tx.$executeRaw`
      UPDATE lessons SET "order" = place.number
      FROM unnest(${lesson_ids}::int[]) WITH ORDINALITY AS place(id, number)
      WHERE lessons.id = place.id`;
    await audit(tx, actor, 'course.lessons_ordered', { subject: 'course', id }, { lesson_ids });
  });
  return rows.read(actor, id);
}

const admin = crud(courses, {
  path: '/admin/courses',
  id: 'course_id',
  tag: 'Admin',
  contract: 'learning-platform',
  read: 'owner',
  write: 'owner',
});

export const coursesRouter = router({
  ...crud(courses, {
    path: '/courses',
    id: 'id',
    tag: 'Courses',
    contract: 'learning-platform',
    read: 'public',
    write: 'staff',
  }),
  orderLessons: staffProcedure
    .meta(op('PUT', '/courses/{id}/lesson-order', 'Put the lessons of a course in order'))
    .input(z.object({ id: intParam(), lesson_ids: z.array(rowId()).max(1_000) }))
    .output(courseView)
    .mutation(async ({ ctx, input }) =>
      courseView.parse(await orderLessons(ctx.actor, input.id, input.lesson_ids)),
    ),
  admin: router({
    list: admin.list,
    create: admin.create,
    update: admin.update,
    delete: admin.delete,
  }),
});
