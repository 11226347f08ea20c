/** `/mock`: IELTS mock tests. A new one comes as a form, by an Express route on the same service. */
import { z } from 'zod';
import { bareList, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { answerSection, answerWriting, commentWriting } from './answers.ts';
import * as s from './schema.ts';
import { changeScore, createScore, listOwnScores } from './scores.ts';
import {
  finishSession,
  listOwnSessions,
  readListening,
  readPaper,
  readState,
  startSession,
} from './sessions.ts';
import { listSheets, readSheet } from './sheets.ts';
import { deleteMockTest, listTests, readMockTest } from './tests.ts';

const op = operations('Mock tests', 'academy');

const answering = (kind: 'listening' | 'reading') =>
  userProcedure
    .meta(op('POST', `/mock/answers/${kind}`, `Answer ${kind}, once a session`, { success: 201 }))
    .input(s.sectionAnswers)
    .output(s.answerView)
    .mutation(({ ctx, input }) => answerSection(ctx.actor, kind, input));

const paper = (kind: 'reading' | 'writing') =>
  userProcedure
    .meta(
      op('GET', `/mock/session/${kind}/{session_id}`, `The ${kind} section of your session, once it is open`),
    )
    .input(s.sessionId)
    .output(s.paperView)
    .query(({ ctx, input }) => readPaper(ctx.actor, ctx.request.origin, input.session_id, kind));

export const mockRouter = router({
  tests: userProcedure
    .meta(op('GET', '/mock/tests', 'Mock tests; codes and files are for staff'))
    .input(s.testsQuery)
    .output(z.array(s.testView))
    .query(async ({ ctx, input }) => bareList(ctx, await listTests(ctx.actor, ctx.request.origin, input))),
  test: staffProcedure
    .meta(op('GET', '/mock/tests/{uuid}', 'One mock test'))
    .input(s.testId)
    .output(s.testView)
    .query(({ ctx, input }) => readMockTest(ctx.actor, ctx.request.origin, input.uuid)),
  deleteTest: staffProcedure
    .meta(op('DELETE', '/mock/tests/{uuid}', 'Delete a mock test; its sessions stay', { success: 204 }))
    .input(s.testId)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteMockTest(ctx.actor, input.uuid)),

  start: userProcedure
    .meta(op('POST', '/mock/session/start', 'Start a mock test with its code', { success: 201 }))
    .input(s.startInput)
    .output(s.startedView)
    .mutation(({ ctx, input }) => startSession(ctx.actor, ctx.request.origin, input)),
  own: userProcedure
    .meta(op('GET', '/mock/session/me', 'Your own sessions'))
    .input(skipQuery)
    .output(z.array(s.sessionView))
    .query(async ({ ctx, input }) =>
      bareList(ctx, await listOwnSessions(ctx.actor, ctx.request.origin, input)),
    ),
  listening: userProcedure
    .meta(op('GET', '/mock/session/listening/{session_id}', 'The listening section of your session'))
    .input(s.sessionId)
    .output(s.listeningView)
    .query(({ ctx, input }) => readListening(ctx.actor, ctx.request.origin, input.session_id)),
  reading: paper('reading'),
  writing: paper('writing'),
  state: userProcedure
    .meta(
      op('GET', '/mock/session/{session_id}/state', 'Where a session stands: sections, time, answers so far'),
    )
    .input(s.sessionId)
    .output(s.stateView)
    .query(({ ctx, input }) => readState(ctx.actor, ctx.request.origin, input.session_id)),
  finish: userProcedure
    .meta(op('POST', '/mock/session/{uuid}/finish', 'End your session'))
    .input(s.testId)
    .output(s.sessionView)
    .mutation(({ ctx, input }) => finishSession(ctx.actor, ctx.request.origin, input.uuid)),
  sheets: staffProcedure
    .meta(op('GET', '/mock/session/answers', 'Answers of all sessions that are over'))
    .input(s.sessionsQuery)
    .output(z.array(s.sheetView))
    .query(async ({ ctx, input }) => bareList(ctx, await listSheets(ctx.actor, ctx.request.origin, input))),
  sheet: staffProcedure
    .meta(op('GET', '/mock/session/{session_id}/answers', 'Answers of one session'))
    .input(s.sessionId)
    .output(s.sheetView)
    .query(({ ctx, input }) => readSheet(ctx.actor, ctx.request.origin, input.session_id)),

  answerListening: answering('listening'),
  answerReading: answering('reading'),
  answerWriting: userProcedure
    .meta(op('POST', '/mock/answers/writing', 'Send one of the two writing tasks, once', { success: 201 }))
    .input(s.writingInput)
    .output(s.writingView)
    .mutation(({ ctx, input }) => answerWriting(ctx.actor, input)),
  comment: staffProcedure
    .meta(op('PATCH', '/mock/answers/writing/{id}', 'Comment on a piece of writing'))
    .input(s.commentInput)
    .output(s.writingView)
    .mutation(({ ctx, input }) => commentWriting(ctx.actor, input.id, input.teacher_comment)),

  score: staffProcedure
    .meta(op('POST', '/mock/score/create', 'Give a session its bands', { success: 201 }))
    .input(s.newScore)
    .output(s.scoreView)
    .mutation(({ ctx, input }) => createScore(ctx.actor, input)),
  changeScore: staffProcedure
    .meta(op('PATCH', '/mock/score/{id}/update', 'Change bands'))
    .input(s.changedScore)
    .output(s.scoreView)
    .mutation(({ ctx, input }) => changeScore(ctx.actor, input)),
  ownScores: userProcedure
    .meta(op('GET', '/mock/score/me', 'Your own bands'))
    .input(skipQuery)
    .output(z.array(s.scoreView))
    .query(async ({ ctx, input }) => bareList(ctx, await listOwnScores(ctx.actor, input))),
});
