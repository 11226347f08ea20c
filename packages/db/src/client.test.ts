import { AppError } from '@talaffuz/core/errors';
import { reloadEnv } from '@talaffuz/core/env';
import { describe, expect, it } from 'vitest';
import { closeDb, db, inTransaction } from './client.ts';

describe('the database client', () => {
  it('reads what it wrote, and keeps nothing of a transaction that threw', async () => {
    await db.school.create({ data: { name: 'A', slug: 'a' } });
    await expect(
      inTransaction(async (tx) => {
        await tx.school.create({ data: { name: 'B', slug: 'b' } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    const slugs = await db.school.findMany({ select: { slug: true } });
    expect(slugs).toEqual([{ slug: 'a' }]);
  });

  it('answers the next query after the server cut every connection', async () => {
    await db.school.count();
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await expect(db.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`).rejects.toThrow();
    expect(await db.school.count()).toBe(1);
  });

  it('opens again after it was closed', async () => {
    await closeDb();
    expect(await db.school.count()).toBe(1);
  });

  it('says at its first use that DATABASE_URL is missing', () => {
    const url = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = '';
    reloadEnv();
    expect(() => db.school).toThrow(AppError);
    expect(() => db.school).toThrow(/DATABASE_URL is not set/);
    process.env['DATABASE_URL'] = url;
    reloadEnv();
    expect(db.school).toBeDefined();
  });
});
