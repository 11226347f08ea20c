import { describe, expect, it } from 'vitest';
import type { Pronunciation } from '../pronunciation.ts';
import { expectGiven, expectText } from './pronounce.ts';
import { TextError } from './text-error.ts';

const write = ({ phonemes }: Pronunciation): string =>
  phonemes.map((token) => `${token.phoneme}${token.stress ?? ''}`).join(' ');
const symbols = ({ phonemes }: Pronunciation): string => phonemes.map((token) => token.phoneme).join(' ');

/** The pronunciations of the last word of `text`, behind a lower-case word so that capitals count. */
async function ways(word: string): Promise<Pronunciation[]> {
  return (await expectText(`say ${word}`)).words.at(-1)?.pronunciations ?? [];
}

describe('expectText', () => {
  it('gives each word its dictionary pronunciations', async () => {
    const { words, unknownWords, symbolsIgnored } = await expectText('We call it bear.');
    expect(words.map((word) => word.text)).toEqual(['We', 'call', 'it', 'bear']);
    expect(words.map((word) => write(word.pronunciations[0] ?? { phonemes: [], source: 'g2p' }))).toEqual([
      'W IY1', 'K AO1 L', 'IH1 T', 'B EH1 R',
    ]); // prettier-ignore
    expect(words.map((word) => word.pauseAfter)).toEqual([false, false, false, true]);
    expect({ unknownWords, symbolsIgnored }).toEqual({ unknownWords: [], symbolsIgnored: false });
  });

  it.each([
    ['a', ['AH', 'EY']],
    ['the', ['DH AH', 'DH IY']],
    ['to', ['T UW', 'T AH', 'T IH']],
    ['and', ['AE N D', 'AH N D', 'AH N']],
    ['of', ['AH V']],
    ['can', ['K AE N', 'K AH N']],
    ['was', ['W AA Z', 'W AH Z']],
    ['your', ['Y AO R', 'Y ER']],
    ['him', ['HH IH M', 'IH M']],
    ['her', ['HH ER', 'ER']],
    ['read', ['R EH D', 'R IY D']],
    ['live', ['L AY V', 'L IH V']],
    ['lead', ['L EH D', 'L IY D']],
    ['wind', ['W AY N D', 'W IH N D']],
    ['record', ['R AH K AO R D', 'R EH K ER D']],
  ])('%s may be said in several ways', async (word, expected) => {
    const said = (await ways(word)).map(symbols);
    expect(said).toEqual(expect.arrayContaining(expected));
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeLessThanOrEqual(6);
  });

  it('marks what only connected speech has', async () => {
    const dropped = (await ways('her')).find((way) => symbols(way) === 'ER');
    expect(dropped?.source).toBe('reduced');
  });

  it('spells initialisms', async () => {
    expect((await ways('US')).map(write)).toEqual(['Y UW2 EH1 S']);
    expect((await ways('CNGs')).map(symbols)).toEqual(['S IY EH N JH IY Z']);
    expect((await ways('7 p.m.')).map(symbols)).toEqual(['P IY EH M']);
    expect((await ways('NASA')).map(symbols)).toEqual(['N AE S AH']);
    expect((await ways('us')).map(symbols)).toContain('AH S');
  });

  it('builds known words with endings without guessing', async () => {
    const { words, unknownWords } = await expectText("googled selfies Tashkent's");
    expect(words.map((word) => word.pronunciations.map(symbols)[0])).toEqual([
      'G UW G AH L D', 'S EH L F IY Z', 'T AE SH K EH N T S',
    ]); // prettier-ignore
    expect(unknownWords).toEqual([]);
  });

  it('guesses words that no dictionary has and says which', async () => {
    const { words, unknownWords } = await expectText(
      'Talaffuz in Samarkand uses blockchain, Talaffuz Oʻzbekiston',
    );
    expect(unknownWords).toEqual(['Talaffuz', "O'zbekiston"]);
    const [talaffuz] = words[0]?.pronunciations ?? [];
    expect(talaffuz?.source).toBe('g2p');
    expect(talaffuz === undefined ? '' : symbols(talaffuz)).toBe('T AE L AH F AH Z');
    expect(talaffuz?.phonemes.filter((token) => token.stress === 1)).toHaveLength(1);
    for (const word of words) expect(word.pronunciations.length, word.text).toBeGreaterThan(0);
  });

  it('has something to say for every odd word', async () => {
    const odd = "zzzz qwrtp ng mp x aeiou rr ghjkl hmm O Xiva rock'n'roll loooool";
    for (const { text, pronunciations } of (await expectText(odd)).words) {
      expect(pronunciations[0]?.phonemes.length, text).toBeGreaterThan(0);
    }
  });

  it('refuses what is no English', async () => {
    await expect(expectText('Салом')).rejects.toMatchObject({ name: 'TextError', code: 'text_unsupported' });
  });
});

describe('expectGiven', () => {
  it('takes the pronunciation as it is given', () => {
    const { words, unknownWords } = expectGiven(
      '“We call” it - bear, 25!',
      'W IY | K AO1 L |IH T|B EH R | F AY1 V',
    );
    expect(words.map((word) => word.text)).toEqual(['We', 'call', 'it', 'bear', '25']);
    expect(words.map((word) => word.pronunciations.map(write))).toEqual([
      ['W IY'], ['K AO1 L'], ['IH T'], ['B EH R'], ['F AY1 V'],
    ]); // prettier-ignore
    expect(words.map((word) => word.pauseAfter)).toEqual([false, false, false, true, true]);
    expect(words.every((word) => word.pronunciations[0]?.source === 'given')).toBe(true);
    expect(unknownWords).toEqual([]);
  });

  it('finds words that a forgotten space joined, when that makes the numbers agree', () => {
    const { words } = expectGiven('"Leave me?"Please tell.', 'L IY V | M IY | P L IY Z | T EH L');
    expect(words.map((word) => word.text)).toEqual(['Leave', 'me', 'Please', 'tell']);
    expect(words.map((word) => word.pauseAfter)).toEqual([false, true, false, true]);
  });

  it.each([
    ['we call it', 'W IY | K AO L', 'phones_mismatch', /\(3\).*\(2\)/],
    ['we', 'W IY | K AO L', 'phones_mismatch', /\(1\).*\(2\)/],
    ['we call', 'W IY | K QQ L', 'phones_invalid', /QQ.*word 2/],
    ['we call', 'W IY | T1', 'phones_invalid', /T1/],
    ['we call', 'W IY | ', 'phones_invalid', /Word 2/],
    ['we', '', 'phones_invalid', /Word 1/],
    [' … ', 'W IY', 'text_empty', /no words/],
    ['we '.repeat(301), 'W IY', 'text_too_long', /301/],
  ])('%s with %s: %s', (text, phones, code, message) => {
    const attempt = (): unknown => expectGiven(text, phones);
    expect(attempt).toThrow(TextError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });
});
