/** `/practice` but for its multipart and audio routes, which are Express routes on the same service. */
import { z } from 'zod';
import { bareList, envelope, envelopeOf, idParam, pageQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Practice');

export const practiceRouter = router({
  attempts: userProcedure
    .meta(op('GET', '/practice/attempts', 'Your attempts, newest first'))
    .input(s.attemptQuery)
    .output(envelopeOf(s.attemptSummary))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listAttempts(ctx.actor, input), input)),

  attempt: userProcedure
    .meta(op('GET', '/practice/attempts/{id}', 'One attempt, with its result'))
    .input(idParam)
    .output(s.attempt)
    .query(({ ctx, input }) => service.readAttempt(ctx.actor, input.id)),

  cancelAttempt: userProcedure
    .meta(op('POST', '/practice/attempts/{id}/cancel', 'Stop an attempt that is not scored yet'))
    .input(idParam)
    .output(s.attempt)
    .mutation(({ ctx, input }) => service.cancelAttempt(ctx.actor, input.id)),

  /** Live: the attempt each time its status changes, until it is done or failed. */
  watchAttempt: userProcedure
    .input(idParam)
    .subscription(({ ctx, input, signal }) => service.watchAttempt(ctx.actor, input.id, signal)),

  sessions: userProcedure
    .meta(
      op('GET', '/practice/sessions', 'Your practice sessions, newest first', { contract: 'pronunciation' }),
    )
    .input(pageQuery)
    .output(z.array(s.practiceSession))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listSessions(ctx.actor, input))),

  startSession: userProcedure
    .meta(
      op('POST', '/practice/sessions', 'Start a practice session', {
        contract: 'pronunciation',
        success: 201,
      }),
    )
    .output(s.practiceSession)
    .mutation(({ ctx }) => service.startSession(ctx.actor)),

  endSession: userProcedure
    .meta(
      op('POST', '/practice/sessions/{id}/end', 'End a session, with its totals', {
        contract: 'pronunciation',
      }),
    )
    .input(idParam)
    .output(s.practiceSession)
    .mutation(({ ctx, input }) => service.endSession(ctx.actor, input.id)),
});
