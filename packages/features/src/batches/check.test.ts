import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { AppError, type FieldProblem } from '@talaffuz/core/errors';
import { closeDb } from '@talaffuz/db/client';
import { makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { submitBatch } from './create.ts';
import { storedBatch, wav } from './testing/archive.ts';

let teacher: TestUser;

beforeAll(async () => {
  teacher = await makeUser('teacher', (await makeSchool()).id);
});
afterEach(() => {
  delete process.env['BATCH_MAX_ROWS'];
  delete process.env['UPLOAD_AUDIO_MAX_MIB'];
  reloadEnv();
});
afterAll(() => closeDb());

/** What a refused batch of one recording tells a client that writes in another language. */
async function told(files: Record<string, string | Buffer>): Promise<[string, FieldProblem['values']][]> {
  const refusal: unknown = await submitBatch(teacher, { title: '' }, null, await storedBatch(1, files)).catch(
    (error: unknown) => error,
  );
  if (!(refusal instanceof AppError)) throw new Error('The batch was taken.');
  return refusal.fields.map(({ type, values }) => [type, values]);
}

const list = (...rows: string[]) => ({ 'manifest.csv': ['id,audio,text,student', ...rows].join('\n') });

it('names what each problem is about', async () => {
  process.env['UPLOAD_AUDIO_MAX_MIB'] = '1';
  reloadEnv();
  const large = Buffer.alloc(1_100_000);
  for (let i = 0; i < large.length; i += 4) large.writeInt32LE((i * 2_654_435_761) | 0, i);
  expect(
    await told({
      ...list(
        'a,a1.wav,Say it',
        'b,b.wav,Say it,',
        'b,c.wav,Say it,',
        'd,none.wav,Say it,stranger',
        'e,../e.wav,Say it,',
        'f,large.wav,Say it,',
        `${'g'.repeat(201)},a1.wav,Say it,`,
        'h,text.wav,Say it,',
      ),
      'b.wav': '',
      'large.wav': large,
      'text.wav': 'no sound at all',
      'extra.wav': wav(),
    }),
  ).toEqual([
    ['cells', { cells: 3, columns: 4 }],
    ['id_duplicate', { id: 'b', other: 3 }],
    ['audio_empty', { name: 'b.wav' }],
    ['student_unknown', { name: 'stranger' }],
    ['file_missing', { name: 'none.wav' }],
    ['path', { name: '../e.wav' }],
    ['audio_too_large', { name: 'large.wav', mib: 1 }],
    ['too_long', { most: 200 }],
    ['audio_unsupported', { name: 'text.wav' }],
    ['file_without_row', { name: 'extra.wav' }],
  ]);
});

it('says how many rows there may be, and how many problems are left out', async () => {
  const rows = Array.from({ length: 150 }, (_, i) => `r${String(i)},a1.wav,,`);
  expect((await told(list(...rows))).at(-1)).toEqual(['more', { more: 50 }]);
  process.env['BATCH_MAX_ROWS'] = '2';
  reloadEnv();
  expect(await told(list(...rows))).toEqual([['too_many_rows', { most: 2 }]]);
});
