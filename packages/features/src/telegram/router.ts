/** `/telegram/link`: tells the school's bot whose chat is whose. */
import { z } from 'zod';
import { rowId, intParam } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { linkState, newLink, unlink } from './link.ts';

const op = operations('Office', 'academy');

export const telegramRouter = router({
  state: userProcedure
    .meta(op('GET', '/telegram/link', 'Whether you get messages by Telegram'))
    .output(
      z.object({
        is_set_up: z.boolean().describe('Whether the school has a bot'),
        linked: z.boolean(),
      }),
    )
    .query(({ ctx }) => linkState(ctx.actor)),

  link: userProcedure
    .meta(op('POST', '/telegram/link', 'A code for the bot, good for 15 minutes', { success: 201 }))
    .input(z.object({ user_id: rowId().optional().describe('Whose chat it is; an owner may name anybody') }))
    .output(z.object({ code: z.string(), url: z.url(), expires_at: z.iso.datetime() }))
    .mutation(({ ctx, input }) => newLink(ctx.actor, input.user_id)),

  unlink: userProcedure
    .meta(op('DELETE', '/telegram/link', 'Get no more messages by Telegram', { success: 204 }))
    .input(z.object({ user_id: intParam().optional().describe('An owner may name anybody') }))
    .output(z.void())
    .mutation(({ ctx, input }) => unlink(ctx.actor, input.user_id)),
});
