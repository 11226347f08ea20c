/**
 * The signalling server of video rooms: it lets people find each other, and passes on what their browsers need to
 * connect (WebRTC 1.0, "perfect negotiation"). Sound and pictures never come through here.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { env } from '@talaffuz/core/env';
import { AppError, toAppError } from '@talaffuz/core/errors';
import { mentorErrorBody, publicMessage } from '@talaffuz/features/api/error-shape';
import { actorOfSession } from '@talaffuz/features/auth/sessions';
import { closing, fromClient, type FromClient, type FromServer } from '@talaffuz/features/rooms/messages';
import { enterRoom, leaveRoom, onRoomEnded, participantsOf } from '@talaffuz/features/rooms/presence';
import type { Participant } from '@talaffuz/features/rooms/schema';
import { admit, endedMeanwhile, SIGNALLING_PATH } from '@talaffuz/features/rooms/service';

const MAX_MESSAGE = 64 * 1024;
const JOIN_WITHIN_MS = 10_000;
const PING_EVERY_MS = 30_000;
/** Sessions that ended and rooms that were ended in another process are noticed so soon. */
const CHECK_EVERY_MS = 15_000;
/** Messages a second in the long run, and at once: who joins nine people sends each of them dozens of candidates. */
const RATE = 50;
const BURST = 600;
/** Bytes that wait for somebody who does not read them; the connection of one who is so far behind is given up. */
const MAX_WAITING = 4 * 1024 * 1024;

interface Connection {
  socket: WebSocket;
  room_id: string;
  session_id: number;
  me: Participant;
}

type JoinMessage = Extract<FromClient, { type: 'join' }>;

export interface Signalling {
  close(): void;
}

/** Whether a browser's page of ours asks; programs that are no browsers send no Origin. */
function isOurs(req: IncomingMessage): boolean {
  const { origin, host } = req.headers;
  if (origin === undefined) return true;
  const { PUBLIC_URL } = env();
  const allowed = [`http://${host ?? ''}`, `https://${host ?? ''}`];
  return [...allowed, ...(PUBLIC_URL === undefined ? [] : [new URL(PUBLIC_URL).origin])].includes(origin);
}

function refuse(socket: Duplex, status: string): void {
  // Nobody else listens any more, and an unheard error of a socket ends the process.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Serves SIGNALLING_PATH of `server`, and refuses every other WebSocket. */
export function attachSignalling(
  server: Server,
  log: Logger,
  { check_every_ms = CHECK_EVERY_MS }: { check_every_ms?: number } = {},
): Signalling {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const rooms = new Map<string, Map<number, Connection>>();

  const send = (socket: WebSocket, message: FromServer): void => {
    if (socket.bufferedAmount > MAX_WAITING) socket.terminate();
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const others = ({ room_id, me }: Connection): Connection[] =>
    [...(rooms.get(room_id)?.values() ?? [])].filter((one) => one.me.id !== me.id);
  const tellOthers = (from: Connection, message: FromServer): void => {
    for (const { socket } of others(from)) send(socket, message);
  };

  function remove(connection: Connection): void {
    const { room_id, me } = connection;
    const room = rooms.get(room_id);
    // A newer connection of the same person stays.
    if (room?.get(me.id) !== connection) return;
    room.delete(me.id);
    if (room.size === 0) rooms.delete(room_id);
    leaveRoom(room_id, me.id);
    tellOthers(connection, { type: 'peer_left', id: me.id });
  }

  function dismiss(connection: Connection, code: number, message: FromServer): void {
    send(connection.socket, message);
    remove(connection);
    connection.socket.close(code);
  }

  async function join(socket: WebSocket, message: JoinMessage): Promise<Connection | null> {
    const { room, user } = await admit(message.token);
    if ((await actorOfSession(user.session_id)) === null) {
      throw new AppError('token_revoked', 'Your session has ended; sign in again.');
    }
    if (socket.readyState !== socket.OPEN) return null;
    // From here to the end nothing waits, so that two who come at once cannot both take the last place.
    const people = rooms.get(room.id) ?? new Map<number, Connection>();
    const before = people.get(user.id);
    if (before === undefined && people.size >= room.max_participants) {
      send(socket, {
        type: 'error',
        error_code: 'RES_002',
        detail: `This room is full: ${String(room.max_participants)} people are in it.`,
      });
      socket.close(closing.full);
      return null;
    }
    if (before !== undefined) dismiss(before, closing.replaced, { type: 'replaced' });
    const me: Participant = {
      id: user.id,
      full_name: user.full_name,
      role: user.role,
      joined_at: new Date().toISOString(),
      muted: message.muted,
      camera: message.camera,
    };
    const connection = { socket, room_id: room.id, session_id: user.session_id, me };
    const peers = participantsOf(room.id);
    rooms.set(room.id, (rooms.get(room.id) ?? people).set(user.id, connection));
    enterRoom(room.id, me);
    send(socket, { type: 'joined', room: { id: room.id, name: room.name }, you: me, peers });
    tellOthers(connection, { type: 'peer_joined', peer: me });
    return connection;
  }

  function take(connection: Connection, message: FromClient): void {
    const { me, room_id, socket } = connection;
    switch (message.type) {
      case 'join':
        return;
      case 'signal': {
        // Only to somebody of the same room.
        const to = rooms.get(room_id)?.get(message.to);
        if (to !== undefined) send(to.socket, { type: 'signal', from: me.id, data: message.data });
        return;
      }
      case 'state':
        me.muted = message.muted;
        me.camera = message.camera;
        tellOthers(connection, { ...message, id: me.id });
        return;
      case 'chat':
        tellOthers(connection, {
          type: 'chat',
          from: me.id,
          text: message.text,
          at: new Date().toISOString(),
        });
        return;
      case 'leave':
        remove(connection);
        socket.close(closing.left);
    }
  }

  function read(data: unknown): FromClient | null {
    try {
      return fromClient.parse(JSON.parse(String(data)));
    } catch {
      return null;
    }
  }

  sockets.on('connection', (socket: WebSocket) => {
    let connection: Connection | null = null;
    let joining = false;
    let alive = true;
    let left = BURST;
    let refilled = Date.now();
    const late = setTimeout(() => {
      socket.close(closing.late);
    }, JOIN_WITHIN_MS);
    const ping = setInterval(() => {
      if (!alive) {
        socket.terminate();
        return;
      }
      alive = false;
      socket.ping();
    }, PING_EVERY_MS);
    socket.on('pong', () => {
      alive = true;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(late);
      clearInterval(ping);
      if (connection !== null) remove(connection);
    });
    socket.on('message', (data) => {
      // Whoever was dismissed may go on sending until their side has closed, too.
      if (socket.readyState !== socket.OPEN) return;
      const now = Date.now();
      left = Math.min(BURST, left + ((now - refilled) / 1000) * RATE) - 1;
      refilled = now;
      if (left < 0) {
        socket.close(closing.too_many_messages);
        return;
      }
      const message = read(data);
      if (message === null) {
        send(socket, { type: 'error', error_code: 'VAL_001', detail: 'This message is not understood.' });
        socket.close(closing.bad_message);
        return;
      }
      if (connection !== null) {
        take(connection, message);
        return;
      }
      if (message.type !== 'join' || joining) {
        socket.close(closing.bad_message);
        return;
      }
      joining = true;
      join(socket, message).then(
        (made) => {
          clearTimeout(late);
          connection = made;
          // It broke off while it was let in.
          if (made !== null && socket.readyState !== socket.OPEN) remove(made);
        },
        (error: unknown) => {
          const problem = toAppError(error);
          if (problem.code === 'internal') log.error({ err: error }, 'a room could not be joined');
          const { error_code } = mentorErrorBody(problem);
          send(socket, { type: 'error', error_code, detail: publicMessage(problem) });
          socket.close(closing.refused);
        },
      );
    });
  });

  function endHere(roomId: string): void {
    for (const connection of [...(rooms.get(roomId)?.values() ?? [])]) {
      dismiss(connection, closing.ended, { type: 'ended' });
    }
  }

  async function check(): Promise<void> {
    for (const id of await endedMeanwhile()) endHere(id);
    for (const connection of [...rooms.values()].flatMap((room) => [...room.values()])) {
      if ((await actorOfSession(connection.session_id)) !== null) continue;
      dismiss(connection, closing.signed_out, {
        type: 'error',
        error_code: 'AUTH_004',
        detail: 'Your session has ended; sign in again.',
      });
    }
  }

  const upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Not by new URL(): it throws on addresses such as `//`, and here nobody would catch that.
    if (req.url?.split('?')[0] !== SIGNALLING_PATH) {
      refuse(socket, '404 Not Found');
      return;
    }
    if (!isOurs(req)) {
      refuse(socket, '403 Forbidden');
      return;
    }
    sockets.handleUpgrade(req, socket, head, (made) => sockets.emit('connection', made, req));
  };
  server.on('upgrade', upgrade);
  const unsubscribe = onRoomEnded(endHere);
  const checking = setInterval(() => {
    check().catch((error: unknown) => {
      log.error({ err: error }, 'the rooms could not be checked');
    });
  }, check_every_ms);

  return {
    close() {
      clearInterval(checking);
      unsubscribe();
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
