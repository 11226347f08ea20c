/** Video rooms of the learning-platform contract, which leaves their shapes open. */
import { callerFor } from '@talaffuz/features/testing/accounts';
import { enterRoom } from '@talaffuz/features/rooms/presence';
import { checkContract, type Caller, type World } from './harness.ts';

const room = {
  id: 'uuid',
  room_id: 'uuid',
  name: 'string',
  is_private: 'boolean',
  max_participants: 'number',
  created_by: 'number',
  created_at: 'datetime',
  ended_at: 'datetime',
};

const roomOf = async (caller: Caller) => ({
  path: { room_id: (await callerFor(caller).rooms.create({})).id },
});

checkContract('learning-platform', {
  'POST /api/v1/webrtc/rooms/create': {
    // Without a body too; a learner may have three.
    send: async (caller) => {
      for (const { id } of await callerFor(caller).rooms.list({}))
        await callerFor(caller).rooms.end({ room_id: id });
      return {};
    },
    shape: room,
  },
  'POST /api/v1/webrtc/rooms/{room_id}/end': { send: roomOf, shape: room },
  'GET /api/v1/webrtc/rooms/{room_id}/users': {
    send: async (_caller, { callers }: World) => {
      const made = await roomOf(callers.teacher);
      enterRoom(made.path.room_id, {
        id: callers.teacher.id,
        full_name: 'Test Person',
        role: 'teacher',
        joined_at: new Date().toISOString(),
        muted: false,
        camera: true,
      });
      return made;
    },
    shape: [{ id: 'number', full_name: 'string' }],
  },
});
