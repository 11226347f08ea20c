import { describe, expect, it } from 'vitest';
import type { Assessment, Feedback, WordAssessment } from '../assessment.ts';
import { ipaOf, phonemes, phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import { advise, habitAdvice, howToSay } from './advise.ts';
import { kazakh } from './kazakh.ts';
import { adviceLanguageOf, type AdviceLanguage } from './language.ts';
import { russian } from './russian.ts';
import { uzbek } from './uzbek.ts';

function word(text: string, sounds: [PhonemeSymbol, PhonemeSymbol | null][]): WordAssessment {
  const phonemes = sounds.map(([phoneme, heard]) => ({
    phoneme,
    ipa: ipaOf(phoneme),
    start_s: 0,
    end_s: 0.1,
    score: heard === null ? 90 : 30,
    confidence: 0.9,
    heard: heard === null ? [] : [{ phoneme: heard, ipa: ipaOf(heard), probability: 0.8 }],
  }));
  return { text, start_s: 0, end_s: 1, score: 80, stress_score: 90, error: null, phonemes };
}

function result(feedback: Partial<Feedback>[], more: Partial<Assessment> = {}): Assessment {
  return {
    id: 'x',
    text: 'x',
    model: { name: 'x', version: '1' },
    duration_s: 1,
    overall_score: 50,
    accuracy_score: 50,
    fluency_score: 50,
    completeness_score: 50,
    prosody_score: 50,
    words: [],
    pauses: [],
    speech_rate_wpm: 100,
    articulation_rate_sps: 7.44,
    pitch: { range_st: 1, contour: [] },
    weak_phonemes: [],
    feedback: feedback.map((piece) => ({ code: '', phoneme: null, word: null, text: 'English.', ...piece })),
    warnings: [],
    ...more,
  };
}

const texts = (assessed: Assessment, language: AdviceLanguage) =>
  advise(assessed, language).map(({ text }) => text);

describe('advice in the learner’s language', () => {
  it('goes by the native language, others get English', () => {
    expect(['uz', 'ru', 'kk', 'ky', 'en', 'other'].map(adviceLanguageOf)).toEqual([
      'uz',
      'ru',
      'kk',
      'en',
      'en',
      'en',
    ]);
  });

  const sink = result([{ code: 'phoneme_substituted', phoneme: 'TH', word: 'think' }], {
    words: [
      word('think', [
        ['TH', 'S'],
        ['IH', null],
        ['NG', null],
        ['K', null],
      ]),
    ],
  });

  it('names the word, both sounds, and what to do about this habit', () => {
    expect(texts(sink, 'en')).toEqual(['English.']);
    expect(texts(sink, 'uz')[0]).toMatch(/^“think” soʻzida \/θ\/ oʻrniga \/s\/ eshitildi\. Oʻzbek tilida/);
    expect(texts(sink, 'ru')[0]).toMatch(/^В слове «think» вместо \/θ\/ слышно \/s\/\. В русском/);
    expect(texts(sink, 'kk')[0]).toMatch(/^«think» сөзінде \/θ\/ орнына \/s\/ естілді\. Қазақ тілінде/);
    expect(advise(sink, 'uz')[0]).toMatchObject({
      code: 'phoneme_substituted',
      phoneme: 'TH',
      word: 'think',
    });
  });

  it('speaks of voice and nose where there is no habit, else of how the sound is made', () => {
    const heard = (meant: PhonemeSymbol, other: PhonemeSymbol) =>
      texts(
        result([{ code: 'phoneme_substituted', phoneme: meant, word: 'w' }], {
          words: [word('w', [[meant, other]])],
        }),
        'ru',
      )[0];
    expect(heard('DH', 'TH')).toContain(russian.voiceOn);
    expect(heard('S', 'Z')).toContain(russian.voiceOff);
    expect(heard('M', 'B')).toContain(russian.throughNose);
    expect(heard('D', 'N')).toContain(russian.notThroughNose);
    expect(heard('L', 'W')).toContain(russian.howTo.L);
  });

  it('counts the words left out and names the syllable', () => {
    const omitted = ['a', 'b', 'c', 'd'].map((text) => ({ ...word(text, []), error: 'omission' as const }));
    const assessed = result(
      [
        { code: 'word_omitted', word: 'a' },
        { code: 'stress', word: 'away' },
      ],
      {
        words: [
          ...omitted,
          word('away', [
            ['AH', null],
            ['W', null],
            ['EY', null],
          ]),
        ],
      },
    );
    expect(texts(assessed, 'ru')[0]).toContain('Пропущено: «a», «b», «c» и ещё 1.');
    expect(texts(assessed, 'uz')[1]).toContain('“away” soʻzida ikkinchi boʻgʻinni');
    expect(texts(assessed, 'kk')[1]).toContain('екінші буынды');
  });

  it('gives the figures of pauses and pace', () => {
    const codes = [{ code: 'pauses' }, { code: 'too_fast' }, { code: 'too_slow' }, { code: 'good' }];
    const pauses = [{ start_s: 1, end_s: 1.84, expected: false }];
    const [long, fast, slow, good] = texts(result(codes, { pauses }), 'uz');
    expect(long).toContain('0.8 soniya');
    expect(fast).toContain('7.4 boʻgʻin');
    expect(slow).toContain('7.4 boʻgʻin');
    expect(good).toBe(uzbek.good);
    const short = { start_s: 0, end_s: 0.2, expected: false };
    expect(texts(result(codes, { pauses: [short, short, short] }), 'ru')[0]).toContain('внутри фраз: 3');
  });

  it('keeps the English of what it does not know', () => {
    expect(texts(result([{ code: 'brand_new' }]), 'kk')).toEqual(['English.']);
  });
});

describe.each([
  ['uz', uzbek],
  ['ru', russian],
  ['kk', kazakh],
] as const)('the texts in %s', (language, all) => {
  const sentences = [
    ...Object.values(all.howTo),
    ...Object.values(all.habits),
    all.good,
    all.voiceOn,
    all.voiceOff,
    all.throughNose,
    all.notThroughNose,
    all.longPause('1'),
    all.manyPauses(3),
    all.tooFast('8'),
    all.tooSlow('1'),
    all.wordOmitted('x', 1),
    all.weak('x', 'y'),
    all.substituted('x', 'y', 'z'),
    all.stress('x', 1),
  ];

  it('are whole sentences in their own script', () => {
    const script = language === 'uz' ? /[а-яёА-ЯЁ]/ : /[oʻgʻ]ʻ/;
    expect(sentences.filter((text) => !/[.:]$/.test(text) || script.test(text))).toEqual([]);
  });

  it('have a word on the habits that the inventory knows of the language', () => {
    const known = phonemes.flatMap(({ symbol, common_errors }) =>
      common_errors
        .filter(({ speakers }) => speakers.includes(language))
        .map(({ heard }) => [symbol, heard] as const),
    );
    const told = known.filter(([meant, heard]) => habitAdvice(meant, heard, language) !== null);
    expect(told.length).toBeGreaterThanOrEqual(15);
    expect(habitAdvice('TH', 'S', language)).not.toBeNull();
    expect(habitAdvice('TH', 'S', 'en')).toBeNull();
  });

  it('write no straight apostrophe', () => {
    expect(sentences.filter((text) => /['’‘`]/.test(text))).toEqual([]);
  });

  it('say how every sound is made, each its own way', () => {
    const ways = phonemeSymbols.map((symbol) => howToSay(symbol, language));
    expect(new Set(ways).size).toBe(phonemeSymbols.length);
  });
});
