/** Phonemes and sentences on the wire. */
import { z } from 'zod';
import { adviceLanguages } from '@talaffuz/speech/advice/language';
import { phonemeSymbols } from '@talaffuz/speech/phonemes/inventory';
import { proficiencyLevels } from '../auth/schema.ts';
import { intParam, pageQuery } from '../api/lists.ts';

export const phonemeSymbol = z.enum(phonemeSymbols).meta({ id: 'PhonemeSymbol' });

export const phonemeSummary = z.object({
  id: z.int(),
  symbol: phonemeSymbol,
  ipa: z.string(),
  type: z.enum(['vowel', 'consonant', 'diphthong']),
  description: z.string(),
  example_words: z.array(z.string()),
});

export const phonemeDetail = phonemeSummary.extend({
  articulation: z.object({
    place: z.string(),
    manner: z.string(),
    voicing: z.enum(['voiced', 'voiceless']),
    tongue: z.string(),
    lips: z.string(),
  }),
  tips: z.array(z.string()),
  how_to: z.string().describe('How to make it, in your native language where we know it'),
  how_to_language: z.enum(adviceLanguages),
  common_errors: z.array(
    z.object({
      heard: phonemeSymbol,
      heard_ipa: z.string(),
      speakers: z.array(z.enum(['uz', 'ru', 'kk', 'any'])),
      text: z.string(),
      own_text: z
        .string()
        .nullable()
        .describe('The same in the language of `how_to`, for a habit of its speakers'),
    }),
  ),
});

export const phonemeQuery = z.object({
  search: z
    .string()
    .trim()
    .max(50)
    .optional()
    .describe('Part of a symbol, IPA sign, description or example word'),
});

export const sentence = z.object({
  id: z.int(),
  text: z.string(),
  difficulty_level: z.enum(proficiencyLevels),
  phonemes: z.array(phonemeSymbol),
  ipa: z.string(),
});

export const sentenceQuery = pageQuery.extend({
  difficulty_level: z.enum(proficiencyLevels).optional(),
  search: z.string().trim().max(100).optional().describe('Part of the text'),
  phoneme: phonemeSymbol.optional().describe('Only sentences with this phoneme'),
});
export type SentenceQuery = z.infer<typeof sentenceQuery>;

export const sentenceId = z.object({ id: intParam() });

export const recommendQuery = z.object({
  limit: intParam(1, 20).default(5).describe('How many, 1–20'),
  difficulty: z.enum(proficiencyLevels).optional().describe("Instead of the learner's own level"),
  student_id: intParam().optional().describe('A student whom you may see'),
});
export type RecommendQuery = z.infer<typeof recommendQuery>;

export const recommendation = sentence.extend({
  target_phonemes: z.array(phonemeSymbol).describe('What it practises, the most needed first'),
  reason: z.enum(['weak', 'hard_for_language', 'keep_up', 'due_again', 'level']),
});

export const drillQuery = z.object({
  phoneme: phonemeSymbol.describe('The sound to practise'),
  heard: phonemeSymbol.describe('The sound that is heard instead'),
});

export const drill = z.object({
  phoneme: phonemeSymbol,
  ipa: z.string(),
  heard: phonemeSymbol,
  heard_ipa: z.string(),
  pairs: z.array(
    z.object({
      word: z.string(),
      ipa: z.string(),
      other: z.string(),
      other_ipa: z.string(),
      position: z.enum(['initial', 'medial', 'final']),
    }),
  ),
});
