/** `/users` and `/admin/users`: the accounts of a school. */
import { z } from 'zod';
import { AppError } from '@talaffuz/core/errors';
import { bareList } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, publicProcedure, router, userProcedure } from '../api/trpc.ts';
import { hasPremium } from '../auth/premium.ts';
import { platformUser } from '../auth/schema.ts';
import { register } from '../auth/service.ts';
import { asPlatformUser, readUser } from '../auth/views.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Users', 'learning-platform');

export const usersRouter = router({
  list: userProcedure
    .meta(op('GET', '/users', 'Users whom you may know: staff the school’s, a parent their children'))
    .input(s.userQuery)
    .output(z.array(platformUser))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listUsers(ctx.actor, input))),

  register: publicProcedure
    .meta(op('POST', '/users', 'Register as a learner', { rate: 'mentor' }))
    .input(s.registration)
    .output(platformUser)
    .mutation(async ({ input }) => {
      const { id } = await register({
        ...input,
        password_confirm: input.password,
        native_language: 'uz',
        proficiency_level: 'beginner',
      });
      return asPlatformUser(await readUser(id));
    }),

  premiumData: userProcedure
    .meta(op('GET', '/users/me/premium-data', 'Whether premium content is open to you'))
    .output(s.message)
    .query(async ({ ctx }) => {
      if (await hasPremium(ctx.actor)) return { msg: 'Premium content is open to you.' };
      throw new AppError('permission_denied', 'This is for subscribers; choose a plan under Subscription.');
    }),

  testSuperuser: ownerProcedure
    .meta(op('GET', '/users/test-superuser', 'Whether you are an owner'))
    .output(s.message)
    .query(() => ({ msg: 'You are an owner of this school.' })),

  read: ownerProcedure
    .meta(op('GET', '/users/{user_id}', 'A user of the school'))
    .input(s.userId)
    .output(platformUser)
    .query(({ ctx, input }) => service.readUserOf(ctx.actor, input.user_id)),

  update: userProcedure
    .meta(op('PUT', '/users/{user_id}', 'Change yourself, or as owner a user; only the fields sent'))
    .input(s.changedUser)
    .output(platformUser)
    .mutation(({ ctx, input }) => service.changeUser(ctx.actor, input)),

  delete: userProcedure
    .meta(op('DELETE', '/users/{user_id}', 'Close your account, or as owner a user’s; what they did stays'))
    .input(s.userId)
    .output(platformUser)
    .mutation(({ ctx, input }) => service.closeUser(ctx.actor, input.user_id)),
});

export const adminUsersRouter = router({
  list: ownerProcedure
    .meta(op('GET', '/admin/users', 'Users of the school'))
    .input(s.userQuery)
    .output(z.array(platformUser))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listUsers(ctx.actor, input))),

  create: ownerProcedure
    .meta(op('POST', '/admin/users', 'Add a user'))
    .input(s.newUser)
    .output(platformUser)
    .mutation(({ ctx, input }) => service.createUser(ctx.actor, input)),

  read: ownerProcedure
    .meta(op('GET', '/admin/users/{user_id}', 'A user of the school'))
    .input(s.userId)
    .output(platformUser)
    .query(({ ctx, input }) => service.readUserOf(ctx.actor, input.user_id)),

  setRole: ownerProcedure
    .meta(op('PATCH', '/admin/users/{user_id}', 'Give a user another role'))
    .input(s.changedRole)
    .output(platformUser)
    .mutation(({ ctx, input: { role, ...id } }) => service.changeUser(ctx.actor, { ...id, roles: [role] })),

  setRoleAt: ownerProcedure
    .meta(op('PATCH', '/admin/users/{user_id}/role', 'Give a user another role'))
    .input(s.changedRole)
    .output(platformUser)
    .mutation(({ ctx, input: { role, ...id } }) => service.changeUser(ctx.actor, { ...id, roles: [role] })),

  setProfile: ownerProcedure
    .meta(op('PATCH', '/admin/users/{user_id}/profile', 'Change a user’s name and address'))
    .input(s.changedProfile)
    .output(platformUser)
    .mutation(({ ctx, input }) => service.changeUser(ctx.actor, input)),

  delete: ownerProcedure
    .meta(op('DELETE', '/admin/users/{user_id}', 'Close a user’s account; what they did stays'))
    .input(s.userId)
    .output(s.message)
    .mutation(async ({ ctx, input }) => {
      const { username } = await service.closeUser(ctx.actor, input.user_id);
      return { msg: `The account ${username} is closed.` };
    }),
});
