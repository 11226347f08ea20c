/** Chooses sentences that practise what somebody needs. Pure: the same needs, sentences and day give the same choice. */
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import type { Position } from '../analytics/breakdown.ts';
import type { Need, NeedReason } from './needs.ts';
import type { Schedule } from './repetition.ts';

export interface Candidate {
  id: number;
  text: string;
  /** 0 at the learner's own level, 1 one level away. */
  level_distance: number;
  places: readonly { phoneme: PhonemeSymbol; position: Position }[];
  /** Null for a sentence that was never practised. */
  schedule: Schedule | null;
}

export type RecommendReason = NeedReason | 'due_again' | 'level';

export interface Choice {
  id: number;
  target_phonemes: PhonemeSymbol[];
  reason: RecommendReason;
}

/** What a sentence of the next level counts for. */
const OTHER_LEVEL = 0.5;
/** What a sentence counts for more whose day has come. */
const DUE = 1.4;
/** After a sentence is chosen, its sounds count for this much in the next choice: the needs take turns. */
const COVERED = 0.45;
/** Two sentences that share this part of their words are near repeats. */
export const TOO_ALIKE = 0.4;
/** Sentences practised this recently keep their likes away, too, days. */
const JUST_PRACTISED = 2;
const MAX_TARGETS = 4;

const functionWords = new Set(
  'a an the i you he she it we they my your his her its our their this that is are was were am be been do does did have has had will would can could to of in on at for and or but not with from by as'.split(
    ' ',
  ),
);

/** Words that carry a sentence: lower case, without function words. */
function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  return new Set(words.filter((word) => !functionWords.has(word)));
}

/** Jaccard similarity of two sets of words, 0–1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** A number from 0 to 1 that differs from day to day and sentence to sentence; breaks ties without favouring low ids. */
function shuffle(id: number, day: number): number {
  const mixed = Math.imul(id ^ Math.imul(day, 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}

/** What each need gains from a sentence: its weight in the best of its places. */
function gains(candidate: Candidate, needs: readonly Need[], left: ReadonlyMap<PhonemeSymbol, number>) {
  return needs.flatMap((need) => {
    const here = candidate.places.filter(({ phoneme }) => phoneme === need.phoneme);
    if (here.length === 0) return [];
    const weight = Math.max(...here.map(({ position }) => need.weights[position]));
    return weight <= 0 ? [] : [{ need, gain: weight * (left.get(need.phoneme) ?? 1) }];
  });
}

/**
 * At most `limit` sentences, best first. Each step takes the sentence with the most gain per sound (its gains over the
 * root of its length, so that long sentences do not win by length alone), then lets the covered sounds count for less: a
 * greedy choice in the manner of maximal marginal relevance (Carbonell and Goldstein, 1998). Left out are sentences that
 * are not due yet, near repeats of each other, and near repeats of what was practised today or yesterday.
 */
export function chooseSentences(
  candidates: readonly Candidate[],
  needs: readonly Need[],
  { limit, today }: { limit: number; today: number },
): Choice[] {
  const words = new Map(candidates.map(({ id, text }) => [id, contentWords(text)]));
  const wordsOf = ({ id }: Candidate) => words.get(id) ?? new Set<string>();
  const recent = candidates.filter(
    ({ schedule }) => schedule !== null && today - schedule.last_day < JUST_PRACTISED,
  );
  let open = candidates.filter(
    (candidate) =>
      (candidate.schedule === null || candidate.schedule.due_day <= today) &&
      !recent.some((one) => one.id !== candidate.id && alike(wordsOf(one), wordsOf(candidate)) >= TOO_ALIKE),
  );
  const left = new Map<PhonemeSymbol, number>();
  const chosen: Choice[] = [];
  while (chosen.length < limit && open.length > 0) {
    const rated = open.map((candidate) => {
      const hits = gains(candidate, needs, left);
      const sum = hits.reduce((total, { gain }) => total + gain, 0) / Math.sqrt(candidate.places.length);
      const level = OTHER_LEVEL ** candidate.level_distance;
      const value = sum * level * (candidate.schedule === null ? 1 : DUE);
      return { candidate, hits, value, tie: shuffle(candidate.id, today) };
    });
    const best = rated.reduce((top, one) => {
      const order =
        one.value - top.value ||
        top.candidate.level_distance - one.candidate.level_distance ||
        one.tie - top.tie;
      return order > 0 ? one : top;
    });
    const hits = best.hits.toSorted((a, b) => b.gain - a.gain).slice(0, MAX_TARGETS);
    const { candidate } = best;
    chosen.push({
      id: candidate.id,
      target_phonemes: hits.map(({ need }) => need.phoneme),
      reason: candidate.schedule !== null ? 'due_again' : (hits[0]?.need.reason ?? 'level'),
    });
    for (const { need } of best.hits) left.set(need.phoneme, (left.get(need.phoneme) ?? 1) * COVERED);
    open = open.filter(
      (one) => one.id !== candidate.id && alike(wordsOf(one), wordsOf(candidate)) < TOO_ALIKE,
    );
  }
  return chosen;
}
