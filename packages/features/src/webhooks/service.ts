/** The addresses that a school has told of events, and the log of what they were told. For the owner. */
import { randomBytes } from 'node:crypto';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { Webhook, WebhookDelivery } from '@talaffuz/db/generated/client';
import { z } from 'zod';
import { ofPage, type PageQuery } from '../api/lists.ts';
import { audit } from '../audit/audit.ts';
import { addDelivery } from './announce.ts';
import { webhookEvents, type WebhookEvent } from './events.ts';
import type { CreateWebhook, UpdateWebhook } from './schema.ts';

const MAX_WEBHOOKS = 20;

/** In the form of the Standard Webhooks specification 1.0. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const known = (stored: readonly string[]): WebhookEvent[] =>
  webhookEvents.filter((event) => stored.includes(event));

const asWebhook = (row: Webhook) => ({
  id: row.id,
  url: row.url,
  description: row.description,
  events: known(row.events),
  is_active: row.is_active,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

const payload = z.record(z.string(), z.unknown());

const asDelivery = (row: WebhookDelivery) => ({
  id: row.id,
  event: row.event,
  payload: payload.parse(row.payload),
  status: row.status,
  attempts: row.attempts,
  response_status: row.response_status,
  error: row.error,
  duration_ms: row.duration_ms,
  created_at: row.created_at.toISOString(),
  finished_at: row.finished_at?.toISOString() ?? null,
});

const lastDelivery = {
  deliveries: {
    select: { status: true, created_at: true },
    orderBy: { created_at: 'desc' },
    take: 1,
  },
} as const;

export async function listWebhooks(actor: Actor, query: PageQuery) {
  const where = ofSchool(actor);
  const [rows, total] = await Promise.all([
    db.webhook.findMany({ where, include: lastDelivery, orderBy: { id: 'desc' }, ...ofPage(query) }),
    db.webhook.count({ where }),
  ]);
  return { rows: rows.map(withLast), total };
}

function withLast(row: Webhook & { deliveries: Pick<WebhookDelivery, 'status' | 'created_at'>[] }) {
  const [last] = row.deliveries;
  const last_delivery =
    last === undefined ? null : { status: last.status, created_at: last.created_at.toISOString() };
  return { ...asWebhook(row), last_delivery };
}

async function own(tx: Pick<Transaction, 'webhook'>, actor: Actor, id: number): Promise<Webhook> {
  const row = await tx.webhook.findFirst({ where: { id, ...ofSchool(actor) } });
  if (row === null) throw new AppError('not_found', `There is no webhook ${String(id)}.`);
  return row;
}

export async function readWebhook(actor: Actor, id: number) {
  const row = await db.webhook.findFirst({ where: { id, ...ofSchool(actor) }, include: lastDelivery });
  if (row === null) throw new AppError('not_found', `There is no webhook ${String(id)}.`);
  return withLast(row);
}

export async function createWebhook(actor: Actor, input: CreateWebhook) {
  const row = await inTransaction(async (tx) => {
    if ((await tx.webhook.count({ where: ofSchool(actor) })) >= MAX_WEBHOOKS) {
      throw new AppError(
        'conflict',
        `Your school has ${String(MAX_WEBHOOKS)} webhooks, and no more are allowed; delete one first.`,
      );
    }
    const made = await tx.webhook.create({
      data: { ...input, ...ofSchool(actor), created_by: actor.id, secret: newSecret() },
    });
    await audit(tx, actor, 'webhook.created', { subject: 'webhook', id: made.id }, input);
    return made;
  });
  return { ...asWebhook(row), secret: row.secret };
}

export async function updateWebhook(actor: Actor, { id, ...given }: UpdateWebhook) {
  const { url, events, description, is_active } = given;
  await inTransaction(async (tx) => {
    const before = await own(tx, actor, id);
    await tx.webhook.update({
      where: { id },
      data: {
        ...(url === undefined ? {} : { url }),
        ...(events === undefined ? {} : { events }),
        ...(description === undefined ? {} : { description }),
        ...(is_active === undefined ? {} : { is_active }),
      },
    });
    await audit(
      tx,
      actor,
      'webhook.changed',
      { subject: 'webhook', id },
      { before: asWebhook(before), given },
    );
  });
  return readWebhook(actor, id);
}

/** A new secret; deliveries from now on are signed with it. */
export async function renewSecret(actor: Actor, id: number) {
  const row = await inTransaction(async (tx) => {
    await own(tx, actor, id);
    await audit(tx, actor, 'webhook.secret_renewed', { subject: 'webhook', id }, {});
    return tx.webhook.update({ where: { id }, data: { secret: newSecret() } });
  });
  return { ...asWebhook(row), secret: row.secret };
}

/** Deletes a webhook with its log; what was not delivered yet never will be. */
export async function deleteWebhook(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { url } = await own(tx, actor, id);
    await tx.webhook.delete({ where: { id } });
    await audit(tx, actor, 'webhook.deleted', { subject: 'webhook', id }, { url });
  });
}

export async function listDeliveries(actor: Actor, { id, ...query }: PageQuery & { id: number }) {
  await own(db, actor, id);
  const where = { webhook_id: id };
  const [rows, total] = await Promise.all([
    db.webhookDelivery.findMany({
      where,
      orderBy: [{ created_at: 'desc' }, { id: 'asc' }],
      ...ofPage(query),
    }),
    db.webhookDelivery.count({ where }),
  ]);
  return { rows: rows.map(asDelivery), total };
}

/** Sends an event `ping`, so that a receiver can be tried out. Also to a webhook that is switched off. */
export async function ping(actor: Actor, id: number) {
  const delivery_id = await inTransaction(async (tx) => {
    await own(tx, actor, id);
    return addDelivery(tx, { id, school_id: actor.school_id }, 'ping', { webhook_id: id });
  });
  return asDelivery(await db.webhookDelivery.findUniqueOrThrow({ where: { id: delivery_id } }));
}

/** Sends an earlier event again, as a delivery of its own. */
export async function redeliver(actor: Actor, id: number, delivery_id: string) {
  const again = await inTransaction(async (tx) => {
    await own(tx, actor, id);
    const old = await tx.webhookDelivery.findFirst({ where: { id: delivery_id, webhook_id: id } });
    if (old === null)
      throw new AppError('not_found', `Webhook ${String(id)} has no delivery ${delivery_id}.`);
    const { data } = z.object({ data: payload }).parse(old.payload);
    return addDelivery(tx, { id, school_id: actor.school_id }, old.event, data);
  });
  return asDelivery(await db.webhookDelivery.findUniqueOrThrow({ where: { id: again } }));
}
