/** Makes everything that is derived from attempts again: token rows, certainty, and the totals of sessions. */
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction } from '@talaffuz/db/client';
import { assessment } from '../practice/schema.ts';
import { countUp } from '../practice/sessions.ts';
import { certaintyOf, writeTokens } from './tokens.ts';

const CHUNK = 100;

export interface Rebuilt {
  attempts: number;
  /** Token rows that were missing, wrong or too many. */
  tokens_changed: number;
  sessions: number;
}

export interface RebuildOptions {
  /** Slug of one school, default all. */
  school?: string;
  onProgress?: (done: { attempts: number; total: number }) => void;
}

/**
 * Goes through attempts in chunks, a transaction each, while the product runs; memory does not grow with history. A second
 * run changes nothing. Reviewers' scores stay. Throws `not_found` for an unknown school.
 */
export async function rebuildAnalytics(options: RebuildOptions = {}): Promise<Rebuilt> {
  const ofSchool = await schoolFilter(options.school);
  const done = { ...ofSchool, status: 'done' } as const;
  const total = await db.attempt.count({ where: done });
  const sum: Rebuilt = { attempts: 0, tokens_changed: 0, sessions: 0 };
  for (let after = 0; ;) {
    const attempts = await db.attempt.findMany({
      where: { ...done, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: CHUNK,
      select: { id: true, user_id: true, created_at: true, result: true, certainty: true },
    });
    const last = attempts.at(-1);
    if (last === undefined) break;
    after = last.id;
    sum.tokens_changed += await inTransaction(async (tx) => {
      let changed = 0;
      for (const { result, certainty, ...attempt } of attempts) {
        if (result === null) continue;
        const assessed = assessment.parse(result);
        changed += await writeTokens(tx, attempt, assessed);
        const now = certaintyOf(assessed);
        if (now !== certainty)
          await tx.attempt.update({ where: { id: attempt.id }, data: { certainty: now } });
      }
      return changed;
    });
    sum.attempts += attempts.length;
    options.onProgress?.({ attempts: sum.attempts, total });
  }
  sum.sessions = await recountSessions(ofSchool);
  return sum;
}

async function recountSessions(ofSchool: { school_id?: number }): Promise<number> {
  let count = 0;
  for (let after = 0; ;) {
    const sessions = await db.practiceSession.findMany({
      where: { ...ofSchool, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: CHUNK,
      select: { id: true },
    });
    const last = sessions.at(-1);
    if (last === undefined) return count;
    after = last.id;
    await inTransaction(async (tx) => {
      for (const { id } of sessions) await countUp(tx, id);
    });
    count += sessions.length;
  }
}

async function schoolFilter(slug: string | undefined): Promise<{ school_id?: number }> {
  if (slug === undefined) return {};
  const school = await db.school.findUnique({ where: { slug }, select: { id: true } });
  if (school === null) throw new AppError('not_found', `There is no school "${slug}".`);
  return { school_id: school.id };
}
