/** Runs before each test file that uses the database, and before it imports anything: settings and a database of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { databaseUrl, query } from './database.ts';

const template = inject('databaseTemplate');
const name = `talaffuz_test_${randomBytes(6).toString('hex')}`;
const server = databaseUrl(template, 'postgres');
await query(server, `CREATE DATABASE ${name} TEMPLATE ${path.basename(new URL(template).pathname)}`);

const data = mkdtempSync(path.join(tmpdir(), 'talaffuz-test-'));
Object.assign(process.env, {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  DATABASE_URL: databaseUrl(template, name),
  SECRET_KEY: randomBytes(32).toString('hex'),
  DATA_DIR: data,
  // Files that share a given REDIS_URL do not meet there.
  QUEUE_PREFIX: name,
});

afterAll(async () => {
  await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  rmSync(data, { recursive: true, force: true });
});
