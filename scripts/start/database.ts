/** The embedded database as a child of `npm start`; after a crash it comes back on the same port. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '@talaffuz/core/errors';
import { nodeArgs, root } from './program.ts';

const RESTART_MS = 500;

export interface EmbeddedDatabase {
  url: string;
  stop(): Promise<void>;
}

/** Resolves when the database takes connections. Throws AppError `unavailable` with what it said. */
export async function startDatabase(dataDir: string, say: (line: string) => void): Promise<EmbeddedDatabase> {
  let stopping = false;
  let current = await open(dataDir, undefined, say);
  const { url } = current;
  const watch = (): void => {
    current.child.once('close', () => {
      if (stopping) return;
      say('The database ended; it starts again.');
      setTimeout(() => void reopen(), RESTART_MS);
    });
  };
  const reopen = async (): Promise<void> => {
    if (stopping) return;
    try {
      current = await open(dataDir, new URL(url).port, say);
      watch();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      setTimeout(() => void reopen(), 5_000);
    }
  };
  watch();
  return {
    url,
    stop: async () => {
      stopping = true;
      const { child } = current;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function open(
  dataDir: string,
  port: string | undefined,
  say: (line: string) => void,
): Promise<{ url: string; child: ChildProcess }> {
  const args = ['--dir', path.join(dataDir, 'postgres'), ...(port === undefined ? [] : ['--port', port])];
  const child = spawn(process.execPath, [...nodeArgs('packages/db/src/embedded/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches a whole terminal at once; the database goes last, when `stop` says so.
    detached: true,
  });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    say(`database: ${line}`);
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { url: found } = JSON.parse(line) as { url: string };
      resolve(found);
    });
    child.once('close', () => {
      reject(new AppError('unavailable', said.at(-1) ?? 'The database could not be started.'));
    });
  });
  return { url, child };
}
