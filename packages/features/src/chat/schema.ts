/** Chats about textbooks (mentor §11) on the wire. */
import { z } from 'zod';
import { intParam, pageQuery, rowId } from '../api/lists.ts';
import { contentLanguages } from '../textbooks/schema.ts';
import { MAX_PROMPT } from '../tutor/schema.ts';

export const sessionTypes = ['reading_help', 'post_paragraph', 'test_help', 'general_tutor'] as const;
export type SessionType = (typeof sessionTypes)[number];
/** What textbooks are written in, and answers. */
export const languages = contentLanguages;
export type Language = (typeof languages)[number];

export const newSession = z
  .object({
    session_type: z.enum(sessionTypes),
    paragraph_id: rowId().nullish(),
    chapter_id: rowId().nullish().describe('Of a paragraph, its own'),
    language: z.enum(languages).optional().describe('What is answered in; the learner’s own'),
  })
  .refine(
    ({ session_type, paragraph_id }) =>
      (session_type !== 'reading_help' && session_type !== 'post_paragraph') || paragraph_id != null,
    { path: ['paragraph_id'], error: 'Say which paragraph the chat is about.' },
  );
export type NewSession = z.output<typeof newSession>;

export const session = z
  .object({
    id: z.int(),
    session_type: z.enum(sessionTypes),
    paragraph_id: z.int().nullable(),
    chapter_id: z.int().nullable(),
    title: z.string().nullable().describe('How it began; null before the first message'),
    mastery_level: z.enum(['A', 'B', 'C']).nullable().describe('Of the learner in its chapter'),
    language: z.enum(languages),
    message_count: z.int(),
    total_tokens_used: z.int(),
    last_message_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'ChatSession' });
export type Session = z.infer<typeof session>;

export const citation = z.object({
  text: z.string().describe('A passage of the paragraph, word for word'),
  source: z.string(),
  url: z.string().describe('Of the paragraph in the web client'),
});
export type Citation = z.infer<typeof citation>;

export const message = z
  .object({
    id: z.int(),
    role: z.enum(['user', 'assistant']),
    content: z.string().describe('Markdown'),
    citations: z.array(citation),
    tokens_used: z.int().describe('Of the model; 0 for the built-in coach'),
    model_used: z.string().describe('Empty for your own messages'),
    processing_time_ms: z.int(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'ChatMessage' });
export type Message = z.infer<typeof message>;

export const sessionWithMessages = session.extend({
  messages: z.array(message).describe('Oldest first, the newest 200'),
});

export const sessionPath = z.object({ session_id: intParam() });
export const listQuery = pageQuery.extend({
  page_size: intParam(1, 50).default(10).describe('Rows a page, 1–50'),
  paragraph_id: intParam().optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

export const messageFields = z.object({
  content: z.string().trim().min(1, 'Write your question.').max(MAX_PROMPT),
});
