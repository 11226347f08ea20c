/**
 * Plays parts of one recording. It is decoded once and played from memory, because the media element can neither seek
 * in what MediaRecorder writes nor stop at the end of a sound of 60 ms.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { audiblePart, type Segment } from './segments.ts';

interface Sound {
  context: AudioContext;
  buffer: AudioBuffer;
}

const FADE_S = 0.005;

async function load(url: string, context: AudioContext, signal: AbortSignal): Promise<AudioBuffer> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return context.decodeAudioData(await answer.arrayBuffer());
}

/** Starts a part and returns what stops it. The ends are faded, so that a cut in a vowel does not click. */
function startPart({ context, buffer }: Sound, { start_s, end_s }: Segment, onEnd: () => void): () => void {
  const source = context.createBufferSource();
  source.buffer = buffer;
  const gain = context.createGain();
  const now = context.currentTime;
  const end = now + (end_s - start_s);
  gain.gain.setValueAtTime(0, now);
  gain.gain.linearRampToValueAtTime(1, now + FADE_S);
  gain.gain.setValueAtTime(1, end - FADE_S);
  gain.gain.linearRampToValueAtTime(0, end);
  source.connect(gain).connect(context.destination);
  source.onended = onEnd;
  source.start(now, start_s, end_s - start_s);
  return () => {
    source.onended = null;
    source.stop();
    onEnd();
  };
}

export interface Player {
  buffer: AudioBuffer | null;
  /** The recording could not be fetched or decoded. */
  failed: boolean;
  playing: boolean;
  /** Seconds from the start of the recording to where the cursor belongs, each time the screen is drawn. */
  onTime: (listener: (seconds: number) => void) => () => void;
  /** Plays a segment, or everything; what played before stops. */
  play: (segment?: Segment) => void;
  stop: () => void;
}

export function usePlayer(url: string): Player {
  const [sound, setSound] = useState<Sound | null>(null);
  const [failed, setFailed] = useState(false);
  const [playing, setPlaying] = useState(false);
  const stopPart = useRef<(() => void) | null>(null);
  const listeners = useRef(new Set<(seconds: number) => void>());

  useEffect(() => {
    const leaving = new AbortController();
    const context = new AudioContext();
    setSound(null);
    setFailed(false);
    load(url, context, leaving.signal)
      .then((buffer) => {
        if (!leaving.signal.aborted) setSound({ context, buffer });
      })
      .catch(() => {
        if (!leaving.signal.aborted) setFailed(true);
      });
    return () => {
      leaving.abort();
      stopPart.current?.();
      void context.close();
    };
  }, [url]);

  const stop = useCallback(() => stopPart.current?.(), []);

  const play = useCallback(
    (segment?: Segment) => {
      if (sound === null) return;
      stopPart.current?.();
      const { context, buffer } = sound;
      const part = audiblePart(segment ?? { start_s: 0, end_s: buffer.duration }, buffer.duration);
      if (part === null) return;
      // Browsers keep sound off until the person does something; a press of a button is that something.
      void context.resume().then(() => {
        const began = context.currentTime;
        let frame = 0;
        const draw = () => {
          const at = Math.min(part.end_s, part.start_s + context.currentTime - began);
          for (const listener of listeners.current) listener(at);
          frame = requestAnimationFrame(draw);
        };
        stopPart.current?.();
        stopPart.current = startPart(sound, part, () => {
          cancelAnimationFrame(frame);
          stopPart.current = null;
          setPlaying(false);
        });
        setPlaying(true);
        draw();
      });
    },
    [sound],
  );

  const onTime = useCallback((listener: (seconds: number) => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);

  return { buffer: sound?.buffer ?? null, failed, playing, onTime, play, stop };
}
