/** `/webhooks`: for the owner. */
import { z } from 'zod';
import { envelope, envelopeOf, idParam, intParam, pageQuery } from '../api/lists.ts';
import { ownerProcedure, router } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const tags = ['Webhooks'];

export const webhooksRouter = router({
  list: ownerProcedure
    .meta({ openapi: { method: 'GET', path: '/webhooks', tags, summary: "The school's webhooks" } })
    .input(pageQuery)
    .output(envelopeOf(s.webhook))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listWebhooks(ctx.actor, input), input)),

  create: ownerProcedure
    .meta({
      openapi: { method: 'POST', path: '/webhooks', tags, summary: 'Have an address told of events' },
      success: 201,
    })
    .input(s.createWebhook)
    .output(s.webhookWithSecret)
    .mutation(({ ctx, input }) => service.createWebhook(ctx.actor, input)),

  read: ownerProcedure
    .meta({ openapi: { method: 'GET', path: '/webhooks/{id}', tags, summary: 'One webhook' } })
    .input(idParam)
    .output(s.webhook)
    .query(({ ctx, input }) => service.readWebhook(ctx.actor, input.id)),

  update: ownerProcedure
    .meta({
      openapi: { method: 'PUT', path: '/webhooks/{id}', tags, summary: 'Change a webhook, or switch it off' },
    })
    .input(s.updateWebhook.extend({ id: intParam() }))
    .output(s.webhook)
    .mutation(({ ctx, input }) => service.updateWebhook(ctx.actor, input)),

  delete: ownerProcedure
    .meta({
      openapi: { method: 'DELETE', path: '/webhooks/{id}', tags, summary: 'Delete a webhook with its log' },
      success: 204,
    })
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteWebhook(ctx.actor, input.id)),

  renewSecret: ownerProcedure
    .meta({
      openapi: { method: 'POST', path: '/webhooks/{id}/secret', tags, summary: 'Replace its signing secret' },
    })
    .input(idParam)
    .output(s.webhookWithSecret)
    .mutation(({ ctx, input }) => service.renewSecret(ctx.actor, input.id)),

  ping: ownerProcedure
    .meta({
      openapi: { method: 'POST', path: '/webhooks/{id}/ping', tags, summary: 'Send a test event' },
      success: 201,
    })
    .input(idParam)
    .output(s.delivery)
    .mutation(({ ctx, input }) => service.ping(ctx.actor, input.id)),

  deliveries: ownerProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/webhooks/{id}/deliveries',
        tags,
        summary: 'What was sent, newest first',
      },
    })
    .input(pageQuery.extend({ id: intParam() }))
    .output(envelopeOf(s.delivery))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listDeliveries(ctx.actor, input), input)),

  redeliver: ownerProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/webhooks/{id}/deliveries/{delivery_id}/redeliver',
        tags,
        summary: 'Send an event again',
      },
      success: 201,
    })
    .input(idParam.extend({ delivery_id: z.uuid() }))
    .output(s.delivery)
    .mutation(({ ctx, input }) => service.redeliver(ctx.actor, input.id, input.delivery_id)),
});
