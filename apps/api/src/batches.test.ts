import { readdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { env, reloadEnv } from '@talaffuz/core/env';
import { closeDb, db } from '@talaffuz/db/client';
import type { Batch } from '@talaffuz/features/batches/schema';
import { wav, zipOf } from '@talaffuz/features/batches/testing/archive';
import { makeSchool, makeUser } from '@talaffuz/features/testing/accounts';
import { bearerOf, startApi, type ApiServer } from './testing/api-server.ts';

interface Problem {
  loc: (string | number)[];
  msg: string;
  type: string;
}

let api: ApiServer;
let teacher: Awaited<ReturnType<typeof bearerOf>>;

beforeAll(async () => {
  api = await startApi();
  teacher = await bearerOf('teacher', (await makeSchool()).id);
});
afterEach(() => {
  delete process.env['BATCH_MAX_ROWS'];
  delete process.env['BATCH_MAX_MIB'];
  delete process.env['UPLOAD_AUDIO_MAX_MIB'];
  reloadEnv();
});
afterAll(async () => {
  await api.close();
  await closeDb();
});

type Parts = [name: string, value: string | Buffer, filename?: string][];

function send(parts: Parts, headers: Record<string, string> = {}, as = teacher): Promise<Response> {
  const form = new FormData();
  for (const [name, value, filename] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), filename ?? 'x.bin');
  }
  const init = { method: 'POST', headers: { ...as.headers, ...headers }, body: form };
  return fetch(`${api.url}/api/v1/practice/batches`, init);
}

const sendZip = async (files: Record<string, string | Buffer>, as = teacher) =>
  send([['archive', await zipOf(files), 'b.zip']], {}, as);

const batchOf = async (answer: Response): Promise<Batch> => {
  expect(await answer.clone().json()).toHaveProperty('id');
  return (await answer.json()) as Batch;
};

/** `ROW column type`, or `NAME type`, of a refusal. */
async function problems(answer: Response): Promise<string[]> {
  const body = (await answer.json()) as { detail: Problem[]; error_code: string };
  expect(answer.status).toBe(422);
  expect(body.error_code).toBe('VAL_003');
  for (const { msg } of body.detail) expect(msg).toMatch(/\.$/);
  return body.detail.map(({ loc, type }) => [...loc.slice(2), type].join(' '));
}

const state = async () => ({
  batches: await db.practiceBatch.count(),
  jobs: await db.job.count(),
  files: await db.file.count(),
  stored: readdirSync(path.join(env().DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  ).length,
});

const head = 'id,audio,text\n';

describe('POST /practice/batches', () => {
  it('takes a ZIP, in a folder and with what systems add', async () => {
    const answer = await sendZip({
      'week 1/list.csv': '\uFEFFid,audio,text\na,one.wav,Say it\nb,sub\\two.wav,Say it\n',
      'week 1/one.wav': wav(),
      'week 1/sub/two.wav': wav(),
      '__MACOSX/week 1/._one.wav': 'x',
      'week 1/.DS_Store': 'x',
    });
    expect(answer.status).toBe(201);
    const batch = await batchOf(answer);
    expect(answer.headers.get('location')).toBe(`/api/v1/practice/batches/${String(batch.id)}`);
    expect(batch).toMatchObject({ status: 'preparing', rows_total: 2, counts: { waiting: 2 } });
    const read = await fetch(`${api.url}/api/v1/practice/batches/${String(batch.id)}/rows?page_size=1`, {
      headers: teacher.headers,
    });
    expect(read.headers.get('x-total-count')).toBe('2');
    expect(await read.json()).toMatchObject({
      items: [{ row: 2, external_id: 'a', audio: 'week 1/one.wav' }],
    });
  });

  it('takes files with a manifest, and files with their texts', async () => {
    const withManifest = await send([
      ['title', ' Week 2 '],
      ['manifest', Buffer.from(`${head}a,one.wav,Say it\nb,two.wav,Say it\n`), 'list.csv'],
      ['audio', wav(), 'one.wav'],
      ['audio', wav(1), 'two.wav'],
    ]);
    expect(withManifest.status).toBe(201);
    expect(await batchOf(withManifest)).toMatchObject({ title: 'Week 2', rows_total: 2 });
    const withTexts = await send([
      ['audio', wav(), 'сўз "1".wav'],
      ['audio', wav(1), 'two.wav'],
      ['texts', JSON.stringify({ 'сўз "1".wav': 'Say it, "please"', 'two.wav': 'Say it' })],
    ]);
    expect(withTexts.status).toBe(201);
    const { id } = await batchOf(withTexts);
    const rows = await db.practiceBatchRow.findMany({ where: { batch_id: id }, orderBy: { row: 'asc' } });
    expect(rows.map(({ external_id, text }) => [external_id, text])).toEqual([
      ['сўз "1".wav', 'Say it, "please"'],
      ['two.wav', 'Say it'],
    ]);
  });

  it('answers the first batch for the same key and content', async () => {
    const parts = (fill: number): Parts => [
      ['audio', wav(fill), 'one.wav'],
      ['texts', '{"one.wav":"Say it"}'],
    ];
    const key = { 'Idempotency-Key': 'order-7' };
    const [first, second] = await Promise.all([send(parts(1), key), send(parts(1), key)]);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    expect(await first.json()).toEqual(await second.json());
    const other = await send(parts(2), key);
    expect(other.status).toBe(409);
    expect((await send(parts(1), { 'Idempotency-Key': 'a b' })).status).toBe(422);
  });

  it('lists every problem by row and keeps nothing', async () => {
    const before = await state();
    const stranger = await makeUser('student', teacher.school_id);
    const manifest = [
      'id,audio,text,phones,student',
      'a,a.wav,Say it,,',
      'a,b.wav,Say it,,',
      'c,none.wav,Say it,,',
      'd,,Say it,,',
      'e,e.wav,,,',
      'f,f.wav,Это не английский,,',
      'g,g.wav,Say it,S EY,',
      'h,text.wav,Say it,,',
      `i,empty.wav,Say it,,${stranger.username}`,
      'j,../../etc/passwd,Say it,,nobody',
    ].join('\n');
    const answer = await sendZip({
      'manifest.csv': manifest,
      ...Object.fromEntries(['a', 'b', 'e', 'f', 'g'].map((name) => [`${name}.wav`, wav()])),
      'text.wav': 'no sound at all',
      'empty.wav': '',
      'extra.wav': wav(),
    });
    expect(await problems(answer)).toEqual([
      '3 id id_duplicate',
      '4 audio file_missing',
      '5 audio audio_missing',
      '6 text text_empty',
      '7 text text_unsupported',
      '8 phones phones_mismatch',
      '9 audio audio_unsupported',
      '10 student student_unknown',
      '10 audio audio_empty',
      '11 student student_unknown',
      '11 audio path',
      'b.wav file_without_row',
      'extra.wav file_without_row',
    ]);
    expect(await state()).toEqual(before);
  });

  it.each<[string, Record<string, string | Buffer>, string[]]>([
    ['no manifest', { 'a.wav': wav() }, ['manifest_missing']],
    ['two lists', { 'a.csv': head, 'b.csv': head }, ['manifest_missing']],
    ['an empty list', { 'manifest.csv': '', 'a.wav': wav() }, ['1 empty']],
    ['a missing column', { 'manifest.csv': 'id,audio\na,a.wav\n', 'a.wav': wav() }, ['1 columns']],
    ['UTF-16', { 'manifest.csv': Buffer.from(`\uFEFF${head}`, 'utf16le') }, ['1 encoding']],
    [
      'Windows-1251',
      { 'manifest.csv': Buffer.from([...Buffer.from(head), 0xc0, 0xc1, 0x2c]) },
      ['1 encoding'],
    ],
    ['50,000 rows', { 'manifest.csv': head + 'a,a.wav,Say it\n'.repeat(50_000) }, ['1 too_many_rows']],
    [
      'a bomb',
      {
        'manifest.csv': `${head}a,a.wav,Say it\n`,
        'a.wav': Buffer.concat([wav(), Buffer.alloc(8 * 1024 * 1024)]),
      },
      ['a.wav bomb'],
    ],
  ])('refuses %s', async (_, files, found) => {
    const before = await state();
    expect(await problems(await sendZip(files))).toEqual(found);
    expect(await state()).toEqual(before);
  });

  it('shows at most 100 problems and says how many more there are', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `r${String(i)},none.wav,Say it`).join('\n');
    const found = await problems(await sendZip({ 'manifest.csv': head + rows, 'a.wav': wav() }));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('more');
  });

  it('keeps to its limits', async () => {
    process.env['BATCH_MAX_ROWS'] = '2';
    process.env['BATCH_MAX_MIB'] = '1';
    process.env['UPLOAD_AUDIO_MAX_MIB'] = '1';
    reloadEnv();
    const before = await state();
    const rows = `${head}a,a.wav,Say it\nb,a.wav,Say it\nc,a.wav,Say it\n`;
    expect(await problems(await sendZip({ 'manifest.csv': rows, 'a.wav': wav() }))).toEqual([
      '1 too_many_rows',
    ]);
    const noise = Buffer.alloc(1_200_000);
    for (let i = 0; i < noise.length; i += 4) noise.writeInt32LE((i * 2_654_435_761) | 0, i);
    const large = await send([
      ['audio', noise, 'a.wav'],
      ['texts', '{"a.wav":"Say it"}'],
    ]);
    expect(large.status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`${String(i)}.wav`, wav()]));
    expect(await problems(await sendZip(many))).toEqual(['archive_entries']);
    const inside = Buffer.concat([wav(), Buffer.alloc(1_100_000, 'abcdefgh')]);
    expect(
      await problems(await sendZip({ 'manifest.csv': `${head}a,a.wav,Say it\n`, 'a.wav': inside })),
    ).toEqual(['archive_too_large']);
    expect(await state()).toEqual(before);
  });

  it('refuses forms that are not right', async () => {
    const before = await state();
    const texts: Parts[number] = ['texts', '{"a.wav":"Say it"}'];
    const audio: Parts[number] = ['audio', wav(), 'a.wav'];
    const cases: [Parts, number][] = [
      [[], 400],
      [[texts], 400],
      [[audio], 400],
      [[audio, ['texts', '[1]']], 422],
      [[audio, ['texts', '{']], 422],
      [[['archive', Buffer.from('no zip'), 'b.zip']], 422],
      [[['archive', await zipOf({ 'a.wav': wav() }), 'b.zip'], audio], 422],
      [[audio, ['picture', wav(), 'a.png']], 422],
      [[['audio', wav(), '../a.wav'], texts], 422],
      [[audio, audio, texts], 422],
      [[audio, ['texts', '{"a.wav":"Say it","b.wav":"No file"}']], 422],
    ];
    for (const [parts, status] of cases) expect((await send(parts)).status).toBe(status);
    const json = await fetch(`${api.url}/api/v1/practice/batches`, {
      method: 'POST',
      headers: { ...teacher.headers, 'Content-Type': 'application/json' },
      body: '{}',
    });
    // JSON may name homework, and nothing else.
    expect(json.status).toBe(422);
    expect(await state()).toEqual(before);
  });

  it.each(['archive', 'audio'])('keeps nothing of an upload that breaks off in "%s"', async (part) => {
    const before = await state();
    const request = http.request(`${api.url}/api/v1/practice/batches`, {
      method: 'POST',
      headers: { ...teacher.headers, 'Content-Type': 'multipart/form-data; boundary=b' },
    });
    request.on('error', () => undefined);
    request.write(`--b\r\nContent-Disposition: form-data; name="${part}"; filename="a.wav"\r\n\r\n`);
    request.write(Buffer.alloc(3_000_000, 7));
    await expect.poll(async () => (await state()).stored).toBe(before.stored + 1);
    request.destroy();
    await expect.poll(state).toEqual(before);
  });

  it('is for teachers and owners', async () => {
    const student = await bearerOf('student', teacher.school_id);
    expect((await sendZip({ 'manifest.csv': head }, student)).status).toBe(403);
    const nobody = await fetch(`${api.url}/api/v1/practice/batches`, {
      method: 'POST',
      body: new FormData(),
    });
    expect(nobody.status).toBe(401);
  });
});

describe('GET /practice/batches/{id}/results', () => {
  it('is a download of whoever may see the batch', async () => {
    const made = await sendZip({ 'manifest.csv': `${head}a,a.wav,Say it\n`, 'a.wav': wav() });
    const { id } = await batchOf(made);
    const from = (query: string, as = teacher) =>
      fetch(`${api.url}/api/v1/practice/batches/${String(id)}/results${query}`, { headers: as.headers });
    const lines = await from('');
    expect(lines.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(await lines.text()).toBe('');
    const table = await from('?format=csv');
    expect(table.headers.get('content-disposition')).toBe(`attachment; filename=batch-${String(id)}.csv`);
    expect(await table.text()).toMatch(/^\uFEFF?row,id,audio/);
    expect((await from('?format=xml')).status).toBe(422);
    expect((await from('', await bearerOf('teacher', teacher.school_id))).status).toBe(404);
    expect((await from('', await bearerOf('owner'))).status).toBe(404);
    expect((await from('', await bearerOf('student', teacher.school_id))).status).toBe(403);
  });
});

it('deletes by REST', async () => {
  const { id } = await batchOf(await sendZip({ 'manifest.csv': `${head}a,a.wav,Say it\n`, 'a.wav': wav() }));
  const ask = (method: string, after = '') =>
    fetch(`${api.url}/api/v1/practice/batches/${String(id)}${after}`, { method, headers: teacher.headers });
  expect((await ask('DELETE')).status).toBe(409);
  expect((await ask('POST', '/cancel')).status).toBe(200);
  expect((await ask('DELETE')).status).toBe(204);
  expect((await ask('GET')).status).toBe(404);
});
