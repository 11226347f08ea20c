/** The data of a new question, and the form in which the editors hold data that is not complete yet. */
import { z } from 'zod';
import type { QuestionType } from '../questions/shapes.ts';

export type Data = Record<string, unknown>;

const pair = [
  { id: 'a', text: '' },
  { id: 'b', text: '' },
];

export function emptyData(type: QuestionType): Data {
  switch (type) {
    case 'multiple_choice':
      return { options: pair, correct: '' };
    case 'multiple_answers':
      return { options: pair, correct: [] };
    case 'true_false_not_given':
      return { correct: 'true' };
    case 'matching':
      return { left: pair, right: pair, correct: { a: 'a', b: 'b' } };
    case 'gap_fill':
      return { text: '', accepted: {} };
    case 'short_answer':
      return { accepted: [] };
    case 'essay':
      return { prompt: '', min_words: 100, sample: '' };
    case 'speaking':
      return { prompt: '', reference_text: '' };
  }
}

const draftOptions = z.array(z.object({ id: z.string(), text: z.string() }));
export type DraftOptions = z.infer<typeof draftOptions>;
export const oneDraft = z.object({ options: draftOptions, correct: z.string() });
export const manyDraft = z.object({ options: draftOptions, correct: z.array(z.string()) });
export const truthDraft = z.object({ correct: z.string() });
export const matchingDraft = z.object({
  left: draftOptions,
  right: draftOptions,
  correct: z.record(z.string(), z.string()),
});
export const gapDraft = z.object({ text: z.string(), accepted: z.record(z.string(), z.array(z.string())) });
export const shortDraft = z.object({ accepted: z.array(z.string()) });
export const essayDraft = z.object({ prompt: z.string(), min_words: z.number(), sample: z.string() });
export const speakingDraft = z.object({ prompt: z.string(), reference_text: z.string() });

/** An id that none of them has: a, b, … z, then o27, o28 … */
export function freeId(all: DraftOptions): string {
  for (let i = 0; ; i += 1) {
    const id = i < 26 ? String.fromCharCode(97 + i) : `o${String(i + 1)}`;
    if (!all.some((one) => one.id === id)) return id;
  }
}
