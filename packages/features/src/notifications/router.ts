/** `/notifications` of the learning-platform contract. */
import { z } from 'zod';
import { bareList } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';
import { watchUnread } from './watch.ts';

const op = operations('Notifications', 'learning-platform');

export const notificationsRouter = router({
  list: userProcedure
    .meta(op('GET', '/notifications', 'Your notifications, newest first'))
    .input(s.notificationQuery)
    .output(z.array(s.notification))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listNotifications(ctx.actor, input))),

  unreadCount: userProcedure
    .meta(op('GET', '/notifications/unread-count', 'How many of your notifications are unread'))
    .output(s.unreadCount)
    .query(async ({ ctx }) => ({ unread_count: await service.countUnread(ctx.actor) })),

  /** Live: how many are unread, also when another page of the same person has read some. */
  watch: userProcedure.subscription(({ ctx, signal }) => watchUnread(ctx.actor, signal)),

  markRead: userProcedure
    .meta(op('POST', '/notifications/{notification_id}/read', 'Mark a notification as read'))
    .input(s.notificationId)
    .output(s.notification)
    .mutation(({ ctx, input }) => service.markRead(ctx.actor, input.notification_id)),

  markAllRead: userProcedure
    .meta(op('POST', '/notifications/read-all', 'Mark all your notifications as read'))
    .output(s.message)
    .mutation(async ({ ctx }) => {
      const count = await service.markAllRead(ctx.actor);
      return { msg: `Marked as read: ${String(count)}.` };
    }),
});
