/** `/exams` and `/exam-results`. */
import { z } from 'zod';
import { bareList, idParam, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { changeExam, copyExam, createExam, deleteExam, listExams, publishExam, readExam } from './exams.ts';
import { changeResult, deleteResult, listOwnResults, listResults, readExamResult } from './results.ts';
import * as s from './schema.ts';
import { enterCode, submitExam } from './take.ts';

const op = operations('Exams', 'academy');

const changing = (method: 'PUT' | 'PATCH') =>
  staffProcedure
    .meta(
      op(method, '/exams/{id}', method === 'PUT' ? 'Change an exam' : 'Change fields of an exam', {
        description: 'Its questions and time limit stay once somebody has begun it; copy it then.',
      }),
    )
    .input(s.changedExam)
    .output(s.examView)
    .mutation(({ ctx, input: { id, ...fields } }) => changeExam(ctx.actor, id, fields));

export const examsRouter = router({
  list: userProcedure
    .meta(op('GET', '/exams', 'Exams; for students those that are open, and those that they have begun'))
    .input(s.examsQuery)
    .output(z.array(s.examLine))
    .query(async ({ ctx, input }) => bareList(ctx, await listExams(ctx.actor, input))),
  read: userProcedure
    .meta(op('GET', '/exams/{id}', 'One exam with its questions'))
    .input(idParam)
    .output(s.examView)
    .query(({ ctx, input }) => readExam(ctx.actor, input.id)),
  create: staffProcedure
    .meta(op('POST', '/exams', 'Add an exam with its questions', { success: 201 }))
    .input(s.newExam)
    .output(s.examView)
    .mutation(({ ctx, input }) => createExam(ctx.actor, input)),
  update: changing('PUT'),
  patch: changing('PATCH'),
  delete: staffProcedure
    .meta(op('DELETE', '/exams/{id}', 'Delete an exam that nobody has begun', { success: 204 }))
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteExam(ctx.actor, input.id)),
  enter: userProcedure
    .meta(op('POST', '/exams/enter-code', 'Open an exam by its code; its clock starts', { missing: true }))
    .input(s.enterInput)
    .output(s.examView)
    .mutation(({ ctx, input }) => enterCode(ctx.actor, input.code)),
  publish: staffProcedure
    .meta(op('POST', '/exams/{id}/publish', 'Let students in'))
    .input(idParam)
    .output(s.status)
    .mutation(({ ctx, input }) => publishExam(ctx.actor, input.id, true)),
  unpublish: staffProcedure
    .meta(op('POST', '/exams/{id}/unpublish', 'Let no more students in'))
    .input(idParam)
    .output(s.status)
    .mutation(({ ctx, input }) => publishExam(ctx.actor, input.id, false)),
  copy: staffProcedure
    .meta(op('POST', '/exams/{id}/copy', 'Copy an exam; the copy has a code of its own'))
    .input(idParam)
    .output(s.examView)
    .mutation(({ ctx, input }) => copyExam(ctx.actor, input.id)),
  submit: userProcedure
    .meta(op('POST', '/exams/{id}/submit', 'Hand in, once', { success: 201 }))
    .input(s.submitInput)
    .output(s.resultView)
    .mutation(({ ctx, input }) => submitExam(ctx.actor, input.id, input.answers)),
});

const marking = (method: 'PUT' | 'PATCH') =>
  staffProcedure
    .meta(
      op(method, '/exam-results/{id}', method === 'PUT' ? 'Check a result' : 'Change fields of a result', {
        description: 'Marks for its answers, and that it is checked, of which the student is told.',
      }),
    )
    .input(s.changedResult)
    .output(s.resultView)
    .mutation(({ ctx, input }) => changeResult(ctx.actor, input));

export const examResultsRouter = router({
  list: userProcedure
    .meta(op('GET', '/exam-results', 'Results of exams; a student their own'))
    .input(s.resultsQuery)
    .output(z.array(s.resultLine))
    .query(async ({ ctx, input }) => bareList(ctx, await listResults(ctx.actor, input))),
  own: userProcedure
    .meta(op('GET', '/exam-results/my-results', 'Your own results'))
    .input(skipQuery)
    .output(z.array(s.resultLine))
    .query(async ({ ctx, input }) => bareList(ctx, await listOwnResults(ctx.actor, input))),
  read: userProcedure
    .meta(op('GET', '/exam-results/{id}', 'One result with its answers'))
    .input(idParam)
    .output(s.resultView)
    .query(({ ctx, input }) => readExamResult(ctx.actor, input.id)),
  update: marking('PUT'),
  patch: marking('PATCH'),
  delete: staffProcedure
    .meta(
      op('DELETE', '/exam-results/{id}', 'Delete a result; the student may then begin again', {
        success: 204,
      }),
    )
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteResult(ctx.actor, input.id)),
});
