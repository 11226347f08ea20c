import { describe, expect, it } from 'vitest';
import { levelOf } from './level-meter.ts';

const tone = (amplitude: number) =>
  Float32Array.from({ length: 1024 }, (_, i) => amplitude * Math.sign(Math.sin(i)));

describe('the level meter', () => {
  it('goes from silence to full scale in even steps of decibels', () => {
    expect(levelOf(new Float32Array(1024))).toBe(0);
    expect(levelOf(tone(0.0001))).toBe(0);
    expect(levelOf(tone(0.03162))).toBeCloseTo(0.5, 2);
    expect(levelOf(tone(1))).toBeCloseTo(1, 2);
  });
});
