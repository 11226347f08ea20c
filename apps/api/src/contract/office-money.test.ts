/** Payments, expenses, the dashboard and messages, of the academy contract. */
import { db } from '@talaffuz/db/client';
import { makeUser } from '@talaffuz/features/testing/accounts';
import { checkContract, type Caller, type Case } from './harness.ts';

const owner = ['owner'] as const;
const staff = ['owner', 'teacher'] as const;

let made = 0;

/** The caller, the caller's child, or for staff any student. */
async function ownStudent({ id, role, school_id }: Caller): Promise<number> {
  if (role === 'student') return id;
  const child = await makeUser('student', school_id);
  if (role === 'parent') await db.parentLink.create({ data: { parent_id: id, student_id: child.id } });
  return child.id;
}

async function newFee(caller: Caller) {
  const { school_id } = caller;
  const group = await db.group.create({ data: { school_id, name: `Group ${String((made += 1))}` } });
  return { student: await ownStudent(caller), group: group.id };
}

async function newPayment(caller: Caller): Promise<number> {
  const { student: user_id, group: group_id } = await newFee(caller);
  const receiver = await makeUser('owner', caller.school_id);
  const { id } = await db.payment.create({
    data: {
      school_id: caller.school_id,
      user_id,
      group_id,
      received_by: receiver.id,
      method: 'cash',
      status: 'completed',
      amount: '600000.00',
      currency: 'UZS',
      paid_at: new Date('2026-02-01T05:00:00Z'),
      months: { create: [{ year: 2026, month: 1 }] },
    },
  });
  return id;
}
const atPayment =
  (body?: object): NonNullable<Case['send']> =>
  async (caller) => ({ path: { id: await newPayment(caller) }, ...(body === undefined ? {} : { body }) });

const atExpense =
  (body?: object): NonNullable<Case['send']> =>
  async ({ school_id }) => {
    const { id } = await db.expense.create({ data: { school_id, amount: '1500000', reason: 'Ijara' } });
    return { path: { id }, ...(body === undefined ? {} : { body }) };
  };

const atMessage: NonNullable<Case['send']> = async ({ school_id }) => {
  const { id: recipient_id } = await makeUser('student', school_id);
  const log = { recipient_id, status: 'sent' as const, sent_at: new Date('2026-02-19T11:00:30Z') };
  const { id } = await db.message.create({ data: { school_id, text: 'Salom', logs: { create: log } } });
  return { path: { id } };
};

checkContract('academy', {
  'GET /api/v1/payments/': { send: async (caller) => (await newPayment(caller), {}) },
  'POST /api/v1/payments/': {
    who: owner,
    status: 201,
    send: async (caller) => ({
      body: { ...(await newFee(caller)), amount: '600000.00', months: [{ year: 2026, month: 1 }] },
    }),
  },
  'GET /api/v1/payments/{id}/': { send: atPayment() },
  'PUT /api/v1/payments/{id}/': { who: owner, send: atPayment({ amount: '300000.00' }) },
  'PATCH /api/v1/payments/{id}/': {
    who: owner,
    send: atPayment({ months: [{ year: 2026, month: 3 }] }),
  },
  'DELETE /api/v1/payments/{id}/': { who: owner, send: atPayment() },
  'GET /api/v1/payments/my-payments/': { send: async (caller) => (await newPayment(caller), {}) },

  'GET /api/v1/expenses/': {
    who: staff,
    send: async (caller, world) => (await atExpense()(caller, world), {}),
  },
  'POST /api/v1/expenses/': {
    who: owner,
    status: 201,
    send: async ({ school_id }) => ({
      body: {
        recipient: 'Maosh',
        recipient_user: (await makeUser('teacher', school_id)).id,
        amount: '2000000.00',
        reason: 'Fevral uchun maosh',
      },
    }),
  },
  'GET /api/v1/expenses/{id}/': { who: staff, send: atExpense() },
  'PUT /api/v1/expenses/{id}/': { who: owner, send: atExpense({ reason: 'Suv' }) },
  'PATCH /api/v1/expenses/{id}/': { who: owner, send: atExpense({ amount: '1600000.50' }) },
  'DELETE /api/v1/expenses/{id}/': { who: owner, send: atExpense() },

  'GET /api/v1/dashboard/': { who: staff },

  'GET /api/v1/messages/': {
    who: staff,
    send: async (caller, world) => (await atMessage(caller, world), {}),
  },
  'POST /api/v1/messages/': {
    who: owner,
    send: async (caller) => ({
      body: { text: 'Ertaga dars yoʻq!', recipient_ids: [await ownStudent(caller)] },
    }),
  },
  'GET /api/v1/messages/{id}/': { who: staff, send: atMessage },
  'DELETE /api/v1/messages/{id}/': { who: owner, send: atMessage },
});
