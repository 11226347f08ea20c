/** `/dashboard`: how the office stands. */
import { z } from 'zod';
import { operations } from '../api/operation.ts';
import { router, staffProcedure } from '../api/trpc.ts';
import { dashboard } from './service.ts';

const money = z.string().describe('Exact, with two places');

const view = z
  .object({
    finance: z.object({
      income: money,
      expense: money,
      profit: money,
      currency: z.string().describe('ISO 4217; only money in it counts'),
      other_income: z
        .array(z.object({ currency: z.string(), income: money }))
        .describe('What came in other currencies'),
    }),
    attendance: z.object({ employees_present_today: z.int(), total_employees: z.int() }),
    by_month: z
      .array(z.object({ month: z.string(), income: money, expense: money }))
      .describe('The last twelve months, the oldest first'),
    debtors: z.object({ count: z.int(), amount_due: money }),
  })
  .meta({ id: 'OfficeDashboard' });

const query = z.object({
  from: z.iso.date().optional().describe('First day that finance counts'),
  to: z.iso.date().optional().describe('Last day that finance counts'),
});

export const dashboardRouter = router({
  read: staffProcedure
    .meta(operations('Office', 'academy')('GET', '/dashboard', 'Money and employees of the office'))
    .input(query)
    .output(view)
    .query(({ ctx, input }) => dashboard(ctx.actor, input)),
});
