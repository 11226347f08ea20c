import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TempDir {
  readonly path: string;
  /** Writes a file into the folder and gives its absolute path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

/** A new empty folder for a test file; call `remove` in its `afterAll`. */
export async function makeTempDir(): Promise<TempDir> {
  const folder = await mkdtemp(path.join(tmpdir(), 'talaffuz-test-'));
  return {
    path: folder,
    async write(name, content) {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
