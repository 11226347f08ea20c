/** `/webrtc/rooms`. The signalling itself is a WebSocket of apps/api. */
import { z } from 'zod';
import { bareList, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Video rooms', 'learning-platform');

export const roomsRouter = router({
  list: userProcedure
    .meta(op('GET', '/webrtc/rooms', 'Open rooms that you may join'))
    .input(skipQuery)
    .output(z.array(s.room))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listRooms(ctx.actor, input))),

  create: userProcedure
    .meta(op('POST', '/webrtc/rooms/create', 'Open a room'))
    .input(s.newRoom)
    .output(s.room)
    .mutation(({ ctx, input }) => service.createRoom(ctx.actor, input)),

  join: userProcedure
    .meta(
      op('POST', '/webrtc/rooms/{room_id}/join', 'What a browser needs to join a room', {
        description:
          'Connect a WebSocket to `ws_path` and send `{"type":"join","token":…}` first; docs/api.md lists the messages.',
      }),
    )
    .input(s.roomId)
    .output(s.joined)
    .mutation(({ ctx, input }) => service.joinRoom(ctx.actor, input.room_id)),

  users: userProcedure
    .meta(op('GET', '/webrtc/rooms/{room_id}/users', 'Who is in a room'))
    .input(s.roomId)
    .output(z.array(s.participant))
    .query(({ ctx, input }) => service.roomUsers(ctx.actor, input.room_id)),

  end: userProcedure
    .meta(op('POST', '/webrtc/rooms/{room_id}/end', 'End a room for everybody'))
    .input(s.roomId)
    .output(s.room)
    .mutation(({ ctx, input }) => service.endRoom(ctx.actor, input.room_id)),
});
