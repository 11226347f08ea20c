import { describe, expect, it } from 'vitest';
import { formOf, localInput, valuesOf } from './values.ts';

const values = { ...valuesOf(), title: 'My room', group: '7', course_id: '3', due: '2026-12-01T18:00' };
const sent = (form: FormData) => Object.fromEntries(form.entries());

describe('the homework form', () => {
  it('sends new homework to a group or a course', () => {
    const group = sent(formOf(values, null));
    expect(group).toMatchObject({ title: 'My room', group: '7', course_id: '3', lesson_id: '' });
    expect(group['due_date']).toBe(new Date('2026-12-01T18:00').toISOString());
    expect(sent(formOf({ ...values, target: 'course' }, null))).not.toHaveProperty('group');
  });

  it('keeps nothing of another type', () => {
    const question = {
      question_type: 'short_answer' as const,
      question_text: 'Why?',
      question_data: {},
      marks: 1,
    };
    const filled = { ...values, oral_assignment: 'Hello.', questions: [question] };
    expect(sent(formOf(filled, null))).toMatchObject({ oral_assignment: '', metadata: '{}' });
    const quiz = sent(formOf({ ...filled, homework_type: 'quiz' }, null));
    expect(quiz['metadata']).toBe(JSON.stringify({ questions: [question] }));
  });

  it('shows a moment in the browser’s time zone', () => {
    const iso = new Date('2026-12-01T18:00').toISOString();
    expect(localInput(iso)).toBe('2026-12-01T18:00');
    expect(localInput(null)).toBe('');
  });
});
