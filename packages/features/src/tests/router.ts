/** `/tests` and `/admin/tests`. */
import { z } from 'zod';
import { crud, service } from '../api/crud.ts';
import { bareList, envelope, envelopeOf, intParam, pageQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { finishAttempt, saveAnswers, startAttempt } from './attempts.ts';
import { copyTest, countAttempts, listManaged, questions, sections, tests } from './build.ts';
import { orderQuestions, orderSections } from './order.ts';
import { readTest } from './read.ts';
import { gradeAnswer, listMarkable, listOwn, readAttempt, readResult } from './results.ts';
import * as s from './schema.ts';

const op = operations('Tests', 'learning-platform');
const place = { tag: 'Tests', contract: 'learning-platform', read: 'user', write: 'staff' } as const;

const testRows = crud(tests, { ...place, path: '/admin/tests', id: 'test_id' });
const sectionRows = crud(sections, { ...place, path: '/admin/tests/sections', id: 'section_id' });
const questionRows = crud(questions, { ...place, path: '/admin/tests/questions', id: 'question_id' });

export const testsRouter = router({
  list: crud(tests, { ...place, path: '/tests', id: 'test_id' }).list,

  read: userProcedure
    .meta(op('GET', '/tests/{test_id}', 'One test with its sections and questions'))
    .input(s.testId)
    .output(s.testView)
    .query(({ ctx, input }) => readTest(ctx.actor, input.test_id)),

  start: userProcedure
    .meta(op('POST', '/tests/{test_id}/start', 'Begin a test, or go on with it'))
    .input(s.testId)
    .output(s.attemptView)
    .mutation(async ({ ctx, input }) => readAttempt(ctx.actor, await startAttempt(ctx.actor, input.test_id))),

  myAttempts: userProcedure
    .meta(op('GET', '/tests/attempts/me', 'Your attempts, newest first'))
    .input(s.ownAttemptsQuery)
    .output(z.array(s.attemptView))
    .query(async ({ ctx, input }) => bareList(ctx, await listOwn(ctx.actor, input))),

  attempt: userProcedure
    .meta(op('GET', '/tests/attempts/{attempt_id}', 'One attempt with its answers'))
    .input(s.attemptId)
    .output(s.attemptView)
    .query(({ ctx, input }) => readAttempt(ctx.actor, input.attempt_id)),

  submit: userProcedure
    .meta(
      op('POST', '/tests/attempts/{attempt_id}/submit', 'Save answers of a running attempt', {
        list: 'answers',
        description: 'As often as you like; a later answer replaces an earlier one.',
      }),
    )
    .input(s.answersInput)
    .output(s.message)
    .mutation(async ({ ctx, input }) => {
      const count = await saveAnswers(ctx.actor, input.attempt_id, input.answers);
      return { msg: `Answers saved: ${String(count)}.` };
    }),

  finish: userProcedure
    .meta(op('POST', '/tests/attempts/{attempt_id}/finish', 'Hand in an attempt; answers its result'))
    .input(s.attemptId)
    .output(s.resultView)
    .mutation(async ({ ctx, input }) => {
      await finishAttempt(ctx.actor, input.attempt_id);
      return readResult(ctx.actor, input.attempt_id);
    }),

  result: userProcedure
    .meta(
      op('GET', '/tests/attempts/{attempt_id}/result', 'The result of an attempt that has ended', {
        conflict: true,
      }),
    )
    .input(s.attemptId)
    .output(s.resultView)
    .query(({ ctx, input }) => readResult(ctx.actor, input.attempt_id)),

  attempts: staffProcedure
    .meta(op('GET', '/tests/attempts', 'Attempts of your students'))
    .input(s.attemptsQuery)
    .output(envelopeOf(s.attemptRow))
    .query(async ({ ctx, input }) => envelope(ctx, await listMarkable(ctx.actor, input), input)),

  grade: staffProcedure
    .meta(op('PUT', '/tests/answers/{answer_id}/grade', 'Mark one answer'))
    .input(s.gradeInput)
    .output(s.answerView)
    .mutation(({ ctx, input }) => gradeAnswer(ctx.actor, input)),

  admin: router({
    list: staffProcedure
      .meta(op('GET', '/admin/tests', 'Every test of your school'))
      .input(pageQuery)
      .output(envelopeOf(s.managedTest))
      .query(async ({ ctx, input }) => envelope(ctx, await listManaged(ctx.actor, input), input)),
    /** For the page that builds a test: once it was taken, its questions stay. */
    taken: staffProcedure
      .input(s.testId)
      .output(z.object({ attempts_count: z.int() }))
      .query(({ ctx, input }) => countAttempts(ctx.actor, input.test_id)),
    create: testRows.create,
    update: testRows.update,
    delete: testRows.delete,

    copy: staffProcedure
      .meta(op('POST', '/admin/tests/{test_id}/copy', 'Copy a test'))
      .input(s.testId)
      .output(s.testSummary)
      .mutation(({ ctx, input }) => copyTest(ctx.actor, input.test_id)),

    orderSections: staffProcedure
      .meta(op('PUT', '/admin/tests/{test_id}/section-order', 'Put the sections of a test in order'))
      .input(s.sectionOrder)
      .output(s.testView)
      .mutation(({ ctx, input }) => orderSections(ctx.actor, input.test_id, input.section_ids)),
    orderQuestions: staffProcedure
      .meta(
        op(
          'PUT',
          '/admin/tests/sections/{section_id}/question-order',
          'Put the questions of a section in order',
        ),
      )
      .input(s.questionOrder)
      .output(s.testView)
      .mutation(({ ctx, input }) => orderQuestions(ctx.actor, input.section_id, input.question_ids)),

    createSection: staffProcedure
      .meta(op('POST', '/admin/tests/{test_id}/sections', 'Add a section'))
      .input(s.newSection)
      .output(s.sectionView)
      .mutation(async ({ ctx, input }) =>
        s.sectionView.parse(await service(sections).create(ctx.actor, input)),
      ),
    updateSection: sectionRows.update,
    deleteSection: staffProcedure
      .meta(op('DELETE', '/admin/tests/sections/{section_id}', 'Delete a section with its questions'))
      .input(z.object({ section_id: intParam() }))
      .output(z.string())
      .mutation(async ({ ctx, input }) => {
        await service(sections).delete(ctx.actor, input.section_id);
        return `Section ${String(input.section_id)} is deleted.`;
      }),

    createQuestion: staffProcedure
      .meta(op('POST', '/admin/tests/sections/{section_id}/questions', 'Add a question'))
      .input(s.newQuestion)
      .output(s.questionView)
      .mutation(async ({ ctx, input }) =>
        s.questionView.parse(await service(questions).create(ctx.actor, input)),
      ),
    updateQuestion: questionRows.update,
    deleteQuestion: staffProcedure
      .meta(op('DELETE', '/admin/tests/questions/{question_id}', 'Delete a question'))
      .input(z.object({ question_id: intParam() }))
      .output(z.string())
      .mutation(async ({ ctx, input }) => {
        await service(questions).delete(ctx.actor, input.question_id);
        return `Question ${String(input.question_id)} is deleted.`;
      }),
  }),
});
