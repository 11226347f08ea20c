/** The form of a new mock test, and the links to its files. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import { mockForm } from '@talaffuz/features/testing/mock';
import { bearerOf, startApi, type ApiServer } from '../testing/api-server.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

type Caller = Awaited<ReturnType<typeof bearerOf>>;
const send = (caller: Caller, form: FormData) =>
  fetch(`${api.url}/api/v1/mock/tests/create/`, { method: 'POST', headers: caller.headers, body: form });
const withLinks = z.object({
  id: z.string(),
  code: z.string(),
  reading: z.object({ file: z.url() }),
  listening: z.object({ audio_file: z.url() }),
});

it('keeps the files and gives links to them that need no sign-in and take ranges', async () => {
  const owner = await bearerOf('owner');
  const answer = await send(owner, mockForm());
  expect(answer.status).toBe(201);
  const { code, reading, listening } = withLinks.parse(await answer.json());
  expect(code).toHaveLength(6);
  const file = await fetch(reading.file);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const part = await fetch(listening.audio_file, { headers: { Range: 'bytes=0-9' } });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
  expect((await fetch(reading.file.replace(/.$/, 'x'))).status).toBe(401);
});

it('takes names with dots as well', async () => {
  const teacher = await bearerOf('teacher');
  const form = new FormData();
  for (const [name, value] of mockForm()) form.append(name.replace(/\[(\w+)\]/, '.$1'), value);
  expect((await send(teacher, form)).status).toBe(201);
});

it.each<[string, Record<string, string | Blob | null>, number, string]>([
  ['without a file', { 'reading[file]': null }, 400, 'reading.file'],
  ['with text for a file', { 'reading[file]': 'none' }, 400, 'reading.file'],
  ['without a number', { 'writing[duration]': null }, 400, 'writing.duration'],
  ['with a wrong number', { 'listening[question_count]': '0' }, 400, 'listening.question_count'],
  ['with no title', { title: ' ' }, 400, 'title'],
  ['with another file', { 'speaking[file]': new Blob(['%PDF-1.4 ']) }, 400, 'speaking.file'],
  ['with a PDF for sound', { 'listening[audio_file]': new Blob(['%PDF-1.4 ']) }, 415, 'MP3'],
  ['with a text for a PDF', { 'writing[file]': new Blob(['Hello there']) }, 415, 'PDF'],
])('refuses a form %s and keeps nothing of it', async (_name, other, status, words) => {
  const owner = await bearerOf('owner');
  const answer = await send(owner, mockForm(other));
  expect(answer.status).toBe(status);
  expect(JSON.stringify(await answer.json())).toContain(words);
  expect(await db.file.count({ where: { school_id: owner.school_id } })).toBe(0);
});

it('refuses files above the limit, and above what a person may keep', async () => {
  const owner = await bearerOf('owner');
  const large = mockForm({ 'reading[file]': new Blob(['%PDF-1.4\n', new Uint8Array(1024 * 1024)]) });
  process.env['UPLOAD_MOCK_MAX_MIB'] = '1';
  reloadEnv();
  expect((await send(owner, large)).status).toBe(413);
  delete process.env['UPLOAD_MOCK_MAX_MIB'];
  process.env['USER_STORAGE_MIB'] = '1';
  reloadEnv();
  expect((await send(owner, large)).status).toBe(429);
  delete process.env['USER_STORAGE_MIB'];
  reloadEnv();
  expect(await db.mockTest.count({ where: { school_id: owner.school_id } })).toBe(0);
});
