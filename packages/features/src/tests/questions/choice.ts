/** Questions with options to choose from. */
import { z } from 'zod';
import { defineKind, noOption, optionId, options, textOf } from './kind.ts';

export const multipleChoiceData = z
  .object({ options, correct: optionId })
  .refine((data) => data.options.some(({ id }) => id === data.correct), {
    path: ['correct'],
    error: 'The correct answer must be the id of one of the options.',
  });

export const multipleChoice = defineKind({
  data: multipleChoiceData,
  answer: z.object({ selected: optionId.nullable() }),
  secrets: ['correct'],
  misfit: (data, { selected }) =>
    selected === null || data.options.some(({ id }) => id === selected) ? null : noOption(selected),
  isEmpty: ({ selected }) => selected === null,
  share: ({ correct }, { selected }) => (selected === correct ? 1 : 0),
  shown: (data, { selected }) => (selected === null ? '' : textOf(data.options, selected)),
  right: (data) => textOf(data.options, data.correct),
});

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

export const multipleAnswersData = z
  .object({
    options,
    correct: z.array(optionId).min(1, 'Name at least one correct option.').transform(unique),
  })
  .refine((data) => data.correct.every((one) => data.options.some(({ id }) => id === one)), {
    path: ['correct'],
    error: 'Each correct answer must be the id of one of the options.',
  });

export const multipleAnswers = defineKind({
  data: multipleAnswersData,
  answer: z.object({ selected: z.array(optionId).max(30).transform(unique) }),
  secrets: ['correct'],
  misfit(data, { selected }) {
    const strange = selected.find((one) => !data.options.some(({ id }) => id === one));
    return strange === undefined ? null : noOption(strange);
  },
  isEmpty: ({ selected }) => selected.length === 0,
  /** Right choices less wrong ones, never below nothing: choosing everything earns nothing. */
  share({ correct }, { selected }) {
    const right = selected.filter((id) => correct.includes(id)).length;
    return Math.max(0, right - (selected.length - right)) / correct.length;
  },
  shown: (data, { selected }) => selected.map((id) => textOf(data.options, id)).join('; '),
  right: (data) => data.correct.map((id) => textOf(data.options, id)).join('; '),
});

export const truths = ['true', 'false', 'not_given'] as const;
/** As they stand in results; pages say them in the reader's language. */
export const truthTexts = { true: 'True', false: 'False', not_given: 'Not given' };

export const trueFalseData = z.object({ correct: z.enum(truths) });

export const trueFalse = defineKind({
  data: trueFalseData,
  answer: z.object({ value: z.enum(truths).nullable() }),
  secrets: ['correct'],
  isEmpty: ({ value }) => value === null,
  share: ({ correct }, { value }) => (value === correct ? 1 : 0),
  shown: (_data, { value }) => (value === null ? '' : truthTexts[value]),
  right: ({ correct }) => truthTexts[correct],
});

export const matchingData = z
  .object({ left: options, right: options, correct: z.record(optionId, optionId) })
  .check(({ value: { left, right, correct }, issues }) => {
    const complain = (message: string) =>
      issues.push({ code: 'custom', path: ['correct'], message, input: correct });
    for (const { id } of left) {
      if (correct[id] === undefined) complain(`Say what "${id}" on the left belongs to.`);
    }
    for (const [from, to] of Object.entries(correct)) {
      if (!left.some(({ id }) => id === from)) complain(`There is no "${from}" on the left.`);
      if (!right.some(({ id }) => id === to)) complain(`There is no "${to}" on the right.`);
    }
  });

const pairsText = (
  { left, right }: Pick<z.output<typeof matchingData>, 'left' | 'right'>,
  pairs: Record<string, string>,
) =>
  left
    .flatMap(({ id, text }) => (pairs[id] === undefined ? [] : [`${text} → ${textOf(right, pairs[id])}`]))
    .join('; ');

export const matching = defineKind({
  data: matchingData,
  answer: z.object({ pairs: z.record(optionId, optionId) }),
  secrets: ['correct'],
  misfit({ left, right }, { pairs }) {
    for (const [from, to] of Object.entries(pairs)) {
      if (!left.some(({ id }) => id === from)) return `There is no "${from}" on the left of this question.`;
      if (!right.some(({ id }) => id === to)) return `There is no "${to}" on the right of this question.`;
    }
    return null;
  },
  isEmpty: ({ pairs }) => Object.keys(pairs).length === 0,
  share: ({ left, correct }, { pairs }) =>
    left.filter(({ id }) => pairs[id] !== undefined && pairs[id] === correct[id]).length / left.length,
  shown: (data, { pairs }) => pairsText(data, pairs),
  right: (data) => pairsText(data, data.correct),
});
