/** What analytics reads. Days begin at midnight in the school's time zone; `now` decides which day is today. */
import { db, Prisma } from '@talaffuz/db/client';
import { phonemeSymbols, type PhonemeSymbol } from '@talaffuz/speech/phonemes/inventory';
import { positions, type Position, type Token } from './breakdown.ts';
import { MAX_TOKENS } from './strength.ts';
import type { Subject } from './subject.ts';

/**
 * Scored attempts that are the subject's own voice: a batch row without a student stands under whoever made the batch.
 * `a` is the table of attempts.
 */
const ownAttempts = ({ id }: Subject) => Prisma.sql`
  a.user_id = ${id} AND a.status = 'done' AND NOT EXISTS (
    SELECT 1 FROM practice_batches b WHERE b.id = a.batch_id AND b.created_by = a.user_id)`;

const today = ({ timezone }: Subject, now: Date) =>
  Prisma.sql`(${now}::timestamptz AT TIME ZONE ${timezone})::date`;

/** The moment at which the range of `days` days that ends today began. */
const rangeStart = (subject: Subject, days: number, now: Date) =>
  Prisma.sql`((${today(subject, now)} - ${days - 1}::int)::timestamp AT TIME ZONE ${subject.timezone})`;

export interface Day {
  date: string;
  attempts: number;
  average_score: number | null;
}

/** Every day of the range, also those without practice, oldest first. */
export function readDays(subject: Subject, days: number, now: Date): Promise<Day[]> {
  return db.$queryRaw<Day[]>`
    WITH done AS (
      SELECT (a.created_at AT TIME ZONE ${subject.timezone})::date AS day, a.overall_score
      FROM attempts a WHERE ${ownAttempts(subject)} AND a.created_at >= ${rangeStart(subject, days, now)})
    SELECT to_char(d.day, 'YYYY-MM-DD') AS date, count(done.day)::int AS attempts,
           round(avg(done.overall_score)::numeric, 2)::float AS average_score
    FROM generate_series((${today(subject, now)} - ${days - 1}::int)::timestamp, ${today(subject, now)}::timestamp,
                         interval '1 day') AS d(day)
    LEFT JOIN done ON done.day = d.day::date
    GROUP BY d.day ORDER BY d.day`;
}

export interface Totals {
  sessions: number;
  minutes: number;
  attempts: number;
  average_score: number | null;
  /** The latest scores of the range, at most 200, oldest first. */
  scores: number[];
}

/** Totals of the range. Sessions count where they began, and only those in which something was scored. */
export async function readTotals(subject: Subject, days: number, now: Date): Promise<Totals> {
  const rows = await db.$queryRaw<Totals[]>`
    WITH done AS (
      SELECT a.overall_score AS score, row_number() OVER (ORDER BY a.created_at DESC, a.id DESC) AS age
      FROM attempts a WHERE ${ownAttempts(subject)} AND a.created_at >= ${rangeStart(subject, days, now)}),
    sessions AS (
      SELECT count(*)::int AS sessions, coalesce(sum(duration_minutes), 0)::float AS minutes
      FROM practice_sessions
      WHERE user_id = ${subject.id} AND attempts_count > 0 AND started_at >= ${rangeStart(subject, days, now)})
    SELECT sessions.sessions, round(sessions.minutes::numeric, 2)::float AS minutes,
           (SELECT count(*)::int FROM done) AS attempts,
           (SELECT round(avg(score)::numeric, 2)::float FROM done) AS average_score,
           (SELECT coalesce(array_agg(score ORDER BY age DESC), '{}')
            FROM done WHERE age <= ${MAX_TOKENS} AND score IS NOT NULL) AS scores
    FROM sessions`;
  return rows[0] ?? { sessions: 0, minutes: 0, attempts: 0, average_score: null, scores: [] };
}

export interface Streaks {
  /** Days in a row up to today; up to yesterday while nothing was scored today. */
  current: number;
  longest: number;
}

/** Runs of days with practice: within one, day minus row number stays the same. */
export async function readStreaks(subject: Subject, now: Date): Promise<Streaks> {
  const rows = await db.$queryRaw<Streaks[]>`
    WITH days AS (
      SELECT DISTINCT (a.created_at AT TIME ZONE ${subject.timezone})::date AS day
      FROM attempts a WHERE ${ownAttempts(subject)}),
    numbered AS (SELECT day, day - (row_number() OVER (ORDER BY day))::int AS run FROM days),
    runs AS (SELECT max(day) AS last_day, count(*)::int AS length FROM numbered GROUP BY run)
    SELECT coalesce(max(length) FILTER (WHERE last_day >= ${today(subject, now)} - 1), 0)::int AS current,
           coalesce(max(length), 0)::int AS longest FROM runs`;
  return rows[0] ?? { current: 0, longest: 0 };
}

interface TokenRow extends Omit<Token, 'position' | 'previous' | 'next' | 'heard'> {
  phoneme: string;
  position: string;
  previous: string | null;
  next: string | null;
  heard: string | null;
}

const symbolOf = (text: string | null): PhonemeSymbol | null =>
  phonemeSymbols.find((symbol) => symbol === text) ?? null;

const positionOf = (text: string): Position => positions.find((position) => position === text) ?? 'medial';

/** A reviewer who gives at least this heard the right sound, whatever the model heard. */
const TEACHER_HEARD_IT = 80;

/**
 * The latest 200 tokens of each phoneme, newest first. One index scan a phoneme: the cost does not grow with history.
 * `only` asks for one phoneme.
 */
export async function readTokens(
  subject: Subject,
  only?: PhonemeSymbol,
): Promise<Map<PhonemeSymbol, Token[]>> {
  const wanted = only === undefined ? [...phonemeSymbols] : [only];
  const rows = await db.$queryRaw<TokenRow[]>`
    SELECT p.phoneme, t.* FROM unnest(${wanted}::text[]) AS p(phoneme)
    CROSS JOIN LATERAL (
      SELECT coalesce(t.teacher_score, t.score) AS score, t.position, t.word, t.previous_phoneme AS previous,
             t.next_phoneme AS next, CASE WHEN t.teacher_score >= ${TEACHER_HEARD_IT} THEN NULL ELSE t.heard END AS heard,
             to_char(t.created_at AT TIME ZONE ${subject.timezone}, 'YYYY-MM-DD') AS day
      FROM attempt_phonemes t
      WHERE t.user_id = ${subject.id} AND t.phoneme = p.phoneme AND NOT EXISTS (
        SELECT 1 FROM attempts a JOIN practice_batches b ON b.id = a.batch_id
        WHERE a.id = t.attempt_id AND b.created_by = t.user_id)
      ORDER BY t.attempt_id DESC, t.index DESC LIMIT ${MAX_TOKENS}) t`;
  const tokens = new Map<PhonemeSymbol, Token[]>(wanted.map((symbol) => [symbol, []]));
  for (const { phoneme, ...row } of rows) {
    const symbol = symbolOf(phoneme);
    if (symbol === null) continue;
    tokens.get(symbol)?.push({
      ...row,
      position: positionOf(row.position),
      previous: symbolOf(row.previous),
      next: symbolOf(row.next),
      heard: symbolOf(row.heard),
    });
  }
  return tokens;
}
