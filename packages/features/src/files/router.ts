/** `/files` but for upload and content, which are Express routes on the same service. */
import { z } from 'zod';
import { idParam } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { file } from './schema.ts';
import * as service from './service.ts';

const op = operations('Files');

export const filesRouter = router({
  file: userProcedure
    .meta(op('GET', '/files/{id}', 'A file, with a link to its bytes'))
    .input(idParam)
    .output(file)
    .query(({ ctx, input }) => service.readFile(ctx.actor, input.id)),

  delete: userProcedure
    .meta(op('DELETE', '/files/{id}', 'Delete a file of yours', { success: 204 }))
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteFile(ctx.actor, input.id)),
});
