/** 50,000 students of whom most owe months: the list of debtors counts them by indexes and in time for a page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor } from '../testing/accounts.ts';
import { makeOffice, type TestOffice } from '../testing/office.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';
import { timezoneOf } from '../schools/clock.ts';

let office: TestOffice;

beforeAll(async () => {
  office = await makeOffice();
  const { school_id } = office;
  await db.$executeRaw`
    INSERT INTO groups (school_id, name, monthly_fee)
    SELECT ${school_id}, 'Group ' || n, 300000 + n FROM generate_series(1, 2500) AS n`;
  await db.$executeRaw`
    INSERT INTO users (school_id, role, username, email)
    SELECT ${school_id}, 'student', 'pupil' || n, 'pupil' || n || '@test.example' FROM generate_series(1, 50000) AS n`;
  await db.$executeRaw`
    INSERT INTO group_students (group_id, student_id, joined_at)
    SELECT g.id, u.id, '2026-01-15T00:00:00Z'
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM users WHERE username LIKE 'pupil%') u
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM groups WHERE name LIKE 'Group %') g
      ON g.n = u.n % 2500 + 1`;
  // Everybody has paid from January to June.
  await db.$executeRaw`
    INSERT INTO payments (school_id, user_id, group_id, amount, status, method)
    SELECT ${school_id}, m.student_id, m.group_id, 300000, 'completed', 'cash'
    FROM group_students m JOIN groups g ON g.id = m.group_id WHERE g.name LIKE 'Group %'`;
  await db.$executeRaw`
    INSERT INTO payment_months (payment_id, year, month)
    SELECT p.id, 2026, n FROM payments p, generate_series(1, 6) AS n`;
  await db.$executeRaw`ANALYZE`;
  await timezoneOf(school_id);
});
afterAll(closeDb);

const month = '2026-11';

describe('with 50,000 debtors', () => {
  it('a page of them costs the same queries whatever its length', async () => {
    const { payments } = callerFor(office.owner);
    const run = (limit: number) => payments.debtors({ month, limit });
    const few = await countQueries(() => run(1));
    expect(await countQueries(() => run(100))).toBe(few);
    const rows = await run(100);
    expect(rows).toHaveLength(100);
    expect(rows[0]?.months_unpaid).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
  });

  it('those of one group are found by indexes', async () => {
    const group = await db.group.findFirstOrThrow({ where: { name: 'Group 7' } });
    const run = () => callerFor(office.owner).payments.debtors({ month, group_id: group.id });
    expect(await run()).toHaveLength(20);
    for (const table of ['payments', 'payment_months', 'group_students']) {
      const { uses_index, plans } = await explainUsesIndex(run, table);
      expect(uses_index, plans.join('\n\n')).toBe(true);
    }
  });
});
