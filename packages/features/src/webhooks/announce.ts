/** Events for the school's webhooks, written in the transaction of what they tell about. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { deliverWebhook } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import type { WebhookEvent } from './events.ts';

/** A webhook gives way to whoever waits, and goes before the rows of a batch. */
const PRIORITY = 5;

/** Adds a delivery, and the job that makes it, for every active webhook of the school that wants the event. */
export async function announce(
  tx: Transaction,
  school_id: number,
  event: WebhookEvent,
  data: object,
): Promise<void> {
  const webhooks = await tx.webhook.findMany({
    where: { school_id, is_active: true, events: { has: event } },
    select: { id: true },
  });
  for (const { id } of webhooks) await addDelivery(tx, { id, school_id }, event, data);
}

/** One delivery to one webhook. Returns its id, which is the `webhook-id` that the receiver sees. */
export async function addDelivery(
  tx: Transaction,
  webhook: { id: number; school_id: number },
  event: string,
  data: object,
): Promise<string> {
  const id = randomUUID();
  const payload = asJson({ id, type: event, timestamp: new Date().toISOString(), data });
  await tx.webhookDelivery.create({ data: { id, webhook_id: webhook.id, event, payload } });
  await addJob(
    tx,
    deliverWebhook,
    { delivery_id: id },
    { key: `deliver_webhook:${id}`, priority: PRIORITY, school_id: webhook.school_id },
  );
  return id;
}
