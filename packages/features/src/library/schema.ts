/** Phonemes and sentences on the wire. */
import { z } from 'zod';
import { phonemeSymbols } from '@talaffuz/speech/phonemes/inventory';
import { proficiencyLevels } from '../auth/schema.ts';
import { intParam, pageQuery } from '../api/lists.ts';

export const phonemeSymbol = z.enum(phonemeSymbols);

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
  common_errors: z.array(
    z.object({
      heard: phonemeSymbol,
      heard_ipa: z.string(),
      speakers: z.array(z.enum(['uz', 'ru', 'kk', 'any'])),
      text: z.string(),
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
