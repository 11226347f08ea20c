/** Accounts at the door: `/login`, `/auth/*`, `/users/me`, and the web client's cookie. */
import { z } from 'zod';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import type { Context } from '../api/context.ts';
import { idParam } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { publicProcedure, router, userProcedure } from '../api/trpc.ts';
import { googleClientIds, verifyGoogleToken } from './google.ts';
import * as s from './schema.ts';
import * as service from './service.ts';
import { endSession, endSessionsOf, openSession } from './sessions.ts';
import { issueTokens, renewAccess, rotateTokens, type TokenPair } from './tokens.ts';
import {
  academyRole,
  addressOf,
  asMentorUser,
  asPlatformUser,
  asProfile,
  mentorRole,
  readUser,
} from './views.ts';
import { loginPlace } from './login-place.ts';

export const SESSION_COOKIE = 'talaffuz_session';

const op = operations('Accounts');

const bearer = ({ access, refresh }: TokenPair) => ({
  access_token: access,
  refresh_token: refresh,
  token_type: 'bearer' as const,
});

/** A pair for the clients of `/auth/*`, with the profile. */
async function authAnswer(userId: number, ctx: Context) {
  const user = await readUser(userId);
  const tokens = await issueTokens(
    user,
    mentorRole(user.role),
    {
      access_minutes: env().ACCESS_TOKEN_MINUTES,
      refresh_minutes: env().REFRESH_TOKEN_MINUTES,
      rotates: true,
    },
    ctx.request,
  );
  return { ...bearer(tokens), access: tokens.access, refresh: tokens.refresh, user: await asProfile(user) };
}

/** Signs a browser in: the session's secret goes into an HttpOnly cookie and nowhere else. */
async function webSignIn(userId: number, ctx: Context) {
  const minutes = env().WEB_SESSION_MINUTES;
  const { secret } = await openSession(userId, { kind: 'web', minutes, request: ctx.request });
  ctx.reply.setCookie({ name: SESSION_COOKIE, value: secret, max_age_s: Math.round(minutes * 60) });
  return asProfile(await readUser(userId));
}

export const authRouter = router({
  login: publicProcedure
    .meta(
      op('POST', '/auth/login', 'Sign in with e-mail and password', { contract: 'mentor', rate: 'login' }),
    )
    .input(s.loginInput)
    .output(s.loginAnswer)
    .mutation(async ({ ctx, input }) => {
      const { id } = await service.checkPassword(input.email, input.password, ctx.request);
      return authAnswer(id, ctx);
    }),

  loginByUsername: publicProcedure
    .meta(
      op('POST', '/login', 'Sign in with username or e-mail', {
        contract: 'learning-platform',
        rate: 'mentor',
      }),
    )
    .input(s.usernameLoginInput)
    .output(s.usernameLoginAnswer)
    .mutation(async ({ ctx, input }) => {
      const { id } = await service.checkPassword(input.username, input.password, ctx.request);
      const user = await readUser(id);
      const tokens = await issueTokens(
        user,
        academyRole(user.role),
        {
          access_minutes: env().LOGIN_ACCESS_TOKEN_MINUTES,
          refresh_minutes: env().LOGIN_REFRESH_TOKEN_MINUTES,
          rotates: false,
        },
        ctx.request,
      );
      return {
        ...bearer(tokens),
        expires_in: tokens.expires_in,
        scope: user.role,
        success: true,
        message: 'Signed in.',
        tokens: { access: tokens.access, refresh: tokens.refresh },
        user: {
          id: user.id,
          username: user.username,
          email: addressOf(user),
          phone_number: user.phone,
          full_name: user.full_name,
          role: academyRole(user.role),
        },
        location_info: loginPlace(ctx.request.ip, user.school.timezone),
      };
    }),

  testToken: userProcedure
    .meta(op('GET', '/login/test-token', 'The user of an access token', { contract: 'learning-platform' }))
    .output(s.platformUser)
    .query(async ({ ctx }) => asPlatformUser(await readUser(ctx.actor.id))),

  register: publicProcedure
    .meta(
      op('POST', '/auth/register', 'Make an account', {
        contract: 'pronunciation',
        success: 201,
        rate: 'mentor',
      }),
    )
    .input(s.registerInput)
    .output(s.loginAnswer)
    .mutation(async ({ ctx, input }) => {
      const { id } = await service.register(input);
      return authAnswer(id, ctx);
    }),

  refresh: publicProcedure
    .meta(op('POST', '/auth/refresh', 'A new pair of tokens', { contract: 'mentor', rate: 'refresh' }))
    .input(s.refreshTokenInput)
    .output(s.refreshAnswer)
    .mutation(async ({ input }) => bearer(await rotateTokens(input.refresh_token))),

  google: publicProcedure
    .meta(
      op('POST', '/auth/google', "Sign in with Google's ID token", { contract: 'mentor', rate: 'mentor' }),
    )
    .input(s.googleInput)
    .output(s.googleAnswer)
    .mutation(async ({ ctx, input }) => {
      const { id, requires_onboarding } = await service.userOfGoogle(await verifyGoogleToken(input.id_token));
      return { ...(await authAnswer(id, ctx)), requires_onboarding };
    }),

  me: userProcedure
    .meta(
      op('GET', '/auth/me', 'The signed-in user, as mobile clients know it', {
        contract: 'mentor',
        rate: 'mentor',
      }),
    )
    .output(s.mentorUser)
    .query(async ({ ctx }) => asMentorUser(await readUser(ctx.actor.id))),

  profile: userProcedure
    .meta(op('GET', '/auth/profile', 'Your profile', { contract: 'pronunciation', rate: 'mentor' }))
    .output(s.profile)
    .query(async ({ ctx }) => asProfile(await readUser(ctx.actor.id))),

  updateProfile: userProcedure
    .meta(
      op('PUT', '/auth/profile', 'Change your profile; only the fields sent', {
        contract: 'pronunciation',
        rate: 'mentor',
      }),
    )
    .input(s.profileInput)
    .output(s.profile)
    .mutation(async ({ ctx, input }) => {
      await service.updateProfile(ctx.actor, input);
      return asProfile(await readUser(ctx.actor.id));
    }),

  usersMe: userProcedure
    .meta(op('GET', '/users/me', 'The signed-in user', { contract: 'learning-platform' }))
    .output(s.platformUser)
    .query(async ({ ctx }) => asPlatformUser(await readUser(ctx.actor.id))),

  updateUsersMe: userProcedure
    .meta(
      op('PATCH', '/users/me', 'Change your account; only the fields sent', {
        contract: 'learning-platform',
        rate: 'mentor',
      }),
    )
    .input(s.meInput)
    .output(s.platformUser)
    .mutation(async ({ ctx, input }) => {
      await service.updateMe(ctx.actor, input);
      return asPlatformUser(await readUser(ctx.actor.id));
    }),

  changePassword: userProcedure
    .meta(op('POST', '/auth/password', 'Change your password; ends other sessions', { rate: 'mentor' }))
    .input(s.changePasswordInput)
    .output(s.message)
    .mutation(async ({ ctx, input }) => {
      await service.changePassword(ctx.actor, input, ctx.request);
      return { detail: 'The password was changed and every other session was ended.' };
    }),

  sessions: userProcedure
    .meta(op('GET', '/auth/sessions', 'Where you are signed in', { rate: 'mentor' }))
    .output(z.array(s.sessionRow))
    .query(({ ctx }) => service.listSessions(ctx.actor)),

  endSession: userProcedure
    .meta(op('DELETE', '/auth/sessions/{id}', 'Sign out one session', { success: 204, rate: 'mentor' }))
    .input(idParam)
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      if (await endSession(ctx.actor.id, input.id)) return;
      throw new AppError('not_found', `You have no session ${String(input.id)}.`);
    }),

  logout: userProcedure
    .meta(op('POST', '/auth/logout', 'Sign out here, or everywhere', { rate: 'mentor' }))
    .input(z.object({ everywhere: z.boolean().default(false) }))
    .output(s.message)
    .mutation(async ({ ctx, input }) => {
      if (input.everywhere) await endSessionsOf(ctx.actor.id);
      else await endSession(ctx.actor.id, ctx.actor.session_id);
      ctx.reply.setCookie({ name: SESSION_COOKIE, value: '', max_age_s: 0 });
      return { detail: input.everywhere ? 'You are signed out everywhere.' : 'You are signed out.' };
    }),

  /** The browser's ways in: the same checks, but a cookie instead of tokens. */
  signIn: publicProcedure
    .meta({ rate: 'mentor' })
    .input(s.usernameLoginInput)
    .output(s.profile)
    .mutation(async ({ ctx, input }) => {
      const { id } = await service.checkPassword(input.username, input.password, ctx.request);
      return webSignIn(id, ctx);
    }),

  signUp: publicProcedure
    .meta({ rate: 'mentor' })
    .input(s.registerInput)
    .output(s.profile)
    .mutation(async ({ ctx, input }) => {
      const { id } = await service.register(input);
      return webSignIn(id, ctx);
    }),

  signInWithGoogle: publicProcedure
    .meta({ rate: 'mentor' })
    .input(s.googleInput)
    .output(s.profile)
    .mutation(async ({ ctx, input }) => {
      const { id } = await service.userOfGoogle(await verifyGoogleToken(input.id_token));
      return webSignIn(id, ctx);
    }),

  /** Who is signed in, null for nobody: the first question of the web client. */
  current: publicProcedure
    .output(s.profile.nullable())
    .query(async ({ ctx }) => (ctx.actor === null ? null : asProfile(await readUser(ctx.actor.id)))),

  /** What the sign-in page offers. */
  options: publicProcedure.output(s.signInOptions).query(async () => ({
    google_client_id: googleClientIds()[0] ?? null,
    registration: true,
    demo_accounts: await db.user.findMany({
      where: env().NODE_ENV === 'production' ? { id: -1 } : { email: { endsWith: '@demo.example' } },
      orderBy: { id: 'asc' },
      take: 20,
      select: { username: true, role: true },
    }),
  })),
});

/** `/api/token/refresh` stands outside `/api/v1`, so that its router is one of its own. */
export const tokenRouter = router({
  renew: publicProcedure
    .meta(op('POST', '/api/token/refresh', 'A new access token', { contract: 'academy', rate: 'refresh' }))
    .input(s.refreshInput)
    .output(s.plainRefreshAnswer)
    .mutation(async ({ input }) => {
      const { access, refresh } = await renewAccess(input.refresh);
      return { access, refresh };
    }),
});
