import { describe, expect, it } from 'vitest';
import { byDay, byPosition, byWord, errorContexts, heardAs, neighbours, type Token } from './breakdown.ts';

const token = (fields: Partial<Token>): Token => ({
  score: 90,
  position: 'initial',
  word: 'think',
  previous: null,
  next: 'IH',
  heard: null,
  day: '2026-03-01',
  ...fields,
});

const bad = (fields: Partial<Token> = {}) => token({ score: 30, heard: 'S', ...fields });

describe('what was heard instead', () => {
  it('counts each, most frequent first, and not what was right', () => {
    const tokens = [bad(), bad(), token({}), bad({ heard: 'T' }), bad({ heard: 'F' })];
    expect(heardAs(tokens)).toEqual([
      { phoneme: 'S', count: 2 },
      { phoneme: 'F', count: 1 },
      { phoneme: 'T', count: 1 },
    ]);
    expect(heardAs([])).toEqual([]);
  });
});

describe('positions', () => {
  const tokens = [
    ...Array.from({ length: 6 }, (_, i) => bad({ position: 'final', word: i < 4 ? 'path' : 'month' })),
    ...Array.from({ length: 3 }, () => token({ position: 'final', word: 'both' })),
    bad({ score: 59.9 }),
    token({ score: 60 }),
  ];

  it('stand in the order of a word, with their means', () => {
    expect(byPosition(tokens)).toEqual([
      { position: 'initial', attempts: 2, errors: 1, average_score: 59.95 },
      { position: 'final', attempts: 9, errors: 6, average_score: 50 },
    ]);
  });

  it('make sentences, most errors first', () => {
    const [first, second, third] = errorContexts(tokens);
    expect(first).toEqual({
      position: 'final',
      count: 6,
      attempts: 9,
      text: 'Weak at the end of words: 6 of 9 (path, month).',
      words: ['path', 'month'],
    });
    expect(second).toMatchObject({ position: 'initial', count: 1, attempts: 2 });
    expect(third).toBeUndefined();
  });
});

describe('neighbours', () => {
  it('are named when they were met three times and go worse than usual', () => {
    const tokens = [
      ...Array.from({ length: 3 }, () => bad({ next: 'R' })),
      ...Array.from({ length: 2 }, () => bad({ next: 'W' })),
      ...Array.from({ length: 5 }, () => token({ next: 'IH' })),
    ];
    expect(neighbours(tokens)).toEqual([{ side: 'next', phoneme: 'R', attempts: 3, average_score: 30 }]);
  });
});

describe('words and days', () => {
  it('give the worst word first', () => {
    expect(byWord([token({}), bad({ word: 'three' }), token({ word: 'three', score: 50 })])).toEqual([
      { word: 'three', attempts: 2, errors: 2, average_score: 40 },
      { word: 'think', attempts: 1, errors: 0, average_score: 90 },
    ]);
  });

  it('give the oldest day first', () => {
    const tokens = [token({ day: '2026-03-02', score: 80 }), token({}), token({ day: '2026-03-02' })];
    expect(byDay(tokens)).toEqual([
      { date: '2026-03-01', attempts: 1, average_score: 90 },
      { date: '2026-03-02', attempts: 2, average_score: 85 },
    ]);
  });
});
