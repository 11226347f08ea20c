import { describe, expect, it } from 'vitest';
import { dueIn } from './due.ts';

const now = new Date('2026-12-01T12:00:00Z');

describe('dueIn', () => {
  it.each([
    ['2026-12-01T11:59:59Z', { unit: 'over' }],
    ['2026-12-01T12:00:20Z', { unit: 'minutes', count: 1 }],
    ['2026-12-01T12:59:59Z', { unit: 'minutes', count: 59 }],
    ['2026-12-01T13:00:00Z', { unit: 'hours', count: 1 }],
    ['2026-12-02T11:59:59Z', { unit: 'hours', count: 23 }],
    ['2026-12-03T13:00:00Z', { unit: 'days', count: 2 }],
  ])('%s', (due, expected) => {
    expect(dueIn(due, now)).toEqual(expected);
  });
});
