/** The tutor on the wire. */
import { z } from 'zod';
import { intParam } from '../api/lists.ts';

export const MAX_PROMPT = 4_000;

/** What stands in `model_used` when no language model answered. */
export const COACH = 'built-in coach';

/** Text of a learner. Not trimmed away to nothing. */
export const said = z.string().trim().min(1, 'Write something.').max(MAX_PROMPT);

const score = z.number().min(0).max(100).nullable();

const correction = z.object({
  original: z.string(),
  suggestion: z.string().nullable().describe('Empty where the original should go'),
  explanation: z.string(),
  type: z.string(),
  offset: z.int().min(0),
});

/** What `/ai/analyze-answer` answers. A score that cannot be told from a text is null, and `feedback` says why. */
export const answerFeedback = z
  .object({
    feedback_id: z.uuid(),
    timestamp: z.iso.datetime(),
    grammar: z.object({
      score,
      feedback: z.string(),
      corrections: z.array(correction),
      error_types: z.record(z.string(), z.int()).nullable(),
    }),
    vocabulary: z.object({
      score,
      feedback: z.string(),
      suggestions: z.array(z.string()).describe('Words of the reference that the answer lacks'),
      advanced_words: z.array(z.string()),
      misused_words: z.array(z.string()),
    }),
    pronunciation: z.object({
      score,
      feedback: z.string(),
      tips: z.array(z.string()),
      problem_sounds: z.array(z.string()),
      stress_patterns: z.array(z.string()).nullable(),
    }),
    fluency: z.object({
      score,
      feedback: z.string(),
      suggestions: z.array(z.string()),
      pace: z.enum(['slow', 'just right', 'fast']).nullable().describe('Null for a written answer'),
      hesitation_markers: z.array(z.string()).nullable(),
    }),
    overall: z.object({
      score,
      feedback: z.string(),
      next_steps: z.array(z.string()),
      strengths: z.array(z.string()),
      areas_for_improvement: z.array(z.string()),
    }),
    audio_feedback_url: z.string().nullable(),
    model_used: z
      .string()
      .default(COACH)
      .describe('Name of the language model that judged it, or `built-in coach`'),
    metadata: z.object({
      overlap: z
        .number()
        .min(0)
        .max(100)
        .nullable()
        .describe('Percent of the words of the reference that the answer has'),
      user_token_count: z.int(),
      ref_token_count: z.int(),
      language: z.string(),
    }),
  })
  .meta({ id: 'AnswerFeedback' });
export type AnswerFeedback = z.infer<typeof answerFeedback>;

export const analyzeInput = z.object({
  user_response: said,
  reference_text: z.string().trim().max(MAX_PROMPT).optional(),
  context: z
    .object({ lesson_id: z.int().nullish(), topic: z.string().max(200).nullish() })
    .optional()
    .describe('Taken as the contract has it; the analysis is of the texts alone'),
  feedback_types: z.array(z.string().max(40)).max(10).default(['all']),
  language: z.string().max(20).default('en-US'),
});
export type AnalyzeInput = z.infer<typeof analyzeInput>;

const left = z.int().min(0).nullable().describe('Null for staff, who have no quota');
export const quotasLeft = z.object({
  gpt4o_requests_left: left,
  stt_requests_left: left,
  tts_chars_left: left,
  pronunciation_analysis_left: left,
});

export const usage = quotasLeft.extend({
  id: z.int(),
  user_id: z.int(),
  usage_date: z.iso.datetime(),
});

export const askInput = z.object({
  prompt: said,
  speak: z.boolean().default(false).describe('Answer with audio too, which uses tts_chars'),
});

/** A reply with the avatar that gives it. */
export const reply = z.object({
  text: z.string(),
  audio_url: z.string().nullable(),
  avatar_type: z.string(),
  avatar_name: z.string(),
  suggestions: z.array(z.string()),
  model_used: z.string(),
});
export type Reply = z.infer<typeof reply>;

export const ttsInput = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Write what to say.')
    .max(1_000, 'At most 1,000 characters are spoken at once.'),
  language: z.string().max(20).default('en-US'),
});

export const transcription = z.object({
  text: z.string(),
  words: z.array(z.object({ text: z.string(), start_s: z.number(), end_s: z.number() })),
  model: z.string(),
  duration_s: z.number(),
});

/** A language of the tutor: ISO 639, with a region or without. */
export const languageField = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/i, 'Write a language such as uz or en-US.')
  .default('uz');

export const pronunciationFields = z.object({ reference_text: z.string().trim().min(1).max(500) });

export const pronunciationAnswer = z.object({
  accuracy_score: score,
  reference_text: z.string(),
  transcribed_text: z.string(),
  error: z.string().nullable(),
  attempt_id: z.int().nullable(),
  words: z.array(z.object({ text: z.string(), score: z.number(), error: z.string().nullable() })),
});

export const voiceFields = z.object({
  language: languageField,
  reference_text: z.string().trim().max(MAX_PROMPT).optional(),
});
export type VoiceFields = z.infer<typeof voiceFields>;

export const voiceAnswer = z.object({
  transcript: z.string(),
  ai_text: z.string(),
  corrections: z.array(z.string()),
  advice: z.array(z.string()),
  audio_url: z.string().nullable(),
  feedback: answerFeedback,
  quotas: quotasLeft,
  timestamp: z.iso.datetime(),
  model_used: z.string(),
});

export const resetInput = z.object({ user_id: intParam() });
