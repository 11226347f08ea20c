/** Schools, accounts and callers for tests. Every account is new, so that tests of one file do not meet each other. */
import { randomBytes } from 'node:crypto';
import type { Actor, Role } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import type { Context, ReplyCookie } from '../api/context.ts';
import { createCallerFactory } from '../api/trpc.ts';
import { appRouter } from '../app-router.ts';
import { hashPassword } from '../auth/passwords.ts';
import { openSession } from '../auth/sessions.ts';

export const TEST_PASSWORD = 'correct-horse-7';

const unique = (): string => randomBytes(5).toString('hex');

let hash: Promise<string> | undefined;

export async function makeSchool(timezone = 'Asia/Tashkent'): Promise<{ id: number }> {
  return db.school.create({ data: { name: 'Test school', slug: unique(), timezone }, select: { id: true } });
}

export interface TestUser extends Actor {
  username: string;
  email: string;
}

/** An account with TEST_PASSWORD and an open session. */
export async function makeUser(role: Role, schoolId?: number): Promise<TestUser> {
  const school_id = schoolId ?? (await makeSchool()).id;
  const username = `${role}-${unique()}`;
  const email = `${username}@test.example`;
  const { id } = await db.user.create({
    data: {
      school_id,
      role,
      username,
      email,
      full_name: 'Test Person',
      password_hash: await (hash ??= hashPassword(TEST_PASSWORD)),
    },
    select: { id: true },
  });
  const session = await openSession(id, {
    kind: 'web',
    minutes: 60,
    request: { ip: '127.0.0.1', user_agent: 'test' },
  });
  return { id, school_id, role, session_id: session.id, username, email };
}

export interface TestContext extends Context {
  headers: Record<string, string>;
  cookies: ReplyCookie[];
}

/** A request of `actor`; each comes from an address of its own unless `ip` says otherwise. */
export function contextFor(actor: Actor | null, ip = `10.0.0.${unique()}`): TestContext {
  const headers: Record<string, string> = {};
  const cookies: ReplyCookie[] = [];
  return {
    actor,
    auth_error: null,
    request: { id: unique(), door: 'rest', ip, user_agent: 'test', origin: 'http://localhost' },
    headers,
    cookies,
    reply: {
      setStatus: (status) => {
        headers[':status'] = String(status);
      },
      setHeader: (name, value) => {
        headers[name] = value;
      },
      setCookie: (cookie) => {
        cookies.push(cookie);
      },
    },
  };
}

const create = createCallerFactory(appRouter);

/** The procedures as `actor` calls them. */
export const callerFor = (actor: Actor | null, ip?: string) => create(contextFor(actor, ip));
