/** The signalling server, with the real API before it and plain WebSocket clients. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { closeDb, db } from '@talaffuz/db/client';
import { endSession } from '@talaffuz/features/auth/sessions';
import { signToken } from '@talaffuz/features/auth/tokens';
import { closing, fromServer, type FromClient, type FromServer } from '@talaffuz/features/rooms/messages';
import { callerFor, makeUser, type TestUser } from '@talaffuz/features/testing/accounts';
import { startApi, type ApiServer } from '../testing/api-server.ts';

let api: ApiServer;
let teacher: TestUser;
const guests: TestUser[] = [];

beforeAll(async () => {
  api = await startApi({ check_every_ms: 100 });
  teacher = await makeUser('teacher');
  for (let i = 0; i < 6; i += 1) guests.push(await makeUser('student', teacher.school_id));
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

const guest = (i: number): TestUser => guests[i] ?? teacher;

/** A connection that remembers what it was told. */
class Client {
  readonly said: FromServer[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  #heard: (() => void)[] = [];

  constructor(headers: Record<string, string> = {}, path = '/ws/rooms') {
    this.socket = new WebSocket(api.url.replace('http', 'ws') + path, { headers });
    this.socket.on('message', (data: Buffer) => {
      this.said.push(fromServer.parse(JSON.parse(data.toString())));
      for (const hear of this.#heard.splice(0)) hear();
    });
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code) => {
        resolve(code);
        for (const hear of this.#heard.splice(0)) hear();
      });
    });
    this.socket.on('error', () => undefined);
  }

  send(message: FromClient): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The first message of a type, also one that came before. */
  async told<Type extends FromServer['type']>(type: Type): Promise<Extract<FromServer, { type: Type }>> {
    for (;;) {
      const found = this.said.find((one): one is Extract<FromServer, { type: Type }> => one.type === type);
      if (found !== undefined) return found;
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error(`closed before "${type}" came`);
      await new Promise<void>((resolve) => this.#heard.push(resolve));
    }
  }
}

const newRoom = async (max_participants = 10): Promise<string> =>
  (await callerFor(teacher).rooms.create({ max_participants })).id;
const tokenFor = async (user: TestUser, room_id: string): Promise<string> =>
  (await callerFor(user).rooms.join({ room_id })).token;

async function knock(token: string): Promise<Client> {
  const client = new Client();
  await once(client.socket, 'open');
  client.send({ type: 'join', token, muted: false, camera: true });
  return client;
}
async function enter(user: TestUser, room_id: string): Promise<Client> {
  const client = await knock(await tokenFor(user, room_id));
  await client.told('joined');
  return client;
}
const inside = async (room_id: string) =>
  (await callerFor(teacher).rooms.users({ room_id })).map(({ id }) => id);

describe('the door', () => {
  /** The status of the answer to an upgrade that is refused. */
  const refusal = async (headers: Record<string, string>, path?: string): Promise<number> => {
    const { socket } = new Client(headers, path);
    const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    return answer.statusCode;
  };

  it('is open to our own pages and to programs, closed to other sites', async () => {
    expect(await refusal({ Origin: 'https://evil.example' })).toBe(403);
    expect(await refusal({ Origin: 'null' })).toBe(403);
    const own = new Client({ Origin: api.url });
    await once(own.socket, 'open');
    own.socket.close();
  });

  it('is at one address, and no other address ends the process', async () => {
    expect(await refusal({}, '/ws/other')).toBe(404);
    const { port } = new URL(api.url);
    const raw = connect(Number(port), '127.0.0.1');
    raw.write(
      'GET // HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    const [answer] = (await once(raw, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 404/);
    raw.destroy();
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
  });

  it('lets nobody in with a token that is false, old, for something else, or of an ended session', async () => {
    const room = await newRoom();
    const user = await makeUser('student', teacher.school_id);
    const claims = { typ: 'room', sub: String(user.id), sid: user.session_id, room };
    const refused = async (token: string) => {
      const client = await knock(token);
      const { error_code } = await client.told('error');
      expect(await client.closed).toBe(closing.refused);
      return error_code;
    };
    expect(await refused('nonsense')).toBe('AUTH_003');
    expect(await refused(await signToken(claims, -1))).toBe('AUTH_002');
    expect(await refused(await signToken({ ...claims, typ: 'access' }, 1))).toBe('AUTH_003');
    const good = await tokenFor(user, room);
    await endSession(user.id, user.session_id);
    expect(await refused(good)).toBe('AUTH_004');
    expect(await inside(room)).toEqual([]);
  });

  it('is closed to another school, though its token were signed, and to a room that has ended', async () => {
    const room = await newRoom();
    const stranger = await makeUser('owner');
    const forged = await signToken(
      { typ: 'room', sub: String(stranger.id), sid: stranger.session_id, room },
      1,
    );
    expect(await (await knock(forged)).told('error')).toMatchObject({ error_code: 'RES_001' });
    const token = await tokenFor(guest(0), room);
    await callerFor(teacher).rooms.end({ room_id: room });
    expect(await (await knock(token)).told('error')).toMatchObject({ error_code: 'RES_002' });
  });

  it('lets in as many as the room holds, when five come at once', async () => {
    const room = await newRoom(2);
    const tokens = await Promise.all([0, 1, 2, 3, 4].map((i) => tokenFor(guest(i), room)));
    const clients = await Promise.all(tokens.map(knock));
    await Promise.all(clients.map((client) => Promise.race([client.told('joined'), client.closed])));
    const joined = clients.filter((client) => client.said.some(({ type }) => type === 'joined'));
    expect(joined).toHaveLength(2);
    const refused = clients.filter((client) => !joined.includes(client));
    expect(await Promise.all(refused.map(({ closed }) => closed))).toEqual(Array(3).fill(closing.full));
    expect(await inside(room)).toHaveLength(2);
    joined[0]?.send({ type: 'leave' });
    await joined[0]?.closed;
    await enter(guest(5), room);
    expect(await inside(room)).toHaveLength(2);
  });
});

describe('inside', () => {
  it('everybody learns who comes, goes, mutes and writes', async () => {
    const room = await newRoom();
    const first = await enter(guest(0), room);
    const second = await enter(guest(1), room);
    const { you, peers } = await second.told('joined');
    expect([you.id, peers.map(({ id }) => id)]).toEqual([guest(1).id, [guest(0).id]]);
    expect((await first.told('peer_joined')).peer).toEqual(you);
    second.send({ type: 'state', muted: true, camera: false });
    expect(await first.told('state')).toEqual({
      type: 'state',
      id: guest(1).id,
      muted: true,
      camera: false,
    });
    expect((await callerFor(teacher).rooms.users({ room_id: room }))[1]).toMatchObject({
      id: guest(1).id,
      full_name: 'Test Person',
      muted: true,
      camera: false,
    });
    second.send({ type: 'chat', text: ' Can you hear me? ' });
    expect(await first.told('chat')).toMatchObject({ from: guest(1).id, text: 'Can you hear me?' });
    second.socket.terminate();
    expect(await first.told('peer_left')).toEqual({ type: 'peer_left', id: guest(1).id });
    expect(await inside(room)).toEqual([guest(0).id]);
    // Nothing that somebody says comes back to them.
    expect(second.said.map(({ type }) => type)).toEqual(['joined']);
  });

  it('signals go to the one they are for, and never to another room', async () => {
    const [here, there] = [await newRoom(), await newRoom()];
    const [a, b, c] = [await enter(guest(0), here), await enter(guest(1), here), await enter(guest(2), here)];
    const outside = await enter(guest(3), there);
    a.send({ type: 'signal', to: guest(3).id, data: { candidate: 'lost' } });
    a.send({ type: 'signal', to: guest(1).id, data: { description: { type: 'offer' } } });
    expect(await b.told('signal')).toEqual({
      type: 'signal',
      from: guest(0).id,
      data: { description: { type: 'offer' } },
    });
    a.send({ type: 'chat', text: 'the last' });
    await c.told('chat');
    expect(c.said.some(({ type }) => type === 'signal')).toBe(false);
    outside.send({ type: 'leave' });
    expect(await outside.closed).toBe(closing.left);
    expect(outside.said.map(({ type }) => type)).toEqual(['joined']);
  });

  it('one person has one connection: the newer', async () => {
    const room = await newRoom();
    const other = await enter(guest(1), room);
    const old = await enter(guest(0), room);
    const fresh = await enter(guest(0), room);
    await old.told('replaced');
    expect(await old.closed).toBe(closing.replaced);
    expect(await inside(room)).toEqual([guest(1).id, guest(0).id]);
    fresh.send({ type: 'chat', text: 'still here' });
    await other.told('chat');
    expect(other.said.map(({ type }) => type)).toEqual([
      'joined',
      'peer_joined',
      'peer_left',
      'peer_joined',
      'chat',
    ]);
  });

  it('whoever was dismissed is not heard any more, though they go on talking', async () => {
    const room = await newRoom();
    const other = await enter(guest(1), room);
    const old = await enter(guest(0), room);
    // The rest of what it sends is on its way before the server's word to close arrives.
    old.send({ type: 'leave' });
    for (let i = 0; i < 20; i += 1) old.send({ type: 'chat', text: 'too late' });
    await old.closed;
    const again = await enter(guest(0), room);
    again.send({ type: 'chat', text: 'back' });
    expect((await other.told('chat')).text).toBe('back');
  });

  it('what is too long, not understood or too much closes the connection', async () => {
    const room = await newRoom();
    const after = async (send: (client: Client) => void) => {
      const client = await enter(guest(0), room);
      send(client);
      return client.closed;
    };
    expect(
      await after(({ socket }) => {
        socket.send('x'.repeat(70_000));
      }),
    ).toBe(closing.too_big);
    expect(
      await after(({ socket }) => {
        socket.send('{"type":');
      }),
    ).toBe(closing.bad_message);
    expect(
      await after(({ socket }) => {
        socket.send('{"type":"dance"}');
      }),
    ).toBe(closing.bad_message);
    expect(
      await after((client) => {
        client.send({ type: 'chat', text: 'x'.repeat(1_001) });
      }),
    ).toBe(closing.bad_message);
    const flood = (client: Client) => {
      for (let i = 0; i < 2_000; i += 1) client.send({ type: 'state', muted: true, camera: true });
    };
    expect(await after(flood)).toBe(closing.too_many_messages);
    const early = new Client();
    await once(early.socket, 'open');
    early.send({ type: 'chat', text: 'hello' });
    expect(await early.closed).toBe(closing.bad_message);
    expect(await inside(room)).toEqual([]);
  });

  it('the end of a room is the end for everybody in it, wherever it was ended', async () => {
    const room = await newRoom();
    const clients = [await enter(guest(0), room), await enter(guest(1), room)];
    await callerFor(teacher).rooms.end({ room_id: room });
    for (const client of clients) {
      await client.told('ended');
      expect(await client.closed).toBe(closing.ended);
    }
    const elsewhere = await newRoom();
    const last = await enter(guest(0), elsewhere);
    await db.room.update({ where: { id: elsewhere }, data: { ended_at: new Date() } });
    expect(await last.closed).toBe(closing.ended);
    expect([...(await inside(room)), ...(await inside(elsewhere))]).toEqual([]);
  });

  it('whoever signs out is out of the room', async () => {
    const room = await newRoom();
    const user = await makeUser('student', teacher.school_id);
    const [stays, leaves] = [await enter(guest(0), room), await enter(user, room)];
    await endSession(user.id, user.session_id);
    expect(await leaves.told('error')).toMatchObject({ error_code: 'AUTH_004' });
    expect(await leaves.closed).toBe(closing.signed_out);
    expect((await stays.told('peer_left')).id).toBe(user.id);
  });
});
