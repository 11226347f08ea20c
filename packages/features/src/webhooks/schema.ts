/** Webhooks and their deliveries on the wire. */
import { z } from 'zod';
import { webhookEvents } from './events.ts';

const event = z.enum(webhookEvents);

const fields = {
  id: z.int(),
  url: z.string(),
  description: z.string(),
  events: z.array(event),
  is_active: z.boolean(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
};

export const webhook = z
  .object({
    ...fields,
    last_delivery: z
      .object({ status: z.enum(['pending', 'delivered', 'failed']), created_at: z.iso.datetime() })
      .nullable(),
  })
  .meta({ id: 'Webhook' });

export const webhookWithSecret = z.object({
  ...fields,
  secret: z.string().describe('Signs every delivery; shown this once'),
});

export const createWebhook = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'Give an address that begins with https:// or http://.' })
    .max(2_000)
    .refine((url) => !/^[a-z]+:\/\/[^/]*@/i.test(url), 'Leave user name and password out of the address.'),
  events: z.array(event).min(1, 'Choose at least one event.').max(webhookEvents.length),
  description: z.string().trim().max(200).default(''),
});
export type CreateWebhook = z.infer<typeof createWebhook>;

export const updateWebhook = z.object({
  id: z.int(),
  url: createWebhook.shape.url.optional(),
  events: createWebhook.shape.events.optional(),
  description: z.string().trim().max(200).optional(),
  is_active: z.boolean().optional(),
});
export type UpdateWebhook = z.infer<typeof updateWebhook>;

export const delivery = z.object({
  id: z.uuid(),
  event: z.string(),
  payload: z.record(z.string(), z.unknown()),
  status: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.int(),
  response_status: z.int().nullable(),
  error: z.string().nullable(),
  duration_ms: z.int().nullable(),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
});
