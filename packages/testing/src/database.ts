/**
 * vitest's globalSetup of the tests that use the database: one PostgreSQL for the run and in it a template, from which
 * database-setup.ts makes each test file its own database. TEST_DATABASE_URL or DATABASE_URL names a server to use
 * instead; its user must be allowed to create databases. No database that is there is touched.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { migrate } from '@talaffuz/db/migrate';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';

declare module 'vitest' {
  export interface ProvidedContext {
    /** postgres:// address of the template database of this run. */
    databaseTemplate: string;
  }
}

const readyLine = z.object({ url: z.string() });

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = [process.env['TEST_DATABASE_URL'], process.env['DATABASE_URL']].find(
    (url) => url !== undefined && url !== '',
  );
  const server = given === undefined ? await startServer() : { url: given, stop: () => Promise.resolve() };
  const name = `talaffuz_template_${randomBytes(4).toString('hex')}`;
  await query(server.url, `CREATE DATABASE ${name}`);
  const template = databaseUrl(server.url, name);
  await migrate({ url: template });
  const client = new pg.Client({ connectionString: template });
  await client.connect();
  await runMigrations(client, 'bullmq');
  await client.end();
  project.provide('databaseTemplate', template);
  return async () => {
    await query(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
  };
}

/** The same server's address with another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A process of its own, which ends the server when this one is killed. */
async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'talaffuz-test-db-'));
  // Under root the server runs as another user, who must be able to enter.
  chmodSync(folder, 0o711);
  const require = createRequire(import.meta.url);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(require.resolve('tsx')).href,
      require.resolve('@talaffuz/db/embedded/main'),
      '--dir',
      path.join(folder, 'postgres'),
      ...settings.flatMap((setting) => ['--set', setting]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = await ready(child);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the child has no pipes');
  let said = '';
  stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', (line) => {
      resolve(readyLine.parse(JSON.parse(line)).url);
    });
    child.once('exit', () => {
      reject(new Error(`The database of the tests did not start: ${said.trim()}`));
    });
  });
}
