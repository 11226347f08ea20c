/** Starts, finds again and stops the embedded PostgreSQL. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@talaffuz/core/errors';
import pg from 'pg';
import { prepareBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import {
  DATABASE_NAME,
  DATABASE_USER,
  asUser,
  clusterPassword,
  ensureCluster,
  findHome,
  giveToOwner,
} from './cluster.ts';
import type { Home } from './cluster.ts';

export interface EmbeddedOptions {
  /** Folder of the database, made when missing. */
  dir: string;
  /** Default: the port of the last time where it is free, else any free one. */
  port?: number;
  /** Settings of postgresql.conf for this run, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

export interface EmbeddedServer {
  /** postgres:// address of the database `talaffuz`. */
  url: string;
  port: number;
  pid: number;
  /** Where the data lies really; differs from `dir` when the server's user cannot enter that. */
  folder: string;
  /** Ends the server (connections are cut, nothing is lost); leaves one that another living process started. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>;
}

/** How long a start may take, crash recovery of a large database included. */
const START_S = 120;
const STOP_S = 20;

interface Running {
  pid: number;
  port: number;
}

/**
 * Starts the server of a folder, or takes over one that runs there already. Throws AppError: `unavailable` when there
 * is none for this machine or it does not start, `conflict` for a folder of another major version.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  const home = findHome(options.dir, log);
  const binaries = await prepareBinaries(home.folder, home.user);
  const password = await clusterPassword(home);
  await ensureCluster(home, binaries, password, log);
  const urlOf = (port: number, name: string) =>
    `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/${name}`;

  const deadline = Date.now() + START_S * 1000;
  let spawned: Spawned | undefined;
  while (Date.now() < deadline) {
    const running = readRunning(home);
    if (running !== undefined && (await answers(urlOf(running.port, 'postgres'), home))) {
      // A server of ours is the one whose pid stands in its folder; any other start lost a race and is ending.
      const child = spawned?.pid === running.pid ? spawned : undefined;
      return await serve(home, running, child, urlOf);
    }
    if (running === undefined && (spawned === undefined || spawned.ended)) {
      if (spawned !== undefined && !mayPass(spawned.said())) {
        throw new AppError('unavailable', `The database did not start: ${spawned.said().trim()}`);
      }
      if (spawned !== undefined) await sleep(300);
      const port = await choosePort(home, options.port);
      spawned = start(home, binaries, port, options.settings ?? {});
    }
    await sleep(30);
  }
  throw new AppError(
    'unavailable',
    `The database did not answer within ${START_S} s; see ${path.join(home.folder, 'server.log')}.`,
  );
}

async function serve(
  home: Home,
  running: Running,
  child: Spawned | undefined,
  urlOf: (port: number, name: string) => string,
): Promise<EmbeddedServer> {
  await createDatabase(urlOf(running.port, 'postgres'));
  const starterFile = path.join(home.folder, 'starter');
  const starter = existsSync(starterFile) ? Number(readFileSync(starterFile, 'utf8')) : 0;
  const foreign = child === undefined && starter !== process.pid && isAlive(starter);
  if (!foreign) writeFileSync(starterFile, String(process.pid));
  writeFileSync(path.join(home.folder, 'port'), String(running.port));
  for (const file of ['starter', 'port', 'server.log']) giveToOwner(home, file);
  const exited = child?.exited ?? watch(running.pid);
  return {
    url: urlOf(running.port, DATABASE_NAME),
    port: running.port,
    pid: running.pid,
    folder: home.folder,
    exited,
    async stop() {
      if (!foreign) await end(running.pid);
    },
  };
}

interface Spawned {
  pid: number | undefined;
  ended: boolean;
  exited: Promise<void>;
  /** What this start wrote to the log. */
  said: () => string;
}

function start(home: Home, binaries: Binaries, port: number, settings: Record<string, string>): Spawned {
  const logFile = path.join(home.folder, 'server.log');
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 2 ** 20) rmSync(logFile);
  const from = size > 10 * 2 ** 20 ? 0 : size;
  const output = openSync(logFile, 'a', 0o600);
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', home.cluster, ...flags], {
    ...asUser(home),
    // A group of its own: Ctrl-C in the terminal must not end the database before those who use it.
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const spawned: Spawned = {
    pid: child.pid,
    ended: false,
    exited: new Promise((resolve) => {
      const done = () => {
        spawned.ended = true;
        resolve();
      };
      child.on('exit', done);
      child.on('error', done);
    }),
    said: () => readFileSync(logFile).subarray(from).toString('utf8').split('\n').slice(-8).join('\n'),
  };
  return spawned;
}

/** Failures of a start that go away: another start was faster, the port was taken, a killed server's helpers still live. */
const mayPass = (said: string): boolean =>
  /lock file "postmaster\.pid"|is another postmaster|pre-existing shared memory|could not bind|Address already in use|database system is (shutting|starting)/i.test(
    said,
  );

/** The living server that the folder's postmaster.pid names. A file that names somebody else's process is removed. */
function readRunning(home: Home): Running | undefined {
  const file = path.join(home.cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isAlive(pid)) return undefined;
  if (!isPostgres(pid)) {
    // The pid was given to another program after a crash; PostgreSQL itself would refuse to start.
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number.isInteger(port) ? port : 0 };
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    // No /proc: macOS.
    const ps = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return ps.status !== 0 || /postgres/.test(ps.stdout);
  }
}

/** Whether the server there takes our password and serves our folder. */
async function answers(url: string, home: Home): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === home.cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  } catch (error) {
    // 42P04, 23505: another process made it in this moment.
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  } finally {
    await client.end();
  }
}

async function choosePort(home: Home, wanted: number | undefined): Promise<number> {
  const last = await readFile(path.join(home.folder, 'port'), 'utf8').catch(() => '0');
  const preferred = wanted ?? Number(last);
  return (await freePort(preferred)) ?? (await freePort(0)) ?? 0;
}

function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(undefined);
    });
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });
}

/** Waits for the end of a server that another process started; of a child of ours Node tells. */
async function watch(pid: number): Promise<void> {
  while (isAlive(pid) && isPostgres(pid)) await sleep(500, undefined, { ref: false });
}

/** Fast shutdown (SIGINT), then immediate (SIGQUIT: recovers at the next start), then SIGKILL. */
async function end(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', STOP_S],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + seconds * 1000;
    while (isAlive(pid) && isPostgres(pid) && Date.now() < deadline) await sleep(20);
    if (!isAlive(pid) || !isPostgres(pid)) return;
  }
}
