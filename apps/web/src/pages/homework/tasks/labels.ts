/** Texts and types for the words of the API. */
import type { ParseKeys } from 'i18next';
import type { TaskType } from '@talaffuz/features/homework/kinds';
import type { Outputs } from '../../../api/trpc.ts';

export type MyHomework = Outputs['homework_tasks']['read'];
export type MyTask = MyHomework['tasks'][number];
export type TaskQuestion = Outputs['homework_tasks']['questions'][number];

export const taskLabels = {
  read: 'homework_tasks.read',
  quiz: 'homework_tasks.quiz',
  open_question: 'homework_tasks.open_question',
} as const satisfies Record<TaskType, ParseKeys>;

export const stateLabels = {
  not_started: 'homework_tasks.not_started',
  in_progress: 'homework_tasks.in_progress',
  completed: 'homework_tasks.completed',
} as const satisfies Record<MyTask['status'], ParseKeys>;

export const stateColors = { not_started: 'gray', in_progress: 'blue', completed: 'teal' } as const;
