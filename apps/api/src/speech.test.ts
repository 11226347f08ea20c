/** Speech in and out over HTTP: transcripts, spoken text, streamed answers, and what each costs. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { storage } from '@talaffuz/core/storage/storage';
import { closeDb, db } from '@talaffuz/db/client';
import { left } from '@talaffuz/features/quotas/service';
import { sweepSpeech } from '@talaffuz/features/speech/store';
import { startLlm, type LlmServer } from '@talaffuz/features/testing/llm-server';
import { startRelay, type Relay } from '@talaffuz/jobs/relay';
import { startWorker, type JobWorker } from '@talaffuz/jobs/worker';
import { silence } from '@talaffuz/testing/sounds';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { openEngine, type SpeechEngine } from '@talaffuz/worker-speech/engine';
import { speechHandlers } from '@talaffuz/worker-speech/jobs/handlers';
import { tinyWhisper } from '@talaffuz/worker-speech/whisper/fixtures/tiny-whisper';
import { openTranscriber, type Transcriber } from '@talaffuz/worker-speech/whisper/transcriber';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

const TEXT = 'my mother teaches at this school';

let api: ApiServer;
let llm: LlmServer;
let engine: SpeechEngine;
let transcriber: Transcriber;
let relay: Relay;
let worker: JobWorker;
let speech: Buffer;

beforeAll(async () => {
  process.env['WHISPER_MODEL'] = tinyWhisper;
  reloadEnv();
  llm = await startLlm();
  api = await startApi();
  engine = openEngine({ concurrency: 1 });
  transcriber = openTranscriber();
  relay = await startRelay();
  worker = await startWorker('speech', speechHandlers(engine, transcriber), { concurrency: 2 });
  speech = wavBytes((await speak(TEXT)).samples);
});
afterAll(async () => {
  await worker.close();
  await relay.close();
  await engine.close();
  await transcriber.close();
  await api.close();
  await llm.close();
  delete process.env['WHISPER_MODEL'];
  await closeDb();
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

type Caller = Awaited<ReturnType<typeof bearerOf>>;

function form(fields: Record<string, string | number>, part?: string, audio = speech): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, String(value));
  if (part !== undefined) made.append(part, new Blob([new Uint8Array(audio)]), 'speech.wav');
  return made;
}

const post = (
  path: string,
  caller: Caller | null,
  body: FormData | object,
  headers: Record<string, string> = {},
) =>
  fetch(`${api.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      ...caller?.headers,
      ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  });

const bytesKept = async (): Promise<number> => db.file.count();

describe('POST /ai/stt', () => {
  it('answers what was said, charges one transcription, and keeps no recording', async () => {
    const student = await bearerOf('student');
    const answer = await post('/ai/stt', student, form({}, 'file'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ text: TEXT, model: 'tiny-whisper' });
    expect(await left(student)).toMatchObject({ stt_requests_left: 99 });
    expect(await bytesKept()).toBe(0);
    const [job] = await db.job.findMany({ where: { name: 'transcribe', school_id: student.school_id } });
    const { key } = job?.payload as { key: string };
    expect(await (await storage()).exists(key)).toBe(false);
  });

  it('answers an empty text for silence', async () => {
    const student = await bearerOf('student');
    const answer = await post('/ai/stt', student, form({}, 'file', wavBytes(silence(2))));
    expect(await answer.json()).toMatchObject({ text: '', words: [] });
  });

  it('gives the use back when the recording cannot be read, and when none is left refuses', async () => {
    const student = await bearerOf('student');
    // It begins like a WAV and is none.
    const broken = Buffer.concat([speech.subarray(0, 44), Buffer.alloc(10)]);
    expect((await post('/ai/stt', student, form({}, 'file', broken))).status).toBe(422);
    expect(await left(student)).toMatchObject({ stt_requests_left: 100 });
    vi.stubEnv('FREE_STT_REQUESTS', '1');
    reloadEnv();
    expect((await post('/ai/stt', student, form({}, 'file'))).status).toBe(200);
    const refused = await post('/ai/stt', student, form({}, 'file'));
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error_code: 'QUOTA_001' });
  });

  it('says how to install the model, and gives the use back, when there is none', async () => {
    const student = await bearerOf('student');
    const without = openTranscriber();
    await worker.close();
    vi.stubEnv('WHISPER_MODEL', 'nobody/none');
    reloadEnv();
    worker = await startWorker('speech', speechHandlers(engine, without), { concurrency: 2 });
    try {
      const answer = await post('/ai/stt', student, form({}, 'file'));
      expect(answer.status).toBe(503);
      expect(await answer.json()).toEqual({
        error_code: 'SVC_002',
        detail: expect.stringContaining('npm run models -- install nobody/none') as string,
      });
      expect(await left(student)).toMatchObject({ stt_requests_left: 100 });
      // The phoneme model goes on without it: what was heard comes from the aligner.
      const scored = await post('/ai/pronunciation', student, form({ reference_text: TEXT }, 'file'));
      expect(await scored.json()).toMatchObject({ transcribed_text: TEXT, error: null });
    } finally {
      await worker.close();
      await without.close();
      worker = await startWorker('speech', speechHandlers(engine, transcriber), { concurrency: 2 });
    }
  });
});

describe('POST /ai/tts', () => {
  it('streams the audio, keeps it, and charges its characters each time', async () => {
    const student = await bearerOf('student');
    const text = `Good morning, ${student.username}.`;
    const first = await post('/ai/tts', student, { text });
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toMatch(/^audio\/(mpeg|wav)$/);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(2_000);
    const made = await db.speech.count();
    const second = await post('/ai/tts', student, { text });
    expect(Buffer.from(await second.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await db.speech.count()).toBe(made);
    expect(await left(student)).toMatchObject({ tts_chars_left: 5_000 - 2 * text.length });
  });

  it.each([
    [{ text: 'Hello', language: 'tlh' }, 'tlh'],
    [{ text: ' ' }, 'text'],
    [{ text: 'x'.repeat(1_001) }, 'text'],
  ])('refuses %o', async (body, named) => {
    const student = await bearerOf('student');
    const answer = await post('/ai/tts', student, body);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain(named);
    expect(await left(student)).toMatchObject({ tts_chars_left: 5_000 });
  });

  it.each(['en-GB', 'uz', 'ru', 'kk'])('speaks %s', async (language) => {
    const student = await bearerOf('student');
    const text = language === 'en-GB' ? 'Good morning' : language === 'uz' ? 'Xayrli tong' : 'Доброе утро';
    const answer = await post('/ai/tts', student, { text, language });
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2_000);
  });

  it('needs a signed link to be heard again, and is swept after a month', async () => {
    const student = await bearerOf('student');
    await post('/ai/tts', student, { text: `Once upon a time, ${student.username}.` });
    const { id, key } = await db.speech.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect((await fetch(`${api.url}/api/v1/ai/speech/${String(id)}`)).status).toBe(401);
    await db.speech.update({ where: { id }, data: { last_used_at: new Date(Date.now() - 31 * 86_400_000) } });
    expect(await sweepSpeech()).toBe(1);
    expect(await db.speech.findUnique({ where: { id } })).toBeNull();
    expect(await (await storage()).exists(key)).toBe(false);
  });
});

describe('POST /ai/voice-loop', () => {
  it('hears, answers and speaks, each from its own quota', async () => {
    const student = await bearerOf('student');
    const answer = await post(
      '/ai/voice-loop',
      student,
      form({ language: 'en', reference_text: TEXT }, 'file'),
    );
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as {
      audio_url: string;
      ai_text: string;
      quotas: Record<string, number>;
    };
    expect(body).toMatchObject({
      transcript: TEXT,
      model_used: 'built-in coach',
      feedback: { metadata: { overlap: 100 }, fluency: { pace: expect.any(String) as string } },
      quotas: { stt_requests_left: 99, gpt4o_requests_left: 49 },
    });
    expect(body.quotas['tts_chars_left']).toBeLessThan(5_000);
    const audio = await fetch(api.url + body.audio_url);
    expect(audio.status).toBe(200);
    expect(audio.headers.get('content-type')).toMatch(/^audio\//);
  });

  it('charges nothing for silence', async () => {
    const student = await bearerOf('student');
    const answer = await post('/ai/voice-loop', student, form({}, 'file', wavBytes(silence(2))));
    expect(answer.status).toBe(422);
    expect(await left(student)).toMatchObject({
      stt_requests_left: 100,
      gpt4o_requests_left: 50,
      tts_chars_left: 5_000,
    });
  });

  it('is limited to 20 a minute', async () => {
    const student = await bearerOf('student');
    const statuses = new Set<number>();
    for (let i = 0; i < 21; i++) statuses.add((await post('/ai/voice-loop', student, {})).status);
    expect(statuses).toEqual(new Set([415, 429]));
  });
});

describe('POST /ai/pronunciation', () => {
  it('scores one attempt and says what was heard', async () => {
    const student = await bearerOf('student');
    const answer = await post('/ai/pronunciation', student, form({ reference_text: TEXT }, 'file'));
    expect(await answer.json()).toMatchObject({ reference_text: TEXT, transcribed_text: TEXT, error: null });
    expect(await left(student)).toMatchObject({ pronunciation_analysis_left: 19, stt_requests_left: 100 });
  });

  it('tells in `error` why a recording cannot be scored, for nothing', async () => {
    const student = await bearerOf('student');
    const answer = await post(
      '/ai/pronunciation',
      student,
      form({ reference_text: TEXT }, 'file', wavBytes(silence(2))),
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      accuracy_score: null,
      transcribed_text: '',
      error: expect.stringContaining('No speech') as string,
    });
    expect(await left(student)).toMatchObject({ pronunciation_analysis_left: 20 });
  });
});

/** Name and data of each event of a stream. */
const eventsOf = (stream: string): [string | undefined, unknown][] =>
  stream
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n').map((line) => line.replace(/^\w+: /, '')))
    .map(([name, data]) => [name, JSON.parse(data ?? '')]);

describe('a conversation', () => {
  const begin = async ({ id }: Caller): Promise<string> => {
    const data = { user_id: id, lesson_type: 'conversation', topic: 'School', avatar_type: 'friend' };
    const made = await db.conversation.create({ data, select: { id: true } });
    return `/lesson-interactions/${String(made.id)}/interact`;
  };
  const accept = { Accept: 'text/event-stream' };

  beforeEach(() => {
    vi.stubEnv('LLM_BASE_URL', llm.url);
    vi.stubEnv('LLM_MODEL', 'test-model');
    reloadEnv();
    llm.behave({ answer: 'One two three.' });
  });

  it('streams its answer to a text, and answers it whole to who does not ask for a stream', async () => {
    const student = await bearerOf('student');
    const path = await begin(student);
    const answer = await post(path, student, form({ user_input: 'Count.' }), accept);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = eventsOf(await answer.text());
    expect(events.map(([name]) => name)).toEqual(['heard', 'delta', 'delta', 'delta', 'done']);
    const turn = { user_message: 'Count.', ai_response: 'One two three.', audio_url: null };
    expect(events.at(-1)?.[1]).toMatchObject(turn);
    const whole = await post(path, student, form({ user_input: 'Count.' }));
    expect(await whole.json()).toMatchObject(turn);
    expect(await left(student)).toMatchObject({ gpt4o_requests_left: 48, tts_chars_left: 5_000 });
  });

  it('streams its answer to a recording, with its sound', async () => {
    const student = await bearerOf('student');
    const path = await begin(student);
    const spoken = form({ speak: 'true' }, 'audio_file');
    const events = eventsOf(await (await post(path, student, spoken, accept)).text());
    expect(events[0]).toEqual(['heard', { type: 'heard', text: TEXT }]);
    const whole = events.at(-1)?.[1] as { audio_url: string };
    expect(whole).toMatchObject({ user_message: TEXT, ai_response: 'One two three.', spoken: true });
    expect((await fetch(api.url + whole.audio_url)).status).toBe(200);
  });

  it('keeps what was said on both sides when the connection breaks', async () => {
    const student = await bearerOf('student');
    const path = await begin(student);
    llm.behave({ silentAfter: 'One two' });
    const broken = new AbortController();
    const answer = await fetch(`${api.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...student.headers, ...accept },
      body: form({ user_input: 'Count.' }),
      signal: broken.signal,
    });
    const reader = answer.body?.getReader();
    let seen = '';
    while (!seen.includes('One two')) {
      const piece = await reader?.read();
      seen += Buffer.from(piece?.value ?? []).toString();
    }
    broken.abort();
    await vi.waitFor(async () => {
      const turns = await db.conversationTurn.findMany({
        where: { conversation: { user_id: student.id } },
        select: { user_message: true, ai_response: true },
      });
      expect(turns).toEqual([{ user_message: 'Count.', ai_response: 'One two' }]);
    });
  });

  it('refuses with a status what cannot be begun, also to a stream', async () => {
    const student = await bearerOf('student');
    const path = await begin(student);
    const hi = () => form({ user_input: 'Hi' });
    expect((await post(path, await bearerOf('student'), hi(), accept)).status).toBe(404);
    expect((await post(path, await bearerOf('owner'), hi(), accept)).status).toBe(404);
    expect((await post(path, student, form({}), accept)).status).toBe(400);
    expect((await post(path, null, hi(), accept)).status).toBe(401);
    expect((await post('/lesson-interactions/x/interact', student, hi(), accept)).status).toBe(404);
  });
});

describe('a chat', () => {
  const newChat = async (caller: Caller): Promise<string> =>
    ((await (await post('/ai-sessions/sessions', caller, {})).json()) as { id: string }).id;

  it('is answered by voice, and its answer is heard', async () => {
    const student = await bearerOf('student');
    const id = await newChat(student);
    const answer = await post(
      `/ai-sessions/sessions/${id}/messages`,
      student,
      form({ speak: 'true', language: 'en' }, 'audio_file'),
    );
    const body = (await answer.json()) as {
      session: { messages: { role: string; text: string; audio_url: string | null }[] };
    };
    expect(body.session.messages.map(({ role, text }) => [role, text])[0]).toEqual(['user', TEXT]);
    const url = body.session.messages[1]?.audio_url ?? '';
    expect((await fetch(api.url + url)).status).toBe(200);
  });

  it('streams its answer piece by piece, and then the whole', async () => {
    vi.stubEnv('LLM_BASE_URL', llm.url);
    vi.stubEnv('LLM_MODEL', 'test-model');
    reloadEnv();
    llm.behave({ answer: 'One two three.' });
    const student = await bearerOf('student');
    const id = await newChat(student);
    const path = `/ai-sessions/sessions/${id}/messages`;
    const answer = await post(path, student, form({ text: 'Count.' }), { Accept: 'text/event-stream' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = eventsOf(await answer.text());
    expect(events.map(([name]) => name)).toEqual(['heard', 'delta', 'delta', 'delta', 'done']);
    expect(events.at(-1)?.[1]).toMatchObject({
      assistant: { text: 'One two three.', model_used: 'test-model' },
    });
  });

  it('refuses with a status what cannot be begun, also to a stream', async () => {
    const student = await bearerOf('student');
    const stranger = await bearerOf('student');
    const path = `/ai-sessions/sessions/${await newChat(student)}/messages`;
    const events = { Accept: 'text/event-stream' };
    expect((await post(path, stranger, form({ text: 'Hi' }), events)).status).toBe(404);
    expect((await post(path, student, form({ text: '' }), events)).status).toBe(400);
    expect((await post(path, null, form({ text: 'Hi' }), events)).status).toBe(401);
  });
});
