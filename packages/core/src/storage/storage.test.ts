import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalStorage } from './local-storage.ts';
import { S3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

const options = { content_type: 'audio/wav' };
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
/** Names of all files below a folder, without the parts that s3rver cannot abort. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('_S3rver_uploads'))
        .map((entry) => entry.name)
    : [];

interface Opened {
  store: Storage;
  /** What S3 was asked: `DELETE /school/key?uploadId=…`. */
  requests: string[];
  close: () => Promise<unknown>;
}

async function openLocal(folder: string): Promise<Opened> {
  return Promise.resolve({ store: new LocalStorage(folder), requests: [], close: () => Promise.resolve() });
}

const keys = { S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER', S3_REGION: 'us-east-1' };

async function openS3(folder: string): Promise<Opened> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'school' }],
  });
  const { port } = await server.run();
  const requests: string[] = [];
  server.httpServer.on('request', ({ method, url }) => requests.push(`${method ?? ''} ${url ?? ''}`));
  const store = new S3Storage({ ...keys, S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'school' });
  return { store, requests, close: () => server.close() };
}

describe.each([
  { name: 'a local folder', open: openLocal },
  { name: 'S3', open: openS3 },
])('storage in $name', ({ open }) => {
  let opened: Opened;
  let store: Storage;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
    opened = await open(folder);
    store = opened.store;
  });
  afterAll(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const read = async (key: string, range?: { start: number; end: number }): Promise<string> =>
    (await buffer(await store.get(key, range))).toString();

  it('gives back what was stored, with its size and hash', async () => {
    const content = Buffer.from('We call it bear.');
    expect(await store.put('audio/a1.wav', content, options)).toEqual({ size: 16, sha256: sha256(content) });
    expect(await read('audio/a1.wav')).toBe('We call it bear.');
    expect(await store.size('audio/a1.wav')).toBe(16);
    expect(await store.exists('audio/a1.wav')).toBe(true);
  });

  it('takes an empty file, and a new one in place of the old', async () => {
    expect((await store.put('text/e.txt', Buffer.alloc(0), options)).size).toBe(0);
    expect(await store.size('text/e.txt')).toBe(0);
    await store.put('text/e.txt', Buffer.from('second'), options);
    expect(await read('text/e.txt')).toBe('second');
  });

  it('streams a file of many megabytes', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'abcdefg');
    const whole = Buffer.concat(Array.from({ length: 12 }, () => chunk));
    const stream = Readable.from(Array.from({ length: 12 }, () => chunk));
    expect(await store.put('video/big.mp4', stream, options)).toEqual({
      size: 12 * 1024 * 1024,
      sha256: sha256(whole),
    });
    expect((await buffer(await store.get('video/big.mp4'))).equals(whole)).toBe(true);
  });

  it('reads ranges', async () => {
    await store.put('audio/r.wav', Buffer.from('0123456789'), options);
    expect(await read('audio/r.wav', { start: 2, end: 4 })).toBe('234');
    // s3rver takes `bytes=0-0` for no range at all.
    expect(await read('audio/r.wav', { start: 0, end: 1 })).toBe('01');
    expect(await read('audio/r.wav', { start: 7, end: 500 })).toBe('789');
    for (const range of [
      { start: 10, end: 12 },
      { start: 4, end: 2 },
    ]) {
      await expect(store.get('audio/r.wav', range)).rejects.toMatchObject({ code: 'range_not_satisfiable' });
    }
  });

  it('deletes, once or twice', async () => {
    await store.put('audio/d.wav', Buffer.from('x'), options);
    await store.delete('audio/d.wav');
    expect(await store.exists('audio/d.wav')).toBe(false);
    await store.delete('audio/d.wav');
  });

  it('says that a file is missing', async () => {
    for (const asked of [
      () => store.get('audio/none.wav'),
      () => store.get('audio/none.wav', { start: 0, end: 3 }),
      () => store.size('audio/none.wav'),
      () => store.localPath('audio/none.wav'),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await store.exists('audio/none.wav')).toBe(false);
    // A folder is no file.
    await store.put('audio/sub/f.wav', Buffer.from('x'), options);
    expect(await store.exists('audio/sub')).toBe(false);
    await expect(store.size('audio/sub')).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    '',
    '/etc/passwd',
    '../secret',
    'a/../../b',
    'a//b',
    'a/',
    '.incoming/x',
    'a/.b',
    'a\\b',
    'a\0b',
    'a b',
  ])('refuses the key %j', async (key) => {
    for (const call of [
      () => store.put(key, Buffer.from('x'), options),
      () => store.get(key),
      () => store.size(key),
      () => store.exists(key),
      () => store.delete(key),
      () => store.localPath(key),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'bad_usage' });
    }
  });

  it.each([3, 12 * 1024 * 1024])('keeps nothing of a stream that fails after %d bytes', async (bytes) => {
    const before = filesIn(folder).length;
    await store.put('audio/kept.wav', Buffer.from('old'), options);
    const failing = (): Readable =>
      Readable.from(
        (function* () {
          yield Buffer.alloc(bytes);
          throw new Error('the line broke');
        })(),
      );
    await expect(store.put('audio/broken.wav', failing(), options)).rejects.toThrow('the line broke');
    expect(await store.exists('audio/broken.wav')).toBe(false);
    await expect(store.put('audio/kept.wav', failing(), options)).rejects.toThrow('the line broke');
    expect(await read('audio/kept.wav')).toBe('old');
    await store.delete('audio/kept.wav');
    expect(filesIn(folder).length).toBe(before);
  });

  it('gives programs a path until it is released', async () => {
    await store.put('audio/p.wav', Buffer.from('sound'), options);
    const copy = await store.localPath('audio/p.wav');
    expect(path.extname(copy.path)).toBe('.wav');
    expect(await readFile(copy.path, 'utf8')).toBe('sound');
    await copy.release();
    await copy.release();
    expect(await read('audio/p.wav')).toBe('sound');
    await expect(store.localPath('audio/p.wav', AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('S3 storage', () => {
  let folder = '';
  let opened: Opened;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
    opened = await openS3(folder);
  });
  afterAll(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  it('removes the temporary copy', async () => {
    await opened.store.put('audio/t.wav', Buffer.from('sound'), options);
    const copy = await opened.store.localPath('audio/t.wav');
    expect(existsSync(copy.path)).toBe(true);
    await copy.release();
    expect(existsSync(path.dirname(copy.path))).toBe(false);
  });

  it('tells S3 to drop the parts of a file that was not sent whole', async () => {
    const failing = Readable.from(
      (function* () {
        yield Buffer.alloc(12 * 1024 * 1024);
        throw new Error('the line broke');
      })(),
    );
    await expect(opened.store.put('audio/parts.wav', failing, options)).rejects.toThrow('the line broke');
    expect(opened.requests.at(-1)).toMatch(/^DELETE \/school\/audio\/parts\.wav\?.*uploadId=/);
  });

  it('names the settings when the server or the bucket is not there', async () => {
    const nowhere = new S3Storage({ ...keys, S3_ENDPOINT: 'http://127.0.0.1:9', S3_BUCKET: 'school' });
    const big = Readable.from(Array.from({ length: 12 }, () => Buffer.alloc(1024 * 1024)));
    await expect(nowhere.put('a.wav', big, options)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(nowhere.get('a.wav')).rejects.toThrow(/S3_ENDPOINT/);
    await expect(nowhere.exists('a.wav')).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('what a writer that died left in a local folder', () => {
  it('is removed once it is old, and nothing else is', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
    try {
      const store = new LocalStorage(folder);
      await store.put('audio/kept.wav', Buffer.from('kept'));
      const left = path.join(folder, '.incoming', 'left-over');
      await writeFile(left, 'half');
      expect(await store.clean(new Date(Date.now() - 60_000))).toBe(0);
      expect(existsSync(left)).toBe(true);
      expect(await store.clean(new Date(Date.now() + 60_000))).toBe(1);
      expect([existsSync(left), await store.exists('audio/kept.wav')]).toEqual([false, true]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
