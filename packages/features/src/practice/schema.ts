/** Practice on the wire: sessions, attempts and the assessment (packages/speech/src/assessment.ts) as zod. */
import { z } from 'zod';
import { adviceLanguages } from '@talaffuz/speech/advice/language';
import { warningCodes } from '@talaffuz/speech/assessment';
import { intParam, pageQuery } from '../api/lists.ts';
import { phonemeSymbol } from '../library/schema.ts';

const score = z.number().min(0).max(100);
const seconds = z.number().min(0);

const heard = z.object({ phoneme: phonemeSymbol, ipa: z.string(), probability: z.number() });

const phonemeAssessment = z.object({
  phoneme: phonemeSymbol,
  ipa: z.string(),
  start_s: seconds,
  end_s: seconds,
  score,
  confidence: z.number().min(0).max(1),
  heard: z.array(heard),
});

const wordAssessment = z.object({
  text: z.string(),
  start_s: seconds,
  end_s: seconds,
  score,
  stress_score: score,
  error: z.enum(['omission', 'mispronunciation', 'insertion']).nullable(),
  phonemes: z.array(phonemeAssessment),
});

const feedback = z.object({
  code: z.string(),
  phoneme: phonemeSymbol.nullable(),
  word: z.string().nullable(),
  text: z.string(),
});

export const assessment = z
  .object({
    id: z.string(),
    text: z.string(),
    model: z.object({ name: z.string(), version: z.string() }),
    duration_s: seconds,
    overall_score: score,
    accuracy_score: score,
    fluency_score: score,
    completeness_score: score,
    prosody_score: score,
    words: z.array(wordAssessment),
    pauses: z.array(z.object({ start_s: seconds, end_s: seconds, expected: z.boolean() })),
    speech_rate_wpm: z.number(),
    articulation_rate_sps: z.number(),
    pitch: z.object({ range_st: z.number(), contour: z.array(z.number().nullable()) }),
    weak_phonemes: z.array(phonemeSymbol),
    feedback: z.array(feedback),
    warnings: z.array(z.enum(warningCodes)),
  })
  .meta({ id: 'Assessment' });

export const phonemeScore = z.object({
  phoneme: phonemeSymbol,
  ipa: z.string(),
  word: z.string(),
  score,
  position: z.enum(['initial', 'medial', 'final']),
});

export const attemptStatuses = ['queued', 'scoring', 'done', 'failed'] as const;

const attemptFields = {
  attempt_id: z.int(),
  session_id: z.int().nullable().describe('None for a recording of a batch'),
  sentence_id: z.int().nullable(),
  text: z.string(),
  status: z.enum(attemptStatuses),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
  overall_score: score.nullable(),
  fluency_score: score.nullable(),
  weak_phonemes: z.array(phonemeSymbol),
  error: z.object({ code: z.string(), message: z.string() }).nullable().describe('Why it failed'),
};

/** One line of a list of attempts. */
export const attemptSummary = z.object(attemptFields);

/** What a teacher said of an attempt, beside the model's result. A score that they left to the model is null. */
export const review = z.object({
  reviewer: z.object({ id: z.int(), full_name: z.string() }),
  comment: z.string(),
  overall_score: score.nullable(),
  accuracy_score: score.nullable(),
  fluency_score: score.nullable(),
  prosody_score: score.nullable(),
  phonemes: z
    .array(z.object({ index: z.int().describe('Place among all phonemes of the result, from 0'), score }))
    .describe('The phonemes that the teacher scored'),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
export type Review = z.infer<typeof review>;

/** What `/practice/assess` answers, and an attempt whenever it is read again. */
export const attempt = z
  .object({
    ...attemptFields,
    accuracy_score: score.nullable(),
    completeness_score: score.nullable(),
    prosody_score: score.nullable(),
    phoneme_scores: z.array(phonemeScore),
    llm_feedback: z.string().describe('The advice as one text'),
    advice: z
      .array(feedback)
      .describe("The result's feedback, worded in the learner's native language where we know it"),
    advice_language: z.enum(adviceLanguages).describe('Language of `advice` and `llm_feedback`'),
    audio_url: z.string().describe('The recording, for whoever may see the attempt'),
    result: assessment.nullable(),
    review: review.nullable(),
  })
  .meta({ id: 'Attempt' });
export type Attempt = z.infer<typeof attempt>;

/** Form fields beside the `audio` part: a sentence of the library, or any text. */
export const assessFields = z
  .object({
    sentence_id: intParam().optional(),
    text: z.string().trim().min(1).max(500).optional(),
    session_id: intParam().optional(),
  })
  .refine((fields) => (fields.sentence_id === undefined) !== (fields.text === undefined), {
    path: ['sentence_id'],
    error: 'Give either sentence_id or text.',
  });
export type AssessFields = z.infer<typeof assessFields>;

export const attemptQuery = pageQuery.extend({
  session_id: intParam().optional(),
  sentence_id: intParam().optional(),
});
export type AttemptQuery = z.infer<typeof attemptQuery>;

export const practiceSession = z.object({
  id: z.int(),
  status: z.enum(['active', 'ended']),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  attempts_count: z.int(),
  average_score: z.number().nullable(),
  duration_minutes: z.number(),
});
