/** Texts and types for the words of the API. */
import type { ParseKeys } from 'i18next';
import type { HomeworkStatus, HomeworkType } from '@talaffuz/features/homework/kinds';
import type { Outputs } from '../../api/trpc.ts';

export type Homework = Outputs['homework']['read'];
export type Mine = Outputs['homework']['mine'][number];
export type Submission = Homework['submissions'][number];

export const typeLabels = {
  written: 'homework.written',
  oral: 'homework.oral',
  quiz: 'homework.quiz',
  project: 'homework.project',
  tasks: 'homework.tasks',
} as const satisfies Record<HomeworkType, ParseKeys>;

export const statusLabels = {
  assigned: 'homework.assigned',
  submitted: 'homework.submitted',
  late: 'homework.late',
  graded: 'homework.graded',
} as const satisfies Record<HomeworkStatus, ParseKeys>;
