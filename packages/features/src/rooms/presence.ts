/**
 * Who is in which video room just now. It is kept in the memory of the API process that holds the connections: rooms
 * need one API process, or a proxy that sends a room's people to the same one (docs/operations.md).
 */
import type { Participant } from './schema.ts';

type Ended = (roomId: string) => void;

const rooms = new Map<string, Map<number, Participant>>();
const listeners = new Set<Ended>();

/** In the order in which they came. */
export const participantsOf = (roomId: string): Participant[] => [...(rooms.get(roomId)?.values() ?? [])];

export function enterRoom(roomId: string, participant: Participant): void {
  const room = rooms.get(roomId) ?? new Map<number, Participant>();
  rooms.set(roomId, room.set(participant.id, participant));
}

export function leaveRoom(roomId: string, userId: number): void {
  const room = rooms.get(roomId);
  room?.delete(userId);
  if (room?.size === 0) rooms.delete(roomId);
}

/** Rooms that somebody is in. */
export const busyRooms = (): string[] => [...rooms.keys()];

/** Calls `listener` when a room is ended in this process; returns how to stop that. */
export function onRoomEnded(listener: Ended): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellRoomEnded(roomId: string): void {
  for (const listener of listeners) listener(roomId);
}
