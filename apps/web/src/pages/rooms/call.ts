/** One person's part in a call: the way to the signalling server, a connection to each other person, and the chat. */
import { closing, fromServer, type FromClient, type FromServer } from '@talaffuz/features/rooms/messages';
import type { Participant } from '@talaffuz/features/rooms/schema';
import { asApiError, isSignedOut } from '../../api/api-error.ts';
import { reportSignedOut } from '../../api/query-client.ts';
import { api } from '../../api/trpc.ts';
import { letGo, open } from './devices.ts';
import { Peer, type Kind } from './peer.ts';

export interface PeerView extends Participant {
  stream: MediaStream;
  state: RTCPeerConnectionState;
}
export interface ChatLine {
  /** Counts from 1. */
  number: number;
  name: string;
  own: boolean;
  text: string;
  at: string;
}
export type Over = 'ended' | 'replaced' | 'full' | 'not_found' | 'signed_out';

export interface CallView {
  phase: 'connecting' | 'joined' | 'reconnecting' | 'over';
  over?: Over;
  may_end: boolean;
  name: string;
  muted: boolean;
  camera: boolean;
  /** What the camera shows, null without one. */
  own: MediaStream | null;
  /** What the microphone hears, null without one. */
  voice: MediaStream | null;
  peers: PeerView[];
  chat: ChatLine[];
  /** Who came or went last. */
  news?: { came: boolean; name: string };
}

const overOfClose: Record<number, Over> = {
  [closing.ended]: 'ended',
  [closing.replaced]: 'replaced',
  [closing.full]: 'full',
};
const LONGEST_PAUSE_MS = 15_000;

export class Call {
  readonly #room: string;
  readonly #tracks = new Map<Kind, MediaStreamTrack>();
  readonly #people = new Map<number, { person: Participant; peer: Peer }>();
  readonly #listeners = new Set<() => void>();
  #view: CallView;
  #socket: WebSocket | null = null;
  #me: Participant | null = null;
  #iceServers: RTCIceServer[] = [];
  #left = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes over `tracks`, and stops them in the end. */
  constructor(room: string, tracks: MediaStreamTrack[]) {
    this.#room = room;
    for (const track of tracks) this.#keep(track);
    this.#view = {
      phase: 'connecting',
      may_end: false,
      name: '',
      peers: [],
      chat: [],
      ...this.#own(),
    };
  }

  readonly view = (): CallView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #show(change: Partial<CallView> = {}): void {
    const peers = [...this.#people.values()].map(({ person, peer }) => ({
      ...person,
      stream: peer.stream,
      state: peer.state,
    }));
    this.#view = { ...this.#view, peers, ...change };
    for (const listener of this.#listeners) listener();
  }

  #own() {
    const audio = this.#tracks.get('audio');
    const video = this.#tracks.get('video');
    return {
      muted: audio?.enabled !== true,
      camera: video !== undefined,
      own: video === undefined ? null : new MediaStream([video]),
      voice: audio === undefined ? null : new MediaStream([audio]),
    };
  }

  #keep(track: MediaStreamTrack): void {
    const kind: Kind = track.kind === 'video' ? 'video' : 'audio';
    this.#tracks.set(kind, track);
    // Unplugged, or taken back in the browser's own settings.
    track.onended = () => void this.#drop(kind);
  }

  async #drop(kind: Kind): Promise<void> {
    const track = this.#tracks.get(kind);
    if (track === undefined) return;
    track.stop();
    this.#tracks.delete(kind);
    await this.#changed(kind);
  }

  async #changed(kind: Kind): Promise<void> {
    if (this.#left) return;
    const track = this.#tracks.get(kind) ?? null;
    const { muted, camera, ...streams } = this.#own();
    this.#show({ muted, camera, ...streams });
    this.#send({ type: 'state', muted, camera });
    await Promise.all([...this.#people.values()].map(({ peer }) => peer.setTrack(kind, track)));
  }

  async #add(kind: Kind): Promise<void> {
    const [track] = await open([kind]);
    if (track === undefined) return;
    // The call may be over, or the button may have been pressed twice, while the browser asked.
    if (this.#left || this.#tracks.has(kind)) {
      track.stop();
      return;
    }
    this.#keep(track);
    await this.#changed(kind);
  }

  /** Throws DeviceError when there is no microphone yet and none can be had. */
  async toggleMicrophone(): Promise<void> {
    const track = this.#tracks.get('audio');
    if (track === undefined) {
      await this.#add('audio');
      return;
    }
    track.enabled = !track.enabled;
    await this.#changed('audio');
  }

  /** The camera is let go when it is switched off, so that its light goes out. Throws DeviceError. */
  async toggleCamera(): Promise<void> {
    await (this.#tracks.has('video') ? this.#drop('video') : this.#add('video'));
  }

  say(text: string): void {
    const words = text.trim();
    if (words === '' || !this.#send({ type: 'chat', text: words })) return;
    this.#write(this.#me?.full_name ?? '', words, new Date().toISOString(), true);
  }

  #write(name: string, text: string, at: string, own: boolean): void {
    const { chat } = this.#view;
    this.#show({ chat: [...chat, { number: chat.length + 1, name, text, at, own }] });
  }

  #send(message: FromClient): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  readonly start = (): void => {
    void this.#connect();
  };

  async #connect(): Promise<void> {
    let joined: Awaited<ReturnType<typeof api.rooms.join.mutate>>;
    try {
      joined = await api.rooms.join.mutate({ room_id: this.#room });
    } catch (error) {
      if (!this.#left) this.#refused(error);
      return;
    }
    if (this.#left) return;
    this.#iceServers = joined.ice_servers.map(({ urls, username, credential }) => ({
      urls,
      ...(username === undefined ? {} : { username }),
      ...(credential === undefined ? {} : { credential }),
    }));
    this.#show({ name: joined.room.name, may_end: joined.room.may_end });
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + joined.ws_path);
    this.#socket = socket;
    socket.onopen = () => {
      const { muted, camera } = this.#view;
      this.#send({ type: 'join', token: joined.token, muted, camera });
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const message = fromServer.safeParse(JSON.parse(data));
      if (message.success && !this.#left) this.#take(message.data);
    };
    socket.onclose = ({ code }) => {
      if (this.#left) return;
      const over = overOfClose[code];
      if (over !== undefined) this.#end(over);
      else this.#again();
    };
  }

  #refused(error: unknown): void {
    const { code } = asApiError(error);
    if (isSignedOut(error)) {
      this.#end('signed_out');
      reportSignedOut();
    } else if (code === 'conflict') this.#end('ended');
    else if (code === 'not_found' || code === 'validation_failed') this.#end('not_found');
    else this.#again();
  }

  /** Comes back, with a new token. The others have seen this one go, so that every connection begins anew. */
  #again(): void {
    this.#hangUp();
    this.#show({ phase: 'reconnecting' });
    const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(this.start, pause);
  }

  #hangUp(): void {
    for (const { peer } of this.#people.values()) peer.close();
    this.#people.clear();
  }

  /** `begins`: this person came later than the other. */
  #meet(person: Participant, begins: boolean): void {
    const me = this.#me;
    if (me === null) return;
    this.#people.get(person.id)?.peer.close();
    const peer = new Peer({
      ice_servers: this.#iceServers,
      begins,
      polite: me.id < person.id,
      tracks: [...this.#tracks.values()],
      // Says which of the other's stays in the room it is for: what was meant for an earlier one fits no more.
      send: (data) =>
        this.#send({ type: 'signal', to: person.id, data: { ...data, stay: person.joined_at } }),
      onChange: () => {
        if (!this.#left) this.#show();
      },
    });
    this.#people.set(person.id, { person, peer });
  }

  #take(message: FromServer): void {
    switch (message.type) {
      case 'joined':
        this.#failures = 0;
        this.#me = message.you;
        for (const person of message.peers) this.#meet(person, true);
        this.#show({ phase: 'joined' });
        // A button may have been pressed since the server was asked.
        this.#send({ type: 'state', muted: this.#view.muted, camera: this.#view.camera });
        return;
      case 'peer_joined':
        this.#meet(message.peer, false);
        this.#show({ news: { came: true, name: message.peer.full_name } });
        return;
      case 'peer_left': {
        const gone = this.#people.get(message.id);
        gone?.peer.close();
        this.#people.delete(message.id);
        this.#show(gone === undefined ? {} : { news: { came: false, name: gone.person.full_name } });
        return;
      }
      case 'signal':
        if (message.data['stay'] === this.#me?.joined_at)
          void this.#people.get(message.from)?.peer.take(message.data);
        return;
      case 'state': {
        const known = this.#people.get(message.id);
        if (known === undefined) return;
        known.person = { ...known.person, muted: message.muted, camera: message.camera };
        this.#show();
        return;
      }
      case 'chat': {
        const name = this.#people.get(message.from)?.person.full_name ?? '';
        this.#write(name, message.text, message.at, false);
        return;
      }
      case 'ended':
      case 'replaced':
        this.#end(message.type);
        return;
      case 'error':
        // The connection is closed next, with a code that says what follows.
        return;
    }
  }

  #end(over: Over): void {
    this.leave();
    this.#show({ phase: 'over', over, ...this.#own() });
  }

  /** Lets go of everything: devices, connections, the server. */
  readonly leave = (): void => {
    if (this.#left) return;
    this.#left = true;
    clearTimeout(this.#timer);
    this.#send({ type: 'leave' });
    this.#socket?.close();
    this.#hangUp();
    for (const track of this.#tracks.values()) track.onended = null;
    letGo(this.#tracks.values());
    this.#tracks.clear();
  };
}
