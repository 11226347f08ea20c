import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { openArchive, type Archive } from './archive.ts';

const MIB = 1024 * 1024;
const limits = { entries: 10, total_bytes: 20 * MIB };
let folder = '';
let open: Archive[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
});
afterAll(async () => {
  for (const archive of open) archive.close();
  open = [];
  await rm(folder, { recursive: true, force: true });
});

interface Given {
  name: string;
  content?: string | Buffer;
  mode?: number;
  compress?: boolean;
}

/** A ZIP as yazl makes it; `spoil` changes its bytes. */
async function zip(entries: Given[], spoil: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<string> {
  const made = new yazl.ZipFile();
  for (const { name, content = 'x', mode, compress = true } of entries) {
    made.addBuffer(Buffer.from(content), name, mode === undefined ? { compress } : { mode, compress });
  }
  made.end();
  const file = path.join(folder, `${String(open.length)}-${String(Math.random())}.zip`);
  await writeFile(file, spoil(await buffer(made.outputStream)));
  return file;
}

async function opened(file: string, within = limits): Promise<Archive> {
  const archive = await openArchive(file, within);
  open.push(archive);
  return archive;
}

async function contentOf({ entries: [first] }: Archive): Promise<Buffer> {
  if (first === undefined) throw new Error('the archive is empty');
  return buffer(await first.read());
}

const problems = ({ entries }: Archive) => entries.map(({ name, problem }) => [name, problem?.type ?? null]);

/** Writes another name of the same length wherever the given one stands. */
const renamed = (from: string, to: string) => (bytes: Buffer) => {
  let at = bytes.indexOf(from);
  while (at >= 0) {
    bytes.write(to, at, 'utf8');
    at = bytes.indexOf(from, at + 1);
  }
  return bytes;
};

describe('openArchive', () => {
  it('lists and reads files, without folders and what systems add', async () => {
    const big = Buffer.alloc(300_000, 'speech ');
    const archive = await opened(
      await zip([
        { name: 'a/one.wav', content: big },
        { name: '__MACOSX/a/._one.wav' },
        { name: 'a/.DS_Store' },
        { name: 'сўз.wav', content: 'two' },
      ]),
    );
    expect(problems(archive)).toEqual([
      ['a/one.wav', null],
      ['сўз.wav', null],
    ]);
    const [one] = archive.entries;
    expect(one?.size).toBe(300_000);
    expect((await contentOf(archive)).equals(big)).toBe(true);
    expect((await one?.head(7))?.toString()).toBe('speech ');
  });

  it('names what leads out, stands twice, or is a link', async () => {
    const archive = await opened(
      await zip(
        [
          { name: 'aa-evil.wav' },
          { name: 'b-abs.wav' },
          { name: 'c-drive.wav' },
          { name: 'd_back.wav' },
          { name: 'e.wav' },
          { name: 'e.wav' },
          { name: 'f.wav', content: '/etc/passwd', mode: 0o120_777 },
        ],
        (bytes) =>
          [
            renamed('aa-evil', '../evil'),
            renamed('b-abs', '/-abs'),
            renamed('c-drive', 'c:drive'),
            renamed('d_back', 'd\\back'),
          ].reduce((all, change) => change(all), bytes),
      ),
    );
    expect(problems(archive)).toEqual([
      ['../evil.wav', 'path'],
      ['/-abs.wav', 'path'],
      ['c:drive.wav', 'path'],
      ['d\\back.wav', 'path'],
      ['e.wav', null],
      ['e.wav', 'name_duplicate'],
      ['f.wav', 'symlink'],
    ]);
  });

  it('names encrypted entries', async () => {
    const file = await zip([{ name: 'a.wav' }], (bytes) => {
      const at = bytes.indexOf(Buffer.from('504b0102', 'hex'));
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
      return bytes;
    });
    expect(problems(await opened(file))).toEqual([['a.wav', 'encrypted']]);
  });

  it('names a file that shrank too much, and refuses too much in all', async () => {
    const file = await zip([{ name: 'zeros.wav', content: Buffer.alloc(15 * MIB) }, { name: 'b.wav' }]);
    expect(problems(await opened(file))).toEqual([
      ['zeros.wav', 'bomb'],
      ['b.wav', null],
    ]);
    await expect(openArchive(file, { ...limits, total_bytes: 10 * MIB })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ type: 'archive_too_large' }],
    });
    await expect(openArchive(file, { ...limits, entries: 1 })).rejects.toMatchObject({
      fields: [{ type: 'archive_entries' }],
    });
  });

  it('stops at the size that the list says, however much there is', async () => {
    const lie = (bytes: Buffer) => {
      const at = bytes.indexOf(Buffer.from('504b0102', 'hex'));
      bytes.writeUInt32LE(10, at + 24);
      return bytes;
    };
    const archive = await opened(await zip([{ name: 'a.wav', content: Buffer.alloc(200_000) }], lie));
    expect(archive.entries[0]?.size).toBe(10);
    await expect(contentOf(archive)).rejects.toMatchObject({
      code: 'audio_unreadable',
    });
  });

  it.each([true, false])('reads the first bytes of many files at once, packed: %s', async (compress) => {
    const many = Array.from({ length: 10 }, (_, i) => ({
      name: `${String(i)}.wav`,
      content: Buffer.alloc(900_000, `recording ${String(i)} `),
      compress,
    }));
    const { entries } = await opened(await zip(many));
    for (let round = 0; round < 5; round++) {
      const heads = await Promise.all(entries.map((entry) => entry.head(11)));
      expect(heads.map(String)).toEqual(many.map((_, i) => `recording ${String(i)}`));
    }
  });

  it('finds damaged content by its checksum', async () => {
    const archive = await opened(
      await zip([{ name: 'a.wav', content: 'z' }], (bytes) => {
        const at = bytes.indexOf(Buffer.from('504b0102', 'hex'));
        bytes.writeUInt32LE(12_345, at + 16);
        return bytes;
      }),
    );
    await expect(contentOf(archive)).rejects.toThrow(/checksum/);
  });

  it.each([
    ['no ZIP', Buffer.from('RIFF....WAVEfmt ')],
    ['an empty file', Buffer.alloc(0)],
  ])('refuses %s', async (_, bytes) => {
    const file = path.join(folder, 'broken.zip');
    await writeFile(file, bytes);
    await expect(openArchive(file, limits)).rejects.toMatchObject({ fields: [{ type: 'archive_broken' }] });
  });

  it('refuses one that is cut off', async () => {
    const file = await zip([{ name: 'a.wav' }], (bytes) => bytes.subarray(0, bytes.length - 10));
    await expect(openArchive(file, limits)).rejects.toMatchObject({ fields: [{ type: 'archive_broken' }] });
  });
});
