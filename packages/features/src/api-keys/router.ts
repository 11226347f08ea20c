/** `/api-keys`: for teachers and owners. */
import { z } from 'zod';
import { envelope, envelopeOf, idParam, pageQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('API keys');

export const apiKeysRouter = router({
  list: staffProcedure
    .meta(op('GET', '/api-keys', "Your API keys; an owner sees the school's"))
    .input(pageQuery)
    .output(envelopeOf(s.apiKey))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listApiKeys(ctx.actor, input), input)),

  create: staffProcedure
    .meta(op('POST', '/api-keys', 'Make an API key with your own rights', { success: 201 }))
    .input(s.createApiKey)
    .output(s.newApiKey)
    .mutation(({ ctx, input }) => service.createApiKey(ctx.actor, input)),

  delete: staffProcedure
    .meta(op('DELETE', '/api-keys/{id}', 'Delete an API key', { success: 204 }))
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteApiKey(ctx.actor, input.id)),
});
