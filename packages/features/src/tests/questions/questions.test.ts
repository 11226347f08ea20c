/** Data, answers and partial credit of every kind of question. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Json, QuestionType } from './kind.ts';
import { questionTypes } from './kind.ts';
import { kinds } from './kinds.ts';
import { comparable, countWords, gapsOf } from './writing.ts';

const abc = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `text ${id}` }));
const data: Record<QuestionType, Json> = {
  multiple_choice: { options: abc, correct: 'b' },
  multiple_answers: { options: abc, correct: ['a', 'b'] },
  true_false_not_given: { correct: 'not_given' },
  matching: { left: abc.slice(0, 3), right: abc, correct: { a: 'b', b: 'a', c: 'd' } },
  gap_fill: { text: 'I {{1}} to the {{2}}.', accepted: { 1: ['go', 'walk'], 2: ["children's park"] } },
  short_answer: { accepted: ['it’s raining'] },
  essay: { prompt: 'Describe your room.', min_words: 50, sample: 'My room is small.' },
  speaking: { prompt: 'Read aloud.', reference_text: 'We went to the market.' },
};
const full: Partial<Record<QuestionType, Json>> = {
  multiple_choice: { selected: 'b' },
  multiple_answers: { selected: ['b', 'a'] },
  true_false_not_given: { value: 'not_given' },
  matching: { pairs: { a: 'b', b: 'a', c: 'd' } },
  gap_fill: { gaps: { 1: ' WALK ', 2: 'Children‘s   Park' } },
  short_answer: { text: "  It's  RAINING " },
};

const messagesOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof z.ZodError)
      return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw error;
  }
  return [];
};

describe.each(questionTypes)('%s', (type) => {
  const kind = kinds[type];
  const own = data[type];

  it('reads its own data, and hides what a student must not see', () => {
    expect(kind.readData(own)).toEqual(own);
    const shown = kind.withoutSecrets(own);
    for (const secret of ['correct', 'accepted', 'sample']) expect(shown).not.toHaveProperty(secret);
    expect(Object.keys(own).filter((name) => !(name in shown)).length).toBe(type === 'speaking' ? 0 : 1);
  });

  it('gives a right answer all marks and reads both as text', () => {
    const answer = full[type];
    if (answer === undefined) {
      expect(kind.share(own, type === 'essay' ? { text: 'Mine.' } : { file_id: 4 })).toBeNull();
      return;
    }
    const read = kind.readAnswer(own, answer);
    expect(kind.share(own, read)).toBe(1);
    expect(kind.isEmpty(read)).toBe(false);
    expect(kind.shown(own, read)).not.toBe('');
    expect(kind.right(own)).not.toBe('');
  });

  it('refuses an answer of another kind', () => {
    expect(messagesOf(() => kind.readAnswer(own, { nothing: 1 }))[0]).toMatch(/^answer_data/);
  });
});

describe('partial credit', () => {
  const share = (type: QuestionType, answer: Json) => kinds[type].share(data[type], answer);

  it.each<[QuestionType, Json, number]>([
    ['multiple_answers', { selected: ['a'] }, 0.5],
    ['multiple_answers', { selected: ['a', 'c'] }, 0],
    ['multiple_answers', { selected: ['a', 'b', 'c'] }, 0.5],
    ['multiple_answers', { selected: ['a', 'b', 'c', 'd'] }, 0],
    ['multiple_answers', { selected: ['c', 'd'] }, 0],
    ['multiple_choice', { selected: 'a' }, 0],
    ['matching', { pairs: { a: 'b' } }, 1 / 3],
    ['matching', { pairs: { a: 'b', b: 'b', c: 'd' } }, 2 / 3],
    ['gap_fill', { gaps: { 1: 'go', 2: 'zoo' } }, 0.5],
    ['gap_fill', { gaps: {} }, 0],
    ['short_answer', { text: 'it is raining' }, 0],
    ['true_false_not_given', { value: 'false' }, 0],
  ])('%s %j earns %s', (type, answer, expected) => {
    expect(share(type, answer)).toBeCloseTo(expected);
  });

  it('stays between nothing and everything for every choice of options', () => {
    const ids = abc.map(({ id }) => id);
    for (let pick = 0; pick < 16; pick += 1) {
      for (let right = 1; right < 16; right += 1) {
        const of = (bits: number) => ids.filter((_, i) => (bits & (1 << i)) !== 0);
        const earned = kinds.multiple_answers.share(
          { options: abc, correct: of(right) },
          { selected: of(pick) },
        );
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(1);
        expect(earned === 1).toBe(pick === right);
      }
    }
  });
});

describe('data that does not fit its type', () => {
  it.each<[QuestionType, Json, RegExp]>([
    ['multiple_choice', { options: abc, correct: 'x' }, /^question_data\.correct: .*one of the options/],
    ['multiple_choice', { options: abc.slice(0, 1), correct: 'a' }, /two options/],
    ['multiple_choice', { options: [abc[0], abc[0]], correct: 'a' }, /same id/],
    ['multiple_answers', { options: abc, correct: [] }, /at least one/],
    ['true_false_not_given', { correct: 'maybe' }, /question_data\.correct/],
    ['matching', { ...data.matching, correct: { a: 'b', b: 'a' } }, /what "c" on the left/],
    ['matching', { ...data.matching, correct: { a: 'b', b: 'a', c: 'z' } }, /no "z" on the right/],
    ['matching', { ...data.matching, correct: { a: 'b', b: 'a', c: 'd', x: 'a' } }, /no "x" on the left/],
    ['gap_fill', { text: 'No gap', accepted: {} }, /no gap/],
    ['gap_fill', { text: '{{1}} and {{2}}', accepted: { 1: ['x'] } }, /\{\{2\}\} has no accepted/],
    ['gap_fill', { text: '{{1}}', accepted: { 1: ['x'], 2: ['y'] } }, /no gap \{\{2\}\}/],
    ['gap_fill', { text: '{{1}}', accepted: { 1: [] } }, /at least one accepted/],
    ['short_answer', { accepted: [] }, /at least one accepted/],
    ['essay', { prompt: ' ' }, /essay is about/],
  ])('%s %j', (type, wrong, message) => {
    expect(messagesOf(() => kinds[type].readData(wrong)).join('\n')).toMatch(message);
  });

  it('answers that name what is not in the question are refused too', () => {
    const misfit = (type: QuestionType, answer: Json) =>
      messagesOf(() => kinds[type].readAnswer(data[type], answer)).join();
    expect(misfit('multiple_choice', { selected: 'z' })).toMatch(/^answer_data: There is no option "z"/);
    expect(misfit('multiple_answers', { selected: ['a', 'z'] })).toMatch(/no option "z"/);
    expect(misfit('matching', { pairs: { z: 'a' } })).toMatch(/on the left/);
    expect(misfit('gap_fill', { gaps: { 3: 'x' } })).toMatch(/no gap \{\{3\}\}/);
  });
});

it('texts are compared and counted as people do', () => {
  expect(comparable('  Don’t\n STOP ')).toBe("don't stop");
  expect(gapsOf('{{2}} a {{1}} b {{2}}')).toEqual(['2', '1']);
  expect(countWords(' One, two — three!  it’s ')).toBe(4);
  expect(countWords('')).toBe(0);
});
