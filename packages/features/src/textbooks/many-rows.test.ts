/**
 * The lists of textbooks, their tests, homework, mastery and chats among 50,000 rows, nearly all of them another
 * school's: as many queries for a page of 1 as for one of 100, and every page by an index.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import type { Page, PageQuery } from '../api/lists.ts';
import { searchPassages } from '../chat/passages.ts';
import { listChats } from '../chat/service.ts';
import { listSubmissions } from '../homework-tasks/marks.ts';
import { listMine } from '../homework-tasks/mine.ts';
import { readClass } from '../mastery/class-table.ts';
import { readOverview } from '../mastery/read.ts';
import { readProgress, readStats } from '../mastery/stats.ts';
import { timezoneOf } from '../schools/clock.ts';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { countQueries, explainUsesIndex } from '../testing/queries.ts';
import { listOwnAttempts } from '../textbook-tests/attempt-view.ts';
import { listManagedTests, listTests } from '../textbook-tests/lists.ts';
import { listManaged as managedChapters } from './chapters.ts';
import { listChapters, listParagraphs, listTextbooks } from './lists.ts';
import { listManaged as managedParagraphs } from './paragraphs.ts';
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
  for (const [table, sql] of Object.entries(tables))
    await db.$executeRawUnsafe(`INSERT INTO ${table} ${sql}`);
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
  for (const [table, sql] of Object.entries(tables))
    await db.$executeRawUnsafe(`INSERT INTO ${table} ${sql}`);
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
    SELECT gen_random_uuid(), ${student.id}, 'Chat', 'reading_help', ${paragraph}, ${chapter.id} FROM generate_series(1, 100)`;
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

// The services rather than the procedures, whose rate limit of a minute is less than this asks for.
const rowsOf = async (page: Promise<Page<unknown>>): Promise<unknown[]> => (await page).rows;

type List = [name: string, table: string, run: (page: PageQuery) => Promise<unknown[]>];
const reading: List[] = [
  ['textbooks', 'textbooks', (page) => rowsOf(listTextbooks(ours.student, page))],
  [
    'textbooks of a subject',
    'textbooks',
    (page) => rowsOf(listTextbooks(ours.student, { subject_id: ours.subject_id, ...page })),
  ],
  [
    'textbooks of a grade',
    'textbooks',
    (page) => rowsOf(listTextbooks(ours.student, { grade_level: 6, ...page })),
  ],
  ['chapters', 'chapters', (page) => rowsOf(listChapters(ours.student, full.textbook, page))],
  ['paragraphs', 'paragraphs', (page) => rowsOf(listParagraphs(ours.student, full.chapter, page))],
  [
    'textbooks of a school',
    'textbooks',
    async (page) => (await callerFor(ours.owner).textbooks.list(page)).items,
  ],
  ['chapters to write', 'chapters', (page) => rowsOf(managedChapters(ours.owner, full.textbook, page))],
  ['paragraphs to write', 'paragraphs', (page) => rowsOf(managedParagraphs(ours.owner, full.chapter, page))],
];

const filters = {
  tests: () => ({}),
  'tests of a chapter': () => ({ chapter_id: full.chapter }),
  'tests of a paragraph': () => ({ paragraph_id: full.paragraph }),
  'tests for practice': () => ({ test_purpose: 'practice' as const }),
  'hard tests': () => ({ difficulty: 'hard' as const }),
};
const testing: List[] = [
  ...Object.entries(filters).flatMap(([name, filter]): List[] => [
    [`${name} to take`, 'tests', (page) => rowsOf(listTests(ours.student, { ...filter(), ...page }))],
    [`${name} to write`, 'tests', (page) => rowsOf(listManagedTests(ours.owner, { ...filter(), ...page }))],
  ]),
  [
    'tests of a textbook to write',
    'tests',
    (page) => rowsOf(listManagedTests(ours.owner, { textbook_id: full.textbook, ...page })),
  ],
  ['attempts', 'test_attempts', (page) => rowsOf(listOwnAttempts(ours.student, page))],
  [
    'attempts in a chapter',
    'test_attempts',
    (page) => rowsOf(listOwnAttempts(ours.student, { chapter_id: full.chapter, ...page })),
  ],
];

const doing: List[] = [
  [
    'homework',
    'user_homework',
    (page) => rowsOf(listMine(ours.student, { include_completed: true, ...page })),
  ],
  ...(['assigned', 'in_progress', 'submitted', 'graded'] as const).map((status): List => [
    `homework that is ${status}`,
    'user_homework',
    (page) => rowsOf(listMine(ours.student, { status, include_completed: true, ...page })),
  ]),
  [
    'attempts at the tasks of a homework',
    'task_submissions',
    (page) => rowsOf(listSubmissions(ours.owner, { homework_id: full.homework, ...page })),
  ],
  [
    'attempts that wait for a teacher',
    'task_submissions',
    (page) =>
      rowsOf(listSubmissions(ours.owner, { homework_id: full.homework, status: 'submitted', ...page })),
  ],
  ['chats', 'tutor_sessions', (page) => rowsOf(listChats(ours.student, page))],
  [
    'chats about a paragraph',
    'tutor_sessions',
    (page) => rowsOf(listChats(ours.student, { paragraph_id: full.paragraph, ...page })),
  ],
  [
    'students of a class',
    'chapter_mastery',
    async (page) => (await readClass(ours.owner, { textbook_id: full.textbook, ...page })).page.rows,
  ],
  [
    'students of a group',
    'chapter_mastery',
    async (page) =>
      (await readClass(ours.owner, { textbook_id: full.textbook, group_id: full.group, ...page })).page.rows,
  ],
];

/** What grows with everybody's work: no list reads one of these whole to count what belongs to its rows. */
const READ_WHOLE =
  /Seq Scan on (?:textbooks|paragraphs|paragraph_\w+|tests|test_attempts|user_homework|homework_tasks|task_submissions|chapter_mastery|tutor_sessions)\b/;

async function expectIndex(table: string, work: () => Promise<unknown>): Promise<string> {
  const { uses_index, plans } = await explainUsesIndex(work, table);
  const shown = plans.join('\n\n');
  expect(uses_index, shown).toBe(true);
  return shown;
}

describe.each([...reading, ...testing, ...doing])('the list of %s', (_name, table, run) => {
  it('asks as often for 100 rows as for 1, and by an index', async () => {
    const all = { page: 1, page_size: 100 };
    expect(await run(all)).toHaveLength(100);
    const few = await countQueries(() => run({ page: 1, page_size: 1 }));
    const many = await countQueries(() => run(all));
    expect([few, many]).toEqual([many, many]);
    expect(many).toBeLessThanOrEqual(15);
    expect(await expectIndex(table, () => run(all))).not.toMatch(READ_WHOLE);
  });
});

/** Without pages: somebody who has done hundreds costs as many queries as who has done one. */
it.each<[string, string, (who: TestUser) => Promise<unknown>]>([
  ['chapters begun', 'chapter_mastery', (who) => readOverview(who)],
  ['figures of the dashboard', 'paragraph_progress', (who) => readStats(who)],
  ['progress in each textbook', 'paragraph_progress', (who) => readProgress(who)],
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

it('a rare word is found among all passages of a large school by the index of words', async () => {
  const search = () =>
    searchPassages(theirs.student, { paragraph_id: null, chapter_id: null }, 'en', 'What is number77?');
  expect(await search()).toHaveLength(3);
  const { plans } = await explainUsesIndex(search, 'paragraph_passages');
  expect(plans.join('\n')).toContain('paragraph_passages_search_idx');
  expect(plans.join('\n')).not.toMatch(READ_WHOLE);
});
