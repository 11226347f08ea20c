/** Accounts of a school: read by who may know them, kept by the owner. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { Prisma } from '@talaffuz/db/generated/client';
import { containing } from '../api/lists.ts';
import { audit } from '../audit/audit.ts';
import { runningSubscription } from '../auth/premium.ts';
import { hashPassword, refuseWeakPassword } from '../auth/passwords.ts';
import { asTaken, splitName } from '../auth/service.ts';
import { endSessionsOf, forgetActor } from '../auth/sessions.ts';
import { asPlatformUser, platformSelect } from '../auth/views.ts';
import type { ChangedUser, NewUser, UserQuery } from './schema.ts';

/** Staff know everybody of the school, a parent their children, and everybody themselves. */
const visible = (actor: Actor): Prisma.UserWhereInput =>
  isStaff(actor)
    ? ofSchool(actor)
    : { ...ofSchool(actor), OR: [{ id: actor.id }, { parents: { some: { parent_id: actor.id } } }] };

function filters({ role, search }: UserQuery): Prisma.UserWhereInput {
  const subscribed = { some: runningSubscription() };
  const like = containing(search ?? '');
  return {
    ...(role === 'premium' ? { subscriptions: subscribed } : {}),
    ...(role === 'free' ? { role: 'student', NOT: { subscriptions: subscribed } } : {}),
    ...(role === undefined || role === 'premium' || role === 'free' ? {} : { role }),
    ...(search === undefined || search === ''
      ? {}
      : { OR: [{ full_name: like }, { username: like }, { email: like }] }),
  };
}

/** By id. */
export async function listUsers(actor: Actor, query: UserQuery) {
  const where = { AND: [visible(actor), filters(query)] };
  const [rows, total] = await Promise.all([
    db.user.findMany({
      where,
      select: platformSelect(),
      orderBy: { id: 'asc' },
      skip: query.skip,
      take: query.limit,
    }),
    db.user.count({ where }),
  ]);
  return { rows: rows.map(asPlatformUser), total };
}

async function find(tx: Transaction | typeof db, actor: Actor, id: number) {
  const user = await tx.user.findFirst({
    where: { AND: [{ id }, visible(actor)] },
    select: platformSelect(),
  });
  if (user === null) throw new AppError('not_found', `There is no user ${String(id)}.`);
  return user;
}

export const readUserOf = async (actor: Actor, id: number) => asPlatformUser(await find(db, actor, id));

/** Throws `conflict` for a name or address that is taken, `validation_failed` for a common password. */
export async function createUser(actor: Actor, input: NewUser) {
  const { password, is_superuser, role, ...fields } = input;
  await refuseWeakPassword(password, input);
  const password_hash = await hashPassword(password);
  const { current_level, ...rest } = fields;
  const row = await inTransaction(async (tx) => {
    const made = await tx.user.create({
      data: {
        ...rest,
        ...(current_level === undefined ? {} : { current_level }),
        ...splitName(fields.full_name),
        ...ofSchool(actor),
        role: role ?? (is_superuser ? 'owner' : 'student'),
        password_hash,
        onboarded: true,
      },
      select: platformSelect(),
    });
    await audit(tx, actor, 'user.created', { subject: 'user', id: made.id }, { role: made.role });
    return made;
  }).catch((error: unknown) => {
    throw asTaken(error);
  });
  return asPlatformUser(row);
}

/** A school without an owner could never be changed again. */
async function refuseLastOwner(tx: Transaction, actor: Actor, what: string): Promise<void> {
  // Two owners who take each other's role at once wait for one another here.
  await tx.$queryRaw`SELECT id FROM schools WHERE id = ${actor.school_id} FOR UPDATE`;
  const owners = await tx.user.count({ where: { ...ofSchool(actor), role: 'owner', is_active: true } });
  if (owners <= 1)
    throw new AppError('conflict', `This is the school's last owner; make another one before you ${what}.`);
}

/**
 * Yourself, or as owner anybody of the school; a role is an owner's to give. A new password ends the user's sessions.
 * Throws `not_found`, `permission_denied`, `conflict`.
 */
export async function changeUser(actor: Actor, { user_id, roles, password, ...fields }: ChangedUser) {
  const before = await find(db, actor, user_id);
  if (actor.role !== 'owner' && actor.id !== user_id) {
    throw new AppError('permission_denied', "Only the school's owner may change another user.");
  }
  const role = roles?.[0];
  if (role !== undefined && role !== before.role && actor.role !== 'owner') {
    throw new AppError('permission_denied', "Only the school's owner may change a role.");
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const names = fields.full_name === undefined ? {} : splitName(fields.full_name);
  // An address that nobody confirmed yet is not a verified one.
  const unverified =
    fields.email !== undefined && fields.email !== before.email ? { is_verified: false } : {};
  if (password !== undefined) await refuseWeakPassword(password, { ...before, ...given });
  const secret = password === undefined ? {} : { password_hash: await hashPassword(password) };
  const row = await inTransaction(async (tx) => {
    if (before.role === 'owner' && role !== undefined && role !== 'owner')
      await refuseLastOwner(tx, actor, 'change this role');
    const changed = await tx.user.update({
      where: { id: user_id },
      data: { ...given, ...names, ...unverified, ...secret, ...(role === undefined ? {} : { role }) },
      select: platformSelect(),
    });
    await audit(
      tx,
      actor,
      'user.changed',
      { subject: 'user', id: user_id },
      {
        ...given,
        ...(role === undefined ? {} : { role }),
        ...(password === undefined ? {} : { password: 'changed' }),
      },
    );
    return changed;
  }).catch((error: unknown) => {
    throw asTaken(error);
  });
  if (password !== undefined)
    await endSessionsOf(user_id, actor.id === user_id ? actor.session_id : undefined);
  forgetActor(user_id);
  return asPlatformUser(row);
}

/**
 * Closes an account: it is signed out everywhere and cannot sign in again. What the user did stays, so that marks and
 * payments still add up. Closing it twice changes nothing.
 */
export async function closeUser(actor: Actor, id: number) {
  const row = await inTransaction(async (tx) => {
    const user = await find(tx, actor, id);
    if (actor.role !== 'owner' && actor.id !== id)
      throw new AppError('permission_denied', "Only the school's owner may close another user's account.");
    if (user.role === 'owner' && user.is_active) await refuseLastOwner(tx, actor, 'close this account');
    const closed = await tx.user.update({
      where: { id },
      data: { is_active: false },
      select: platformSelect(),
    });
    await audit(tx, actor, 'user.closed', { subject: 'user', id }, {});
    return closed;
  });
  await endSessionsOf(id);
  forgetActor(id);
  return asPlatformUser(row);
}
