/** 50,000 words and lessons: a list costs the same queries whatever its length, and goes by an index. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';

let student: TestUser;
let teacher: TestUser;

beforeAll(async () => {
  const schools = await Promise.all([makeSchool(), makeSchool()]);
  const [{ id: school_id }, { id: other }] = schools;
  [student, teacher] = [await makeUser('student', school_id), await makeUser('teacher', school_id)];
  await db.$executeRaw`
    INSERT INTO courses (school_id, title, difficulty_level, is_published)
    SELECT CASE WHEN n % 2 = 0 THEN ${school_id}::int ELSE ${other}::int END, 'Course ' || n, 'A1', n % 10 <> 0
    FROM generate_series(1, 2000) AS n`;
  await db.$executeRaw`
    INSERT INTO lessons (school_id, course_id, title, content, "order", premium_only)
    SELECT c.school_id, c.id, 'Lesson ' || n, 'Text', n, n % 5 = 0
    FROM courses c, generate_series(1, 25) AS n`;
  await db.$executeRaw`
    INSERT INTO words (school_id, lesson_id, word, translation)
    SELECT school_id, id, 'word ' || id, 'so‘z ' || id FROM lessons`;
  await db.$executeRaw`ANALYZE`;
});
afterAll(closeDb);

const lists = {
  courses: (who: TestUser, limit: number) => callerFor(who).courses.list({ skip: 100, limit }),
  lessons: (who: TestUser, limit: number) => callerFor(who).lessons.list({ skip: 100, limit }),
  words: (who: TestUser, limit: number) => callerFor(who).words.list({ skip: 100, limit }),
};

describe('with 50,000 rows', () => {
  it('there are that many', async () => {
    expect(await db.lesson.count()).toBe(50_000);
    expect(await db.word.count()).toBe(50_000);
  });

  it.each(['courses', 'lessons', 'words'] as const)('%s are listed by an index', async (table) => {
    for (const who of [student, teacher]) {
      const [few, many] = [
        await countQueries(() => lists[table](who, 1)),
        await countQueries(() => lists[table](who, 100)),
      ];
      expect(many).toBe(few);
      expect(many).toBeLessThanOrEqual(5);
      expect(await lists[table](who, 100)).toHaveLength(100);
      const { uses_index, plans } = await explainUsesIndex(() => lists[table](who, 100), table);
      expect(uses_index, plans.join('\n\n')).toBe(true);
    }
  });
});
