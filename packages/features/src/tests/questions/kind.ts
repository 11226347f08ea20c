/**
 * What every kind of question can do, with the types of its data put away: rows hold JSON, and only the kind itself
 * knows its form. A kind imports no database, so that the web client's forms may use it.
 */
import { z } from 'zod';

export const questionTypes = [
  'multiple_choice',
  'multiple_answers',
  'true_false_not_given',
  'matching',
  'gap_fill',
  'short_answer',
  'essay',
  'speaking',
] as const;
export type QuestionType = (typeof questionTypes)[number];

export type Json = Record<string, unknown>;
/** What a JSON column of ours holds. */
export const jsonObject = z.record(z.string(), z.unknown());

interface KindParts<Data extends z.ZodObject, Answer extends z.ZodObject> {
  /** With the rules that hold between its fields. */
  data: Data;
  answer: Answer;
  /** Fields that a student sees only after the end. */
  secrets: readonly (keyof z.output<Data> & string)[];
  /** What does not fit between an answer and its question, as a sentence. */
  misfit?(data: z.output<Data>, answer: z.output<Answer>): string | null;
  /** Whether there is nothing in it. */
  isEmpty(answer: z.output<Answer>): boolean;
  /** The part of the marks that an answer earns, 0–1; null where a person or the speech worker decides. */
  share(data: z.output<Data>, answer: z.output<Answer>): number | null;
  /** An answer as a person reads it. */
  shown(data: z.output<Data>, answer: z.output<Answer>): string;
  /** The right answer as a person reads it; empty where there is none. */
  right(data: z.output<Data>): string;
}

export interface Kind {
  /** Checked data without fields that do not belong to it. Throws ZodError with paths from `question_data`. */
  readData(question_data: unknown): Json;
  /** A checked answer. Throws ZodError with paths from `answer_data`. */
  readAnswer(question_data: unknown, answer_data: unknown): Json;
  withoutSecrets(question_data: unknown): Json;
  isEmpty(answer_data: unknown): boolean;
  share(question_data: unknown, answer_data: unknown): number | null;
  shown(question_data: unknown, answer_data: unknown): string;
  right(question_data: unknown): string;
}

/** What is wrong is named from `field`. */
function parseAt<Schema extends z.ZodObject>(
  field: string,
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new z.ZodError(read.error.issues.map((issue) => ({ ...issue, path: [field, ...issue.path] })));
}

export function defineKind<Data extends z.ZodObject, Answer extends z.ZodObject>(
  parts: KindParts<Data, Answer>,
): Kind {
  const { data, answer } = parts;
  return {
    readData: (question_data) => parseAt('question_data', data, question_data),
    readAnswer(question_data, answer_data) {
      const read = parseAt('answer_data', answer, answer_data);
      const message = parts.misfit?.(data.parse(question_data), read) ?? null;
      if (message === null) return read;
      throw new z.ZodError([{ code: 'custom', path: ['answer_data'], message, input: read }]);
    },
    withoutSecrets: (question_data) =>
      Object.fromEntries(
        Object.entries(jsonObject.parse(question_data)).filter(
          ([name]) => !parts.secrets.some((secret) => secret === name),
        ),
      ),
    isEmpty: (answer_data) => parts.isEmpty(answer.parse(answer_data)),
    share: (question_data, answer_data) => parts.share(data.parse(question_data), answer.parse(answer_data)),
    shown: (question_data, answer_data) => parts.shown(data.parse(question_data), answer.parse(answer_data)),
    right: (question_data) => parts.right(data.parse(question_data)),
  };
}

export const optionId = z.string().trim().min(1, 'Give each option an id.').max(50);
export const option = z.object({
  id: optionId,
  text: z.string().trim().min(1, 'Write the text of each option.').max(500),
});
/** Two to thirty options whose ids differ. */
export const options = z
  .array(option)
  .min(2, 'Give at least two options.')
  .max(30)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two options have the same id.');

export const textOf = (all: readonly z.output<typeof option>[], id: string): string =>
  all.find((one) => one.id === id)?.text ?? id;

export const noOption = (id: string): string => `There is no option "${id}" in this question.`;
