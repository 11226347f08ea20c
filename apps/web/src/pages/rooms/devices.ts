/** Camera and microphone of this computer. */
import type { Kind } from './peer.ts';

export type DeviceProblem = 'refused' | 'no_device' | 'busy' | 'insecure';

export class DeviceError extends Error {
  override readonly name = 'DeviceError';
  readonly problem: DeviceProblem;

  constructor(problem: DeviceProblem, cause?: unknown) {
    super(`No camera or microphone: ${problem}.`, { cause });
    this.problem = problem;
  }
}

const wanted: Record<Kind, MediaTrackConstraints> = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  // A picture goes to each of the others by itself: small ones keep calls of ten possible.
  video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24, max: 30 } },
};

function problemOf(thrown: unknown): DeviceProblem {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'no_device';
  return 'busy';
}

/** Asks for devices. Throws DeviceError. */
export async function open(kinds: Kind[]): Promise<MediaStreamTrack[]> {
  if (kinds.length === 0) return [];
  if (!window.isSecureContext || !('mediaDevices' in navigator)) throw new DeviceError('insecure');
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      Object.fromEntries(kinds.map((kind) => [kind, wanted[kind]])),
    );
    return stream.getTracks();
  } catch (error) {
    throw new DeviceError(problemOf(error), error);
  }
}

export function letGo(tracks: Iterable<MediaStreamTrack>): void {
  for (const track of tracks) track.stop();
}
