/** The SDK's client against the real API: tokens, limits, and what it does when something is wrong. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { makeUser, TEST_PASSWORD, type TestUser } from '@talaffuz/features/testing/accounts';
import { makeTextbook, makeTextbookTest } from '@talaffuz/features/testing/textbooks';
import { connect, ok, type Settings } from '@talaffuz/sdk/client';
import { ApiError, NetworkError } from '@talaffuz/sdk/errors';
import { OfflineLearner } from '@talaffuz/sdk/offline/learner';
import { memoryStore } from '@talaffuz/sdk/offline/store';
import { inMemory } from '@talaffuz/sdk/tokens';
import { startApi, type ApiServer } from '../testing/api-server.ts';

let api: ApiServer;
let learner: TestUser;

beforeAll(async () => {
  for (const name of ['RATE_LIMIT_MENTOR', 'RATE_LIMIT_LOGIN', 'RATE_LIMIT_REFRESH'])
    process.env[name] = '1000';
  reloadEnv();
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  await closeDb();
});
beforeEach(async () => {
  learner = await makeUser('student');
});

const open = (more: Partial<Settings> = {}) => connect({ base_url: api.url, ...more });
const stats = (client: ReturnType<typeof connect>) => ok(client.api.GET('/api/v1/students/stats'));

describe('signing in', () => {
  it('is refused with the code and the sentence of the API', async () => {
    const refused = open().signIn(learner.email, 'wrong-password-1');
    await expect(refused).rejects.toBeInstanceOf(ApiError);
    await expect(refused).rejects.toMatchObject({ status: 401, error_code: 'AUTH_001' });
  });

  it('tells which field is wrong', async () => {
    const refused = open().signIn('no address', 'x');
    await expect(refused).rejects.toMatchObject({ status: 422, fields: [{ loc: ['body', 'email'] }] });
  });

  it('ends with the tokens, also without a network', async () => {
    let network = true;
    const client = open({
      fetch: (request) => (network ? fetch(request) : Promise.reject(new TypeError('fetch failed'))),
    });
    await client.signIn(learner.email, TEST_PASSWORD);
    expect(await client.isSignedIn()).toBe(true);
    network = false;
    await client.signOut();
    expect(await client.isSignedIn()).toBe(false);
    await expect(stats(client)).rejects.toBeInstanceOf(NetworkError);
    network = true;
    await expect(stats(client)).rejects.toMatchObject({ status: 401, error_code: 'AUTH_003' });
  });
});

describe('an access token that has ended', () => {
  it('is renewed once, however many requests wait for it', async () => {
    const tokens = inMemory();
    const sent: string[] = [];
    const client = open({
      tokens,
      fetch: (request) => {
        sent.push(new URL(request.url).pathname);
        return fetch(request);
      },
    });
    await client.signIn(learner.email, TEST_PASSWORD);
    const kept = await tokens.read();
    await tokens.write({ access_token: 'over', refresh_token: kept?.refresh_token ?? '' });
    const all = await Promise.all([stats(client), stats(client), stats(client)]);
    expect(all.map(({ student_id }) => student_id)).toEqual([learner.id, learner.id, learner.id]);
    expect(sent.filter((path) => path.endsWith('/auth/refresh'))).toHaveLength(1);
    expect((await tokens.read())?.refresh_token).not.toBe(kept?.refresh_token);
  });

  it('signs out where the refresh token is no good either', async () => {
    const tokens = inMemory();
    await tokens.write({ access_token: 'over', refresh_token: 'over' });
    const client = open({ tokens });
    await expect(stats(client)).rejects.toMatchObject({ status: 401 });
    expect(await client.isSignedIn()).toBe(false);
  });
});

describe('limits of §13', () => {
  it('are told with every answer, and as a sentence when they are spent', async () => {
    vi.stubEnv('RATE_LIMIT_MENTOR', '3');
    reloadEnv();
    // A limiter keeps the limit that it was made with: another process, so to speak.
    const { closeRateLimits } = await import('@talaffuz/features/api/rate-limit');
    await closeRateLimits();
    try {
      const client = open();
      await client.signIn(learner.email, TEST_PASSWORD);
      const answers: Response[] = [];
      for (let i = 0; i < 4; i++) {
        // A new process each time: they share what they count.
        await closeRateLimits();
        const { response } = await connect({
          base_url: api.url,
          tokens: { read: () => tokensOf(client), write: () => Promise.resolve() },
          wait: () => Promise.reject(new Error('it waits')),
        })
          .api.GET('/api/v1/students/stats')
          .catch((error: unknown) => {
            expect(error).toEqual(new Error('it waits'));
            return { response: null };
          });
        if (response !== null) answers.push(response);
      }
      expect(answers.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
        [200, '2'],
        [200, '1'],
        [200, '0'],
      ]);
      expect(answers[0]?.headers.get('x-ratelimit-limit')).toBe('3');
      const reset_s = Number(answers[0]?.headers.get('x-ratelimit-reset'));
      expect(reset_s * 1000 - Date.now()).toBeLessThanOrEqual(61_000);

      const { access_token } = await tokensOf(client);
      const refused = await fetch(`${api.url}/api/v1/students/progress`, {
        headers: { Authorization: `Bearer ${access_token}` },
      });
      expect(refused.status).toBe(429);
      expect(await refused.json()).toEqual({
        detail: expect.stringMatching(/^Rate limit exceeded\. Try again in \d+ seconds\.$/) as string,
        error_code: 'RATE_001',
      });
    } finally {
      vi.unstubAllEnvs();
      reloadEnv();
      await closeRateLimits();
    }
  });

  it('are waited for', async () => {
    const waits: number[] = [];
    let refusals = 2;
    const client = open({
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      fetch: (request) => {
        if (refusals-- <= 0) return fetch(request);
        const reset = String(Math.ceil(Date.now() / 1000) + 30);
        return Promise.resolve(new Response('{}', { status: 429, headers: { 'X-RateLimit-Reset': reset } }));
      },
    });
    await client.signIn(learner.email, TEST_PASSWORD);
    expect(waits).toHaveLength(2);
    expect(waits.every((ms) => ms > 25_000 && ms < 35_000)).toBe(true);
  });
});

const kept = new WeakMap<object, { access_token: string; refresh_token: string }>();
async function tokensOf(client: object) {
  const known = kept.get(client);
  if (known !== undefined) return known;
  const answer = await fetch(`${api.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: learner.email, password: TEST_PASSWORD }),
  });
  const tokens = (await answer.json()) as { access_token: string; refresh_token: string };
  kept.set(client, tokens);
  return tokens;
}

describe('the queue', () => {
  /** A phone whose network answers syncs with what `fate` says. */
  async function phone(fate: () => Response | Error | null) {
    const client = open({
      fetch: (request) => {
        const answer = request.url.endsWith('/students/sync') ? fate() : null;
        if (answer instanceof Error) return Promise.reject(answer);
        return answer === null ? fetch(request) : Promise.resolve(answer);
      },
    });
    await client.signIn(learner.email, TEST_PASSWORD);
    const store = memoryStore();
    return { store, queue: new OfflineLearner({ client, store, account: learner.email }) };
  }
  const aParagraph = async () =>
    (await makeTextbook(learner.school_id)).chapters[0]?.paragraphs.map(({ id }) => id) ?? [];

  it('keeps everything while there is no network or the server is down, and tells it in its order', async () => {
    let answer: Response | Error | null = new TypeError('fetch failed');
    const [first = 0, second = 0] = await aParagraph();
    const { queue } = await phone(() => answer);
    await queue.read(first, { seconds: 30 });
    await queue.read(second, { seconds: 30, completed: true });
    expect(await queue.sync()).toEqual({ applied: 0, problems: [], left: 2 });
    answer = new Response('{"detail":"no"}', { status: 503 });
    expect(await queue.sync()).toEqual({ applied: 0, problems: [], left: 2 });
    answer = null;
    expect(await queue.sync()).toEqual({ applied: 2, problems: [], left: 0 });
    const events = await db.studyEvent.findMany({ where: { user_id: learner.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ paragraph_id }) => paragraph_id)).toEqual([first, second]);
  });

  it('puts aside what the server cannot do, and goes on with the rest', async () => {
    const [paragraph = 0] = await aParagraph();
    const { queue } = await phone(() => null);
    await queue.read(999_999_999, { seconds: 30 });
    await queue.read(paragraph, { seconds: 30 });
    const { applied, problems, left } = await queue.sync();
    expect([applied, left]).toEqual([1, 0]);
    expect(problems).toMatchObject([{ kind: 'failed', action: { type: 'paragraph_progress' } }]);
    expect(await queue.problems()).toEqual(problems);
    await queue.forgetProblems();
    expect(await queue.problems()).toEqual([]);
  });

  it('gives up an action that the server failed at three times', async () => {
    const ids = await aParagraph();
    const broken = {
      status: 'retry',
      duplicate: false,
      answer: null,
      server: null,
      detail: 'Broken.',
      error_code: 'SVC_001',
    };
    let sent: string[] = [];
    const { queue, store } = await phone(() =>
      Response.json({
        results: sent.map((id) => ({ ...broken, id })),
        server_time: new Date().toISOString(),
      }),
    );
    for (const id of ids) await queue.read(id);
    const all = JSON.parse((await store.getItem(`talaffuz:${learner.email}:queue`)) ?? '[]') as {
      action: { id: string };
    }[];
    sent = all.map(({ action }) => action.id);
    expect(await queue.sync()).toEqual({ applied: 0, problems: [], left: 2 });
    expect(await queue.sync()).toEqual({ applied: 0, problems: [], left: 2 });
    const third = await queue.sync();
    expect(third.problems).toMatchObject([{ kind: 'failed', detail: 'Broken.', action: { id: sent[0] } }]);
    expect(third.left).toBe(1);
  });

  it('tells the learner what the server has where both differ, and keeps that', async () => {
    const teacher = await makeUser('teacher', learner.school_id);
    const book = await makeTextbook(learner.school_id);
    const test_id = await makeTextbookTest(teacher, { chapter_id: book.chapters[0]?.id ?? 0 });
    const [question] = await db.testQuestion.findMany({
      where: { section: { test_id } },
      orderBy: { id: 'asc' },
    });
    const { queue } = await phone(() => null);
    const attempt = await queue.startTest(test_id);
    await queue.answerTest(attempt, question?.id ?? 0, { selected_option_ids: [2] });
    await queue.answerTest(attempt, question?.id ?? 0, { selected_option_ids: [1] });
    const { applied, problems } = await queue.sync();
    expect(applied).toBe(2);
    expect(problems).toMatchObject([
      {
        kind: 'conflict',
        server: { test_id, answers: [{ question_id: question?.id, selected_option_ids: [2] }] },
      },
    ]);
  });

  it('takes a textbook along, and fetches it again only when it has changed', async () => {
    const book = await makeTextbook(learner.school_id, { chapters: [2, 1] });
    const { queue } = await phone(() => null);
    expect(await queue.textbook(book.id)).toBeNull();
    const taken = await queue.download(book.id);
    expect(taken.chapters.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
    expect(await queue.textbook(book.id)).toEqual(taken);
    await db.textbook.update({ where: { id: book.id }, data: { title: 'Renamed' } });
    expect((await queue.download(book.id, taken.updated_at)).title).toBe(book.title);
    expect((await queue.download(book.id, 'another')).title).toBe('Renamed');
  });

  it('shows what was read last where there is no network', async () => {
    const { queue } = await phone(() => null);
    const gone = () => Promise.reject(new NetworkError(null));
    await expect(queue.cached('stats', gone)).rejects.toBeInstanceOf(NetworkError);
    expect(await queue.cached('stats', () => Promise.resolve({ streak: 3 }))).toEqual({
      value: { streak: 3 },
      stale: false,
    });
    expect(await queue.cached('stats', gone)).toEqual({ value: { streak: 3 }, stale: true });
  });
});
