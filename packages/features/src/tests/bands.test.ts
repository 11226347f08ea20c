import { describe, expect, it } from 'vitest';
import { bandOf, bandsOf, levelOf, overallBand, roundBand, skills, type Skill } from './bands.ts';

describe('IELTS bands', () => {
  it.each([
    [6, 6],
    [6.125, 6],
    [6.24, 6],
    [6.25, 6.5],
    [6.5, 6.5],
    [6.74, 6.5],
    [6.75, 7],
    [8.9, 9],
    [0, 0],
  ])('rounds a mean of %s to %s', (mean, band) => {
    expect(roundBand(mean)).toBe(band);
  });

  it('rounds every mean of four bands to the nearest half, quarters upwards', () => {
    for (let sum = 0; sum <= 72; sum += 1) {
      const mean = sum / 2 / 4;
      const band = roundBand(mean);
      expect(band * 2).toBe(Math.round(band * 2));
      expect(Math.abs(band - mean)).toBeLessThanOrEqual(0.25);
      if (Math.abs(band - mean) === 0.25) expect(band).toBeGreaterThan(mean);
    }
  });

  it.each<[Skill, number, number]>([
    ['listening', 40, 9],
    ['listening', 35, 8],
    ['listening', 30, 7],
    ['listening', 23, 6],
    ['listening', 16, 5],
    ['reading', 39, 9],
    ['reading', 35, 8],
    ['reading', 30, 7],
    ['reading', 23, 6],
    ['reading', 15, 5],
    ['reading', 0, 0],
  ])('gives %s with %s of 40 marks band %s', (skill, marks, band) => {
    expect(bandOf(skill, marks, 40)).toBe(band);
  });

  it('scales other numbers of marks, stays within 0 and 9, and never falls with more marks', () => {
    expect(bandOf('reading', 3, 4)).toBe(bandOf('reading', 30, 40));
    expect(bandOf('writing', 6.5, 9)).toBe(6.5);
    expect(bandOf('speaking', 72, 100)).toBe(6.5);
    expect(bandOf('reading', 0, 0)).toBe(0);
    for (const skill of skills) {
      for (const max of [1, 7, 13, 40, 100]) {
        let last = 0;
        for (let score = 0; score <= max; score += 0.5) {
          const band = bandOf(skill, score, max);
          expect(band).toBeGreaterThanOrEqual(last);
          expect(band).toBeLessThanOrEqual(9);
          last = band;
        }
        expect(last).toBe(9);
      }
    }
  });

  it('takes sections of one skill together and leaves out what IELTS does not test', () => {
    const bands = bandsOf([
      { section_type: 'reading', score: 10, max_score: 20 },
      { section_type: 'reading', score: 20, max_score: 20 },
      { section_type: 'writing', score: 6, max_score: 9 },
      { section_type: 'grammar', score: 0, max_score: 10 },
      { section_type: 'listening', score: 0, max_score: 0 },
    ]);
    expect(bands).toEqual([
      { skill: 'reading', band: 7 },
      { skill: 'writing', band: 6 },
    ]);
    expect(overallBand(bands)).toBe(6.5);
    expect(overallBand([])).toBeNull();
  });
});

it('CEFR levels begin where they are said to begin', () => {
  expect([0, 29.99, 30, 49.99, 50, 70, 84.99, 85, 95, 100].map(levelOf)).toEqual([
    'A1',
    'A1',
    'A2',
    'A2',
    'B1',
    'B2',
    'B2',
    'C1',
    'C2',
    'C2',
  ]);
});
