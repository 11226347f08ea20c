/** A review while it is written: plain data and what becomes of it at each press. */
import type { Outputs } from '../../api/trpc.ts';
import type { PhonemeAssessment } from '@talaffuz/speech/assessment';
import type { Place } from '../../practice/place.ts';

export type ReviewDetail = Outputs['reviews']['read'];

export const scoreNames = ['overall_score', 'accuracy_score', 'fluency_score', 'prosody_score'] as const;
export type ScoreName = (typeof scoreNames)[number];

export interface Draft {
  /** The teacher's scores by place among all phonemes of the result. */
  phonemes: Readonly<Record<number, number>>;
  scores: Readonly<Record<ScoreName, number | null>>;
  comment: string;
}

export function draftOf({ attempt: { review } }: Pick<ReviewDetail, 'attempt'>): Draft {
  return {
    phonemes: Object.fromEntries((review?.phonemes ?? []).map(({ index, score }) => [index, score])),
    scores: {
      overall_score: review?.overall_score ?? null,
      accuracy_score: review?.accuracy_score ?? null,
      fluency_score: review?.fluency_score ?? null,
      prosody_score: review?.prosody_score ?? null,
    },
    comment: review?.comment ?? '',
  };
}

/** Null takes the teacher's score away. */
export function withSound(draft: Draft, index: number, score: number | null): Draft {
  const { [index]: _old, ...others } = draft.phonemes;
  return { ...draft, phonemes: score === null ? others : { ...others, [index]: score } };
}

/** What is sent: the whole review, phonemes in their order. */
export function contentOf({ phonemes, scores, comment }: Draft) {
  return {
    phonemes: Object.entries(phonemes)
      .map(([index, score]) => ({ index: Number(index), score }))
      .sort((a, b) => a.index - b.index),
    ...scores,
    comment: comment.trim(),
  };
}

export const isSame = (a: Draft, b: Draft): boolean =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));

/** Nothing that could be saved. */
export const isEmpty = ({ phonemes, scores, comment }: Draft): boolean =>
  comment.trim() === '' &&
  Object.keys(phonemes).length === 0 &&
  Object.values(scores).every((score) => score === null);

/** A sound that a teacher can score. */
export interface Sound extends Place {
  /** Among all phonemes of the result, from 0. */
  index: number;
  sound: PhonemeAssessment;
  text: string;
}

/** Those of words that were said and belong to the text, in their order. */
export function soundsOf({
  attempt: { result },
  phonemes,
}: Pick<ReviewDetail, 'attempt' | 'phonemes'>): Sound[] {
  const scored = new Set(phonemes.map(({ index }) => index));
  return (result?.words ?? [])
    .flatMap(({ text, phonemes: said }, word) =>
      said.map((sound, phoneme) => ({ word, phoneme, sound, text })),
    )
    .map((place, index) => ({ ...place, index }))
    .filter(({ index }) => scored.has(index));
}
