/** Writes messages and their logs; workers send them. */
import type { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { inTransaction, type Transaction } from '@talaffuz/db/client';
import { sendMessage } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { audit } from '../audit/audit.ts';
import { groupOf } from '../groups/scope.ts';
import { debtors } from '../payments/debtors.ts';
import { NOT_SET_UP, telegramReady } from '../telegram/client.ts';
import type { newMessage } from './schema.ts';
import { NO_CHAT } from './send.ts';

type NewMessage = z.output<typeof newMessage>;

/** After whoever waits, before batches. */
const PRIORITY = 8;

/** Ids of open students' accounts. Throws `validation_failed`. */
async function studentsOf(tx: Transaction, actor: Actor, input: NewMessage): Promise<number[]> {
  const named = [...new Set(input.recipient_ids)];
  const known = await tx.user.findMany({
    where: { id: { in: named }, ...ofSchool(actor), role: 'student', is_active: true },
    select: { id: true },
  });
  const found = new Set(known.map(({ id }) => id));
  const missing = named.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const ids = missing.slice(0, 10).join(', ');
    throw wrongField('recipient_ids', `These are no students of your school: ${ids}.`, 'not_found');
  }
  if (input.group !== undefined) {
    const { id } = await groupOf(tx, actor, input.group);
    const members = await tx.groupStudent.findMany({
      where: { group_id: id, student: { is_active: true } },
      select: { student_id: true },
    });
    for (const { student_id } of members) found.add(student_id);
  }
  if (input.debtors === true)
    for (const { student } of (await debtors(actor, {})).rows) found.add(student.id);
  if (found.size === 0)
    throw wrongField('recipient_ids', 'Name at least one student who is to get it.', 'empty');
  return [...found].sort((a, b) => a - b);
}

interface Letter {
  recipient_id: number;
  telegram_id: string | null;
  /** Why it cannot be sent. */
  problem?: string;
}

/** Who gets it, each once: students, the accounts of their parents, or both. */
async function lettersTo(
  tx: Transaction,
  ids: number[],
  audience: NewMessage['audience'],
): Promise<Letter[]> {
  const students = await tx.user.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      telegram_id: true,
      parents: {
        where: { parent: { is_active: true } },
        select: { parent: { select: { id: true, telegram_id: true } } },
      },
    },
  });
  const letters = new Map<number, Letter>();
  for (const { id, telegram_id, parents } of students) {
    if (audience !== 'parents') letters.set(id, { recipient_id: id, telegram_id });
    if (audience === 'students') continue;
    for (const { parent } of parents)
      letters.set(parent.id, { recipient_id: parent.id, telegram_id: parent.telegram_id });
    // The log shows whom the message did not reach.
    if (parents.length === 0 && audience === 'parents')
      letters.set(id, {
        recipient_id: id,
        telegram_id: null,
        problem: 'No account of a parent is linked to this student.',
      });
  }
  return [...letters.values()];
}

const problemOf = ({ problem, telegram_id }: Letter): string | null =>
  problem ?? (telegram_id === null ? NO_CHAT : telegramReady() ? null : NOT_SET_UP);

export async function writeMessage(actor: Actor, input: NewMessage): Promise<number> {
  return inTransaction(async (tx) => {
    const letters = await lettersTo(tx, await studentsOf(tx, actor, input), input.audience);
    const { id } = await tx.message.create({
      data: { ...ofSchool(actor), text: input.text, sent_by: actor.id },
    });
    await tx.messageLog.createMany({
      data: letters.map((letter) => {
        const error = problemOf(letter);
        const { recipient_id } = letter;
        return { message_id: id, recipient_id, error, status: error === null ? 'pending' : 'failed' };
      }),
    });
    if (letters.some((letter) => problemOf(letter) === null)) await queue(tx, actor, id, 1);
    await audit(tx, actor, 'message.created', { subject: 'message', id }, { recipients: letters.length });
    return id;
  });
}

const queue = (tx: Transaction, { school_id }: Actor, message_id: number, round: number) =>
  addJob(
    tx,
    sendMessage,
    { message_id },
    { key: `send_message:${String(message_id)}:${String(round)}`, priority: PRIORITY, school_id },
  );

/** Sends once more to those whom it did not reach. Throws `conflict` while it is still being sent. */
export async function retryMessage(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM messages WHERE id = ${id} AND school_id = ${actor.school_id} FOR UPDATE`;
    if (row === undefined) throw new AppError('not_found', `There is no message ${String(id)}.`);
    const open = { message_id: id, status: { in: ['pending' as const, 'sending' as const] } };
    if ((await tx.messageLog.count({ where: open })) > 0)
      throw new AppError('conflict', 'The message is still being sent; wait until it is done.');
    if (!telegramReady()) throw new AppError('unavailable', NOT_SET_UP);
    const again = await tx.messageLog.updateMany({
      where: { message_id: id, status: 'failed', recipient: { telegram_id: { not: null } } },
      data: { status: 'pending', error: null },
    });
    if (again.count === 0)
      throw new AppError('conflict', 'Nobody whom the message did not reach has linked Telegram yet.');
    const rounds = await tx.job.count({ where: { key: { startsWith: `send_message:${String(id)}:` } } });
    await queue(tx, actor, id, rounds + 1);
    await audit(tx, actor, 'message.retried', { subject: 'message', id }, { recipients: again.count });
  });
}
