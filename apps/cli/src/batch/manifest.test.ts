import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTempDir, type TempDir } from '@talaffuz/testing/temp-dir';
import { readManifest } from './manifest.ts';

let dir: TempDir;
beforeAll(async () => {
  dir = await makeTempDir();
});
afterAll(() => dir.remove());

describe('readManifest', () => {
  it('reads rows, with paths relative to the manifest', async () => {
    const csv =
      'id,audio,text,phones\r\na,sub/a.wav,"Hello, ""world""",\r\n\r\n b , /x/b.opus ,line one,W IY | K AO L\r\n';
    expect(await readManifest(await dir.write('in.csv', csv))).toEqual([
      { row: 2, id: 'a', audio: path.join(dir.path, 'sub/a.wav'), text: 'Hello, "world"', phones: null },
      { row: 4, id: 'b', audio: path.resolve('/x/b.opus'), text: 'line one', phones: 'W IY | K AO L' },
    ]);
  });

  it('takes a BOM, columns in another order, other columns and no line break at the end', async () => {
    const rows = await readManifest(await dir.write('bom.csv', '\uFEFFtext,speaker,id,audio\nhi,s1,a,a.wav'));
    expect(rows).toEqual([
      { row: 2, id: 'a', audio: path.join(dir.path, 'a.wav'), text: 'hi', phones: null },
    ]);
  });

  it('leaves a row without audio or text to fail by itself', async () => {
    const [row] = await readManifest(await dir.write('empty-cells.csv', 'id,audio,text\na,,\n'));
    expect(row).toMatchObject({ audio: null, text: '' });
  });

  it.each([
    ['', /is empty.*id,audio,text/],
    ['\n\n', /is empty/],
    ['id,audio,text\n', /no rows/],
    ['id,audio\na,a.wav\n', /Row 1.*lacks the column text/],
    ['id;audio;text\na;a.wav;hi\n', /split by commas/],
    ['id,audio,text,id\na,a.wav,hi,b\n', /column id twice/],
    ['id,audio,text\na,a.wav,hi\n,b.wav,hi\n', /Row 3.*no id/],
    ['id,audio,text\na,a.wav,hi\nb,b.wav,hi\na,c.wav,hi\n', /Rows 2 and 4.*“a”/],
    ['id,audio,text\na,a.wav,well, hi\n', /Row 2.*4 cells.*3.*double quotes/],
    ['id,audio,text\na,a.wav,"hi\n', /not valid CSV/],
  ])('refuses %j', async (csv, message) => {
    const file = await dir.write('bad.csv', csv);
    await expect(readManifest(file)).rejects.toMatchObject({ code: 'bad_usage' });
    await expect(readManifest(file)).rejects.toThrow(message);
    await expect(readManifest(file)).rejects.toThrow(/bad\.csv/);
  });

  it('refuses what is no UTF-8, missing, or a folder', async () => {
    const utf16 = await dir.write('utf16.csv', Buffer.from('\uFEFFid,audio,text\na,a.wav,hi\n', 'utf16le'));
    await expect(readManifest(utf16)).rejects.toThrow(/UTF-8/);
    await expect(readManifest(path.join(dir.path, 'none.csv'))).rejects.toThrow(/none\.csv does not exist/);
    await expect(readManifest(dir.path)).rejects.toThrow(/is a folder/);
  });
});
