/** The figures of a learner's dashboard, counted by the database; days are those of the school's calendar. */
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { db, Prisma } from '@talaffuz/db/client';
import { timezoneOf } from '../schools/clock.ts';
import { percentOf } from './level.ts';
import type { progress, stats } from './schema.ts';

/** The published textbooks that somebody sees. */
const books = ({ school_id }: Actor) => Prisma.sql`
  SELECT id, title FROM textbooks WHERE is_published AND (school_id = ${school_id} OR is_global)`;

/**
 * Every moment at which somebody learned: read, began or handed in a test or a task, asked a chat. What the clock ended
 * is nothing that they did.
 */
const moments = ({ id }: Actor) => Prisma.sql`
  SELECT at FROM study_events WHERE user_id = ${id}
  UNION ALL
  SELECT unnest(CASE WHEN a.ended_by_clock THEN ARRAY[a.start_time] ELSE ARRAY[a.start_time, a.end_time] END)
  FROM test_attempts a JOIN tests t ON t.id = a.test_id
  WHERE a.user_id = ${id} AND t.test_type = 'textbook'
  UNION ALL
  SELECT unnest(CASE WHEN ended_by_clock THEN ARRAY[started_at] ELSE ARRAY[started_at, completed_at] END)
  FROM task_submissions WHERE user_id = ${id}
  UNION ALL
  SELECT m.created_at FROM tutor_messages m JOIN tutor_sessions c ON c.id = m.session_id
  WHERE c.user_id = ${id} AND c.session_type IS NOT NULL AND m.role = 'user'`;

interface Streak {
  current_streak_days: number;
  longest_streak_days: number;
  last_activity_at: Date | null;
}

/** Days in a row with anything learned; the current run lasts as long as its last day is today or yesterday. */
export async function readStreak(actor: Actor, now = new Date()): Promise<Streak> {
  const timezone = await timezoneOf(actor.school_id);
  const [found] = await db.$queryRaw<Streak[]>`
    WITH moment AS (${moments(actor)}), day AS (
      SELECT DISTINCT (at AT TIME ZONE ${timezone})::date AS day FROM moment WHERE at IS NOT NULL
    ), run AS (
      SELECT max(day) AS last, count(*)::int AS days
      FROM (SELECT day, day - (row_number() OVER (ORDER BY day))::int AS island FROM day) AS placed
      GROUP BY island
    )
    SELECT coalesce((SELECT days FROM run
                     WHERE last BETWEEN (${now}::timestamptz AT TIME ZONE ${timezone})::date - 1
                                    AND (${now}::timestamptz AT TIME ZONE ${timezone})::date
                     ORDER BY last DESC LIMIT 1), 0)::int AS current_streak_days,
           coalesce((SELECT max(days) FROM run), 0)::int AS longest_streak_days,
           (SELECT max(at) FROM moment) AS last_activity_at`;
  return found ?? { current_streak_days: 0, longest_streak_days: 0, last_activity_at: null };
}

type Counted = Omit<z.output<typeof stats>, keyof Streak | 'student_id'>;

export async function readStats(actor: Actor, now = new Date()): Promise<z.output<typeof stats>> {
  const { id } = actor;
  const [[counted], streak] = await Promise.all([
    db.$queryRaw<Counted[]>`
      WITH book AS (${books(actor)}),
      chapter AS (SELECT c.id FROM chapters c JOIN book ON book.id = c.textbook_id),
      mine AS (
        SELECT g.completed_at, g.status FROM paragraph_progress g
        JOIN paragraphs p ON p.id = g.paragraph_id JOIN chapter ON chapter.id = p.chapter_id
        WHERE g.user_id = ${id}
      ), ended AS (
        SELECT a.is_passed, CASE WHEN a.max_score > 0 THEN a.total_score / a.max_score ELSE 0 END AS score
        FROM test_attempts a JOIN tests t ON t.id = a.test_id
        WHERE a.user_id = ${id} AND t.test_type = 'textbook' AND a.is_completed
      )
      SELECT
        (SELECT count(*)::int FROM book) AS total_textbooks,
        (SELECT count(*)::int FROM chapter) AS total_chapters,
        (SELECT count(*)::int FROM paragraphs p JOIN chapter ON chapter.id = p.chapter_id) AS total_paragraphs,
        (SELECT count(completed_at)::int FROM mine) AS completed_paragraphs,
        (SELECT count(*)::int FROM mine WHERE status = 'mastered') AS mastered_paragraphs,
        (SELECT count(*)::int FROM mine WHERE status = 'struggling') AS struggling_paragraphs,
        (SELECT avg(m.mastery_score) FROM chapter_mastery m JOIN chapter ON chapter.id = m.chapter_id
         WHERE m.user_id = ${id}) AS average_mastery_score,
        (SELECT count(*)::int FROM ended) AS total_tests_taken,
        (SELECT count(*)::int FROM ended WHERE is_passed) AS tests_passed,
        (SELECT round(avg(score)::numeric, 4)::float8 FROM ended) AS average_test_score,
        ((coalesce((SELECT sum(time_spent_seconds) FROM paragraph_progress WHERE user_id = ${id}), 0)
          + coalesce((SELECT sum(a.time_spent_seconds) FROM test_attempts a JOIN tests t ON t.id = a.test_id
                      WHERE a.user_id = ${id} AND t.test_type = 'textbook'), 0)
          + coalesce((SELECT sum(time_spent_seconds) FROM task_submissions WHERE user_id = ${id}), 0)) / 60)::int
          AS total_time_spent_minutes`,
    readStreak(actor, now),
  ]);
  if (counted === undefined) throw new Error('A SELECT without FROM gives a row.');
  return {
    student_id: id,
    ...counted,
    ...streak,
    last_activity_at: streak.last_activity_at?.toISOString() ?? null,
  };
}

interface Book {
  textbook_id: number;
  title: string;
  chapters_total: number;
  chapters_completed: number;
  mastery_score: number | null;
  paragraphs: number;
  completed: number;
}

/** Every textbook that is published, however far somebody is. */
export async function readProgress(actor: Actor): Promise<z.output<typeof progress>> {
  const rows = await db.$queryRaw<Book[]>`
    WITH book AS (${books(actor)}), chapter AS (
      SELECT c.id, c.textbook_id, m.is_completed, m.mastery_score FROM chapters c
      JOIN book ON book.id = c.textbook_id
      LEFT JOIN chapter_mastery m ON m.chapter_id = c.id AND m.user_id = ${actor.id}
    ), paragraph AS (
      SELECT c.textbook_id, count(*)::int AS paragraphs, count(g.completed_at)::int AS completed
      FROM paragraphs p JOIN chapters c ON c.id = p.chapter_id JOIN book ON book.id = c.textbook_id
      LEFT JOIN paragraph_progress g ON g.paragraph_id = p.id AND g.user_id = ${actor.id}
      GROUP BY c.textbook_id
    )
    SELECT book.id AS textbook_id, book.title, count(chapter.id)::int AS chapters_total,
           (count(*) FILTER (WHERE chapter.is_completed))::int AS chapters_completed,
           avg(chapter.mastery_score) AS mastery_score,
           coalesce(max(paragraph.paragraphs), 0)::int AS paragraphs,
           coalesce(max(paragraph.completed), 0)::int AS completed
    FROM book LEFT JOIN chapter ON chapter.textbook_id = book.id
    LEFT JOIN paragraph ON paragraph.textbook_id = book.id
    GROUP BY book.id, book.title ORDER BY book.id`;
  const sum = (field: 'paragraphs' | 'completed') => rows.reduce((all, row) => all + row[field], 0);
  const paragraphs = sum('paragraphs');
  return {
    student_id: actor.id,
    overall_progress: paragraphs > 0 ? Math.round((sum('completed') / paragraphs) * 1_000) / 10 : 0,
    textbooks: rows.map(({ paragraphs: all, completed, ...row }) => ({
      ...row,
      progress_percentage: percentOf(completed, all),
    })),
  };
}
