/** `/files` but for upload and content, which are Express routes on the same service. */
import { z } from 'zod';
import { idParam } from '../api/lists.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { file } from './schema.ts';
import * as service from './service.ts';

const tags = ['Files'];

export const filesRouter = router({
  file: userProcedure
    .meta({
      openapi: { method: 'GET', path: '/files/{id}', tags, summary: 'A file, with a link to its bytes' },
    })
    .input(idParam)
    .output(file)
    .query(({ ctx, input }) => service.readFile(ctx.actor, input.id)),

  delete: userProcedure
    .meta({
      openapi: { method: 'DELETE', path: '/files/{id}', tags, summary: 'Delete a file of yours' },
      success: 204,
    })
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteFile(ctx.actor, input.id)),
});
