/**
 * Applies prisma/migrations to a database. Keeps the table that `prisma migrate` keeps, so either may be used on the
 * same database: https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@talaffuz/core/errors';
import pg from 'pg';

/** Any number that every Talaffuz agrees on: two starters wait for each other behind it. */
const LOCK = 7_301_884_102;
const MIGRATIONS = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hexadecimal. */
  checksum: string;
}

export interface MigrateOptions {
  /** postgres:// address of an existing database. */
  url: string;
  /** Folder of migrations, default the product's own. */
  folder?: string;
  log?: (line: string) => void;
}

/** The migrations of a folder, oldest first. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'));
      return { name, sql: sql.toString('utf8'), checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings the database to this version; each migration is one transaction, so a failure leaves the ones before it.
 * Throws AppError `conflict` for a database of a newer version, for a migration that was changed after it was applied
 * and for one that `prisma migrate` left half-done; `internal` when a migration fails.
 */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[] }> {
  const migrations = readMigrations(options.folder);
  const client = new pg.Client({ connectionString: options.url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks rejects the query under way as well; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum VARCHAR(64) NOT NULL,
      finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL,
      logs TEXT,
      rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
    const { rows } = await client.query<AppliedRow>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    checkHistory(migrations, rows);
    const done = new Set(rows.map((row) => row.migration_name));
    const applied: string[] = [];
    for (const migration of migrations.filter(({ name }) => !done.has(name))) {
      await apply(client, migration);
      applied.push(migration.name);
      options.log?.(`Migration ${migration.name} was applied.`);
    }
    return { applied };
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
}

function checkHistory(migrations: Migration[], rows: AppliedRow[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.migration_name);
    if (migration === undefined) {
      throw new AppError(
        'conflict',
        `The database was made by a newer Talaffuz (it holds migration ${row.migration_name}); install that version, or restore a backup made with this one.`,
      );
    }
    if (row.finished_at === null) {
      throw new AppError(
        'conflict',
        `Migration ${row.migration_name} was begun by another program and did not finish; restore a backup, or settle it with \`prisma migrate resolve\`.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new AppError(
        'conflict',
        `Migration ${row.migration_name} was changed after it was applied to this database; put prisma/migrations/${row.migration_name}/migration.sql back as it was.`,
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'internal',
      `Migration ${migration.name} failed and nothing of it was kept: ${reason}`,
      { cause },
    );
  }
}
