import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@talaffuz/core/errors';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { callerFor, makeUser } from '../testing/accounts.ts';
import { makeOffice, type TestOffice } from '../testing/office.ts';
import { startTelegramServer, TELEGRAM_TOKEN, type TelegramServer } from '../testing/telegram-server.ts';
import { takeTurn } from '../telegram/turns.ts';
import { startBot } from '../telegram/bot.ts';
import { schoolNow } from '../schools/clock.ts';
import { sendMessage, sendingFailed } from './send.ts';

const names = [
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_URL',
  'TELEGRAM_CHAT_INTERVAL_MS',
  'TELEGRAM_PER_SECOND',
] as const;
let server: TelegramServer;

function set(values: Partial<Record<(typeof names)[number], string>>): void {
  for (const name of names) process.env[name] = values[name] ?? '';
  reloadEnv();
}
const withBot = (more: object = {}) => {
  set({
    TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
    TELEGRAM_API_URL: server.url,
    TELEGRAM_CHAT_INTERVAL_MS: '20',
    ...more,
  });
};

beforeAll(async () => {
  server = await startTelegramServer();
});
beforeEach(async () => {
  server.sent.length = 0;
  server.calls = 0;
  await db.telegramTurn.deleteMany();
  withBot();
});
afterEach(() => {
  set({});
});
afterAll(async () => {
  await server.close();
  await closeDb();
});

const never = new AbortController().signal;
let chats = 1_000;
/** A new chat of somebody. */
async function chatOf(id: number): Promise<string> {
  const telegram_id = String((chats += 1));
  await db.user.update({ where: { id }, data: { telegram_id } });
  return telegram_id;
}
const statuses = async (message_id: number) =>
  (await db.messageLog.findMany({ where: { message_id }, orderBy: { id: 'asc' } })).map(
    ({ status }) => status,
  );
const send = ({ owner, students }: TestOffice, more: object = {}) =>
  callerFor(owner).messages.create({
    text: 'Ertaga dars yoʻq!',
    recipient_ids: students.map(({ id }) => id),
    ...more,
  });

describe('a message', () => {
  it('is stored with its logs, queued, and sent once to each', async () => {
    const office = await makeOffice();
    const chat = await chatOf(office.students[0].id);
    const made = await send(office);
    expect(made.logs).toMatchObject([
      { recipient: office.students[0].id, status: 'pending', error: null, sent_at: null },
      { recipient: office.students[1].id, status: 'failed', error: 'The recipient has not linked Telegram.' },
    ]);
    expect(await db.job.count({ where: { key: `send_message:${String(made.id)}:1` } })).toBe(1);
    expect(await sendMessage(made.id, never)).toEqual({ sent: 1, failed: 1 });
    await sendMessage(made.id, never);
    expect(server.sent.map(({ chat, text }) => [chat, text])).toEqual([[chat, 'Ertaga dars yoʻq!']]);
    const [read] = await callerFor(office.teacher).messages.list({});
    expect(read?.logs[0]).toMatchObject({
      status: 'sent',
      sent_at: expect.stringMatching(/\+05:00$/) as unknown,
    });
    expect(read?.recipients).toEqual(office.students.map(({ id }) => id));
  });

  it('without a token is stored, and its logs name the setting', async () => {
    set({});
    const office = await makeOffice();
    await chatOf(office.students[0].id);
    const { logs, id } = await send(office, { recipient_ids: [office.students[0].id] });
    expect(logs).toMatchObject([
      { status: 'failed', error: expect.stringContaining('TELEGRAM_BOT_TOKEN') as unknown },
    ]);
    await expect(callerFor(office.owner).messages.retry({ id })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
  });

  it('goes to parents, or both, each once; a child without a parent’s account shows as failed', async () => {
    const office = await makeOffice();
    const { parent, students } = office;
    await chatOf(parent.id);
    await db.parentLink.create({ data: { parent_id: parent.id, student_id: students[1].id } });
    const both = await send(office, { audience: 'both' });
    expect(both.recipients.sort()).toEqual([parent.id, ...students.map(({ id }) => id)].sort());
    await db.parentLink.deleteMany({ where: { student_id: students[1].id } });
    const parents = await send(office, { audience: 'parents' });
    expect(parents.logs.map(({ recipient, status }) => [recipient, status])).toEqual([
      [parent.id, 'pending'],
      [students[1].id, 'failed'],
    ]);
  });

  it('goes to a group and to debtors', async () => {
    const office = await makeOffice({ monthly_fee: '5' });
    const { owner, students, group } = office;
    await callerFor(owner).payments.create({
      student: students[0].id,
      group: group.id,
      amount: '5',
      months: await thisMonth(owner.school_id),
    });
    const to = async (more: object) => (await send(office, { recipient_ids: [], ...more })).recipients;
    expect(await to({ group: group.id })).toEqual(students.map(({ id }) => id));
    expect(await to({ debtors: true })).toEqual([students[1].id]);
    await expect(to({})).rejects.toThrow('at least one student');
  });

  it('is the owner’s to send, and to students of the school only', async () => {
    const office = await makeOffice();
    const { owner, teacher, students, stranger } = office;
    const { id } = await send(office);
    const text = 'Salom';
    for (const actor of [teacher, students[0]])
      await expect(
        callerFor(actor).messages.create({ text, recipient_ids: [students[0].id] }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(callerFor(students[0]).messages.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const recipient of [teacher.id, (await makeUser('student')).id])
      await expect(callerFor(owner).messages.create({ text, recipient_ids: [recipient] })).rejects.toThrow(
        'no students of your school',
      );
    for (const call of ['read', 'delete', 'retry'] as const)
      await expect(callerFor(stranger).messages[call]({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      callerFor(owner).messages.create({ text: 'x'.repeat(4_097), recipient_ids: [1] }),
    ).rejects.toThrow('4096');
    await callerFor(owner).messages.delete({ id });
    expect(await db.messageLog.count({ where: { message_id: id } })).toBe(0);
  });
});

async function thisMonth(school_id: number) {
  const [year = 0, month = 0] = (await schoolNow(school_id)).date.split('-').map(Number);
  return [{ year, month }];
}

const turnOf = async (key: string) =>
  (await db.telegramTurn.findUniqueOrThrow({ where: { key } })).next_at.getTime();

describe('Telegram', () => {
  it('is asked again after as long as it says, and the message goes out once', async () => {
    const office = await makeOffice();
    const chat = await chatOf(office.students[0].id);
    server.refuseNext(chat, { status: 429, description: 'Too Many Requests', retry_after: 1 });
    const { id } = await send(office, { recipient_ids: [office.students[0].id] });
    const begun = Date.now();
    expect(await sendMessage(id, never)).toEqual({ sent: 1, failed: 0 });
    expect(server.calls).toBe(2);
    expect(server.sent).toHaveLength(1);
    // Never sooner than it said; how much later is the machine's matter.
    expect((server.sent[0]?.at ?? 0) - begun).toBeGreaterThanOrEqual(990);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'blocked'],
    [400, 'Bad Request: chat not found', 'no such chat'],
    [502, 'Bad Gateway', 'not known whether it arrived'],
  ])(
    'that answers %i %s makes the log failed with a reason, and a retry sends it',
    async (status, description, why) => {
      const office = await makeOffice();
      const chat = await chatOf(office.students[0].id);
      server.refuseNext(chat, { status, description });
      const { id } = await send(office, { recipient_ids: [office.students[0].id] });
      expect(await sendMessage(id, never)).toEqual({ sent: 0, failed: 1 });
      expect(server.calls).toBe(1);
      const { messages } = callerFor(office.owner);
      expect((await messages.read({ id })).logs).toMatchObject([
        { status: 'failed', error: expect.stringContaining(why) as unknown },
      ]);
      expect((await messages.retry({ id })).logs).toMatchObject([{ status: 'pending', error: null }]);
      await expect(messages.retry({ id })).rejects.toThrow('still being sent');
      expect(await sendMessage(id, never)).toEqual({ sent: 1, failed: 0 });
      expect(server.sent).toHaveLength(1);
    },
  );

  it('that breaks off after it took a message is not asked again', async () => {
    const office = await makeOffice();
    server.breakNext(await chatOf(office.students[0].id));
    const { id } = await send(office, { recipient_ids: [office.students[0].id] });
    await sendMessage(id, never);
    await sendMessage(id, never);
    expect(server.sent).toHaveLength(1);
    expect(await statuses(id)).toEqual(['failed']);
  });

  it('that a worker was asking when it died is not asked again for that recipient, only for the others', async () => {
    const office = await makeOffice();
    for (const { id } of office.students) await chatOf(id);
    const { id, logs } = await send(office);
    await db.messageLog.update({ where: { id: logs[0]?.id ?? 0 }, data: { status: 'sending' } });
    expect((await callerFor(office.owner).messages.read({ id })).logs[0]?.status).toBe('pending');
    expect(await sendMessage(id, never)).toEqual({ sent: 1, failed: 1 });
    const { error } = await db.messageLog.findUniqueOrThrow({ where: { id: logs[0]?.id ?? 0 } });
    expect(error).toContain('not known whether it arrived');
    expect(server.sent).toHaveLength(1);
  });

  it('that cannot be reached leaves the row for the next try, and says so when all have failed', async () => {
    const office = await makeOffice();
    await chatOf(office.students[0].id);
    const { id } = await send(office, { recipient_ids: [office.students[0].id] });
    withBot({ TELEGRAM_API_URL: 'http://127.0.0.1:1' });
    await expect(sendMessage(id, never)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await statuses(id)).toEqual(['pending']);
    await inTransaction((tx) =>
      sendingFailed(tx, id, new AppError('unavailable', 'Telegram cannot be reached.')),
    );
    expect(await statuses(id)).toEqual(['failed']);
  });

  it('gets no more a second than it allows, over all messages of all workers', async () => {
    withBot({ TELEGRAM_PER_SECOND: '20' });
    const office = await makeOffice();
    const ids: number[] = [];
    for (let i = 0; i < 10; i++) ids.push((await makeUser('student', office.school_id)).id);
    for (const id of ids) await chatOf(id);
    const first = await send(office, { recipient_ids: ids });
    const second = await send(office, { recipient_ids: ids });
    const begun = Date.now();
    await Promise.all([sendMessage(first.id, never), sendMessage(second.id, never)]);
    expect(server.sent).toHaveLength(20);
    // Every message took a turn of 50 ms.
    expect((await turnOf('all')) - begun).toBeGreaterThanOrEqual(20 * 50 - 5);
  });

  it('lets one chat keep its distance, and no other wait for it', async () => {
    withBot({ TELEGRAM_CHAT_INTERVAL_MS: '300' });
    await takeTurn('1');
    const before = await turnOf('chat:1');
    await Promise.all([takeTurn('1'), takeTurn('2')]);
    expect((await turnOf('chat:1')) - before).toBeGreaterThanOrEqual(295);
    expect(await turnOf('chat:2')).toBeLessThan(await turnOf('chat:1'));
  });

  it('hears no more of a message whose worker is ending', async () => {
    const office = await makeOffice();
    await chatOf(office.students[0].id);
    const { id } = await send(office, { recipient_ids: [office.students[0].id] });
    await expect(sendMessage(id, AbortSignal.abort(new Error('ends')))).rejects.toThrow('ends');
    expect(await statuses(id)).toEqual(['pending']);
    expect(server.calls).toBe(0);
  });
});

describe('a chat is linked', () => {
  let stop: () => Promise<void>;
  beforeEach(() => {
    stop = startBot(() => undefined);
  });
  afterEach(() => stop());
  const said = (text: string) =>
    vi.waitFor(
      () => {
        expect(server.sent.map((one) => one.text)).toContainEqual(expect.stringContaining(text));
      },
      { timeout: 15_000 },
    );

  it('by a code for the bot, which is good once; the answer is in the person’s language', async () => {
    const { students, owner, parent } = await makeOffice();
    await db.user.update({ where: { id: students[0].id }, data: { interface_language: 'uz' } });
    const { telegram } = callerFor(students[0]);
    expect(await telegram.state()).toEqual({ is_set_up: true, linked: false });
    const { code, url } = await telegram.link({});
    expect(url).toBe(`https://t.me/talaffuz_bot?start=${code}`);
    const chat = (chats += 1);
    server.write(chat, `/start ${code}`);
    await said('Rahmat, Test Person!');
    expect(await telegram.state()).toEqual({ is_set_up: true, linked: true });
    server.write(chats + 1, `/start ${code}`, 'ru');
    await said('неверный или устарел');
    await telegram.unlink({});
    expect(await telegram.state()).toMatchObject({ linked: false });

    const forChild = await callerFor(owner).telegram.link({ user_id: students[0].id });
    server.write(chat, `/start ${forChild.code}`);
    await vi.waitFor(async () => {
      expect(await telegram.state()).toMatchObject({ linked: true });
    });
    await expect(callerFor(parent).telegram.link({ user_id: students[0].id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('not by a code that is over', async () => {
    const { students } = await makeOffice();
    const { code } = await callerFor(students[0]).telegram.link({});
    await db.telegramLink.updateMany({
      where: { user_id: students[0].id },
      data: { expires_at: new Date(0) },
    });
    server.write((chats += 1), `/start ${code}`, 'en');
    await said('wrong or too old');
    expect(await callerFor(students[0]).telegram.state()).toMatchObject({ linked: false });
  });

  it('while one listener of several hears', async () => {
    const second = startBot(() => undefined);
    await vi.waitFor(() => {
      expect(server.listening).toBe(1);
    });
    server.write((chats += 1), 'Hello', 'en');
    await said('Link Telegram');
    expect(server.sent.filter(({ chat }) => chat === String(chats))).toHaveLength(1);
    await second();
  });
});

it('without a bot a link says which setting is missing', async () => {
  set({});
  const { students } = await makeOffice();
  await expect(callerFor(students[0]).telegram.link({})).rejects.toThrow('TELEGRAM_BOT_TOKEN');
  expect(await callerFor(students[0]).telegram.state()).toEqual({ is_set_up: false, linked: false });
});
