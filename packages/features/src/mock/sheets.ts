/** The answers of a session, as staff read them. */
import type { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { db } from '@talaffuz/db/client';
import { officePlain } from '../api/plain.ts';
import { timezoneOf } from '../schools/clock.ts';
import { sheetView, type SessionsQuery } from './schema.ts';
import { endOverdue, noSession } from './sessions.ts';
import { asSheet, withAnswers } from './views.ts';

/** Sessions of the school that are over, the newest first. */
export async function listSheets(
  actor: Actor,
  origin: string,
  { skip, limit, test, is_finished }: SessionsQuery,
) {
  await endOverdue(ofSchool(actor));
  const where = {
    ...ofSchool(actor),
    is_completed: true,
    ...(test === undefined ? {} : { test_id: test }),
    ...(is_finished === undefined ? {} : { is_finished }),
  };
  const [rows, total] = await Promise.all([
    db.mockSession.findMany({
      where,
      orderBy: [{ started_at: 'desc' }, { id: 'asc' }],
      skip,
      take: limit,
      include: withAnswers,
    }),
    db.mockSession.count({ where }),
  ]);
  const shown = officePlain(
    rows.map((row) => asSheet(row, { origin, staff: true })),
    await timezoneOf(actor.school_id),
  );
  return { rows: sheetView.array().parse(shown), total };
}

/** Throws `not_found`. */
export async function readSheet(
  actor: Actor,
  origin: string,
  id: string,
): Promise<z.output<typeof sheetView>> {
  await endOverdue({ id, ...ofSchool(actor) });
  const row = await db.mockSession.findFirst({ where: { id, ...ofSchool(actor) }, include: withAnswers });
  if (row === null) throw noSession(id);
  return sheetView.parse(
    officePlain(asSheet(row, { origin, staff: true }), await timezoneOf(actor.school_id)),
  );
}
