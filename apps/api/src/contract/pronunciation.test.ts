/** The 15 operations of the pronunciation contract. */
import { syncLibrary } from '@talaffuz/features/library/content';
import { TEST_PASSWORD } from '@talaffuz/features/testing/accounts';
import { librarySentences } from '@talaffuz/speech/library/sentences';
import { speak } from '@talaffuz/tts/espeak-wasm';
import { wavBytes } from '@talaffuz/tts/wav';
import { startSpeechWorker, type SpeechWorker } from '../testing/speech-worker.ts';
import { checkContract, type Caller, type World } from './harness.ts';

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
let worker: SpeechWorker;
let speech: Blob;
let registered = 0;

async function ask(path: string, caller: Caller, { api }: World, body?: object): Promise<unknown> {
  const answer = await fetch(api.url + path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...caller.headers, 'Content-Type': 'application/json' },
  });
  return answer.json();
}

async function aSentence(caller: Caller, world: World): Promise<number> {
  const [first] = (await ask('/api/v1/library/sentences?page_size=1', caller, world)) as { id: number }[];
  return first?.id ?? 0;
}

checkContract(
  'pronunciation',
  {
    'POST /api/v1/auth/register/': {
      open: true,
      status: 201,
      shape: { access: 'string', refresh: 'string', user: { id: 'number', email: 'string' } },
      send: () => {
        registered += 1;
        const name = `contract-${String(registered)}`;
        const password = 'bright-lamp-42';
        return {
          body: {
            email: `${name}@contract.example`,
            username: name,
            full_name: 'Nodira Saidova',
            password,
            password_confirm: password,
            native_language: 'uz',
            proficiency_level: 'beginner',
          },
        };
      },
    },
    'POST /api/v1/auth/login': {
      open: true,
      send: ({ email }) => ({ body: { email, password: TEST_PASSWORD } }),
    },
    'GET /api/v1/auth/profile/': {},
    'PUT /api/v1/auth/profile/': {
      send: () => ({ body: { full_name: 'Nodira Saidova', native_language: 'kk' } }),
    },
    'GET /api/v1/library/phonemes/': { shape: [phoneme] },
    'GET /api/v1/library/phonemes/{id}/': {
      send: () => ({ path: { id: 3 } }),
      shape: {
        ...phoneme,
        articulation: {
          place: 'string',
          manner: 'string',
          voicing: 'string',
          tongue: 'string',
          lips: 'string',
        },
        tips: ['string'],
        common_errors: [],
      },
    },
    'GET /api/v1/library/sentences/': { shape: [sentence] },
    'GET /api/v1/library/sentences/recommend/': { shape: [{ ...sentence, target_phonemes: ['string'] }] },
    'GET /api/v1/library/sentences/{id}/audio/': {
      send: async (caller, world) => ({ path: { id: await aSentence(caller, world) } }),
      type: 'audio/',
    },
    'GET /api/v1/practice/sessions/': { shape: [session] },
    'POST /api/v1/practice/sessions/': { status: 201, shape: session, send: () => ({ body: {} }) },
    'POST /api/v1/practice/sessions/{id}/end/': {
      shape: session,
      send: async (caller, world) => {
        const { id } = (await ask('/api/v1/practice/sessions', caller, world, {})) as { id: number };
        return { path: { id } };
      },
    },
    'POST /api/v1/practice/assess/': {
      shape: {
        attempt_id: 'number',
        session_id: 'number',
        status: 'string',
        result: {},
        phoneme_scores: [
          { phoneme: 'string', ipa: 'string', word: 'string', score: 'number', position: 'string' },
        ],
      },
      send: async (caller, world) => {
        const form = new FormData();
        form.append('audio', speech, 'sentence.wav');
        form.append('sentence_id', String(await aSentence(caller, world)));
        return { form };
      },
    },
    'GET /api/v1/analytics/progress/': {
      shape: {
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
    },
    'GET /api/v1/analytics/phoneme-stats/': {
      shape: {
        vowels: [phonemeFigures],
        consonants: [phonemeFigures],
        weak_phonemes_detail: [
          { phoneme: 'string', ipa: 'string', strength: 'number', heard_as: [], error_contexts: [] },
        ],
      },
    },
  },
  {
    async before() {
      await syncLibrary();
      worker = await startSpeechWorker(1);
      const { samples } = await speak(librarySentences[0]?.text ?? '');
      speech = new Blob([new Uint8Array(wavBytes(samples))]);
    },
    async after() {
      await worker.close();
    },
  },
);
