/** Mastery follows from what was done: by a plain model, and the same whether step by step or all at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { closeDb, db, inTransaction } from '@talaffuz/db/client';
import { makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeTextbook, makeTextbookTest } from '../testing/textbooks.ts';
import { lockMastery, recomputeMastery } from './recompute.ts';

let teacher: TestUser;
let student: TestUser;

beforeAll(async () => {
  const { id } = await makeSchool();
  [teacher, student] = await Promise.all([makeUser('teacher', id), makeUser('student', id)]);
});
afterAll(closeDb);

const PARAGRAPHS = 3;
/** Tests by what they are for and their paragraph; a summative one is of the chapter. */
const plan = [
  ['formative', 0],
  ['practice', 0],
  ['practice', 0],
  ['formative', 1],
  ['summative', null],
  ['summative', null],
] as const;
/** Of the two homework tasks. */
const taskPlaces = [0, 2];

async function makeWorld() {
  const textbook = await makeTextbook(teacher.school_id, { chapters: [PARAGRAPHS] });
  const chapter = textbook.chapters[0];
  if (chapter === undefined) throw new Error('no chapter');
  const paragraphs = chapter.paragraphs.map(({ id }) => id);
  const tests: number[] = [];
  for (const [test_purpose, place] of plan) {
    const paragraph_id = place === null ? null : paragraphs[place];
    tests.push(await makeTextbookTest(teacher, { chapter_id: chapter.id, test_purpose, paragraph_id }));
  }
  const homework = await db.homework.create({
    data: {
      school_id: teacher.school_id,
      title: 'Tasks',
      homework_type: 'tasks',
      submissions: { create: { user_id: student.id } },
      tasks: {
        create: taskPlaces.map((place) => ({ task_type: 'quiz', paragraph_id: paragraphs[place] ?? 0 })),
      },
    },
    include: { tasks: { orderBy: { id: 'asc' } }, submissions: true },
  });
  return {
    chapter_id: chapter.id,
    paragraphs,
    tests,
    tasks: homework.tasks.map(({ id }) => id),
    user_homework_id: homework.submissions[0]?.id ?? 0,
  };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

type Event =
  | { type: 'open'; paragraph: number }
  | { type: 'read'; paragraph: number }
  | { type: 'attempt'; test: number; points: number; running: boolean }
  | { type: 'task'; task: number; points: number; state: 'in_progress' | 'submitted' | 'graded' }
  | { type: 'switch'; test: number };

const PASS = 12;
const MAX = 20;
const START = Date.UTC(2026, 2, 1);
const at = (step: number) => new Date(START + step * 3_600_000);

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constantFrom('open' as const, 'read' as const), paragraph: fc.nat(PARAGRAPHS - 1) }),
  fc.record({
    type: fc.constant('attempt' as const),
    test: fc.nat(plan.length - 1),
    points: fc.nat(MAX),
    running: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('task' as const),
    task: fc.nat(taskPlaces.length - 1),
    points: fc.nat(MAX),
    state: fc.constantFrom('in_progress' as const, 'submitted' as const, 'graded' as const),
  }),
  fc.record({ type: fc.constant('switch' as const), test: fc.nat(plan.length - 1) }),
);

/** Writes what happened the way the features do, and nothing of mastery. */
async function happen(world: World, one: Event, step: number): Promise<void> {
  const { school_id, id: user_id } = student;
  if (one.type === 'open' || one.type === 'read') {
    const column = one.type === 'open' ? 'opened_at' : 'read_at';
    const paragraph_id = world.paragraphs[one.paragraph] ?? 0;
    const before = await db.paragraphProgress.findUnique({
      where: { user_id_paragraph_id: { user_id, paragraph_id } },
    });
    if (before?.[column] != null) return;
    await db.paragraphProgress.upsert({
      where: { user_id_paragraph_id: { user_id, paragraph_id } },
      create: { user_id, paragraph_id, [column]: at(step) },
      update: { [column]: at(step) },
    });
    return;
  }
  if (one.type === 'attempt') {
    const ended = {
      status: 'graded',
      is_completed: true,
      end_time: at(step),
      total_score: one.points,
      max_score: MAX,
      is_passed: one.points >= PASS,
    } as const;
    const data = { school_id, test_id: world.tests[one.test] ?? 0, user_id, deadline: at(step + 1) };
    await db.testAttempt.create({ data: { ...data, ...(one.running ? {} : ended) } });
    return;
  }
  if (one.type === 'switch') {
    const id = world.tests[one.test] ?? 0;
    await db.$executeRaw`UPDATE tests SET is_active = NOT is_active WHERE id = ${id}`;
    return;
  }
  const task_id = world.tasks[one.task] ?? 0;
  await db.taskSubmission.create({
    data: {
      task_id,
      user_id,
      user_homework_id: world.user_homework_id,
      attempt_number: step,
      status: one.state,
      max_score: MAX,
      score: one.state === 'graded' ? one.points : null,
      completed_at: one.state === 'in_progress' ? null : at(step),
    },
  });
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / numbers.length;
const best = (numbers: readonly number[]): number[] => (numbers.length === 0 ? [] : [Math.max(...numbers)]);
const near = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e8) / 1e8);
const earliest = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.min(...times);

/** What ought to be, by reading the history from its beginning. */
function model(history: readonly Event[]) {
  const active = plan.map(() => true);
  for (const one of history) if (one.type === 'switch') active[one.test] = active[one.test] !== true;
  const attempts = history.flatMap((one, step) => (one.type === 'attempt' ? [{ ...one, step }] : []));
  const tasks = history.flatMap((one, step) => (one.type === 'task' ? [{ ...one, step }] : []));
  const scoresOf = (test: number) =>
    attempts.filter((one) => one.test === test && !one.running).map(({ points }) => (100 * points) / MAX);
  const passed = (test: number) =>
    attempts.filter((one) => one.test === test && !one.running && one.points >= PASS).map(({ step }) => step);
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, place) => {
    const own = plan.flatMap(([purpose, where], test) => (where === place ? [{ purpose, test }] : []));
    const ownTasks = taskPlaces.flatMap((where, task) => (where === place ? [task] : []));
    const items = [
      ...own
        .filter(({ test }) => active[test])
        .flatMap(({ purpose, test }) =>
          best(scoresOf(test)).flatMap((score) => (purpose === 'formative' ? [score, score] : [score])),
        ),
      ...ownTasks.flatMap((task) =>
        best(
          tasks
            .filter((one) => one.task === task && one.state === 'graded')
            .map((one) => (100 * one.points) / MAX),
        ),
      ),
    ];
    const steps = (type: 'open' | 'read') =>
      history.flatMap((one, step) => (one.type === type && one.paragraph === place ? [step] : []));
    const mine = attempts.filter((one) => own.some(({ test }) => test === one.test));
    const myTasks = tasks.filter((one) => ownTasks.includes(one.task));
    const done = myTasks.filter(({ state }) => state !== 'in_progress');
    const completed = earliest([
      ...steps('read'),
      ...own.flatMap(({ test }) => passed(test)),
      ...done.map(({ step }) => step),
    ]);
    const raw = mean(items);
    const score = near(raw);
    const touched = steps('open').length + mine.length + myTasks.length > 0;
    return {
      raw,
      score,
      practice: near(
        best(
          own
            .filter(({ purpose, test }) => purpose === 'practice' && active[test])
            .flatMap(({ test }) => best(scoresOf(test))),
        )[0] ?? null,
      ),
      attempts: mine.filter(({ running }) => !running).length + done.length,
      completed: completed === null ? null : at(completed).getTime(),
      status:
        score !== null
          ? score >= 85
            ? 'mastered'
            : score >= 60
              ? 'progressing'
              : 'struggling'
          : completed !== null
            ? 'completed'
            : touched
              ? 'in_progress'
              : 'not_started',
    };
  });
  const summative = plan.flatMap(([purpose], test) =>
    purpose === 'summative' && active[test] ? [test] : [],
  );
  const tried = mean(summative.flatMap((test) => best(scoresOf(test))));
  const average = mean(paragraphs.flatMap(({ raw }) => (raw === null ? [] : [raw])));
  const mastery = average === null ? tried : tried === null ? average : 0.75 * average + 0.25 * tried;
  const summative_passed = summative.length > 0 && summative.every((test) => passed(test).length > 0);
  const completed = paragraphs.filter((one) => one.completed !== null).length;
  const exact = near(mastery);
  return {
    paragraphs: paragraphs.map(({ raw: _, ...shown }) => shown),
    chapter: {
      total: PARAGRAPHS,
      completed,
      mastered: paragraphs.filter(({ status }) => status === 'mastered').length,
      struggling: paragraphs.filter(({ status }) => status === 'struggling').length,
      average: near(average === null ? null : average / 100),
      summative: near(tried === null ? null : tried / 100),
      weighted: near(mastery === null ? null : mastery / 100),
      score: exact,
      level: exact === null ? null : exact >= 85 ? 'A' : exact >= 60 ? 'B' : 'C',
      summative_passed,
      is_completed: completed === PARAGRAPHS && (summative_passed || summative.length === 0),
    },
  };
}

async function stored({ chapter_id, paragraphs }: World) {
  const rows = await db.paragraphProgress.findMany({
    where: { user_id: student.id, paragraph_id: { in: paragraphs } },
    orderBy: { paragraph: { order: 'asc' } },
  });
  const row = await db.chapterMastery.findUniqueOrThrow({
    where: { user_id_chapter_id: { user_id: student.id, chapter_id } },
  });
  return {
    paragraphs: rows.map((one) => ({
      score: near(one.mastery_score),
      practice: near(one.practice_score),
      attempts: one.attempts_count,
      completed: one.completed_at?.getTime() ?? null,
      status: one.status,
    })),
    chapter: {
      total: row.total_paragraphs,
      completed: row.completed_paragraphs,
      mastered: row.mastered_paragraphs,
      struggling: row.struggling_paragraphs,
      average: near(row.average_score),
      summative: near(row.summative_score),
      weighted: near(row.weighted_score),
      score: near(row.mastery_score),
      level: row.mastery_level,
      summative_passed: row.summative_passed,
      is_completed: row.is_completed,
    },
  };
}

/** The bare rows, with every digit. */
const bare = async ({ chapter_id, paragraphs }: World) => ({
  paragraphs: await db.$queryRaw<object[]>`
    SELECT paragraph_id, status::text, completed_at, mastery_score, practice_score, attempts_count
    FROM paragraph_progress WHERE user_id = ${student.id} AND paragraph_id = ANY(${paragraphs}::int[]) ORDER BY 1`,
  chapter: await db.$queryRaw<object[]>`
    SELECT total_paragraphs, completed_paragraphs, mastered_paragraphs, struggling_paragraphs, average_score,
           weighted_score, summative_score, summative_passed, mastery_level::text, mastery_score, is_completed
    FROM chapter_mastery WHERE user_id = ${student.id} AND chapter_id = ${chapter_id}`,
});

const recompute = (of: Parameters<typeof recomputeMastery>[1]) =>
  inTransaction((tx) => recomputeMastery(tx, of));

describe('mastery', () => {
  it('is what a plain model says after any history, and the same when all is computed at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (history) => {
        const world = await makeWorld();
        const { chapter_id } = world;
        for (const [step, one] of history.entries()) {
          await happen(world, one, step);
          await recompute(one.type === 'switch' ? { chapter_id } : { user_id: student.id, chapter_id });
        }
        const traces = history.some(({ type }) => type !== 'switch');
        if (!traces) {
          expect(await db.chapterMastery.count({ where: { chapter_id } })).toBe(0);
          return;
        }
        expect(await stored(world)).toEqual(model(history));
        const before = await bare(world);
        await db.chapterMastery.deleteMany({ where: { chapter_id } });
        await db.paragraphProgress.updateMany({
          where: { paragraph_id: { in: world.paragraphs } },
          data: {
            status: 'not_started',
            completed_at: null,
            mastery_score: 3,
            practice_score: 4,
            attempts_count: 9,
          },
        });
        await recompute({});
        expect(await bare(world)).toEqual(before);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('has its levels at 85 and 60, from the score before rounding', async () => {
    for (const [points, max, level, status] of [
      [17, 20, 'A', 'mastered'],
      [84_999, 100_000, 'B', 'progressing'],
      [12, 20, 'B', 'progressing'],
      [59_999, 100_000, 'C', 'struggling'],
    ] as const) {
      const world = await makeWorld();
      await db.testAttempt.create({
        data: {
          school_id: student.school_id,
          test_id: world.tests[0] ?? 0,
          user_id: student.id,
          deadline: at(1),
          status: 'graded',
          is_completed: true,
          end_time: at(0),
          total_score: points,
          max_score: max,
          is_passed: true,
        },
      });
      await recompute({ user_id: student.id, chapter_id: world.chapter_id });
      const { chapter, paragraphs } = await stored(world);
      expect([chapter.level, paragraphs[0]?.status]).toEqual([level, status]);
    }
  });

  it('leaves the time of the last change alone when nothing changed', async () => {
    const world = await makeWorld();
    await happen(world, { type: 'read', paragraph: 0 }, 0);
    const of = { user_id: student.id, chapter_id: world.chapter_id };
    await recompute(of);
    const times = async () => ({
      chapter: (await db.chapterMastery.findFirstOrThrow({ where: of })).updated_at,
      paragraphs: await db.paragraphProgress.findMany({
        where: { user_id: student.id, paragraph: { chapter_id: world.chapter_id } },
        orderBy: { id: 'asc' },
        select: { id: true, updated_at: true },
      }),
    });
    const before = await times();
    await recompute(of);
    await recompute({ chapter_id: world.chapter_id });
    expect(await times()).toEqual(before);
    await happen(world, { type: 'read', paragraph: 1 }, 1);
    await recompute(of);
    expect((await times()).chapter.getTime()).toBeGreaterThan(before.chapter.getTime());
  });

  it('misses nothing when two things happen at once', async () => {
    const world = await makeWorld();
    const of = { user_id: student.id, chapter_id: world.chapter_id };
    await Promise.all(
      [0, 1, 2].map((place) =>
        inTransaction(async (tx) => {
          await lockMastery(tx, of);
          const key = { user_id: student.id, paragraph_id: world.paragraphs[place] ?? 0 };
          await tx.paragraphProgress.upsert({
            where: { user_id_paragraph_id: key },
            create: { ...key, read_at: at(place) },
            update: { read_at: at(place) },
          });
          await recomputeMastery(tx, of);
        }),
      ),
    );
    const row = await db.chapterMastery.findFirstOrThrow({ where: of });
    expect(row.completed_paragraphs).toBe(PARAGRAPHS);
  });

  it('knows a paragraph that is new, and a chapter without any', async () => {
    const world = await makeWorld();
    const of = { user_id: student.id, chapter_id: world.chapter_id };
    for (const place of [0, 1, 2]) await happen(world, { type: 'read', paragraph: place }, place);
    await db.test.updateMany({ where: { chapter_id: world.chapter_id }, data: { is_active: false } });
    await recompute(of);
    expect(await db.chapterMastery.findFirstOrThrow({ where: of })).toMatchObject({ is_completed: true });
    const added = await db.paragraph.create({
      data: { chapter_id: world.chapter_id, title: 'New', order: 4 },
    });
    await recompute({ chapter_id: world.chapter_id });
    expect(await db.chapterMastery.findFirstOrThrow({ where: of })).toMatchObject({
      is_completed: false,
      total_paragraphs: 4,
    });
    expect(await db.paragraphProgress.count({ where: { paragraph_id: added.id } })).toBe(1);
    await db.paragraph.deleteMany({ where: { chapter_id: world.chapter_id } });
    await recompute({ chapter_id: world.chapter_id });
    expect(await db.chapterMastery.findFirstOrThrow({ where: of })).toMatchObject({
      is_completed: false,
      total_paragraphs: 0,
      mastery_level: null,
    });
  });
});
