import { describe, expect, it } from 'vitest';
import { isAmount, times } from './exact.ts';

describe('exact amounts', () => {
  it('are multiplied without floating point', () => {
    expect(times('300000.10', 3)).toBe('900000.30');
    expect(times('0.07', 12)).toBe('0.84');
    expect(times('9999999999.99', 2)).toBe('19999999999.98');
  });

  it.each([
    ['600000', true],
    ['600000.5', true],
    ['600000.555', false],
    ['0', false],
    ['0.00', false],
    ['-1', false],
    ['1e3', false],
    ['', false],
  ])('%s is one: %s', (text, good) => {
    expect(isAmount(text)).toBe(good);
  });
});
