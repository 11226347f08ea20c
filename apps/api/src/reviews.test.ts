import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb } from '@talaffuz/db/client';
import { makeDoneAttempt } from '@talaffuz/features/testing/attempts';
import { makeGroup } from '@talaffuz/features/testing/classroom';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

let api: ApiServer;
let teacher: Awaited<ReturnType<typeof bearerOf>>;
let student: typeof teacher;
let id: number;

beforeAll(async () => {
  api = await startApi();
  teacher = await bearerOf('teacher');
  student = await bearerOf('student', teacher.school_id);
  await makeGroup(teacher, [student]);
  ({ id } = await makeDoneAttempt(student, { text: 'Think.' }));
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

const call = (method: string, path: string, body?: object, as = teacher) =>
  fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: { ...as.headers, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe('reviews over REST', () => {
  it('are written, read within a list, exported and removed', async () => {
    const phonemes = [{ index: 0, verdict: 'wrong' }];
    const put = await call('PUT', `/practice/reviews/${String(id)}/`, { phonemes, comment: 'Look.' });
    expect([put.status, await put.json()]).toMatchObject([200, { phonemes: [{ index: 0, score: 20 }] }]);

    const list = await call('GET', '/practice/reviews?reviewed=true&phoneme=TH&page_size=5');
    expect(list.headers.get('x-total-count')).toBe('1');
    expect(await list.json()).toMatchObject({ total: 1, page_size: 5, items: [{ attempt_id: id }] });
    const one = await call('GET', `/practice/reviews/${String(id)}?reviewed=true`);
    expect(await one.json()).toMatchObject({ attempt: { attempt_id: id }, position: 1, total: 1 });
    expect(await (await call('GET', '/practice/reviews/filters')).json()).toMatchObject({
      students: [{ id: student.id }],
    });

    const labels = await call('GET', '/practice/training-labels');
    expect(labels.headers.get('content-type')).toContain('application/x-ndjson');
    const [line, end] = (await labels.text()).split('\n');
    expect([JSON.parse(line ?? ''), end]).toMatchObject([{ id: String(id), text: 'Think.' }, '']);

    const table = await call('GET', '/practice/agreement.csv?days=7');
    expect(table.headers.get('content-disposition')).toContain('agreement.csv');
    // Decoding as text takes the byte order mark away.
    expect((await table.text()).split('\n')[0]).toMatch(/^of,name,n,/);

    expect((await call('DELETE', `/practice/reviews/${String(id)}`)).status).toBe(204);
    expect(await (await call('GET', '/practice/training-labels')).text()).toBe('');
  });

  it('refuse what is wrong with the place of the field, and learners everywhere', async () => {
    const wrong = await call('PUT', `/practice/reviews/${String(id)}`, {
      phonemes: [{ index: 99, score: 1 }],
    });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { error_code: 'VAL_003', detail: [{ loc: ['body', 'phonemes'] }] },
    ]);
    for (const [method, path] of [
      ['GET', '/practice/reviews'],
      ['GET', `/practice/reviews/${String(id)}`],
      ['PUT', `/practice/reviews/${String(id)}`],
      ['GET', '/practice/agreement'],
      ['GET', '/practice/agreement.csv'],
      ['GET', '/practice/training-labels'],
    ] as const) {
      const answer = await call(method, path, method === 'PUT' ? { comment: 'x' } : undefined, student);
      expect([path, answer.status, ((await answer.json()) as { error_code: string }).error_code]).toEqual([
        path,
        403,
        'ACCESS_002',
      ]);
    }
    for (const query of ['format=csv', 'from=yesterday']) {
      expect((await call('GET', `/practice/training-labels?${query}`)).status).toBe(422);
    }
    expect((await call('GET', '/practice/agreement.csv?days=0')).status).toBe(422);
  });
});
