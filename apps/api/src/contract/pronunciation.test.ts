/** The 15 operations of the pronunciation contract, called as every role, by operations.json and our OpenAPI document. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '@talaffuz/core/actor';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb } from '@talaffuz/db/client';
import { syncLibrary } from '@talaffuz/features/library/content';
import { makeSchool, TEST_PASSWORD } from '@talaffuz/features/testing/accounts';
import { startRelay, type Relay } from '@talaffuz/jobs/relay';
import { startWorker, type JobWorker } from '@talaffuz/jobs/worker';
import { librarySentences } from '@talaffuz/speech/library/sentences';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { openEngine, type SpeechEngine } from '@talaffuz/worker-speech/engine';
import { speechHandlers } from '@talaffuz/worker-speech/jobs/handlers';
import { bearerOf, startApi, type ApiServer } from '../testing/api-server.ts';
import { undocumented } from './documented.ts';
import { misfits, operationsOf, type Shape } from './shape.ts';

/** What the contract leaves open, in the names that the project settled on. */
const phoneme = {
  id: 'number',
  symbol: 'string',
  ipa: 'string',
  type: 'string',
  description: 'string',
  example_words: ['string'],
};
const sentence = {
  id: 'number',
  text: 'string',
  difficulty_level: 'string',
  phonemes: ['string'],
  ipa: 'string',
};
const session = {
  id: 'number',
  status: 'string',
  started_at: 'datetime',
  ended_at: 'datetime',
  attempts_count: 'number',
  average_score: 'number',
  duration_minutes: 'number',
};
const phonemeFigures = {
  phoneme: 'string',
  ipa: 'string',
  attempts: 'number',
  average_score: 'number',
  strength: 'number',
  certainty: 'number',
  trend: 'string',
};
const settled: Record<string, Shape> = {
  'GET /api/v1/library/phonemes/{id}/': {
    ...phoneme,
    articulation: { place: 'string', manner: 'string', voicing: 'string', tongue: 'string', lips: 'string' },
    tips: ['string'],
    common_errors: [],
  },
  'GET /api/v1/library/sentences/': [sentence],
  'GET /api/v1/library/sentences/recommend/': [{ ...sentence, target_phonemes: ['string'] }],
  'GET /api/v1/practice/sessions/': [session],
  'POST /api/v1/practice/sessions/': session,
  'POST /api/v1/practice/sessions/{id}/end/': session,
  'POST /api/v1/auth/register/': {
    access: 'string',
    refresh: 'string',
    user: { id: 'number', email: 'string' },
  },
  'POST /api/v1/practice/assess/': {
    attempt_id: 'number',
    session_id: 'number',
    status: 'string',
    result: {},
    phoneme_scores: [
      { phoneme: 'string', ipa: 'string', word: 'string', score: 'number', position: 'string' },
    ],
  },
  'GET /api/v1/analytics/progress/': {
    days: 'number',
    total_sessions: 'number',
    total_minutes: 'number',
    total_attempts: 'number',
    average_score: 'number',
    weak_phonemes: [],
    strong_phonemes: [],
    score_trend: 'string',
    current_streak_days: 'number',
    longest_streak_days: 'number',
    daily: [{ date: 'string', attempts: 'number', average_score: 'number' }],
  },
  'GET /api/v1/analytics/phoneme-stats/': {
    vowels: [phonemeFigures],
    consonants: [phonemeFigures],
    weak_phonemes_detail: [
      { phoneme: 'string', ipa: 'string', strength: 'number', heard_as: [], error_contexts: [] },
    ],
  },
};

/** A new resource is 201, everything else 200. */
const created = new Set(['POST /api/v1/auth/register/', 'POST /api/v1/practice/sessions/']);
const open = new Set(['POST /api/v1/auth/register/', 'POST /api/v1/auth/login']);

const operations = operationsOf('pronunciation');

let api: ApiServer;
let engine: SpeechEngine;
let relay: Relay;
let worker: JobWorker;
let speech: Blob;
let school: { id: number };
let registered = 0;

type Caller = Awaited<ReturnType<typeof bearerOf>>;
const callers = new Map<Role, Caller>();

beforeAll(async () => {
  process.env['RATE_LIMIT_AUTH'] = '1000';
  process.env['RATE_LIMIT_LOGIN'] = '1000';
  reloadEnv();
  await syncLibrary();
  api = await startApi();
  engine = openEngine({ concurrency: 1 });
  relay = await startRelay();
  worker = await startWorker('speech', speechHandlers(engine), { concurrency: 1 });
  school = await makeSchool();
  for (const role of roles) callers.set(role, await bearerOf(role, school.id));
  speech = new Blob([new Uint8Array(wavBytes((await speak(librarySentences[0]?.text ?? '')).samples))]);
});

afterAll(async () => {
  await worker.close();
  await relay.close();
  await engine.close();
  await api.close();
  await closeDb();
});

function callerOf(role: Role): Caller {
  const caller = callers.get(role);
  if (caller === undefined) throw new Error(`no account for ${role}`);
  return caller;
}

async function json(path: string, headers: Record<string, string>, body?: object): Promise<unknown> {
  const answer = await fetch(api.url + path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
  return answer.json();
}

async function aSentence(headers: Record<string, string>): Promise<number> {
  const [first] = (await json('/api/v1/library/sentences?page_size=1', headers)) as { id: number }[];
  return first?.id ?? 0;
}

/** What each operation is sent: its body or form, and the number in its path. */
const inputs: Record<string, (caller: Caller) => Promise<{ id?: number; body?: object; form?: FormData }>> = {
  'POST /api/v1/auth/register/': () => {
    registered += 1;
    const name = `contract-${String(registered)}`;
    const password = 'bright-lamp-42';
    return Promise.resolve({
      body: {
        email: `${name}@contract.example`,
        username: name,
        full_name: 'Nodira Saidova',
        password,
        password_confirm: password,
        native_language: 'uz',
        proficiency_level: 'beginner',
      },
    });
  },
  'POST /api/v1/auth/login': ({ email }) => Promise.resolve({ body: { email, password: TEST_PASSWORD } }),
  'PUT /api/v1/auth/profile/': () =>
    Promise.resolve({ body: { full_name: 'Nodira Saidova', native_language: 'kk' } }),
  'GET /api/v1/library/phonemes/{id}/': () => Promise.resolve({ id: 3 }),
  'GET /api/v1/library/sentences/{id}/audio/': async ({ headers }) => ({ id: await aSentence(headers) }),
  'POST /api/v1/practice/sessions/{id}/end/': async ({ headers }) =>
    (await json('/api/v1/practice/sessions', headers, {})) as { id: number },
  'POST /api/v1/practice/assess/': async ({ headers }) => {
    const form = new FormData();
    form.append('audio', speech, 'sentence.wav');
    form.append('sentence_id', String(await aSentence(headers)));
    return { form };
  },
};

async function call(name: string, caller: Caller | null, slash: boolean): Promise<Response> {
  const [method = '', path = ''] = name.split(' ');
  const { id, body, form } = (await inputs[name]?.(caller ?? callerOf('student'))) ?? {};
  const address = path.replace('{id}', String(id ?? '')).replace(/\/?$/, slash ? '/' : '');
  return fetch(api.url + address, {
    method,
    headers: {
      ...(caller === null ? {} : caller.headers),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: form }),
  });
}

it('the contract has its 15 operations', () => {
  expect(operations).toHaveLength(15);
  expect(
    operations
      .filter(({ path }) => path.includes('{'))
      .map(({ name }) => name)
      .filter((name) => !(name in inputs)),
  ).toEqual([]);
});

describe.each(operations)('$name', ({ name, method, path, status, response }) => {
  const expected = status ?? (created.has(name) ? 201 : 200);

  it.each(roles)('answers a %s as the contracts and the document say', async (role) => {
    for (const slash of [true, false]) {
      const answer = await call(name, callerOf(role), slash);
      if (answer.headers.get('content-type')?.startsWith('audio/') === true) {
        expect(answer.status).toBe(expected);
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
        continue;
      }
      const body: unknown = await answer.json();
      expect(answer.status, JSON.stringify(body)).toBe(expected);
      expect([
        ...(response === undefined ? [] : misfits(response, body)),
        ...(settled[name] === undefined ? [] : misfits(settled[name], body)),
        ...undocumented(method, path, answer.status, body),
      ]).toEqual([]);
    }
  });

  it('answers somebody who is not signed in', async () => {
    const answer = await call(name, null, true);
    expect(answer.status).toBe(open.has(name) ? expected : 401);
    if (open.has(name)) return;
    const body: unknown = await answer.json();
    expect(body).toMatchObject({ error_code: 'AUTH_003' });
    expect(undocumented(method, path, 401, body)).toEqual([]);
  });
});
