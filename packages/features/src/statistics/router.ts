/** `/statistics` and `/admin/statistics`. */
import { z } from 'zod';
import { bareList } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Statistics', 'learning-platform');

export const statisticsRouter = router({
  general: userProcedure
    .meta(op('GET', '/statistics', 'What your school has, and what you did'))
    .output(s.general)
    .query(({ ctx }) => service.readGeneral(ctx.actor)),

  dashboard: ownerProcedure
    .meta(op('GET', '/admin/statistics', 'The school in figures'))
    .output(s.dashboard)
    .query(({ ctx }) => service.readDashboard(ctx.actor)),

  payments: ownerProcedure
    .meta(op('GET', '/statistics/payment-stats', 'Payments and subscriptions in figures'))
    .output(s.payments)
    .query(({ ctx }) => service.readPaymentStats(ctx.actor)),

  topUsers: ownerProcedure
    .meta(op('GET', '/statistics/top-users', 'Users by completed lessons'))
    .input(s.topQuery)
    .output(z.array(s.topUser))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listTopUsers(ctx.actor, input))),
});
