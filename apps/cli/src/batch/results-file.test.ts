import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { openResults } from './results-file.ts';

let dir: TempDir;
beforeAll(async () => {
  dir = await makeTempDir();
});
afterAll(() => dir.remove());

const ids = ['a', 'b', 'c'];
const bad = '{"id":"b","error":{"code":"no_speech","message":"—"}}\n';

describe('openResults', () => {
  it('starts a new file and appends whole lines', async () => {
    const file = path.join(dir.path, 'new.jsonl');
    const results = await openResults(file, ids);
    expect(results).toMatchObject({ done: 0, failed: 0 });
    await results.append({ id: 'a', text: 'ʌ\n' });
    await results.append({ id: 'b' });
    await results.close();
    expect(await readFile(file, 'utf8')).toBe('{"id":"a","text":"ʌ\\n"}\n{"id":"b"}\n');
  });

  it('goes on after whole lines and counts the failed ones', async () => {
    const file = await dir.write('resume.jsonl', `{"id":"a"}\n${bad}`);
    const results = await openResults(file, ids);
    expect(results).toMatchObject({ done: 2, failed: 1 });
    await results.append({ id: 'c' });
    await results.close();
    expect(await readFile(file, 'utf8')).toBe(`{"id":"a"}\n${bad}{"id":"c"}\n`);
  });

  it.each(['{"id":"b","tex', '{"id":"b"}', '"', '\u0000\u0000'])(
    'drops the torn last line %j',
    async (torn) => {
      const file = await dir.write('torn.jsonl', `{"id":"a"}\n${torn}`);
      const results = await openResults(file, ids);
      expect(results.done).toBe(1);
      await results.close();
      expect(await readFile(file, 'utf8')).toBe('{"id":"a"}\n');
    },
  );

  it('reads lines longer than one chunk of the file', async () => {
    const long = JSON.stringify({ id: 'a', text: 'ə'.repeat(200_000) });
    const file = await dir.write('long.jsonl', `${long}\n${bad}{"id":"c"`);
    const results = await openResults(file, ids);
    expect(results).toMatchObject({ done: 2, failed: 1 });
    await results.close();
    expect((await stat(file)).size).toBe(Buffer.byteLength(`${long}\n${bad}`));
  });

  it.each([
    ['another order', '{"id":"b"}\n', 1],
    ['an unknown id', '{"id":"a"}\n{"id":"z"}\n', 2],
    ['more lines than rows', '{"id":"a"}\n{"id":"b"}\n{"id":"c"}\n{"id":"d"}\n', 4],
    ['something else', 'hello\n', 1],
    ['an empty line', '\n', 1],
  ])('refuses a file with %s and leaves it as it is', async (_, content, line) => {
    const file = await dir.write('other.jsonl', content);
    await expect(openResults(file, ids)).rejects.toMatchObject({ code: 'bad_usage' });
    await expect(openResults(file, ids)).rejects.toThrow(
      new RegExp(`Line ${line} of the output other\\.jsonl.*--out or delete`),
    );
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it('refuses a folder and a path whose folder is missing', async () => {
    await expect(openResults(dir.path, ids)).rejects.toThrow(/is a folder; choose another --out/);
    await expect(openResults(path.join(dir.path, 'no/out.jsonl'), ids)).rejects.toThrow(
      /folder of the output out\.jsonl/,
    );
  });
});
