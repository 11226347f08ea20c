/** `/students/sync` and what a phone takes along (mentor §15). */
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { readDownload } from './download.ts';
import * as s from './schema.ts';
import { sync } from './service.ts';

const op = operations('Offline', 'mentor');

export const syncRouter = router({
  download: userProcedure
    .meta(
      op(
        'GET',
        '/students/offline/textbooks/{textbook_id}',
        'A whole textbook, to be read without a network',
      ),
    )
    .input(s.downloadInput)
    .output(s.download)
    .query(({ ctx, input }) => readDownload(ctx.actor, input.textbook_id)),

  push: userProcedure
    .meta(
      op('POST', '/students/sync', 'Tell what was done without a network, in its order', {
        description:
          'Each action is answered by itself. Sent again, it is answered as before and does nothing. Where the server has something else, its own stays and is shown.',
      }),
    )
    .input(s.syncInput)
    .output(s.syncAnswer)
    .mutation(({ ctx, input }) =>
      sync(ctx.actor, input.actions, input.sent_at === undefined ? null : new Date(input.sent_at)),
    ),
});
