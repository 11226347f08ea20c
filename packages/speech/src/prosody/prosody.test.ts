import { describe, expect, it } from 'vitest';
import { alignWords } from '../align/align-words.ts';
import { checkWords } from '../align/check-words.ts';
import { heardAs, sounds, textOf, type Sound } from '../align/hand-made.ts';
import { measurePitch, type Pitch } from './pitch.ts';
import { measureRhythm, type Rhythm } from './rhythm.ts';

const rhythmOf = (heard: string, line: string): Rhythm => {
  const encoder = heardAs(sounds(heard));
  const expected = textOf(line);
  const alignment = alignWords(encoder, expected);
  return measureRhythm(alignment, checkWords(alignment, encoder), expected);
};

describe('measureRhythm', () => {
  it('counts words and syllables over the spoken stretch', () => {
    // 2 s from the first to the last sound, of which 0.5 s is a pause; 3 words, 4 vowels.
    const heard = 'SIL:40 W:10 IY:15 SIL:25 B:10 EH:10 T:5 ER:5 G:5 OW:15 SIL:60';
    const rhythm = rhythmOf(heard, 'W IY, | B EH T ER | G OW');
    expect(rhythm.pauses).toEqual([{ start: 65, end: 90, expected: true }]);
    expect(rhythm.speechRateWpm).toBeCloseTo(3 / 2 * 60, 6); // prettier-ignore
    expect(rhythm.articulationRateSps).toBeCloseTo(4 / 1.5, 6);
    expect(rhythm.tooFast).toBe(false);
  });

  it('calls only silences of at least 0.2 s between words pauses', () => {
    const line = 'W IY | G OW | B AY, | N AW';
    const rhythm = rhythmOf('SIL:30 W:8 IY:8 SIL:9 G:8 OW:8 SIL:10 B:8 AY:8 SIL:12 N:8 AW:8 SIL:50', line);
    expect(rhythm.pauses).toEqual([
      { start: 71, end: 81, expected: false },
      { start: 97, end: 109, expected: true },
    ]);
  });

  it('counts a word left out neither as speech nor as the end of a pause', () => {
    const rhythm = rhythmOf('W:10 IY:15 SIL:40 G:10 OW:25', 'W IY, | K AE N | G OW');
    expect(rhythm.pauses).toEqual([{ start: 25, end: 65, expected: true }]);
    expect(rhythm.speechRateWpm).toBeCloseTo(60, 6);
    expect(rhythm.articulationRateSps).toBeCloseTo(2 / 1.2, 6);
  });

  it('does not count an inserted word as a pause', () => {
    const rhythm = rhythmOf('W:10 IY:15 SIL:15 Y:6 UW:8 N:6 SIL:5 G:10 OW:25', 'W IY | G OW');
    expect(rhythm.pauses).toEqual([{ start: 25, end: 40, expected: false }]);
  });

  it('warns of more syllables than people can say', () => {
    const line = 'W IY | G OW | B AY | N AW';
    expect(rhythmOf('W:2 IY:3 G:2 OW:3 B:2 AY:3 N:2 AW:3', line).tooFast).toBe(true);
    expect(rhythmOf('W:3 IY:4 G:3 OW:4 B:3 AY:4 N:3 AW:4', line).tooFast).toBe(false);
  });
});

const pitchOf = (heard: readonly Sound[]): Pitch => {
  const encoder = heardAs(heard);
  return measurePitch(alignWords(encoder, textOf('W AA')), encoder);
};
const glide = (frames: number, f0: (t: number) => number): Sound[] =>
  Array.from({ length: frames }, (_, t) => ({ phone: 'AA' as const, frames: 1, f0: f0(t) }));

describe('measurePitch', () => {
  it('gives the semitones of a glide around its median', () => {
    // An octave in 40 steps; the first is 120 Hz.
    const heard = [...sounds('SIL:5 W:4'), ...glide(41, (t) => 120 * 2 ** (t / 40)), ...sounds('SIL:5')];
    const { contour, rangeSt } = pitchOf(heard);
    expect(contour).toHaveLength(55);
    expect(contour.slice(0, 9)).toEqual(Array(9).fill(null));
    expect(contour.slice(50)).toEqual(Array(5).fill(null));
    expect(contour[9]).toBeCloseTo(-6, 6);
    expect(contour[29]).toBeCloseTo(0, 6);
    expect(contour[49]).toBeCloseTo(6, 6);
    expect(rangeSt).toBeCloseTo(9.6, 5);
  });

  it('removes short octave jumps and keeps the unvoiced frames between', () => {
    const jumps = new Map([[7, 2], [8, 2], [9, 2], [20, 0.5], [30, 0]]); // prettier-ignore
    const { contour, rangeSt } = pitchOf([...sounds('W:4'), ...glide(40, (t) => 200 * (jumps.get(t) ?? 1))]);
    expect(contour[34]).toBeNull();
    expect(contour.slice(4).filter((value) => value !== null)).toEqual(Array(39).fill(0));
    expect(rangeSt).toBe(0);
  });

  it('ignores pitch outside speech and bears a whisper', () => {
    const hum: Sound = { phone: 'SIL', frames: 20, f0: 400 };
    const { contour } = pitchOf([hum, ...sounds('W:4'), ...glide(20, () => 100)]);
    expect(contour.slice(0, 20)).toEqual(Array(20).fill(null));
    expect(contour.at(-1)).toBe(0);
    expect(pitchOf(sounds('W:4 AA:9'))).toEqual({ contour: Array(13).fill(null), rangeSt: 0 });
  });
});
