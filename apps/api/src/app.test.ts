import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeUser, TEST_PASSWORD } from '@talaffuz/features/testing/accounts';
import { db } from '@talaffuz/db/client';
import { openApiDocument } from './rest/openapi.ts';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

let api: ApiServer;
let student: Awaited<ReturnType<typeof bearerOf>>;

beforeAll(async () => {
  api = await startApi();
  student = await bearerOf('student');
  await db.sentence.createMany({
    data: [1, 2, 3].map((n) => ({
      text: `The weather is nice on day ${n}.`,
      difficulty_level: 'beginner' as const,
      ipa: 'x',
      phonemes: n === 2 ? ['DH', 'W'] : ['DH'],
    })),
  });
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = student.headers) =>
  fetch(api.url + path, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(api.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('REST', () => {
  it.each(['/api/v1/library/phonemes', '/api/v1/library/phonemes/'])('answers %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-total-count')).toBe('39');
    const rows = (await answer.json()) as { id: number; symbol: string }[];
    expect(rows).toHaveLength(39);
    expect(rows[0]).toMatchObject({ id: 1, symbol: 'AA', ipa: 'ɑː', type: 'vowel' });
  });

  it('pages, filters and searches sentences, with the total beside them', async () => {
    const list = async (query: string) => {
      const answer = await get(`/api/v1/library/sentences?${query}`);
      const rows = (await answer.json()) as { text: string }[];
      return {
        total: answer.headers.get('x-total-count'),
        texts: rows.map(({ text }) => text.slice(-2, -1)),
      };
    };
    expect(await list('page=2&page_size=2')).toEqual({ total: '3', texts: ['3'] });
    expect(await list('page=9')).toEqual({ total: '3', texts: [] });
    expect(await list('search=DAY%202')).toEqual({ total: '1', texts: ['2'] });
    expect(await list('phoneme=W')).toEqual({ total: '1', texts: ['2'] });
    expect(await list('difficulty_level=advanced')).toEqual({ total: '0', texts: [] });
  });

  it('answers HEAD without a body, and 405 with the methods that are allowed', async () => {
    const head = await fetch(`${api.url}/api/v1/auth/me`, { method: 'HEAD', headers: student.headers });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const wrong = await fetch(`${api.url}/api/v1/auth/me`, { method: 'DELETE', headers: student.headers });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it.each([
    ['broken JSON', '{"email": ', {}, 400, 'VAL_001', 'not valid JSON'],
    [
      'another content type',
      'email=a',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'VAL_001',
      'application/json',
    ],
    ['too much', JSON.stringify({ email: 'x'.repeat(1_100_000) }), {}, 413, 'VAL_001', '1 MB'],
  ])('refuses %s', async (_what, body, headers, status, error_code, sentence) => {
    const answer = await post('/api/v1/auth/login', body, headers);
    const error = (await answer.json()) as { detail: string; error_code: string };
    expect([answer.status, error.error_code]).toEqual([status, error_code]);
    expect(error.detail).toContain(sentence);
  });

  it('names the fields that are wrong, and where they stood', async () => {
    const body = await post('/api/v1/auth/login', { email: 'nobody' });
    expect(body.status).toBe(422);
    const error = (await body.json()) as {
      detail: { loc: string[]; msg: string; type: string }[];
      error_code: string;
    };
    expect(error.error_code).toBe('VAL_003');
    expect(error.detail.map(({ loc }) => loc)).toEqual([
      ['body', 'email'],
      ['body', 'password'],
    ]);
    const query = (await (await get('/api/v1/library/sentences?page_size=101')).json()) as typeof error;
    expect(query.detail[0]?.loc).toEqual(['query', 'page_size']);
    const path = (await (await get('/api/v1/library/phonemes/abc')).json()) as typeof error;
    expect(path.detail[0]?.loc).toEqual(['path', 'id']);
    const list = await post('/api/v1/auth/login', [1]);
    expect(list.status).toBe(422);
  });

  it('keeps a missing required field missing and a wrong type wrong', async () => {
    const answer = await post('/api/v1/auth/logout', { everywhere: 'no' }, student.headers);
    expect(answer.status).toBe(422);
    expect((await get('/api/v1/auth/me')).status).toBe(200);
  });

  it("speaks academy's form where the operation is academy's", async () => {
    const wrong = await post('/api/token/refresh/', {});
    expect(wrong.status).toBe(400);
    expect(Object.keys((await wrong.json()) as object)).toEqual(['refresh']);
    const invalid = await post('/api/token/refresh', { refresh: 'x' });
    expect([invalid.status, Object.keys((await invalid.json()) as object)]).toEqual([401, ['detail']]);
  });

  it('answers 201 for a new session and takes an action without a body', async () => {
    const started = await fetch(`${api.url}/api/v1/practice/sessions`, {
      method: 'POST',
      headers: student.headers,
    });
    expect(started.status).toBe(201);
    const { id } = (await started.json()) as { id: number };
    const end = () =>
      fetch(`${api.url}/api/v1/practice/sessions/${id}/end/`, { method: 'POST', headers: student.headers });
    expect(await (await end()).json()).toMatchObject({ id, status: 'ended', attempts_count: 0 });
    expect((await end()).status).toBe(200);
    const other = await bearerOf('student', student.school_id);
    const refused = await fetch(`${api.url}/api/v1/practice/sessions/${id}/end`, {
      method: 'POST',
      headers: other.headers,
    });
    expect(refused.status).toBe(404);
  });

  it('tells an expired, a wrong and a missing token apart', async () => {
    const codeOf = async (headers: Record<string, string>) => {
      const answer = await get('/api/v1/auth/me', headers);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      return ((await answer.json()) as { error_code: string }).error_code;
    };
    expect(await codeOf({})).toBe('AUTH_003');
    expect(await codeOf({ Authorization: 'Bearer x' })).toBe('AUTH_003');
    const gone = await bearerOf('student');
    await db.session.deleteMany({ where: { user_id: gone.id } });
    expect(await codeOf(gone.headers)).toBe('AUTH_004');
  });

  it('says that there is no such operation', async () => {
    const answer = await get('/api/v1/no/such');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      detail: 'There is no operation GET /api/v1/no/such; see /docs.',
      error_code: 'RES_001',
    });
  });

  it('shows the limits of its category', async () => {
    const answer = await get('/api/v1/auth/me');
    expect(answer.headers.get('x-ratelimit-limit')).toBe('60');
    expect(Number(answer.headers.get('x-ratelimit-remaining'))).toBeLessThan(60);
    expect(Number(answer.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
  });

  it('survives an address that cannot be decoded', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${api.url}/api/v1/library/phonemes/%E0%A4%A`, { headers: student.headers }, (res) => {
        res.resume();
        resolve(res.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });
});

describe("the web client's cookie", () => {
  const web = { 'x-talaffuz-client': 'web' };

  async function signIn() {
    const user = await makeUser('student');
    const answer = await post('/trpc/auth.signIn', { username: user.username, password: TEST_PASSWORD }, web);
    const cookie = answer.headers.get('set-cookie') ?? '';
    return { cookie, headers: { Cookie: cookie.split(';')[0] ?? '' } };
  }

  it('is for the server alone', async () => {
    const { cookie } = await signIn();
    expect(cookie).toMatch(/^talaffuz_session=.{40,}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('reads without more, and writes only from our own pages', async () => {
    const { headers } = await signIn();
    expect((await get('/api/v1/auth/me', headers)).status).toBe(200);
    const write = (more: Record<string, string>) =>
      post('/api/v1/practice/sessions', {}, { ...headers, ...more });
    const without = await write({});
    expect([without.status, ((await without.json()) as { error_code: string }).error_code]).toEqual([
      403,
      'ACCESS_001',
    ]);
    expect((await write({ ...web, Origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({ ...web, Origin: 'null' })).status).toBe(403);
    expect((await write({ ...web, Origin: api.url })).status).toBe(201);
  });

  it('is not shared with other sites: no CORS header is ever sent', async () => {
    const { headers } = await signIn();
    const answer = await get('/api/v1/auth/me', { ...headers, Origin: 'https://evil.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the rest of the server', () => {
  it('tells how it is and which version it is', async () => {
    expect(await (await get('/health')).json()).toMatchObject({ status: 'ok', database: 'ok' });
    expect(await (await get('/version/')).json()).toMatchObject({ name: 'talaffuz' });
  });

  it('gives every answer an id, its own or the one that came', async () => {
    expect((await get('/health')).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const given = await get('/health', { 'X-Request-Id': 'from-the-proxy-1' });
    expect(given.headers.get('x-request-id')).toBe('from-the-proxy-1');
    const bad = await get('/health', { 'X-Request-Id': 'a b"c' });
    expect(bad.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('lets only its own scripts run', async () => {
    const headers = (await get('/health')).headers;
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('serves its reference without the internet', async () => {
    const page = await (await get('/docs/')).text();
    expect(page).not.toMatch(/https?:\/\//);
    expect((await get('/docs/scalar.js')).status).toBe(200);
  });

  it('has the document that docs/openapi.json holds; `npm run openapi` writes it anew', async () => {
    const served: unknown = await (await get('/api/v1/openapi.json')).json();
    const committed: unknown = JSON.parse(
      readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'),
    );
    expect(served).toEqual(committed);
    expect(openApiDocument()['openapi']).toBe('3.1.0');
  });
});
