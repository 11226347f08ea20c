/** Accounts on the wire. Four contracts speak of one user, so their views stand side by side here. */
import { z } from 'zod';
import { roles } from '@talaffuz/core/actor';

export const proficiencyLevels = ['beginner', 'intermediate', 'advanced'] as const;
export const interfaceLanguages = ['uz', 'ru', 'en'] as const;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'Give an e-mail address such as name@example.com.' }));
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9_.-]{2,31}$/, {
    error:
      'A username has 3 to 32 Latin letters, digits, dots, hyphens or underscores, and begins with a letter or digit.',
  });
/** Rules of form; that it is not a common one is checked by the service. */
export const newPassword = z
  .string()
  .min(8, { error: 'A password has at least 8 characters.' })
  .max(128, { error: 'A password has at most 128 characters.' });
const givenPassword = z.string().min(1, { error: 'Give the password.' }).max(1_000);
const nativeLanguage = z
  .string()
  .regex(/^([a-z]{2,3}|other)$/, { error: 'Give the ISO 639 code of a language (uz, ru, kk …) or "other".' });
export const personName = z.string().trim().max(150);
export const phone = z
  .string()
  .trim()
  .regex(/^(\+?[0-9 ()-]{5,20})?$/, { error: 'Give a telephone number such as +998 90 123 45 67.' });

export const loginInput = z.object({ email, password: givenPassword });
export const usernameLoginInput = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: 'Give the username or e-mail address.' })
    .max(254),
  password: givenPassword,
});

export const registerInput = z
  .object({
    email,
    username,
    full_name: personName.min(1, { error: 'Give your name.' }),
    password: newPassword,
    password_confirm: z.string(),
    native_language: nativeLanguage.default('uz'),
    proficiency_level: z.enum(proficiencyLevels).default('beginner'),
    interface_language: z.enum(interfaceLanguages).optional(),
  })
  .refine((input) => input.password === input.password_confirm, {
    path: ['password_confirm'],
    error: 'The two passwords differ.',
  });
export type RegisterInput = z.infer<typeof registerInput>;

export const profileInput = z.object({
  full_name: personName.min(1, { error: 'Give your name.' }).optional(),
  first_name: personName.optional(),
  last_name: personName.optional(),
  middle_name: personName.optional(),
  phone: phone.optional(),
  native_language: nativeLanguage.optional(),
  interface_language: z.enum(interfaceLanguages).optional(),
  proficiency_level: z.enum(proficiencyLevels).optional(),
});
export type ProfileInput = z.infer<typeof profileInput>;

export const meInput = z.object({
  email: email.optional(),
  username: username.optional(),
  full_name: personName.min(1, { error: 'Give your name.' }).optional(),
  current_level: z.string().trim().max(20).optional(),
  password: newPassword.optional(),
});
export type MeInput = z.infer<typeof meInput>;

export const changePasswordInput = z.object({ old_password: givenPassword, new_password: newPassword });
export const refreshTokenInput = z.object({ refresh_token: z.string().min(1).max(4_096) });
export const refreshInput = z.object({ refresh: z.string().min(1).max(4_096) });
export const googleInput = z.object({ id_token: z.string().min(1).max(10_000) });

const timestamps = { created_at: z.iso.datetime(), updated_at: z.iso.datetime() };

/** pronunciation's profile. */
export const profile = z
  .object({
    id: z.int(),
    email: z.string(),
    username: z.string(),
    full_name: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    middle_name: z.string(),
    phone: z.string(),
    role: z.enum(roles),
    school_id: z.int(),
    school_name: z.string(),
    timezone: z.string(),
    native_language: z.string(),
    interface_language: z.string(),
    proficiency_level: z.enum(proficiencyLevels),
    is_active: z.boolean(),
    is_verified: z.boolean(),
    is_premium: z.boolean(),
    has_password: z.boolean(),
    stats: z.object({ attempts: z.int(), average_score: z.number().nullable(), sessions: z.int() }),
    ...timestamps,
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof profile>;

/** mentor's user. */
export const mentorUser = z.object({
  id: z.int(),
  email: z.string(),
  role: z.enum(['admin', 'teacher', 'student', 'parent']),
  school_id: z.int(),
  first_name: z.string(),
  last_name: z.string(),
  middle_name: z.string(),
  phone: z.string(),
  is_active: z.boolean(),
  is_verified: z.boolean(),
  ...timestamps,
});

/** learning-platform's user. */
export const platformUser = z
  .object({
    id: z.int(),
    email: z.string(),
    username: z.string(),
    full_name: z.string(),
    is_active: z.boolean(),
    is_superuser: z.boolean(),
    current_level: z.string(),
    last_viewed_lesson_id: z.int().nullable(),
    roles: z.array(z.string()),
    is_premium: z.boolean(),
    role: z.enum(['admin', 'teacher', 'premium', 'free']),
  })
  .meta({ id: 'PlatformUser' });

const tokenPair = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('bearer'),
});

export const loginAnswer = tokenPair.extend({ access: z.string(), refresh: z.string(), user: profile });
export const refreshAnswer = tokenPair;
export const googleAnswer = loginAnswer.extend({ requires_onboarding: z.boolean() });
export const plainRefreshAnswer = z.object({ access: z.string(), refresh: z.string() });

/** Both contracts' answer to `POST /login`. */
export const usernameLoginAnswer = tokenPair.extend({
  expires_in: z.int().describe('Seconds until the access token ends'),
  scope: z.string(),
  success: z.boolean(),
  message: z.string(),
  tokens: z.object({ access: z.string(), refresh: z.string() }),
  user: z.object({
    id: z.int(),
    username: z.string(),
    email: z.string(),
    phone_number: z.string(),
    full_name: z.string(),
    role: z.enum(['owner', 'employee', 'student', 'parent']),
  }),
  location_info: z.object({
    ip: z.string(),
    country: z.string(),
    region: z.string(),
    city: z.string(),
    timezone: z.string(),
    current_time: z.string(),
    utc_offset: z.string(),
    display_time: z.string(),
    login_time: z.iso.datetime(),
  }),
});

export const sessionRow = z.object({
  id: z.int(),
  kind: z.enum(['web', 'api']),
  user_agent: z.string(),
  ip: z.string(),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  is_current: z.boolean(),
});

export const signInOptions = z.object({
  google_client_id: z.string().nullable(),
  registration: z.boolean(),
  demo_accounts: z.array(z.object({ username: z.string(), role: z.enum(roles) })),
});

export const message = z.object({ detail: z.string() });
