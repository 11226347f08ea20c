/** Texts for the words of the API. */
import type { ParseKeys } from 'i18next';
import type { QuestionType, Section } from './questions/shapes.ts';

export const sectionLabels = {
  listening: 'tests.listening',
  reading: 'tests.reading',
  writing: 'tests.writing',
  speaking: 'tests.speaking',
  grammar: 'tests.grammar',
  vocabulary: 'tests.vocabulary',
  general: 'tests.general_section',
} as const satisfies Record<Section['section_type'], ParseKeys>;

export const questionLabels = {
  multiple_choice: 'tests.multiple_choice',
  multiple_answers: 'tests.multiple_answers',
  true_false_not_given: 'tests.true_false_not_given',
  matching: 'tests.matching',
  gap_fill: 'tests.gap_fill',
  short_answer: 'tests.short_answer',
  essay: 'tests.essay',
  speaking: 'tests.speaking_task',
} as const satisfies Record<QuestionType, ParseKeys>;

export const typeLabels = {
  ielts: 'tests.ielts',
  cefr: 'tests.cefr',
  general: 'tests.general',
} as const satisfies Record<string, ParseKeys>;
