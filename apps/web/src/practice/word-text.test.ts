import { expect, it } from 'vitest';
import { shownWord } from './word-text.ts';

it.each([
  ['three', 'three'],
  ['[W IY HH AE]', '/wiːhæ/'],
  ['[AH0 XX]', '/ə?/'],
])('%s is shown as %s', (text, shown) => {
  expect(shownWord(text)).toBe(shown);
});
