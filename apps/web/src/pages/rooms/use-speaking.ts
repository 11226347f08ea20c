import { useEffect, useState } from 'react';
import { meterOf } from '../../practice/level-meter.ts';

/** On the meter's scale of 0 to 1; what a quiet room gives lies below. */
const LOUD = 0.4;
/** Pauses between words are part of speaking. */
const HOLD_MS = 700;

/** Whether somebody is heard in `stream` just now; `audible` when it has sound at all. */
export function useSpeaking(stream: MediaStream | null, audible: boolean): boolean {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    if (stream === null || !audible) return;
    let last = -Infinity;
    const close = meterOf(stream, ({ level }) => {
      const now = performance.now();
      if (level > LOUD) last = now;
      setSpeaking(now - last < HOLD_MS);
    });
    return () => {
      close();
      setSpeaking(false);
    };
  }, [stream, audible]);
  return speaking;
}
