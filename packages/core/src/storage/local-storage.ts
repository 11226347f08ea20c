import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkKey, checkRange, notStored, outOfRange, throwIfCancelled } from './checks.ts';
import { meter } from './measure.ts';
import type { ByteRange, LocalCopy, Storage, StoredContent } from './storage.ts';

/** Files below one folder, a key being the path. What is being written lies in `.incoming`, which no key can name. */
export class LocalStorage implements Storage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = path.resolve(root);
  }

  async put(key: string, content: Readable | Buffer): Promise<StoredContent> {
    const target = this.#pathOf(key);
    const incoming = path.join(this.#root, '.incoming', randomUUID());
    const measured = meter();
    try {
      await mkdir(path.dirname(incoming), { recursive: true });
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      // Opened before anything can break off: a stream that opens its file by itself may do so after the removal below.
      const file = await open(incoming, 'wx');
      // `flush`: on the disk before the name exists, so that a power cut leaves no half file.
      const into = file.createWriteStream({ flush: true });
      await pipeline(source, (chunks: AsyncIterable<Buffer>) => measured.pass(chunks), into);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(incoming, target);
      await syncFolder(path.dirname(target));
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
    return measured.result();
  }

  async clean(before: Date): Promise<number> {
    const folder = path.join(this.#root, '.incoming');
    let removed = 0;
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => undefined);
      if (found === undefined || found.mtime >= before) continue;
      await rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const size = await this.size(key);
    checkRange(range, key);
    if (range !== undefined && range.start >= size) throw outOfRange(range.start, key);
    const file = await open(this.#pathOf(key)).catch((error: unknown) => missing(error, key));
    return file.createReadStream(range ?? {});
  }

  async size(key: string): Promise<number> {
    const found = await stat(this.#pathOf(key)).catch((error: unknown) => missing(error, key));
    if (!found.isFile()) throw notStored(key);
    return found.size;
  }

  async exists(key: string): Promise<boolean> {
    const found = await stat(this.#pathOf(key)).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    return found?.isFile() ?? false;
  }

  async delete(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }

  async localPath(key: string, signal?: AbortSignal): Promise<LocalCopy> {
    throwIfCancelled(signal);
    await this.size(key);
    return { path: this.#pathOf(key), release: () => Promise.resolve() };
  }

  #pathOf(key: string): string {
    checkKey(key);
    return path.join(this.#root, key);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function missing(error: unknown, key: string): never {
  throw isMissing(error) ? notStored(key, error) : error;
}

/** Makes a rename outlast a power cut; Windows cannot open a folder and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
