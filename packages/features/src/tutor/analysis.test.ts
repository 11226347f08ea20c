import { describe, expect, it } from 'vitest';
import { analyzeAnswer } from './analysis.ts';
import { answerFeedback } from './schema.ts';

const analyze = (user_response: string, reference_text?: string, duration_s?: number) =>
  analyzeAnswer(
    { user_response, reference_text, feedback_types: ['all'], language: 'en-US' },
    duration_s === undefined ? undefined : { duration_s },
  );

describe('the analysis of an answer', () => {
  it('has the shape of the contract, and the same figures each time', async () => {
    const { feedback_id, timestamp, ...first } = await analyze(
      'She go to school yesterday.',
      'She went to school yesterday.',
    );
    expect(answerFeedback.parse({ feedback_id, timestamp, ...first })).toBeDefined();
    const {
      feedback_id: other,
      timestamp: _later,
      ...second
    } = await analyze('She go to school yesterday.', 'She went to school yesterday.');
    expect(second).toEqual(first);
    expect(other).not.toBe(feedback_id);
  });

  it('counts what the reference has: 4 of its 5 words', async () => {
    const { metadata, vocabulary } = await analyze(
      'She go to school yesterday.',
      'She went to school yesterday.',
    );
    expect(metadata).toEqual({ overlap: 80, user_token_count: 5, ref_token_count: 5, language: 'en-US' });
    expect(vocabulary).toMatchObject({ score: 88, suggestions: ['went'] });
  });

  it('scores grammar by mistakes a word: one in five leaves 50', async () => {
    const { grammar } = await analyze('She go to school today.');
    expect(grammar.corrections).toMatchObject([{ original: 'go', suggestion: 'goes', offset: 4 }]);
    expect(grammar).toMatchObject({ score: 50, error_types: { Agreement: 1 } });
    expect((await analyze('She goes to school today.')).grammar).toMatchObject({
      score: 100,
      error_types: null,
    });
  });

  it('says what a text cannot tell', async () => {
    const written = await analyze('She goes to school today.');
    expect(written.pronunciation.score).toBeNull();
    expect(written.pronunciation.feedback).toContain('no pronunciation');
    expect(written.fluency.pace).toBeNull();
    expect(written.metadata.overlap).toBeNull();
    const spoken = await analyze('She goes to school today.', undefined, 2);
    expect(spoken.fluency).toMatchObject({ pace: 'just right', feedback: 'About 150 words a minute.' });
    expect((await analyze('She goes to school today.', undefined, 10)).fluency).toMatchObject({
      pace: 'slow',
      score: 85,
    });
  });

  it.each(['Men bugun maktabga bordim va dars qildim.', 'Я сегодня ходила в школу.'])(
    'does not call another language bad English: %s',
    async (text) => {
      const { grammar } = await analyze(text);
      expect(grammar).toMatchObject({ score: null, corrections: [] });
      expect(grammar.feedback).toContain('does not look like English');
    },
  );
});
