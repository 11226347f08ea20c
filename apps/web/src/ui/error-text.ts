/** The sentence for an error in the reader's language; in English the server's own where it says more than its code. */
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
  audio_too_many_channels: 'error.audio_unreadable',
  decode_timeout: 'error.audio_unreadable',
  audio_too_short: 'error.audio_too_short',
  audio_too_long: 'error.audio_too_long',
  audio_empty: 'error.audio_empty',
  audio_too_large: 'error.too_large',
  too_large: 'error.too_large',
  unsupported_media_type: 'error.unsupported_media_type',
  text_empty: 'error.text_unsupported',
  text_unsupported: 'error.text_unsupported',
  text_too_long: 'batch_problem.text_too_long',
  assess_timeout: 'error.assess_timeout',
  job_timeout: 'error.assess_timeout',
  cancelled: 'job.cancelled',
  unavailable: 'error.unavailable',
  model_missing: 'error.unavailable',
  ffmpeg_missing: 'error.unavailable',
};

/** What the code tells. What only the server's own sentence says stands after it: better in English than not at all. */
const general: Record<string, ParseKeys> = {
  conflict: 'error.conflict',
  permission_denied: 'error.not_allowed',
  role_not_allowed: 'error.not_allowed',
  school_denied: 'error.not_allowed',
  token_expired: 'error.signed_out',
  token_invalid: 'error.signed_out',
  token_revoked: 'error.signed_out',
};

/** By the name that the sentence has in brackets; the rest are checks of pronunciation. */
const quotas: Record<string, ParseKeys> = {
  storage: 'error.storage_full',
  gpt4o_requests: 'error.questions_spent',
};

export function errorText(t: TFunction, thrown: unknown): string {
  const { code, message } = asApiError(thrown);
  const quota = code === 'quota_spent' ? quotas[/\((\w+)\)/.exec(message)?.[1] ?? ''] : undefined;
  return t(quota ?? sentences[code] ?? general[code] ?? 'error.refused', { said: message });
}
