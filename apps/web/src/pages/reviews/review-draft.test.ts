import { describe, expect, it } from 'vitest';
import type { PhonemeAssessment } from '@talaffuz/speech/assessment';
import { contentOf, isEmpty, isSame, soundsOf, withSound, type Draft } from './review-draft.ts';

const empty: Draft = {
  phonemes: {},
  scores: { overall_score: null, accuracy_score: null, fluency_score: null, prosody_score: null },
  comment: '',
};

describe('a draft', () => {
  it('is empty until something is said', () => {
    expect(isEmpty({ ...empty, comment: '  \n' })).toBe(true);
    expect(isEmpty({ ...empty, comment: 'Good.' })).toBe(false);
    expect(isEmpty({ ...empty, scores: { ...empty.scores, overall_score: 0 } })).toBe(false);
    expect(isEmpty(withSound(empty, 0, 0))).toBe(false);
  });

  it('sends the phonemes in order, whatever order they were scored in', () => {
    const draft = withSound(withSound(withSound(empty, 10, 20), 9, 100), 2, 60);
    expect(contentOf(draft).phonemes).toEqual([
      { index: 2, score: 60 },
      { index: 9, score: 100 },
      { index: 10, score: 20 },
    ]);
  });

  it('is unchanged when a score was given and taken away, or only spaces were typed', () => {
    expect(isSame(withSound(withSound(empty, 3, 20), 3, null), empty)).toBe(true);
    expect(isSame({ ...empty, comment: ' ' }, empty)).toBe(true);
    expect(isSame(withSound(empty, 3, 20), withSound(empty, 3, 60))).toBe(false);
  });
});

describe('the sounds to score', () => {
  it('keep their place when words in between cannot be scored', () => {
    const sound = { phoneme: 'T' } as PhonemeAssessment;
    const words = ['a', 'b', 'c'].map((text) => ({ text, phonemes: [sound, sound] }));
    const detail = {
      attempt: { result: { words } },
      phonemes: [0, 1, 4, 5].map((index) => ({ index, score: 1, teacher_score: null })),
    } as unknown as Parameters<typeof soundsOf>[0];
    expect(soundsOf(detail).map(({ index, word, phoneme }) => [index, word, phoneme])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [4, 2, 0],
      [5, 2, 1],
    ]);
  });
});
