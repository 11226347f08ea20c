/** Accounts as an owner keeps them, in the words of the learning-platform contract. */
import { z } from 'zod';
import { roles, type Role } from '@talaffuz/core/actor';
import { email, newPassword, personName, username } from '../auth/schema.ts';
import { intParam, skipQuery } from '../api/lists.ts';

/** The contracts have several words for one role (rule 5); premium and free tell of a subscription, not of a role. */
const roleWords: Record<string, Role> = {
  admin: 'owner',
  superuser: 'owner',
  employee: 'teacher',
  user: 'student',
  free: 'student',
  ...Object.fromEntries(roles.map((role) => [role, role])),
};

/** The stored role of a word, or a problem that says what there is. */
function roleOf(word: string, ctx: z.RefinementCtx): Role {
  const role = roleWords[word];
  if (role !== undefined) return role;
  const message =
    word === 'premium'
      ? 'Premium is no role: give the user a subscription instead.'
      : `There is no role "${word}"; give owner, teacher, student or parent.`;
  ctx.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const word = z.string().trim().toLowerCase().max(50);
const roleWord = word.transform(roleOf);
const roleFilter = word.transform((given, ctx) =>
  given === 'premium' || given === 'free' ? given : roleOf(given, ctx),
);

export const userId = z.object({ user_id: intParam() });

export const userQuery = skipQuery.extend({
  role: roleFilter
    .optional()
    .describe('owner, teacher, student, parent; or premium or free: with or without a subscription'),
  search: z.string().trim().max(100).optional().describe('Part of a name, username or e-mail address'),
});
export type UserQuery = z.infer<typeof userQuery>;

const fields = {
  email,
  full_name: personName.default(''),
  current_level: z.string().trim().max(20).optional(),
  username,
  password: newPassword,
};

/** Registration. Rights that somebody gives themselves are not among the fields, and so are dropped. */
export const registration = z.object(fields);

export const newUser = z.object({
  ...fields,
  is_active: z.boolean().default(true),
  is_superuser: z.boolean().default(false),
  role: roleWord.optional(),
});
export type NewUser = z.infer<typeof newUser>;

export const changedUser = z.object({
  user_id: intParam(),
  email: email.optional(),
  username: username.optional(),
  full_name: personName.min(1, 'Give a name.').optional(),
  current_level: z.string().trim().max(20).optional(),
  password: newPassword.optional(),
  roles: z.array(roleWord).min(1).max(1, 'A user has one role.').optional(),
});
export type ChangedUser = z.infer<typeof changedUser>;

export const changedRole = userId.extend({ role: roleWord });
export const changedProfile = userId.extend({
  full_name: personName.min(1, 'Give a name.').optional(),
  email: email.optional(),
});
export const message = z.object({ msg: z.string() });
