/** The bands of a session, given once by staff; the overall band follows from them. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { officePlain } from '../api/plain.ts';
import type { SkipQuery } from '../api/lists.ts';
import { audit } from '../audit/audit.ts';
import { ownStudents } from '../groups/scope.ts';
import { tell } from '../notifications/tell.ts';
import { timezoneOf } from '../schools/clock.ts';
import { skills } from '../tests/bands.ts';
import { logWork } from '../work-logs/router.ts';
import { overall, type Bands } from './bands.ts';
import { scored } from './notice.ts';
import { scoreView, type ChangedScore, type NewScore } from './schema.ts';
import { endOverdue, noSession } from './sessions.ts';
import { asScore } from './views.ts';

type Score = Parameters<typeof asScore>[0];

const show = async (actor: Actor, row: Score) =>
  scoreView.parse(officePlain(asScore(row), await timezoneOf(actor.school_id)));

async function tellScore(tx: Transaction, session_id: string, score: number): Promise<void> {
  const { user_id, test } = await tx.mockSession.findUniqueOrThrow({
    where: { id: session_id },
    select: { user_id: true, test: { select: { title: true } } },
  });
  const parts = { title: test.title, score: score.toFixed(1) };
  await tell(tx, user_id, scored, parts, { notification_type: 'mock_scored', data: { session_id } });
}

/** Throws `not_found`, and `bad_usage` for a session that runs or has its bands. */
export async function createScore(actor: Actor, { session, ...bands }: NewScore) {
  await endOverdue({ id: session, ...ofSchool(actor) });
  const row = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM mock_sessions WHERE id = ${session}::uuid FOR UPDATE`;
    const found = await tx.mockSession.findFirst({
      where: { id: session, ...ofSchool(actor) },
      include: { score: true },
    });
    if (found === null) throw noSession(session);
    if (!found.is_completed) {
      throw new AppError('bad_usage', 'This session still runs; give its bands when it has ended.');
    }
    if (found.score !== null) {
      throw new AppError('bad_usage', 'This session has its bands already; change them instead.');
    }
    const score = overall(bands);
    const made = await tx.mockScore.create({
      data: { session_id: session, ...bands, score, created_by: actor.id },
    });
    await tx.mockSession.update({ where: { id: session }, data: { is_finished: true } });
    await tellScore(tx, session, score);
    await logWork(tx, actor);
    await audit(
      tx,
      actor,
      'mock_score.created',
      { subject: 'mock_score', id: made.id },
      { session, ...bands },
    );
    return made;
  });
  return show(actor, row);
}

/** Throws `not_found`. The student is told of another overall band. */
export async function changeScore(actor: Actor, { id, ...given }: ChangedScore) {
  const row = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM mock_scores WHERE id = ${id} FOR UPDATE`;
    const found = await tx.mockScore.findFirst({ where: { id, session: ofSchool(actor) } });
    if (found === null) throw new AppError('not_found', `There is no score ${String(id)}.`);
    const bands = Object.fromEntries(
      skills.map((skill) => [skill, given[skill] ?? found[skill].toNumber()]),
    ) as Bands;
    const score = overall(bands);
    const changed = await tx.mockScore.update({ where: { id }, data: { ...bands, score } });
    if (score !== found.score.toNumber()) await tellScore(tx, found.session_id, score);
    await logWork(tx, actor);
    await audit(tx, actor, 'mock_score.changed', { subject: 'mock_score', id }, { ...bands });
    return changed;
  });
  return show(actor, row);
}

/** Your own bands and those of your children, the newest first. */
export async function listOwnScores(actor: Actor, { skip, limit }: SkipQuery) {
  const where = { session: { ...ofSchool(actor), user: ownStudents(actor) } };
  const [rows, total] = await Promise.all([
    db.mockScore.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit }),
    db.mockScore.count({ where }),
  ]);
  const shown = officePlain(rows.map(asScore), await timezoneOf(actor.school_id));
  return { rows: scoreView.array().parse(shown), total };
}
