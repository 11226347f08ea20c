/** The door to Telegram's Bot API. Without a token every use is one clear sentence. */
import { Api } from 'grammy';
import { env, perSettings } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';

const TIMEOUT_S = 60;

export const NOT_SET_UP = 'Telegram is not set up here; whoever runs the product sets TELEGRAM_BOT_TOKEN.';

export const telegramReady = (): boolean => env().TELEGRAM_BOT_TOKEN !== undefined;

/** Throws `unavailable` that names the missing setting. */
export function telegram(): Api {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_URL } = env();
  if (token === undefined) throw new AppError('unavailable', NOT_SET_UP);
  return new Api(token, { apiRoot: TELEGRAM_API_URL.replace(/\/$/, ''), timeoutSeconds: TIMEOUT_S });
}

const known = perSettings((): { name?: string } => ({}));

/** The bot's name at t.me. Throws `unavailable`. */
export async function botName(): Promise<string> {
  const { name } = known();
  if (name !== undefined) return name;
  const api = telegram();
  try {
    const { username } = await api.getMe(AbortSignal.timeout(10_000) as never);
    known().name = username;
    return username;
  } catch (cause) {
    throw new AppError('unavailable', 'Telegram did not answer as it should; try again in a few minutes.', {
      cause,
    });
  }
}
