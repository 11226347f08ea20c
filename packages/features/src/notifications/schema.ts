/** Notifications on the wire, in the words of the learning-platform contract. */
import { z } from 'zod';
import { intParam, skipQuery } from '../api/lists.ts';

export const notification = z.object({
  id: z.int(),
  user_id: z.int(),
  message: z.string(),
  notification_type: z.string(),
  data: z.record(z.string(), z.unknown()),
  is_read: z.boolean(),
  created_at: z.iso.datetime(),
});

export const notificationQuery = skipQuery.extend({ is_read: z.stringbool().optional() });
export type NotificationQuery = z.infer<typeof notificationQuery>;

export const notificationId = z.object({ notification_id: intParam() });

export const unreadCount = z.object({ unread_count: z.int() });
export const message = z.object({ msg: z.string() });
