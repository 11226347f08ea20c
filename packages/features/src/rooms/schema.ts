/** Video rooms on the wire. The learning-platform contract leaves their shape open. */
import { z } from 'zod';

export const newRoom = z.object({
  name: z.string().trim().max(100).default(''),
  is_private: z.boolean().default(true).describe('Joined by its link alone; otherwise it is in the list'),
  max_participants: z.int().min(2).max(10).default(10),
});
export type NewRoom = z.infer<typeof newRoom>;

export const roomId = z.object({ room_id: z.uuid() });

export const room = z
  .object({
    id: z.uuid(),
    room_id: z.uuid().describe('The same as id'),
    name: z.string(),
    is_private: z.boolean(),
    max_participants: z.int(),
    created_by: z.int(),
    created_at: z.iso.datetime(),
    ended_at: z.iso.datetime().nullable(),
    participants_count: z.int(),
    may_end: z.boolean().describe('Whether you may end it for everybody'),
  })
  .meta({ id: 'Room' });

export const participant = z.object({
  id: z.int(),
  full_name: z.string(),
  role: z.string(),
  joined_at: z.iso.datetime(),
  muted: z.boolean(),
  camera: z.boolean(),
});
export type Participant = z.infer<typeof participant>;

export const joined = z.object({
  room,
  token: z.string().describe('For the first message to the signalling server; good for a minute'),
  ws_path: z.string(),
  ice_servers: z.array(
    z.object({
      urls: z.union([z.string(), z.array(z.string())]),
      username: z.string().optional(),
      credential: z.string().optional(),
    }),
  ),
});
