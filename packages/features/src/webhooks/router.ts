/** `/webhooks`: for the owner. */
import { z } from 'zod';
import { envelope, envelopeOf, idParam, intParam, pageQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Webhooks');

export const webhooksRouter = router({
  list: ownerProcedure
    .meta(op('GET', '/webhooks', "The school's webhooks"))
    .input(pageQuery)
    .output(envelopeOf(s.webhook))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listWebhooks(ctx.actor, input), input)),

  create: ownerProcedure
    .meta(op('POST', '/webhooks', 'Have an address told of events', { success: 201 }))
    .input(s.createWebhook)
    .output(s.webhookWithSecret)
    .mutation(({ ctx, input }) => service.createWebhook(ctx.actor, input)),

  read: ownerProcedure
    .meta(op('GET', '/webhooks/{id}', 'One webhook'))
    .input(idParam)
    .output(s.webhook)
    .query(({ ctx, input }) => service.readWebhook(ctx.actor, input.id)),

  update: ownerProcedure
    .meta(op('PUT', '/webhooks/{id}', 'Change a webhook, or switch it off'))
    .input(s.updateWebhook.extend({ id: intParam() }))
    .output(s.webhook)
    .mutation(({ ctx, input }) => service.updateWebhook(ctx.actor, input)),

  delete: ownerProcedure
    .meta(op('DELETE', '/webhooks/{id}', 'Delete a webhook with its log', { success: 204 }))
    .input(idParam)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteWebhook(ctx.actor, input.id)),

  renewSecret: ownerProcedure
    .meta(op('POST', '/webhooks/{id}/secret', 'Replace its signing secret'))
    .input(idParam)
    .output(s.webhookWithSecret)
    .mutation(({ ctx, input }) => service.renewSecret(ctx.actor, input.id)),

  ping: ownerProcedure
    .meta(op('POST', '/webhooks/{id}/ping', 'Send a test event', { success: 201 }))
    .input(idParam)
    .output(s.delivery)
    .mutation(({ ctx, input }) => service.ping(ctx.actor, input.id)),

  deliveries: ownerProcedure
    .meta(op('GET', '/webhooks/{id}/deliveries', 'What was sent, newest first'))
    .input(pageQuery.extend({ id: intParam() }))
    .output(envelopeOf(s.delivery))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listDeliveries(ctx.actor, input), input)),

  redeliver: ownerProcedure
    .meta(
      op('POST', '/webhooks/{id}/deliveries/{delivery_id}/redeliver', 'Send an event again', {
        success: 201,
      }),
    )
    .input(idParam.extend({ delivery_id: z.uuid() }))
    .output(s.delivery)
    .mutation(({ ctx, input }) => service.redeliver(ctx.actor, input.id, input.delivery_id)),
});
