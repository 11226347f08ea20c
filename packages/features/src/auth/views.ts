/** One stored user as each contract shows it (rules 3 and 5 of the contracts). */
import type { z } from 'zod';
import type { Role } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { runningSubscription } from './premium.ts';
import type { mentorUser, platformUser, Profile } from './schema.ts';

/** academy calls a teacher an employee. */
export const academyRole = (role: Role) => (role === 'teacher' ? 'employee' : role);
/** mentor calls an owner an admin. */
export const mentorRole = (role: Role) => (role === 'owner' ? 'admin' : role);

const userFields = {
  id: true,
  school_id: true,
  role: true,
  username: true,
  email: true,
  full_name: true,
  first_name: true,
  last_name: true,
  middle_name: true,
  phone: true,
  native_language: true,
  interface_language: true,
  proficiency_level: true,
  current_level: true,
  last_viewed_lesson_id: true,
  is_active: true,
  is_verified: true,
  onboarded: true,
  password_hash: true,
  created_at: true,
  updated_at: true,
  school: { select: { name: true, timezone: true } },
} as const;

export const userSelect = () => ({
  ...userFields,
  subscriptions: { where: runningSubscription(), select: { id: true }, take: 1 },
});

/** A user with what its views need: the school and whether a subscription runs. */
export async function readUser(id: number) {
  return db.user.findUniqueOrThrow({ where: { id }, select: userSelect() });
}
export type StoredUser = Awaited<ReturnType<typeof readUser>>;

/** What learning-platform shows of a user, wherever a row names one. */
export const platformSelect = () =>
  ({
    id: true,
    role: true,
    username: true,
    email: true,
    full_name: true,
    is_active: true,
    current_level: true,
    last_viewed_lesson_id: true,
    subscriptions: { where: runningSubscription(), select: { id: true }, take: 1 },
  }) as const;
type PlatformRow = Pick<
  StoredUser,
  | 'id'
  | 'role'
  | 'username'
  | 'email'
  | 'full_name'
  | 'is_active'
  | 'current_level'
  | 'last_viewed_lesson_id'
  | 'subscriptions'
>;

const times = (user: StoredUser) => ({
  created_at: user.created_at.toISOString(),
  updated_at: user.updated_at.toISOString(),
});
/** The contracts know no account without an address; an empty one stands for it. */
export const addressOf = ({ email }: { email: string | null }): string => email ?? '';
const isPremium = (user: Pick<StoredUser, 'subscriptions'>): boolean => user.subscriptions.length > 0;

export async function asProfile(user: StoredUser): Promise<Profile> {
  const [scored, sessions] = await Promise.all([
    db.attempt.aggregate({
      where: { user_id: user.id, status: 'done' },
      _count: { _all: true },
      _avg: { overall_score: true },
    }),
    db.practiceSession.count({ where: { user_id: user.id } }),
  ]);
  const { password_hash, school, subscriptions: _asPremium, onboarded: _inGoogle, ...fields } = user;
  const { current_level: _level, last_viewed_lesson_id: _lesson, ...shown } = fields;
  return {
    ...shown,
    ...times(user),
    email: addressOf(user),
    school_name: school.name,
    timezone: school.timezone,
    is_premium: isPremium(user),
    has_password: password_hash !== null,
    stats: { attempts: scored._count._all, average_score: scored._avg.overall_score, sessions },
  };
}

export function asMentorUser(user: StoredUser): z.infer<typeof mentorUser> {
  const { id, school_id, first_name, last_name, middle_name, phone, is_active, is_verified } = user;
  return {
    id,
    email: addressOf(user),
    role: mentorRole(user.role),
    school_id,
    first_name,
    last_name,
    middle_name,
    phone,
    is_active,
    is_verified,
    ...times(user),
  };
}

export function asPlatformUser(user: PlatformRow): z.infer<typeof platformUser> {
  const { id, username, full_name, is_active, current_level, last_viewed_lesson_id } = user;
  const role =
    user.role === 'owner'
      ? 'admin'
      : user.role === 'teacher'
        ? 'teacher'
        : isPremium(user)
          ? 'premium'
          : 'free';
  return {
    id,
    email: addressOf(user),
    username,
    full_name,
    is_active,
    is_superuser: user.role === 'owner',
    current_level,
    last_viewed_lesson_id,
    roles: [user.role],
    is_premium: isPremium(user),
    role,
  };
}
