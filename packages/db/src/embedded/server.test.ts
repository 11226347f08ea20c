import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startEmbedded } from './server.ts';
import type { EmbeddedServer } from './server.ts';

const settings = { fsync: 'off' };
const folders: string[] = [];
const servers: EmbeddedServer[] = [];

/** A folder that the server's user can enter. */
function folder(mode = 0o711): string {
  const made = mkdtempSync(path.join(tmpdir(), 'talaffuz-test-'));
  chmodSync(made, mode);
  folders.push(made);
  return path.join(made, 'postgres');
}

async function start(dir: string, more: { port?: number; log?: (line: string) => void } = {}) {
  const server = await startEmbedded({ dir, settings, ...more });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process that has ended keeps its number until its parent, here often the machine's first process, asks for it. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync('/proc/self/stat') || (existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8')));
};

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('keeps its rows, port and password over a stop and over a killed server', async () => {
    const dir = folder();
    const first = await start(dir);
    await ask(first.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)');
    await first.stop();
    await first.exited;
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(dir);
    expect(second.url).toBe(first.url);
    await ask(second.url, 'INSERT INTO kept VALUES (2)');
    process.kill(second.pid, 'SIGKILL');
    await second.exited;

    const third = await start(dir);
    expect(third.url).toBe(first.url);
    expect(await ask(third.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('orders and folds text the same on every machine, listens on this machine only, and wants the password', async () => {
    const server = await start(folder());
    const [row] = await ask(
      server.url,
      `SELECT datlocprovider AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding,
        current_setting('listen_addresses') AS address, upper('oʻzbek ў') AS upper
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      address: '127.0.0.1',
      upper: 'OʻZBEK Ў',
    });
    expect(statSync(path.join(server.folder, 'password')).mode & 0o077).toBe(0);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('gives two starters at once the same server, which ends with the one that started it', async () => {
    const dir = folder();
    const [one, two] = await Promise.all([start(dir), start(dir)]);
    expect(two.url).toBe(one.url);
    expect(two.pid).toBe(one.pid);
    expect(await ask(two.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('takes another port when its own is taken', async () => {
    const dir = folder();
    const first = await start(dir);
    await first.stop();
    const thief = createServer();
    await new Promise<void>((resolve) => thief.listen(first.port, '127.0.0.1', resolve));
    try {
      const second = await start(dir);
      expect(second.port).not.toBe(first.port);
      expect(await ask(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    } finally {
      thief.close();
    }
  });

  it('starts although postmaster.pid names a process that is something else now', async () => {
    const dir = folder();
    const first = await start(dir);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const file = path.join(first.folder, 'cluster', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await start(dir);
    expect(second.pid).not.toBe(process.pid);
    expect(await ask(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('puts a half-made folder aside and makes it anew', async () => {
    const dir = folder();
    mkdirSync(path.join(dir, 'cluster', 'base'), { recursive: true });
    const lines: string[] = [];
    const server = await start(dir, { log: (line) => lines.push(line) });
    expect(await ask(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(lines.join('\n')).toMatch(/never finished; it is kept as .*cluster\.broken-/);
  });

  it.each([
    ['99', /made by PostgreSQL 99, newer than the \d+ of this Talaffuz; install/],
    ['9', /made by PostgreSQL 9, this Talaffuz brings \d+; dump it/],
  ])('refuses a folder of PostgreSQL %s', async (version, sentence) => {
    const dir = folder();
    const server = await start(dir);
    await server.stop();
    writeFileSync(path.join(server.folder, 'cluster', 'PG_VERSION'), `${version}\n`);
    await expect(start(dir)).rejects.toThrow(sentence);
  });

  it.runIf(process.getuid?.() === 0)(
    'goes to /var/lib/talaffuz when root starts it where its user cannot go',
    async () => {
      const dir = folder(0o700);
      const lines: string[] = [];
      const server = await start(dir, { log: (line) => lines.push(line) });
      folders.push(server.folder);
      expect(server.folder).toMatch(/^\/var\/lib\/talaffuz\/[0-9a-f]{16}$/);
      expect(lines.join('\n')).toContain(`The database lies in ${server.folder}`);
      await ask(server.url, 'CREATE TABLE kept (n int)');
      await server.stop();
      const again = await start(dir);
      expect(await ask(again.url, 'SELECT n FROM kept')).toEqual([]);
      await again.stop();
    },
  );
});

describe('the embedded database as a program', () => {
  const require = createRequire(import.meta.url);
  const program = (dir: string) => [
    '--import',
    pathToFileURL(require.resolve('tsx')).href,
    fileURLToPath(new URL('./main.ts', import.meta.url)),
    '--dir',
    dir,
    '--set',
    'fsync=off',
  ];
  const postmaster = (dir: string) =>
    Number(readFileSync(path.join(dir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

  it('prints its address, and stops the server on SIGTERM', async () => {
    const dir = folder();
    const child = spawn(process.execPath, program(dir), { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => {
        resolve(chunk.toString('utf8'));
      });
    });
    expect(line).toMatch(/^\{"url":"postgres:\/\/talaffuz:\w+@127\.0\.0\.1:\d+\/talaffuz"\}\n$/);
    const pid = postmaster(dir);
    const code = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('stops the server when the process that started it is killed', async () => {
    const dir = folder();
    const script = `const { spawn } = require('node:child_process');
      spawn(process.execPath, ${JSON.stringify(program(dir))}, { stdio: 'ignore' });`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
    await vi.waitFor(
      () => {
        expect(existsSync(path.join(dir, 'port'))).toBe(true);
      },
      { timeout: 30_000 },
    );
    const pid = postmaster(dir);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(
      () => {
        expect(isAlive(pid)).toBe(false);
      },
      { timeout: 30_000 },
    );
  });
});
