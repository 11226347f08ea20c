import { describe, expect, it } from 'vitest';
import { BLANK, CLASSES } from '@talaffuz/speech/model-io';
import { speechStretches, windowsOf, type FrameBlock } from './voice-activity.ts';

/** Frames of 20 ms, as certain as can be: `.` silence, `x` a phoneme. */
function block(pattern: string, start_s = 0): FrameBlock {
  const frames = new Float32Array(pattern.length * CLASSES).fill(Math.log(0.001));
  for (const [t, frame] of Array.from(pattern).entries())
    frames[t * CLASSES + (frame === 'x' ? 0 : BLANK)] = Math.log(0.96);
  return { start_s, frameCount: pattern.length, frames };
}

const seconds = (count: number, of = '.') => of.repeat(Math.round(count * 50));
const round = (stretches: { start_s: number; end_s: number }[]) =>
  stretches.map(({ start_s, end_s }) => [Number(start_s.toFixed(2)), Number(end_s.toFixed(2))]);

describe('speech stretches', () => {
  it('are found with a little silence around them, short breaks within', () => {
    const heard = block(seconds(1) + seconds(0.5, 'x') + seconds(0.2) + seconds(0.5, 'x') + seconds(1));
    expect(round(speechStretches([heard], 30))).toEqual([[0.8, 2.4]]);
  });

  it('are none in silence, and none in a click', () => {
    expect(speechStretches([block(seconds(3))], 30)).toEqual([]);
    expect(speechStretches([block(seconds(1) + 'xxx' + seconds(1))], 30)).toEqual([]);
    expect(speechStretches([], 30)).toEqual([]);
  });

  it('go on from one block to the next', () => {
    const blocks = [block(seconds(1) + seconds(1, 'x')), block(seconds(1, 'x') + seconds(1), 2)];
    expect(round(speechStretches(blocks, 30))).toEqual([[0.8, 3.2]]);
  });

  it('are cut where they are least like speech when they are too long', () => {
    const long = block(seconds(3, 'x') + seconds(0.1) + seconds(3, 'x'));
    const cut = speechStretches([long], 5);
    expect(cut).toHaveLength(2);
    expect(cut[0]?.end_s).toBeCloseTo(3.2, 1);
    for (const { start_s, end_s } of cut) expect(end_s - start_s).toBeLessThanOrEqual(5);
    const steady = speechStretches([block(seconds(20, 'x'))], 5);
    expect(steady.length).toBeGreaterThanOrEqual(4);
    for (const { start_s, end_s } of steady) expect(end_s - start_s).toBeLessThanOrEqual(5.001);
  });
});

describe('windows', () => {
  it('join what is near and fits', () => {
    const stretches = [
      { start_s: 0, end_s: 1 },
      { start_s: 1.1, end_s: 2 },
      { start_s: 2.1, end_s: 6 },
      { start_s: 9, end_s: 10 },
    ];
    expect(windowsOf(stretches, 5)).toEqual([
      { start_s: 0, end_s: 2 },
      { start_s: 2.1, end_s: 6 },
      { start_s: 9, end_s: 10 },
    ]);
  });
});
