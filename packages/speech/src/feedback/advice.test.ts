import { describe, expect, it } from 'vitest';
import type { PhonemeAssessment, WordAssessment, WordError } from '../assessment.ts';
import { ipaOf, phonemeSymbols, type PhonemeSymbol } from '../phonemes/inventory.ts';
import { giveFeedback, weakPhonemes } from './advice.ts';
import { contrast } from './contrast.ts';

function phoneme(symbol: PhonemeSymbol, score: number, heard?: [PhonemeSymbol, number]): PhonemeAssessment {
  return {
    phoneme: symbol,
    ipa: ipaOf(symbol),
    start_s: 0,
    end_s: 0.1,
    score,
    confidence: 1,
    heard: heard === undefined ? [] : [{ phoneme: heard[0], ipa: ipaOf(heard[0]), probability: heard[1] }],
  };
}

function word(
  text: string,
  phonemes: PhonemeAssessment[],
  { stress_score = 100, error = null }: { stress_score?: number; error?: WordError | null } = {},
): WordAssessment {
  return { text, start_s: 0, end_s: 1, score: 80, stress_score, error, phonemes };
}

const think = word('think', [
  phoneme('TH', 20, ['S', 0.7]),
  phoneme('IH', 90),
  phoneme('NG', 90),
  phoneme('K', 90),
]);
const record = (stress_score: number): WordAssessment =>
  word(
    'record',
    (['R', 'EH', 'K', 'ER', 'D'] as const).map((symbol) => phoneme(symbol, 90)),
    { stress_score },
  );

describe('giveFeedback', () => {
  it('contrasts the sound that was meant with the one that was heard', () => {
    const [first, ...rest] = giveFeedback([think]);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ code: 'phoneme_substituted', phoneme: 'TH', word: 'think' });
    expect(first?.text).toContain('/θ/');
    expect(first?.text).toContain('/s/');
    expect(first?.text).toMatch(/tongue.*teeth/);
  });

  it('names no substitute that was unlikely, but still says how to make the sound', () => {
    const [first] = giveFeedback([word('the', [phoneme('DH', 30, ['D', 0.29]), phoneme('AH', 90)])]);
    expect(first).toMatchObject({ code: 'phoneme_weak', phoneme: 'DH', word: 'the' });
    expect(first?.text).not.toContain('/d/');
    expect(first?.text).toMatch(/tongue/);
  });

  it('speaks of a sound that was surely another even when experts would forgive it, and not of a doubtful one', () => {
    const said = (probability: number): WordAssessment =>
      word('think', [phoneme('TH', 92, ['S', probability])]);
    expect(giveFeedback([said(0.75)])[0]).toMatchObject({ code: 'phoneme_substituted', phoneme: 'TH' });
    expect(giveFeedback([said(0.74)])[0]?.code).toBe('good');
  });

  it('puts what is bad often before what is a little worse once', () => {
    const often = ['very', 'vet', 'love'].map((text) => word(text, [phoneme('V', 40)]));
    const [first, second] = giveFeedback([...often, word('zoo', [phoneme('Z', 30)])]);
    expect([first?.phoneme, second?.phoneme]).toEqual(['V', 'Z']);
  });

  it('gives at most as much as asked, each phoneme once, the worst word as the example', () => {
    const words = (['TH', 'DH', 'W', 'V', 'AE', 'TH'] as const).map((symbol, i) =>
      word(`w${i}`, [phoneme(symbol, 50 - i)]),
    );
    const advice = giveFeedback(words);
    expect(advice).toHaveLength(3);
    expect(new Set(advice.map((piece) => piece.phoneme)).size).toBe(3);
    expect(advice[0]).toMatchObject({ phoneme: 'TH', word: 'w5' });
    expect(giveFeedback(words, 2)).toHaveLength(2);
  });

  it('names words that were left out, and does not criticise their sounds', () => {
    const advice = giveFeedback([
      think,
      word('very', [phoneme('V', 0), phoneme('W', 0)], { error: 'omission' }),
    ]);
    expect(advice.map((piece) => piece.code)).toEqual(['word_omitted', 'phoneme_substituted']);
    expect(advice[0]).toMatchObject({ word: 'very', phoneme: null });
    expect(advice[0]?.text).toContain('“very”');
  });

  it('ignores inserted words', () => {
    expect(
      giveFeedback([word('um', [phoneme('AH', 5)], { error: 'insertion' })]).map((piece) => piece.code),
    ).toEqual(['good']);
  });

  it('says which syllable to stress', () => {
    const [advice] = giveFeedback([record(20)]);
    expect(advice).toMatchObject({ code: 'stress', word: 'record', phoneme: null });
    expect(advice?.text).toContain('first syllable');
  });

  it('says nothing about the stress of a word of one syllable', () => {
    const advice = giveFeedback([
      word('cat', [phoneme('K', 90), phoneme('AE', 90), phoneme('T', 90)], { stress_score: 0 }),
    ]);
    expect(advice.map((piece) => piece.code)).toEqual(['good']);
  });

  it('keeps room for a sound beside left-out words and stress', () => {
    const advice = giveFeedback([think, record(10), word('a', [], { error: 'omission' })], 2);
    expect(advice.map((piece) => piece.code)).toEqual(['word_omitted', 'phoneme_substituted']);
  });

  it('encourages when everything was good', () => {
    const advice = giveFeedback([record(90)]);
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatchObject({ code: 'good', phoneme: null, word: null });
  });
});

describe('contrast', () => {
  it('has one to four whole sentences for every pair of phonemes', () => {
    for (const meant of phonemeSymbols) {
      for (const heard of phonemeSymbols.filter((symbol) => symbol !== meant)) {
        expect(contrast(meant, heard), `${meant} heard as ${heard}`).toMatch(/^[A-Z].{20,400}\.$/);
      }
    }
  });

  it('talks about the voice where only the voice differs', () => {
    expect(contrast('TH', 'DH')).toMatch(/voice off/);
    expect(contrast('B', 'M')).toMatch(/no air through the nose/);
    expect(contrast('N', 'D')).toMatch(/out through your nose/);
    expect(contrast('CH', 'JH')).toMatch(/voice off/i);
  });
});

describe('weakPhonemes', () => {
  it('lists phonemes with a mean below 60, the worst first, of spoken words only', () => {
    const words = [
      word('one', [phoneme('W', 50), phoneme('AH', 59), phoneme('N', 100)]),
      word('win', [phoneme('W', 30), phoneme('IH', 60), phoneme('N', 0)]),
      word('gone', [phoneme('G', 0)], { error: 'omission' }),
    ];
    expect(weakPhonemes(words)).toEqual(['W', 'N', 'AH']);
    expect(weakPhonemes([])).toEqual([]);
  });
});
