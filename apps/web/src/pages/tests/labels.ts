/** Texts for the words of the API. */
import type { ParseKeys, TFunction } from 'i18next';
import { truths, truthTexts } from '@talaffuz/features/tests/questions/choice';
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
  exam: 'tests.exam',
  textbook: 'tests.of_textbook',
} as const satisfies Record<string, ParseKeys>;

/** An answer of a result; null where it is in the words of the test itself, and so in its language. */
export function ownWords(t: TFunction, type: QuestionType, text: string): string | null {
  if (type !== 'true_false_not_given') return null;
  const truth = truths.find((one) => truthTexts[one] === text);
  return truth === undefined ? null : t(`tests.${truth}`);
}
