import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { createCallerFactory } from '../api/trpc.ts';
import { appRouter } from '../app-router.ts';
import { schoolNow } from '../schools/clock.ts';
import { callerFor, contextFor } from '../testing/accounts.ts';
import { makeOffice } from '../testing/office.ts';
import { debtorsCsv } from './debtors.ts';
import { readForReceipt, receiptPdf } from './receipt.ts';

afterAll(closeDb);

const create = createCallerFactory(appRouter);
const months = [
  { year: 2026, month: 1 },
  { year: 2026, month: 2 },
];

/** The owner's call with the header that a client repeats after a lost answer. */
function keyed(actor: Parameters<typeof contextFor>[0], idempotency_key: string) {
  const ctx = contextFor(actor);
  ctx.request.idempotency_key = idempotency_key;
  return { call: create(ctx), status: () => ctx.headers[':status'] };
}

describe('a payment', () => {
  it('is taken, changed with its months, and deleted', async () => {
    const { owner, students, group } = await makeOffice();
    const { payments } = callerFor(owner);
    const body = { student: students[0].id, group: group.id, amount: '600000.10', months };
    const made = await payments.create(body);
    expect(made).toMatchObject({
      student: { id: students[0].id, username: students[0].username },
      group: group.id,
      group_name: 'IELTS-A1',
      months_paid: 2,
      amount: '600000.10',
      received_by: { id: owner.id },
      months: [
        { year: 2026, month: 1, month_name: 'Yanvar' },
        { year: 2026, month: 2, month_name: 'Fevral' },
      ],
      method: 'cash',
      status: 'completed',
      currency: 'UZS',
    });
    const changed = await payments.patch({ id: made.id, months: [{ year: 2026, month: 12 }] });
    expect(changed).toMatchObject({
      months_paid: 1,
      amount: '600000.10',
      months: [{ month_name: 'Dekabr' }],
    });
    expect(await payments.update({ id: made.id, amount: 5 })).toMatchObject({
      amount: '5.00',
      months_paid: 1,
    });
    await payments.delete({ id: made.id });
    expect(await payments.list({})).toEqual([]);
    expect(await db.paymentMonth.count({ where: { payment_id: made.id } })).toBe(0);
  });

  it.each([
    ['0', 'more than zero'],
    ['-1', 'Give an amount'],
    ['1.005', 'Give an amount'],
    ['12345678901', 'Give an amount'],
  ])('of %s is refused', async (amount, sentence) => {
    const { owner, students, group } = await makeOffice();
    const body = { student: students[0].id, group: group.id, amount };
    await expect(callerFor(owner).payments.create(body)).rejects.toThrow(sentence);
  });

  it('is for people and groups of the school only, each month once', async () => {
    const { owner, students, group, teacher } = await makeOffice();
    const other = await makeOffice();
    const { payments } = callerFor(owner);
    const body = { student: students[0].id, group: group.id, amount: '1' };
    await expect(payments.create({ ...body, student: teacher.id })).rejects.toThrow('no student');
    await expect(payments.create({ ...body, student: other.students[0].id })).rejects.toThrow('no student');
    await expect(payments.create({ ...body, group: other.group.id })).rejects.toThrow('no group');
    const twice = [...months, { year: 2026, month: 1 }];
    await expect(payments.create({ ...body, months: twice })).rejects.toThrow('twice');
  });

  it('is the owner’s to write, staff’s to read, and a family’s own', async () => {
    const { owner, teacher, parent, students, group, stranger } = await makeOffice();
    const { id } = await callerFor(owner).payments.create({
      student: students[0].id,
      group: group.id,
      amount: '1',
    });
    for (const actor of [owner, teacher, parent, students[0]])
      expect(await callerFor(actor).payments.read({ id })).toMatchObject({ id });
    for (const actor of [students[1], stranger]) {
      await expect(callerFor(actor).payments.read({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(readForReceipt(actor, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    for (const actor of [teacher, parent, students[0]])
      await expect(callerFor(actor).payments.patch({ id, amount: '2' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    await expect(callerFor(stranger).payments.delete({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const own = async (actor: typeof owner) => (await callerFor(actor).payments.own({})).map((row) => row.id);
    expect([await own(owner), await own(parent), await own(students[0]), await own(students[1])]).toEqual([
      [],
      [id],
      [id],
      [],
    ]);
  });

  it('through Stripe stays as Stripe wrote it', async () => {
    const { owner, students, school_id } = await makeOffice();
    const row = { school_id, user_id: students[0].id, amount: 10, status: 'completed' as const };
    const { id } = await db.payment.create({ data: { ...row, method: 'stripe' } });
    const { payments } = callerFor(owner);
    await expect(payments.patch({ id, amount: '1' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(payments.delete({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await payments.list({ method: 'stripe' })).toMatchObject([
      { amount: '10.00', group: null, months: [] },
    ]);
  });

  it('is found by its filters', async () => {
    const { owner, students, group } = await makeOffice();
    const { payments } = callerFor(owner);
    const body = { group: group.id, amount: '1' };
    const first = await payments.create({ ...body, student: students[0].id, months });
    const second = await payments.create({ ...body, student: students[1].id, method: 'card' });
    const found = async (query: object) => (await payments.list(query)).map(({ id }) => id);
    const { date } = await schoolNow(owner.school_id);
    expect(await found({ student_id: students[0].id })).toEqual([first.id]);
    expect(await found({ method: 'card' })).toEqual([second.id]);
    expect(await found({ month: '2026-02' })).toEqual([first.id]);
    expect(await found({ from: date, to: date })).toEqual([second.id, first.id]);
    expect(await found({ to: '2020-01-01' })).toEqual([]);
  });
});

describe('an idempotency key', () => {
  it('makes one payment of fifty calls at once, and refuses another body', async () => {
    const { owner, students, group, school_id } = await makeOffice();
    const body = { student: students[0].id, group: group.id, amount: '300000', months };
    const calls = Array.from({ length: 50 }, () => keyed(owner, 'desk-1'));
    const made = await Promise.all(calls.map(({ call }) => call.payments.create(body)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(calls.filter(({ status }) => status() === '201')).toHaveLength(1);
    expect(await db.payment.count({ where: { school_id } })).toBe(1);
    expect(await db.paymentMonth.count({ where: { payment: { school_id } } })).toBe(2);
    const again = keyed(owner, 'desk-1');
    expect((await again.call.payments.create({ ...body, amount: 300_000 })).id).toBe(made[0]?.id);
    expect(again.status()).toBe('200');
    await expect(keyed(owner, 'desk-1').call.payments.create({ ...body, amount: '1' })).rejects.toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
  });

  it('stands for the payment as it is now, and in the body too', async () => {
    const { owner, students, group } = await makeOffice();
    const { payments } = callerFor(owner);
    const body = { student: students[0].id, group: group.id, amount: '1', idempotency_key: 'k' };
    const { id } = await payments.create(body);
    await payments.patch({ id, amount: '2' });
    expect(await payments.create(body)).toMatchObject({ id, amount: '2.00' });
  });

  it('belongs to its school', async () => {
    const [one, other] = [await makeOffice(), await makeOffice()];
    const ids = await Promise.all(
      [one, other].map(({ owner, students, group }) =>
        keyed(owner, 'same').call.payments.create({
          student: students[0].id,
          group: group.id,
          amount: '1',
        }),
      ),
    );
    expect(ids[0]?.id).not.toBe(ids[1]?.id);
  });
});

describe('debtors', () => {
  const joined = new Date('2026-08-31T20:00:00Z');

  it('owe the months since they joined, by the school’s calendar', async () => {
    // In Tashkent it was September already.
    const { owner, teacher, students, group } = await makeOffice({ monthly_fee: '300000.50' });
    await db.groupStudent.updateMany({ where: { group_id: group.id }, data: { joined_at: joined } });
    const month = '2026-11';
    const owed = () => callerFor(teacher).payments.debtors({ month, group_id: group.id });
    expect(await owed()).toMatchObject([
      { months_unpaid: ['2026-09', '2026-10', '2026-11'], amount_due: '900001.50' },
      { months_unpaid: ['2026-09', '2026-10', '2026-11'], amount_due: '900001.50' },
    ]);
    const { payments } = callerFor(owner);
    await payments.create({
      student: students[0].id,
      group: group.id,
      amount: '600001',
      months: [9, 11].map((of) => ({ year: 2026, month: of })),
    });
    await db.user.update({ where: { id: students[1].id }, data: { is_active: false } });
    const rows = await owed();
    expect(rows).toMatchObject([{ student: { id: students[0].id }, months_unpaid: ['2026-10'] }]);
    expect(debtorsCsv(rows)).toContain('2026-10,300000.50');
    expect(await payments.debtors({ month: '2026-08' })).toEqual([]);
  });

  it('are none where nothing is asked for, the group is closed, or the school is another', async () => {
    const free = await makeOffice();
    expect(await callerFor(free.owner).payments.debtors({})).toEqual([]);
    const closed = await makeOffice({ monthly_fee: '1', is_active: false });
    expect(await callerFor(closed.owner).payments.debtors({})).toEqual([]);
    const open = await makeOffice({ monthly_fee: '1' });
    expect(await callerFor(open.stranger).payments.debtors({ group_id: open.group.id })).toEqual([]);
    expect(await callerFor(open.owner).payments.debtors({})).toHaveLength(2);
    await expect(callerFor(open.students[0]).payments.debtors({})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the dashboard', () => {
  it('is exact to the tiyin, in any order, with retries counted once', async () => {
    const entry = fc.record({
      tiyin: fc.integer({ min: 1, max: 999_999_999_999 }),
      spent: fc.boolean(),
      /** Of the office's own currency, and completed. */
      counts: fc.boolean(),
      retries: fc.integer({ min: 0, max: 2 }),
    });
    const decimal = (tiyin: bigint) => {
      const digits = (tiyin < 0n ? -tiyin : tiyin).toString().padStart(3, '0');
      return `${tiyin < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (entries) => {
        const { owner, students, group, school_id } = await makeOffice();
        let [income, expense, foreign] = [0n, 0n, 0n];
        for (const [i, { tiyin, spent, counts, retries }] of entries.entries()) {
          const exact = BigInt(tiyin);
          const amount = decimal(exact);
          const body = { student: students[0].id, group: group.id, amount };
          for (let sent = 0; sent <= retries; sent++) {
            if (spent)
              await keyed(owner, `key-${String(i)}`).call.expenses.create({ amount, reason: 'Ijara' });
            else if (counts) await keyed(owner, `key-${String(i)}`).call.payments.create(body);
          }
          if (spent) expense += exact;
          else if (counts) income += exact;
          else {
            foreign += exact;
            const row = { school_id, user_id: students[0].id, method: 'stripe' as const, amount };
            await db.payment.create({ data: { ...row, currency: 'USD', status: 'completed' } });
            await db.payment.create({ data: { ...row, currency: 'UZS', status: 'refunded' } });
          }
        }
        const { finance } = await callerFor(owner).dashboard.read({});
        expect(finance).toEqual({
          income: decimal(income),
          expense: decimal(expense),
          profit: decimal(income - expense),
          currency: 'UZS',
          other_income: foreign === 0n ? [] : [{ currency: 'USD', income: decimal(foreign) }],
        });
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('counts the days that were asked for, in the school’s zone, and who is at work', async () => {
    const { owner, teacher, students, group, school_id } = await makeOffice({ monthly_fee: '10' });
    const evening = new Date('2026-11-20T19:30:00Z');
    const row = { school_id, user_id: students[0].id, method: 'cash' as const, status: 'completed' as const };
    await db.payment.create({ data: { ...row, amount: 7, currency: 'UZS', paid_at: evening } });
    await db.expense.create({ data: { school_id, amount: 2, reason: 'Suv', created_at: evening } });
    const { dashboard, attendance } = callerFor(teacher);
    const on = async (day: string) => (await dashboard.read({ from: day, to: day })).finance;
    expect(await on('2026-11-20')).toMatchObject({ income: '0.00', expense: '0.00', profit: '0.00' });
    expect(await on('2026-11-21')).toMatchObject({ income: '7.00', expense: '2.00', profit: '5.00' });
    expect((await dashboard.read({})).attendance).toEqual({ employees_present_today: 0, total_employees: 1 });
    await attendance.bulk({ group_id: group.id });
    const now = await callerFor(owner).dashboard.read({});
    expect(now.attendance.employees_present_today).toBe(1);
    expect(now.by_month).toHaveLength(12);
    expect(now.debtors).toEqual({ count: 2, amount_due: '20.00' });
    for (const actor of [students[0]])
      await expect(callerFor(actor).dashboard.read({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an expense', () => {
  it('is the owner’s to write and an employee’s to read', async () => {
    const { owner, teacher, students, stranger } = await makeOffice();
    const { expenses } = callerFor(owner);
    const body = { recipient: 'Maosh', recipient_user: teacher.id, amount: '2000000.00', reason: 'Fevral' };
    const made = await expenses.create(body);
    expect(made).toMatchObject({ ...body, recipient_name: 'Test Person' });
    expect(await expenses.patch({ id: made.id, recipient_user: null })).toMatchObject({
      recipient_user: null,
    });
    expect(await callerFor(teacher).expenses.list({ search: 'fevr' })).toHaveLength(1);
    expect(await callerFor(teacher).expenses.list({ search: 'mart' })).toEqual([]);
    await expect(callerFor(teacher).expenses.create(body)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(callerFor(students[0]).expenses.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(callerFor(stranger).expenses.read({ id: made.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(expenses.create({ ...body, recipient_user: students[0].id })).rejects.toThrow('no employee');
  });
});

describe('a receipt', () => {
  it.each(['uz', 'ru', 'en'])('is a PDF in %s, the same every time', async (interface_language) => {
    const { owner, students, group } = await makeOffice();
    const { id } = await callerFor(owner).payments.create({
      student: students[0].id,
      group: group.id,
      amount: '1234567.05',
      months,
      description: 'Oʻquv yili uchun; за учебный год. '.repeat(12),
    });
    await db.user.update({ where: { id: students[0].id }, data: { interface_language } });
    const row = await readForReceipt(students[0], id);
    const bytes = await receiptPdf(row);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(bytes.equals(await receiptPdf(row))).toBe(true);
  });
});
