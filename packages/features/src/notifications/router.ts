/** `/notifications` of the learning-platform contract. */
import { z } from 'zod';
import { bareList } from '../api/lists.ts';
import { router, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const tags = ['Notifications'];
const contract = 'learning-platform';

export const notificationsRouter = router({
  list: userProcedure
    .meta({
      openapi: { method: 'GET', path: '/notifications', tags, summary: 'Your notifications, newest first' },
      contract,
    })
    .input(s.notificationQuery)
    .output(z.array(s.notification))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listNotifications(ctx.actor, input))),

  unreadCount: userProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/notifications/unread-count',
        tags,
        summary: 'How many of your notifications are unread',
      },
      contract,
    })
    .output(s.unreadCount)
    .query(async ({ ctx }) => ({ unread_count: await service.countUnread(ctx.actor) })),

  markRead: userProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/notifications/{notification_id}/read',
        tags,
        summary: 'Mark a notification as read',
      },
      contract,
    })
    .input(s.notificationId)
    .output(s.notification)
    .mutation(({ ctx, input }) => service.markRead(ctx.actor, input.notification_id)),

  markAllRead: userProcedure
    .meta({
      openapi: {
        method: 'POST',
        path: '/notifications/read-all',
        tags,
        summary: 'Mark all your notifications as read',
      },
      contract,
    })
    .output(s.message)
    .mutation(async ({ ctx }) => {
      const count = await service.markAllRead(ctx.actor);
      return { msg: `Marked as read: ${String(count)}.` };
    }),
});
