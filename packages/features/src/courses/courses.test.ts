/** Courses and the order of their lessons: who sees and changes which. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { makeCourse } from '../testing/courses.ts';

let people: Classroom;

beforeAll(async () => {
  people = await makeClassroom();
});
afterAll(closeDb);

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
const as = (who: keyof Omit<Classroom, 'school_id' | 'group' | 'otherGroup'>) => callerFor(people[who]);

describe('courses', () => {
  it('shows drafts to staff of the school alone, published ones also to people who are not signed in', async () => {
    const draft = await makeCourse(people.school_id, { published: false });
    const open = await makeCourse(people.school_id, { lessons: [false, true] });
    for (const who of ['teacher', 'owner'] as const) {
      expect(ids(await as(who).courses.list({}))).toEqual(expect.arrayContaining([draft.id, open.id]));
    }
    for (const who of ['student', 'parent'] as const) {
      expect(ids(await as(who).courses.list({}))).toContain(open.id);
      await expect(as(who).courses.read({ id: draft.id })).rejects.toThrow('There is no course');
    }
    await expect(as('stranger').courses.read({ id: open.id })).rejects.toThrow('There is no course');
    const seen = ids(await callerFor(null).courses.list({}));
    expect(seen).toContain(open.id);
    expect(seen).not.toContain(draft.id);
    expect((await callerFor(null).courses.read({ id: open.id })).lessons).toEqual([
      { ...open.lessons[0], order: 1, premium_only: false },
      { ...open.lessons[1], order: 2, premium_only: true },
    ]);
  });

  it('keeps what a change does not name, and sells nothing above its price', async () => {
    const made = await as('teacher').courses.create({
      title: 'Travel',
      difficulty_level: 'A2',
      price: 120_000.5,
      discount_price: 99_000,
      tags: ['travel'],
      instructor_id: people.otherTeacher.id,
    });
    expect(made).toMatchObject({
      is_published: false,
      price: 120_000.5,
      discount_price: 99_000,
      instructor: { id: people.otherTeacher.id, full_name: 'Test Person' },
      lessons: [],
    });
    const change = { id: made.id, title: 'Travelling', difficulty_level: 'A2' };
    expect(await as('owner').courses.update(change)).toEqual({
      ...made,
      title: 'Travelling',
      updated_at: expect.any(String) as unknown,
    });
    await expect(as('teacher').courses.update({ ...change, price: 10 })).rejects.toThrow('above the price');
    await expect(as('teacher').courses.update({ ...change, discount_price: 120_001 })).rejects.toThrow(
      'above the price',
    );
    const free = await as('teacher').courses.update({ ...change, price: 10, discount_price: null });
    expect(free).toMatchObject({ price: 10, discount_price: null });
    const alone = await as('teacher').courses.update({ ...change, instructor_id: null });
    expect(alone).toMatchObject({ instructor_id: null, instructor: null });
  });

  it.each(['student', 'stranger'] as const)('refuses a %s as the instructor', async (who) => {
    await expect(
      as('teacher').courses.create({ title: 'X', difficulty_level: 'A1', instructor_id: people[who].id }),
    ).rejects.toThrow('There is no teacher');
  });

  it('is changed by staff of the school, under /admin by its owner', async () => {
    const { id } = await makeCourse(people.school_id);
    const change = { title: 'Mine', difficulty_level: 'A1' };
    for (const who of ['student', 'parent'] as const) {
      await expect(as(who).courses.update({ id, ...change })).rejects.toThrow('Only teachers and owners');
    }
    await expect(as('stranger').courses.update({ id, ...change })).rejects.toThrow('There is no course');
    await expect(as('teacher').courses.admin.update({ course_id: id, ...change })).rejects.toThrow(
      'Only the school’s owner'.replace('’', "'"),
    );
    await expect(as('foreignOwner').courses.admin.delete({ course_id: id })).rejects.toThrow(
      'There is no course',
    );
    expect((await as('owner').courses.admin.update({ course_id: id, ...change })).title).toBe('Mine');
    expect((await as('owner').courses.admin.delete({ course_id: id })).id).toBe(id);
    expect(await db.lesson.count({ where: { course_id: id } })).toBe(0);
  });

  it('puts its lessons in a new order, all of them or none', async () => {
    const { id, lessons } = await makeCourse(people.school_id, { lessons: [false, false, false] });
    const [a = 0, b = 0, c = 0] = ids(lessons);
    const ordered = await as('teacher').courses.orderLessons({ id, lesson_ids: [c, a, b] });
    expect(ordered.lessons.map((one) => [one.id, one.order])).toEqual([
      [c, 1],
      [a, 2],
      [b, 3],
    ]);
    for (const wrong of [
      [a, b],
      [a, b, b],
      [a, b, c, 1],
    ]) {
      await expect(as('teacher').courses.orderLessons({ id, lesson_ids: wrong })).rejects.toThrow(
        'other lessons',
      );
    }
    await expect(as('stranger').courses.orderLessons({ id, lesson_ids: [a, b, c] })).rejects.toThrow(
      'There is no course',
    );
    expect(ids((await as('student').courses.read({ id })).lessons)).toEqual([c, a, b]);
  });
});
