import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requiredEnv } from '@talaffuz/core/env';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';

let folder: string;
let url: string;
let admin: pg.Client;

const add = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
};

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'talaffuz-test-'));
  admin = new pg.Client({ connectionString: requiredEnv('DATABASE_URL') });
  await admin.connect();
  await admin.query('CREATE DATABASE migrate_test');
  const address = new URL(requiredEnv('DATABASE_URL'));
  address.pathname = '/migrate_test';
  url = address.href;
  add('20260101000000_one', 'CREATE TABLE one (n int);');
  add('20260102000000_two', 'CREATE TABLE two (n int); INSERT INTO one VALUES (1);');
});

afterEach(async () => {
  await admin.query('DROP DATABASE migrate_test WITH (FORCE)');
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('migrate', () => {
  it('applies what is missing, once, in order, and writes down what Prisma writes down', async () => {
    expect(await migrate({ url, folder })).toEqual({ applied: ['20260101000000_one', '20260102000000_two'] });
    expect(await migrate({ url, folder })).toEqual({ applied: [] });
    add('20260103000000_three', 'INSERT INTO one VALUES (2);');
    expect(await migrate({ url, folder })).toEqual({ applied: ['20260103000000_three'] });
    expect(await ask('SELECT n FROM one ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    const rows = await ask(`SELECT migration_name, length(checksum) AS checksum, applied_steps_count,
      finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY migration_name LIMIT 1`);
    expect(rows).toEqual([
      { migration_name: '20260101000000_one', checksum: 64, applied_steps_count: 1, finished: true },
    ]);
  });

  it('lets two starters at once apply each migration once', async () => {
    const both = await Promise.all([migrate({ url, folder }), migrate({ url, folder })]);
    expect(both.flatMap(({ applied }) => applied)).toHaveLength(2);
    expect(await ask('SELECT n FROM one')).toEqual([{ n: 1 }]);
  });

  it('keeps nothing of a migration that fails, and all before it', async () => {
    add('20260103000000_bad', 'CREATE TABLE three (n int); SELECT nonsense;');
    await expect(migrate({ url, folder })).rejects.toThrow(
      /^Migration 20260103000000_bad failed and nothing of it was kept: column "nonsense" does not exist$/,
    );
    expect(await ask("SELECT to_regclass('three') AS three, to_regclass('two')::text AS two")).toEqual([
      { three: null, two: 'two' },
    ]);
    add('20260103000000_bad', 'CREATE TABLE three (n int);');
    expect(await migrate({ url, folder })).toEqual({ applied: ['20260103000000_bad'] });
  });

  it('refuses a database of a newer version', async () => {
    await migrate({ url, folder });
    rmSync(path.join(folder, '20260102000000_two'), { recursive: true });
    await expect(migrate({ url, folder })).rejects.toThrow(
      /^The database was made by a newer Talaffuz \(it holds migration 20260102000000_two\); install that version/,
    );
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate({ url, folder });
    add('20260101000000_one', 'CREATE TABLE one (n bigint);');
    await expect(migrate({ url, folder })).rejects.toThrow(
      /^Migration 20260101000000_one was changed after it was applied/,
    );
  });
});
