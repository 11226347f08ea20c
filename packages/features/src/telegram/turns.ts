/**
 * Telegram's limits, held over all workers: so many messages a second in all, and one chat not too often
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Turns are rows of the database.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@talaffuz/core/env';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';

const ALL = 'all';

/** Milliseconds until a turn; its row is locked until the transaction ends. */
async function lookAt(tx: Transaction, key: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ wait_ms: number }[]>`
    INSERT INTO telegram_turns AS turn (key, next_at) VALUES (${key}, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET next_at = greatest(turn.next_at, clock_timestamp())
    RETURNING (extract(epoch FROM next_at - clock_timestamp()) * 1000)::float8 AS wait_ms`;
  return Math.max(0, row?.wait_ms ?? 0);
}

const move = (tx: Transaction | typeof db, key: string, ms: number) =>
  tx.$executeRaw`UPDATE telegram_turns SET next_at = clock_timestamp() + ${ms} * interval '1 millisecond'
                 WHERE key = ${key}`;

/** Resolves when a message may go to the chat; whoever gets the turn must use it. Rejects when `signal` aborts. */
export async function takeTurn(chat: string, signal?: AbortSignal): Promise<void> {
  const { TELEGRAM_PER_SECOND, TELEGRAM_CHAT_INTERVAL_MS } = env();
  const gap = Math.ceil(1_000 / TELEGRAM_PER_SECOND);
  for (;;) {
    signal?.throwIfAborted();
    const { wait, mine } = await inTransaction(async (tx) => {
      const all = await lookAt(tx, ALL);
      const own = await lookAt(tx, `chat:${chat}`);
      // A chat that must still wait keeps nobody else waiting.
      if (own > all) return { wait: own, mine: false };
      await move(tx, ALL, all + gap);
      await move(tx, `chat:${chat}`, all + TELEGRAM_CHAT_INTERVAL_MS);
      return { wait: all, mine: true };
    });
    if (wait > 0) await sleep(Math.ceil(wait), undefined, signal === undefined ? {} : { signal });
    if (mine) return;
  }
}

/** Nothing goes out for so long: what Telegram asks for with its answer 429. */
export async function pause(seconds: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO telegram_turns AS turn (key, next_at) VALUES (${ALL}, clock_timestamp() + ${seconds} * interval '1 second')
    ON CONFLICT (key) DO UPDATE SET next_at = greatest(turn.next_at, excluded.next_at)`;
}

/** Turns that are long over. */
export async function forgetTurns(): Promise<void> {
  await db.$executeRaw`DELETE FROM telegram_turns WHERE next_at < now() - interval '1 hour'`;
}
