/** The embedded database's folder: where it lies, its password, and making it once. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@talaffuz/core/errors';
import type { Binaries } from './binaries.ts';
import type { ServerUser } from './server-user.ts';
import { reachable, serverUser } from './server-user.ts';

export const DATABASE_USER = 'talaffuz';
export const DATABASE_NAME = 'talaffuz';
const FALLBACK = '/var/lib/talaffuz';

export interface Home {
  /** Holds `cluster`, `password`, `port`, `starter` and `server.log`. */
  folder: string;
  /** PostgreSQL's data folder. */
  cluster: string;
  user: ServerUser | undefined;
}

/**
 * Where the database of `dir` lies: there, unless root starts it and the server's user cannot reach `dir` (a checkout
 * in /root); then under /var/lib/talaffuz. Throws AppError `unavailable` when a database in `dir` has become
 * unreachable or belongs to somebody else.
 */
export function findHome(dir: string, log: (line: string) => void): Home {
  makeFolder(dir);
  const own = homeAt(realpathSync(dir));
  makeEnterable(own.folder);
  const usable = reachable(own.folder, own.user);
  if (existsSync(own.cluster)) {
    if (!usable) {
      throw new AppError(
        'unavailable',
        `The database in ${own.cluster} cannot be reached by ${own.user?.name ?? 'this user'}, as whom the server runs; give the folders above it the permission x for others (chmod o+x).`,
      );
    }
    checkOwner(own);
    return own;
  }
  const name = createHash('sha256').update(own.folder).digest('hex').slice(0, 16);
  const fallback = homeAt(path.join(FALLBACK, name));
  if (process.getuid?.() !== 0 || (usable && !existsSync(fallback.cluster))) return own;
  mkdirSync(fallback.folder, { recursive: true });
  for (const folder of [FALLBACK, fallback.folder]) makeEnterable(folder);
  log(
    `The database lies in ${fallback.folder}, because ${fallback.user?.name ?? 'its user'} cannot enter ${own.folder}.`,
  );
  return fallback;
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `The database's folder ${dir} cannot be made or written; start Talaffuz as the user to whom it belongs, or choose another DATA_DIR.`,
      { cause },
    );
  }
}

/** A file that root wrote into another user's folder must not lock that user out. */
export function giveToOwner(home: Home, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(home.folder);
  const target = path.join(home.folder, file);
  if (existsSync(target)) lchownSync(target, uid, gid);
}

function homeAt(folder: string): Home {
  const cluster = path.join(folder, 'cluster');
  return { folder, cluster, user: serverUser(cluster) };
}

/** Others may pass through, not list; the secrets inside have their own permissions. */
function makeEnterable(folder: string): void {
  const { mode, uid } = statSync(folder);
  if (process.getuid?.() === uid && (mode & 0o111) !== 0o111) chmodSync(folder, mode | 0o111);
}

function checkOwner(home: Home): void {
  const me = process.getuid?.();
  if (me === undefined || me === 0 || statSync(home.cluster).uid === me) return;
  throw new AppError(
    'unavailable',
    `The database in ${home.cluster} belongs to another user; start Talaffuz as that user, or choose another DATA_DIR.`,
  );
}

/** The database's password, made at the first call; two processes at once get the same. */
export async function clusterPassword(home: Home): Promise<string> {
  const file = path.join(home.folder, 'password');
  const fresh = randomBytes(24).toString('hex');
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
    giveToOwner(home, 'password');
    return fresh;
  } catch {
    const password = await readFile(file, 'utf8');
    // The other process has made the file but not written it yet.
    if (password.length === fresh.length) return password;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return (await readFile(file, 'utf8')).trim();
  }
}

/**
 * Makes the data folder unless it is there. It is made beside its place and renamed when it is whole, so a start that
 * dies in the middle leaves nothing that looks like a database. Throws AppError `conflict` for another major version,
 * `unavailable` when it cannot be made.
 */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  password: string,
  log: (line: string) => void,
): Promise<void> {
  if (existsSync(home.cluster)) {
    if (isWhole(home.cluster)) {
      checkVersion(home.cluster, binaries.major);
      return;
    }
    const aside = `${home.cluster}.broken-${Date.now()}`;
    log(`The database folder ${home.cluster} was never finished; it is kept as ${aside} and made anew.`);
    await rename(home.cluster, aside);
  }
  log('Making the database folder (the first run only)…');
  const mine = `new-${process.pid}-${randomBytes(3).toString('hex')}`;
  const half = `${home.cluster}.${mine}`;
  const secret = path.join(home.folder, `password.${mine}`);
  try {
    await mkdir(half, { mode: 0o700 });
    await writeFile(secret, password, { mode: 0o600 });
    if (home.user !== undefined) {
      for (const file of [half, secret]) await chown(file, home.user.uid, home.user.gid);
    }
    await chmod(half, 0o700);
    await initdb(home, binaries, half, secret);
    await rename(half, home.cluster).catch((error: unknown) => {
      // Somebody else was faster; theirs has the same password.
      if (!isWhole(home.cluster)) throw error;
    });
  } finally {
    await rm(secret, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

const isWhole = (cluster: string): boolean =>
  existsSync(path.join(cluster, 'PG_VERSION')) && existsSync(path.join(cluster, 'global', 'pg_control'));

function checkVersion(cluster: string, major: number): void {
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  const newer = Number(found) > major;
  throw new AppError(
    'conflict',
    newer
      ? `The database in ${cluster} was made by PostgreSQL ${found}, newer than the ${major} of this Talaffuz; install the Talaffuz that made it, or restore a backup into another DATA_DIR.`
      : `The database in ${cluster} was made by PostgreSQL ${found}, this Talaffuz brings ${major}; dump it with the Talaffuz that made it (pg_dump) and restore the dump into another DATA_DIR.`,
  );
}

function initdb(home: Home, binaries: Binaries, cluster: string, secret: string): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    `--username=${DATABASE_USER}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order and case rules on every machine, whatever its own locales are.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const child = spawn(binaries.initdb, args, { ...asUser(home), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const collect = (chunk: Buffer) => (said += chunk.toString('utf8'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new AppError('unavailable', `The database folder could not be made: ${said.trim()}`));
    });
  });
}

/** How a program of PostgreSQL is started: as its user, in a folder that it can enter, in English. */
export function asUser(home: Home): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  const ids = home.user === undefined ? {} : { uid: home.user.uid, gid: home.user.gid };
  return { cwd: home.folder, env, ...ids };
}
