/** Conversations of interactive lessons on the wire. */
import { z } from 'zod';
import { intParam } from '../api/lists.ts';
import { MAX_PROMPT, said } from '../tutor/schema.ts';

export const startInput = z.object({
  lesson_type: z.string().trim().min(1).max(50).describe('Such as conversation, role_play or pronunciation'),
  topic: z.string().trim().max(200).default(''),
  difficulty: z.enum(['beginner', 'intermediate', 'advanced']).default('beginner'),
  avatar_type: z.string().max(30).default('default'),
  lesson_id: intParam().optional().describe('The interactive lesson that the conversation belongs to'),
});
export type StartInput = z.infer<typeof startInput>;

export const started = z.object({
  id: z.int(),
  user_id: z.int(),
  lesson_type: z.string(),
  topic: z.string(),
  difficulty: z.string(),
  started_at: z.iso.datetime(),
  status: z.enum(['in_progress', 'ended']),
  avatar_type: z.string(),
  greeting: z.string(),
  avatar_name: z.string(),
  audio_url: z.string().nullable(),
  lesson_id: z.int().nullable(),
});

export const messageInput = z.object({
  session_id: intParam(),
  message: said,
  message_type: z.enum(['text', 'audio']).default('text'),
});

export const sessionPath = z.object({ session_id: intParam() });

export const interaction = z.object({
  user_message: z.string(),
  ai_response: z.string(),
  id: z.int(),
  session_id: z.int(),
  suggestions: z.array(z.string()),
  model_used: z.string(),
  spoken: z.boolean(),
  created_at: z.iso.datetime(),
});

/** What the POST of a turn answers. */
export const interacted = interaction.extend({
  audio_url: z.string().nullable().describe('The sound of the reply where `speak` asked for it'),
});

/** Form fields beside the optional `audio_file`. */
export const interactFields = z.object({
  user_input: z.string().trim().max(MAX_PROMPT).default(''),
  speak: z.stringbool().default(false),
});
export type InteractFields = z.infer<typeof interactFields>;

export const expectedFields = z.object({ expected_text: z.string().trim().min(1).max(500) });

export const assessed = z.object({
  recognized_text: z.string(),
  pronunciation_score: z.number(),
  feedback: z.string(),
  word_scores: z.record(z.string(), z.number()),
  attempt_id: z.int(),
});
