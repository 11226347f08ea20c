/** `/homework` but for its forms and downloads, which are Express routes on the same services. */
import { z } from 'zod';
import { bareList, intParam, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { assignGroup, assignUser } from './assign.ts';
import { grade, listMine, listSubmissions, neighbours, readSubmission } from './marks.ts';
import { ofMyGroups } from './office.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Homework', 'learning-platform');
const academy = operations('Homework', 'academy');

export const homeworkRouter = router({
  list: userProcedure
    .meta(op('GET', '/homework', 'Homework that you may see, newest first'))
    .input(s.allQuery)
    .output(z.array(s.homeworkView))
    .query(async ({ ctx, input }) => bareList(ctx, await service.list(ctx.actor, input))),

  ofLesson: userProcedure
    .meta(op('GET', '/homework/lesson/{lesson_id}', 'Homework of a lesson, newest first'))
    .input(s.lessonQuery)
    .output(z.array(s.homeworkView))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listOfLesson(ctx.actor, input))),

  mine: userProcedure
    .meta(op('GET', '/homework/user/me', 'Homework assigned to you or your children, newest first'))
    .input(s.mineQuery)
    .output(z.array(s.userHomeworkView))
    .query(async ({ ctx, input }) => bareList(ctx, await listMine(ctx.actor, input))),

  ofMyGroups: userProcedure
    .meta(academy('GET', '/homework/my-homework', 'Homework of the groups that you are in, newest first'))
    .input(skipQuery)
    .output(z.array(s.officeHomework))
    .query(async ({ ctx, input }) => bareList(ctx, await ofMyGroups(ctx.actor, input))),

  read: userProcedure
    .meta(op('GET', '/homework/{homework_id}', 'One homework'))
    .input(s.readQuery)
    .output(s.homeworkView)
    .query(({ ctx, input }) => service.read(ctx.actor, input)),

  delete: staffProcedure
    .meta(
      academy('DELETE', '/homework/{homework_id}', 'Delete homework that nobody handed in', { success: 204 }),
    )
    .input(s.homeworkId)
    .output(z.void())
    .mutation(({ ctx, input }) => service.remove(ctx.actor, input.homework_id)),

  deleteFile: staffProcedure
    .meta(op('DELETE', '/homework/{homework_id}/files/{file_id}', 'Take a file from an assignment'))
    .input(s.homeworkId.extend({ file_id: intParam() }))
    .output(s.homeworkView)
    .mutation(({ ctx, input }) => service.removeFile(ctx.actor, input.homework_id, input.file_id)),

  assign: staffProcedure
    .meta(
      op('POST', '/homework/{homework_id}/assign/{user_id}', 'Assign homework to somebody; twice is once'),
    )
    .input(s.homeworkId.extend({ user_id: intParam() }))
    .output(s.userHomeworkView)
    .mutation(({ ctx, input }) => assignUser(ctx.actor, input.homework_id, input.user_id)),

  assignGroup: staffProcedure
    .meta(
      op(
        'POST',
        '/homework/{homework_id}/assign-group/{group_id}',
        'Assign homework to the students of a group',
      ),
    )
    .input(s.homeworkId.extend({ group_id: intParam() }))
    .output(z.object({ assigned: z.int().describe('Students who did not have it yet') }))
    .mutation(({ ctx, input }) => assignGroup(ctx.actor, input.homework_id, input.group_id)),

  submissions: staffProcedure
    .meta(op('GET', '/homework/{homework_id}/submissions', 'What learners handed in, of those that you mark'))
    .input(s.submissionsQuery)
    .output(z.array(s.submissionRow))
    .query(async ({ ctx, input }) => bareList(ctx, await listSubmissions(ctx.actor, input))),

  submission: userProcedure
    .meta(op('GET', '/homework/submissions/{user_homework_id}', 'One hand-in with its homework'))
    .input(z.object({ user_homework_id: intParam() }))
    .output(s.userHomeworkView)
    .query(({ ctx, input }) => readSubmission(ctx.actor, input.user_homework_id)),

  /** For the page that marks one hand-in after the other. */
  neighbours: staffProcedure
    .input(z.object({ user_homework_id: intParam() }))
    .output(z.object({ before: z.int().nullable(), after: z.int().nullable() }))
    .query(({ ctx, input }) => neighbours(ctx.actor, input.user_homework_id)),

  grade: staffProcedure
    .meta(op('POST', '/homework/grade/{user_homework_id}', 'Mark what somebody handed in'))
    .input(s.gradeInput)
    .output(s.userHomeworkView)
    .mutation(({ ctx, input }) => grade(ctx.actor, input)),
});
