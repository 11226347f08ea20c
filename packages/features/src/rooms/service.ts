/** Video rooms of a school: opened, joined, ended. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import type { Room } from '@talaffuz/db/generated/client';
import { z } from 'zod';
import type { SkipQuery } from '../api/lists.ts';
import { audit } from '../audit/audit.ts';
import { readToken, signToken } from '../auth/tokens.ts';
import { busyRooms, participantsOf, tellRoomEnded } from './presence.ts';
import type { NewRoom } from './schema.ts';

/** Open rooms that one learner may have. */
const MAX_OPEN = 3;
const TOKEN_MINUTES = 1;
/** A room is for one call: what is older is ended by the daily sweep, whoever may still be in it. */
const LONGEST_HOURS = 12;
export const SIGNALLING_PATH = '/ws/rooms';

const mayEnd = (actor: Actor, { created_by }: Room): boolean => isStaff(actor) || created_by === actor.id;

const asRoom = (row: Room, actor: Actor) => ({
  id: row.id,
  room_id: row.id,
  name: row.name,
  is_private: row.is_private,
  max_participants: row.max_participants,
  created_by: row.created_by,
  created_at: row.created_at.toISOString(),
  ended_at: row.ended_at?.toISOString() ?? null,
  participants_count: participantsOf(row.id).length,
  may_end: mayEnd(actor, row),
});

/** Throws `conflict` when a learner has three open rooms already. */
export async function createRoom(actor: Actor, input: NewRoom) {
  const row = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${actor.id} FOR UPDATE`;
    const open = await tx.room.count({ where: { created_by: actor.id, ended_at: null } });
    if (!isStaff(actor) && open >= MAX_OPEN) {
      throw new AppError('conflict', `You have ${String(open)} open rooms; end one of them first.`);
    }
    return tx.room.create({ data: { ...input, ...ofSchool(actor), created_by: actor.id } });
  });
  return asRoom(row, actor);
}

/** Open rooms that are not private, and your own, the newest first. */
export async function listRooms(actor: Actor, { skip, limit }: SkipQuery) {
  const where = {
    ...ofSchool(actor),
    ended_at: null,
    OR: [{ is_private: false }, { created_by: actor.id }],
  };
  const orderBy = [{ created_at: 'desc' as const }, { id: 'asc' as const }];
  const [rows, total] = await Promise.all([
    db.room.findMany({ where, orderBy, skip, take: limit }),
    db.room.count({ where }),
  ]);
  return { rows: rows.map((row) => asRoom(row, actor)), total };
}

async function find(actor: Actor, id: string): Promise<Room> {
  const row = await db.room.findFirst({ where: { id, ...ofSchool(actor) } });
  if (row === null) throw new AppError('not_found', 'There is no such room; ask for its link again.');
  return row;
}

const over = () => new AppError('conflict', 'This call has ended; open a new room.');

const claims = z.object({
  typ: z.literal('room'),
  sub: z.string(),
  sid: z.int(),
  room: z.uuid(),
});

/** What a browser needs to connect. Throws `conflict` for a room that has ended. */
export async function joinRoom(actor: Actor, id: string) {
  const row = await find(actor, id);
  if (row.ended_at !== null) throw over();
  const token = await signToken(
    { typ: 'room', sub: String(actor.id), sid: actor.session_id, room: id },
    TOKEN_MINUTES,
  );
  return { room: asRoom(row, actor), token, ws_path: SIGNALLING_PATH, ice_servers: env().ICE_SERVERS };
}

/** Whose token it is and what the room allows. Throws `token_invalid`, `token_expired`, `not_found`, `conflict`. */
export async function admit(token: string) {
  const { sub, sid, room: id } = await readToken(token, claims);
  const user = await db.user.findFirst({
    where: { id: Number(sub), is_active: true },
    select: { id: true, school_id: true, role: true, full_name: true, username: true },
  });
  if (user === null) throw new AppError('token_invalid', 'This account is closed.');
  const row = await db.room.findFirst({ where: { id, school_id: user.school_id } });
  if (row === null) throw new AppError('not_found', 'There is no such room; ask for its link again.');
  if (row.ended_at !== null) throw over();
  const name = user.full_name === '' ? user.username : user.full_name;
  return {
    room: { id: row.id, name: row.name, max_participants: row.max_participants },
    user: { id: user.id, full_name: name, role: user.role, session_id: sid },
  };
}

export async function roomUsers(actor: Actor, id: string) {
  await find(actor, id);
  return participantsOf(id);
}

/** By whoever opened it, or staff. Ending it again changes nothing. Everybody in it is disconnected. */
export async function endRoom(actor: Actor, id: string) {
  const row = await find(actor, id);
  if (!mayEnd(actor, row)) {
    throw new AppError(
      'permission_denied',
      'Only whoever opened the room, a teacher or an owner may end it.',
    );
  }
  const ended = await inTransaction(async (tx) => {
    if (row.ended_at !== null) return row;
    await audit(tx, actor, 'room.ended', { subject: 'room', id }, {});
    return tx.room.update({ where: { id }, data: { ended_at: new Date() } });
  });
  tellRoomEnded(id);
  return asRoom(ended, actor);
}

/** Of the rooms in use here, those that were ended elsewhere. */
export async function endedMeanwhile(): Promise<string[]> {
  const ids = busyRooms();
  if (ids.length === 0) return [];
  const rows = await db.room.findMany({
    where: { id: { in: ids }, ended_at: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Ends rooms that nobody ended when their call was over; run by the sweep. */
export async function endForgottenRooms(): Promise<number> {
  const { count } = await db.room.updateMany({
    where: { ended_at: null, created_at: { lt: new Date(Date.now() - LONGEST_HOURS * 3_600_000) } },
    data: { ended_at: new Date() },
  });
  return count;
}
