/** 50,000 pieces of homework and as many hand-ins: lists cost the same queries whatever their length. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { timezoneOf } from '../schools/clock.ts';
import { callerFor, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeCourse } from '../testing/courses.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';

let room: Classroom;
let lesson_id: number;
let crowded: number;

beforeAll(async () => {
  room = await makeClassroom();
  const course = await makeCourse(room.school_id, { lessons: [false, false] });
  lesson_id = course.lessons[0]?.id ?? 0;
  const { school_id, teacher, student, group } = room;
  await db.$executeRaw`
    INSERT INTO users (school_id, username, email)
    SELECT ${school_id}, 'pupil' || n, 'pupil' || n || '@test.example' FROM generate_series(1, 1000) AS n`;
  await db.$executeRaw`
    INSERT INTO homework (school_id, created_by, course_id, lesson_id, group_id, title, due_date, is_published)
    SELECT ${school_id}, ${teacher.id}, ${course.id}, CASE WHEN n % 250 = 0 THEN ${lesson_id}::int END,
           CASE WHEN n % 3 = 0 THEN ${group.id}::int END, 'Homework ' || n, now() + n * interval '1 hour', n % 10 <> 0
    FROM generate_series(1, 50000) AS n`;
  // 49,000 hand-ins all over, 1,000 of one homework.
  crowded = (await db.homework.findFirstOrThrow({ where: { school_id, is_published: true } })).id;
  await db.$executeRaw`
    INSERT INTO user_homework (homework_id, user_id, status)
    SELECT ${crowded}, id, 'submitted' FROM users WHERE username LIKE 'pupil%'`;
  await db.$executeRaw`
    INSERT INTO user_homework (homework_id, user_id)
    SELECT h.id, ${student.id} FROM homework h WHERE h.is_published ORDER BY h.id LIMIT 300`;
  await db.$executeRaw`
    INSERT INTO user_homework (homework_id, user_id)
    SELECT h.id, u.id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM homework) h
    JOIN LATERAL (SELECT id FROM users WHERE username = 'pupil' || (h.n % 1000 + 1)) u ON true
    WHERE h.id <> ${crowded} LIMIT 48700`;
  await db.$executeRaw`ANALYZE`;
  // The school's zone is remembered from its first use on; here it is asked for before anything is counted.
  await timezoneOf(school_id);
});
afterAll(closeDb);

const of = (who: TestUser) => callerFor(who).homework;
const lists: Record<string, [table: string, run: (rows: number) => Promise<unknown[]>]> = {
  'homework of the school': ['homework', (rows) => of(room.owner).list({ limit: rows })],
  'homework of a learner': ['homework', (rows) => of(room.student).list({ limit: rows })],
  'homework of a lesson': ['homework', (rows) => of(room.teacher).ofLesson({ lesson_id, limit: rows })],
  'homework of a group': [
    'homework',
    (rows) => of(room.teacher).list({ group_id: room.group.id, limit: rows }),
  ],
  'homework of your groups': ['homework', (rows) => of(room.student).ofMyGroups({ limit: rows })],
  'homework due soon': ['homework', (rows) => of(room.student).list({ due_soon: 20, limit: rows })],
  'your homework': ['user_homework', (rows) => of(room.student).mine({ limit: rows })],
  'your homework as the mentor contract has it': [
    'user_homework',
    async (rows) => (await callerFor(room.student).homework_tasks.list({ page_size: rows })).items,
  ],
  'your homework that is to be done': [
    'user_homework',
    async (rows) =>
      (await callerFor(room.student).homework_tasks.list({ page_size: rows, status: 'assigned' })).items,
  ],
  'hand-ins of a teacher': [
    'user_homework',
    (rows) => of(room.teacher).submissions({ homework_id: crowded, limit: rows }),
  ],
};

describe('with 50,000 rows', () => {
  it('there are that many', async () => {
    expect(await Promise.all([db.homework.count(), db.userHomework.count()])).toEqual([50_000, 50_000]);
  });

  it.each(Object.keys(lists))('%s is listed by an index', async (name) => {
    const [table, run] = lists[name] ?? ['', () => Promise.resolve([])];
    const few = await countQueries(() => run(1));
    const many = await countQueries(() => run(100));
    expect(many).toBe(few);
    // A snapshot begins, says what it is, and commits.
    expect(many).toBeLessThanOrEqual(15 + 3);
    expect(await run(100)).toHaveLength(100);
    const { uses_index, plans } = await explainUsesIndex(() => run(100), table);
    expect(uses_index, plans.join('\n\n')).toBe(true);
  });

  it('a hand-in far down the list knows its neighbours by three statements and an index', async () => {
    const rows = await db.userHomework.findMany({
      where: { homework_id: crowded, status: { not: 'assigned' } },
      orderBy: { id: 'asc' },
      skip: 499,
      take: 3,
      select: { id: true },
    });
    const [before, middle, after] = rows.map(({ id }) => id);
    const ask = async () => [await of(room.teacher).neighbours({ user_homework_id: middle ?? 0 })];
    expect(await ask()).toEqual([{ before, after }]);
    expect(await countQueries(ask)).toBe(3);
    const { uses_index, plans } = await explainUsesIndex(ask, 'user_homework');
    expect(uses_index, plans.join('\n\n')).toBe(true);
  });
});
