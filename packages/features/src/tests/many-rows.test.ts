/** 50,000 attempts: a list costs the same queries whatever its length, and goes by an index. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeGroup } from '../testing/classroom.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';

let owner: TestUser;
let teacher: TestUser;
let student: TestUser;

beforeAll(async () => {
  owner = await makeUser('owner');
  const { school_id } = owner;
  [teacher, student] = [await makeUser('teacher', school_id), await makeUser('student', school_id)];
  await makeGroup(teacher, [student]);
  await db.$executeRaw`
    INSERT INTO users (school_id, username, email)
    SELECT ${school_id}, 'many' || n, 'many' || n || '@test.example' FROM generate_series(1, 500) AS n`;
  await db.$executeRaw`
    INSERT INTO tests (school_id, title, test_type, duration_minutes, is_active)
    SELECT ${school_id}, 'Test ' || n, 'general', 30, n % 10 <> 0 FROM generate_series(1, 1000) AS n`;
  await db.$executeRaw`
    INSERT INTO test_sections (test_id, section_type, title, duration_minutes)
    SELECT id, 'general', 'Part', 30 FROM tests`;
  await db.$executeRaw`
    INSERT INTO test_questions (section_id, question_type, question_text, question_data)
    SELECT id, 'true_false_not_given', 'True?', '{"correct":"true"}' FROM test_sections`;
  await db.$executeRaw`
    INSERT INTO test_attempts (school_id, test_id, user_id, status, deadline, is_completed, total_score, max_score)
    SELECT ${school_id}, t.id, u.id, CASE WHEN n % 40 = 0 THEN 'submitted' ELSE 'graded' END::"TestAttemptStatus",
           now() + interval '1 hour', true, 1, 1
    FROM generate_series(1, 49800) AS n
    JOIN LATERAL (SELECT id FROM users WHERE username = 'many' || (n % 500 + 1)) u ON true
    JOIN LATERAL (SELECT id FROM tests WHERE title = 'Test ' || (n % 1000 + 1)) t ON true`;
  await db.$executeRaw`
    INSERT INTO test_attempts (school_id, test_id, user_id, status, deadline, is_completed, total_score, max_score)
    SELECT ${school_id}, id, ${student.id}, 'submitted', now(), true, 1, 1 FROM tests ORDER BY id LIMIT 200`;
  await db.$executeRaw`
    INSERT INTO test_answers (attempt_id, question_id, answer_data)
    SELECT a.id, q.id, '{"value":"true"}'
    FROM test_attempts a JOIN test_sections s ON s.test_id = a.test_id JOIN test_questions q ON q.section_id = s.id`;
  await db.$executeRaw`ANALYZE`;
});
afterAll(closeDb);

const tests = (who: TestUser) => callerFor(who).tests;
const lists: Record<string, [table: string, run: (rows: number) => Promise<unknown[]>]> = {
  'your attempts': ['test_attempts', (rows) => tests(student).myAttempts({ limit: rows })],
  'what an owner marks': [
    'test_attempts',
    async (rows) => (await tests(owner).attempts({ status: 'submitted', page_size: rows })).items,
  ],
  'what a teacher marks': [
    'test_attempts',
    async (rows) => (await tests(teacher).attempts({ status: 'submitted', page_size: rows })).items,
  ],
  'all attempts': ['test_attempts', async (rows) => (await tests(owner).attempts({ page_size: rows })).items],
  'tests to take': ['tests', (rows) => tests(student).list({ limit: rows })],
  'tests of the school': [
    'tests',
    async (rows) => (await tests(owner).admin.list({ page_size: rows })).items,
  ],
};

describe('with 50,000 attempts', () => {
  it('there are that many', async () => {
    expect(await db.testAttempt.count()).toBe(50_000);
  });

  it.each(Object.keys(lists))('%s are listed by an index', async (name) => {
    const [table, run] = lists[name] ?? ['', () => Promise.resolve([])];
    const few = await countQueries(() => run(1));
    const many = await countQueries(() => run(100));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(12);
    expect(await run(100)).toHaveLength(100);
    const { uses_index, plans } = await explainUsesIndex(() => run(100), table);
    expect(uses_index, plans.join('\n\n')).toBe(true);
  });
});
