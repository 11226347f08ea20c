/**
 * Every setting of the product, read from the environment once and checked. docs/operations.md explains them to the
 * person who runs the product; a name that stands here and not there is a defect.
 */
import path from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

const minutes = (fallback: number) => z.coerce.number().positive().default(fallback);
const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);
const secret = z.string().min(32, 'must have at least 32 characters');
const flag = z.stringbool();
const iceServers = z.array(
  z.object({
    urls: z.union([z.string(), z.array(z.string()).min(1)]),
    username: z.string().optional(),
    credential: z.string().optional(),
  }),
);

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Where the embedded database, stored files and secrets live when nothing else is set. */
  DATA_DIR: z.string().default('.data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8004),
  /** What a browser types to reach the product; decides cookies' Secure and the allowed origin. */
  PUBLIC_URL: z.url().optional(),
  /** Proxies in front of the API whose X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),

  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
    .optional(),
  DATABASE_POOL: count(10),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must be a redis:// address')
    .optional(),

  /** First part of every key in Redis, for several installations on one Redis. */
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/, 'may have letters, digits, _ and - only')
    .default('talaffuz'),
  /** A worker answers GET /health on this port of HOST when it is set. */
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),

  /** Signs tokens and download links. `npm start` makes one and keeps it in DATA_DIR/secret. */
  SECRET_KEY: secret.optional(),
  ACCESS_TOKEN_MINUTES: minutes(30),
  REFRESH_TOKEN_MINUTES: minutes(7 * 24 * 60),
  LOGIN_ACCESS_TOKEN_MINUTES: minutes(24 * 60),
  LOGIN_REFRESH_TOKEN_MINUTES: minutes(3 * 24 * 60),
  WEB_SESSION_MINUTES: minutes(30 * 24 * 60),

  /** OAuth client ids, separated by commas; empty turns Google sign-in off. */
  GOOGLE_CLIENT_IDS: z.string().default(''),
  GOOGLE_JWKS_URL: z.url().default('https://www.googleapis.com/oauth2/v3/certs'),
  GOOGLE_ISSUERS: z.string().default('https://accounts.google.com,accounts.google.com'),

  RATE_LIMIT_LOGIN: count(5),
  RATE_LIMIT_REFRESH: count(10),
  /** Other operations of /auth and of the mentor contract. */
  RATE_LIMIT_MENTOR: count(60),
  /** Messages to the chat about textbooks. */
  RATE_LIMIT_CHAT: count(20),
  RATE_LIMIT_WIDE: count(600),
  /** Analyses of answers and rounds of the voice loop. */
  RATE_LIMIT_TUTOR: count(20),
  /** Wrong passwords for one account in 15 minutes before it waits. */
  LOGIN_FAILURES_PER_ACCOUNT: count(10),
  LOGIN_FAILURES_PER_ADDRESS: count(50),

  STORAGE: z.enum(['local', 's3']).default('local'),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().default('talaffuz'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  UPLOAD_AUDIO_MAX_MIB: count(20),
  UPLOAD_IMAGE_MAX_MIB: count(10),
  UPLOAD_DOCUMENT_MAX_MIB: count(50),
  UPLOAD_VIDEO_MAX_MIB: count(300),
  /** One PDF or MP3 of a mock test. */
  UPLOAD_MOCK_MAX_MIB: count(300),
  /** Recordings of one batch. */
  BATCH_MAX_ROWS: count(5_000),
  /** One batch as it is sent, and again its recordings unpacked. */
  BATCH_MAX_MIB: count(2_000),
  /** Stored bytes that one user may hold. */
  USER_STORAGE_MIB: count(2_048),
  DOWNLOAD_LINK_MINUTES: minutes(60),

  /** The installed espeak-ng; default the one on PATH, else the WebAssembly build. */
  ESPEAK_NG_PATH: z.string().optional(),

  /** Daily quotas of learners without a subscription. */
  FREE_GPT4O_REQUESTS: count(50),
  FREE_STT_REQUESTS: count(100),
  FREE_TTS_CHARS: count(5_000),
  FREE_PRONUNCIATION_ANALYSIS: count(20),

  /** Any OpenAI-compatible endpoint for the tutor, such as http://127.0.0.1:11434/v1; without one the built-in coach answers. */
  LLM_BASE_URL: z.url().optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  /** Seconds until the endpoint's first word, and between two of them; then the built-in coach answers. */
  LLM_TIMEOUT_S: z.coerce.number().min(1).max(600).default(30),
  /** About so many tokens of a conversation are sent along. */
  LLM_HISTORY_TOKENS: count(2_000),
  /** Whisper for speech-to-text: a folder, or a name below MODELS_DIR or DATA_DIR/models, or on the hub. */
  /** Finds passages of textbooks by meaning; empty: by their words alone. */
  EMBEDDING_MODEL: z.string().default(''),
  WHISPER_MODEL: z.string().default('onnx-community/whisper-base.en'),
  /** Lets the speech worker fetch a Whisper model from the hub when it is not installed. */
  WHISPER_DOWNLOAD: flag.default(false),
  /** Where Whisper models are fetched from: the hub, or a mirror of it. */
  WHISPER_HUB: z.url().default('https://huggingface.co/'),
  /** Seconds that a request waits for speech to become text or text speech. */
  SPEECH_WAIT_S: z.coerce.number().min(1).max(300).default(60),

  /** Selling plans through Stripe; without the key the product says so. */
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_URL: z.url().default('https://api.stripe.com'),
  /** ISO 4217: in which money plans are priced. */
  CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters, such as UZS')
    .default('UZS'),
  /** Lets a monitoring server read /api/v1/metrics with this as its bearer token. */
  METRICS_TOKEN: secret.optional(),

  /** The school's Telegram bot, from @BotFather; without it messages are stored and say that it is missing. */
  TELEGRAM_BOT_TOKEN: z.string().min(1).optional(),
  TELEGRAM_API_URL: z.url().default('https://api.telegram.org'),
  /** Messages a second over all chats and all workers, as Telegram allows. */
  TELEGRAM_PER_SECOND: count(30),
  /** Milliseconds between two messages to one chat. */
  TELEGRAM_CHAT_INTERVAL_MS: count(1_000),

  /** STUN and TURN servers of video rooms, as the JSON list that browsers take; none are needed in one network. */
  ICE_SERVERS: z
    .string()
    .default('[]')
    .transform((text, ctx) => {
      try {
        return iceServers.parse(JSON.parse(text));
      } catch {
        ctx.addIssue({
          code: 'custom',
          message:
            'must be a JSON list such as [{"urls":"turn:turn.school.example","username":"u","credential":"c"}]',
        });
        return z.NEVER;
      }
    }),

  ASSESS_WAIT_S: z.coerce.number().min(0).max(60).default(20),
  /** Scoring processes of one speech worker; default one a core. */
  SPEECH_CONCURRENCY: z.coerce.number().int().min(1).optional(),
  /** Webhooks may go to addresses of the local network; default yes, and no in production. */
  WEBHOOK_PRIVATE_ADDRESSES: flag.optional(),
  /** Loads demo schools and accounts; never in production. */
  DEMO_DATA: flag.default(true),
});

export type Env = z.infer<typeof schema>;

/** The names of all settings, for the test that docs/operations.md explains each. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

let current: Env | undefined;

/** The settings of this process. Throws AppError `bad_usage` that names every wrong setting. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}

/** Reads the environment again; for tests and for the program that sets variables before it starts others. */
export function reloadEnv(): Env {
  current = undefined;
  return env();
}

/** What `make` gives, made at the first use and anew after the settings were read again. */
export function perSettings<T>(make: () => T): () => T {
  let made: { settings: Env; value: T } | undefined;
  return () => {
    const settings = env();
    if (made?.settings !== settings) made = { settings, value: make() };
    return made.value;
  };
}

export function readEnv(source: Record<string, string | undefined>): Env {
  // An empty value means "not set", as docker compose and .env files write it.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('bad_usage', `These settings are wrong: ${problems.join('; ')}.`);
  }
  const settings = parsed.data;
  if (settings.NODE_ENV === 'production' && settings.SECRET_KEY === undefined) {
    throw new AppError(
      'bad_usage',
      'SECRET_KEY is not set; in production give one of at least 32 random characters, such as the output of `openssl rand -hex 32`.',
    );
  }
  return { ...settings, DATA_DIR: path.resolve(settings.DATA_DIR) };
}

/** A setting that has no default and that this process cannot work without. */
export function requiredEnv(name: 'DATABASE_URL' | 'SECRET_KEY'): string {
  const value = env()[name];
  if (value === undefined)
    throw new AppError('bad_usage', `${name} is not set; \`npm start\` sets it by itself.`);
  return value;
}

export const isProduction = (): boolean => env().NODE_ENV === 'production';
