import { describe, expect, it } from 'vitest';
import { guessPronunciation, inflect, ipaToPhonemes } from './g2p.ts';
import { lookUp } from './lexicon.ts';

const write = (tokens: readonly { phoneme: string; stress: number | null }[]): string =>
  tokens.map((token) => `${token.phoneme}${token.stress ?? ''}`).join(' ');

describe('ipaToPhonemes', () => {
  it.each([
    ['θˈʌɹoʊli', 'TH ER1 OW0 L IY0'],
    ['bˈʌʔn̩', 'B AH1 T AH0 N'],
    ['dʒˈɔɪ', 'JH OY1'],
    ['wˈɔːɾɚ', 'W AO1 T ER0'],
    ['kˈɑːɹɹɪmˌɑːv', 'K AA1 R IH0 M AA2 V'],
    ['ɡɚɹˈɑːʒ', 'G ER0 AA1 ZH'],
    ['ɐbˈaʊt', 'AH0 B AW1 T'],
    ['', ''],
  ])('%s → %s', (ipa, expected) => {
    expect(write(ipaToPhonemes(ipa))).toBe(expected);
  });
});

describe('guessPronunciation', () => {
  it('leaves the process’s error handling alone', async () => {
    const events = ['uncaughtException', 'unhandledRejection'] as const;
    const count = (): number[] => events.map((event) => process.listenerCount(event));
    const before = count();
    await guessPronunciation('talaffuz');
    expect(count()).toEqual(before);
  });

  it('agrees with the dictionary about words that it was not told about', async () => {
    const words = [
      'think',
      'yellow',
      'vision',
      'church',
      'judge',
      'boy',
      'house',
      'singing',
      'measure',
      'teacher',
    ];
    for (const word of words)
      expect(write(await guessPronunciation(word)), word).toBe(write(lookUp(word)[0] ?? []));
  });

  it('gets names of places and new words about right', async () => {
    expect(write(await guessPronunciation('samarkand'))).toBe('S AE1 M AA0 R K AE2 N D');
    expect(write(await guessPronunciation('blockchain'))).toBe('B L AA1 K CH EY0 N');
  });
});

describe('inflect', () => {
  it.each([
    ['googled', 'G UW1 G AH0 L D'],
    ['tweeted', 'T W IY1 T IH0 D'],
    ['boxs', 'B AA1 K S IH0 Z'],
    ["samarkand's", 'S AE1 M AA0 R K AE2 N D Z'],
    ['blogging', 'B L AO1 G IH0 NG'],
    ['zebraing', 'Z IY1 B R AH0 IH0 NG'],
  ])('%s', (word, expected) => {
    expect(write(inflect(word)[0] ?? [])).toBe(expected);
  });

  it('leaves words alone whose stem is unknown', () => {
    for (const word of ['talaffuzs', 'ing', 's', 'Beijing', 'qqqed']) expect(inflect(word), word).toEqual([]);
  });
});
