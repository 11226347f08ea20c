import { dictionary } from 'cmu-pronouncing-dictionary';
import { describe, expect, it } from 'vitest';
import type { PhonemeToken } from '../pronunciation.ts';
import { lookUp, parsePhonemes } from './lexicon.ts';

const write = (phonemes: readonly PhonemeToken[]): string =>
  phonemes.map((token) => `${token.phoneme}${token.stress ?? ''}`).join(' ');

describe('lookUp', () => {
  it('finds every word of CMUdict with all its variants', () => {
    const expected = new Map<string, string[]>();
    for (const [entry, value] of Object.entries(dictionary)) {
      const word = entry.replace(/\(\d\)$/, '');
      if (/\d/.test(word)) continue;
      expected.set(word, [...(expected.get(word) ?? []), (value.split('#')[0] ?? '').trim()]);
    }
    expect(expected.size).toBeGreaterThan(120_000);
    // All of the words would take a minute; every 41st, and all of the rare first characters, reach every block.
    const sample = [...expected].filter(([word], i) => i % 41 === 0 || /^['xz]/.test(word));
    const wrong = sample.filter(
      ([word, values]) => lookUp(word).map(write).sort().join() !== [...values].sort().join(),
    );
    expect(wrong).toEqual([]);
  });

  it('gives the main pronunciation first, with stress', () => {
    expect(lookUp('Record').map(write)).toEqual(['R AH0 K AO1 R D', 'R EH1 K ER0 D', 'R IH0 K AO1 R D']);
    expect(lookUp("o'clock").map(write)).toEqual(['AH0 K L AA1 K']);
  });

  it('finds nothing for what is no word of it', () => {
    for (const word of ['talaffuz', '', '25', 'read(2)', '"', 'слово', '-', 'bear": "'])
      expect(lookUp(word), word).toEqual([]);
  });
});

describe('parsePhonemes', () => {
  it('reads ARPAbet and refuses anything else', () => {
    expect(parsePhonemes(' B EH1 R ')?.map((token) => token.stress)).toEqual([null, 1, null]);
    expect(parsePhonemes('B QQ R')).toBeNull();
    expect(parsePhonemes('')).toBeNull();
  });
});
