import { describe, expect, it } from 'vitest';
import { passageOf } from './course-search.ts';

describe('a passage', () => {
  it('is a short paragraph as it stands, without its Markdown', () => {
    expect(passageOf('Add **-s** after `she` :\n- she works\n- he lives', ['works'])).toBe(
      'Add -s after she: she works he lives',
    );
  });

  it('of a long paragraph begins with the sentence that is about it, and ends with a sentence', () => {
    const filler = 'Nothing here is about it at all, whatever anybody says. '.repeat(8);
    const passage = passageOf(`${filler}A gerund is a noun made of a verb. ${filler}`, ['gerunds', 'verb']);
    expect(passage).toMatch(/^A gerund is a noun made of a verb\. Nothing/);
    expect(passage).toMatch(/says\.$/);
    expect(passage.length).toBeLessThanOrEqual(320);
  });

  it('of a sentence without end is cut between two words', () => {
    expect(passageOf('word '.repeat(200), ['word'])).toMatch(/^(word ){60,}word…$/);
  });
});
