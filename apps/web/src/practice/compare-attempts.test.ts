import { describe, expect, it } from 'vitest';
import type { Assessment, WordAssessment } from '@talaffuz/speech/assessment';
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { pointsBetween, soundChanges } from './compare-attempts.ts';

function word(
  text: string,
  sounds: [PhonemeSymbol, number][],
  error: WordAssessment['error'] = null,
): WordAssessment {
  const place = { start_s: 0, end_s: 0.1 };
  return {
    ...place,
    text,
    score: 80,
    stress_score: 100,
    error,
    phonemes: sounds.map(([phoneme, score]) => ({
      ...place,
      phoneme,
      ipa: phoneme,
      score,
      confidence: 1,
      heard: [],
    })),
  };
}

const attempt = (...words: WordAssessment[]): Assessment => ({
  id: 'x',
  text: 'x',
  model: { name: 'm', version: '1' },
  duration_s: 1,
  overall_score: 0,
  accuracy_score: 0,
  fluency_score: 0,
  completeness_score: 0,
  prosody_score: 0,
  words,
  pauses: [],
  speech_rate_wpm: 0,
  articulation_rate_sps: 0,
  pitch: { range_st: 0, contour: [] },
  weak_phonemes: [],
  feedback: [],
  warnings: [],
});

describe('points between two scores', () => {
  it('are those that the shown numbers differ by', () => {
    expect(pointsBetween(79.6, 80.4)).toBe(0);
    expect(pointsBetween(60.4, 75.5)).toBe(16);
    expect(pointsBetween(75.5, 60.4)).toBe(-16);
  });
});

describe('sounds that changed', () => {
  it('are told with the largest change first, small ones left out', () => {
    const before = attempt(
      word('think', [
        ['TH', 20],
        ['IH', 80],
        ['NG', 82],
      ]),
      word('so', [
        ['S', 90],
        ['OW', 95],
      ]),
    );
    const now = attempt(
      word('think', [
        ['TH', 75],
        ['IH', 83],
        ['NG', 82],
      ]),
      word('so', [
        ['S', 60],
        ['OW', 95],
      ]),
    );
    expect(soundChanges(before, now)).toEqual([
      { word: 'think', phoneme: 'TH', ipa: 'TH', before: 20, now: 75 },
      { word: 'so', phoneme: 'S', ipa: 'S', before: 90, now: 60 },
    ]);
  });

  it('are found past a word that was added in one of them', () => {
    const before = attempt(
      word('um', [], 'insertion'),
      word('see', [
        ['S', 40],
        ['IY', 90],
      ]),
    );
    const now = attempt(
      word('see', [
        ['S', 90],
        ['IY', 90],
      ]),
    );
    expect(soundChanges(before, now)?.map(({ phoneme }) => phoneme)).toEqual(['S']);
  });

  it('leave out a word whose sounds are others', () => {
    const before = attempt(
      word('and', [
        ['AE', 10],
        ['N', 10],
        ['D', 10],
      ]),
    );
    const now = attempt(
      word('and', [
        ['AH', 90],
        ['N', 90],
      ]),
    );
    expect(soundChanges(before, now)).toEqual([]);
  });

  it('cannot be told for different texts', () => {
    expect(soundChanges(attempt(word('see', [])), attempt(word('sea', [])))).toBeNull();
    expect(soundChanges(attempt(word('see', [])), attempt())).toBeNull();
  });
});
