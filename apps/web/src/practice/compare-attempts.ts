/** What changed between two recordings of one text. */
import type { Assessment, WordAssessment } from '@talaffuz/speech/assessment';

export const scoreNames = [
  'overall_score',
  'accuracy_score',
  'fluency_score',
  'completeness_score',
  'prosody_score',
] as const;
export type ScoreName = (typeof scoreNames)[number];

export interface SoundChange {
  word: string;
  phoneme: string;
  ipa: string;
  before: number;
  now: number;
}

/** Changes of whole points, as the scores are shown. */
export const pointsBetween = (before: number, now: number): number => Math.round(now) - Math.round(before);

/** A sound that changed by fewer points than this sounds the same to most people. */
export const NOTICEABLE_POINTS = 5;

const expectedWords = ({ words }: Assessment): WordAssessment[] =>
  words.filter(({ error }) => error !== 'insertion');

/**
 * The sounds that changed noticeably, the largest change first. Words that were added are not compared; a word whose
 * sounds are not the same in both (a reduced form was accepted) is left out. Null when the texts differ.
 */
export function soundChanges(before: Assessment, now: Assessment): SoundChange[] | null {
  const first = expectedWords(before);
  const second = expectedWords(now);
  if (first.length !== second.length || first.some(({ text }, i) => text !== second[i]?.text)) return null;
  return second
    .flatMap((word, i) => wordChanges(first[i]?.phonemes ?? [], word))
    .filter((change) => Math.abs(pointsBetween(change.before, change.now)) >= NOTICEABLE_POINTS)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
}

function wordChanges(before: WordAssessment['phonemes'], { text, phonemes }: WordAssessment): SoundChange[] {
  if (before.length !== phonemes.length) return [];
  return phonemes.flatMap(({ phoneme, ipa, score }, i) => {
    const old = before[i];
    if (old?.phoneme !== phoneme) return [];
    return [{ word: text, phoneme, ipa, before: old.score, now: score }];
  });
}
