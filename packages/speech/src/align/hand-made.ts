/** Posteriors and texts made by hand, for tests. */
import { BLANK, CLASSES, type EncoderOutput } from '../model-io.ts';
import { phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import type { ExpectedText, Pronunciation } from '../pronunciation.ts';
import { columnOf } from './graph.ts';

export interface Sound {
  /** What the model hears; SIL for silence. */
  phone: PhonemeSymbol | 'SIL';
  frames: number;
  /** Probability of `phone` in each frame and at its CTC peak, .95 if not given. */
  confidence?: number;
  /** Takes what `confidence` leaves; all other classes share it if not given. */
  rival?: PhonemeSymbol;
  /** Pitch, Hz; unvoiced if not given. */
  f0?: number;
}

/** Log-probabilities of one frame. */
function frameOf(column: number, confidence: number, rival?: number): Float32Array {
  // A rival leaves a little to the other classes, whose probability is never 0 in a real model.
  const spread = rival === undefined ? 1 - confidence : (1 - confidence) * 0.01;
  const row = new Float32Array(CLASSES).fill(Math.log(spread / (CLASSES - 1)));
  row[column] = Math.log(confidence);
  if (rival !== undefined) row[rival] = Math.log((1 - confidence) * 0.99);
  return row;
}

/** What the encoder gives for these sounds: `frames` constant over a sound, `ctc` with a peak in its middle frame. */
export function heardAs(sounds: readonly Sound[]): EncoderOutput {
  const frameCount = sounds.reduce((sum, sound) => sum + sound.frames, 0);
  const ctc = new Float32Array(frameCount * CLASSES);
  const frames = new Float32Array(frameCount * CLASSES);
  const prosody = new Float32Array(frameCount * 3);
  let start = 0;
  for (const sound of sounds) {
    const { phone, confidence = 0.95, f0 = 0 } = sound;
    const column = phone === 'SIL' ? BLANK : columnOf(phone);
    const rival = sound.rival === undefined ? undefined : columnOf(sound.rival);
    const peak = start + Math.floor((sound.frames - 1) / 2);
    for (let t = start; t < start + sound.frames; t++) {
      frames.set(frameOf(column, confidence, rival), t * CLASSES);
      ctc.set(t === peak ? frameOf(column, confidence, rival) : frameOf(BLANK, 0.95), t * CLASSES);
      prosody.set([f0, f0 > 0 ? 1 : 0, phone === 'SIL' ? -70 : -20], t * 3);
    }
    start += sound.frames;
  }
  return { frameCount, ctc, frames, prosody, hidden: new Float32Array(frameCount) };
}

/** `SIL:10 W:5 IY:6` as sounds. */
export function sounds(line: string): Sound[] {
  return line.split(' ').map((part) => {
    const [name, frames] = part.split(':');
    const phone = name === 'SIL' ? name : symbol(name ?? '');
    return { phone, frames: Number(frames) };
  });
}

function symbol(name: string): PhonemeSymbol {
  const found = phonemeSymbols.find((phoneme) => phoneme === name);
  if (found === undefined) throw new RangeError(`${name} is not a phoneme`);
  return found;
}

/** `W IY | DH AH / DH IY, | B EH R` as a text: words split by |, alternatives by /, a comma where a pause is expected. */
export function textOf(line: string): ExpectedText {
  const words = line.split('|').map((word) => {
    const bare = word.trim();
    const pronunciations = bare
      .replace(/,$/, '')
      .split('/')
      .map((alternative): Pronunciation => {
        const phonemes = alternative
          .trim()
          .split(' ')
          .map((name) => ({ phoneme: symbol(name), stress: null }));
        return { phonemes, source: 'given' };
      });
    return { text: bare.replaceAll(' ', '').toLowerCase(), pronunciations, pauseAfter: bare.endsWith(',') };
  });
  return { words, unknownWords: [], symbolsIgnored: false };
}

/** Repeatable pseudo-random numbers in 0–1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** [frameCount, CLASSES] log-probabilities of random distributions; larger `spread` makes them more decided. */
export function randomPosteriors(frameCount: number, random: () => number, spread = 6): Float32Array {
  const matrix = new Float32Array(frameCount * CLASSES);
  for (let t = 0; t < frameCount; t++) {
    const logits = Array.from({ length: CLASSES }, () => spread * random());
    const total = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0));
    matrix.set(
      logits.map((logit) => logit - total),
      t * CLASSES,
    );
  }
  return matrix;
}
