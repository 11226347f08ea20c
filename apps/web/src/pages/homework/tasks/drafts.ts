/** The tasks of the editor: what a form holds, and what is sent. */
import type { z } from 'zod';
import type { tasksInput } from '@talaffuz/features/homework-tasks/schema';
import type { TaskType } from '@talaffuz/features/homework/kinds';
import type { Outputs } from '../../../api/trpc.ts';
import type { QuestionType } from '../../tests/questions/shapes.ts';
import type { Chosen } from './paragraph-picker.tsx';

export type Authored = Outputs['homework_tasks']['tasks'];

export const machineTypes = [
  'multiple_choice',
  'multiple_answers',
  'true_false_not_given',
  'short_answer',
  'gap_fill',
] as const satisfies QuestionType[];
export const openTypes = ['essay'] as const satisfies QuestionType[];

export interface QuestionDraft {
  question_type: QuestionType;
  question_text: string;
  question_data: Record<string, unknown>;
  explanation?: string;
  marks: number;
}

export interface TaskDraft {
  /** Of this form alone. */
  key: number;
  task_type: TaskType;
  paragraph: Chosen | null;
  instructions: string;
  points: number | string;
  time_limit_minutes: number | string;
  max_attempts: number | string;
  questions: QuestionDraft[];
}

export const emptyTask = (key: number): TaskDraft => ({
  key,
  task_type: 'quiz',
  paragraph: null,
  instructions: '',
  points: 10,
  time_limit_minutes: '',
  max_attempts: 1,
  questions: [],
});

export const draftsOf = ({ tasks }: Authored): TaskDraft[] =>
  tasks.map(({ id, paragraph_id, paragraph_title, time_limit_minutes, questions, ...task }) => ({
    ...task,
    key: id,
    paragraph: paragraph_id === null ? null : { id: paragraph_id, title: paragraph_title ?? '' },
    time_limit_minutes: time_limit_minutes ?? '',
    questions: questions.map(({ id: _id, points, ...question }) => ({ ...question, marks: points })),
  }));

export const sentOf = (drafts: readonly TaskDraft[]): z.input<typeof tasksInput>['tasks'] =>
  drafts.map(({ key: _key, paragraph, points, time_limit_minutes, max_attempts, questions, ...task }) => ({
    ...task,
    paragraph_id: paragraph?.id ?? null,
    points: Number(points),
    time_limit_minutes: time_limit_minutes === '' ? null : Number(time_limit_minutes),
    max_attempts: Number(max_attempts),
    questions:
      task.task_type === 'read'
        ? []
        : questions.map(({ marks, ...question }) => ({ ...question, points: marks })),
  }));
