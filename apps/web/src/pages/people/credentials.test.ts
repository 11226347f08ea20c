import { describe, expect, it } from 'vitest';
import { newPassword, proposedUsername } from './credentials.ts';

describe('a username from a name', () => {
  it.each([
    ['Jasur', 'Qodirov', 'jasur.qodirov'],
    ['Oʻgʻiloy', 'Toʻraxonova', 'ogiloy.toraxonova'],
    ['Шахноза', 'Ғуломова', 'shaxnoza.gulomova'],
    ['José', '', 'jose2026'],
    ['Li', 'An', 'li.an2026'],
    ['', '', ''],
    ['李', '', ''],
  ])('of %s %s is %s', (first, last, expected) => {
    expect(proposedUsername(first, last, 2026)).toBe(expected);
  });

  it('is never longer than a username may be', () => {
    expect(proposedUsername('a'.repeat(31), 'b', 2026)).toBe('a'.repeat(31));
    expect(proposedUsername('a'.repeat(40), 'b', 2026)).toHaveLength(32);
  });
});

it('makes passwords of unlike letters that differ', () => {
  const made = Array.from({ length: 200 }, newPassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
});
