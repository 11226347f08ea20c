/** What the product tells a person: written with what happened, read by that person alone. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, type Transaction } from '@talaffuz/db/client';
import type { Notification } from '@talaffuz/db/generated/client';
import { asJson } from '@talaffuz/db/json';
import { notify as ring } from '@talaffuz/db/listen';
import { CHANGED } from './channel.ts';
import { notification, type NotificationQuery } from './schema.ts';

const data = notification.shape.data;

const asNotification = (row: Notification) => ({
  id: row.id,
  user_id: row.user_id,
  message: row.message,
  notification_type: row.notification_type,
  data: data.catch({}).parse(row.data),
  is_read: row.is_read,
  created_at: row.created_at.toISOString(),
});

interface NewNotification {
  user_id: number;
  /** One sentence in the person's language. */
  message: string;
  notification_type: string;
  /** Ids of what it is about. */
  data: Record<string, string | number>;
}

/** In the transaction of what happened. */
export async function notify(
  tx: Transaction,
  { user_id, message, notification_type, data }: NewNotification,
) {
  await tx.notification.create({ data: { user_id, message, notification_type, data: asJson(data) } });
  await ring(tx, CHANGED, String(user_id));
}

/** Newest first. */
export async function listNotifications(actor: Actor, { skip, limit, is_read }: NotificationQuery) {
  const where = { user_id: actor.id, ...(is_read === undefined ? {} : { is_read }) };
  const [rows, total] = await Promise.all([
    db.notification.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit }),
    db.notification.count({ where }),
  ]);
  return { rows: rows.map(asNotification), total };
}

export const countUnread = (actor: Actor): Promise<number> =>
  db.notification.count({ where: { user_id: actor.id, is_read: false } });

/** Reading it again changes nothing. Throws `not_found` for another person's. */
export async function markRead(actor: Actor, id: number) {
  const [row] = await db.notification.updateManyAndReturn({
    where: { id, user_id: actor.id },
    data: { is_read: true },
  });
  if (row === undefined) throw new AppError('not_found', `You have no notification ${String(id)}.`);
  await ring(db, CHANGED, String(actor.id));
  return asNotification(row);
}

/** Returns how many were unread. */
export async function markAllRead(actor: Actor): Promise<number> {
  const { count } = await db.notification.updateMany({
    where: { user_id: actor.id, is_read: false },
    data: { is_read: true },
  });
  if (count > 0) await ring(db, CHANGED, String(actor.id));
  return count;
}
