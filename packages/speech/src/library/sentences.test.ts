import { beforeAll, describe, expect, it } from 'vitest';
import { phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import { expectText } from '../text/pronounce.ts';
import { positionOf, sentencePhonemes, type SentencePhonemes } from './sentence-phonemes.ts';
import { difficultyLevels, librarySentences, type LibrarySentence } from './sentences.ts';

/** Places where English words, as the dictionary writes them, do not have the sound. */
const notInitial = new Set<PhonemeSymbol>(['NG', 'UH', 'ZH']);
const notFinal = new Set<PhonemeSymbol>(['HH', 'W', 'Y', 'AE', 'EH', 'IH', 'UH']);
/** The sounds that learners from Uzbekistan and Kazakhstan find hardest. */
const hard: PhonemeSymbol[] = ['TH', 'DH', 'AE', 'W', 'V', 'NG', 'IH', 'IY', 'ZH', 'R'];
const wordLimits = { beginner: [3, 7], intermediate: [6, 12], advanced: [10, 20] } as const;

let analysed: { sentence: LibrarySentence; sounds: SentencePhonemes }[] = [];
beforeAll(async () => {
  analysed = await Promise.all(
    librarySentences.map(async (sentence) => ({ sentence, sounds: await sentencePhonemes(sentence.text) })),
  );
});

describe('librarySentences', () => {
  it('has at least 110 of each level, no two alike', () => {
    for (const level of difficultyLevels) {
      const texts = librarySentences.filter((sentence) => sentence.difficulty_level === level);
      expect(texts.length, level).toBeGreaterThanOrEqual(110);
    }
    const bare = librarySentences.map(({ text }) => text.toLowerCase().replace(/[^a-z ]/g, ''));
    expect(bare.filter((text, i) => bare.indexOf(text) !== i)).toEqual([]);
    expect(new Set(librarySentences.map(({ slug }) => slug)).size).toBe(librarySentences.length);
  });

  it('keeps the slugs that are stored in databases', () => {
    const textOf = new Map(librarySentences.map(({ slug, text }) => [slug, text]));
    expect(textOf.get('b-001')).toBe('My mother teaches at this school.');
    expect(textOf.get('b-116')).toBe('We feel at home here.');
    expect(textOf.get('i-001')).toBe('My brother works at the airport and comes home very late.');
    expect(textOf.get('i-116')).toBe('Turn right at the bridge and go straight on.');
    expect(textOf.get('a-116')).toMatch(/^What began as a casual conversation/);
  });

  it('is written in plain sentences of dictionary words, of the length of their level', async () => {
    for (const { slug, text, difficulty_level } of librarySentences) {
      expect(text, slug).toMatch(/^[A-Z][A-Za-z ,]+[.?]$/);
      const { words, unknownWords } = await expectText(text);
      expect(unknownWords, slug).toEqual([]);
      const [least, most] = wordLimits[difficulty_level];
      expect(words.length, text).toBeGreaterThanOrEqual(least);
      expect(words.length, text).toBeLessThanOrEqual(most);
    }
  });

  it('has every phoneme in each of its positions, three times or more', () => {
    const rare: string[] = [];
    for (const phoneme of phonemeSymbols) {
      for (const position of ['initial', 'medial', 'final'] as const) {
        if (position === 'initial' && notInitial.has(phoneme)) continue;
        if (position === 'final' && notFinal.has(phoneme)) continue;
        const count = analysed.filter(({ sounds }) =>
          sounds.positions.some((place) => place.phoneme === phoneme && place.position === position),
        ).length;
        if (count < 3) rare.push(`${phoneme} ${position}: ${count}`);
      }
    }
    expect(rare).toEqual([]);
  });

  it('has every phoneme in each level, the hard ones often', () => {
    const rare: string[] = [];
    for (const level of difficultyLevels) {
      const ofLevel = analysed.filter(({ sentence }) => sentence.difficulty_level === level);
      for (const phoneme of phonemeSymbols) {
        const least = phoneme === 'ZH' ? 4 : hard.includes(phoneme) ? 12 : 1;
        const count = ofLevel.filter(({ sounds }) => sounds.phonemes.includes(phoneme)).length;
        if (count < least) rare.push(`${level} ${phoneme}: ${count}`);
      }
    }
    expect(rare).toEqual([]);
  });
});

describe('sentencePhonemes', () => {
  it('lists phonemes and positions once, and writes IPA with the stress of longer words', async () => {
    expect(await sentencePhonemes('A bear, about a bear.')).toEqual({
      phonemes: ['AH', 'B', 'EH', 'R', 'AW', 'T'],
      ipa: 'ə bɛɹ əˈbaʊt ə bɛɹ',
      positions: [
        { phoneme: 'AH', position: 'initial' },
        { phoneme: 'B', position: 'initial' },
        { phoneme: 'EH', position: 'medial' },
        { phoneme: 'R', position: 'final' },
        { phoneme: 'B', position: 'medial' },
        { phoneme: 'AW', position: 'medial' },
        { phoneme: 'T', position: 'final' },
      ],
    });
    expect((await sentencePhonemes('Television')).ipa).toBe('ˈtɛləvɪʒən');
  });

  it('refuses a text with nothing to say', async () => {
    await expect(sentencePhonemes('…')).rejects.toMatchObject({ code: 'text_empty' });
  });
});

describe('positionOf', () => {
  it('tells the ends of a word from its middle', () => {
    expect([0, 1, 2, 3].map((index) => positionOf(index, 4))).toEqual([
      'initial',
      'medial',
      'medial',
      'final',
    ]);
    expect([0, 1].map((index) => positionOf(index, 2))).toEqual(['initial', 'final']);
    expect(positionOf(0, 1)).toBe('initial');
  });
});
