/** `/ai-sessions` but for its forms (PATCH and messages), which are Express routes on the same service. */
import { z } from 'zod';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('AI sessions', 'learning-platform');

export const conversationsRouter = router({
  list: userProcedure
    .meta(op('GET', '/ai-sessions/sessions', 'Your chats with the tutor, newest first'))
    .input(s.listQuery)
    .output(s.sessions)
    .query(({ ctx, input }) => service.listSessions(ctx.actor, input)),

  create: userProcedure
    .meta(op('POST', '/ai-sessions/sessions', 'Begin a chat', { query: true }))
    .input(s.createInput)
    .output(s.session)
    .mutation(({ ctx, input }) => service.createSession(ctx.actor, input.title)),

  read: userProcedure
    .meta(op('GET', '/ai-sessions/sessions/{session_id}', 'A chat with its messages'))
    .input(s.sessionPath)
    .output(s.session)
    .query(({ ctx, input }) => service.readSession(ctx.actor, input.session_id)),

  /** For the web client; REST has a form for it. */
  change: userProcedure
    .input(s.sessionPath.extend(s.changeFields.shape))
    .output(s.session)
    .mutation(({ ctx, input: { session_id, ...fields } }) =>
      service.changeSession(ctx.actor, session_id, fields),
    ),

  delete: userProcedure
    .meta(op('DELETE', '/ai-sessions/sessions/{session_id}', 'Delete a chat'))
    .input(s.sessionPath)
    .output(z.object({ status: z.string(), id: z.string() }))
    .mutation(({ ctx, input }) => service.deleteSession(ctx.actor, input.session_id)),

  reset: userProcedure
    .meta(op('POST', '/ai-sessions/sessions/{session_id}/reset', 'Forget what was said in a chat'))
    .input(s.sessionPath)
    .output(s.session)
    .mutation(({ ctx, input }) => service.resetSession(ctx.actor, input.session_id)),
});
