/**
 * The one place where mastery is written: all of it follows from what learners read, their tests and their homework.
 * One statement computes it for one learner or all, in one chapter or all, so that both ways give the same rows.
 *
 * A paragraph of a learner (0–100):
 * - items: each active test of it (formative counts twice, practice once) by its best marked attempt, and each homework
 *   task on it (once) by its best marked submission, which is after the penalty for being late;
 * - `mastery_score` is their weighted mean; null without items. `practice_score`: the best of its active practice tests;
 * - `attempts_count`: attempts and submissions that have ended;
 * - `completed_at`: the earliest of: said to be read, first test passed, first task handed in (not by the clock). It stays when the test is
 *   made inactive;
 * - `status`: by the score mastered ≥ 85, progressing ≥ 60, else struggling; without one completed, in_progress or
 *   not_started.
 *
 * A chapter of a learner:
 * - `average_score`: mean of the scores of its paragraphs that have one; `summative_score`: mean of its active summative
 *   tests that were tried, each by its best marked attempt (both 0–1);
 * - `weighted_score`: ¾ average + ¼ summative, or the one that there is; `mastery_score` is a hundred times that;
 * - level A ≥ 85, B ≥ 60, else C; null without a score;
 * - `summative_passed`: it has active summative tests, and each was passed once;
 * - `is_completed`: it has paragraphs, all completed, and no active summative test or all passed.
 *
 * Who has a trace in a chapter (a paragraph opened, an attempt, a submission) has a row of it and one of each paragraph.
 * Sums are of exact decimals, so that their order cannot matter; ten places are kept, which hides that a third has no end.
 */
import { Prisma, type Transaction } from '@talaffuz/db/client';

/** Whose mastery, of which chapters; what is not named is all. */
export interface MasteryOf {
  user_id?: number;
  chapter_id?: number;
}

export const MASTERED = 85;
export const PROGRESSING = 60;
const SUMMATIVE_SHARE = 0.25;

/** Of our advisory locks: the chapters, and the learners. */
const CHAPTER_LOCK = 1003;
const LEARNER_LOCK = 1004;

/**
 * Of two who recompute the same row the second must see what the first one has written. One learner in one chapter waits
 * for themselves alone and for whoever computes the chapter of everybody. Who writes `paragraph_progress` takes it before
 * that: recomputing writes rows of the whole chapter, so that otherwise two could wait for each other.
 */
export async function lockMastery(tx: Transaction, { user_id, chapter_id }: MasteryOf): Promise<void> {
  if (chapter_id === undefined) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAPTER_LOCK}::int, 0)`;
    return;
  }
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${CHAPTER_LOCK}::int, 0)`;
  if (user_id === undefined) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAPTER_LOCK}::int, ${chapter_id}::int)`;
    return;
  }
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${CHAPTER_LOCK}::int, ${chapter_id}::int)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LEARNER_LOCK}::int, ${user_id}::int)`;
}

/** To be called in the transaction of every change that mastery follows from, as its last step. */
export async function recomputeMastery(tx: Transaction, of: MasteryOf): Promise<void> {
  await lockMastery(tx, of);
  const { user_id, chapter_id } = of;
  const mine = (column: string) =>
    user_id === undefined ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(column)} = ${user_id}`;
  const here = (column: string) =>
    chapter_id === undefined ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(column)} = ${chapter_id}`;
  await tx.$executeRaw`
    WITH para AS (
      SELECT id, chapter_id FROM paragraphs WHERE ${here('chapter_id')}
    ), exam AS (
      SELECT id, chapter_id, paragraph_id, test_purpose, is_active FROM tests
      WHERE test_type = 'textbook' AND chapter_id IS NOT NULL AND ${here('chapter_id')}
    ), attempt AS (
      SELECT a.user_id, a.test_id, count(*) FILTER (WHERE a.is_completed) AS ended,
             max(CASE WHEN a.max_score > 0 THEN 100 * a.total_score::numeric / a.max_score::numeric ELSE 0 END)
               FILTER (WHERE a.status = 'graded') AS best,
             min(a.end_time) FILTER (WHERE a.is_passed) AS passed_at
      FROM test_attempts a JOIN exam ON exam.id = a.test_id
      WHERE ${mine('a.user_id')}
      GROUP BY a.user_id, a.test_id
    ), task AS (
      SELECT s.user_id, t.id, t.paragraph_id, count(s.completed_at) AS ended,
             max(CASE WHEN s.max_score > 0 THEN 100 * s.score::numeric / s.max_score::numeric ELSE 0 END)
               FILTER (WHERE s.status = 'graded') AS best,
             min(s.completed_at) FILTER (WHERE NOT s.ended_by_clock) AS done_at
      FROM task_submissions s
      JOIN homework_tasks t ON t.id = s.task_id
      JOIN para ON para.id = t.paragraph_id
      WHERE ${mine('s.user_id')}
      GROUP BY s.user_id, t.id, t.paragraph_id
    ), learner AS (
      SELECT g.user_id, para.chapter_id FROM paragraph_progress g JOIN para ON para.id = g.paragraph_id
      WHERE ${mine('g.user_id')}
      UNION SELECT attempt.user_id, exam.chapter_id FROM attempt JOIN exam ON exam.id = attempt.test_id
      UNION SELECT task.user_id, para.chapter_id FROM task JOIN para ON para.id = task.paragraph_id
      UNION SELECT m.user_id, m.chapter_id FROM chapter_mastery m
      WHERE ${mine('m.user_id')} AND ${here('m.chapter_id')}
    ), item AS (
      SELECT a.user_id, exam.paragraph_id, CASE WHEN exam.is_active THEN a.best END AS score,
             CASE exam.test_purpose WHEN 'formative' THEN 2 ELSE 1 END AS weight,
             CASE WHEN exam.is_active AND exam.test_purpose = 'practice' THEN a.best END AS practice,
             a.ended, a.passed_at AS done_at
      FROM attempt a JOIN exam ON exam.id = a.test_id
      WHERE exam.paragraph_id IS NOT NULL AND exam.test_purpose IN ('formative', 'practice')
      UNION ALL
      SELECT user_id, paragraph_id, best, 1, NULL, ended, done_at FROM task
    ), scored AS (
      SELECT user_id, paragraph_id, max(practice) AS practice, sum(ended) AS ended, min(done_at) AS done_at,
             round(sum(score * weight) / sum(weight) FILTER (WHERE score IS NOT NULL), 10) AS score
      FROM item GROUP BY user_id, paragraph_id
    ), paragraph AS (
      SELECT learner.user_id, learner.chapter_id, para.id AS paragraph_id, scored.score, scored.practice,
             coalesce(scored.ended, 0)::int AS ended, least(g.read_at, scored.done_at) AS completed_at,
             (CASE WHEN scored.score >= ${MASTERED} THEN 'mastered'
                   WHEN scored.score >= ${PROGRESSING} THEN 'progressing'
                   WHEN scored.score IS NOT NULL THEN 'struggling'
                   WHEN g.read_at IS NOT NULL OR scored.done_at IS NOT NULL THEN 'completed'
                   WHEN g.opened_at IS NOT NULL OR g.current_step IS NOT NULL OR scored.user_id IS NOT NULL
                     THEN 'in_progress'
                   ELSE 'not_started' END)::"MasteryStatus" AS status
      FROM learner
      JOIN para ON para.chapter_id = learner.chapter_id
      LEFT JOIN paragraph_progress g ON g.user_id = learner.user_id AND g.paragraph_id = para.id
      LEFT JOIN scored ON scored.user_id = learner.user_id AND scored.paragraph_id = para.id
    ), changed_paragraph AS (
      INSERT INTO paragraph_progress AS kept
        (user_id, paragraph_id, status, completed_at, mastery_score, practice_score, attempts_count, updated_at)
      SELECT n.user_id, n.paragraph_id, n.status, n.completed_at, n.score::float8, n.practice::float8, n.ended, now()
      FROM paragraph n
      LEFT JOIN paragraph_progress g ON g.user_id = n.user_id AND g.paragraph_id = n.paragraph_id
      WHERE g.id IS NULL
        OR (g.status, g.completed_at, g.mastery_score, g.practice_score, g.attempts_count)
           IS DISTINCT FROM (n.status, n.completed_at, n.score::float8, n.practice::float8, n.ended)
      ORDER BY n.user_id, n.paragraph_id
      ON CONFLICT (user_id, paragraph_id) DO UPDATE SET
        status = EXCLUDED.status, completed_at = EXCLUDED.completed_at, mastery_score = EXCLUDED.mastery_score,
        practice_score = EXCLUDED.practice_score, attempts_count = EXCLUDED.attempts_count, updated_at = now()
    ), of_paragraphs AS (
      SELECT user_id, chapter_id, count(*)::int AS total, count(completed_at)::int AS completed,
             (count(*) FILTER (WHERE status = 'mastered'))::int AS mastered,
             (count(*) FILTER (WHERE status = 'struggling'))::int AS struggling,
             avg(score) / 100 AS average
      FROM paragraph GROUP BY user_id, chapter_id
    ), of_tests AS (
      SELECT learner.user_id, learner.chapter_id, avg(attempt.best) / 100 AS summative,
             bool_and(attempt.passed_at IS NOT NULL) AS passed
      FROM learner
      JOIN exam ON exam.chapter_id = learner.chapter_id AND exam.test_purpose = 'summative' AND exam.is_active
      LEFT JOIN attempt ON attempt.test_id = exam.id AND attempt.user_id = learner.user_id
      GROUP BY learner.user_id, learner.chapter_id
    ), sums AS (
      SELECT learner.user_id, learner.chapter_id, coalesce(p.total, 0) AS total, coalesce(p.completed, 0) AS completed,
             coalesce(p.mastered, 0) AS mastered, coalesce(p.struggling, 0) AS struggling,
             p.average, t.summative, coalesce(t.passed, false) AS passed, t.user_id IS NOT NULL AS has_tests,
             round(CASE WHEN p.average IS NULL THEN t.summative
                        WHEN t.summative IS NULL THEN p.average
                        ELSE p.average * (1 - ${SUMMATIVE_SHARE}::numeric) + t.summative * ${SUMMATIVE_SHARE}::numeric
                   END, 12) AS weighted
      FROM learner
      LEFT JOIN of_paragraphs p ON p.user_id = learner.user_id AND p.chapter_id = learner.chapter_id
      LEFT JOIN of_tests t ON t.user_id = learner.user_id AND t.chapter_id = learner.chapter_id
    ), chapter AS (
      SELECT user_id, chapter_id, total, completed, mastered, struggling, average::float8 AS average,
             weighted::float8 AS weighted, summative::float8 AS summative, passed,
             (CASE WHEN weighted * 100 >= ${MASTERED} THEN 'A' WHEN weighted * 100 >= ${PROGRESSING} THEN 'B'
                   WHEN weighted IS NOT NULL THEN 'C' END)::"MasteryLevel" AS level,
             (weighted * 100)::float8 AS score,
             total > 0 AND completed = total AND (passed OR NOT has_tests) AS done
      FROM sums
    )
    INSERT INTO chapter_mastery AS kept
      (user_id, chapter_id, total_paragraphs, completed_paragraphs, mastered_paragraphs, struggling_paragraphs,
       average_score, weighted_score, summative_score, summative_passed, mastery_level, mastery_score, is_completed,
       updated_at)
    SELECT n.user_id, n.chapter_id, n.total, n.completed, n.mastered, n.struggling, n.average, n.weighted, n.summative,
           n.passed, n.level, n.score, n.done, now()
    FROM chapter n
    LEFT JOIN chapter_mastery m ON m.user_id = n.user_id AND m.chapter_id = n.chapter_id
    WHERE m.id IS NULL
      OR (m.total_paragraphs, m.completed_paragraphs, m.mastered_paragraphs, m.struggling_paragraphs, m.average_score,
          m.weighted_score, m.summative_score, m.summative_passed, m.mastery_level, m.mastery_score, m.is_completed)
         IS DISTINCT FROM
         (n.total, n.completed, n.mastered, n.struggling, n.average, n.weighted, n.summative, n.passed, n.level,
          n.score, n.done)
    ORDER BY n.user_id, n.chapter_id
    ON CONFLICT (user_id, chapter_id) DO UPDATE SET
      total_paragraphs = EXCLUDED.total_paragraphs, completed_paragraphs = EXCLUDED.completed_paragraphs,
      mastered_paragraphs = EXCLUDED.mastered_paragraphs, struggling_paragraphs = EXCLUDED.struggling_paragraphs,
      average_score = EXCLUDED.average_score, weighted_score = EXCLUDED.weighted_score,
      summative_score = EXCLUDED.summative_score, summative_passed = EXCLUDED.summative_passed,
      mastery_level = EXCLUDED.mastery_level, mastery_score = EXCLUDED.mastery_score,
      is_completed = EXCLUDED.is_completed, updated_at = now()`;
}
