/**
 * Access and refresh tokens (JWT, RFC 7519, HS256). A refresh token names its family (the session) and carries that
 * family's secret and its own number, of which only the newest is good.
 */
import { randomUUID, webcrypto } from 'node:crypto';
import { SignJWT, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { perSettings, requiredEnv } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { actorOfSession, endSession, hashed, openSession } from './sessions.ts';

const ISSUER = 'talaffuz';

/** Imported once: jose imports every other form of a secret again for each token. */
const signingKey = perSettings((): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(requiredEnv('SECRET_KEY')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  ),
);

const accessClaims = z.object({ typ: z.literal('access'), sid: z.int() });
const refreshClaims = z.object({
  typ: z.literal('refresh'),
  sid: z.int(),
  jti: z.string(),
  role: z.string(),
});

/** A token of ours; `claims.typ` says for what. */
export async function signToken(claims: JWTPayload, minutes: number): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(ISSUER)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000 + minutes * 60))
    .sign(await signingKey());
}

/** Throws `token_expired`, `token_invalid`. */
export async function readToken<T>(token: string, claims: z.ZodType<T>): Promise<T> {
  try {
    const { payload } = await jwtVerify(token, await signingKey(), { issuer: ISSUER, algorithms: ['HS256'] });
    return claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new AppError('token_expired', 'The token has expired; refresh it or sign in again.', {
        cause: error,
      });
    }
    throw new AppError('token_invalid', 'The token is not valid; sign in again.', { cause: error });
  }
}

export interface TokenPair {
  access: string;
  refresh: string;
  /** Seconds until the access token ends. */
  expires_in: number;
}

interface Family {
  id: number;
  user_id: number;
  access_minutes: number;
  expires_at: Date;
}

const accessToken = (family: Family, role: string): Promise<string> =>
  signToken(
    { typ: 'access', sub: String(family.user_id), user_id: family.user_id, sid: family.id, role },
    family.access_minutes,
  );

async function refreshToken(family: Family, role: string): Promise<{ token: string; refresh_hash: string }> {
  const jti = randomUUID();
  const minutes = (family.expires_at.getTime() - Date.now()) / 60_000;
  const token = await signToken(
    { typ: 'refresh', sub: String(family.user_id), sid: family.id, jti, role },
    minutes,
  );
  return { token, refresh_hash: hashed(jti) };
}

export interface Lifetimes {
  access_minutes: number;
  refresh_minutes: number;
  /** False for `/login`, whose refresh token stays. */
  rotates: boolean;
}

/** Opens a family and gives its first pair. `role` is the contract's word for the user's role. */
export async function issueTokens(
  user: { id: number },
  role: string,
  { access_minutes, refresh_minutes, rotates }: Lifetimes,
  request: { ip: string; user_agent: string },
): Promise<TokenPair> {
  const { id } = await openSession(user.id, {
    kind: 'api',
    minutes: refresh_minutes,
    access_minutes,
    rotates,
    request,
  });
  const expires_at = new Date(Date.now() + refresh_minutes * 60_000);
  const family: Family = { id, user_id: user.id, access_minutes, expires_at };
  const { token, refresh_hash } = await refreshToken(family, role);
  await db.session.update({ where: { id }, data: { refresh_hash } });
  return {
    access: await accessToken(family, role),
    refresh: token,
    expires_in: Math.round(access_minutes * 60),
  };
}

const revoked = (sentence: string) => new AppError('token_revoked', sentence);

async function familyOf(token: string) {
  const claims = await readToken(token, refreshClaims);
  const family = await db.session.findFirst({
    where: { id: claims.sid, kind: 'api', user: { is_active: true } },
  });
  if (family === null || family.expires_at.getTime() <= Date.now()) {
    throw revoked('The session of this token has ended; sign in again.');
  }
  return { claims, family };
}

/**
 * A new pair for the newest refresh token of its family. An older one means that somebody else holds a copy: the whole
 * family ends (RFC 9700 §4.14.2). Throws `token_revoked`, `token_expired`, `token_invalid`.
 */
export async function rotateTokens(token: string): Promise<TokenPair> {
  const { claims, family } = await familyOf(token);
  const next = await refreshToken(family, claims.role);
  // One statement decides between two refreshes with the same token: only one finds its hash still there.
  const { count } = await db.session.updateMany({
    where: { id: family.id, refresh_hash: hashed(claims.jti) },
    data: { refresh_hash: next.refresh_hash, last_used_at: new Date() },
  });
  if (count === 0) {
    await endSession(family.user_id, family.id);
    throw revoked('This refresh token was used before, so its session was ended for safety; sign in again.');
  }
  return {
    access: await accessToken(family, claims.role),
    refresh: next.token,
    expires_in: Math.round(family.access_minutes * 60),
  };
}

/** A new access token while the same refresh token goes on, until it ends or its holder signs out. */
export async function renewAccess(token: string): Promise<TokenPair> {
  const { claims, family } = await familyOf(token);
  if (family.refresh_hash !== hashed(claims.jti))
    throw revoked('This refresh token was replaced by a newer one.');
  await db.session.updateMany({ where: { id: family.id }, data: { last_used_at: new Date() } });
  return {
    access: await accessToken(family, claims.role),
    refresh: token,
    expires_in: Math.round(family.access_minutes * 60),
  };
}

/** Who an access token stands for. Throws `token_expired`, `token_invalid`, `token_revoked`. */
export async function actorOfAccessToken(token: string): Promise<Actor> {
  const { sid } = await readToken(token, accessClaims);
  const actor = await actorOfSession(sid);
  if (actor === null) throw revoked('The session of this token has ended; sign in again.');
  return actor;
}
