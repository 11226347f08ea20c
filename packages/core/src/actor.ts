/** Who does something: what a token or cookie stands for after it was checked. */
import { AppError } from './errors.ts';

export const roles = ['owner', 'teacher', 'student', 'parent'] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  id: number;
  school_id: number;
  role: Role;
  /** The signed-in session; ends with sign-out. */
  session_id: number;
}

export const staffRoles = ['owner', 'teacher'] as const satisfies readonly Role[];

export const isStaff = (actor: Actor): boolean => actor.role === 'owner' || actor.role === 'teacher';

/** Throws `role_not_allowed` unless the actor has one of `allowed`. */
export function requireRole(actor: Actor, allowed: readonly Role[]): void {
  if (allowed.includes(actor.role)) return;
  throw new AppError(
    'role_not_allowed',
    `Only ${allowed.join(' or ')} may do this; you are signed in as ${actor.role}.`,
  );
}

/** The condition that every query for rows of a school starts with. */
export const ofSchool = (actor: Actor): { school_id: number } => ({ school_id: actor.school_id });
