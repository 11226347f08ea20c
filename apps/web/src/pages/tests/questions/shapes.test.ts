import { describe, expect, it } from 'vitest';
import { isAnswered, readGaps, readSelected } from './shapes.ts';

describe('isAnswered', () => {
  it('is false for what is empty and true for what is not', () => {
    expect(isAnswered('multiple_choice', undefined)).toBe(false);
    expect(isAnswered('multiple_choice', { selected: null })).toBe(false);
    expect(isAnswered('multiple_choice', { selected: 'a' })).toBe(true);
    expect(isAnswered('multiple_answers', { selected: [] })).toBe(false);
    expect(isAnswered('multiple_answers', { selected: ['a'] })).toBe(true);
    expect(isAnswered('true_false_not_given', { value: 'false' })).toBe(true);
    expect(isAnswered('matching', { pairs: {} })).toBe(false);
    expect(isAnswered('gap_fill', { gaps: { 1: ' ' } })).toBe(false);
    expect(isAnswered('gap_fill', { gaps: { 1: ' ', 2: 'x' } })).toBe(true);
    expect(isAnswered('essay', { text: '\n' })).toBe(false);
    expect(isAnswered('short_answer', { text: 'x' })).toBe(true);
    expect(isAnswered('speaking', { file_id: null })).toBe(false);
    expect(isAnswered('speaking', { file_id: 3 })).toBe(true);
  });

  it('reads what has another form as nothing', () => {
    expect(readSelected({ selected: 4 })).toBeNull();
    expect(readGaps({ gaps: { 1: 2 } })).toEqual({});
  });
});
