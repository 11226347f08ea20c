/**
 * Sends a message over Telegram. Nobody gets one twice: a row is claimed before the call, and where it cannot be known
 * whether Telegram took a message, the row says so instead of sending again.
 */
import { GrammyError, HttpError, type Api } from 'grammy';
import { AppError } from '@talaffuz/core/errors';
import { db, type Transaction } from '@talaffuz/db/client';
import { NOT_SET_UP, telegram, telegramReady } from '../telegram/client.ts';
import { pause, takeTurn } from '../telegram/turns.ts';

/** Calls on their way at once; the turns hold the pace. */
const LANES = 8;
const LOST =
  'It is not known whether it arrived: sending was interrupted. Ask the recipient before you send it again.';
export const NO_CHAT = 'The recipient has not linked Telegram.';

interface Letter {
  id: number;
  chat: string | null;
}

/** How one call went; `again` where Telegram surely did not take the message. */
type Outcome = { sent: true } | { failed: string } | { again: number };

/** Failures to connect, before anything was sent. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

function outcomeOf(error: unknown): Outcome {
  if (error instanceof HttpError) {
    const code = (error.error as { code?: unknown }).code;
    if (typeof code === 'string' && unreached.has(code))
      throw new AppError('unavailable', 'Telegram cannot be reached.', { cause: error });
    return { failed: LOST };
  }
  if (!(error instanceof GrammyError)) throw error;
  const { error_code, description, parameters } = error;
  if (error_code === 429) return { again: parameters.retry_after ?? 1 };
  if (error_code === 401 || error_code === 404)
    return { failed: 'Telegram does not know the bot; whoever runs the product checks TELEGRAM_BOT_TOKEN.' };
  if (error_code === 403) return { failed: 'The recipient has blocked the bot or never started it.' };
  if (error_code === 400 && /chat not found/i.test(description))
    return { failed: 'Telegram knows no such chat; the recipient must start the bot first.' };
  if (error_code >= 500) return { failed: LOST };
  return { failed: `Telegram refused it: ${description.slice(0, 200)}` };
}

async function call(api: Api, chat: string, text: string): Promise<Outcome> {
  try {
    await api.sendMessage(chat, text);
    return { sent: true };
  } catch (error) {
    return outcomeOf(error);
  }
}

const close = (id: number, data: object) =>
  db.messageLog.updateMany({ where: { id, status: 'sending' }, data });

/** Sends to one recipient. Throws `unavailable` where Telegram cannot be reached; the row waits for the next try. */
async function deliver(api: Api, { id, chat }: Letter, text: string, signal: AbortSignal): Promise<void> {
  if (chat === null) {
    await db.messageLog.updateMany({
      where: { id, status: 'pending' },
      data: { status: 'failed', error: NO_CHAT },
    });
    return;
  }
  for (;;) {
    await takeTurn(chat, signal);
    const claimed = await db.messageLog.updateMany({
      where: { id, status: 'pending' },
      data: { status: 'sending', error: null },
    });
    // Deleted, or in other hands.
    if (claimed.count === 0) return;
    let outcome: Outcome;
    try {
      outcome = await call(api, chat, text);
    } catch (error) {
      await close(id, { status: 'pending' });
      throw error;
    }
    if ('sent' in outcome) {
      await close(id, { status: 'sent', sent_at: new Date() });
      return;
    }
    if ('failed' in outcome) {
      await close(id, { status: 'failed', error: outcome.failed });
      return;
    }
    await close(id, { status: 'pending' });
    await pause(outcome.again);
  }
}

/**
 * Sends a message to everybody who waits for it. Only one job of a message runs at a time (see `retry`), so a row that
 * is being sent when it starts belongs to a worker that died.
 */
export async function sendMessage(message_id: number, signal: AbortSignal) {
  await db.messageLog.updateMany({
    where: { message_id, status: 'sending' },
    data: { status: 'failed', error: LOST },
  });
  const message = await db.message.findUnique({
    where: { id: message_id },
    select: {
      text: true,
      logs: {
        where: { status: 'pending' },
        orderBy: { id: 'asc' },
        select: { id: true, recipient: { select: { telegram_id: true } } },
      },
    },
  });
  if (message !== null && !telegramReady()) {
    await db.messageLog.updateMany({
      where: { message_id, status: 'pending' },
      data: { status: 'failed', error: NOT_SET_UP },
    });
  } else if (message !== null) {
    const api = telegram();
    const left = message.logs.values();
    const stop = new AbortController();
    const ends = AbortSignal.any([signal, stop.signal]);
    const lane = async () => {
      try {
        for (const { id, recipient } of left) {
          ends.throwIfAborted();
          await deliver(api, { id, chat: recipient.telegram_id }, message.text, ends);
        }
      } catch (error) {
        stop.abort(error);
        throw error;
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
    signal.throwIfAborted();
    if (lanes.some(({ status }) => status === 'rejected')) throw stop.signal.reason;
  }
  const [sent, failed] = await Promise.all(
    (['sent', 'failed'] as const).map((status) => db.messageLog.count({ where: { message_id, status } })),
  );
  return { sent: sent ?? 0, failed: failed ?? 0 };
}

/** In the transaction that gives the job up. */
export async function sendingFailed(tx: Transaction, message_id: number, error: AppError): Promise<void> {
  const close = (status: 'pending' | 'sending', why: string) =>
    tx.messageLog.updateMany({ where: { message_id, status }, data: { status: 'failed', error: why } });
  await close('sending', LOST);
  await close('pending', error.code === 'internal' ? 'It could not be sent.' : error.message);
}
