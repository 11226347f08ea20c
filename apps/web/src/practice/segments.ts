/** Parts of a recording, in seconds from its start. */
export interface Segment {
  start_s: number;
  end_s: number;
}

/** Below this a sound is a click that nobody recognises. */
const SHORTEST_S = 0.16;

/**
 * The part to play for a segment: a very short one grows on both sides until it can be heard, and none leaves the
 * recording of `duration_s`. Null when there is nothing to play, as for a word that was left out.
 */
export function audiblePart(segment: Segment, duration_s: number): Segment | null {
  const length = segment.end_s - segment.start_s;
  if (length <= 0 || segment.start_s >= duration_s) return null;
  const padding = Math.max(0, (SHORTEST_S - length) / 2);
  return {
    start_s: Math.max(0, segment.start_s - padding),
    end_s: Math.min(duration_s, segment.end_s + padding),
  };
}

/** `0:07` for 7.9 seconds. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
