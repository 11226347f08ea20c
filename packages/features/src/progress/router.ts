/** `/user-progress`, the next lesson and the completion of a course. */
import { z } from 'zod';
import { bareList, intParam, rowId, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { certificateView } from '../certificates/schema.ts';
import { lessonView } from '../lessons/router.ts';
import { progressView } from './schema.ts';
import * as service from './service.ts';

const op = operations('Progress', 'learning-platform');
const opOfUsers = operations('Users', 'learning-platform');

export const progressRouter = router({
  list: userProcedure
    .meta(op('GET', '/user-progress', 'Lessons that you have completed'))
    .input(skipQuery.extend({ course_id: intParam().optional().describe('Lessons of this course only') }))
    .output(z.array(progressView))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listOwn(ctx.actor, input.course_id, input))),

  /** For the page of a course, which needs all of them. */
  ofCourse: userProcedure
    .input(z.object({ course_id: rowId() }))
    .output(z.array(z.int()))
    .query(({ ctx, input }) => service.completedLessons(ctx.actor, input.course_id)),

  completeLesson: userProcedure
    .meta(op('POST', '/user-progress/lessons/{lesson_id}/complete', 'Complete a lesson'))
    .input(z.object({ lesson_id: intParam() }))
    .output(progressView)
    .mutation(({ ctx, input }) => service.completeLesson(ctx.actor, input.lesson_id)),

  nextLesson: userProcedure
    .meta(opOfUsers('GET', '/users/me/next-lesson', 'The lesson to go on with', { missing: true }))
    .output(lessonView)
    .query(({ ctx }) => service.nextLesson(ctx.actor)),

  completeCourse: userProcedure
    .meta(opOfUsers('POST', '/users/courses/{course_id}/complete', 'Complete a course, for its certificate'))
    .input(z.object({ course_id: intParam() }))
    .output(certificateView)
    .mutation(({ ctx, input }) => service.completeCourse(ctx.actor, input.course_id)),
});
