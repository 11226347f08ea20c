/** What a learner and their teacher read of mastery: figures, streaks, prediction, the table of a class. */
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { countQueries } from '../testing/queries.ts';
import { makeTextbook, makeTextbookTest } from '../testing/textbooks.ts';
import { wallTime } from '../schools/clock.ts';
import { classCsv } from './class-table.ts';
import { dateOfEnd } from './pace.ts';
import { readChapterMastery } from './read.ts';
import { recomputeMastery } from './recompute.ts';
import { readStreak } from './stats.ts';

let room: Classroom;
beforeAll(async () => {
  room = await makeClassroom();
});
afterAll(closeDb);

const as = (who: TestUser) => callerFor(who).mastery;

/** Said to be read at these moments, in the order of the paragraphs. */
async function readAt(who: TestUser, chapter: { id: number; paragraphs: { id: number }[] }, times: Date[]) {
  await db.paragraphProgress.createMany({
    data: times.map((read_at, i) => ({
      user_id: who.id,
      paragraph_id: chapter.paragraphs[i]?.id ?? 0,
      opened_at: read_at,
      read_at,
      time_spent_seconds: 90,
    })),
  });
  await recomputeMastery(db, { user_id: who.id, chapter_id: chapter.id });
}

async function takeTest(who: TestUser, test_id: number, right: number) {
  const tests = callerFor(who).textbook_tests;
  const { id, test } = await tests.start({ test_id });
  const answers = [{ selected_option_ids: [2] }, { selected_option_ids: [1, 2] }];
  return tests.submit({
    attempt_id: id,
    answers: test.questions.slice(0, right).map((one, i) => ({ question_id: one.id, ...answers[i] })),
  });
}
const studied = (who: TestUser, paragraph_id: number, times: (string | Date)[]) =>
  db.studyEvent.createMany({
    data: times.map((at) => ({ user_id: who.id, paragraph_id, at: new Date(at) })),
  });

describe('streaks', () => {
  const zones = ['Asia/Tashkent', 'Asia/Almaty', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];
  const people = new Map<string, { who: TestUser; paragraph: number }>();
  beforeAll(async () => {
    for (const zone of zones) {
      const { id } = await makeSchool(zone);
      const who = await makeUser('student', id);
      const book = await makeTextbook(id, { chapters: [1] });
      people.set(zone, { who, paragraph: book.chapters[0]?.paragraphs[0]?.id ?? 0 });
    }
  });
  const personIn = (zone: string) => {
    const person = people.get(zone);
    if (person === undefined) throw new Error(`nobody in ${zone}`);
    return person;
  };
  const streakOf = async (zone: string, times: (string | Date)[], now: string | Date) => {
    const { who, paragraph } = personIn(zone);
    await db.studyEvent.deleteMany({ where: { user_id: who.id } });
    await studied(who, paragraph, times);
    const { current_streak_days, longest_streak_days } = await readStreak(who, new Date(now));
    return [current_streak_days, longest_streak_days];
  };

  it.each<[string, string, string[], string, [number, number]]>([
    [
      'half an hour around midnight are two days',
      'Asia/Tashkent',
      ['2026-02-10T23:30:00+05:00', '2026-02-11T00:30:00+05:00'],
      '2026-02-11T08:00:00+05:00',
      [2, 2],
    ],
    [
      'though they are one in UTC, and the other way round',
      'Asia/Almaty',
      ['2026-02-11T04:30:00+05:00', '2026-02-11T05:30:00+05:00'],
      '2026-02-11T08:00:00+05:00',
      [1, 1],
    ],
    [
      'yesterday still counts, the day before does not',
      'Asia/Tashkent',
      ['2026-02-27T10:00:00+05:00', '2026-02-28T23:59:59+05:00'],
      '2026-03-01T23:59:00+05:00',
      [2, 2],
    ],
    [
      'over the end of a month, until it is broken',
      'Asia/Tashkent',
      ['2026-02-27T10:00:00+05:00', '2026-02-28T10:00:00+05:00', '2026-03-01T00:00:00+05:00'],
      '2026-03-03T00:00:00+05:00',
      [0, 3],
    ],
    [
      'a day that has 23 hours is a day',
      'America/New_York',
      ['2026-03-07T23:30:00-05:00', '2026-03-08T03:30:00-04:00', '2026-03-09T00:10:00-04:00'],
      '2026-03-09T23:50:00-04:00',
      [3, 3],
    ],
    [
      'and so is one that has 25',
      'America/New_York',
      ['2026-10-31T23:30:00-04:00', '2026-11-01T23:30:00-05:00', '2026-11-02T23:30:00-05:00'],
      '2026-11-03T00:10:00-05:00',
      [3, 3],
    ],
    ['nothing is nothing', 'Asia/Tashkent', [], '2026-03-03T00:00:00+05:00', [0, 0]],
  ])('%s', async (_name, zone, times, now, expected) => {
    expect(await streakOf(zone, times, now)).toEqual(expected);
  });

  it('are what a plain model says', async () => {
    const now = Temporal.Instant.from('2026-03-20T12:00:00Z');
    const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        fc.array(minutes, { maxLength: 40 }),
        async (zone, backwards) => {
          const times = backwards.map((minute) => now.subtract({ minutes: minute }));
          const dayOf = (time: Temporal.Instant) => time.toZonedDateTimeISO(zone).toPlainDate();
          const days = new Set(times.map((time) => dayOf(time).toString()));
          const runTo = (day: Temporal.PlainDate): number =>
            days.has(day.toString()) ? 1 + runTo(day.subtract({ days: 1 })) : 0;
          const today = dayOf(now);
          const current = runTo(today) > 0 ? runTo(today) : runTo(today.subtract({ days: 1 }));
          const longest = Math.max(0, ...[...days].map((day) => runTo(Temporal.PlainDate.from(day))));
          expect(
            await streakOf(
              zone,
              times.map((time) => new Date(time.epochMilliseconds)),
              new Date(now.epochMilliseconds),
            ),
          ).toEqual([current, longest]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts tests, tasks and questions to a chat, but not what the clock did', async () => {
    const { who } = personIn('Asia/Tashkent');
    const book = await makeTextbook(who.school_id, { chapters: [1] });
    const owner = await makeUser('owner', who.school_id);
    const test_id = await makeTextbookTest(owner, { chapter_id: book.chapters[0]?.id ?? 0 });
    await db.studyEvent.deleteMany({ where: { user_id: who.id } });
    const attempt = { school_id: who.school_id, test_id, user_id: who.id, deadline: new Date('2026-05-09') };
    await db.testAttempt.create({
      data: {
        ...attempt,
        start_time: new Date('2026-05-01T10:00:00+05:00'),
        end_time: new Date('2026-05-05T10:00:00+05:00'),
        ended_by_clock: true,
      },
    });
    await db.testAttempt.create({
      data: {
        ...attempt,
        start_time: new Date('2026-05-02T10:00:00+05:00'),
        end_time: new Date('2026-05-03T10:00:00+05:00'),
      },
    });
    const chat = await db.tutorSession.create({
      data: { user_id: who.id, title: '', session_type: 'general_tutor' },
    });
    const message = { session_id: chat.id, text: 'Why?' };
    await db.tutorMessage.create({
      data: { ...message, role: 'user', created_at: new Date('2026-05-04T10:00:00+05:00') },
    });
    await db.tutorMessage.create({
      data: { ...message, role: 'assistant', created_at: new Date('2026-05-05T00:00:00+05:00') },
    });
    const homework = await db.homework.create({
      data: {
        school_id: who.school_id,
        title: 'Tasks',
        homework_type: 'tasks',
        submissions: { create: { user_id: who.id } },
        tasks: { create: { task_type: 'quiz' } },
      },
      include: { tasks: true, submissions: true },
    });
    await db.taskSubmission.create({
      data: {
        task_id: homework.tasks[0]?.id ?? 0,
        user_homework_id: homework.submissions[0]?.id ?? 0,
        user_id: who.id,
        attempt_number: 1,
        max_score: 10,
        started_at: new Date('2026-04-30T10:00:00+05:00'),
      },
    });
    expect(await readStreak(who, new Date('2026-05-05T10:00:00+05:00'))).toEqual({
      current_streak_days: 5,
      longest_streak_days: 5,
      last_activity_at: new Date('2026-05-04T10:00:00+05:00'),
    });
  });
});

describe('the figures of a learner', () => {
  it('count what is published and visible, and their own work', async () => {
    const mine = await makeClassroom();
    const { student, teacher } = mine;
    const book = await makeTextbook(mine.school_id, { chapters: [3, 1] });
    await makeTextbook(mine.school_id, { published: false });
    const [chapter, second] = book.chapters;
    if (chapter === undefined || second === undefined) throw new Error('no chapters');
    const test_id = await makeTextbookTest(teacher, {
      chapter_id: chapter.id,
      paragraph_id: chapter.paragraphs[0]?.id,
    });
    const before = await as(student).stats();
    expect(before).toMatchObject({
      student_id: student.id,
      completed_paragraphs: 0,
      average_mastery_score: null,
      average_test_score: null,
      total_tests_taken: 0,
      current_streak_days: 0,
      last_activity_at: null,
    });
    await takeTest(student, test_id, 2);
    await takeTest(student, test_id, 0);
    await readAt(student, second, [new Date()]);
    const after = await as(student).stats();
    expect(after).toMatchObject({
      total_textbooks: before.total_textbooks,
      total_paragraphs: before.total_paragraphs,
      completed_paragraphs: 2,
      mastered_paragraphs: 0,
      struggling_paragraphs: 0,
      total_tests_taken: 2,
      tests_passed: 1,
      average_test_score: 0.3333,
      total_time_spent_minutes: 1,
      current_streak_days: 1,
      longest_streak_days: 1,
    });
    expect(after.average_mastery_score).toBeCloseTo(66.6667, 3);
    const { textbooks, overall_progress } = await as(student).progress();
    const own = textbooks.find(({ textbook_id }) => textbook_id === book.id);
    expect(own).toMatchObject({ progress_percentage: 50, chapters_completed: 1, chapters_total: 2 });
    expect(overall_progress).toBe(Math.round((2 / before.total_paragraphs) * 1_000) / 10);
    expect((await as(mine.classmate).stats()).completed_paragraphs).toBe(0);
    expect((await as(mine.foreignOwner).progress()).textbooks.map((one) => one.textbook_id)).not.toContain(
      book.id,
    );
  });

  it('show a chapter with its ids before anything was done, and keep drafts and strangers out', async () => {
    const book = await makeTextbook(room.school_id, { chapters: [2] });
    const chapter_id = book.chapters[0]?.id ?? 0;
    const seen = await as(room.student).chapter({ chapter_id });
    expect(seen).toMatchObject({
      student_id: room.student.id,
      total_paragraphs: 2,
      completed_paragraphs: 0,
      mastery_level: null,
      mastery_score: null,
      progress_percentage: 0,
      estimated_completion_date: null,
    });
    expect(seen.paragraphs.map(({ status, attempts_count }) => [status, attempts_count])).toEqual([
      ['not_started', 0],
      ['not_started', 0],
    ]);
    expect(seen.id).toBeGreaterThan(0);
    expect(await as(room.student).chapter({ chapter_id })).toEqual(seen);
    expect((await as(room.student).overview()).chapters.map((one) => one.chapter_id)).not.toContain(
      chapter_id,
    );
    await expect(as(room.foreignOwner).chapter({ chapter_id })).rejects.toThrow('There is no chapter');
    const draft = await makeTextbook(room.school_id, { published: false });
    await expect(as(room.student).chapter({ chapter_id: draft.chapters[0]?.id ?? 0 })).rejects.toThrow(
      'There is no chapter',
    );
  });

  it('sum chapters up by their levels, in the order of the book', async () => {
    const { student } = await makeClassroom();
    const teacher = await makeUser('teacher', student.school_id);
    const book = await makeTextbook(student.school_id, { chapters: [1, 1, 1] });
    for (const [i, right] of [
      [1, 0],
      [0, 2],
    ] as const) {
      const test_id = await makeTextbookTest(teacher, {
        chapter_id: book.chapters[i]?.id ?? 0,
        test_purpose: 'summative',
      });
      await takeTest(student, test_id, right);
    }
    const overview = await as(student).overview();
    expect(overview.chapters.map((one) => [one.chapter_title, one.mastery_level])).toEqual([
      ['Chapter 1', 'B'],
      ['Chapter 2', 'C'],
    ]);
    expect(overview).toMatchObject({
      total_chapters: 2,
      level_a_count: 0,
      level_b_count: 1,
      level_c_count: 1,
    });
    expect(overview.average_mastery_score).toBeCloseTo(33.3333, 3);
  });

  it('predict the end from the pace of four weeks', async () => {
    const who = await makeUser('student', (await makeSchool('Asia/Tashkent')).id);
    const book = await makeTextbook(who.school_id, { chapters: [6] });
    const chapter = book.chapters[0];
    if (chapter === undefined) throw new Error('no chapter');
    const now = new Date('2026-03-20T23:30:00+05:00');
    // Long ago does not count; two within four days do, the first of them at half past midnight.
    await readAt(who, chapter, [
      new Date('2026-01-05T10:00:00+05:00'),
      new Date('2026-03-16T00:30:00+05:00'),
      new Date('2026-03-18T10:00:00+05:00'),
    ]);
    // Three are left, at half a paragraph a day.
    expect(await readChapterMastery(who, chapter.id, now)).toMatchObject({
      completed_paragraphs: 3,
      progress_percentage: 50,
      estimated_completion_date: '2026-03-26',
    });
    const later = await readChapterMastery(who, chapter.id, new Date('2026-05-01T00:00:00Z'));
    expect(later.estimated_completion_date).toBeNull();
    expect(wallTime('Asia/Tashkent', now).date).toBe('2026-03-20');
  });

  it.each([
    [{ today: '2026-02-27', per_day: 1 }, 2, '2026-03-01'],
    [{ today: '2026-02-27', per_day: 0.3 }, 1, '2026-03-03'],
    [{ today: '2026-02-27', per_day: 5 }, 2, '2026-02-28'],
    [{ today: '2026-02-27', per_day: 0 }, 2, null],
    [{ today: '2026-02-27', per_day: 1 }, 0, null],
  ])('at %j with %d left ends %s', (pace, left, expected) => {
    expect(dateOfEnd(pace, left)).toBe(expected);
  });
});

describe('the table of a class', () => {
  it('has the students of a teacher by chapters, and of an owner all', async () => {
    const mine = await makeClassroom();
    const { student, teacher, owner } = mine;
    const book = await makeTextbook(mine.school_id, { chapters: [1, 2] });
    const [first] = book.chapters;
    if (first === undefined) throw new Error('no chapter');
    const test_id = await makeTextbookTest(teacher, {
      chapter_id: first.id,
      paragraph_id: first.paragraphs[0]?.id,
    });
    await takeTest(student, test_id, 2);
    const table = await as(teacher).class({ textbook_id: book.id });
    expect(table).toMatchObject({ total: 2, chapters: [{ title: 'Chapter 1' }, { title: 'Chapter 2' }] });
    const row = table.items.find(({ student_id }) => student_id === student.id);
    expect(row).toMatchObject({
      completed_paragraphs: 1,
      total_paragraphs: 3,
      mastery_level: 'B',
      chapters: [
        { mastery_level: 'B', progress_percentage: 100, is_completed: true },
        { mastery_level: null, progress_percentage: 0, is_completed: false },
      ],
    });
    expect((await as(owner).class({ textbook_id: book.id })).total).toBe(3);
    expect((await as(owner).class({ textbook_id: book.id, group_id: mine.otherGroup.id })).total).toBe(1);
    await expect(as(teacher).class({ textbook_id: book.id, group_id: mine.otherGroup.id })).rejects.toThrow(
      'You have no group',
    );
    await expect(as(mine.foreignOwner).class({ textbook_id: book.id })).rejects.toThrow(
      'There is no textbook',
    );
    await expect(as(student).class({ textbook_id: book.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const csv = (await classCsv(teacher, book.id, mine.group.id)).split('\n');
    expect(csv).toHaveLength(4);
    expect(csv[0]).toContain('1. Chapter 1: level');
    expect(csv.find((line) => line.startsWith(String(student.id)))).toContain(',1,3,B,66.67,B,66.67,100,,,0');
    const few = await countQueries(() => as(owner).class({ textbook_id: book.id, page_size: 1 }));
    const many = await countQueries(() => as(owner).class({ textbook_id: book.id, page_size: 100 }));
    expect(many).toBe(few);
  });
});
