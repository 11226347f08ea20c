import { describe, expect, it } from 'vitest';
import { at } from '../align/at.ts';
import { randomNumbers, randomPosteriors } from '../align/hand-made.ts';
import { BLANK, CLASSES } from '../model-io.ts';
import { ctcLogLikelihood, logAdd } from './ctc-forward.ts';
import { DELETION, variantLogLikelihoods, type PhoneContext } from './ctc-variants.ts';

/** Only these columns occur, so that all paths can be walked through. */
const alphabet = [3, 8, BLANK];

/** Probability of each label sequence (joined by commas), summed over every path of the alphabet. */
function exhaustive(ctc: Float32Array, frameCount: number): Map<string, number> {
  const sums = new Map<string, number>();
  const walk = (t: number, labels: readonly number[], previous: number, probability: number): void => {
    if (t === frameCount) {
      const key = labels.join();
      sums.set(key, (sums.get(key) ?? 0) + probability);
      return;
    }
    for (const column of alphabet) {
      const next = column === BLANK || column === previous ? labels : [...labels, column];
      walk(t + 1, next, column, probability * Math.exp(at(ctc, t * CLASSES + column)));
    }
  };
  walk(0, [], BLANK, 1);
  return sums;
}

function tinyCtc(frameCount: number, seed: number): Float32Array {
  const matrix = randomPosteriors(frameCount, randomNumbers(seed), 3);
  return matrix.map((value, index) => (alphabet.includes(index % CLASSES) ? value : -Infinity));
}

const sequences = [[], [3], [8], [3, 8], [3, 3], [8, 3, 8], [3, 8, 8], [8, 8, 8]];

describe('ctcLogLikelihood', () => {
  it('equals the sum over all paths', () => {
    for (let frameCount = 1; frameCount <= 7; frameCount++) {
      const ctc = tinyCtc(frameCount, frameCount);
      const sums = exhaustive(ctc, frameCount);
      for (const labels of sequences) {
        const likelihood = Math.exp(ctcLogLikelihood({ ctc, start: 0, end: frameCount }, labels));
        expect(likelihood).toBeCloseTo(sums.get(labels.join()) ?? 0, 10);
      }
    }
  });

  it('adds the sequences without an optional label', () => {
    const ctc = tinyCtc(6, 42);
    const sums = exhaustive(ctc, 6);
    const sumOf = (...keys: string[]): number => keys.reduce((sum, key) => sum + (sums.get(key) ?? 0), 0);
    const span = { ctc, start: 0, end: 6 };
    const both = { first: true, last: true };
    expect(Math.exp(ctcLogLikelihood(span, [3, 8], { first: true }))).toBeCloseTo(sumOf('3,8', '8'), 10);
    expect(Math.exp(ctcLogLikelihood(span, [3, 8], { last: true }))).toBeCloseTo(sumOf('3,8', '3'), 10);
    expect(Math.exp(ctcLogLikelihood(span, [3, 8], both))).toBeCloseTo(sumOf('3,8', '3', '8', ''), 10);
    expect(Math.exp(ctcLogLikelihood(span, [3, 8, 3], both))).toBeCloseTo(
      sumOf('3,8,3', '8,3', '3,8', '8'),
      10,
    );
  });

  it('reads only the frames of its span', () => {
    const ctc = tinyCtc(9, 5);
    const part = ctc.slice(2 * CLASSES, 7 * CLASSES);
    const inside = ctcLogLikelihood({ ctc, start: 2, end: 7 }, [3, 8]);
    expect(inside).toBeCloseTo(ctcLogLikelihood({ ctc: part, start: 0, end: 5 }, [3, 8]), 12);
    expect(ctcLogLikelihood({ ctc, start: 2, end: 3 }, [3, 8])).toBe(-Infinity);
  });
});

describe('variantLogLikelihoods', () => {
  const contexts: PhoneContext[] = [];
  for (const left of [[], [3], [8, 3]]) {
    for (const right of [[], [3], [3, 8]]) {
      for (const optionalFirst of left.length > 0 ? [false, true] : [false]) {
        for (const optionalLast of right.length > 0 ? [false, true] : [false]) {
          contexts.push({ left, right, optionalFirst, optionalLast });
        }
      }
    }
  }

  it('equals the likelihood of each substituted and of the shortened sequence', () => {
    const random = randomNumbers(3);
    for (const context of contexts) {
      const ctc = randomPosteriors(8, random, 3);
      const span = { ctc, start: 1, end: 8 };
      const optional = { first: context.optionalFirst, last: context.optionalLast };
      const variants = variantLogLikelihoods(span, context);
      for (const phone of [0, 3, 8, 38]) {
        const labels = [...context.left, phone, ...context.right];
        expect(variants[phone]).toBeCloseTo(ctcLogLikelihood(span, labels, optional), 8);
      }
      const shortened = ctcLogLikelihood(span, [...context.left, ...context.right], optional);
      expect(variants[DELETION]).toBeCloseTo(shortened, 8);
    }
  });

  it('gives no chance to what does not fit the frames', () => {
    const ctc = randomPosteriors(2, randomNumbers(1));
    const context = { left: [3], right: [8], optionalFirst: false, optionalLast: false };
    const variants = variantLogLikelihoods({ ctc, start: 0, end: 2 }, context);
    expect(variants.subarray(0, DELETION).every((value) => value === -Infinity)).toBe(true);
    expect(at(variants, DELETION)).toBeGreaterThan(-Infinity);
  });
});

describe('logAdd', () => {
  it('adds probabilities given as logarithms', () => {
    expect(logAdd(Math.log(0.2), Math.log(0.3))).toBeCloseTo(Math.log(0.5), 12);
    expect(logAdd(-Infinity, -2)).toBe(-2);
    expect(logAdd(-Infinity, -Infinity)).toBe(-Infinity);
    expect(logAdd(-1000, -1000)).toBeCloseTo(-1000 + Math.LN2, 12);
  });
});
