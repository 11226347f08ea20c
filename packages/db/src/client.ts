/** The product's database client. Every process has one pool, opened by its first query. */
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { env, requiredEnv } from '@talaffuz/core/env';
import { PrismaClient } from './generated/client.ts';
import type { Prisma } from './generated/client.ts';
import { oneAtATime } from './one-at-a-time.ts';

export { Prisma } from './generated/client.ts';

const MAX_STATEMENTS = 500;
const statements = new Map<string, string>();

/**
 * A name for each shape of query, under which every connection keeps its plan; without one PostgreSQL plans each query
 * anew. Lists of many lengths give ever new shapes: past the first 500 they stay nameless, so that memory stays bounded.
 */
function statementName({ sql }: { sql: string }): string {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  if (statements.size >= MAX_STATEMENTS) return '';
  const name = `q${statements.size}`;
  statements.set(sql, name);
  return name;
}

/** The pool is made by the first query, with the settings as they are then. */
const adapter: SqlDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  async connect() {
    const pool = {
      connectionString: requiredEnv('DATABASE_URL'),
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    };
    // A pool drops a connection that broke while idle and opens another for the next query: nothing to do about it.
    const factory = new PrismaPg(pool, {
      onPoolError: () => undefined,
      statementNameGenerator: statementName,
    });
    return oneAtATime(await factory.connect());
  },
};

const client = new PrismaClient({ adapter });

/**
 * Every use throws AppError `bad_usage` when DATABASE_URL is not set; importing does not, so that a program that needs
 * no database may import what imports this. (Inside the adapter the error would lose its class to Prisma's.)
 */
export const db = new Proxy(client, {
  get(target, key): unknown {
    if (typeof key === 'string') requiredEnv('DATABASE_URL');
    return Reflect.get(target, key, target);
  },
});

export type Db = typeof db;

/** What `inTransaction` hands to its function; `Db` has every method of it too. */
export type Transaction = Prisma.TransactionClient;

/** Runs `work` in one transaction: all of it is kept, or after a throw nothing. At most 30 s. */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout: 30_000 });
}

/**
 * Runs reads that see the database as it was at the first of them. Prisma reads the relations of an `include` by
 * statements of their own: without this, one that somebody deletes meanwhile is null even where the types say that it
 * is there. It costs a begin and a commit, so it is for rows that may go while they are read.
 */
export function snapshot<T>(read: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(read, { maxWait: 10_000, timeout: 30_000, isolationLevel: 'RepeatableRead' });
}

/** Closes the pool; a later query opens a new one. */
export function closeDb(): Promise<void> {
  return client.$disconnect();
}
