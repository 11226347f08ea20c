import { describe, expect, it } from 'vitest';
import type { WordAssessment } from '@talaffuz/speech/assessment';
import type { PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { hasWrongStress, markOf, signs } from './score-mark.ts';

describe('the mark of a score', () => {
  it.each([
    [100, 'good'],
    [80, 'good'],
    [79.99, 'fair'],
    [60, 'fair'],
    [59.99, 'weak'],
    [0, 'weak'],
  ])('of %d is %s', (score, mark) => {
    expect(markOf(score)).toBe(mark);
  });

  it('has a sign of its own for each, for readers who do not see colours', () => {
    expect(new Set(Object.values(signs)).size).toBe(3);
  });
});

describe('wrong stress', () => {
  const word = (symbols: PhonemeSymbol[], stress_score: number, error: WordAssessment['error'] = null) => {
    const place = { start_s: 0, end_s: 0.1, score: 90 };
    const phonemes = symbols.map((phoneme) => ({ ...place, phoneme, ipa: '', confidence: 1, heard: [] }));
    return { ...place, text: 'w', stress_score, error, phonemes };
  };
  const sofa: PhonemeSymbol[] = ['S', 'OW', 'F', 'AH'];

  it('is remarked on in spoken words of several syllables', () => {
    expect(hasWrongStress(word(sofa, 40))).toBe(true);
    expect(hasWrongStress(word(sofa, 40, 'mispronunciation'))).toBe(true);
    expect(hasWrongStress(word(sofa, 90))).toBe(false);
    expect(hasWrongStress(word(['S', 'OW'], 40))).toBe(false);
    expect(hasWrongStress(word(sofa, 0, 'omission'))).toBe(false);
    expect(hasWrongStress(word(sofa, 0, 'insertion'))).toBe(false);
  });
});
