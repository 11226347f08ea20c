/** `/practice/batches` but for its uploads and downloads, which are Express routes on the same service. */
import { z } from 'zod';
import { envelope, envelopeOf, idParam, pageQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure } from '../api/trpc.ts';
import { cancelBatch, deleteBatch, retryBatch } from './change.ts';
import * as s from './schema.ts';
import { listBatches, listRows, readBatch } from './views.ts';
import { watchBatch } from './watch.ts';

const op = operations('Batches');

export const batchesRouter = router({
  list: staffProcedure
    .meta(op('GET', '/practice/batches', 'Batches, newest first: your own, an owner’s all of the school'))
    .input(pageQuery)
    .output(envelopeOf(s.batch))
    .query(async ({ ctx, input }) => envelope(ctx, await listBatches(ctx.actor, input), input)),

  read: staffProcedure
    .meta(op('GET', '/practice/batches/{id}', 'One batch, with how far it is and how fast it goes'))
    .input(idParam)
    .output(s.batch)
    .query(({ ctx, input }) => readBatch(ctx.actor, input.id)),

  rows: staffProcedure
    .meta(op('GET', '/practice/batches/{id}/rows', 'The rows of a batch, in the manifest’s order'))
    .input(s.rowQuery)
    .output(envelopeOf(s.batchRow))
    .query(async ({ ctx, input }) => envelope(ctx, await listRows(ctx.actor, input), input)),

  /** Live: the batch whenever it changed, at most twice a second, until it is over. */
  watch: staffProcedure
    .input(idParam)
    .subscription(({ ctx, input, signal }) => watchBatch(ctx.actor, input.id, signal)),

  cancel: staffProcedure
    .meta(op('POST', '/practice/batches/{id}/cancel', 'Stop a batch; what is scored stays'))
    .input(idParam)
    .output(s.batch)
    .mutation(({ ctx, input }) => cancelBatch(ctx.actor, input.id)),

  retry: staffProcedure
    .meta(op('POST', '/practice/batches/{id}/retry', 'Score the failed and cancelled rows again'))
    .input(idParam)
    .output(s.batch)
    .mutation(({ ctx, input }) => retryBatch(ctx.actor, input.id)),

  delete: staffProcedure
    .meta(
      op('DELETE', '/practice/batches/{id}', 'Delete a batch that is over, with its recordings and results', {
        success: 204,
      }),
    )
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteBatch(ctx.actor, input.id)),
});
