/**
 * The bot's ear: asks Telegram for updates by long polling. Telegram takes one listener a bot, so of all workers the one
 * that holds a lock of the database listens; when it ends another takes over.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError, type Api } from 'grammy';
import pg from 'pg';
import { requiredEnv } from '@talaffuz/core/env';
import { answerTo } from './link.ts';
import { telegram, telegramReady } from './client.ts';
import { pause, takeTurn } from './turns.ts';

/** Any number that every Talaffuz agrees on. */
const LOCK = 7_301_884_106;
const POLL_S = 25;
const AGAIN_MS = 5_000;

interface Update {
  update_id: number;
  message?: { text?: string; chat: { id: number; type: string }; from?: { language_code?: string } };
}

/** As a call, since it changes while one waits. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;

async function answer(api: Api, { message }: Update, signal: AbortSignal): Promise<void> {
  if (message?.text === undefined || message.chat.type !== 'private') return;
  const chat = String(message.chat.id);
  const text = await answerTo(message.text, chat, message.from?.language_code ?? 'uz');
  await takeTurn(chat, signal);
  await api.sendMessage(chat, text);
}

/** Hears until something breaks or `signal` aborts. */
async function hear(api: Api, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  let offset: number | undefined;
  while (!signal.aborted) {
    const updates: Update[] = await api.getUpdates(
      { timeout: POLL_S, allowed_updates: ['message'], ...(offset === undefined ? {} : { offset }) },
      // grammy's type of a signal is an older one.
      signal as never,
    );
    for (const update of updates) {
      offset = update.update_id + 1;
      try {
        await answer(api, update, signal);
      } catch (error) {
        // One person who blocked the bot, say, keeps nobody else from being heard.
        if (error instanceof GrammyError && error.parameters.retry_after !== undefined)
          await pause(error.parameters.retry_after);
        if (!isOver(signal)) onError(error);
      }
    }
  }
}

/** One try to be the listener; returns when another is, or when hearing broke. */
async function listenOnce(signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  const client = new pg.Client({ connectionString: requiredEnv('DATABASE_URL'), keepAlive: true });
  const lost = new AbortController();
  client.on('error', () => {
    lost.abort();
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
    if (rows[0]?.mine === true) await hear(telegram(), AbortSignal.any([signal, lost.signal]), onError);
  } finally {
    // The lock goes with the connection.
    await client.end().catch(() => undefined);
  }
}

/** Starts hearing, where there is a bot. `onError` hears of what went wrong; it goes on after it. */
export function startBot(onError: (error: unknown) => void): () => Promise<void> {
  if (!telegramReady()) return () => Promise.resolve();
  const end = new AbortController();
  const { signal } = end;
  const running = (async () => {
    while (!signal.aborted) {
      try {
        await listenOnce(signal, onError);
      } catch (error) {
        if (!isOver(signal)) onError(error);
      }
      await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    end.abort();
    await running;
  };
}
