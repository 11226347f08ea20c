import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['', '', 0],
  ['abc', '', 3],
  ['', 'ab', 2],
  ['kitten', 'sitting', 3],
  ['abc', 'abc', 0],
])('editDistance of “%s” and “%s” is %i', (from, to, distance) => {
  expect(editDistance(Array.from(from), Array.from(to))).toBe(distance);
});
