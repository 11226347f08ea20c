/** What somebody reads while somebody else deletes it: all of it as it was, and nothing the next time. */
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeCourse } from '../testing/courses.ts';
import { justBefore } from '../testing/queries.ts';
import { makeTextbook, makeTextbookTest } from '../testing/textbooks.ts';
import { exportTextbook } from './export.ts';

let room: Classroom;
beforeAll(async () => {
  room = await makeClassroom();
});
afterAll(closeDb);

/** A read, the relation before which the deletion happens, and what is left: nothing to be found, or an empty list. */
type Read = [name: string, relation: string, run: () => Promise<unknown>, left?: object];

async function expectWhole(
  sql: string,
  [, relation, run, left = { cause: { code: 'not_found' } }]: Read,
): Promise<void> {
  const before = await run();
  expect(await justBefore(relation, sql, run)).toEqual(before);
  const after = await run().catch((error: unknown) => error);
  expect(after).toMatchObject(left);
}

const none = { items: [], total: 0 };

describe('a textbook that is deleted while it is read', () => {
  let id: number;
  let test_id: number;
  let chapter_id: number;
  let paragraph_id: number;
  beforeEach(async () => {
    await db.textbook.deleteMany();
    const book = await makeTextbook(room.school_id);
    id = book.id;
    chapter_id = book.chapters[0]?.id ?? 0;
    paragraph_id = book.chapters[0]?.paragraphs[0]?.id ?? 0;
    test_id = await makeTextbookTest(room.teacher, { chapter_id });
    await callerFor(room.student).textbooks.students.paragraph({ paragraph_id });
    await callerFor(room.student).mastery.chapter({ chapter_id });
  });

  const student = () => callerFor(room.student);
  const teacher = () => callerFor(room.teacher);
  const reads: Read[] = [
    [
      'a paragraph, before its chapter',
      'chapters',
      () => student().textbooks.students.paragraph({ paragraph_id, prefetch: 'true' }),
    ],
    [
      'a paragraph, before its textbook',
      'textbooks',
      () => student().textbooks.students.paragraph({ paragraph_id, prefetch: 'true' }),
    ],
    ['its explanation', 'textbooks', () => student().textbooks.students.content({ paragraph_id })],
    ['mastery of a chapter', 'textbooks', () => student().mastery.chapter({ chapter_id })],
    ['mastery of its paragraphs', 'paragraphs', () => student().mastery.chapter({ chapter_id })],
    ['all mastery', 'textbooks', () => student().mastery.overview(), { chapters: [] }],
    ['tests to take', 'textbooks', () => student().textbook_tests.list({}), none],
    ['tests that somebody made', 'textbooks', () => teacher().textbook_tests.managed({}), none],
    ['one of them', 'textbooks', () => teacher().textbook_tests.read({ test_id })],
    [
      'an export',
      'paragraphs',
      async () => {
        const { content } = await exportTextbook(room.teacher, id).catch((cause: unknown) => {
          throw new Error('refused', { cause });
        });
        return buffer(content);
      },
    ],
  ];
  it.each(reads)('%s', (...read) => expectWhole('DELETE FROM textbooks', read));
});

describe('homework that is deleted while it is read', () => {
  let homework_id: number;
  let user_homework_id: number;
  beforeEach(async () => {
    await db.course.deleteMany();
    const { id: course_id, lessons } = await makeCourse(room.school_id);
    const { school_id, teacher, student, group } = room;
    ({ id: homework_id } = await db.homework.create({
      data: {
        school_id,
        created_by: teacher.id,
        group_id: group.id,
        course_id,
        lesson_id: lessons[0]?.id ?? null,
        title: 'My street',
        is_published: true,
      },
    }));
    ({ id: user_homework_id } = await db.userHomework.create({ data: { homework_id, user_id: student.id } }));
  });

  const student = () => callerFor(room.student).homework;
  const teacher = () => callerFor(room.teacher).homework;
  const reads: Read[] = [
    ['a list', 'courses', () => teacher().list({}), []],
    ['homework of your groups', 'courses', () => student().ofMyGroups({}), []],
    ['one with its hand-ins', 'homework', () => teacher().read({ homework_id, include_submissions: 'true' })],
    ['your homework', 'homework', () => student().mine({}), []],
    ['what is handed in', 'homework', () => teacher().submissions({ homework_id })],
    ['one hand-in', 'courses', () => student().submission({ user_homework_id })],
  ];
  it.each(reads)('%s', (...read) => expectWhole('DELETE FROM courses', read));
});
