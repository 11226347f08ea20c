/** `/chat`: chats about textbooks. A message that is answered piece by piece is an Express route on the same service. */
import { z } from 'zod';
import { envelope, envelopeOf } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { say } from './messages.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Chat', 'mentor');

export const chatRouter = router({
  create: userProcedure
    .meta(
      op('POST', '/chat/sessions', 'Begin a chat about a paragraph, a test or all textbooks', {
        success: 201,
      }),
    )
    .input(s.newSession)
    .output(s.session)
    .mutation(({ ctx, input }) => service.createChat(ctx.actor, input)),

  list: userProcedure
    .meta(op('GET', '/chat/sessions', 'Your chats, newest first'))
    .input(s.listQuery)
    .output(envelopeOf(s.session))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listChats(ctx.actor, input), input)),

  read: userProcedure
    .meta(op('GET', '/chat/sessions/{session_id}', 'A chat with its messages'))
    .input(s.sessionPath)
    .output(s.sessionWithMessages)
    .query(({ ctx, input }) => service.readChat(ctx.actor, input.session_id)),

  say: userProcedure
    .meta(
      op('POST', '/chat/sessions/{session_id}/messages', 'Say something in a chat; answers the reply', {
        rate: 'chat',
        description:
          'With `Accept: text/event-stream` the reply comes as events: `delta` (a piece of text), `reset` (what came so far is taken back), and `done` with the same JSON, or `error`.',
      }),
    )
    .input(s.sessionPath.extend(s.messageFields.shape))
    .output(s.message)
    .mutation(({ ctx, input }) => say(ctx.actor, input.session_id, input.content)),

  delete: userProcedure
    .meta(op('DELETE', '/chat/sessions/{session_id}', 'Delete a chat with its messages', { success: 204 }))
    .input(s.sessionPath)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteChat(ctx.actor, input.session_id)),
});
