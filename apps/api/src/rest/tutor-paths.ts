/** The tutor's routes that are no procedures, as the OpenAPI document describes them. */
import { z } from 'zod';
import { changeFields, exchange, messageFields, session } from '@talaffuz/features/conversations/schema';
import {
  assessed,
  expectedFields,
  interacted,
  interactFields,
} from '@talaffuz/features/interactive-lessons/schema';
import {
  pronunciationAnswer,
  pronunciationFields,
  reply,
  transcription,
  ttsInput,
  voiceAnswer,
  voiceFields,
} from '@talaffuz/features/tutor/schema';
import {
  binary,
  bytes,
  formFields,
  idPath,
  jsonBody,
  missing,
  problem,
  schemaOf,
  signedIn,
  takingForm,
  user,
  type Json,
} from './openapi-parts.ts';

const unread = {
  400: problem('The form cannot be read, or lacks its file'),
  413: problem('The recording is too large'),
  415: problem('Not a form, or no audio'),
};

const taking = takingForm(unread);

const sessionPath = (type: 'string' | 'integer') => ({
  parameters: [{ name: 'session_id', in: 'path', required: true, schema: { type } }],
});

const inEvents = {
  description:
    'With `Accept: text/event-stream` the answer comes as events: `heard`, `delta` (a piece of text), `reset` (what came so far is taken back), and `done` with the same JSON, or `error`.',
};

export const tutorPaths: Record<string, Json> = {
  '/api/v1/ai/stt': {
    post: taking('ai-stt', 'AI', 'What is said in a recording', { file: binary }, ['file'], transcription),
  },
  '/api/v1/ai/tts': {
    post: {
      operationId: 'ai-tts',
      tags: ['AI'],
      summary: 'Speak a text',
      security: signedIn,
      requestBody: { required: true, ...jsonBody({ ...schemaOf(ttsInput), required: ['text'] }) },
      responses: {
        200: {
          description: 'MP3, or WAV where the server has no encoder',
          content: { 'audio/mpeg': { schema: binary }, 'audio/wav': { schema: binary } },
        },
        ...unread,
        ...user,
      },
    },
  },
  '/api/v1/ai/speech/{id}': {
    get: {
      operationId: 'ai-speech',
      tags: ['AI'],
      summary: 'Spoken text behind an audio_url',
      security: [],
      parameters: [idPath, { name: 'token', in: 'query', required: true, schema: { type: 'string' } }],
      responses: {
        ...bytes('audio/mpeg', 'The audio'),
        401: problem('The link is wrong or has ended'),
        ...missing,
      },
    },
  },
  '/api/v1/ai/pronunciation': {
    post: taking(
      'ai-pronunciation',
      'AI',
      'Score a recording of a text',
      { file: binary, ...formFields(pronunciationFields) },
      ['file', 'reference_text'],
      pronunciationAnswer,
    ),
  },
  '/api/v1/ai/voice-loop': {
    post: taking(
      'ai-voice-loop',
      'AI',
      'Say something to the tutor and hear the answer',
      { file: binary, ...formFields(voiceFields) },
      ['file'],
      voiceAnswer,
    ),
  },
  '/api/v1/ai-sessions/sessions/{session_id}': {
    patch: taking(
      'ai-sessions-change',
      'AI sessions',
      'Rename or archive a chat',
      formFields(changeFields),
      [],
      session,
      sessionPath('string'),
    ),
  },
  '/api/v1/ai-sessions/sessions/{session_id}/messages': {
    post: taking(
      'ai-sessions-send',
      'AI sessions',
      'Send a message, written or spoken',
      { audio_file: binary, ...formFields(messageFields) },
      [],
      exchange,
      {
        ...sessionPath('string'),
        ...inEvents,
      },
    ),
  },
  '/api/v1/interactive-lessons/send-audio-message': {
    post: taking(
      'interactive-lessons-send-audio',
      'Interactive lessons',
      'Say something in a conversation by voice',
      { session_id: { type: 'integer' }, audio_file: binary },
      ['session_id', 'audio_file'],
      reply.extend({ transcript: z.string() }),
    ),
  },
  '/api/v1/interactive-lessons/assess-pronunciation': {
    post: taking(
      'interactive-lessons-assess',
      'Interactive lessons',
      'Score how a sentence of the lesson was said',
      { audio_file: binary, ...formFields(expectedFields) },
      ['expected_text', 'audio_file'],
      assessed,
    ),
  },
  '/api/v1/lesson-interactions/{session_id}/interact': {
    post: taking(
      'lesson-interactions-interact',
      'Lesson interactions',
      'One turn of a conversation, by text or voice',
      { audio_file: binary, ...formFields(interactFields) },
      [],
      interacted,
      { ...sessionPath('integer'), ...inEvents },
    ),
  },
};
