/** Practice sessions open by themselves with the first attempt and close on demand or after 30 idle minutes. */
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import type { PracticeSession } from '@talaffuz/db/generated/client';
import { ofPage, type PageQuery } from '../api/lists.ts';

export const IDLE_MINUTES = 30;

const asSession = (row: PracticeSession) => ({
  id: row.id,
  status: row.status,
  started_at: row.started_at.toISOString(),
  ended_at: row.ended_at?.toISOString() ?? null,
  attempts_count: row.attempts_count,
  average_score: row.average_score,
  duration_minutes: row.duration_minutes,
});

export const listSessions = (actor: Actor, query: PageQuery) => listSessionsOf(actor.id, query);

/** Sessions of a user whom the caller may see, newest first. */
export async function listSessionsOf(user_id: number, query: PageQuery) {
  const where = { user_id };
  const [rows, total] = await Promise.all([
    db.practiceSession.findMany({ where, orderBy: { id: 'desc' }, ...ofPage(query) }),
    db.practiceSession.count({ where }),
  ]);
  return { rows: rows.map(asSession), total };
}

/** Two requests of one user never open two sessions: the second waits until the first has written its own. */
async function lockUser(tx: Transaction, userId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(1001, ${userId})`;
}

const create = (tx: Transaction, actor: Actor) =>
  tx.practiceSession.create({ data: { school_id: actor.school_id, user_id: actor.id } });

/** Opens a new session; the one that was open ends. */
export async function startSession(actor: Actor) {
  const row = await inTransaction(async (tx) => {
    await lockUser(tx, actor.id);
    const open = await tx.practiceSession.findMany({ where: { user_id: actor.id, status: 'active' } });
    for (const { id } of open) await close(tx, id);
    return create(tx, actor);
  });
  return asSession(row);
}

/** The session that an attempt made now belongs to: the one asked for, the open one, or a new one. */
export async function currentSession(tx: Transaction, actor: Actor, wanted?: number): Promise<number> {
  await lockUser(tx, actor.id);
  const since = new Date(Date.now() - IDLE_MINUTES * 60_000);
  const open = await tx.practiceSession.findFirst({
    where: {
      user_id: actor.id,
      ...(wanted === undefined ? { status: 'active', last_activity_at: { gt: since } } : { id: wanted }),
    },
    orderBy: { id: 'desc' },
  });
  if (wanted !== undefined && open === null)
    throw new AppError('not_found', `You have no practice session ${String(wanted)}.`);
  if (wanted !== undefined && open?.status === 'ended') {
    throw new AppError('conflict', `Practice session ${String(wanted)} has ended; start a new one.`);
  }
  if (open === null) return (await create(tx, actor)).id;
  await tx.practiceSession.update({ where: { id: open.id }, data: { last_activity_at: new Date() } });
  return open.id;
}

/** Recomputes a session's totals from its attempts. Its time runs from its start to its last attempt. */
export async function countUp(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE practice_sessions s SET
      attempts_count = t.attempts, average_score = t.average,
      duration_minutes = round((extract(epoch FROM s.last_activity_at - s.started_at) / 60)::numeric, 2)
    FROM (SELECT count(*)::int AS attempts, round(avg(overall_score)::numeric, 2)::float AS average
          FROM attempts WHERE session_id = ${id} AND status = 'done') t
    WHERE s.id = ${id}`;
}

async function close(tx: Transaction, id: number): Promise<void> {
  await countUp(tx, id);
  await tx.$executeRaw`
    UPDATE practice_sessions SET status = 'ended', ended_at = last_activity_at WHERE id = ${id} AND status = 'active'`;
}

/** Ends a session. Ending it again changes nothing and answers the same. */
export async function endSession(actor: Actor, id: number) {
  const row = await inTransaction(async (tx) => {
    const own = await tx.practiceSession.findFirst({ where: { id, user_id: actor.id } });
    if (own === null) throw new AppError('not_found', `You have no practice session ${String(id)}.`);
    if (own.status === 'active') {
      await tx.practiceSession.update({ where: { id }, data: { last_activity_at: new Date() } });
      await close(tx, id);
    }
    return tx.practiceSession.findUniqueOrThrow({ where: { id } });
  });
  return asSession(row);
}

/** Ends every session that nobody used for 30 minutes; returns how many. Run by a timer. */
export async function closeIdleSessions(): Promise<number> {
  const since = new Date(Date.now() - IDLE_MINUTES * 60_000);
  const idle = await db.practiceSession.findMany({
    where: { status: 'active', last_activity_at: { lte: since } },
    select: { id: true },
    take: 1_000,
  });
  for (const { id } of idle) await inTransaction((tx) => close(tx, id));
  return idle.length;
}
