import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDoneAttempt } from '@talaffuz/features/testing/attempts';
import { bearerOf, startApi, type ApiServer } from '../testing/api-server.ts';

let api: ApiServer;
let student: Awaited<ReturnType<typeof bearerOf>>;
let other: Awaited<ReturnType<typeof bearerOf>>;

beforeAll(async () => {
  api = await startApi();
  [student, other] = [await bearerOf('student'), await bearerOf('owner')];
  await makeDoneAttempt(student);
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = student.headers) =>
  fetch(`${api.url}/api/v1/analytics/${path}`, { headers });

describe('progress as CSV', () => {
  it('is a file with a row a day', async () => {
    const answer = await get('progress.csv?days=7');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('filename=progress.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toMatch(/^\d{4}-\d\d-\d\d,1,90$/);
  });

  it('has a row for each of the 39 sounds', async () => {
    const lines = (await (await get('phoneme-stats.csv')).text()).trim().split('\r\n');
    expect(lines).toHaveLength(40);
    expect(lines[0]).toContain('phoneme,ipa,attempts');
  });

  it.each(['progress.csv', 'phoneme-stats.csv', 'progress', 'phoneme-stats'])(
    '%s is refused to strangers',
    async (path) => {
      const asked = `${path}?student_id=${String(student.id)}`;
      expect((await get(asked, other.headers)).status).toBe(404);
      expect((await get(asked, {})).status).toBe(401);
      expect((await get(asked)).status).toBe(200);
    },
  );

  it.each([
    'progress.csv?days=0',
    'progress.csv?days=366',
    'progress?days=x',
    'phoneme-stats.csv?student_id=x',
  ])('%s is a wrong field of the query', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(422);
    const { detail } = (await answer.json()) as { detail: { loc: string[] }[] };
    expect(detail[0]?.loc[0]).toBe('query');
  });
});
