/** `/messages`: texts to students and their parents over Telegram, and how each went. */
import { z } from 'zod';
import { crud, resource, service, type Row } from '../api/crud.ts';
import { intParam } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router } from '../api/trpc.ts';
import type { Prisma } from '@talaffuz/db/generated/client';
import * as s from './schema.ts';
import { retryMessage, writeMessage } from './service.ts';

const op = operations('Office', 'academy');

const include = {
  sender: { select: { id: true, full_name: true } },
  logs: {
    orderBy: { id: 'asc' },
    include: { recipient: { select: { full_name: true, username: true } } },
  },
} satisfies Prisma.MessageInclude;
type Loaded = Prisma.MessageGetPayload<{ include: typeof include }>;

const messages = resource({
  model: 'Message',
  names: ['message', 'messages'],
  view: s.message,
  create: s.newMessage,
  update: z.object({}),
  include,
  order: { id: 'desc' },
  scope: (actor) => ({ school_id: actor?.school_id ?? 0 }),
  show(row: Row<'Message'>) {
    const { sender, logs, ...message } = row as Loaded;
    return {
      ...message,
      sent_by: sender,
      recipients: logs.map(({ recipient_id }) => recipient_id),
      logs: logs.map(({ recipient, recipient_id, message_id, status, ...log }) => ({
        ...log,
        message: message_id,
        recipient: recipient_id,
        recipient_name: recipient.full_name || recipient.username,
        status: status === 'sending' ? 'pending' : status,
      })),
    };
  },
  onCreate: () => {
    throw new Error('messages are written with their logs');
  },
});

const rows = service(messages, 'academy');
const {
  list,
  read,
  delete: remove,
} = crud(messages, {
  path: '/messages',
  id: 'id',
  tag: 'Office',
  contract: 'academy',
  read: 'staff',
  write: 'owner',
});

export const messagesRouter = router({
  list,
  read,
  delete: remove,

  create: ownerProcedure
    .meta(op('POST', '/messages', 'Send a message over Telegram', { success: 201 }))
    .input(s.newMessage)
    .output(s.message)
    .mutation(
      async ({ ctx, input }) =>
        (await rows.read(ctx.actor, await writeMessage(ctx.actor, input))) as z.infer<typeof s.message>,
    ),

  retry: ownerProcedure
    .meta(op('POST', '/messages/{id}/retry', 'Send a message again to those whom it did not reach'))
    .input(z.object({ id: intParam() }))
    .output(s.message)
    .mutation(async ({ ctx, input: { id } }) => {
      await retryMessage(ctx.actor, id);
      return (await rows.read(ctx.actor, id)) as z.infer<typeof s.message>;
    }),
});
