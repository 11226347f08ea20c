import { describe, expect, it } from 'vitest';
import { lookUp } from './lexicon.ts';
import { syllabify, syllableCount } from './syllables.ts';

const split = (word: string): string =>
  syllabify(lookUp(word)[0] ?? [])
    .map((syllable) => syllable.map((token) => token.phoneme).join(' '))
    .join(' . ');

describe('syllabify', () => {
  it.each([
    ['cat', 'K AE T'],
    ['teacher', 'T IY . CH ER'],
    ['extra', 'EH K . S T R AH'],
    ['singing', 'S IH NG . IH NG'],
    ['computer', 'K AH M . P Y UW . T ER'],
    ['atlas', 'AE T . L AH S'],
    ['area', 'EH . R IY . AH'],
    ['strengths', 'S T R EH NG K TH S'],
    ['vision', 'V IH . ZH AH N'],
  ])('%s', (word, expected) => {
    expect(split(word)).toBe(expected);
  });

  it('keeps all phonemes in order and gives each syllable one vowel', () => {
    for (const word of ['university', 'samarkand', 'abstraction', 'worldwide']) {
      const phonemes = lookUp(word)[0] ?? [];
      const syllables = syllabify(phonemes);
      expect(syllables.flat()).toEqual(phonemes);
      for (const syllable of syllables)
        expect(syllable.filter((token) => token.stress !== null)).toHaveLength(1);
    }
  });

  it('counts a word without vowel as one syllable and nothing as none', () => {
    expect(
      syllableCount([
        { phoneme: 'HH', stress: null },
        { phoneme: 'M', stress: null },
      ]),
    ).toBe(1);
    expect(syllableCount([])).toBe(0);
  });
});
