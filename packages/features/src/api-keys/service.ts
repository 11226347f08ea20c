/** Keys by which external programs call the REST API as one user, within scopes. */
import { createHash, randomBytes } from 'node:crypto';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import type { ApiKey, Prisma } from '@talaffuz/db/generated/client';
import { ofPage, type PageQuery } from '../api/lists.ts';
import { audit } from '../audit/audit.ts';
import type { CreateApiKey } from './schema.ts';
import { scopeFor, scopes, type Scope } from './scopes.ts';

/** Tells a reader of logs and secret scanners what this is. */
const MARK = 'tlfz_';
const MAX_KEYS = 50;
const USED_EVERY_MS = 60_000;

// 256 random bits need no slow hash.
const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

const withUser = { user: { select: { id: true, full_name: true } } } as const;

type KeyRow = ApiKey & { user: { id: number; full_name: string } };

const known = (stored: readonly string[]): Scope[] => scopes.filter((scope) => stored.includes(scope));

const asApiKey = (row: KeyRow) => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: known(row.scopes),
  user: row.user,
  created_at: row.created_at.toISOString(),
  last_used_at: row.last_used_at?.toISOString() ?? null,
  expires_at: row.expires_at?.toISOString() ?? null,
});

/** Your own; an owner sees the school's. */
const visible = (actor: Actor): Prisma.ApiKeyWhereInput =>
  actor.role === 'owner' ? ofSchool(actor) : { ...ofSchool(actor), user_id: actor.id };

export async function listApiKeys(actor: Actor, query: PageQuery) {
  const where = visible(actor);
  const [rows, total] = await Promise.all([
    db.apiKey.findMany({ where, include: withUser, orderBy: { id: 'desc' }, ...ofPage(query) }),
    db.apiKey.count({ where }),
  ]);
  return { rows: rows.map(asApiKey), total };
}

/** Makes a key with the rights of its maker. Throws `conflict` beyond 50 keys. */
export async function createApiKey(actor: Actor, { name, scopes: wanted, expires_in_days }: CreateApiKey) {
  const key = `${MARK}${randomBytes(32).toString('base64url')}`;
  const row = await inTransaction(async (tx) => {
    const held = await tx.apiKey.count({ where: { user_id: actor.id } });
    if (held >= MAX_KEYS) {
      throw new AppError(
        'conflict',
        `You have ${String(held)} API keys, and no more are allowed; delete one first.`,
      );
    }
    const made = await tx.apiKey.create({
      data: {
        ...ofSchool(actor),
        user_id: actor.id,
        name,
        prefix: key.slice(0, MARK.length + 6),
        key_hash: hashOf(key),
        scopes: known(wanted),
        expires_at:
          expires_in_days === undefined ? null : new Date(Date.now() + expires_in_days * 86_400_000),
      },
      include: withUser,
    });
    await audit(tx, actor, 'api_key.created', { subject: 'api_key', id: made.id }, { name, scopes: wanted });
    return made;
  });
  return { ...asApiKey(row), key };
}

/** From this moment the key opens nothing. Throws `not_found`. */
export async function deleteApiKey(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await tx.apiKey.findFirst({ where: { id, ...visible(actor) } });
    if (row === null) throw new AppError('not_found', `There is no API key ${String(id)}.`);
    await tx.apiKey.delete({ where: { id } });
    await audit(tx, actor, 'api_key.deleted', { subject: 'api_key', id }, { name: row.name });
  });
}

/**
 * Who a key stands for, for one REST operation (`path` behind /api/v1, without a slash at its end). Throws
 * `token_invalid`, `token_expired`, and `permission_denied` where its scopes do not reach.
 */
export async function actorOfApiKey(key: string, method: string, path: string): Promise<Actor> {
  const row = await db.apiKey.findUnique({
    where: { key_hash: hashOf(key) },
    include: { user: { select: { id: true, school_id: true, role: true, is_active: true } } },
  });
  if (row?.user.is_active !== true) {
    throw new AppError('token_invalid', 'The API key is not known; it may have been deleted.');
  }
  const { user } = row;
  const actor: Actor = { id: user.id, school_id: user.school_id, role: user.role, session_id: 0 };
  // Only staff hold keys; who is no longer staff has lost theirs.
  if (!isStaff(actor))
    throw new AppError('token_invalid', 'The API key belongs to an account that may not hold one.');
  const now = new Date();
  if (row.expires_at !== null && row.expires_at <= now) {
    throw new AppError('token_expired', `The API key ${row.prefix}… has expired; make a new one.`);
  }
  const needed = scopeFor(method, path);
  if (needed === null) {
    throw new AppError(
      'permission_denied',
      `API keys do not open ${method} ${path}; sign in as a person for that.`,
    );
  }
  if (!row.scopes.includes(needed)) {
    throw new AppError(
      'permission_denied',
      `The API key ${row.prefix}… lacks the scope ${needed}; make one that has it.`,
    );
  }
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > USED_EVERY_MS) {
    await db.apiKey.updateMany({ where: { id: row.id }, data: { last_used_at: now } });
  }
  return actor;
}
