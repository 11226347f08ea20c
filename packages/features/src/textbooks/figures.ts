/** How far somebody is in textbooks and chapters: counted for all rows of a page at once. */
import { db } from '@talaffuz/db/client';
import type { MasteryStatus } from '@talaffuz/db/generated/client';

export type Status = 'not_started' | 'in_progress' | 'completed';

/** Of one paragraph, from the row that says what somebody did in it; without a row they did nothing. */
export function statusOf(
  row:
    | { completed_at: Date | null; opened_at: Date | null; attempts_count: number; status: MasteryStatus }
    | null
    | undefined,
): Status {
  if (row === null || row === undefined) return 'not_started';
  if (row.completed_at !== null) return 'completed';
  // A test that was only begun shows in the status alone.
  const begun = row.opened_at !== null || row.attempts_count > 0 || row.status !== 'not_started';
  return begun ? 'in_progress' : 'not_started';
}

/** With one decimal; nothing of nothing is 0. */
export const percentage = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

export interface TextbookFigures {
  chapters_total: number;
  chapters_completed: number;
  paragraphs_total: number;
  paragraphs_completed: number;
  /** Mean of its chapters that have a score, 0–100. */
  mastery_score: number | null;
  last_activity: Date | null;
}

const NOTHING: TextbookFigures = {
  chapters_total: 0,
  chapters_completed: 0,
  paragraphs_total: 0,
  paragraphs_completed: 0,
  mastery_score: null,
  last_activity: null,
};

export async function textbookFigures(user_id: number, ids: number[]) {
  const rows = await db.$queryRaw<(TextbookFigures & { id: number })[]>`
    SELECT t.id, c.chapters_total, c.chapters_completed, c.mastery_score,
      p.paragraphs_total, p.paragraphs_completed, greatest(p.last_activity, e.last_activity) AS last_activity
    FROM unnest(${ids}::int[]) AS t(id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS chapters_total,
        (count(*) FILTER (WHERE m.is_completed))::int AS chapters_completed,
        avg(m.mastery_score) AS mastery_score
      FROM chapters c
      LEFT JOIN chapter_mastery m ON m.chapter_id = c.id AND m.user_id = ${user_id}
      WHERE c.textbook_id = t.id) c
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS paragraphs_total, count(g.completed_at)::int AS paragraphs_completed,
        max(greatest(g.opened_at, g.read_at, g.completed_at)) AS last_activity
      FROM chapters c
      JOIN paragraphs p ON p.chapter_id = c.id
      LEFT JOIN paragraph_progress g ON g.paragraph_id = p.id AND g.user_id = ${user_id}
      WHERE c.textbook_id = t.id) p
    CROSS JOIN LATERAL (
      SELECT max(e.at) AS last_activity
      FROM chapters c
      JOIN paragraphs p ON p.chapter_id = c.id
      JOIN study_events e ON e.paragraph_id = p.id AND e.user_id = ${user_id}
      WHERE c.textbook_id = t.id) e`;
  const found = new Map(rows.map(({ id, ...figures }) => [id, figures]));
  return (id: number): TextbookFigures => found.get(id) ?? NOTHING;
}

interface ChapterFigures {
  paragraphs_total: number;
  paragraphs_completed: number;
  /** Something in it was opened or tried. */
  begun: boolean;
}

export async function chapterFigures(user_id: number, ids: number[]) {
  const rows = await db.$queryRaw<(ChapterFigures & { id: number })[]>`
    SELECT p.chapter_id AS id, count(*)::int AS paragraphs_total,
      count(g.completed_at)::int AS paragraphs_completed,
      coalesce(bool_or(g.opened_at IS NOT NULL OR g.completed_at IS NOT NULL OR g.attempts_count > 0), false)
        AS begun
    FROM paragraphs p
    LEFT JOIN paragraph_progress g ON g.paragraph_id = p.id AND g.user_id = ${user_id}
    WHERE p.chapter_id = ANY(${ids}::int[])
    GROUP BY p.chapter_id`;
  const found = new Map(rows.map(({ id, ...figures }) => [id, figures]));
  return (id: number): ChapterFigures =>
    found.get(id) ?? { paragraphs_total: 0, paragraphs_completed: 0, begun: false };
}
