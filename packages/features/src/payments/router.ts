/** `/payments`: the one list of cash and Stripe payments, and what the office does with its own. */
import { z } from 'zod';
import { crud, resource, service } from '../api/crud.ts';
import { bareList, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { createCheckout } from '../billing/checkout.ts';
import { checkout, checkoutWithAddresses } from '../billing/schema.ts';
import { debtors } from './debtors.ts';
import { ownPayments, payments, takePayment } from './payments.ts';
import * as s from './schema.ts';

const op = operations('Payments', 'academy');
// Of two contracts: errors and times are those of the other one (rule 18 of the contracts).
const shared = operations('Payments', 'learning-platform');

const {
  read,
  update,
  patch,
  delete: remove,
} = crud(payments, {
  path: '/payments',
  id: 'id',
  tag: 'Payments',
  contract: 'academy',
  read: 'user',
  write: 'owner',
});
const all = service(payments, 'learning-platform');
const own = service(
  resource({ ...payments, scope: (actor) => (actor === null ? { id: 0 } : ownPayments(actor)) }),
  'academy',
);

export const paymentsRouter = router({
  list: userProcedure
    .meta(shared('GET', '/payments', 'Payments of every method, the newest first'))
    .input(skipQuery.extend(s.paymentQuery.shape))
    .output(z.array(s.payment))
    .query(async ({ ctx, input }) => bareList(ctx, await all.list(ctx.actor, input)) as Payment[]),

  own: userProcedure
    .meta(op('GET', '/payments/my-payments', 'Your payments, of a parent their children’s'))
    .input(skipQuery)
    .output(z.array(s.payment))
    .query(async ({ ctx, input }) => bareList(ctx, await own.list(ctx.actor, input)) as Payment[]),

  debtors: staffProcedure
    .meta(op('GET', '/payments/debtors', 'Students with months that nobody has paid for'))
    .input(skipQuery.extend(s.debtorQuery.shape))
    .output(z.array(s.debtor))
    .query(async ({ ctx, input: { skip, limit, ...query } }) =>
      bareList(ctx, await debtors(ctx.actor, query, { skip, limit })),
    ),

  create: ownerProcedure
    .meta(op('POST', '/payments', 'Take a payment', { success: 201, again: true }))
    .input(s.newPayment)
    .output(s.payment)
    .mutation(async ({ ctx, input }) => {
      const { made, first } = await takePayment(ctx, ctx.actor, input);
      ctx.reply.setStatus(first ? 201 : 200);
      return made as Payment;
    }),

  read,
  update,
  patch,
  delete: remove,

  createCheckout: userProcedure
    .meta(
      shared(
        'POST',
        '/payments/create-checkout-session',
        'Buy a plan, with your own addresses to come back to',
        {
          query: true,
        },
      ),
    )
    .input(checkoutWithAddresses)
    .output(checkout)
    .mutation(({ ctx, input: { subscription_plan_id, ...addresses } }) =>
      createCheckout(ctx.actor, subscription_plan_id, addresses),
    ),
});
type Payment = z.infer<typeof s.payment>;
