/** `/students/homework` and what staff write and mark of homework tasks. */
import { z } from 'zod';
import { envelope } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { answerQuestion, completeSubmission, startTask } from './attempts.ts';
import { readTasksOf, setTasks } from './build.ts';
import { gradeAnswer, listSubmissions, readSubmission } from './marks.ts';
import { listMine, readMine, readQuestions } from './mine.ts';
import * as s from './schema.ts';

const op = operations('Homework tasks', 'mentor');

export const homeworkTasksRouter = router({
  list: userProcedure
    .meta(op('GET', '/students/homework', 'Homework that you have to do, newest first'))
    .input(s.listQuery)
    .output(s.homeworkPage)
    .query(async ({ ctx, input }) => envelope(ctx, await listMine(ctx.actor, input), input)),

  read: userProcedure
    .meta(op('GET', '/students/homework/{homework_id}', 'One homework of yours with its tasks'))
    .input(s.homeworkId)
    .output(s.studentHomework)
    .query(({ ctx, input }) => readMine(ctx.actor, input.homework_id)),

  start: userProcedure
    .meta(
      op('POST', '/students/homework/{homework_id}/tasks/{task_id}/start', 'Begin a task, or go on with it', {
        success: 201,
        again: true,
      }),
    )
    .input(s.startInput)
    .output(s.startedTask)
    .mutation(async ({ ctx, input }) => {
      const { task, first } = await startTask(ctx.actor, input);
      ctx.reply.setStatus(first ? 201 : 200);
      return task;
    }),

  questions: userProcedure
    .meta(
      op('GET', '/students/homework/{homework_id}/tasks/{task_id}/questions', 'Questions of a task begun', {
        conflict: true,
      }),
    )
    .input(s.taskId)
    .output(z.array(s.taskQuestion))
    .query(({ ctx, input }) => readQuestions(ctx.actor, input)),

  answer: userProcedure
    .meta(op('POST', '/students/homework/submissions/{submission_id}/answer', 'Answer a question of a task'))
    .input(s.answerInput)
    .output(s.answerReply)
    .mutation(({ ctx, input }) => answerQuestion(ctx.actor, input)),

  complete: userProcedure
    .meta(
      op(
        'POST',
        '/students/homework/submissions/{submission_id}/complete',
        'Hand a task in; done twice it is handed in once',
      ),
    )
    .input(s.submissionId)
    .output(s.completedSubmission)
    .mutation(({ ctx, input }) => completeSubmission(ctx.actor, input.submission_id)),

  tasks: staffProcedure
    .meta(op('GET', '/homework/{homework_id}/tasks', 'Tasks of a homework with their right answers'))
    .input(s.homeworkId)
    .output(s.authoredTasks)
    .query(({ ctx, input }) => readTasksOf(ctx.actor, input.homework_id)),

  setTasks: staffProcedure
    .meta(op('PUT', '/homework/{homework_id}/tasks', 'Replace the tasks of a homework that nobody has begun'))
    .input(s.tasksInput)
    .output(s.authoredTasks)
    .mutation(({ ctx, input }) => setTasks(ctx.actor, input.homework_id, input.tasks)),

  submissions: staffProcedure
    .meta(
      op('GET', '/homework/{homework_id}/task-submissions', 'Attempts at its tasks, of those that you mark'),
    )
    .input(s.submissionsQuery)
    .output(s.submissionsPage)
    .query(async ({ ctx, input }) => envelope(ctx, await listSubmissions(ctx.actor, input), input)),

  submission: staffProcedure
    .meta(op('GET', '/homework/task-submissions/{submission_id}', 'One attempt at a task with its answers'))
    .input(s.submissionId)
    .output(s.submissionDetail)
    .query(({ ctx, input }) => readSubmission(ctx.actor, input.submission_id)),

  grade: staffProcedure
    .meta(op('PUT', '/homework/task-answers/{answer_id}/grade', 'Give an answer its points'))
    .input(s.gradeInput)
    .output(s.submissionDetail)
    .mutation(({ ctx, input }) => gradeAnswer(ctx.actor, input)),
});
