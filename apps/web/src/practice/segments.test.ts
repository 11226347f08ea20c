import { describe, expect, it } from 'vitest';
import { audiblePart, clock } from './segments.ts';

describe('the part to play', () => {
  it('is the segment itself when it is long enough', () => {
    expect(audiblePart({ start_s: 0.5, end_s: 0.9 }, 2)).toEqual({ start_s: 0.5, end_s: 0.9 });
  });

  it('grows on both sides of a short sound', () => {
    const part = audiblePart({ start_s: 1, end_s: 1.06 }, 2);
    expect(part?.start_s).toBeCloseTo(0.95);
    expect(part?.end_s).toBeCloseTo(1.11);
  });

  it('stays inside the recording', () => {
    expect(audiblePart({ start_s: 0, end_s: 0.04 }, 2)?.start_s).toBe(0);
    expect(audiblePart({ start_s: 1.96, end_s: 2.3 }, 2)?.end_s).toBe(2);
  });

  it('is nothing for what was not said', () => {
    expect(audiblePart({ start_s: 1, end_s: 1 }, 2)).toBeNull();
    expect(audiblePart({ start_s: 3, end_s: 4 }, 2)).toBeNull();
  });
});

describe('the clock', () => {
  it.each([
    [0, '0:00'],
    [7.9, '0:07'],
    [30, '0:30'],
    [61, '1:01'],
    [-1, '0:00'],
  ])('shows %d seconds as %s', (seconds, shown) => {
    expect(clock(seconds)).toBe(shown);
  });
});
