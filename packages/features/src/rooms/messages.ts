/**
 * What goes through a room's WebSocket, as JSON, for the server and for browsers. docs/api.md explains it to whoever
 * writes another client.
 */
import { z } from 'zod';
import { rowId } from '../api/lists.ts';
import { participant } from './schema.ts';

/** A session description or candidate, which the server passes on without looking into it. */
const signal = z.record(z.string(), z.unknown());
/** How somebody comes in, or is from now on. */
const state = { muted: z.boolean(), camera: z.boolean() };

export const fromClient = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('join'),
    token: z.string().min(1).max(4_096),
    muted: state.muted.default(true),
    camera: state.camera.default(false),
  }),
  z.object({ type: z.literal('signal'), to: rowId(), data: signal }),
  z.object({ type: z.literal('state'), ...state }),
  z.object({ type: z.literal('chat'), text: z.string().trim().min(1).max(1_000) }),
  z.object({ type: z.literal('leave') }),
]);
export type FromClient = z.infer<typeof fromClient>;

export const fromServer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('joined'),
    room: z.object({ id: z.string(), name: z.string() }),
    you: participant,
    peers: z.array(participant),
  }),
  z.object({ type: z.literal('peer_joined'), peer: participant }),
  z.object({ type: z.literal('peer_left'), id: z.int() }),
  z.object({ type: z.literal('signal'), from: z.int(), data: signal }),
  z.object({ type: z.literal('state'), id: z.int(), ...state }),
  z.object({ type: z.literal('chat'), from: z.int(), text: z.string(), at: z.iso.datetime() }),
  z.object({ type: z.literal('ended') }),
  /** The same person has joined from elsewhere. */
  z.object({ type: z.literal('replaced') }),
  z.object({ type: z.literal('error'), error_code: z.string(), detail: z.string() }),
]);
export type FromServer = z.infer<typeof fromServer>;

/** Why the server closes a connection (RFC 6455 leaves 4000–4999 to applications). */
export const closing = {
  left: 1000,
  too_big: 1009,
  bad_message: 4000,
  refused: 4001,
  replaced: 4002,
  ended: 4003,
  full: 4004,
  too_many_messages: 4008,
  signed_out: 4010,
  late: 4011,
} as const;
