/** Learners work in a chapter while others do, too, or while it is changed: nobody waits for somebody who waits for them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db, type Transaction } from '@talaffuz/db/client';
import { callerFor, makeSchool, makeUser, type TestUser } from '../testing/accounts.ts';
import { makeTextbook, makeTextbookTest } from '../testing/textbooks.ts';
import { whileWaiting } from '../testing/waiting.ts';
import { lockMastery, recomputeMastery } from './recompute.ts';

let teacher: TestUser, student: TestUser;
beforeAll(async () => {
  const { id } = await makeSchool();
  [teacher, student] = await Promise.all([makeUser('teacher', id), makeUser('student', id)]);
});
afterAll(closeDb);

async function makeChapter() {
  const book = await makeTextbook(teacher.school_id, { chapters: [2] });
  const [chapter] = book.chapters;
  const [first, second] = chapter?.paragraphs ?? [];
  if (chapter === undefined || first === undefined || second === undefined) throw new Error('no chapter');
  const of = { user_id: student.id, chapter_id: chapter.id };
  return { book, of, chapter_id: chapter.id, first: first.id, second: second.id };
}

const opened = (tx: Transaction, paragraph_id: number) =>
  tx.paragraphProgress.create({ data: { user_id: student.id, paragraph_id, opened_at: new Date() } });

describe('of a learner', () => {
  it('reads what is mastered while the same learner opens the first paragraph', async () => {
    const { of, chapter_id, first } = await makeChapter();
    const read = await whileWaiting(
      (tx) => lockMastery(tx, of),
      () => callerFor(student).mastery.chapter({ chapter_id }),
      async (tx) => {
        await opened(tx, first);
        await recomputeMastery(tx, of);
      },
    );
    expect(read.paragraphs.map(({ status }) => status)).toEqual(['in_progress', 'not_started']);
  });

  it('has a row of the chapter from the start of a test on, as when all is computed', async () => {
    const { of, chapter_id, first } = await makeChapter();
    const test_id = await makeTextbookTest(teacher, { chapter_id, paragraph_id: first });
    await callerFor(student).textbook_tests.start({ test_id });
    const stored = () =>
      db.paragraphProgress.findMany({
        where: { user_id: student.id, paragraph: { chapter_id } },
        orderBy: { paragraph_id: 'asc' },
      });
    const before = await stored();
    expect(before.map(({ status }) => status)).toEqual(['in_progress', 'not_started']);
    await recomputeMastery(db, { chapter_id });
    expect(await stored()).toEqual(before);
    expect(await db.chapterMastery.count({ where: of })).toBe(1);
  });
});

describe('of somebody who changes the textbook', () => {
  it('deletes a paragraph that a learner opens', async () => {
    const { of, chapter_id, first, second } = await makeChapter();
    await whileWaiting(
      (tx) => lockMastery(tx, of),
      () => callerFor(teacher).textbooks.paragraphs.delete({ paragraph_id: first }),
      async (tx) => {
        await opened(tx, first);
        await recomputeMastery(tx, of);
      },
    );
    const left = await db.paragraph.findMany({ where: { chapter_id } });
    expect(left.map(({ id }) => id)).toEqual([second]);
    const row = await db.chapterMastery.findFirstOrThrow({ where: of });
    expect(row.total_paragraphs).toBe(1);
  });

  it('deletes a chapter in which a learner works', async () => {
    const { of, chapter_id, first, second } = await makeChapter();
    await opened(db, first);
    await whileWaiting(
      async (tx) => {
        await lockMastery(tx, of);
        await tx.paragraphProgress.updateMany({
          where: { user_id: student.id, paragraph_id: first },
          data: { read_at: new Date() },
        });
      },
      () => callerFor(teacher).textbooks.chapters.delete({ chapter_id }),
      async (tx) => {
        await opened(tx, second);
        await recomputeMastery(tx, of);
      },
    );
    expect(await db.chapter.count({ where: { id: chapter_id } })).toBe(0);
  });

  it.each(['record', 'paragraph'] as const)(
    'says to %s that the paragraph was deleted meanwhile',
    async (what) => {
      const { chapter_id, first } = await makeChapter();
      await expect(
        whileWaiting(
          (tx) => lockMastery(tx, { chapter_id }),
          async () => {
            await callerFor(student).textbooks.students[what]({ paragraph_id: first, seconds: 5 });
          },
          (tx) => tx.paragraph.delete({ where: { id: first } }),
        ),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('says to whoever asks what they have mastered that the chapter was deleted meanwhile', async () => {
    const { chapter_id } = await makeChapter();
    await expect(
      whileWaiting(
        (tx) => lockMastery(tx, { chapter_id }),
        () => callerFor(student).mastery.chapter({ chapter_id }),
        (tx) => tx.chapter.delete({ where: { id: chapter_id } }),
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('deletes a chapter without paragraphs while somebody asks what they have mastered of it', async () => {
    const { book, of } = await makeChapter();
    const { id } = await db.chapter.create({ data: { textbook_id: book.id, title: 'Empty', order: 2 } });
    await whileWaiting(
      (tx) => lockMastery(tx, { ...of, chapter_id: id }),
      () => callerFor(teacher).textbooks.chapters.delete({ chapter_id: id }),
      (tx) => recomputeMastery(tx, { ...of, chapter_id: id }),
    );
    expect(await db.chapter.count({ where: { id } })).toBe(0);
  });

  it('changes a test while the textbook is changed by somebody else', async () => {
    const { book, chapter_id } = await makeChapter();
    const test_id = await makeTextbookTest(teacher, { chapter_id });
    const meet = <T>(other: () => Promise<T>) =>
      whileWaiting(
        (tx) => tx.$executeRaw`UPDATE textbooks SET updated_at = now() WHERE id = ${book.id}`,
        other,
        (tx) => tx.$queryRaw`SELECT id FROM tests WHERE chapter_id = ${chapter_id} FOR UPDATE`,
      );
    const tests = callerFor(teacher).textbook_tests;
    expect(await meet(() => tests.update({ test_id, time_limit: 5 }))).toMatchObject({ time_limit: 5 });
    await meet(() => tests.delete({ test_id }));
    expect(await db.test.count({ where: { id: test_id } })).toBe(0);
  });
});
