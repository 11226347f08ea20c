/** `/students/tests`, `/students/attempts` and `/textbooks/tests`. */
import { z } from 'zod';
import { inTransaction } from '@talaffuz/db/client';
import { envelope, envelopeOf } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { listOwnAttempts, readOwnAttempt } from './attempt-view.ts';
import { changeTextbookTest, copyTextbookTest, createTextbookTest, deleteTextbookTest } from './build.ts';
import { listManagedTests, listTests, readManagedTest } from './lists.ts';
import * as s from './schema.ts';
import { answerQuestion, startTextbookTest, submitAttempt } from './take.ts';

const op = operations('Textbook tests', 'mentor');

export const textbookTestsRouter = router({
  list: userProcedure
    .meta(op('GET', '/students/tests', 'Tests of your textbooks'))
    .input(s.testsQuery)
    .output(envelopeOf(s.testLine))
    .query(async ({ ctx, input }) => envelope(ctx, await listTests(ctx.actor, input), input)),

  start: userProcedure
    .meta(
      op('POST', '/students/tests/{test_id}/start', 'Begin a test of a textbook, or go on with it', {
        description: 'For students.',
        success: 201,
        again: true,
      }),
    )
    .input(s.startInput)
    .output(s.attempt)
    .mutation(async ({ ctx, input: { test_id, client_id } }) => {
      const { id, first } = await startTextbookTest(ctx.actor, test_id, client_id);
      ctx.reply.setStatus(first ? 201 : 200);
      return readOwnAttempt(ctx.actor, id);
    }),

  attempts: userProcedure
    .meta(op('GET', '/students/attempts', 'Your attempts at tests of textbooks, newest first'))
    .input(s.historyQuery)
    .output(envelopeOf(s.attemptLine))
    .query(async ({ ctx, input }) => envelope(ctx, await listOwnAttempts(ctx.actor, input), input)),

  attempt: userProcedure
    .meta(op('GET', '/students/attempts/{attempt_id}', 'One of your attempts with its answers'))
    .input(s.attemptId)
    .output(s.attempt)
    .query(({ ctx, input }) => readOwnAttempt(ctx.actor, input.attempt_id)),

  answer: userProcedure
    .meta(
      op('POST', '/students/attempts/{attempt_id}/answer', 'Answer one question and be told what is right', {
        description: 'The answer is final. The last one ends the attempt.',
      }),
    )
    .input(s.answerInput)
    .output(s.told)
    .mutation(({ ctx, input: { attempt_id, ...given } }) => answerQuestion(ctx.actor, attempt_id, given)),

  submit: userProcedure
    .meta(
      op('POST', '/students/attempts/{attempt_id}/submit', 'Hand in an attempt', {
        description: 'With the answers that were not given one by one; handed in again, the same result.',
      }),
    )
    .input(s.submitInput)
    .output(s.submitted)
    .mutation(({ ctx, input }) => submitAttempt(ctx.actor, input.attempt_id, input.answers)),

  managed: staffProcedure
    .meta(op('GET', '/textbooks/tests', 'Tests of your textbooks, as their makers see them'))
    .input(s.managedQuery)
    .output(envelopeOf(s.managedLine))
    .query(async ({ ctx, input }) => envelope(ctx, await listManagedTests(ctx.actor, input), input)),
  read: staffProcedure
    .meta(op('GET', '/textbooks/tests/{test_id}', 'One test of a textbook with what is right'))
    .input(s.testId)
    .output(s.managedTest)
    .query(({ ctx, input }) => readManagedTest(ctx.actor, input.test_id)),
  create: staffProcedure
    .meta(op('POST', '/textbooks/tests', 'Add a test to a chapter or paragraph', { success: 201 }))
    .input(s.newTest)
    .output(s.managedTest)
    .mutation(async ({ ctx, input }) =>
      readManagedTest(ctx.actor, await inTransaction((tx) => createTextbookTest(tx, ctx.actor, input))),
    ),
  update: staffProcedure
    .meta(
      op('PUT', '/textbooks/tests/{test_id}', 'Change a test of a textbook', {
        description:
          'What is not named stays. What marks rest on stays once somebody has begun it; copy it then.',
      }),
    )
    .input(s.changedTest)
    .output(s.managedTest)
    .mutation(async ({ ctx, input: { test_id, ...changes } }) => {
      await changeTextbookTest(ctx.actor, test_id, changes);
      return readManagedTest(ctx.actor, test_id);
    }),
  delete: staffProcedure
    .meta(op('DELETE', '/textbooks/tests/{test_id}', 'Delete a test that nobody has begun', { success: 204 }))
    .input(s.testId)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteTextbookTest(ctx.actor, input.test_id)),
  copy: staffProcedure
    .meta(op('POST', '/textbooks/tests/{test_id}/copy', 'Copy a test of a textbook', { success: 201 }))
    .input(s.testId)
    .output(s.managedTest)
    .mutation(async ({ ctx, input }) =>
      readManagedTest(ctx.actor, await copyTextbookTest(ctx.actor, input.test_id)),
    ),
});
