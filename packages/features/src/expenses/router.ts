/** `/expenses`: money that the school spends. */
import { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { wrongField } from '@talaffuz/core/errors';
import { db, Prisma, type Transaction } from '@talaffuz/db/client';
import { crud, resource, service } from '../api/crud.ts';
import { containing, intParam, rowId } from '../api/lists.ts';
import { fingerprint, idempotencyKey, keyOf, once } from '../api/once.ts';
import { operations } from '../api/operation.ts';
import { ownerProcedure, router } from '../api/trpc.ts';
import { amount } from '../groups/money.ts';
import { timezoneOf } from '../schools/clock.ts';
import { spanOf } from '../schools/days.ts';

const fields = {
  recipient: z.string().trim().max(255, 'A recipient has 255 characters at most.').optional(),
  recipient_user: rowId().nullish().describe('The employee whom it is paid to'),
  amount: amount(),
  reason: z.string().trim().min(1, 'Say what it was for.').max(2_000),
};
const create = z.object({
  ...fields,
  idempotency_key: idempotencyKey
    .optional()
    .describe(
      'Sent again with the same key nothing is counted twice; the header Idempotency-Key does the same',
    ),
});
type NewExpense = z.output<typeof create>;

const hashOf = ({ idempotency_key: _key, ...sent }: NewExpense): string =>
  fingerprint({ ...sent, amount: new Prisma.Decimal(sent.amount).toFixed(2) });

async function requireEmployee(tx: Transaction, actor: Actor, id: number | null | undefined): Promise<void> {
  if (id === null || id === undefined) return;
  const where = { id, ...ofSchool(actor), role: { in: ['owner' as const, 'teacher' as const] } };
  if ((await tx.user.count({ where })) === 0)
    throw wrongField('recipient_user', `There is no employee ${String(id)} in your school.`, 'not_found');
}

const view = z
  .object({
    id: z.int(),
    recipient: z.string(),
    recipient_user: z.int().nullable(),
    recipient_name: z.string().nullable(),
    amount: z.string().describe('Exact, with two places'),
    reason: z.string(),
    created_at: z.string(),
  })
  .meta({ id: 'Expense' });

const expenses = resource({
  model: 'Expense',
  names: ['expense', 'expenses'],
  view,
  create,
  update: z.object(fields).partial(),
  include: { recipient_user: { select: { full_name: true } } },
  query: z.object({
    recipient_user: intParam().optional(),
    search: z.string().trim().max(100).optional().describe('Part of the reason or recipient'),
    from: z.iso.date().optional().describe('First day'),
    to: z.iso.date().optional().describe('Last day'),
  }),
  async filter({ recipient_user, search, ...days }, actor) {
    const span = spanOf(days, await timezoneOf(actor?.school_id ?? 0));
    const like = containing(search ?? '');
    return {
      ...(recipient_user === undefined ? {} : { recipient_user_id: recipient_user }),
      ...(search === undefined || search === '' ? {} : { OR: [{ reason: like }, { recipient: like }] }),
      ...(span === null ? {} : { created_at: span }),
    };
  },
  order: { id: 'desc' },
  scope: (actor) => ({ school_id: actor?.school_id ?? 0 }),
  show: (row) => {
    const { recipient_user } = row as { recipient_user?: { full_name: string } | null };
    return {
      ...row,
      recipient_user: row.recipient_user_id,
      recipient_name: recipient_user?.full_name ?? null,
    };
  },
  async onCreate(tx, actor, input) {
    const { recipient_user, idempotency_key, ...rest } = input;
    await requireEmployee(tx, actor, recipient_user);
    return {
      ...rest,
      ...ofSchool(actor),
      recipient_user_id: recipient_user,
      created_by: actor.id,
      ...(idempotency_key === undefined ? {} : { idempotency_key, idempotency_hash: hashOf(input) }),
    };
  },
  async onUpdate(tx, actor, { recipient_user, ...rest }) {
    await requireEmployee(tx, actor, recipient_user);
    return { ...rest, recipient_user_id: recipient_user };
  },
});

const {
  list,
  read,
  update,
  patch,
  delete: remove,
} = crud(expenses, {
  path: '/expenses',
  id: 'id',
  tag: 'Office',
  contract: 'academy',
  read: 'staff',
  write: 'owner',
});
const rows = service(expenses, 'academy');

export const expensesRouter = router({
  list,
  read,
  update,
  patch,
  delete: remove,

  create: ownerProcedure
    .meta(
      operations('Office', 'academy')('POST', '/expenses', 'Add an expense', { success: 201, again: true }),
    )
    .input(create)
    .output(view)
    .mutation(async ({ ctx, input }) => {
      const key = keyOf(ctx, input.idempotency_key);
      const make = (expense: NewExpense) => rows.create(ctx.actor, expense);
      if (key === undefined) {
        ctx.reply.setStatus(201);
        return (await make(input)) as z.infer<typeof view>;
      }
      const where = { school_id_idempotency_key: { ...ofSchool(ctx.actor), idempotency_key: key } };
      const keyed = { ...input, idempotency_key: key };
      const { made, first } = await once(
        hashOf(keyed),
        () => db.expense.findUnique({ where, select: { id: true, idempotency_hash: true } }),
        (id) => rows.read(ctx.actor, id),
        () => make(keyed),
      );
      ctx.reply.setStatus(first ? 201 : 200);
      return made as z.infer<typeof view>;
    }),
});
