import { expect, it } from 'vitest';
import { unstorable } from './storable-text.ts';

it('finds what PostgreSQL cannot hold, at any depth', () => {
  expect(unstorable({ a: ['x', { b: 'y\0' }] })).toEqual(['a', 1, 'b']);
  expect(unstorable({ a: '\ud800' })).toEqual(['a']);
  expect(unstorable({ 'a\0': 1 })).toEqual([]);
  expect(unstorable('ʻ 🙂 ғ')).toBeNull();
  expect(unstorable({ n: 1, f: false, nothing: null })).toBeNull();
});
