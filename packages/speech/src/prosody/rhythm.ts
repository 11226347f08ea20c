import type { Alignment, Segment } from '../align/align-words.ts';
import type { WordCheck } from '../align/check-words.ts';
import { FRAME_S } from '../model-io.ts';
import { isVowel } from '../phonemes/inventory.ts';
import type { ExpectedText } from '../pronunciation.ts';

/** Shorter silences between words belong to the sounds around them (stops, for one) and are no pauses. */
const MIN_PAUSE_FRAMES = 10;
/** Nobody articulates this many syllables a second: the text is not what was said, or the recording is sped up. */
export const MAX_HUMAN_SYLLABLES_PER_S = 9;

export interface SpokenPause extends Segment {
  /** True where the punctuation of the text allows one. */
  expected: boolean;
}

export interface Rhythm {
  /** Silences of at least 0.2 s between two spoken words. */
  pauses: SpokenPause[];
  /** Words a minute from the first word's start to the last one's end, pauses included. */
  speechRateWpm: number;
  /** Syllables (vowels of the words spoken) a second of the same stretch without its pauses. */
  articulationRateSps: number;
  /** True when the articulation rate is above what people can do. */
  tooFast: boolean;
}

/** Pauses and rates of a recording; words left out count neither as speech nor as syllables. All rates 0 without speech. */
export function measureRhythm(alignment: Alignment, check: WordCheck, expected: ExpectedText): Rhythm {
  const spoken = alignment.words
    .map((word, index) => ({ ...word, pauseAfter: expected.words[index]?.pauseAfter ?? false }))
    .filter((_, index) => check.omitted[index] !== true);
  const first = spoken[0];
  const last = spoken.at(-1);
  if (first === undefined || last === undefined) {
    return { pauses: [], speechRateWpm: 0, articulationRateSps: 0, tooFast: false };
  }

  const pauses: SpokenPause[] = [];
  for (const [index, word] of spoken.entries()) {
    const following = spoken[index + 1];
    if (following === undefined) break;
    for (const { start, end } of silentParts(word.end, following.start, check.insertions)) {
      if (end - start >= MIN_PAUSE_FRAMES) pauses.push({ start, end, expected: word.pauseAfter });
    }
  }

  const span = (last.end - first.start) * FRAME_S;
  const paused = pauses.reduce((sum, { start, end }) => sum + (end - start), 0) * FRAME_S;
  const syllables = spoken.flatMap(({ phones }) => phones).filter(({ phoneme }) => isVowel(phoneme)).length;
  const articulationRateSps = syllables / (span - paused);
  return {
    pauses,
    speechRateWpm: (spoken.length / span) * 60,
    articulationRateSps,
    tooFast: articulationRateSps > MAX_HUMAN_SYLLABLES_PER_S,
  };
}

/** What is left of `start … end` without the insertions, which are in order. */
function silentParts(start: number, end: number, insertions: readonly Segment[]): Segment[] {
  const parts: Segment[] = [];
  let from = start;
  for (const insertion of insertions) {
    if (insertion.end <= from || insertion.start >= end) continue;
    parts.push({ start: from, end: insertion.start });
    from = insertion.end;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => part.end > part.start);
}
