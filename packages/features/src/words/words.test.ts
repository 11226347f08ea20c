/** Words, and with them what api/crud.ts promises of every resource. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@talaffuz/db/client';
import { callerFor, contextFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { createCallerFactory } from '../api/trpc.ts';
import { wordsRouter } from './router.ts';

let teacher: TestUser;
let student: TestUser;
let stranger: TestUser;
let lesson_id: number;
let draft_id: number;

async function lessonOf(school_id: number, is_published: boolean): Promise<number> {
  const course = await db.course.create({
    data: { school_id, title: 'At home', difficulty_level: 'beginner', is_published },
  });
  const lesson = await db.lesson.create({
    data: { school_id, course_id: course.id, title: 'Rooms', content: 'A house has rooms.', order: 1 },
  });
  return lesson.id;
}

beforeAll(async () => {
  const { id } = await makeSchool();
  [teacher, student, stranger] = await Promise.all([
    makeUser('teacher', id),
    makeUser('student', id),
    makeUser('teacher'),
  ]);
  lesson_id = await lessonOf(id, true);
  draft_id = await lessonOf(id, false);
});
afterAll(closeDb);

const add = (word: string, lesson = lesson_id) =>
  callerFor(teacher).words.create({ lesson_id: lesson, word, translation: `${word} in Uzbek` });

describe('a resource of api/crud', () => {
  it('adds, reads, changes and deletes, and writes down who did', async () => {
    const made = await add('kitchen');
    expect(made).toEqual({
      id: made.id,
      lesson_id,
      word: 'kitchen',
      translation: 'kitchen in Uzbek',
      ipa_pronunciation: 'ˈkɪtʃən',
    });
    const changed = await callerFor(teacher).words.update({
      id: made.id,
      word: 'kitchen',
      translation: 'oshxona',
    });
    expect(changed).toEqual({ ...made, translation: 'oshxona' });
    expect(await callerFor(student).words.read({ id: made.id })).toEqual(changed);
    expect(await callerFor(teacher).words.delete({ id: made.id })).toEqual(changed);
    await expect(callerFor(teacher).words.read({ id: made.id })).rejects.toThrow(
      `There is no word ${String(made.id)}.`,
    );
    const entries = await db.auditEntry.findMany({
      where: { subject: 'word', subject_id: String(made.id) },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['word.created', teacher.id],
      ['word.changed', teacher.id],
      ['word.deleted', teacher.id],
    ]);
  });

  it('lists in a stable order, with the total in a header', async () => {
    for (const word of ['door', 'window', 'roof']) await add(word);
    const ctx = contextFor(student);
    const rows = await createCallerFactory(wordsRouter)(ctx).list({ skip: 1, limit: 1 });
    expect(rows.map(({ word }) => word)).toEqual(['window']);
    expect(ctx.headers['X-Total-Count']).toBe('3');
    expect(await callerFor(student).words.list({ skip: 1_000 })).toEqual([]);
  });

  it('shows a row to nobody outside its scope, and lets nobody else change it', async () => {
    const { id } = await add('garden');
    const hidden = await add('attic', draft_id);
    const gone = `There is no word ${String(id)}.`;
    await expect(callerFor(stranger).words.read({ id })).rejects.toThrow(gone);
    await expect(callerFor(stranger).words.delete({ id })).rejects.toThrow(gone);
    await expect(callerFor(stranger).words.update({ id, word: 'mine', translation: 'mine' })).rejects.toThrow(
      gone,
    );
    expect(await callerFor(stranger).words.list({})).toEqual([]);
    await expect(callerFor(student).words.read({ id: hidden.id })).rejects.toThrow('There is no word');
    expect((await callerFor(teacher).words.read({ id: hidden.id })).word).toBe('attic');
    await expect(callerFor(student).words.delete({ id })).rejects.toThrow('Only teachers and owners');
    await expect(callerFor(null).words.list({})).rejects.toThrow('not signed in');
  });

  it('refuses what its description refuses, and writes nothing', async () => {
    const before = await db.word.count();
    await expect(add('nowhere', 2_000_000_000)).rejects.toThrow('There is no lesson 2000000000.');
    await expect(add('  ')).rejects.toThrow('Write the word.');
    await expect(
      callerFor(stranger).words.create({ lesson_id, word: 'wall', translation: 'devor' }),
    ).rejects.toThrow('There is no lesson');
    expect(await db.word.count()).toBe(before);
  });
});
