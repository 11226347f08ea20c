/** Completing lessons and courses, and what comes next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { givePremium, makeCourse } from '../testing/courses.ts';

let school_id: number;

beforeAll(async () => {
  school_id = (await makeSchool()).id;
});
afterAll(closeDb);

const learner = () => makeUser('student', school_id);
const complete = (who: TestUser, lesson_id: number) => callerFor(who).progress.completeLesson({ lesson_id });
const times = (n: number) => Array.from({ length: n });

describe('progress', () => {
  it('counts a lesson once, however often and at once it is completed', async () => {
    const who = await learner();
    const { id: course_id, lessons } = await makeCourse(school_id, { lessons: [false, false] });
    const lesson_id = lessons[0]?.id ?? 0;
    const answers = await Promise.all(times(10).map(() => complete(who, lesson_id)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ user_id: who.id, lesson_id });
    expect(await callerFor(who).progress.list({})).toEqual([answers[0]]);
    expect(await callerFor(who).progress.ofCourse({ course_id })).toEqual([lesson_id]);
    expect(await callerFor(await learner()).progress.list({})).toEqual([]);
  });

  it('is refused for drafts, other schools and premium lessons', async () => {
    const who = await learner();
    const draft = await makeCourse(school_id, { published: false });
    const { lessons } = await makeCourse(school_id, { lessons: [true] });
    const foreign = await makeCourse((await makeSchool()).id);
    for (const { id = 0 } of [...draft.lessons, ...foreign.lessons]) {
      await expect(complete(who, id)).rejects.toThrow('There is no lesson');
    }
    await expect(complete(who, lessons[0]?.id ?? 0)).rejects.toThrow('premium');
    await givePremium(who);
    expect(await complete(who, lessons[0]?.id ?? 0)).toMatchObject({ user_id: who.id });
  });
});

describe('completing a course', () => {
  it('says what is left, then gives one certificate and one notification to ten calls at once', async () => {
    const who = await learner();
    const { id: course_id, lessons } = await makeCourse(school_id, { lessons: [false, true, false] });
    const finish = () => callerFor(who).progress.completeCourse({ course_id });
    await complete(who, lessons[0]?.id ?? 0);
    await expect(finish()).rejects.toMatchObject({
      message: expect.stringContaining(
        '2 of 3 lessons of this course left (1 of them for premium',
      ) as unknown,
      cause: { code: 'conflict', httpStatus: 409 },
    });
    // As rows, so that the last lesson does not give the certificate already.
    await db.userProgress.createMany({
      data: lessons.slice(1).map(({ id }) => ({ user_id: who.id, lesson_id: id })),
    });
    const answers = await Promise.all(times(10).map(finish));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const [certificate] = answers;
    expect(certificate?.number).toMatch(/^TLF-\d{4}-\d{6}$/);
    expect(certificate).toMatchObject({ user_id: who.id, course_id, course_name: 'At home', is_valid: true });
    expect(await db.certificate.count({ where: { user_id: who.id } })).toBe(1);
    expect(await db.notification.count({ where: { user_id: who.id } })).toBe(1);
  });

  it('happens with the last lesson, also when the last two are completed at once', async () => {
    const who = await learner();
    const { id: course_id, lessons } = await makeCourse(school_id, { lessons: [false, false] });
    await Promise.all(lessons.map(({ id }) => complete(who, id)));
    expect(await callerFor(who).certificates.own({})).toMatchObject([{ course_id }]);
  });

  it('does not happen in drafts and empty courses', async () => {
    const teacher = await makeUser('teacher', school_id);
    const draft = await makeCourse(school_id, { published: false });
    await complete(teacher, draft.lessons[0]?.id ?? 0);
    await expect(callerFor(teacher).progress.completeCourse({ course_id: draft.id })).rejects.toThrow(
      'draft',
    );
    const empty = await makeCourse(school_id, { lessons: [] });
    await expect(callerFor(teacher).progress.completeCourse({ course_id: empty.id })).rejects.toThrow(
      'no lessons yet',
    );
    expect(await callerFor(teacher).certificates.own({})).toEqual([]);
  });
});

describe('the next lesson', () => {
  it('is the first open one of the course viewed last, then of the first course, then none', async () => {
    const own = await makeSchool();
    const who = await makeUser('student', own.id);
    const next = () => callerFor(who).progress.nextLesson();
    const first = await makeCourse(own.id, { lessons: [false, true] });
    const second = await makeCourse(own.id, { lessons: [false, false] });
    const [a = 0, locked = 0] = first.lessons.map(({ id }) => id);
    const [b = 0, c = 0] = second.lessons.map(({ id }) => id);
    expect((await next()).id).toBe(a);
    await callerFor(who).lessons.read({ id: c });
    expect(await next()).toMatchObject({ id: b, words: [{ word: 'room' }] });
    await complete(who, b);
    expect((await next()).id).toBe(c);
    await complete(who, c);
    expect((await next()).id).toBe(a);
    await complete(who, a);
    await expect(next()).rejects.toThrow('1 more are for premium');
    await givePremium(who);
    expect((await next()).id).toBe(locked);
    await complete(who, locked);
    await expect(next()).rejects.toThrow('no lesson left');
    await db.lesson.delete({ where: { id: c } });
    await expect(next()).rejects.toMatchObject({ cause: { code: 'not_found' } });
  });
});
