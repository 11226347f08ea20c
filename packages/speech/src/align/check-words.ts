import { localContext } from '../gop/context.ts';
import { ctcLogLikelihood } from '../gop/ctc-forward.ts';
import { greedyPhones } from '../gop/greedy.ts';
import { BLANK, CLASSES, type EncoderOutput } from '../model-io.ts';
import { bestColumns, flatPhones, type Alignment, type Segment } from './align-words.ts';
import { at } from './at.ts';
import * as limits from './thresholds.ts';

/** Speech that no word of the text explains. */
export interface Insertion extends Segment {
  /** Index of the word it follows, −1 before the first. */
  afterWord: number;
  /** Columns of the phonemes heard. */
  phones: number[];
}

export interface WordCheck {
  /** For each word of the text, whether it was left out. */
  omitted: boolean[];
  /** … and whether that is beyond doubt, whatever the scorer finds. */
  certain: boolean[];
  insertions: Insertion[];
}

/**
 * Which words of the text were left out, and what was said between its words. Both only on strong evidence, and
 * neither where other speech stands in place of words that seem left out: those were said wrongly.
 */
export function checkWords(alignment: Alignment, encoder: EncoderOutput): WordCheck {
  const stray = findStray(alignment, encoder);
  const evidence = findOmissions(alignment, encoder);
  const omitted = evidence.map((omission) => omission !== 'no');
  const insertions = findInsertions(stray, encoder);
  const strayAfter = (word: number): number =>
    stray.reduce((sum, after) => sum + (after === word ? 1 : 0), 0);
  for (let from = 0; from < omitted.length; from++) {
    if (omitted[from] !== true) continue;
    let to = from;
    let strayFrames = strayAfter(from - 1);
    while (omitted[to] === true) strayFrames += strayAfter(to++);
    if (strayFrames >= limits.INSERTION_MIN_FRAMES) {
      omitted.fill(false, from, to);
      const replaced = insertions.findIndex(({ afterWord }) => afterWord >= from - 1 && afterWord < to);
      if (replaced >= 0) insertions.splice(replaced, 1);
    }
    from = to;
  }
  const certain = evidence.map((omission, i) => omission === 'certain' && omitted[i] === true);
  return { omitted, certain, insertions };
}

/**
 * A word was left out when the CTC head finds its neighbours much likelier without it (a likelihood ratio) and it
 * got hardly any frames or mostly silent ones, as a mispronounced word would not.
 */
function findOmissions(
  alignment: Alignment,
  { ctc, frames, frameCount }: EncoderOutput,
): ('no' | 'likely' | 'certain')[] {
  const free = bestColumns(frames, frameCount);
  const phones = flatPhones(alignment);
  let next = 0;
  return alignment.words.map((word) => {
    const from = next;
    const count = word.phones.length;
    next += count;
    const silent = free.subarray(word.start, word.end).filter((column) => column === BLANK).length;
    const squeezed = word.end - word.start <= limits.OMISSION_FRAMES_PER_PHONE * count;
    if (!squeezed && silent < limits.OMISSION_SILENT_SHARE * (word.end - word.start)) return 'no';
    const { span, context } = localContext(phones, from, next, ctc, frameCount);
    const optional = { first: context.optionalFirst, last: context.optionalLast };
    const columns = word.phones.map(({ column }) => column);
    const spoken = ctcLogLikelihood(span, [...context.left, ...columns, ...context.right], optional);
    const leftOut = ctcLogLikelihood(span, [...context.left, ...context.right], optional);
    const ratio = leftOut - spoken;
    const minimal = word.end - word.start <= limits.OMISSION_CERTAIN_FRAMES_PER_PHONE * count;
    if (
      minimal &&
      ratio >= Math.max(limits.OMISSION_CERTAIN_LLR_MIN, limits.OMISSION_CERTAIN_LLR_PER_PHONE * count)
    )
      return 'certain';
    return ratio >= Math.max(limits.OMISSION_LLR_MIN, limits.OMISSION_LLR_PER_PHONE * count)
      ? 'likely'
      : 'no';
  });
}

/** Long stretches of stray speech at one boundary in which phonemes are recognised. */
function findInsertions(stray: Int32Array, encoder: EncoderOutput): Insertion[] {
  const heard = greedyPhones(encoder).filter(
    ({ probability }) => probability >= limits.INSERTION_PHONE_PROBABILITY,
  );
  const stretches: Omit<Insertion, 'phones'>[] = [];
  for (const [t, afterWord] of stray.entries()) {
    if (afterWord === NOWHERE) continue;
    const open = stretches.at(-1);
    if (open?.afterWord === afterWord && t - open.end <= limits.INSERTION_MAX_HOLE) open.end = t + 1;
    else stretches.push({ afterWord, start: t, end: t + 1 });
  }
  return stretches
    .map((stretch): Insertion => {
      const inside = heard.filter(({ frame }) => frame >= stretch.start && frame < stretch.end);
      return { ...stretch, phones: inside.map(({ column }) => column) };
    })
    .filter(
      ({ start, end, phones }) =>
        end - start >= limits.INSERTION_MIN_FRAMES && phones.length >= limits.INSERTION_MIN_PHONES,
    );
}

const NOWHERE = -2;

/**
 * For each frame of speech that no word explains, the word after which it stands; NOWHERE for all other frames.
 * Only frames between two words count: the silences, the end of the last phoneme before them once it has been heard, and
 * the beginning of the first phoneme after them until it is heard. For the aligner has to put speech that is not in the
 * text into silence or into a neighbouring phoneme, whichever fits less badly.
 */
function findStray(alignment: Alignment, { frames, frameCount }: EncoderOutput): Int32Array {
  const free = bestColumns(frames, frameCount);
  const isExplained = (t: number): boolean => {
    const best = at(free, t);
    return (
      best === BLANK || at(frames, t * CLASSES + best) - at(alignment.pathScores, t) < limits.UNEXPLAINED_GAP
    );
  };
  const boundary = new Int32Array(frameCount).fill(NOWHERE);
  for (const { afterWord, start, end } of alignment.silences) boundary.fill(afterWord, start, end);
  for (const [index, { phones }] of alignment.words.entries()) {
    const first = at(phones, 0);
    let onset = first.start;
    while (onset < first.end && !isExplained(onset)) onset++;
    if (onset < first.end) boundary.fill(index - 1, first.start, onset);

    const last = at(phones, phones.length - 1);
    let offset = last.end;
    while (offset > last.start && !isExplained(offset - 1)) offset--;
    if (offset > last.start) boundary.fill(index, offset, last.end);
  }
  return boundary.map((afterWord, t) => (isExplained(t) ? NOWHERE : afterWord));
}
