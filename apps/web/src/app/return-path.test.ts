import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path.ts';

describe('the way back after signing in', () => {
  it.each(['/', '/practice/12?page=2', '/sounds'])('leads to %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ])('leads home instead of to %s', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });
});
