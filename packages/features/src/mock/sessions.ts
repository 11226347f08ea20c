/**
 * Sitting a mock test: started with its code, its sections open in order, and it ends by itself after the minutes of all
 * sections. Only who sits it sees it, and staff afterwards.
 */
import type { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, Prisma, type Transaction } from '@talaffuz/db/client';
import { endMockSession } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { officePlain } from '../api/plain.ts';
import { ownStudents } from '../groups/scope.ts';
import { tell } from '../notifications/tell.ts';
import { timezoneOf } from '../schools/clock.ts';
import { timeUp } from './notice.ts';
import {
  listeningView,
  paperView,
  sessionView,
  startedView,
  stateView,
  type SessionsQuery,
} from './schema.ts';
import { endOf, openings, sectionKinds, type SectionKind } from './timeline.ts';
import {
  asLine,
  asListening,
  asPaper,
  asSession,
  asSheet,
  sectionOf,
  withAnswers,
  withPeople,
  type Sitting,
  type TestRow,
} from './views.ts';

/** Answers that were on their way at the end still count: the network gets so long. */
export const GRACE_S = 10;
const graceOver = (): Date => new Date(Date.now() - GRACE_S * 1000);

export const noSession = (id: string) =>
  new AppError('not_found', `There is no mock session ${id} of yours.`);

const minutesOf = (test: TestRow): Record<SectionKind, number> => ({
  listening: sectionOf(test, 'listening').duration,
  reading: sectionOf(test, 'reading').duration,
  writing: sectionOf(test, 'writing').duration,
});

/** Throws `not_found` for a test that is not there, `bad_usage` for a wrong code or when one is open already. */
export async function startSession(
  actor: Actor,
  origin: string,
  input: { test: string; code: string },
): Promise<z.output<typeof startedView>> {
  await endOverdue({ user_id: actor.id });
  const id = await begin(actor, input);
  const row = await db.mockSession.findUniqueOrThrow({ where: { id }, include: withPeople });
  const listening = asListening(sectionOf(row.test, 'listening'), origin);
  const shown = { ...asLine(row), test: row.test_id, listening };
  return startedView.parse(officePlain(shown, await timezoneOf(actor.school_id)));
}

async function begin(actor: Actor, input: { test: string; code: string }): Promise<string> {
  try {
    return await inTransaction(async (tx) => {
      const test = await tx.mockTest.findFirst({
        where: { id: input.test, ...ofSchool(actor), deleted_at: null },
        include: { sections: true, creator: { select: { id: true, first_name: true, last_name: true } } },
      });
      if (test === null) throw new AppError('not_found', `There is no mock test ${input.test}.`);
      if (test.code !== input.code) {
        throw new AppError(
          'bad_usage',
          'This is not the code of the test; look at it again, or ask your teacher.',
        );
      }
      const started_at = new Date();
      const deadline = endOf(started_at, minutesOf(test));
      const { id } = await tx.mockSession.create({
        data: { ...ofSchool(actor), test_id: test.id, user_id: actor.id, started_at, deadline },
      });
      await addJob(
        tx,
        endMockSession,
        { session_id: id },
        {
          key: `end_mock_session:${id}`,
          run_at: new Date(deadline.getTime() + GRACE_S * 1000),
          school_id: actor.school_id,
        },
      );
      return id;
    });
  } catch (error) {
    // An index of the database lets no second one in, also of two starts at once.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw new AppError('bad_usage', 'You are sitting this test already; go on with it.', { cause: error });
    }
    throw error;
  }
}

/** Of two who change one session the second waits. */
const lock = (tx: Transaction, id: string) =>
  tx.$queryRaw`SELECT id FROM mock_sessions WHERE id = ${id}::uuid FOR UPDATE`;

/** Your own session, locked. Throws `not_found`. */
export async function lockOwn(tx: Transaction, actor: Actor, id: string): Promise<Sitting> {
  await lock(tx, id);
  const row = await tx.mockSession.findFirst({ where: { id, user_id: actor.id }, include: withAnswers });
  if (row === null) throw noSession(id);
  return row;
}

/** When the sections of a session open. */
export const openingsOf = ({ started_at, test, answers }: Sitting) =>
  openings({
    started_at,
    minutes: minutesOf(test),
    answered_at: Object.fromEntries(answers.map(({ kind, created_at }) => [kind, created_at])),
  });

const names: Record<SectionKind, string> = {
  listening: 'Listening',
  reading: 'Reading',
  writing: 'Writing',
};

/** Throws `bad_usage` for a section whose turn has not come. */
export function requireOpen(row: Sitting, kind: SectionKind): void {
  if (row.is_completed || openingsOf(row)[kind] <= new Date()) return;
  const before = names[sectionKinds[sectionKinds.indexOf(kind) - 1] ?? 'listening'];
  throw new AppError(
    'bad_usage',
    `${names[kind]} is not open yet: it begins when ${before} is answered or its time is over.`,
  );
}

/** Throws `bad_usage` after the end. */
export function requireRunning(row: Sitting): void {
  if (row.is_completed || row.deadline <= graceOver()) {
    throw new AppError('bad_usage', 'This session has ended; its answers can no longer be given.');
  }
}

/** A section of your own session. Throws `not_found`, and `bad_usage` before its turn. */
async function section(actor: Actor, id: string, kind: SectionKind) {
  await endOverdue({ id });
  const row = await db.mockSession.findFirst({ where: { id, user_id: actor.id }, include: withAnswers });
  if (row === null) throw noSession(id);
  requireOpen(row, kind);
  return sectionOf(row.test, kind);
}

export async function readPaper(actor: Actor, origin: string, id: string, kind: 'reading' | 'writing') {
  const shown = asPaper(await section(actor, id, kind), origin);
  return paperView.parse(officePlain(shown, await timezoneOf(actor.school_id)));
}

export async function readListening(actor: Actor, origin: string, id: string) {
  const shown = asListening(await section(actor, id, 'listening'), origin);
  return listeningView.parse(officePlain(shown, await timezoneOf(actor.school_id)));
}

async function show(
  actor: Actor,
  row: Prisma.MockSessionGetPayload<{ include: typeof withPeople }>,
  origin: string,
) {
  const shown = asSession(row, { origin, staff: isStaff(actor) && row.user_id !== actor.id });
  return sessionView.parse(officePlain(shown, await timezoneOf(actor.school_id)));
}

/** Throws `bad_usage` when it has ended. */
export async function finishSession(actor: Actor, origin: string, id: string) {
  await endOverdue({ id, user_id: actor.id });
  const row = await inTransaction(async (tx) => {
    const { is_completed, deadline } = await lockOwn(tx, actor, id);
    if (is_completed) throw new AppError('bad_usage', 'This session has ended already.');
    const now = new Date();
    return tx.mockSession.update({
      where: { id },
      data: { is_completed: true, ended_at: now < deadline ? now : deadline },
      include: withPeople,
    });
  });
  return show(actor, row, origin);
}

/** Your own sessions and those of your children, the newest first. */
export async function listOwnSessions(actor: Actor, origin: string, { skip, limit }: SessionsQuery) {
  const where = { ...ofSchool(actor), user: ownStudents(actor) };
  await endOverdue(where);
  const [rows, total] = await Promise.all([
    db.mockSession.findMany({
      where,
      orderBy: [{ started_at: 'desc' }, { id: 'asc' }],
      skip,
      take: limit,
      include: withPeople,
    }),
    db.mockSession.count({ where }),
  ]);
  const shown = officePlain(
    rows.map((row) => asSession(row, { origin, staff: false })),
    await timezoneOf(actor.school_id),
  );
  return { rows: sessionView.array().parse(shown), total };
}

const secondsUntil = (moment: Date): number => Math.max(0, Math.ceil((moment.getTime() - Date.now()) / 1000));

/** Where a session stands: for who sits it, their parents and staff. Throws `not_found`. */
export async function readState(
  actor: Actor,
  origin: string,
  id: string,
): Promise<z.output<typeof stateView>> {
  await endOverdue({ id });
  const who = isStaff(actor) ? {} : { user: ownStudents(actor) };
  const row = await db.mockSession.findFirst({
    where: { id, ...ofSchool(actor), ...who },
    include: withAnswers,
  });
  if (row === null) throw noSession(id);
  const opens = openingsOf(row);
  const sections = sectionKinds.map((kind) => {
    const { duration, question_count } = sectionOf(row.test, kind);
    const end = new Date(opens[kind].getTime() + duration * 60_000);
    return {
      kind,
      duration,
      question_count,
      is_open: !row.is_completed && opens[kind] <= new Date(),
      opens_in: secondsUntil(opens[kind]),
      seconds_left: row.is_completed ? 0 : secondsUntil(end),
      is_answered:
        kind === 'writing' ? row.writings.length === 2 : row.answers.some((answer) => answer.kind === kind),
    };
  });
  const shown = {
    ...asSheet(row, { origin, staff: isStaff(actor) && row.user_id !== actor.id }),
    seconds_left: row.is_completed ? 0 : secondsUntil(row.deadline),
    sections,
  };
  return stateView.parse(officePlain(shown, await timezoneOf(actor.school_id)));
}

/** Ends a session whose time is over. False when it is not over, or had ended. */
export async function endSessionIfOverdue(id: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lock(tx, id);
    const row = await tx.mockSession.findFirst({
      where: { id, is_completed: false, deadline: { lte: graceOver() } },
      select: { user_id: true, deadline: true, test: { select: { title: true } } },
    });
    if (row === null) return false;
    await tx.mockSession.update({ where: { id }, data: { is_completed: true, ended_at: row.deadline } });
    const about = { notification_type: 'mock_ended', data: { session_id: id } };
    await tell(tx, row.user_id, timeUp, { title: row.test.title }, about);
    return true;
  });
}

/** Before sessions are read: no worker is needed for them to be seen as they are. */
export async function endOverdue(where: Prisma.MockSessionWhereInput): Promise<void> {
  const overdue = await db.mockSession.findMany({
    where: { AND: [where, { is_completed: false, deadline: { lte: graceOver() } }] },
    orderBy: { deadline: 'asc' },
    select: { id: true },
    take: 100,
  });
  for (const { id } of overdue) await endSessionIfOverdue(id);
}
