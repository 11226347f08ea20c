/** The table of a class through the API. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { makeSchool } from '@talaffuz/features/testing/accounts';
import { makeTextbook } from '@talaffuz/features/testing/textbooks';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

let api: ApiServer;
let school_id: number;
beforeAll(async () => {
  api = await startApi();
  school_id = (await makeSchool()).id;
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

it('is a file for staff, and nothing for others', async () => {
  const [owner, student] = [await bearerOf('owner', school_id), await bearerOf('student', school_id)];
  await db.user.update({ where: { id: student.id }, data: { full_name: '=cmd()' } });
  const { id } = await makeTextbook(school_id);
  const get = (headers: Record<string, string>, book: number | string, query = '') =>
    fetch(`${api.url}/api/v1/textbooks/${String(book)}/mastery.csv${query}`, { headers });
  const file = await get(owner.headers, id);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.headers.get('content-disposition')).toContain(`mastery-${String(id)}.csv`);
  const text = await file.text();
  expect(text).toContain(`${String(student.id)},'=cmd(),0,2`);
  expect((await get(student.headers, id)).status).toBe(403);
  expect((await get({}, id)).status).toBe(401);
  expect((await get(owner.headers, 'x')).status).toBe(404);
  expect((await get(owner.headers, 2_000_000_000)).status).toBe(404);
  expect((await get(owner.headers, id, '?group_id=0')).status).toBe(422);
  const stranger = await bearerOf('owner', (await makeSchool()).id);
  expect((await get(stranger.headers, id)).status).toBe(404);
});
