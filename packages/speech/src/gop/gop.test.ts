import { describe, expect, it } from 'vitest';
import { alignWords } from '../align/align-words.ts';
import { at } from '../align/at.ts';
import { columnOf } from '../align/graph.ts';
import { heardAs, randomNumbers, randomPosteriors, sounds, textOf, type Sound } from '../align/hand-made.ts';
import { DELETION } from './ctc-variants.ts';
import { goodness, type PhoneGop } from './gop.ts';
import { greedyPhones } from './greedy.ts';

const judge = (heard: readonly Sound[], line: string): PhoneGop[] => {
  const encoder = heardAs(heard);
  return goodness(alignWords(encoder, textOf(line)), encoder);
};

const think = 'SIL:10 TH:6 IH:6 NG:8 K:5 SIL:4 Y:4 UW:9 SIL:8';

describe('goodness', () => {
  it('hears nothing else where everything was said as expected', () => {
    for (const phone of judge(sounds(think), 'TH IH NG K | Y UW')) {
      expect(phone.heard).toEqual([]);
      expect(phone.confidence).toBeGreaterThan(0.9);
      expect(phone.posterior.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    }
  });

  it('hears what was said instead, there and nowhere else', () => {
    const said = judge(sounds(think.replace('TH', 'S').replace('UW', 'AO')), 'TH IH NG K | Y UW');
    expect(said.map(({ heard }) => heard.map(({ phoneme }) => phoneme))).toEqual([
      ['S'],
      [],
      [],
      [],
      [],
      ['AO'],
    ]);
    expect(at(said, 0).heard[0]?.probability).toBeGreaterThan(0.9);
    expect(at(at(said, 0).posterior, columnOf('TH'))).toBeLessThan(0.05);
  });

  it('lists rivals by probability, and leaves out one that the expected sound clearly beats', () => {
    const heard = (confidence: number): PhoneGop['heard'] =>
      at(judge([{ phone: 'AE', frames: 8, confidence, rival: 'EH' }, ...sounds('T:5')], 'AE T'), 0).heard;
    expect(heard(0.9)).toEqual([]);
    const [only, ...others] = heard(0.55);
    expect(only?.phoneme).toBe('EH');
    expect(only?.probability).toBeGreaterThan(0.3);
    expect(only?.probability).toBeLessThan(0.5);
    expect(others).toEqual([]);
    const twoWrong = judge(
      [{ phone: 'S', frames: 8, confidence: 0.6, rival: 'T' }, ...sounds('IH:5')],
      'TH IH',
    );
    expect(at(twoWrong, 0).heard.map(({ phoneme }) => phoneme)).toEqual(['S', 'T']);
  });

  it('gives the deletion the weight where a sound was left out', () => {
    const said = judge(sounds('L:6 AE:8 SIL:6 M:5 IY:7'), 'L AE S T | M IY');
    const [, vowel, , t] = said;
    expect(vowel?.heard).toEqual([]);
    expect(at(at(said, 2).posterior, DELETION)).toBeGreaterThan(0.5);
    expect(t?.posterior.indexOf(Math.max(...t.posterior))).toBe(DELETION);
    expect(t?.heard).toEqual([]);
  });

  it('is unsure where sounds blur', () => {
    const [blurred, clear] = judge([{ phone: 'AE', frames: 8, confidence: 0.3 }, ...sounds('T:5')], 'AE T');
    expect(blurred?.confidence).toBeCloseTo(0.3, 2);
    expect(clear?.confidence).toBeCloseTo(0.95, 2);
  });

  it('gives probabilities whatever is heard, even where sounds are squeezed', () => {
    const random = randomNumbers(2);
    const text = textOf('T T T | T T AE | AE AE');
    for (let round = 0; round < 20; round++) {
      const frameCount = 8 + Math.floor(random() * 20);
      const encoder = {
        frameCount,
        ctc: randomPosteriors(frameCount, random),
        frames: randomPosteriors(frameCount, random),
        hidden: new Float32Array(frameCount),
        prosody: new Float32Array(frameCount * 3),
      };
      const said = goodness(alignWords(encoder, text), encoder);
      expect(said).toHaveLength(8);
      for (const { posterior, confidence, heard } of said) {
        expect(posterior.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
        expect(posterior.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(confidence).toBeGreaterThan(0);
        expect(heard.length).toBeLessThanOrEqual(3);
      }
    }
  });
});

describe('greedyPhones', () => {
  it('reads the peaks, merging repeats that no blank separates', () => {
    const encoder = heardAs(sounds('SIL:4 W:5 IY:1 IY:1 IY:7 SIL:3'));
    const read = greedyPhones(encoder);
    expect(read.map(({ column }) => column)).toEqual([columnOf('W'), columnOf('IY'), columnOf('IY')]);
    expect(read.map(({ frame }) => frame)).toEqual([6, 9, 14]);
    expect(at(read, 0).probability).toBeCloseTo(0.95, 5);
  });
});
