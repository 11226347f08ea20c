/** Accounts: registration, the ways to sign in, and what somebody may change about themselves. */
import { randomInt } from 'node:crypto';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import type { Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { Prisma } from '@talaffuz/db/generated/client';
import { sharedLimiter } from '../api/rate-limit.ts';
import type { GoogleClaims } from './google.ts';
import { hashPassword, passwordMatches, refuseWeakPassword } from './passwords.ts';
import type { MeInput, ProfileInput, RegisterInput } from './schema.ts';
import { endSessionsOf } from './sessions.ts';

export interface RequestInfo {
  ip: string;
  user_agent: string;
}

const WINDOW_S = 15 * 60;

function failureLimits(account: string, ip: string) {
  const settings = env();
  return [
    { key: account, limiter: sharedLimiter('fail_account', settings.LOGIN_FAILURES_PER_ACCOUNT, WINDOW_S) },
    { key: ip, limiter: sharedLimiter('fail_address', settings.LOGIN_FAILURES_PER_ADDRESS, WINDOW_S) },
  ];
}

/**
 * The account whose username or e-mail and password these are. After too many wrong passwords for one account or from
 * one address it is closed for a while even to the right one. Throws `invalid_credentials`, `rate_limited`.
 */
export async function checkPassword(
  login: string,
  password: string,
  request: RequestInfo,
): Promise<{ id: number }> {
  const limits = failureLimits(login, request.ip);
  for (const { key, limiter } of limits) {
    const state = await limiter.get(key);
    if (state === null || state.consumedPoints < limiter.points) continue;
    const wait_s = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    throw new AppError(
      'rate_limited',
      `Too many wrong passwords. Try again in ${String(Math.ceil(wait_s / 60))} minutes.`,
      { headers: { 'Retry-After': String(wait_s) } },
    );
  }
  const user = await db.user.findFirst({
    where: login.includes('@') ? { email: login } : { username: login },
    select: { id: true, password_hash: true, is_active: true },
  });
  const right = await passwordMatches(user?.password_hash ?? null, password);
  if (user === null || !right || !user.is_active) {
    // Counting may find the limit just passed by a call beside this one; the answer is the same.
    await Promise.allSettled(limits.map(({ key, limiter }) => limiter.consume(key)));
    throw new AppError('invalid_credentials', 'Invalid credentials');
  }
  await limits[0]?.limiter.delete(login);
  await db.user.update({ where: { id: user.id }, data: { last_login_at: new Date() }, select: { id: true } });
  return { id: user.id };
}

/** A fresh install has one school; people who register by themselves belong to it. */
async function homeSchool(): Promise<number> {
  const school = await db.school.findFirst({ orderBy: { id: 'asc' }, select: { id: true } });
  if (school !== null) return school.id;
  const created = await db.school.upsert({
    where: { slug: 'school' },
    update: {},
    create: { name: 'My school', slug: 'school' },
    select: { id: true },
  });
  return created.id;
}

/** `conflict` with the field's name for a username or e-mail that somebody has. */
export function asTaken(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return error;
  const field = JSON.stringify(error.meta ?? {}).includes('email') ? 'email' : 'username';
  const sentence =
    field === 'email'
      ? 'There is an account with this e-mail address; sign in, or give another address.'
      : 'This username is taken; choose another.';
  return new AppError('conflict', sentence, {
    cause: error,
    fields: [{ loc: ['body', field], msg: sentence, type: 'taken' }],
  });
}

export async function register(input: RegisterInput): Promise<{ id: number }> {
  await refuseWeakPassword(input.password, input);
  const { password, password_confirm: _same, interface_language, ...fields } = input;
  const password_hash = await hashPassword(password);
  const school_id = await homeSchool();
  const language = interface_language === undefined ? {} : { interface_language };
  return db.user
    .create({
      data: {
        ...fields,
        ...language,
        ...splitName(fields.full_name),
        school_id,
        password_hash,
        onboarded: true,
      },
      select: { id: true },
    })
    .catch((error: unknown) => {
      throw asTaken(error);
    });
}

export function splitName(full: string): { first_name: string; last_name: string } {
  const [first_name = '', ...rest] = full.split(/\s+/);
  return { first_name, last_name: rest.join(' ') };
}

/**
 * The account of a verified Google identity: found by its number, else linked by its verified address, else made.
 * Staff are linked too, but never made this way.
 */
export async function userOfGoogle(
  claims: GoogleClaims,
): Promise<{ id: number; requires_onboarding: boolean }> {
  const email = claims.email.toLowerCase();
  const known = await db.user.findFirst({
    where: { OR: [{ google_sub: claims.sub }, { email, google_sub: null }] },
    orderBy: { google_sub: { sort: 'asc', nulls: 'last' } },
    select: { id: true, is_active: true, onboarded: true },
  });
  if (known !== null) {
    if (!known.is_active)
      throw new AppError('invalid_credentials', 'This account is closed; ask the school.');
    await db.user.update({
      where: { id: known.id },
      data: { google_sub: claims.sub, is_verified: true, last_login_at: new Date() },
      select: { id: true },
    });
    return { id: known.id, requires_onboarding: !known.onboarded };
  }
  const base = (email.split('@')[0] ?? '').replace(/[^a-z0-9_.-]/g, '').slice(0, 24) || 'learner';
  const created = await db.user
    .create({
      data: {
        school_id: await homeSchool(),
        username: `${base}-${String(randomInt(1e6)).padStart(6, '0')}`,
        email,
        google_sub: claims.sub,
        full_name: claims.name,
        first_name: claims.given_name,
        last_name: claims.family_name,
        is_verified: true,
        last_login_at: new Date(),
      },
      select: { id: true },
    })
    .catch((error: unknown) => {
      throw asTaken(error);
    });
  return { id: created.id, requires_onboarding: true };
}

export async function updateProfile(actor: Actor, input: ProfileInput): Promise<void> {
  const data = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  await db.user.update({ where: { id: actor.id }, data: { ...data, onboarded: true }, select: { id: true } });
}

/** learning-platform's PATCH /users/me. A new password ends the other sessions. */
export async function updateMe(actor: Actor, input: MeInput): Promise<void> {
  const { password, ...fields } = input;
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { username: true, email: true },
  });
  const data = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (password !== undefined) {
    await refuseWeakPassword(password, user);
    data['password_hash'] = await hashPassword(password);
  }
  // An address that nobody confirmed yet is not a verified one.
  if (fields.email !== undefined && fields.email !== user.email) Object.assign(data, { is_verified: false });
  await db.user.update({ where: { id: actor.id }, data, select: { id: true } }).catch((error: unknown) => {
    throw asTaken(error);
  });
  if (password !== undefined) await endSessionsOf(actor.id, actor.session_id);
}

/** Changes the password and ends every other session. Throws `invalid_credentials` for a wrong old one. */
export async function changePassword(
  actor: Actor,
  input: { old_password: string; new_password: string },
  request: RequestInfo,
): Promise<void> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { username: true, email: true },
  });
  await checkPassword(user.username, input.old_password, request);
  await refuseWeakPassword(input.new_password, user, 'new_password');
  await db.user.update({
    where: { id: actor.id },
    data: { password_hash: await hashPassword(input.new_password) },
    select: { id: true },
  });
  await endSessionsOf(actor.id, actor.session_id);
}

/** The user's sessions that have not ended, newest first. */
export async function listSessions(actor: Actor) {
  const rows = await db.session.findMany({
    where: { user_id: actor.id, expires_at: { gt: new Date() } },
    orderBy: { id: 'desc' },
    take: 100,
    select: {
      id: true,
      kind: true,
      user_agent: true,
      ip: true,
      created_at: true,
      last_used_at: true,
      expires_at: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    created_at: row.created_at.toISOString(),
    last_used_at: row.last_used_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    is_current: row.id === actor.session_id,
  }));
}
