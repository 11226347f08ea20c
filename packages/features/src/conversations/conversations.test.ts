/** Chats with the tutor: whose they are, and what stays of a message. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { left } from '../quotas/service.ts';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { startLlm, type LlmServer } from '../testing/llm-server.ts';
import { send, sendInSteps } from './messages.ts';
import { messageFields, type MessageFields } from './schema.ts';

let llm: LlmServer;
let student: TestUser;
const never = new AbortController().signal;

beforeAll(async () => {
  llm = await startLlm();
});
afterAll(async () => {
  await llm.close();
  await closeDb();
});
beforeEach(async () => {
  student = await makeUser('student');
  llm.requests.length = 0;
  llm.behave({ answer: 'Well said.' });
  vi.stubEnv('LLM_BASE_URL', llm.url);
  vi.stubEnv('LLM_MODEL', 'test-model');
  reloadEnv();
});
afterEach(() => {
  vi.unstubAllEnvs();
  reloadEnv();
});

const fields = (text: string): MessageFields => messageFields.parse({ text });
const newChat = async (): Promise<string> => (await callerFor(student).conversations.create({})).id;

describe('chats', () => {
  it('are listed newest first, renamed, archived, emptied and deleted', async () => {
    const me = callerFor(student).conversations;
    const first = await me.create({ title: 'First' });
    const second = await me.create({});
    expect(second).toMatchObject({ user_id: student.id, title: 'New chat', status: 'idle', messages: [] });
    const list = await me.list({});
    expect(list.sessions.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(list.count).toBe(2);
    await send(student, second.id, fields('I likes tea.'), null, never);
    const read = await me.read({ session_id: second.id });
    expect(read.title).toBe('I likes tea.');
    expect(read.messages.map(({ role, text, model_used }) => [role, text, model_used])).toEqual([
      ['user', 'I likes tea.', ''],
      ['assistant', 'Well said.', 'test-model'],
    ]);
    expect(read.messages[0]?.analysis?.grammar.corrections[0]).toMatchObject({ original: 'likes' });
    expect(await me.reset({ session_id: second.id })).toMatchObject({ status: 'idle', messages: [] });
    expect(await me.change({ session_id: second.id, title: 'Tea', status: 'archived' })).toMatchObject({
      title: 'Tea',
      status: 'archived',
    });
    await expect(send(student, second.id, fields('More'), null, never)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await me.delete({ session_id: second.id })).toEqual({ status: 'deleted', id: second.id });
    expect((await me.list({})).count).toBe(1);
  });

  it('do not exist for anybody else, not even for staff', async () => {
    const id = await newChat();
    const owner = callerFor(await makeUser('owner', student.school_id)).conversations;
    const stranger = await makeUser('student');
    for (const other of [owner, callerFor(stranger).conversations]) {
      const gone = `There is no chat ${id} of yours.`;
      await expect(other.read({ session_id: id })).rejects.toThrow(gone);
      await expect(other.change({ session_id: id, title: 'Mine' })).rejects.toThrow(gone);
      await expect(other.reset({ session_id: id })).rejects.toThrow(gone);
      await expect(other.delete({ session_id: id })).rejects.toThrow(gone);
      expect((await other.list({})).count).toBe(0);
    }
    await expect(send(stranger, id, fields('Hi'), null, never)).rejects.toMatchObject({ code: 'not_found' });
    for (const wrong of ['x', randomUUID()]) {
      await expect(callerFor(student).conversations.read({ session_id: wrong })).rejects.toThrow(
        'There is no chat',
      );
    }
  });

  it('go to the model with what was said before', async () => {
    const id = await newChat();
    await send(student, id, fields('My cat is black.'), null, never);
    await send(student, id, fields('What colour is it?'), null, never);
    expect(llm.requests[1]?.messages.slice(1)).toEqual([
      { role: 'user', content: 'My cat is black.' },
      { role: 'assistant', content: 'Well said.' },
      { role: 'user', content: 'What colour is it?' },
    ]);
  });

  it('need something to say, and cost nothing without it', async () => {
    const id = await newChat();
    await expect(send(student, id, fields(''), null, never)).rejects.toMatchObject({ code: 'field_missing' });
    expect(await left(student)).toMatchObject({ gpt4o_requests_left: 50 });
  });

  it('keep an answer that was stopped as far as it came', async () => {
    const id = await newChat();
    llm.behave({ silentAfter: 'It is' });
    const stop = new AbortController();
    const steps = sendInSteps(student, id, fields('Go on'), null, stop.signal, true);
    expect((await steps.next()).value).toMatchObject({ type: 'heard', text: 'Go on' });
    expect((await steps.next()).value).toEqual({ type: 'delta', text: 'It is' });
    expect(await db.tutorSession.findUnique({ where: { id } })).toMatchObject({ status: 'active' });
    stop.abort();
    expect((await steps.next()).done).toBe(true);
    const { status, messages } = await callerFor(student).conversations.read({ session_id: id });
    expect(status).toBe('idle');
    expect(messages.map(({ text }) => text)).toEqual(['Go on', 'It is']);
  });

  it('keep what was asked when it is stopped before the first word, for nothing, and send it along next time', async () => {
    const id = await newChat();
    await expect(send(student, id, fields('Wait'), null, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    const { status, title, messages } = await callerFor(student).conversations.read({ session_id: id });
    expect([status, title]).toEqual(['idle', 'Wait']);
    expect(messages.map(({ role, text }) => [role, text])).toEqual([['user', 'Wait']]);
    expect(await left(student)).toMatchObject({ gpt4o_requests_left: 50 });
    await send(student, id, fields('Now go on'), null, never);
    // Some models take no two messages of one side in a row.
    expect(llm.requests.at(-1)?.messages.slice(1)).toEqual([{ role: 'user', content: 'Wait\nNow go on' }]);
  });

  it('keep nothing when the quota is spent', async () => {
    const id = await newChat();
    vi.stubEnv('FREE_GPT4O_REQUESTS', '1');
    reloadEnv();
    await send(student, id, fields('One'), null, never);
    await expect(send(student, id, fields('Two'), null, never)).rejects.toMatchObject({
      code: 'quota_spent',
    });
    expect(await db.tutorMessage.count({ where: { session_id: id } })).toBe(2);
  });
});
