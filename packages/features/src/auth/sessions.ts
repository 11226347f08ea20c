/**
 * Sessions: a browser's cookie or a family of refresh tokens. Lucia makes, checks, extends and ends them; this is the
 * only file that knows Lucia, so that it can be replaced here alone (see docs/adr/0005).
 *
 * Secrets are stored as SHA-256 only, and rows are named to the outside by their number.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Actor } from '@talaffuz/core/actor';
import { env, perSettings } from '@talaffuz/core/env';
import { db } from '@talaffuz/db/client';
import type { Session as SessionRow } from '@talaffuz/db/generated/client';

interface SessionAttributes {
  row_id: number;
  kind: 'web' | 'api';
  access_minutes: number;
  rotates: boolean;
  user_agent: string;
  ip: string;
}

declare module 'lucia' {
  interface Register {
    Lucia: typeof webSessions;
    UserId: number;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: Pick<Actor, 'school_id' | 'role'>;
  }
}

export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const asLucia = (secret: string, row: SessionRow): DatabaseSession => ({
  id: secret,
  userId: row.user_id,
  expiresAt: row.expires_at,
  attributes: {
    row_id: row.id,
    kind: row.kind,
    access_minutes: row.access_minutes,
    rotates: row.rotates,
    user_agent: row.user_agent,
    ip: row.ip,
  },
});

const adapter: Adapter = {
  async getSessionAndUser(secret) {
    const row = await db.session.findUnique({
      where: { secret_hash: hashed(secret) },
      include: { user: { select: { id: true, school_id: true, role: true, is_active: true } } },
    });
    if (row?.user.is_active !== true) return [null, null];
    const { id, school_id, role } = row.user;
    return [asLucia(secret, row), { id, attributes: { school_id, role } }];
  },
  async getUserSessions(userId) {
    const rows = await db.session.findMany({ where: { user_id: userId }, orderBy: { id: 'asc' } });
    return rows.map((row) => asLucia(row.secret_hash, row));
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    const { row_id: _unknownYet, ...columns } = attributes;
    await db.session.create({
      data: { ...columns, secret_hash: hashed(id), user_id: userId, expires_at: expiresAt },
    });
  },
  async updateSessionExpiration(secret, expiresAt) {
    // A browser that comes back stays signed in; a family of refresh tokens ends when it was promised to end.
    await db.session.updateMany({
      where: { secret_hash: hashed(secret), kind: 'web' },
      data: { expires_at: expiresAt, last_used_at: new Date() },
    });
  },
  async deleteSession(secret) {
    await db.session.deleteMany({ where: { secret_hash: hashed(secret) } });
  },
  async deleteUserSessions(userId) {
    await db.session.deleteMany({ where: { user_id: userId } });
  },
  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expires_at: { lte: new Date() } } });
  },
};

const options = {
  getSessionAttributes: (attributes: SessionAttributes) => attributes,
  getUserAttributes: (attributes: Pick<Actor, 'school_id' | 'role'>) => attributes,
};

/** Lucia's own clock decides the length, so that each length has its instance. */
const lasting = (minutes: number) =>
  new Lucia(adapter, { ...options, sessionExpiresIn: new TimeSpan(minutes, 'm') });

const webSessions = lasting(env().WEB_SESSION_MINUTES);

export interface NewSession {
  kind: 'web' | 'api';
  minutes: number;
  access_minutes?: number;
  rotates?: boolean;
  request: { ip: string; user_agent: string };
}

/** Opens a session; the secret is for the caller alone and cannot be had again. */
export async function openSession(
  userId: number,
  { kind, minutes, access_minutes = 0, rotates = true, request }: NewSession,
): Promise<{ id: number; secret: string }> {
  const secret = randomBytes(32).toString('base64url');
  await lasting(minutes).createSession(
    userId,
    {
      row_id: 0,
      kind,
      access_minutes,
      rotates,
      ip: request.ip,
      user_agent: request.user_agent.slice(0, 300),
    },
    { sessionId: secret },
  );
  const { id } = await db.session.findUniqueOrThrow({
    where: { secret_hash: hashed(secret) },
    select: { id: true },
  });
  return { id, secret };
}

/** The actor of a browser's cookie, or null when the session is unknown, ended or its account closed. */
export async function actorOfCookie(secret: string): Promise<Actor | null> {
  const { user, session } = await webSessions.validateSession(secret);
  if (user === null || session.kind !== 'web') return null;
  return { id: user.id, school_id: user.school_id, role: user.role, session_id: session.row_id };
}

const ACTOR_CACHE_MS = 5_000;
const remembered = perSettings(() => new Map<number, { actor: Actor; until: number }>());

/**
 * The actor of an access token's session, or null when it ended. Remembered for 5 seconds: a sign-out reaches other API
 * processes within that time, and the process that did it at once.
 */
export async function actorOfSession(sessionId: number): Promise<Actor | null> {
  const now = Date.now();
  const actors = remembered();
  const known = actors.get(sessionId);
  if (known !== undefined && known.until > now) return known.actor;
  const row = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      expires_at: true,
      user: { select: { id: true, school_id: true, role: true, is_active: true } },
    },
  });
  actors.delete(sessionId);
  if (row?.user.is_active !== true || row.expires_at.getTime() <= now) return null;
  const { id, school_id, role } = row.user;
  const actor: Actor = { id, school_id, role, session_id: sessionId };
  if (actors.size > 10_000) actors.clear();
  actors.set(sessionId, { actor, until: now + ACTOR_CACHE_MS });
  return actor;
}

/** Ends one session of a user. False when there is none. */
export async function endSession(userId: number, sessionId: number): Promise<boolean> {
  remembered().delete(sessionId);
  const { count } = await db.session.deleteMany({ where: { id: sessionId, user_id: userId } });
  return count > 0;
}

/** Ends every session of a user, but for `except`. */
export async function endSessionsOf(userId: number, except?: number): Promise<number> {
  forget((actor, id) => actor.id === userId && id !== except);
  const { count } = await db.session.deleteMany({
    where: { user_id: userId, ...(except === undefined ? {} : { id: { not: except } }) },
  });
  return count;
}

/** Forgets what is remembered of a user, after their role or state changed. */
export function forgetActor(userId: number): void {
  forget((actor) => actor.id === userId);
}

function forget(which: (actor: Actor, sessionId: number) => boolean): void {
  const actors = remembered();
  for (const [id, { actor }] of actors) if (which(actor, id)) actors.delete(id);
}
