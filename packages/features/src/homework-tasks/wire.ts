/** Questions of tasks in the contract's form: those of a textbook's tests, and beside them essays and texts with one gap. */
import { wrongField } from '@talaffuz/core/errors';
import type { Json, QuestionType } from '../tests/questions/kind.ts';
import { readGiven, WireMisfit, wireNames, wireTypes } from '../tests/questions/wire.ts';
import { essayData, gapFillData, gapsOf } from '../tests/questions/writing.ts';

export interface Asked {
  question_type: QuestionType;
  question_data: unknown;
}

export const taskWireNames = [...wireNames, 'essay'] as const;
const names: Partial<Record<QuestionType, (typeof taskWireNames)[number]>> = {
  ...wireTypes,
  gap_fill: 'short_answer',
  essay: 'essay',
};

/** Whether a task may ask it: one text cannot fill two gaps, and pairs and recordings have no form in the contract. */
export const isTaskQuestion = ({ question_type, question_data }: Asked): boolean =>
  names[question_type] !== undefined &&
  (question_type !== 'gap_fill' || gapsOf(gapFillData.parse(question_data).text).join() === '1');

export function wireName(type: QuestionType): (typeof taskWireNames)[number] {
  const name = names[type];
  if (name === undefined) throw new Error(`A task has no question of the kind ${type}.`);
  return name;
}

/** What is asked, whole: the text with its gap and the task of an essay belong to it. */
export function wireText({
  question_type,
  question_data,
  question_text,
}: Asked & { question_text: string }): string {
  if (question_type === 'gap_fill')
    return `${question_text}\n\n${gapFillData.parse(question_data).text.replace(/\{\{\d+\}\}/g, '____')}`;
  if (question_type === 'essay') return `${question_text}\n\n${essayData.parse(question_data).prompt}`;
  return question_text;
}

/** What was sent, as the row keeps it. Throws `validation_failed`. */
export function readAnswer(
  question: Asked,
  {
    question_id,
    answer_text,
    selected_option_ids,
  }: {
    question_id: number;
    answer_text?: string | null | undefined;
    selected_option_ids?: number[] | null | undefined;
  },
): Json {
  const given = {
    question_id,
    ...(answer_text == null ? {} : { answer_text }),
    ...(selected_option_ids == null ? {} : { selected_option_ids }),
  };
  try {
    return readGiven(question, given);
  } catch (error) {
    if (error instanceof WireMisfit) throw wrongField(error.field, error.message);
    throw error;
  }
}
