/** Reviews on the wire. Scores are 0–100. */
import { z } from 'zod';
import { verdicts } from '@talaffuz/speech/agreement/verdict';
import { intParam, pageQuery } from '../api/lists.ts';
import { phonemeSymbol } from '../library/schema.ts';
import { attempt, attemptSummary, review } from '../practice/schema.ts';

const score = z.number().min(0).max(100);
const person = z.object({ id: z.int(), full_name: z.string() });
const day = z.iso.date().describe('A day in the school’s time zone');

/** Which attempts are meant; the page of one review takes them, too, so that “next” stays within the list. */
const filterFields = {
  group_id: intParam().optional(),
  student_id: intParam().optional(),
  batch_id: intParam().optional(),
  phoneme: phonemeSymbol.optional().describe('Attempts in which it was said'),
  from: day.optional(),
  to: day.optional().describe('This day is included'),
  reviewed: z.stringbool().default(false).describe('true: those that have a review'),
};
export const filters = z.object(filterFields);
export type Filters = z.infer<typeof filters>;

export const reviewQuery = pageQuery.extend(filterFields);
export type ReviewQuery = z.infer<typeof reviewQuery>;

export const attemptId = z.object({ attempt_id: intParam() });
export const oneReviewQuery = attemptId.extend(filterFields);

export const reviewItem = attemptSummary.extend({
  batch_id: z.int().nullable(),
  student: person,
  groups: z.array(z.string()).describe('Names of the student’s groups, of those that you see'),
  certainty: z.number().nullable().describe('How sure the model is, 0–1'),
  lowest_phonemes: z.array(z.object({ phoneme: phonemeSymbol, ipa: z.string(), score })),
  reviewed_at: z.iso.datetime().nullable(),
  reviewer: person.nullable(),
});

export const reviewDetail = z.object({
  attempt: attempt.describe('With the model’s result, and the review if there is one'),
  student: person,
  groups: z.array(z.string()),
  batch_id: z.int().nullable(),
  certainty: z.number().nullable(),
  phonemes: z
    .array(z.object({ index: z.int(), score, teacher_score: score.nullable() }))
    .describe('Every phoneme that can be scored; words left out or added have none'),
  next_id: z.int().nullable(),
  previous_id: z.int().nullable(),
  position: z.int().describe('Place in the filtered list, from 1'),
  total: z.int().describe('Length of the filtered list'),
});

const judged = z
  .object({
    index: z.int().min(0).describe('Place among all phonemes of the result, from 0'),
    score: score.optional(),
    verdict: z.enum(verdicts).optional().describe('Instead of a score: correct 100, accent 60, wrong 20'),
  })
  .refine((one) => (one.score === undefined) !== (one.verdict === undefined), {
    path: ['score'],
    error: 'Give either score or verdict.',
  });

/** The whole review: what it does not name has no score by a teacher. */
export const reviewInput = attemptId.extend({
  phonemes: z
    .array(judged)
    .max(2_000)
    .default([])
    .refine((all) => new Set(all.map(({ index }) => index)).size === all.length, {
      error: 'Each index may stand once.',
    }),
  overall_score: score.nullable().default(null),
  accuracy_score: score.nullable().default(null),
  fluency_score: score.nullable().default(null),
  prosody_score: score.nullable().default(null),
  comment: z.string().trim().max(2_000).default(''),
  updated_at: z.iso
    .datetime()
    .nullable()
    .optional()
    .describe('`updated_at` of the review that was changed, null for a new one; another state is 409'),
});
export type ReviewInput = z.infer<typeof reviewInput>;
export { review };

export const reviewChoices = z.object({
  groups: z.array(z.object({ id: z.int(), name: z.string() })),
  students: z.array(person.extend({ group_ids: z.array(z.int()) })),
});

const figures = z.object({
  n: z.int().describe('Pairs of a model’s and a teacher’s score'),
  correlation: z.number().nullable().describe('Pearson’s r'),
  kappa: z.number().nullable().describe('Cohen’s kappa on correct, accent, wrong'),
  weighted_kappa: z.number().nullable().describe('With quadratic weights'),
  mean_difference: z.number().nullable().describe('Model minus teacher, points'),
  reason: z.enum(['too_few', 'no_variance']).nullable().describe('Why a figure is missing'),
});

export const agreementQuery = z.object({
  group_id: intParam().optional(),
  days: intParam(1, 3_650).default(90).describe('Reviews of the last so many days'),
});
export type AgreementQuery = z.infer<typeof agreementQuery>;

export const agreement = z.object({
  days: z.int(),
  thresholds: z
    .object({ correct_from: z.number(), accent_from: z.number() })
    .describe('How scores become classes: correct, accent, and below that wrong'),
  min_pairs: z.int().describe('Fewer pairs give no figures'),
  attempts: z.int().describe('Attempts with a review'),
  phonemes: figures.describe('Over all reviewed phonemes'),
  scores: z
    .array(
      figures.extend({
        score: z.enum(['overall_score', 'accuracy_score', 'fluency_score', 'prosody_score']),
      }),
    )
    .describe('Over the scores of whole attempts'),
  by_phoneme: z.array(figures.extend({ phoneme: phonemeSymbol, ipa: z.string() })),
  by_group: z.array(figures.extend({ group_id: z.int(), name: z.string() })),
  by_week: z.array(figures.extend({ week: z.iso.date().describe('Its Monday') })),
});
export type Agreement = z.infer<typeof agreement>;

/** Of the export of training labels. */
export const labelQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  format: z.literal('jsonl').default('jsonl'),
});
export type LabelQuery = z.infer<typeof labelQuery>;
