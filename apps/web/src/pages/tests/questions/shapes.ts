/** What the pages read of a question's data and of an answer; both come as JSON whose form its type decides. */
import { z } from 'zod';
import { options } from '@talaffuz/features/tests/questions/kind';
import type { Outputs } from '../../../api/trpc.ts';

export type Test = Outputs['tests']['read'];
export type Section = Test['sections'][number];
export type Question = Section['questions'][number];
export type QuestionType = Question['question_type'];
export type Answer = Record<string, unknown>;

export const choiceShape = z.object({ options });
export const matchingShape = z.object({ left: options, right: options });
export const gapShape = z.object({ text: z.string() });
export const essayShape = z.object({ prompt: z.string(), min_words: z.number() });
export const speakingShape = z.object({ prompt: z.string(), reference_text: z.string() });

const strings = z.record(z.string(), z.string());
export const readSelected = (answer: Answer): string | null =>
  z.object({ selected: z.string() }).safeParse(answer).data?.selected ?? null;
export const readManySelected = (answer: Answer): string[] =>
  z.object({ selected: z.array(z.string()) }).safeParse(answer).data?.selected ?? [];
export const readValue = (answer: Answer): string | null =>
  z.object({ value: z.string() }).safeParse(answer).data?.value ?? null;
export const readPairs = (answer: Answer): Record<string, string> =>
  z.object({ pairs: strings }).safeParse(answer).data?.pairs ?? {};
export const readGaps = (answer: Answer): Record<string, string> =>
  z.object({ gaps: strings }).safeParse(answer).data?.gaps ?? {};
export const readText = (answer: Answer): string =>
  z.object({ text: z.string() }).safeParse(answer).data?.text ?? '';
export const readFileId = (answer: Answer): number | null =>
  z.object({ file_id: z.number() }).safeParse(answer).data?.file_id ?? null;

/** Whether an answer says anything yet. */
export function isAnswered(type: QuestionType, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  switch (type) {
    case 'multiple_choice':
      return readSelected(answer) !== null;
    case 'multiple_answers':
      return readManySelected(answer).length > 0;
    case 'true_false_not_given':
      return readValue(answer) !== null;
    case 'matching':
      return Object.keys(readPairs(answer)).length > 0;
    case 'gap_fill':
      return Object.values(readGaps(answer)).some((text) => text.trim() !== '');
    case 'short_answer':
    case 'essay':
      return readText(answer).trim() !== '';
    case 'speaking':
      return readFileId(answer) !== null;
  }
}
