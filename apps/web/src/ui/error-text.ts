/** The sentence for an error: ours in the reader's language where we have one, else the server's own. */
import type { ParseKeys, TFunction } from 'i18next';
import { asApiError } from '../api/api-error.ts';

const sentences: Record<string, ParseKeys> = {
  offline: 'error.offline',
  internal: 'error.internal',
  worker_crashed: 'error.internal',
  not_found: 'error.not_found',
  rate_limited: 'error.rate_limited',
  quota_spent: 'error.quota_spent',
  invalid_credentials: 'sign_in.wrong',
  no_speech: 'error.no_speech',
  audio_unreadable: 'error.audio_unreadable',
  decode_timeout: 'error.audio_unreadable',
  audio_too_short: 'error.audio_too_short',
  audio_too_long: 'error.audio_too_long',
  audio_empty: 'error.audio_empty',
  audio_too_large: 'error.too_large',
  too_large: 'error.too_large',
  unsupported_media_type: 'error.unsupported_media_type',
  text_empty: 'error.text_unsupported',
  text_unsupported: 'error.text_unsupported',
  assess_timeout: 'error.assess_timeout',
  cancelled: 'job.cancelled',
  unavailable: 'error.unavailable',
  model_missing: 'error.unavailable',
  ffmpeg_missing: 'error.unavailable',
};

export function errorText(t: TFunction, thrown: unknown): string {
  const { code, message } = asApiError(thrown);
  const key = sentences[code];
  return key === undefined ? message : t(key);
}
