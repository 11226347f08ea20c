import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { createCallerFactory } from '../api/trpc.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';
import { callerFor, contextFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { enterRoom, leaveRoom, onRoomEnded } from './presence.ts';
import { roomsRouter } from './router.ts';
import { admit, endedMeanwhile, endForgottenRooms } from './service.ts';

let teacher: TestUser;
let student: TestUser;
let other: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  const { id } = await makeSchool();
  [teacher, student, other, stranger] = await Promise.all([
    makeUser('teacher', id),
    makeUser('student', id),
    makeUser('student', id),
    makeUser('owner'),
  ]);
});
afterAll(closeDb);

const open = (by: TestUser, input = {}) => callerFor(by).rooms.create(input);
const enter = (roomId: string, { id }: TestUser) => {
  enterRoom(roomId, {
    id,
    full_name: 'Test Person',
    role: 'student',
    joined_at: new Date().toISOString(),
    muted: true,
    camera: false,
  });
};

describe('a room', () => {
  it('is private and for ten unless it is asked for otherwise', async () => {
    const made = await open(teacher);
    expect(made).toMatchObject({
      room_id: made.id,
      name: '',
      is_private: true,
      max_participants: 10,
      created_by: teacher.id,
      ended_at: null,
      participants_count: 0,
      may_end: true,
    });
    await expect(open(teacher, { max_participants: 1 })).rejects.toThrow();
    await expect(open(teacher, { max_participants: 11 })).rejects.toThrow();
    await expect(open(teacher, { name: 'x'.repeat(101) })).rejects.toThrow();
    await expect(callerFor(null).rooms.create({})).rejects.toThrow('not signed in');
  });

  it('is listed for its school when it is not private, the newest first; a private one for its maker alone', async () => {
    const reader = await makeUser('student', teacher.school_id);
    const hidden = await open(teacher, { name: 'Hidden' });
    const first = await open(teacher, { name: 'First', is_private: false });
    const second = await open(teacher, { name: 'Second', is_private: false });
    const ctx = contextFor(reader);
    const rows = await createCallerFactory(roomsRouter)(ctx).list({ limit: 2 });
    expect(rows.map(({ id, may_end }) => [id, may_end])).toEqual([
      [second.id, false],
      [first.id, false],
    ]);
    expect(ctx.headers['X-Total-Count']).toBe('2');
    const own = await callerFor(teacher).rooms.list({});
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining([hidden.id, first.id, second.id]));
    expect(await callerFor(stranger).rooms.list({})).toEqual([]);
    await callerFor(teacher).rooms.end({ room_id: first.id });
    expect((await callerFor(reader).rooms.list({})).map(({ id }) => id)).toEqual([second.id]);
  });

  it('does not exist for another school', async () => {
    const { id: room_id } = await open(teacher, { is_private: false });
    const calls = callerFor(stranger).rooms;
    for (const call of ['join', 'users', 'end'] as const) {
      await expect(calls[call]({ room_id })).rejects.toThrow('There is no such room');
    }
  });

  it('gives a token that stands for whoever asked, in this room', async () => {
    const { id: room_id } = await open(teacher, { name: 'Talk' });
    const { token, ws_path, ice_servers, room } = await callerFor(student).rooms.join({ room_id });
    expect({ ws_path, ice_servers, may_end: room.may_end }).toEqual({
      ws_path: '/ws/rooms',
      ice_servers: [],
      may_end: false,
    });
    expect(await admit(token)).toEqual({
      room: { id: room_id, name: 'Talk', max_participants: 10 },
      user: { id: student.id, full_name: 'Test Person', role: 'student', session_id: student.session_id },
    });
    await db.user.update({ where: { id: student.id }, data: { is_active: false } });
    await expect(admit(token)).rejects.toThrow('closed');
    await db.user.update({
      where: { id: student.id },
      data: { is_active: true, school_id: stranger.school_id },
    });
    await expect(admit(token)).rejects.toThrow('There is no such room');
    await db.user.update({ where: { id: student.id }, data: { school_id: student.school_id } });
  });

  it('shows who is in it', async () => {
    const { id: room_id } = await open(teacher, { is_private: false });
    enter(room_id, student);
    expect(await callerFor(other).rooms.users({ room_id })).toMatchObject([
      { id: student.id, full_name: 'Test Person' },
    ]);
    const rows = await callerFor(other).rooms.list({});
    expect(rows.find(({ id }) => id === room_id)?.participants_count).toBe(1);
    leaveRoom(room_id, student.id);
    expect(await callerFor(other).rooms.users({ room_id })).toEqual([]);
  });
});

describe('ending a room', () => {
  it('is for its maker and for staff', async () => {
    const { id: room_id } = await open(student);
    await expect(callerFor(other).rooms.end({ room_id })).rejects.toThrow('Only whoever opened the room');
    const told: string[] = [];
    const stop = onRoomEnded((id) => told.push(id));
    const ended = await callerFor(teacher).rooms.end({ room_id });
    expect(ended.ended_at).not.toBeNull();
    expect((await callerFor(student).rooms.end({ room_id })).ended_at).toBe(ended.ended_at);
    expect(told).toContain(room_id);
    stop();
    await expect(callerFor(student).rooms.join({ room_id })).rejects.toThrow('has ended');
    expect(await db.auditEntry.count({ where: { subject: 'room', subject_id: room_id } })).toBe(1);
  });

  it('makes its tokens worthless', async () => {
    const { id: room_id } = await open(teacher);
    const { token } = await callerFor(student).rooms.join({ room_id });
    await callerFor(teacher).rooms.end({ room_id });
    await expect(admit(token)).rejects.toThrow('has ended');
  });

  it('in another process is noticed for the rooms in use here', async () => {
    const [used, unused] = [await open(teacher), await open(teacher)];
    enter(used.id, student);
    await db.room.updateMany({
      where: { id: { in: [used.id, unused.id] } },
      data: { ended_at: new Date() },
    });
    expect(await endedMeanwhile()).toEqual([used.id]);
    leaveRoom(used.id, student.id);
    expect(await endedMeanwhile()).toEqual([]);
  });

  it('happens by itself to rooms of yesterday', async () => {
    const [old, fresh] = [await open(teacher), await open(teacher)];
    await db.room.update({
      where: { id: old.id },
      data: { created_at: new Date(Date.now() - 13 * 3_600_000) },
    });
    expect(await endForgottenRooms()).toBeGreaterThan(0);
    const rows = await db.room.findMany({ where: { id: { in: [old.id, fresh.id] }, ended_at: null } });
    expect(rows.map(({ id }) => id)).toEqual([fresh.id]);
  });
});

it('lets a learner have three open rooms, also when four are asked for at once, and staff any number', async () => {
  const learner = await makeUser('student', teacher.school_id);
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => open(learner)));
  const refused = tries.filter((one) => one.status === 'rejected');
  expect(refused.map(({ reason }) => String(reason))).toEqual([
    expect.stringContaining('You have 3 open rooms'),
  ]);
  const made = tries.find((one) => one.status === 'fulfilled');
  await callerFor(learner).rooms.end({ room_id: made?.value.id ?? '' });
  await open(learner);
  for (let i = 0; i < 4; i += 1) await open(teacher);
});

it('lists by an index among 50,000 rooms that were, and asks as often for 100 rows as for 1', async () => {
  const reader = await makeUser('student');
  await db.$executeRaw`
    INSERT INTO rooms (id, school_id, created_by, is_private, ended_at)
    SELECT gen_random_uuid(), ${reader.school_id}, ${reader.id}, false, CASE WHEN n > 300 THEN now() END
    FROM generate_series(1, 50300) n`;
  await db.$executeRaw`ANALYZE rooms`;
  const list = (limit: number) => () => callerFor(reader).rooms.list({ limit });
  expect(await list(100)()).toHaveLength(100);
  expect(await countQueries(list(1))).toBe(await countQueries(list(100)));
  const { uses_index, plans } = await explainUsesIndex(list(100), 'rooms');
  expect(uses_index, plans.join('\n\n')).toBe(true);
});
