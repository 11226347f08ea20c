/** Homework made of tasks, for tests. */
import type { Actor } from '@talaffuz/core/actor';
import { createForGroup } from '../homework/service.ts';
import * as homework from '../homework/schema.ts';
import { setTasks } from '../homework-tasks/build.ts';
import { taskInput } from '../homework-tasks/schema.ts';
import type { z } from 'zod';

const options = [
  { id: 'a', text: 'go' },
  { id: 'b', text: 'goes' },
  { id: 'c', text: 'going' },
];

/** Of 4 points in all; the right answers are 2 · 1, 2 · 1 · hello · am. */
export const quizQuestions = [
  {
    question_type: 'multiple_choice',
    question_text: 'She … to school.',
    question_data: { options, correct: 'b' },
    explanation: 'She takes -es.',
  },
  {
    question_type: 'multiple_answers',
    question_text: 'Which forms exist?',
    question_data: { options, correct: ['a', 'b'] },
  },
  {
    question_type: 'true_false_not_given',
    question_text: 'A house has rooms.',
    question_data: { correct: 'true' },
    points: 0.5,
  },
  {
    question_type: 'short_answer',
    question_text: 'What do you say first?',
    question_data: { accepted: ['hello', 'hi'] },
  },
  {
    question_type: 'gap_fill',
    question_text: 'Fill the gap.',
    question_data: { text: 'I {{1}} here.', accepted: { 1: ['am'] } },
    points: 0.5,
  },
];
/** The right answers to them, in their order. */
export const rightAnswers = [
  { selected_option_ids: [2] },
  { selected_option_ids: [2, 1] },
  { selected_option_ids: [1] },
  { answer_text: '  HELLO ' },
  { answer_text: 'am' },
];

export const essayQuestion = {
  question_type: 'essay',
  question_text: 'Your street',
  question_data: { prompt: 'Describe it in three sentences.', min_words: 5, sample: 'My street is long.' },
  points: 5,
};

export const quizTask = { task_type: 'quiz', questions: quizQuestions };
export const openTask = { task_type: 'open_question', questions: [essayQuestion] };

type Given = z.input<typeof taskInput> | Record<string, unknown>;

/** Published homework of a group with these tasks, each of 10 points where nothing else is said. */
export async function makeTasks(
  teacher: Actor,
  group: number,
  tasks: readonly Given[],
  more: Partial<z.input<typeof homework.newGroupHomework>> = {},
) {
  const input = homework.newGroupHomework.parse({
    group,
    title: 'My street',
    homework_type: 'tasks',
    ...more,
  });
  const { id } = await createForGroup(teacher, input, []);
  const written = await setTasks(
    teacher,
    id,
    tasks.map((task) => taskInput.parse(task)),
  );
  return { id, tasks: written.tasks, task_id: written.tasks[0]?.id ?? 0 };
}
