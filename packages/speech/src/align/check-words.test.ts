import { describe, expect, it } from 'vitest';
import { phonemeSymbols } from '../phonemes/inventory.ts';
import { alignWords } from './align-words.ts';
import { at } from './at.ts';
import { checkWords, type WordCheck } from './check-words.ts';
import { heardAs, randomNumbers, sounds, textOf, type Sound } from './hand-made.ts';
import { textMatch, type TextMatch } from './text-match.ts';

const check = (heard: readonly Sound[], line: string): WordCheck => {
  const encoder = heardAs(heard);
  return checkWords(alignWords(encoder, textOf(line)), encoder);
};
const match = (heard: readonly Sound[], line: string): TextMatch => {
  const encoder = heardAs(heard);
  return textMatch(alignWords(encoder, textOf(line)), encoder);
};

const line = 'W IY | K AO L | IH T | B EH R';
const spoken = 'SIL:10 W:5 IY:6 K:4 AO:8 L:5 IH:4 T:4 SIL:3 B:4 EH:8 R:6 SIL:10';

describe('checkWords', () => {
  it('finds nothing wrong with a clear reading, with or without pauses and with long sounds', () => {
    const slow = spoken.replace('AO:8', 'AO:40').replace('T:4 SIL:3', 'T:4 SIL:90').replace('R:6', 'R:30');
    for (const heard of [spoken, slow]) {
      expect(check(sounds(heard), line)).toMatchObject({
        omitted: [false, false, false, false],
        insertions: [],
      });
    }
  });

  it('finds a word left out, wherever it stands', () => {
    expect(check(sounds(spoken.replace('W:5 IY:6 ', '')), line).omitted).toEqual([true, false, false, false]);
    expect(check(sounds(spoken.replace('IH:4 T:4 ', '')), line).omitted).toEqual([false, false, true, false]);
    expect(check(sounds(spoken.replace('B:4 EH:8 R:6 ', '')), line).omitted).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(check(sounds('SIL:30 W:5 IY:6 SIL:60'), line).omitted).toEqual([false, true, true, true]);
  });

  it('is certain only where enough sounds are missing', () => {
    const long = check(sounds('SIL:10 B:4 IH:6 G:4 B:4 EH:8 R:6 SIL:10'), 'B IH G | W AO T ER | B EH R');
    expect(long).toMatchObject({ omitted: [false, true, false], certain: [false, true, false] });
    const short = check(sounds(spoken.replace('K:4 AO:8 L:5 ', '')), line);
    expect(short).toMatchObject({
      omitted: [false, true, false, false],
      certain: [false, false, false, false],
    });
  });

  it('takes a mispronounced word for what it is', () => {
    const wrong = spoken.replace('B:4 EH:8 R:6', 'P:4 AE:8 L:6').replace('IH:4 T:4', 'IY:6 D:5');
    expect(check(sounds(wrong), line)).toMatchObject({
      omitted: [false, false, false, false],
      insertions: [],
    });
  });

  it('does not call a fast or a weak word omitted', () => {
    expect(check(sounds(spoken.replace('IH:4 T:4', 'IH:2 T:2')), line).omitted).toContain(false);
    expect(check(sounds(spoken.replace('IH:4 T:4', 'IH:2 T:2')), line).omitted).not.toContain(true);
    const weak = sounds(spoken).map((sound) =>
      sound.phone === 'IH' ? { ...sound, confidence: 0.3 } : sound,
    );
    expect(check(weak, line).omitted).not.toContain(true);
  });

  it('finds speech between words that the text does not have', () => {
    const inPause = spoken.replace('T:4 SIL:3', 'T:4 SIL:8 Y:6 UW:8 N:6 SIL:8');
    const [insertion, ...others] = check(sounds(inPause), line).insertions;
    expect(others).toEqual([]);
    expect(insertion).toMatchObject({ afterWord: 2, start: 54, end: 74 });
    expect(insertion?.phones.map((column) => at(phonemeSymbols, column))).toEqual(['Y', 'UW', 'N']);

    const before = check(sounds(`SIL:10 Y:6 UW:8 N:6 ${spoken}`), line).insertions;
    expect(before).toMatchObject([{ afterWord: -1, start: 10, end: 30 }]);
    const withoutPause = check(sounds(spoken.replace('T:4 SIL:3', 'T:6 Y:6 UW:8 N:6')), line).insertions;
    expect(withoutPause).toMatchObject([{ afterWord: 2, start: 48, end: 68 }]);
  });

  it('lets a filler of one sound, a noise and a stutter pass', () => {
    for (const extra of ['SIL:8 AH:20 SIL:8', 'SIL:8 S:4 SIL:8', 'SIL:4 B:3 SIL:4', 'SIL:8 F:3 T:4 SIL:5']) {
      expect(check(sounds(spoken.replace('T:4 SIL:3', `T:4 ${extra}`)), line)).toMatchObject({
        omitted: [false, false, false, false],
        insertions: [],
      });
    }
  });
});

describe('textMatch', () => {
  it('accepts the text, said well, badly or in part', () => {
    expect(match(sounds(spoken), line)).toMatchObject({ matches: true, recognised: 1 });
    const accented = spoken.replace('W', 'V').replace('IH', 'IY').replace('AO', 'OW').replace('R', 'L');
    expect(match(sounds(accented), line).matches).toBe(true);
    expect(match(sounds('SIL:10 W:5 IY:6 K:4 AO:8 L:5 SIL:10'), line).matches).toBe(true);
  });

  it('knows another text', () => {
    const other = 'SIL:10 DH:4 AH:4 S:7 AH:6 N:5 M:4 UH:4 V:4 D:4 HH:3 AY:8 Z:6 SIL:10';
    const result = match(sounds(other), line);
    expect(result.matches).toBe(false);
    expect(result.gap).toBeGreaterThan(3);
    expect(result.recognised).toBeLessThan(0.3);
  });

  it('knows random babble, however long the text', () => {
    const random = randomNumbers(9);
    const babble = (count: number): Sound[] =>
      Array.from({ length: count }, () => ({
        phone: at(phonemeSymbols, Math.floor(random() * 39)),
        frames: 5,
      }));
    const words = (count: number): string =>
      Array.from({ length: count }, () => babble(3).map(({ phone }) => phone).join(' ')).join(' | '); // prettier-ignore
    for (const count of [2, 5, 12, 40]) expect(match(babble(count * 3), words(count)).matches).toBe(false);
  });
});
