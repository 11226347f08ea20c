import { describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';

const read = (csv: string | Buffer, max_rows?: number) =>
  readManifest(Buffer.from(csv), 'manifest.csv', max_rows);
const types = (csv: string | Buffer, max_rows?: number) =>
  read(csv, max_rows).problems.map(({ row, column, type }) => [row, column, type]);

describe('readManifest', () => {
  it('reads every column, trimmed', () => {
    const csv =
      'id,audio,text,phones,student\n a , x.wav ,"Hello, you",HH AH | Y UW, malika \nb,y.wav,hi,,\n';
    expect(read(csv)).toEqual({
      problems: [],
      rows: [
        { row: 2, id: 'a', audio: 'x.wav', text: 'Hello, you', phones: 'HH AH | Y UW', student: 'malika' },
        { row: 3, id: 'b', audio: 'y.wav', text: 'hi', phones: null, student: null },
      ],
    });
  });

  it('lists every problem by its row and keeps the good rows', () => {
    const csv =
      'id,audio,text\na,a.wav,hi\n,b.wav,hi\na,c.wav,hi\nd,d.wav,well, hi\ne,e.wav,h\0i\nf,f.wav,hi\n';
    expect(types(csv)).toEqual([
      [3, 'id', 'id_missing'],
      [4, 'id', 'id_duplicate'],
      [5, null, 'cells'],
      [6, null, 'characters'],
    ]);
    expect(read(csv).rows.map(({ id }) => id)).toEqual(['a', 'f']);
  });

  it('tells UTF-16 and other encodings apart', () => {
    expect(read(Buffer.from('\uFEFFid,audio,text\n', 'utf16le')).problems[0]?.message).toMatch(/is UTF-16/);
    expect(read(Buffer.from([0x69, 0x64, 0xe9, 0x0a])).problems[0]?.message).toMatch(/is not UTF-8/);
  });

  it('refuses more rows than allowed without reading them all', () => {
    const csv = `id,audio,text\n${Array.from({ length: 50_000 }, (_, i) => `${String(i)},a.wav,hi`).join('\n')}`;
    expect(types(csv, 5_000)).toEqual([[1, null, 'too_many_rows']]);
    expect(read(csv).rows).toHaveLength(50_000);
  });

  it('counts no empty lines', () => {
    expect(read('id,audio,text\n\na,a.wav,hi\n\n\nb,b.wav,hi\n\n', 2).rows.map(({ row }) => row)).toEqual([
      3, 6,
    ]);
  });
});
