/** Links to one file that work for a while without signing in: for <audio> elements and for programs that download. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { requiredEnv } from '../env.ts';
import { AppError } from '../errors.ts';

/** HMAC-SHA256 (RFC 2104); the first word keeps it apart from everything else that SECRET_KEY signs. */
function signatureOf(file: string, expires_s: number): string {
  return createHmac('sha256', requiredEnv('SECRET_KEY'))
    .update(`file-link\n${file}\n${expires_s}`)
    .digest('base64url');
}

/**
 * The token for a link to `file` (a file's id or key), `EXPIRES.SIGNATURE` with seconds since 1970; safe in an address.
 * It works until the whole second of `expires_at`.
 */
export function signLink(file: string, expires_at: Date): string {
  const expires_s = Math.floor(expires_at.getTime() / 1000);
  return `${expires_s}.${signatureOf(file, expires_s)}`;
}

/**
 * Returns when `token` was made by `signLink` for `file` and has not ended.
 * @throws AppError `token_invalid`, `token_expired`
 */
export function verifyLink(file: string, token: string, now = new Date()): void {
  const [, seconds, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(token) ?? [];
  const expires_s = Number(seconds);
  // As text, not decoded: 43 characters hold two bits more than the signature, so that four texts mean the same bytes.
  const expected = Buffer.from(signatureOf(file, expires_s));
  const given = Buffer.from(signature ?? '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new AppError('token_invalid', 'This link is not valid for this file; ask for a new one.');
  }
  if (now.getTime() >= expires_s * 1000) {
    throw new AppError('token_expired', 'This link has ended; open the page again for a new one.');
  }
}
