/** Chats with the tutor (`/ai-sessions`) on the wire. */
import { z } from 'zod';
import { intParam } from '../api/lists.ts';
import { answerFeedback, languageField, MAX_PROMPT } from '../tutor/schema.ts';

export const statuses = ['idle', 'active', 'archived'] as const;
const title = z.string().trim().min(1).max(200);

export const message = z.object({
  id: z.int(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  audio_url: z.string().nullable(),
  analysis: answerFeedback.nullable(),
  model_used: z.string(),
  created_at: z.iso.datetime(),
});

export const session = z.object({
  id: z.uuid(),
  user_id: z.int(),
  title: z.string(),
  status: z.enum(statuses),
  created_at: z.iso.datetime(),
  messages: z.array(message).describe('Empty in lists'),
});
export type ChatSession = z.infer<typeof session>;

export const sessions = z.object({ sessions: z.array(session), count: z.int() });

export const sessionPath = z.object({ session_id: z.string().max(100) });

export const createInput = z.object({ title: title.optional() });

/** What may be changed; `active` is the tutor's own word while it answers. */
export const changeFields = z.object({
  title: title.optional(),
  status: z.enum(['idle', 'archived']).optional(),
});
export type ChangeFields = z.infer<typeof changeFields>;

export const listQuery = z.object({
  skip: intParam(0).default(0),
  limit: intParam(1, 100).default(100),
});

/** Form fields beside the optional `audio_file`. */
export const messageFields = z.object({
  text: z.string().trim().max(MAX_PROMPT).default(''),
  speak: z.stringbool().default(false),
  language: languageField,
  reference_text: z.string().trim().max(MAX_PROMPT).optional(),
});
export type MessageFields = z.infer<typeof messageFields>;

export const exchange = z.object({
  session,
  assistant: z.object({
    text: z.string(),
    audio_url: z.string().nullable(),
    model_used: z.string(),
    suggestions: z.array(z.string()),
  }),
  user_analysis: answerFeedback,
});
export type Exchange = z.infer<typeof exchange>;
