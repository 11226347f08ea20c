/**
 * Questions as the mentor contract shows and answers them: options are numbered by their place from 1, and short answers
 * are texts. Rows keep their own form (see kinds.ts).
 */
import { z } from 'zod';
import { rowId } from '../../api/lists.ts';
import { multipleAnswersData, multipleChoiceData, trueFalseData, truths } from './choice.ts';
import type { Json, QuestionType } from './kind.ts';
import { kinds } from './kinds.ts';

/** Kinds that the contract has a form for and a machine marks at once, by their names there. */
export const wireTypes = {
  multiple_choice: 'single_choice',
  multiple_answers: 'multiple_choice',
  true_false_not_given: 'true_false',
  short_answer: 'short_answer',
} as const satisfies Partial<Record<QuestionType, string>>;
export type WireKind = keyof typeof wireTypes;
export const wireKinds = Object.keys(wireTypes) as [WireKind, ...WireKind[]];
export const wireNames = Object.values(wireTypes) as [
  (typeof wireTypes)[WireKind],
  ...(typeof wireTypes)[WireKind][],
];
export const isWireKind = (type: QuestionType): type is WireKind => Object.hasOwn(wireTypes, type);

export const wireOption = z.object({ id: z.int(), text: z.string(), order: z.int() });
export type WireOption = z.infer<typeof wireOption>;

/** What a phone sends as an answer to one question. */
export const wireAnswer = z.object({
  question_id: rowId(),
  selected_option_ids: z.array(z.int().min(1)).max(30).optional().describe('Ids of the chosen options'),
  answer_text: z.string().max(500).optional().describe('Of questions that are answered in words'),
});
export type WireAnswer = z.infer<typeof wireAnswer>;

interface Question {
  question_type: QuestionType;
  question_data: unknown;
}

/** By ISO 639 code, in the order of `truths`; English where a language has none. */
const truthWords: Record<string, readonly [string, string, string]> = {
  en: ['True', 'False', 'Not given'],
  ru: ['Верно', 'Неверно', 'Не указано'],
  kk: ['Дұрыс', 'Бұрыс', 'Айтылмаған'],
  uz: ['Toʻgʻri', 'Notoʻgʻri', 'Aytilmagan'],
};
const english = ['True', 'False', 'Not given'] as const;

/** The ids of a question's options as its data has them, in order; none where it is answered in words. */
function keysOf({ question_type, question_data }: Question): readonly string[] {
  if (question_type === 'multiple_choice')
    return multipleChoiceData.parse(question_data).options.map(({ id }) => id);
  if (question_type === 'multiple_answers')
    return multipleAnswersData.parse(question_data).options.map(({ id }) => id);
  return question_type === 'true_false_not_given' ? truths : [];
}

/** `language`: what true and false are called in. */
export function wireOptions(question: Question, language: string): WireOption[] {
  const { question_type, question_data } = question;
  const texts =
    question_type === 'multiple_choice'
      ? multipleChoiceData.parse(question_data).options.map(({ text }) => text)
      : question_type === 'multiple_answers'
        ? multipleAnswersData.parse(question_data).options.map(({ text }) => text)
        : question_type === 'true_false_not_given'
          ? (truthWords[language] ?? english)
          : [];
  return texts.map((text, i) => ({ id: i + 1, text, order: i + 1 }));
}

/** A mistake in what was sent: which field of the answer, and a sentence. */
export class WireMisfit extends Error {
  readonly field: 'question_id' | 'selected_option_ids' | 'answer_text';
  constructor(field: WireMisfit['field'], message: string) {
    super(message);
    this.field = field;
  }
}

/** What was sent, as the row keeps it. Throws WireMisfit. */
export function readWire(question: Question, given: WireAnswer): Json {
  const { question_type: type } = question;
  const { selected_option_ids: ids, answer_text } = given;
  const keys = keysOf(question);
  if (keys.length === 0) {
    if (answer_text === undefined) {
      throw new WireMisfit('answer_text', 'This question is answered in words; send them as answer_text.');
    }
    const text = answer_text.normalize('NFC').trim();
    return kinds[type].readAnswer(
      question.question_data,
      type === 'gap_fill' ? { gaps: { 1: text } } : { text },
    );
  }
  if (ids === undefined) {
    throw new WireMisfit(
      'selected_option_ids',
      'Choose among the options of this question; send their ids as selected_option_ids.',
    );
  }
  const strange = ids.find((id) => keys[id - 1] === undefined);
  if (strange !== undefined) {
    throw new WireMisfit(
      'selected_option_ids',
      `This question has no option ${String(strange)}; its options are 1 to ${String(keys.length)}.`,
    );
  }
  // In the order of the options, so that the same choice is the same answer.
  const chosen = keys.filter((_, i) => ids.includes(i + 1));
  if (type === 'multiple_answers') return { selected: chosen };
  if (chosen.length > 1) {
    throw new WireMisfit('selected_option_ids', 'This question has one answer; choose one option.');
  }
  const [one = null] = chosen;
  return type === 'multiple_choice' ? { selected: one } : { value: one };
}

/** The same of one that is told at once and is final then: nothing chosen or written is a slip. Throws `WireMisfit`. */
export function readGiven(question: Question, given: WireAnswer): Json {
  const read = readWire(question, given);
  if (!kinds[question.question_type].isEmpty(read)) return read;
  throw keysOf(question).length > 0
    ? new WireMisfit('selected_option_ids', 'Choose an option of this question.')
    : new WireMisfit('answer_text', 'Write your answer.');
}

const kept = z.object({
  selected: z.union([z.string(), z.array(z.string()), z.null()]).optional(),
  value: z.string().nullish(),
  text: z.string().optional(),
  gaps: z.record(z.string(), z.string()).optional(),
});

/** What the row keeps, as it was sent. */
export function shownWire(
  question: Question,
  answer_data: unknown,
): { selected_option_ids: number[]; answer_text: string | null } {
  const keys = keysOf(question);
  const { selected, value, text, gaps } = kept.parse(answer_data);
  const chosen = [selected ?? value ?? []].flat();
  return {
    selected_option_ids: keys.flatMap((key, i) => (chosen.includes(key) ? [i + 1] : [])),
    answer_text: keys.length > 0 ? null : (text ?? gaps?.['1'] ?? ''),
  };
}

/** Ids of the right options; none where it is answered in words. */
export function rightOptions(question: Question): number[] {
  const { question_type: type, question_data: data } = question;
  const right: readonly string[] =
    type === 'multiple_choice'
      ? [multipleChoiceData.parse(data).correct]
      : type === 'multiple_answers'
        ? multipleAnswersData.parse(data).correct
        : type === 'true_false_not_given'
          ? [trueFalseData.parse(data).correct]
          : [];
  return keysOf(question).flatMap((key, i) => (right.includes(key) ? [i + 1] : []));
}
