import { describe, expect, it } from 'vitest';
import { lookUp } from '../text/lexicon.ts';
import { ipaOf, isVowel, parsePhonemeSymbol, phonemeOf, phonemes, phonemeSymbols } from './inventory.ts';

describe('the phoneme inventory', () => {
  it('has the 39 phonemes in the order of the model’s columns, each with its own IPA', () => {
    expect(phonemes.map((phoneme) => phoneme.symbol)).toEqual([...phonemeSymbols]);
    expect(phonemes).toHaveLength(39);
    expect(new Set(phonemes.map((phoneme) => phoneme.ipa)).size).toBe(39);
  });

  it.each(phonemes)('$symbol is described completely', (phoneme) => {
    const sentences = [
      phoneme.description,
      phoneme.articulation.tongue,
      phoneme.articulation.lips,
      ...phoneme.tips,
      ...phoneme.common_errors.map((error) => error.text),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z“].+\.$/);
    expect(phoneme.articulation.place).not.toBe('');
    expect(phoneme.articulation.manner).not.toBe('');
    expect(phoneme.tips.length).toBeGreaterThanOrEqual(2);
    expect(phoneme.common_errors.length).toBeGreaterThanOrEqual(2);
    expect(phoneme.example_words.length).toBeGreaterThanOrEqual(3);
  });

  it.each(phonemes)('$symbol is heard in the words given as its examples', ({ symbol, example_words }) => {
    for (const word of example_words) {
      const said = lookUp(word).flat();
      expect(
        said.map((token) => token.phoneme),
        word,
      ).toContain(symbol);
    }
  });

  it.each(phonemes)(
    'the typical errors of $symbol name other phonemes, each once',
    ({ symbol, common_errors }) => {
      const heard = common_errors.map((error) => error.heard);
      expect(heard).not.toContain(symbol);
      expect(new Set(heard).size).toBe(heard.length);
      for (const error of common_errors) expect(error.speakers.length).toBeGreaterThan(0);
    },
  );

  it('knows the difficult sounds of Uzbek, Russian and Kazakh speakers', () => {
    const typical = (symbol: 'TH' | 'W' | 'AE', speaker: 'uz' | 'ru' | 'kk'): string[] =>
      phonemeOf(symbol)
        .common_errors.filter((error) => error.speakers.includes(speaker))
        .map((error) => error.heard);
    expect(typical('TH', 'uz')).toEqual(expect.arrayContaining(['S', 'T']));
    expect(typical('W', 'ru')).toContain('V');
    expect(typical('AE', 'kk')).toContain('EH');
  });

  it('tells vowels from consonants', () => {
    expect(phonemeSymbols.filter(isVowel)).toHaveLength(15);
    expect(isVowel('ER')).toBe(true);
    expect(isVowel('Y')).toBe(false);
  });

  it('writes unstressed AH as a schwa', () => {
    expect([ipaOf('AH', 0), ipaOf('AH', 1), ipaOf('AH'), ipaOf('IY', 0)]).toEqual(['ə', 'ʌ', 'ʌ', 'iː']);
  });

  it('reads symbols with and without stress', () => {
    expect(parsePhonemeSymbol('AH0')).toEqual({ phoneme: 'AH', stress: 0 });
    expect(parsePhonemeSymbol('er2')).toEqual({ phoneme: 'ER', stress: 2 });
    expect(parsePhonemeSymbol('TH')).toEqual({ phoneme: 'TH', stress: null });
    for (const wrong of ['', 'TH1', 'AX', 'AH3', 'AH01', 'ʌ', 'A'])
      expect(parsePhonemeSymbol(wrong), wrong).toBeNull();
  });
});
