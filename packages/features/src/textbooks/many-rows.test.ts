/**
 * The lists of textbooks, their tests, homework, mastery and chats among 50,000 rows, nearly all of them another
 * school's: as many queries for a page of 1 as for one of 100, and every page by an index.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { searchPassages } from '../chat/passages.ts';
import { timezoneOf } from '../schools/clock.ts';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';
import { makeSubject } from './testing/book.ts';

const MANY = 50_000;
const OURS = 400;

interface Side {
  owner: TestUser;
  student: TestUser;
  subject_id: number;
}
let ours: Side;
let theirs: Side;
/** Who has begun one chapter of ours. */
let newcomer: TestUser;
/** A textbook, chapter and paragraph of ours that are full, and a homework that many do. */
let full: Record<'textbook' | 'chapter' | 'paragraph' | 'homework' | 'group', number>;

async function makeSide(): Promise<Side> {
  const owner = await makeUser('owner');
  const { school_id } = owner;
  const [student, subject] = [await makeUser('student', school_id), await makeSubject(school_id)];
  return { owner, student, subject_id: subject.id };
}

/** Textbooks with a chapter, a paragraph and a passage each, tests of them, and all that one student did with them. */
async function fill({ owner, student, subject_id }: Side, rows: number): Promise<void> {
  const { school_id } = owner;
  const tables = {
    textbooks: `(school_id, subject_id, title, grade_level, language, is_published, is_global)
      SELECT ${String(school_id)}, ${String(subject_id)}, 'Textbook ' || n, 5 + n % 2, 'en', n % 10 <> 0, n % 2500 = 1
      FROM generate_series(1, ${String(rows)}) n`,
    chapters: `(textbook_id, title, "order")
      SELECT id, 'Chapter', 1 FROM textbooks WHERE school_id = ${String(school_id)}`,
    paragraphs: `(chapter_id, title, "order")
      SELECT c.id, 'Paragraph', 1 FROM chapters c JOIN textbooks t ON t.id = c.textbook_id
      WHERE t.school_id = ${String(school_id)}`,
    homework: `(school_id, created_by, title, homework_type, is_published)
      SELECT ${String(school_id)}, ${String(owner.id)}, 'Homework ' || n, 'tasks', true
      FROM generate_series(1, ${String(rows)}) n`,
    homework_tasks: `(homework_id, task_type)
      SELECT id, 'quiz' FROM homework WHERE school_id = ${String(school_id)}`,
    user_homework: `(homework_id, user_id, status)
      SELECT id, ${String(student.id)}, (CASE id % 4 WHEN 0 THEN 'graded' WHEN 1 THEN 'submitted' ELSE 'assigned' END)::"HomeworkStatus"
      FROM homework WHERE school_id = ${String(school_id)}`,
    task_submissions: `(task_id, user_homework_id, user_id, attempt_number, max_score, status)
      SELECT k.id, u.id, u.user_id, 1, 10, 'graded'
      FROM user_homework u JOIN homework_tasks k ON k.homework_id = u.homework_id
      WHERE u.user_id = ${String(student.id)} AND u.homework_id % 4 <> 3`,
  };
  for (const [table, sql] of Object.entries(tables)) await db.$executeRawUnsafe(`INSERT INTO ${table} ${sql}`);
}

/** What hangs on chapters and paragraphs, once all of them are there. */
async function fillInside({ owner: { school_id }, student }: Side): Promise<void> {
  const inside = `chapters c JOIN textbooks t ON t.id = c.textbook_id JOIN paragraphs p ON p.chapter_id = c.id
    WHERE t.school_id = ${String(school_id)}`;
  const tables = {
    paragraph_passages: `(paragraph_id, language, place, text, search)
      SELECT id, 'en', 0, said, to_tsvector('english', said) FROM (
        SELECT p.id, 'A house has rooms and the word number' || p.id % 500 AS said FROM ${inside}) AS texts`,
    paragraph_progress: `(user_id, paragraph_id, status, opened_at, completed_at)
      SELECT ${String(student.id)}, p.id, 'completed', now(), now() FROM ${inside}`,
    study_events: `(user_id, paragraph_id, at) SELECT ${String(student.id)}, p.id, now() - p.id * interval '1 minute' FROM ${inside}`,
    chapter_mastery: `(user_id, chapter_id, mastery_score, mastery_level)
      SELECT DISTINCT ${String(student.id)}, c.id, 70, 'B'::"MasteryLevel" FROM ${inside}`,
    tests: `(school_id, title, test_type, duration_minutes, chapter_id, paragraph_id, test_purpose, difficulty, is_active)
      SELECT ${String(school_id)}, 'Test', 'textbook', 30, c.id, p.id,
        (CASE p.id % 2 WHEN 0 THEN 'formative' ELSE 'practice' END)::"TestPurpose",
        (CASE p.id % 2 WHEN 0 THEN 'easy' ELSE 'hard' END)::"TestDifficulty", true FROM ${inside}`,
    tutor_sessions: `(id, user_id, title, session_type, paragraph_id, chapter_id, language)
      SELECT gen_random_uuid(), ${String(student.id)}, 'Chat', 'reading_help', p.id, c.id, 'en' FROM ${inside}`,
  };
  for (const [table, sql] of Object.entries(tables)) await db.$executeRawUnsafe(`INSERT INTO ${table} ${sql}`);
  await db.$executeRaw`
    INSERT INTO test_attempts (school_id, test_id, user_id, deadline, status, is_completed, total_score, max_score)
    SELECT ${school_id}, id, ${student.id}, now(), 'graded', true, 1, 2 FROM tests WHERE school_id = ${school_id}`;
}

/** One textbook of ours with many chapters, one chapter with many paragraphs, one paragraph with many tests and chats. */
async function fillOne({ owner, student }: Side): Promise<typeof full> {
  const { school_id } = owner;
  const found = await db.paragraph.findFirstOrThrow({
    where: { chapter: { textbook: { school_id, is_published: true } } },
    select: { id: true, chapter: { select: { id: true, textbook_id: true } } },
    orderBy: { id: 'asc' },
  });
  const { id: paragraph, chapter } = found;
  await db.$executeRaw`
    INSERT INTO chapters (textbook_id, title, "order")
    SELECT ${chapter.textbook_id}, 'Chapter ' || n, n FROM generate_series(2, 101) n`;
  await db.$executeRaw`
    INSERT INTO paragraphs (chapter_id, title, "order")
    SELECT ${chapter.id}, 'Paragraph ' || n, n FROM generate_series(2, 101) n`;
  await db.$executeRaw`
    INSERT INTO tests (school_id, title, test_type, duration_minutes, chapter_id, paragraph_id, test_purpose, difficulty)
    SELECT ${school_id}, 'Test', 'textbook', 30, ${chapter.id}, ${paragraph}, 'practice', 'hard' FROM generate_series(1, 100)`;
  const test = await db.test.findFirstOrThrow({ where: { paragraph_id: paragraph }, select: { id: true } });
  await db.$executeRaw`
    INSERT INTO test_attempts (school_id, test_id, user_id, deadline, status, is_completed, total_score, max_score)
    SELECT ${school_id}, ${test.id}, ${student.id}, now(), 'graded', true, 1, 2 FROM generate_series(1, 100)`;
  await db.$executeRaw`
    INSERT INTO tutor_sessions (id, user_id, title, session_type, paragraph_id, chapter_id)
    SELECT gen_random_uuid(), ${student.id}, 'Chat', 'reading_help', ${paragraph}, ${chapter.id} FROM generate_series(1, 60)`;
  return {
    textbook: chapter.textbook_id,
    chapter: chapter.id,
    paragraph,
    ...(await fillClass(owner)),
  };
}

/** A group of 120 who do the same homework. */
async function fillClass({ id, school_id }: TestUser) {
  const group = await db.group.create({ data: { school_id, name: 'Group' }, select: { id: true } });
  await db.$executeRaw`
    INSERT INTO users (school_id, username, email, role)
    SELECT ${school_id}, 'pupil' || n, 'pupil' || n || '@x.example', 'student' FROM generate_series(1, 120) n`;
  await db.$executeRaw`
    INSERT INTO group_students (group_id, student_id) SELECT ${group.id}, id FROM users WHERE username LIKE 'pupil%'`;
  await db.$executeRaw`
    INSERT INTO chapter_mastery (user_id, chapter_id, mastery_score, mastery_level)
    SELECT u.id, c.id, 90, 'A' FROM users u
    CROSS JOIN (SELECT min(c.id) AS id FROM chapters c JOIN textbooks t ON t.id = c.textbook_id
                WHERE t.school_id = ${school_id}) c
    WHERE u.username LIKE 'pupil%'`;
  const homework = await db.homework.create({
    data: {
      school_id,
      created_by: id,
      title: 'Of all',
      homework_type: 'tasks',
      tasks: { create: { task_type: 'quiz' } },
    },
    select: { id: true, tasks: true },
  });
  await db.$executeRaw`
    INSERT INTO user_homework (homework_id, user_id)
    SELECT ${homework.id}, id FROM users WHERE username LIKE 'pupil%'`;
  await db.$executeRaw`
    INSERT INTO task_submissions (task_id, user_homework_id, user_id, attempt_number, max_score, status)
    SELECT ${homework.tasks[0]?.id ?? 0}, id, user_id, 1, 10, 'submitted' FROM user_homework WHERE homework_id = ${homework.id}`;
  return { homework: homework.id, group: group.id };
}

beforeAll(async () => {
  theirs = await makeSide();
  ours = await makeSide();
  newcomer = await makeUser('student', ours.owner.school_id);
  await fill(theirs, MANY);
  await fill(ours, OURS);
  await Promise.all([fillInside(theirs), fillInside(ours)]);
  full = await fillOne(ours);
  await db.paragraphProgress.create({
    data: { user_id: newcomer.id, paragraph_id: full.paragraph, status: 'in_progress' },
  });
  await db.chapterMastery.create({ data: { user_id: newcomer.id, chapter_id: full.chapter } });
  await db.$executeRaw`ANALYZE`;
  // New rows wait in a list of the words' index; autovacuum would put them in their place.
  await db.$executeRaw`VACUUM paragraph_passages`;
  // The school's zone is remembered from its first use on; here it is asked for before anything is counted.
  await timezoneOf(ours.owner.school_id);
}, 180_000);
afterAll(closeDb);

const owner = () => callerFor(ours.owner);
const student = () => callerFor(ours.student);
const items = async (page: Promise<{ items: unknown[] }>): Promise<unknown[]> => (await page).items;

type List = [name: string, table: string, run: (page_size: number) => Promise<unknown[]>];
const reading: List[] = [
  ['textbooks', 'textbooks', (page_size) => items(student().textbooks.students.list({ page_size }))],
  [
    'textbooks of a subject',
    'textbooks',
    (page_size) => items(student().textbooks.students.list({ subject_id: ours.subject_id, page_size })),
  ],
  [
    'textbooks of a grade',
    'textbooks',
    (page_size) => items(student().textbooks.students.list({ grade_level: 6, page_size })),
  ],
  [
    'chapters',
    'chapters',
    (page_size) => items(student().textbooks.students.chapters({ textbook_id: full.textbook, page_size })),
  ],
  [
    'paragraphs',
    'paragraphs',
    (page_size) => items(student().textbooks.students.paragraphs({ chapter_id: full.chapter, page_size })),
  ],
  ['textbooks of a school', 'textbooks', (page_size) => items(owner().textbooks.list({ page_size }))],
  [
    'chapters as staff see them',
    'chapters',
    (page_size) => items(owner().textbooks.chapters.list({ textbook_id: full.textbook, page_size })),
  ],
  [
    'paragraphs as staff see them',
    'paragraphs',
    (page_size) => items(owner().textbooks.paragraphs.list({ chapter_id: full.chapter, page_size })),
  ],
];
const testing: List[] = [
  ...(
    [
      ['tests to take', () => ({})],
      ['tests of a chapter', () => ({ chapter_id: full.chapter })],
      ['tests of a paragraph', () => ({ paragraph_id: full.paragraph })],
      ['tests for practice', () => ({ test_purpose: 'practice' })],
      ['hard tests', () => ({ difficulty: 'hard' })],
    ] as const
  ).flatMap(([name, filter]): List[] => [
    [name, 'tests', (page_size) => items(student().textbook_tests.list({ ...filter(), page_size }))],
    [
      `${name}, as their makers see them`,
      'tests',
      (page_size) => items(owner().textbook_tests.managed({ ...filter(), page_size })),
    ],
  ]),
  [
    'tests of a textbook',
    'tests',
    (page_size) => items(owner().textbook_tests.managed({ textbook_id: full.textbook, page_size })),
  ],
  ['attempts', 'test_attempts', (page_size) => items(student().textbook_tests.attempts({ page_size }))],
  [
    'attempts in a chapter',
    'test_attempts',
    (page_size) => items(student().textbook_tests.attempts({ chapter_id: full.chapter, page_size })),
  ],
];
const doing: List[] = [
  ['homework', 'user_homework', (page_size) => items(student().homework_tasks.list({ page_size }))],
  ...(['assigned', 'in_progress', 'submitted', 'graded'] as const).map((status): List => [
    `homework that is ${status}`,
    'user_homework',
    (page_size) =>
      items(student().homework_tasks.list({ status, include_completed: 'true', page_size })),
  ]),
  [
    'attempts at the tasks of a homework',
    'task_submissions',
    (page_size) => items(owner().homework_tasks.submissions({ homework_id: full.homework, page_size })),
  ],
  [
    'attempts that wait for a teacher',
    'task_submissions',
    (page_size) =>
      items(owner().homework_tasks.submissions({ homework_id: full.homework, status: 'submitted', page_size })),
  ],
  [
    'students of a class',
    'chapter_mastery',
    (page_size) => items(owner().mastery.class({ textbook_id: full.textbook, page_size })),
  ],
  [
    'students of a group',
    'chapter_mastery',
    (page_size) =>
      items(owner().mastery.class({ textbook_id: full.textbook, group_id: full.group, page_size })),
  ],
];

async function expectIndex(table: string, work: () => Promise<unknown>): Promise<void> {
  const { uses_index, plans } = await explainUsesIndex(work, table);
  if (process.env['SHOW']) console.log(table, await countQueries(work), plans.join('\n\n'));
  expect(uses_index, plans.join('\n\n')).toBe(true);
}

describe.each([...reading, ...testing, ...doing])('the list of %s', (_name, table, run) => {
  it('asks as often for 100 rows as for 1, and by an index', async () => {
    expect(await run(100)).toHaveLength(100);
    const few = await countQueries(() => run(1));
    const many = await countQueries(() => run(100));
    expect([few, many]).toEqual([many, many]);
    expect(many).toBeLessThanOrEqual(15);
    await expectIndex(table, () => run(100));
  });
});

it.each<[string, () => { paragraph_id?: number }]>([
  ['chats', () => ({})],
  ['chats about a paragraph', () => ({ paragraph_id: full.paragraph })],
])('the list of %s asks as often for 50 rows as for 1, and by an index', async (_name, filter) => {
  const run = (page_size: number) => items(student().chat.list({ ...filter(), page_size }));
  expect(await run(50)).toHaveLength(50);
  expect(await countQueries(() => run(50))).toBe(await countQueries(() => run(1)));
  await expectIndex('tutor_sessions', () => run(50));
});

/** Without pages: somebody who has done hundreds costs as many queries as who has done one. */
it.each<[string, string, (who: TestUser) => Promise<unknown>]>([
  ['chapters begun', 'chapter_mastery', (who) => callerFor(who).mastery.overview()],
  ['figures of the dashboard', 'paragraph_progress', (who) => callerFor(who).mastery.stats()],
  ['progress in each textbook', 'paragraph_progress', (who) => callerFor(who).mastery.progress()],
])('the %s cost the same queries however much was done, by an index', async (_name, table, read) => {
  expect(await countQueries(() => read(ours.student))).toBe(await countQueries(() => read(newcomer)));
  await expectIndex(table, () => read(ours.student));
});

it.each<[string, () => { paragraph_id: number | null; chapter_id: number | null }]>([
  ['every textbook', () => ({ paragraph_id: null, chapter_id: null })],
  ['one textbook', () => ({ paragraph_id: full.paragraph, chapter_id: full.chapter })],
])('the words of a question are found in %s by their index', async (_name, place) => {
  const search = () =>
    searchPassages(ours.student, place(), 'en', `Where is the word number${String(full.paragraph % 500)}?`);
  expect((await search()).length).toBeGreaterThan(0);
  expect(await countQueries(search)).toBe(1);
  await expectIndex('paragraph_passages', search);
});
