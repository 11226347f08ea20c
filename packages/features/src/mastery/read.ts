/** What a learner has mastered, chapter by chapter. */
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction, snapshot, type Prisma } from '@talaffuz/db/client';
import { findChapter, visibleChapters } from '../textbooks/scope.ts';
import { meanOf, percentOf } from './level.ts';
import { dateOfEnd, paceOf } from './pace.ts';
import { lockMastery, recomputeMastery } from './recompute.ts';
import type { chapterMastery, overview } from './schema.ts';

/** Rows of somebody who has done nothing in a chapter yet, so that what they read has its ids. */
async function ensureRows(actor: Actor, chapter_id: number): Promise<void> {
  const user_id = actor.id;
  const [row, paragraphs, known] = await Promise.all([
    db.chapterMastery.count({ where: { user_id, chapter_id } }),
    db.paragraph.count({ where: { chapter_id } }),
    db.paragraphProgress.count({ where: { user_id, paragraph: { chapter_id } } }),
  ]);
  if (row > 0 && known === paragraphs) return;
  await inTransaction(async (tx) => {
    // Before the first row: otherwise whoever recomputes would wait for that row, and this for their lock.
    await lockMastery(tx, { user_id, chapter_id });
    // Anew behind the lock: it may have been deleted meanwhile.
    await findChapter(tx, actor, chapter_id);
    await tx.$executeRaw`
      INSERT INTO chapter_mastery (user_id, chapter_id) VALUES (${user_id}, ${chapter_id})
      ON CONFLICT (user_id, chapter_id) DO NOTHING`;
    await recomputeMastery(tx, { user_id, chapter_id });
  });
}

const placed = {
  chapter: { select: { title: true, order: true, textbook: { select: { id: true, title: true } } } },
} satisfies Prisma.ChapterMasteryInclude;

/** Throws `not_found`. */
export async function readChapterMastery(
  actor: Actor,
  chapter_id: number,
  now = new Date(),
): Promise<z.output<typeof chapterMastery>> {
  await findChapter(db, actor, chapter_id);
  await ensureRows(actor, chapter_id);
  const [{ row, paragraphs }, pace] = await Promise.all([
    snapshot(async (tx) => ({
      row: await tx.chapterMastery.findUniqueOrThrow({
        where: { user_id_chapter_id: { user_id: actor.id, chapter_id } },
        include: placed,
      }),
      paragraphs: await tx.paragraphProgress.findMany({
        where: { user_id: actor.id, paragraph: { chapter_id } },
        orderBy: [{ paragraph: { order: 'asc' } }, { paragraph_id: 'asc' }],
        select: {
          id: true,
          paragraph_id: true,
          status: true,
          mastery_score: true,
          attempts_count: true,
          paragraph: { select: { title: true } },
        },
      }),
    })),
    paceOf(actor, now),
  ]);
  const { chapter, user_id, updated_at, ...rest } = row;
  return {
    ...rest,
    student_id: user_id,
    chapter_title: chapter.title,
    chapter_order: chapter.order,
    textbook_id: chapter.textbook.id,
    textbook_title: chapter.textbook.title,
    progress_percentage: percentOf(row.completed_paragraphs, row.total_paragraphs),
    estimated_completion_date: dateOfEnd(pace, row.total_paragraphs - row.completed_paragraphs),
    last_updated_at: updated_at.toISOString(),
    paragraphs: paragraphs.map(({ paragraph, ...one }) => ({ ...one, paragraph_title: paragraph.title })),
  };
}

/** The chapters in which somebody has done something, in the order of the textbooks. */
export async function readOverview(actor: Actor, now = new Date()): Promise<z.output<typeof overview>> {
  const [rows, pace] = await Promise.all([
    snapshot((tx) =>
      tx.chapterMastery.findMany({
        where: {
          user_id: actor.id,
          chapter: {
            ...visibleChapters(actor),
            OR: [
              {
                paragraphs: {
                  some: { progress: { some: { user_id: actor.id, status: { not: 'not_started' } } } },
                },
              },
              { tests: { some: { attempts: { some: { user_id: actor.id } } } } },
            ],
          },
        },
        orderBy: [{ chapter: { textbook_id: 'asc' } }, { chapter: { order: 'asc' } }, { chapter_id: 'asc' }],
        include: placed,
      }),
    ),
    paceOf(actor, now),
  ]);
  const count = (level: string) => rows.filter(({ mastery_level }) => mastery_level === level).length;
  return {
    student_id: actor.id,
    chapters: rows.map(({ chapter, ...row }) => ({
      chapter_id: row.chapter_id,
      chapter_title: chapter.title,
      chapter_order: chapter.order,
      textbook_id: chapter.textbook.id,
      textbook_title: chapter.textbook.title,
      mastery_level: row.mastery_level,
      mastery_score: row.mastery_score,
      progress_percentage: percentOf(row.completed_paragraphs, row.total_paragraphs),
      estimated_completion_date: dateOfEnd(pace, row.total_paragraphs - row.completed_paragraphs),
    })),
    total_chapters: rows.length,
    average_mastery_score: meanOf(rows.map((row) => row.mastery_score)),
    level_a_count: count('A'),
    level_b_count: count('B'),
    level_c_count: count('C'),
  };
}
