/** An Express request as the context of a procedure: who asks, from where, and how to answer beside the body. */
import type { Request, Response } from 'express';
import { stringifySetCookie, parseCookie } from 'cookie';
import { env, isProduction } from '@talaffuz/core/env';
import { AppError, toAppError } from '@talaffuz/core/errors';
import type { Context } from '@talaffuz/features/api/context';
import { actorOfApiKey } from '@talaffuz/features/api-keys/service';
import { SESSION_COOKIE } from '@talaffuz/features/auth/router';
import { actorOfCookie } from '@talaffuz/features/auth/sessions';
import { actorOfAccessToken } from '@talaffuz/features/auth/tokens';

/** What external programs send instead of a token. */
const KEY_HEADER = 'x-api-key';
const CLIENT_HEADER = 'x-talaffuz-client';

type Caller = Pick<Context, 'actor' | 'auth_error'>;

const nobody: Caller = { actor: null, auth_error: null };

/** The caller of a bearer token or, without one, of the web client's cookie. */
async function callerOf(req: Request): Promise<Caller> {
  const [scheme, token] = (req.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && token !== undefined) {
    try {
      return { actor: await actorOfAccessToken(token), auth_error: null };
    } catch (error) {
      return { actor: null, auth_error: authError(error) };
    }
  }
  const key = req.get(KEY_HEADER);
  if (key !== undefined) return callerOfKey(req, key);
  const secret = parseCookie(req.headers.cookie ?? '')[SESSION_COOKIE];
  if (secret === undefined) return nobody;
  const forged = forgery(req);
  if (forged !== null) return { actor: null, auth_error: forged };
  const actor = await actorOfCookie(secret);
  if (actor !== null) return { actor, auth_error: null };
  return { actor: null, auth_error: new AppError('token_revoked', 'Your session has ended; sign in again.') };
}

/** The caller of an API key, which opens REST operations only. */
async function callerOfKey(req: Request, key: string): Promise<Caller> {
  const path = /^\/api\/v1(\/[^?]*?)\/?(?:\?|$)/.exec(req.originalUrl)?.[1];
  try {
    if (path === undefined) {
      throw new AppError('permission_denied', 'API keys open the operations under /api/v1 only.');
    }
    return { actor: await actorOfApiKey(key, req.method, path), auth_error: null };
  } catch (error) {
    const found = toAppError(error);
    if (found.httpStatus !== 401 && found.httpStatus !== 403) throw error;
    return { actor: null, auth_error: found };
  }
}

/** A database that does not answer is not a bad token: that goes on as it is. */
function authError(error: unknown): AppError {
  const found = toAppError(error);
  if (found.httpStatus === 401) return found;
  throw error;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the cookie along with requests that another site makes it send. Such a request has a foreign Origin,
 * and no other site can add our header without a preflight that we do not answer (OWASP: custom request headers).
 */
function forgery(req: Request): AppError | null {
  if (reading.has(req.method)) return null;
  const { origin } = req.headers;
  const foreign = origin !== undefined && !allowedOrigins(req).includes(origin);
  if (!foreign && req.headers[CLIENT_HEADER] !== undefined) return null;
  return new AppError(
    'permission_denied',
    `A request with the web client's cookie must come from its own pages and carry the header ${CLIENT_HEADER}.`,
  );
}

export function allowedOrigins(req: Request): string[] {
  const { PUBLIC_URL } = env();
  const own = `${req.protocol}://${req.headers.host ?? ''}`;
  return PUBLIC_URL === undefined ? [own] : [own, new URL(PUBLIC_URL).origin];
}

/** Where people reach the product: the setting, else how this request did. */
export const publicUrl = (req: Request): string =>
  (env().PUBLIC_URL ?? `${req.protocol}://${req.headers.host ?? ''}`).replace(/\/$/, '');

export async function contextOf(req: Request, res: Response): Promise<Context> {
  const caller = await callerOf(req);
  return {
    ...caller,
    request: {
      id: requestId(req),
      door: req.originalUrl.startsWith('/trpc') ? 'trpc' : 'rest',
      ip: req.ip ?? '',
      user_agent: req.headers['user-agent'] ?? '',
      origin: publicUrl(req),
      idempotency_key: req.get('idempotency-key'),
    },
    reply: {
      setHeader: (name, value) => void res.setHeader(name, value),
      setStatus: (status) => void res.status(status),
      setCookie: ({ name, value, max_age_s }) => {
        const cookie = stringifySetCookie({
          name,
          value,
          maxAge: max_age_s,
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: isProduction() || (env().PUBLIC_URL ?? '').startsWith('https:'),
        });
        res.appendHeader('Set-Cookie', cookie);
      },
    },
  };
}

/** pino-http gives every request its id. */
export const requestId = (req: Request): string => (typeof req.id === 'string' ? req.id : '');
