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

  it('sends the statements of a transaction one at a time, also those of one include', async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error) => warnings.push(message);
    process.on('warning', note);
    const { id } = await db.school.findFirstOrThrow();
    const read = await inTransaction(async (tx) => {
      const include = { users: true, groups: true, courses: true, tests: true } as const;
      const [school, count] = await Promise.all([
        tx.school.findUniqueOrThrow({ where: { id }, include }),
        tx.school.count(),
      ]);
      return { users: school.users, tests: school.tests, count };
    });
    // Warnings come in a turn of their own.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(read).toEqual({ users: [], tests: [], count: 1 });
    expect(warnings).toEqual([]);
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
