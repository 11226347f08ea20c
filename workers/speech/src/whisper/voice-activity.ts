/** Where somebody speaks: Whisper makes up words for silence, so it is only given what sounds like speech. Pure. */
import { BLANK, CLASSES, FRAME_S } from '@talaffuz/speech/model-io';

/** Seconds from the start of the recording; `end_s` is greater. */
export interface Stretch {
  start_s: number;
  end_s: number;
}

/** What the phoneme model says of a stretch of the recording: [T, CLASSES] log-probabilities of each 20 ms frame. */
export interface FrameBlock {
  start_s: number;
  frameCount: number;
  frames: Float32Array;
}

/** A frame belongs to speech from this probability of any phoneme on. */
const SPEECH = 0.5;
/** Shorter breaks are within a word or between two of one breath. */
const JOIN_S = 0.35;
/** Clicks and breaths sound like a phoneme for a moment; the shortest word lasts longer. */
const MIN_SPEECH_S = 0.12;
/** Weak consonants at either end look like silence. */
const PAD_S = 0.2;

/** The stretches in which somebody speaks, in order, with a little silence at both ends, none longer than `longest_s`. */
export function speechStretches(blocks: readonly FrameBlock[], longest_s: number): Stretch[] {
  const end_s = Math.max(0, ...blocks.map((block) => block.start_s + block.frameCount * FRAME_S));
  const joined: Stretch[] = [];
  for (const run of blocks.flatMap(runs)) {
    const last = joined.at(-1);
    if (last !== undefined && run.start_s - last.end_s < JOIN_S) last.end_s = run.end_s;
    else joined.push({ ...run });
  }
  const spoken = joined.filter((stretch) => stretch.end_s - stretch.start_s >= MIN_SPEECH_S);
  return spoken
    .flatMap((stretch) => cut(stretch, blocks, longest_s - 2 * PAD_S))
    .map((stretch) => ({
      start_s: Math.max(0, stretch.start_s - PAD_S),
      end_s: Math.min(end_s, stretch.end_s + PAD_S),
    }));
}

/** Whisper tends to stop at a longer silence and to leave out what comes after it. */
const MAX_GAP_S = 0.6;

/**
 * Stretches with a short break between them become one window while they fit into it: context helps, and each window
 * costs the same whatever is in it.
 */
export function windowsOf(stretches: readonly Stretch[], longest_s: number): Stretch[] {
  const windows: Stretch[] = [];
  for (const stretch of stretches) {
    const last = windows.at(-1);
    const near = last !== undefined && stretch.start_s - last.end_s + 2 * PAD_S <= MAX_GAP_S;
    if (near && stretch.end_s - last.start_s <= longest_s) last.end_s = stretch.end_s;
    else windows.push({ ...stretch });
  }
  return windows;
}

const isSpeech = ({ frames }: FrameBlock, t: number): boolean =>
  1 - Math.exp(frames[t * CLASSES + BLANK] ?? 0) >= SPEECH;

/** Runs of speech frames of one block. */
function runs(block: FrameBlock): Stretch[] {
  const found: Stretch[] = [];
  for (let t = 0; t < block.frameCount; t++) {
    if (!isSpeech(block, t)) continue;
    const start_s = block.start_s + t * FRAME_S;
    const last = found.at(-1);
    if (last !== undefined && start_s - last.end_s < FRAME_S / 2) last.end_s = start_s + FRAME_S;
    else found.push({ start_s, end_s: start_s + FRAME_S });
  }
  return found;
}

/** Cuts what is too long where it is least like speech, in the second half of what still fits. */
function cut(stretch: Stretch, blocks: readonly FrameBlock[], longest_s: number): Stretch[] {
  const pieces: Stretch[] = [];
  let { start_s } = stretch;
  while (stretch.end_s - start_s > longest_s) {
    const at = quietest(blocks, start_s + longest_s / 2, start_s + longest_s);
    pieces.push({ start_s, end_s: at });
    start_s = at;
  }
  return [...pieces, { start_s, end_s: stretch.end_s }];
}

function quietest(blocks: readonly FrameBlock[], from_s: number, to_s: number): number {
  let best = { at: to_s, silence: -Infinity };
  for (const block of blocks) {
    for (let t = 0; t < block.frameCount; t++) {
      const at = block.start_s + t * FRAME_S;
      const silence = block.frames[t * CLASSES + BLANK] ?? -Infinity;
      if (at >= from_s && at <= to_s && silence > best.silence) best = { at, silence };
    }
  }
  return best.at;
}
