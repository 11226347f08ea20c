/**
 * The connection to one other person in a call. Whoever came later makes the first offer; from then on both may offer at
 * any time, and when they do at once, the polite one gives way ("perfect negotiation", WebRTC 1.0 §10.7). First offers
 * must not collide: Chromium gathers no candidates after it took back an offer before anything was connected.
 */
import { z } from 'zod';

export type Kind = 'audio' | 'video';

const signal = z.object({
  description: z
    .object({ type: z.enum(['offer', 'answer', 'pranswer', 'rollback']), sdp: z.string().optional() })
    .optional(),
  candidate: z
    .object({
      candidate: z.string(),
      sdpMid: z.string().nullish(),
      sdpMLineIndex: z.number().nullish(),
      usernameFragment: z.string().nullish(),
    })
    .optional(),
});

const kinds = ['audio', 'video'] as const;

interface PeerOptions {
  ice_servers: RTCIceServer[];
  /** Exactly one of the two sides makes the first offer. */
  begins: boolean;
  /** Exactly one of the two sides is. */
  polite: boolean;
  tracks: MediaStreamTrack[];
  send: (data: Record<string, unknown>) => void;
  /** The other's sound or picture came, or the state of the connection changed. */
  onChange: () => void;
}

export class Peer {
  /** What the other sends. */
  readonly stream = new MediaStream();
  readonly #connection: RTCPeerConnection;
  readonly #options: PeerOptions;
  readonly #senders = new Map<Kind, RTCRtpSender>();
  #offering = false;
  #ignoring = false;
  /** An answer has come and is being taken, so that the next offer collides with nothing. */
  #settling = false;

  constructor(options: PeerOptions) {
    this.#options = options;
    const connection = new RTCPeerConnection({
      iceServers: options.ice_servers,
      bundlePolicy: 'max-bundle',
    });
    this.#connection = connection;
    connection.onnegotiationneeded = () => void this.#offer();
    connection.onicecandidate = ({ candidate }) => {
      if (candidate !== null) options.send({ candidate: candidate.toJSON() });
    };
    connection.ontrack = ({ track }) => {
      this.stream.addTrack(track);
      options.onChange();
    };
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'failed') connection.restartIce();
      options.onChange();
    };
    for (const kind of kinds) {
      const track = options.tracks.find((one) => one.kind === kind);
      if (track !== undefined) this.#senders.set(kind, connection.addTrack(track));
      // The first offer asks for what the other may have to show, also when there is nothing to give.
      else if (options.begins) connection.addTransceiver(kind, { direction: 'recvonly' });
    }
  }

  get state(): RTCPeerConnectionState {
    return this.#connection.connectionState;
  }

  /** What the other is sent from now on; null for nothing. */
  async setTrack(kind: Kind, track: MediaStreamTrack | null): Promise<void> {
    const sender = this.#senders.get(kind);
    if (sender !== undefined) await sender.replaceTrack(track);
    else if (track !== null) this.#senders.set(kind, this.#connection.addTrack(track));
  }

  async #offer(): Promise<void> {
    if (!this.#options.begins && this.#connection.remoteDescription === null) return;
    try {
      this.#offering = true;
      await this.#connection.setLocalDescription();
      this.#tell();
    } catch {
      // It was closed meanwhile, or the other side's offer came first.
    } finally {
      this.#offering = false;
    }
  }

  #tell(): void {
    const { localDescription, signalingState } = this.#connection;
    if (localDescription !== null && signalingState !== 'closed')
      this.#options.send({ description: localDescription.toJSON() });
  }

  /** What came from the other side. Anything that does not fit is left alone: the connection then tries again. */
  async take(data: Record<string, unknown>): Promise<void> {
    const read = signal.safeParse(data);
    if (!read.success) return;
    const { description, candidate } = read.data;
    const connection = this.#connection;
    try {
      if (description !== undefined) {
        const ready = !this.#offering && (connection.signalingState === 'stable' || this.#settling);
        const collides = description.type === 'offer' && !ready;
        this.#ignoring = !this.#options.polite && collides;
        if (this.#ignoring) return;
        this.#settling = description.type === 'answer';
        await connection.setRemoteDescription({ type: description.type, sdp: description.sdp ?? '' });
        this.#settling = false;
        if (description.type !== 'offer') return;
        await connection.setLocalDescription();
        this.#tell();
      } else if (candidate !== undefined) {
        await connection.addIceCandidate({
          candidate: candidate.candidate,
          sdpMid: candidate.sdpMid ?? null,
          sdpMLineIndex: candidate.sdpMLineIndex ?? null,
          usernameFragment: candidate.usernameFragment ?? null,
        });
      }
    } catch {
      this.#settling = false;
      // Candidates of an offer that was ignored fit nowhere; a description that does not fit is offered anew.
      if (!this.#ignoring && connection.signalingState !== 'closed') connection.restartIce();
    }
  }

  close(): void {
    this.#connection.close();
  }
}
