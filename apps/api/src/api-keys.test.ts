import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb } from '@talaffuz/db/client';
import { callerFor, makeSchool } from '@talaffuz/features/testing/accounts';
import type { Scope } from '@talaffuz/features/api-keys/scopes';
import { scopeFor } from '@talaffuz/features/api-keys/scopes';
import { openApiDocument } from './rest/openapi.ts';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

let api: ApiServer;
let teacher: Awaited<ReturnType<typeof bearerOf>>;

beforeAll(async () => {
  api = await startApi();
  teacher = await bearerOf('teacher', (await makeSchool()).id);
});

afterAll(async () => {
  await api.close();
  await closeDb();
});

const keyWith = async (...scopes: Scope[]): Promise<string> =>
  (await callerFor(teacher).api_keys.create({ name: 'A program', scopes })).key;

const ask = (path: string, key: string, init: RequestInit = {}): Promise<Response> =>
  fetch(api.url + path, { ...init, headers: { 'X-API-Key': key } });

describe('a request with an API key', () => {
  it('is answered within the scopes of the key', async () => {
    const key = await keyWith('library:read', 'practice:read');
    const statuses = await Promise.all(
      [
        '/api/v1/library/phonemes/',
        '/api/v1/library/sentences?page_size=1',
        '/api/v1/practice/attempts',
        '/api/v1/analytics/progress',
        '/api/v1/practice/attempts/1/audio',
        '/api/v1/users/me',
        '/api/v1/api-keys',
        '/api/v1/files/1',
        '/trpc/auth.profile',
      ].map(async (path) => [path, (await ask(path, key)).status]),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      '/api/v1/library/phonemes/': 200,
      '/api/v1/library/sentences?page_size=1': 200,
      '/api/v1/practice/attempts': 200,
      '/api/v1/analytics/progress': 403,
      '/api/v1/practice/attempts/1/audio': 404,
      '/api/v1/users/me': 403,
      '/api/v1/api-keys': 403,
      '/api/v1/files/1': 403,
      '/trpc/auth.profile': 403,
    });
    expect((await ask('/api/v1/practice/assess', key, { method: 'POST' })).status).toBe(403);
    expect((await ask('/api/v1/practice/sessions', key, { method: 'POST' })).status).toBe(403);
  });

  it('is told in one sentence what its key lacks', async () => {
    const answer = await ask('/api/v1/practice/attempts', await keyWith('library:read'));
    const { detail, error_code } = (await answer.json()) as { detail: string; error_code: string };
    expect(error_code).toBe('ACCESS_001');
    expect(detail).toContain('lacks the scope practice:read');
    const unknown = await ask('/api/v1/practice/attempts', 'tlfz_unknown');
    expect([unknown.status, await unknown.json()]).toMatchObject([401, { error_code: 'AUTH_003' }]);
  });
});

it('the document says of each operation which scope opens it', () => {
  const { paths } = openApiDocument() as {
    paths: Record<string, Record<string, { security: object[]; description?: string }>>;
  };
  const said: [string, Scope | null][] = [];
  for (const [path, entry] of Object.entries(paths)) {
    for (const [method, { security, description }] of Object.entries(entry)) {
      const scope = scopeFor(method.toUpperCase(), path.replace('/api/v1', ''));
      said.push([`${method} ${path}`, scope]);
      expect([path, security.some((way) => 'api_key' in way)]).toEqual([path, scope !== null]);
      if (scope !== null) expect(description).toContain(`\`${scope}\``);
    }
  }
  expect(said.filter(([, scope]) => scope === null).length).toBeGreaterThan(10);
  expect(said.filter(([, scope]) => scope !== null).length).toBeGreaterThan(10);
});
