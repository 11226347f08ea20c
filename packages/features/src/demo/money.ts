/** What the demo school took, spent and wrote to its students, up to the day of loading. Every amount is invented. */
import type { Transaction } from '@talaffuz/db/client';
import { wallTime } from '../schools/clock.ts';

const ZONE = 'Asia/Tashkent';
/** Ten in the morning in Tashkent. */
const HOUR_UTC = 5;

/** The day `day` of the month that lies `ago` months back. */
function dayOfMonth(today: string, ago: number, day: number): Date {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - ago, day, HOUR_UTC));
}

const monthly = [
  { day: 1, reason: 'Ijara', recipient: 'Bino egasi', amount: '1500000.00' },
  { day: 3, reason: 'Internet va telefon', recipient: 'Provayder', amount: '249000.50' },
  { day: 12, reason: 'Kitoblar va qogʻoz', recipient: 'Kitob dunyosi', amount: '186400.00' },
];

/** Everybody paid the months before; of this one, every second student has. */
export async function loadMoney(
  tx: Transaction,
  { school_id, owner_id, teacher_id }: { school_id: number; owner_id: number; teacher_id: number },
): Promise<void> {
  const { date: today } = wallTime(ZONE);
  const now = new Date();
  const groups = await tx.group.findMany({
    where: { school_id },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      monthly_fee: true,
      students: { orderBy: { student_id: 'asc' }, select: { student_id: true, joined_at: true } },
    },
  });
  for (const { id: group_id, monthly_fee, students } of groups) {
    for (const [i, { student_id, joined_at }] of students.entries()) {
      for (const ago of [3, 2, 1, 0]) {
        const first = dayOfMonth(today, ago, 1);
        const joined = wallTime(ZONE, joined_at).date.slice(0, 7);
        if (first.toISOString().slice(0, 7) < joined || (ago === 0 && i % 2 === 1)) continue;
        const paid_at = new Date(Math.min(dayOfMonth(today, ago, 2 + i).getTime(), now.getTime()));
        await tx.payment.create({
          data: {
            school_id,
            user_id: student_id,
            group_id,
            received_by: owner_id,
            method: i % 3 === 1 ? 'card' : 'cash',
            status: 'completed',
            amount: monthly_fee,
            currency: 'UZS',
            paid_at,
            created_at: paid_at,
            months: { create: [{ year: first.getUTCFullYear(), month: first.getUTCMonth() + 1 }] },
          },
          select: { id: true },
        });
      }
    }
  }
  const salary = { day: 5, reason: 'Maosh', recipient: '', amount: '1200000.00' };
  const expenses = [3, 2, 1, 0]
    .flatMap((ago) =>
      [...monthly, salary].map(({ day, ...expense }) => ({
        ...expense,
        school_id,
        created_by: owner_id,
        recipient_user_id: expense.reason === 'Maosh' ? teacher_id : null,
        created_at: dayOfMonth(today, ago, day),
      })),
    )
    .filter(({ created_at }) => created_at <= now);
  await tx.expense.createMany({ data: expenses });

  const created_at = dayOfMonth(today, 1, 20);
  await tx.message.create({
    data: {
      school_id,
      sent_by: owner_id,
      text: 'Hurmatli oʻquvchilar! Ertaga darslar odatdagidek boʻladi. Uyga vazifani unutmang.',
      created_at,
      logs: {
        create: (groups[0]?.students ?? []).map(({ student_id: recipient_id }) => ({
          recipient_id,
          status: 'failed' as const,
          error: 'The recipient has not linked Telegram.',
        })),
      },
    },
    select: { id: true },
  });
}
