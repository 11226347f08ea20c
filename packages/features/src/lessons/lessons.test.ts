/** Lessons and their words: drafts, premium gates, and the lesson that was viewed last. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeClassroom, type Classroom } from '../testing/classroom.ts';
import { givePremium, makeCourse } from '../testing/courses.ts';

let people: Classroom;
let premium: TestUser;
let former: TestUser;
let course: Awaited<ReturnType<typeof makeCourse>>;
let draft: Awaited<ReturnType<typeof makeCourse>>;
let free_id = 0;
let premium_id = 0;

beforeAll(async () => {
  people = await makeClassroom();
  [premium, former] = [
    await makeUser('student', people.school_id),
    await makeUser('student', people.school_id),
  ];
  await givePremium(premium);
  await givePremium(former, new Date('2026-01-01'));
  course = await makeCourse(people.school_id, { lessons: [false, true] });
  draft = await makeCourse(people.school_id, { published: false });
  [free_id = 0, premium_id = 0] = course.lessons.map(({ id }) => id);
});
afterAll(closeDb);

describe('lessons', () => {
  it('shows the contents of premium lessons to premium learners and staff', async () => {
    for (const who of [premium, people.teacher, people.owner]) {
      const [, locked] = await callerFor(who).lessons.list({ course_id: course.id });
      expect(locked).toMatchObject({ id: premium_id, premium_only: true, content: 'A house has **rooms**.' });
      expect(locked?.words).toHaveLength(1);
      expect((await callerFor(who).lessons.read({ id: premium_id })).words[0]?.word).toBe('room');
    }
    for (const who of [people.student, former, people.parent]) {
      const [open, locked] = await callerFor(who).lessons.list({ course_id: course.id });
      expect(open?.content).toBe('A house has **rooms**.');
      expect(locked).toMatchObject({ title: 'Lesson 2', content: '', video_url: null, words: [] });
      await expect(callerFor(who).lessons.read({ id: premium_id })).rejects.toMatchObject({
        cause: { code: 'permission_denied', httpStatus: 403 },
      });
    }
  });

  it('hides the words of premium lessons in the same way', async () => {
    const { id } = await db.word.findFirstOrThrow({ where: { lesson_id: premium_id } });
    expect(await callerFor(people.student).words.list({ lesson_id: premium_id })).toEqual([]);
    expect(await callerFor(premium).words.list({ lesson_id: premium_id })).toHaveLength(1);
    await expect(callerFor(people.student).words.read({ id })).rejects.toMatchObject({
      cause: { code: 'permission_denied' },
    });
    expect((await callerFor(premium).words.read({ id })).word).toBe('room');
  });

  it('does not exist in a draft or another school', async () => {
    const id = draft.lessons[0]?.id ?? 0;
    await expect(callerFor(premium).lessons.read({ id })).rejects.toThrow('There is no lesson');
    expect((await callerFor(people.teacher).lessons.read({ id })).id).toBe(id);
    for (const foreign of [people.stranger, people.foreignOwner]) {
      await expect(callerFor(foreign).lessons.read({ id: free_id })).rejects.toThrow('There is no lesson');
      await expect(callerFor(foreign).lessons.delete({ id: free_id })).rejects.toThrow('There is no lesson');
      expect(await callerFor(foreign).lessons.list({})).toEqual([]);
    }
    await expect(callerFor(people.student).lessons.delete({ id: free_id })).rejects.toThrow('Only teachers');
  });

  it('remembers which lesson somebody opened last', async () => {
    await callerFor(people.student).lessons.read({ id: free_id });
    await callerFor(people.student)
      .lessons.read({ id: premium_id })
      .catch(() => undefined);
    const { last_viewed_lesson_id } = await db.user.findUniqueOrThrow({ where: { id: people.student.id } });
    expect(last_viewed_lesson_id).toBe(free_id);
  });

  it('is added at its place, and changed in part', async () => {
    const { id: course_id } = await makeCourse(people.school_id, { lessons: [false, false] });
    const teacher = callerFor(people.teacher).lessons;
    const made = await teacher.create({ course_id, title: 'Between', content: '# Hi', order: 1 });
    expect(made).toMatchObject({ order: 1, premium_only: false, video_url: null, words: [] });
    const titles = (await teacher.list({ course_id })).map(({ title }) => title);
    expect(titles).toEqual(['Lesson 1', 'Between', 'Lesson 2']);
    const changed = await teacher.update({
      id: made.id,
      premium_only: true,
      video_url: 'https://a.example/b',
    });
    expect(changed).toEqual({ ...made, premium_only: true, video_url: 'https://a.example/b' });
    expect((await teacher.update({ id: made.id, video_url: '' })).video_url).toBeNull();
    await expect(teacher.update({ id: made.id, video_url: 'javascript:alert(1)' })).rejects.toThrow(
      'full address',
    );
    await expect(
      callerFor(people.stranger).lessons.create({ course_id, title: 'x', content: 'x', order: 1 }),
    ).rejects.toThrow('There is no course');
  });
});

describe('the IPA of a word', () => {
  it('is made from the word unless it is given', async () => {
    const { words } = callerFor(people.teacher);
    const make = (word: string, ipa_pronunciation?: string) =>
      words.create({
        lesson_id: free_id,
        word,
        translation: 'x',
        ...(ipa_pronunciation === undefined ? {} : { ipa_pronunciation }),
      });
    const made = await make('kitchen');
    expect(made.ipa_pronunciation).toBe('ˈkɪtʃən');
    expect((await make('kitchen', 'own')).ipa_pronunciation).toBe('own');
    expect((await make('ошхона')).ipa_pronunciation).toBeNull();
    const renamed = await words.update({ id: made.id, word: 'room', translation: 'xona' });
    expect(renamed.ipa_pronunciation).toBe('ɹuːm');
    const own = await words.update({
      id: made.id,
      word: 'room',
      translation: 'xona',
      ipa_pronunciation: 'own',
    });
    expect(own.ipa_pronunciation).toBe('own');
    const kept = await words.update({ id: made.id, word: 'room', translation: 'xonacha' });
    expect(kept).toEqual({ ...own, translation: 'xonacha' });
  });
});
