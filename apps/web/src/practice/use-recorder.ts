/** Records from the microphone with MediaRecorder. The microphone is let go as soon as a recording ends. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { meterOf } from './level-meter.ts';

/** Seconds of a sentence; a page that asks for more says so. */
const LONGEST_S = 30;

export type RecorderProblem = 'refused' | 'no_device' | 'busy' | 'insecure' | 'unsupported' | 'empty';

export interface Recording {
  blob: Blob;
  /** Address of the blob for players; valid until the recording is discarded. */
  url: string;
  name: string;
  /** It ended because it reached its longest. */
  hit_limit: boolean;
}

type State =
  | { step: 'idle' }
  | { step: 'asking' }
  | { step: 'recording' }
  | { step: 'recorded'; recording: Recording }
  | { step: 'problem'; problem: RecorderProblem };

/** First what every server can decode well; Safari knows only the second. */
const mimeTypes = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** Browsers clean voices for calls, which changes the very sounds that are to be judged. */
const constraints: MediaStreamConstraints = {
  audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
};

function missingPart(): RecorderProblem | null {
  if (!window.isSecureContext) return 'insecure';
  return 'MediaRecorder' in window && 'mediaDevices' in navigator ? null : 'unsupported';
}

function problemOf(thrown: unknown): RecorderProblem {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'no_device';
  return 'busy';
}

export function asRecording(blob: Blob, name: string, hit_limit = false): Recording {
  return { blob, url: URL.createObjectURL(blob), name, hit_limit };
}

const extension = (mimeType: string): string =>
  mimeType.includes('mp4') ? 'm4a' : mimeType.includes('ogg') ? 'ogg' : 'webm';

function replace(state: State, next: State): State {
  if (state.step === 'recorded' && next !== state) URL.revokeObjectURL(state.recording.url);
  return next;
}

export function useRecorder(longest_s = LONGEST_S) {
  const [state, set] = useReducer(replace, { step: 'idle' });
  /** Loudness from 0 to 1 and seconds recorded, while recording. */
  const [meter, setMeter] = useState({ level: 0, seconds: 0 });
  const stopper = useRef<(() => void) | null>(null);
  /** Counts starts, so that an answer to an old permission question is recognised as stale. */
  const turn = useRef(0);

  const stop = useCallback(() => stopper.current?.(), []);

  const start = useCallback(async () => {
    const missing = missingPart();
    if (missing !== null) {
      set({ step: 'problem', problem: missing });
      return;
    }
    const mine = ++turn.current;
    set({ step: 'asking' });
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia(constraints);
    } catch (error) {
      if (mine === turn.current) set({ step: 'problem', problem: problemOf(error) });
      return;
    }
    const release = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    if (mine !== turn.current) {
      release();
      return;
    }
    const mimeType = mimeTypes.find((type) => MediaRecorder.isTypeSupported(type));
    const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    const closeMeter = meterOf(stream, setMeter);
    const pieces: Blob[] = [];
    let hit_limit = false;
    const limit = setTimeout(() => {
      hit_limit = true;
      stopper.current?.();
    }, longest_s * 1000);
    stopper.current = () => {
      stopper.current = null;
      clearTimeout(limit);
      if (recorder.state !== 'inactive') recorder.stop();
    };
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) pieces.push(data);
    };
    // Also when the device is unplugged, which ends the recorder by itself.
    recorder.onstop = () => {
      stopper.current = null;
      clearTimeout(limit);
      closeMeter();
      release();
      if (mine !== turn.current) return;
      const blob = new Blob(pieces, { type: recorder.mimeType });
      if (blob.size === 0) set({ step: 'problem', problem: 'empty' });
      else
        set({
          step: 'recorded',
          recording: asRecording(blob, `recording.${extension(recorder.mimeType)}`, hit_limit),
        });
    };
    recorder.start();
    setMeter({ level: 0, seconds: 0 });
    set({ step: 'recording' });
  }, [longest_s]);

  const discard = useCallback(() => {
    turn.current += 1;
    stopper.current?.();
    set({ step: 'idle' });
  }, []);

  /** Takes a file in place of a recording. */
  const take = useCallback((file: File) => {
    turn.current += 1;
    stopper.current?.();
    set({ step: 'recorded', recording: asRecording(file, file.name) });
  }, []);

  useEffect(() => discard, [discard]);

  return { state, meter, longest_s, start, stop, discard, take };
}
