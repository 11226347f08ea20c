/**
 * Runs before each test file that uses the database: settings and a database of its own. Files share their modules (see
 * vitest.config.ts), so what is made here, and what a file left, is put back at its end.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject, vi } from 'vitest';
import { reloadEnv } from '@talaffuz/core/env';
import { closeDb } from '@talaffuz/db/client';
import { databaseUrl, query } from './database.ts';
import { firstEnv } from './first-env.ts';

const template = inject('databaseTemplate');
const name = `talaffuz_test_${randomBytes(6).toString('hex')}`;
const server = databaseUrl(template, 'postgres');
await query(server, `CREATE DATABASE ${name} TEMPLATE ${path.basename(new URL(template).pathname)}`);

const data = mkdtempSync(path.join(tmpdir(), 'talaffuz-test-'));
for (const key of Object.keys(process.env)) if (!(key in firstEnv)) Reflect.deleteProperty(process.env, key);
Object.assign(process.env, firstEnv, {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  DATABASE_URL: databaseUrl(template, name),
  SECRET_KEY: randomBytes(32).toString('hex'),
  DATA_DIR: data,
  // Files that share a given REDIS_URL do not meet there.
  QUEUE_PREFIX: name,
});
reloadEnv();

afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await closeDb();
  await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  rmSync(data, { recursive: true, force: true });
});
