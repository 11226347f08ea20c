/** Progress and phoneme statistics on the wire. */
import { z } from 'zod';
import { intParam, pageQuery } from '../api/lists.ts';
import { proficiencyLevels } from '../auth/schema.ts';
import { phonemeSymbol } from '../library/schema.ts';
import { positions } from './breakdown.ts';

const score = z.number().min(0).max(100);
const trend = z.enum(['improving', 'stable', 'declining']);
const count = z.int().min(0);
const position = z.enum(positions);
const date = z.iso.date().describe("A day in the school's time zone");

const student_id = intParam()
  .optional()
  .describe('A student whom you may see: a child of yours, one of your groups, one of your school');

export const subjectQuery = z.object({ student_id });

export const progressQuery = z.object({
  days: intParam(1, 365).default(30).describe('Days up to today, 1–365'),
  student_id,
});
export type ProgressQuery = z.infer<typeof progressQuery>;

export const progress = z.object({
  days: count,
  time_zone: z.string(),
  total_sessions: count,
  total_minutes: z.number(),
  total_attempts: count,
  average_score: score.nullable(),
  weak_phonemes: z.array(phonemeSymbol).describe('The weakest first'),
  strong_phonemes: z.array(phonemeSymbol).describe('The strongest first'),
  score_trend: trend.describe('`stable` where no change can be shown'),
  score_change: z
    .object({ points: z.number(), error: z.number().describe('Standard error'), attempts: count })
    .nullable()
    .describe('What the trend rests on; null for fewer than six attempts'),
  current_streak_days: count,
  longest_streak_days: count,
  daily: z.array(z.object({ date, attempts: count, average_score: score.nullable() })),
});

const average = { attempts: count.describe('Times it was said, of the latest 200'), average_score: score };

export const phonemeStat = z.object({
  phoneme: phonemeSymbol,
  ipa: z.string(),
  attempts: average.attempts,
  average_score: score.nullable(),
  strength: score.nullable().describe('Recent attempts weigh more; null while there are not enough'),
  certainty: z.number().min(0).max(1),
  trend: trend.nullable(),
  status: z.enum(['weak', 'fair', 'strong', 'not_enough_yet']),
});

const heardAs = z.array(z.object({ phoneme: phonemeSymbol, ipa: z.string(), count }));

const errorContexts = z.array(
  z.object({
    position,
    count: count.describe('Errors'),
    attempts: count.describe('Times it was said there'),
    text: z.string(),
    words: z.array(z.string()),
  }),
);

export const phonemeStats = z.object({
  vowels: z.array(phonemeStat),
  consonants: z.array(phonemeStat),
  weak_phonemes_detail: z.array(
    z.object({
      phoneme: phonemeSymbol,
      ipa: z.string(),
      attempts: count,
      strength: score,
      heard_as: heardAs,
      error_contexts: errorContexts,
    }),
  ),
});

export const phonemeQuery = z.object({ symbol: phonemeSymbol, student_id });
export type PhonemeQuery = z.infer<typeof phonemeQuery>;

export const phonemeProgress = phonemeStat.extend({
  positions: z.array(z.object({ position, errors: count, ...average })),
  neighbours: z
    .array(
      z.object({ side: z.enum(['previous', 'next']), phoneme: phonemeSymbol, ipa: z.string(), ...average }),
    )
    .describe('Sounds beside which it goes worse than usual'),
  heard_as: heardAs,
  error_contexts: errorContexts,
  words: z.array(z.object({ word: z.string(), errors: count, ...average })).describe('The worst first'),
  history: z.array(z.object({ date, ...average })),
});

export const sessionQuery = pageQuery.extend({ student_id });
export type SessionQuery = z.infer<typeof sessionQuery>;

export const studentQuery = pageQuery.extend({
  search: z.string().trim().max(100).optional().describe('Part of a name'),
});
export type StudentQuery = z.infer<typeof studentQuery>;

export const student = z.object({
  id: z.int(),
  full_name: z.string(),
  username: z.string(),
  proficiency_level: z.enum(proficiencyLevels),
  groups: z.array(z.string()),
});
