import { BLANK, CLASSES, FRAME_S, type EncoderOutput } from '../model-io.ts';
import type { PhonemeSymbol } from '../phonemes/inventory.ts';
import type { ExpectedText } from '../pronunciation.ts';
import { at } from './at.ts';
import { buildGraph, columnOf } from './graph.ts';
import { SpeechError } from './speech-error.ts';
import { MIN_SPEECH_FRAMES } from './thresholds.ts';
import { viterbi } from './viterbi.ts';

/** Times are frames of 20 ms; `end` is exclusive and greater than `start`. */
export interface Segment {
  start: number;
  end: number;
}

export interface AlignedPhone extends Segment {
  phoneme: PhonemeSymbol;
  /** Column of the phoneme in the model's outputs. */
  column: number;
}

export interface AlignedWord extends Segment {
  /** Index of the pronunciation that was chosen. */
  pronunciation: number;
  /** Each begins where the one before ends. */
  phones: AlignedPhone[];
}

/** A stretch of frames that the path spends in silence. */
export interface Silence extends Segment {
  /** Index of the word before it, −1 before the first. */
  afterWord: number;
}

/** How well the audio bears the text out: mean log-probabilities per frame in which either path speaks, nats. */
export interface Evidence {
  /** Of the path through the text. */
  forced: number;
  /** Of the likeliest class in each frame. */
  free: number;
  /** Frames whose likeliest class is a phoneme. */
  speechFrames: number;
}

/** Words and silences together cover every frame exactly once, in order. */
export interface Alignment {
  frameCount: number;
  /** As many as the text has, in its order. */
  words: AlignedWord[];
  silences: Silence[];
  /** Column that the path emits in each frame, and its log-probability there. */
  path: Uint8Array;
  pathScores: Float32Array;
  /** Sum of `pathScores`. */
  score: number;
  evidence: Evidence;
}

/** Column of the likeliest class in each frame of a [frameCount, CLASSES] matrix; the first on a tie. */
export function bestColumns(matrix: Float32Array, frameCount: number): Uint8Array {
  const best = new Uint8Array(frameCount);
  for (let t = 0; t < frameCount; t++) {
    let column = 0;
    let highest = -Infinity;
    for (let c = 0; c < CLASSES; c++) {
      const value = matrix[t * CLASSES + c] ?? NaN;
      if (value > highest) {
        highest = value;
        column = c;
      }
    }
    best[t] = column;
  }
  return best;
}

/** All phonemes of the text in order, as the scorer counts them. */
export function flatPhones(alignment: Alignment): AlignedPhone[] {
  return alignment.words.flatMap((word) => word.phones);
}

/**
 * Finds when each word and phoneme of the text was spoken: the Viterbi path over `encoder.frames` through
 * `buildGraph(expected)`, without transition costs.
 *
 * Throws SpeechError `no_speech` when hardly a frame sounds like a phoneme, `audio_too_short` when there are fewer
 * frames than phonemes, `model_output_invalid` when the posteriors are not numbers.
 */
export function alignWords(encoder: EncoderOutput, expected: ExpectedText): Alignment {
  const { frameCount, frames } = encoder;
  if (frames.length < frameCount * CLASSES || frames.some(Number.isNaN)) {
    throw new SpeechError(
      'model_output_invalid',
      'The phoneme model gave no usable output for this recording.',
    );
  }
  const free = bestColumns(frames, frameCount);
  const speechFrames = free.reduce((count, column) => count + (column === BLANK ? 0 : 1), 0);
  if (speechFrames < MIN_SPEECH_FRAMES) {
    throw new SpeechError(
      'no_speech',
      'No speech was heard: check the microphone and record the sentence again.',
    );
  }
  const graph = buildGraph(expected);
  const found = viterbi(frames, frameCount, graph);
  if (found === null) {
    throw new SpeechError(
      'audio_too_short',
      `The recording is too short for the text: ${String(graph.shortest)} sounds cannot be spoken in ` +
        `${(frameCount * FRAME_S).toFixed(2)} s.`,
    );
  }

  const words = expected.words.map((): AlignedWord => ({ pronunciation: 0, start: 0, end: 0, phones: [] }));
  const silences: Silence[] = [];
  const path = new Uint8Array(frameCount);
  const pathScores = new Float32Array(frameCount);
  for (let t = 0; t < frameCount; t++) {
    const state = at(found.states, t);
    const column = at(graph.columns, state);
    path[t] = column;
    pathScores[t] = at(frames, t * CLASSES + column);
    if (t > 0 && state === at(found.states, t - 1)) continue;
    let end = t + 1;
    while (end < frameCount && at(found.states, end) === state) end++;
    const { word: wordIndex, pronunciation, phone } = at(graph.meanings, state);
    if (phone < 0) {
      silences.push({ afterWord: wordIndex, start: t, end });
      continue;
    }
    const word = at(words, wordIndex);
    const { phoneme } = at(at(at(expected.words, wordIndex).pronunciations, pronunciation).phonemes, phone);
    if (phone === 0) word.start = t;
    word.pronunciation = pronunciation;
    word.end = end;
    word.phones.push({ phoneme, column: columnOf(phoneme), start: t, end });
  }
  const evidence = measure(frames, path, pathScores, free, speechFrames);
  return { frameCount, words, silences, path, pathScores, score: found.score, evidence };
}

function measure(
  frames: Float32Array,
  path: Uint8Array,
  pathScores: Float32Array,
  free: Uint8Array,
  speechFrames: number,
): Evidence {
  let count = 0;
  let forcedSum = 0;
  let freeSum = 0;
  for (const [t, column] of path.entries()) {
    const freeColumn = at(free, t);
    if (column === BLANK && freeColumn === BLANK) continue;
    count++;
    forcedSum += at(pathScores, t);
    freeSum += at(frames, t * CLASSES + freeColumn);
  }
  return { forced: forcedSum / count, free: freeSum / count, speechFrames };
}
