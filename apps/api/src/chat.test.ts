/** A reply of the chat that is read while it is written. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb } from '@talaffuz/db/client';
import { closeRateLimits } from '@talaffuz/features/api/rate-limit';
import { createChat, readChat } from '@talaffuz/features/chat/service';
import { startLlm, type LlmServer } from '@talaffuz/features/testing/llm-server';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

let api: ApiServer;
let llm: LlmServer;
let learner: Awaited<ReturnType<typeof bearerOf>>;
let chat: number;

beforeAll(async () => {
  api = await startApi();
  llm = await startLlm();
  learner = await bearerOf('student');
  chat = (await createChat(learner, { session_type: 'general_tutor', language: 'en' })).id;
});
afterAll(async () => {
  await api.close();
  await llm.close();
  await closeDb();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  reloadEnv();
  await closeRateLimits();
});

const say = (body: unknown, headers: Record<string, string> = learner.headers, id = chat) =>
  fetch(`${api.url}/api/v1/chat/sessions/${String(id)}/messages`, {
    method: 'POST',
    headers: { ...headers, Accept: 'text/event-stream', 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('a message with Accept: text/event-stream', () => {
  it('is answered piece by piece, and at the end as a whole', async () => {
    vi.stubEnv('LLM_BASE_URL', llm.url);
    vi.stubEnv('LLM_MODEL', 'test-model');
    reloadEnv();
    llm.behave({ answer: 'One two.' });
    const answer = await say({ content: 'Count, please.' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = (await answer.text())
      .trim()
      .split('\n\n')
      .map((event) => {
        const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
        return { name, data: JSON.parse(data) as Record<string, unknown> };
      });
    expect(events.map(({ name }) => name)).toEqual(['delta', 'delta', 'done']);
    expect(events.at(-1)?.data).toMatchObject({
      role: 'assistant',
      content: 'One two.',
      model_used: 'test-model',
    });
    expect((await readChat(learner, chat)).messages.at(-1)).toEqual(events.at(-1)?.data);
  });

  it('is refused as any other where something is wrong with it', async () => {
    const nobody = await say({ content: 'Hello' }, {});
    expect([nobody.status, await nobody.json()]).toMatchObject([401, { error_code: 'AUTH_003' }]);
    const empty = await say({ content: ' ' });
    expect([empty.status, await empty.json()]).toMatchObject([
      422,
      { error_code: 'VAL_003', detail: [{ loc: ['body', 'content'], msg: 'Write your question.' }] },
    ]);
    const broken = await say('{"content"');
    expect([broken.status, await broken.json()]).toMatchObject([400, { error_code: 'VAL_001' }]);
    const unstorable = await say({ content: 'a\u0000b' });
    expect(unstorable.status).toBe(422);
    const other = await say({ content: 'Hello' }, (await bearerOf('student', learner.school_id)).headers);
    expect([other.status, await other.json()]).toMatchObject([404, { error_code: 'RES_001' }]);
  });

  it('counts among the twenty a minute', async () => {
    const { headers } = await bearerOf('student', learner.school_id);
    // Of a chat that is not there: it is the request that counts.
    const first = await say({ content: 'Hello' }, headers, 999_999_999);
    expect(first.headers.get('x-ratelimit-limit')).toBe('20');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('19');
    for (let i = 0; i < 19; i++) await say({ content: 'Hello' }, headers, 999_999_999);
    const refused = await say({ content: 'Hello' }, headers, 999_999_999);
    expect([refused.status, await refused.json()]).toMatchObject([429, { error_code: 'RATE_001' }]);
  });
});
