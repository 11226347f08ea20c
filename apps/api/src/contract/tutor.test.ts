/** The AI, AI sessions, avatars and interactive lessons of the learning-platform contract. */
import { afterAll, beforeAll } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { tinyWhisper } from '@talaffuz/worker-speech/whisper/fixtures/tiny-whisper';
import { startSpeechWorker, type SpeechWorker } from '../testing/speech-worker.ts';
import { checkContract, type Caller, type World } from './harness.ts';

const TEXT = 'good morning';

let worker: SpeechWorker;
let speech: Blob;

beforeAll(() => {
  process.env['RATE_LIMIT_TUTOR'] = '100000';
  process.env['WHISPER_MODEL'] = tinyWhisper;
  for (const quota of ['GPT4O_REQUESTS', 'STT_REQUESTS', 'TTS_CHARS', 'PRONUNCIATION_ANALYSIS'])
    process.env[`FREE_${quota}`] = '100000';
  reloadEnv();
});
afterAll(() => {
  delete process.env['WHISPER_MODEL'];
});

const conversation = async ({ id }: Caller): Promise<number> =>
  (
    await db.conversation.create({
      data: { user_id: id, lesson_type: 'conversation', avatar_type: 'default', topic: 'Food' },
      select: { id: true },
    })
  ).id;

const chat = async ({ id }: Caller): Promise<{ session_id: string }> => ({
  session_id: (await db.tutorSession.create({ data: { user_id: id, title: 'Chat' }, select: { id: true } }))
    .id,
});

const lesson = async ({ school }: World): Promise<number> =>
  (
    await db.interactiveLesson.create({
      data: { school_id: school.id, avatar_id: 1, title: 'At the market', order: 1 },
      select: { id: true },
    })
  ).id;

function form(fields: Record<string, string | number>, audio?: string): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, String(value));
  if (audio !== undefined) made.append(audio, speech, 'speech.wav');
  return made;
}

const newLesson = {
  title: 'At the market',
  order: 1,
  tags: ['shopping'],
  content: { phrases: ['How much is it?'] },
};
const owner = ['owner'] as const;

checkContract(
  'learning-platform',
  {
    'POST /api/v1/ai/ask': { send: () => ({ body: { prompt: 'How do I pronounce "bread"?' } }) },
    'POST /api/v1/ai/pronunciation': { send: () => ({ form: form({ reference_text: TEXT }, 'file') }) },
    'POST /api/v1/ai/stt': {
      send: () => ({ form: form({}, 'file') }),
      shape: { text: 'string', words: [], model: 'string' },
    },
    'POST /api/v1/ai/suggest-lesson': {
      send: async (_caller, world) => {
        await lesson(world);
        return { body: {} };
      },
    },
    'POST /api/v1/ai/tts': { send: () => ({ body: { text: 'Good morning.' } }), type: 'audio/' },
    'POST /api/v1/ai/analyze-answer': {
      open: true,
      send: () => ({ body: { user_response: 'She go to school.', reference_text: 'She goes to school.' } }),
    },
    'POST /api/v1/ai/usage/reset': { who: owner, send: ({ id }) => ({ query: { user_id: id } }) },
    'POST /api/v1/ai/voice-loop': { send: () => ({ form: form({ language: 'uz' }, 'file') }) },
    'GET /api/v1/ai-sessions/sessions': {},
    'POST /api/v1/ai-sessions/sessions': { send: () => ({ query: { title: 'Grammar' } }) },
    'GET /api/v1/ai-sessions/sessions/{session_id}': {
      send: async (caller) => ({ path: await chat(caller) }),
    },
    'PATCH /api/v1/ai-sessions/sessions/{session_id}': {
      send: async (caller) => ({
        path: await chat(caller),
        form: form({ title: 'Verbs', status: 'archived' }),
      }),
    },
    'DELETE /api/v1/ai-sessions/sessions/{session_id}': {
      send: async (caller) => ({ path: await chat(caller) }),
    },
    'POST /api/v1/ai-sessions/sessions/{session_id}/reset': {
      send: async (caller) => ({ path: await chat(caller), body: {} }),
    },
    'POST /api/v1/ai-sessions/sessions/{session_id}/messages': {
      send: async (caller) => ({
        path: await chat(caller),
        form: form({ text: 'I has a cat.', speak: 'true' }),
      }),
    },
    'GET /api/v1/avatars/': {
      open: true,
      shape: [{ id: 'number', avatar_type: 'string', avatar_name: 'string' }],
    },
    'GET /api/v1/avatars/{avatar_id}': { open: true, send: () => ({ path: { avatar_id: 'friend' } }) },
    'GET /api/v1/interactive-lessons/': {},
    'GET /api/v1/interactive-lessons/{lesson_id}': {
      send: async (_caller, world) => ({ path: { lesson_id: await lesson(world) } }),
    },
    'POST /api/v1/interactive-lessons/start-lesson': {
      send: () => ({ body: { lesson_type: 'conversation', topic: 'Food', avatar_type: 'friend' } }),
    },
    'POST /api/v1/interactive-lessons/send-message': {
      send: async (caller) => ({ body: { session_id: await conversation(caller), message: 'I likes tea.' } }),
    },
    'POST /api/v1/interactive-lessons/send-audio-message': {
      send: async (caller) => ({ form: form({ session_id: await conversation(caller) }, 'audio_file') }),
    },
    'POST /api/v1/interactive-lessons/assess-pronunciation': {
      send: () => ({ form: form({ expected_text: TEXT }, 'audio_file') }),
    },
    'GET /api/v1/lesson-interactions/{session_id}/interactions': {
      send: async (caller) => ({ path: { session_id: await conversation(caller) } }),
    },
    'POST /api/v1/lesson-interactions/{session_id}/interact': {
      send: async (caller) => ({
        path: { session_id: await conversation(caller) },
        form: form({ user_input: 'Hello there.' }),
      }),
    },
    'GET /api/v1/admin/interactive-lessons/': { who: owner },
    'POST /api/v1/admin/interactive-lessons/': {
      who: owner,
      send: () => ({ body: { ...newLesson, avatar_id: 2 } }),
    },
    'PUT /api/v1/admin/interactive-lessons/{lesson_id}': {
      who: owner,
      send: async (_caller, world) => ({ path: { lesson_id: await lesson(world) }, body: newLesson }),
    },
    'DELETE /api/v1/admin/interactive-lessons/{lesson_id}': {
      who: owner,
      send: async (_caller, world) => ({ path: { lesson_id: await lesson(world) } }),
    },
  },
  {
    async before() {
      worker = await startSpeechWorker();
      speech = new Blob([new Uint8Array(wavBytes((await speak(TEXT)).samples))]);
    },
    async after() {
      await worker.close();
    },
  },
);
