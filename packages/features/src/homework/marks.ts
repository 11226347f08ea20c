/** Hand-ins: your own, and those that a teacher marks. */
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, snapshot, type Prisma } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { tell } from '../notifications/tell.ts';
import { graded } from './notice.ts';
import type { gradeInput, mineQuery, SubmissionsQuery } from './schema.ts';
import { markable, mine, noHomework, visibleHomework, visibleSubmissions } from './scope.ts';
import { standing } from './service.ts';
import {
  asSubmission,
  asUserHomework,
  readUserHomework,
  submissionInclude,
  userHomeworkInclude,
} from './views.ts';

/** Your homework, newest first; a parent's is that of the children. */
export async function listMine(actor: Actor, { skip, limit, status }: z.output<typeof mineQuery>) {
  const where = {
    AND: [mine(actor), { homework: { is_published: true } }, status === undefined ? {} : standing(status)],
  };
  const [rows, total] = await Promise.all([
    snapshot((tx) =>
      tx.userHomework.findMany({
        where,
        orderBy: { id: 'desc' },
        skip,
        take: limit,
        include: userHomeworkInclude(),
      }),
    ),
    db.userHomework.count({ where }),
  ]);
  return { rows: await asUserHomework(actor, rows), total };
}

async function seen(actor: Actor, id: number): Promise<{ title: string; max_score: number }> {
  const homework = await db.homework.findFirst({
    where: { id, ...visibleHomework(actor) },
    select: { title: true, max_score: true },
  });
  if (homework === null) throw noHomework(id);
  return homework;
}

/** What learners handed in, in the order in which it was assigned. */
export async function listSubmissions(actor: Actor, query: SubmissionsQuery) {
  const { homework_id, status, skip, limit } = query;
  await seen(actor, homework_id);
  const where = { AND: [{ homework_id }, markable(actor), status === undefined ? {} : standing(status)] };
  const [rows, total] = await Promise.all([
    snapshot((tx) =>
      tx.userHomework.findMany({
        where,
        orderBy: { id: 'asc' },
        skip,
        take: limit,
        include: submissionInclude(),
      }),
    ),
    db.userHomework.count({ where }),
  ]);
  return { rows: rows.map((row) => asSubmission(row)), total };
}

const noSubmission = (id: number) => new AppError('not_found', `There is no submission ${String(id)}.`);

/** One hand-in with its homework. */
export async function readSubmission(actor: Actor, id: number) {
  const row = await db.userHomework.findFirst({
    where: { AND: [{ id }, visibleSubmissions(actor)] },
    select: { id: true },
  });
  if (row === null) throw noSubmission(id);
  return readUserHomework(actor, id);
}

/** The hand-ins before and behind one in the list of its homework, of those that the actor marks; null at its ends. */
export async function neighbours(actor: Actor, id: number) {
  const row = await db.userHomework.findFirst({
    where: { AND: [{ id }, markable(actor)] },
    select: { homework_id: true },
  });
  if (row === null) throw noSubmission(id);
  const handedIn = { homework_id: row.homework_id, status: { not: 'assigned' } } as const;
  const beside = (place: Prisma.IntFilter, order: 'asc' | 'desc') =>
    db.userHomework.findFirst({
      where: { AND: [{ ...handedIn, id: place }, markable(actor)] },
      orderBy: { id: order },
      select: { id: true },
    });
  const [before, after] = await Promise.all([beside({ lt: id }, 'desc'), beside({ gt: id }, 'asc')]);
  return { before: before?.id ?? null, after: after?.id ?? null };
}

/** Marks what was handed in; marks may be changed later. The learner is told each time the score changes. */
export async function grade(
  actor: Actor,
  { user_homework_id: id, feedback, score }: z.output<typeof gradeInput>,
) {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM user_homework WHERE id = ${id} FOR UPDATE`;
    const row = await tx.userHomework.findFirst({
      where: { AND: [{ id }, markable(actor)] },
      include: { homework: { select: { id: true, title: true, max_score: true, homework_type: true } } },
    });
    if (row === null) throw noSubmission(id);
    const { title, max_score } = row.homework;
    if (row.homework.homework_type === 'tasks') {
      throw new AppError(
        'conflict',
        'The mark of this homework follows from its tasks; give points to their answers instead.',
      );
    }
    if (score > max_score) {
      const msg = `The score is at most ${String(max_score)}.`;
      throw new AppError('validation_failed', msg, {
        fields: [{ loc: ['body', 'score'], msg, type: 'too_big' }],
      });
    }
    if (row.status === 'assigned') {
      throw new AppError(
        'conflict',
        'This homework has not been handed in yet, so there is nothing to mark.',
      );
    }
    await tx.userHomework.update({
      where: { id },
      data: { status: 'graded', feedback, score, graded_by: actor.id, graded_at: new Date() },
    });
    const before = { score: row.score, feedback: row.feedback };
    await audit(tx, actor, 'homework.graded', { subject: 'user_homework', id }, { before, score, feedback });
    if (row.status === 'graded' && row.score === score) return;
    await tell(
      tx,
      row.user_id,
      graded,
      { title, score, max_score },
      {
        notification_type: 'homework_graded',
        data: { homework_id: row.homework.id },
      },
    );
  });
  return readUserHomework(actor, id);
}

const columns = [
  'username',
  'full_name',
  'status',
  'late',
  'submitted_at',
  'score',
  'max_score',
  'analysis',
  'feedback',
];

/** The marks of one homework as a table: UTF-8 with a byte order mark, no cell that a spreadsheet would run. */
export async function marksCsv(actor: Actor, homework_id: number): Promise<string> {
  const { max_score } = await seen(actor, homework_id);
  const rows = await db.userHomework.findMany({
    where: { AND: [{ homework_id }, markable(actor)] },
    orderBy: { id: 'asc' },
    select: {
      status: true,
      score: true,
      feedback: true,
      submitted_at: true,
      user: { select: { username: true, full_name: true } },
      homework: { select: { due_date: true } },
      practice_attempt: { select: { overall_score: true } },
    },
  });
  return stringify(
    rows.map(({ user, homework: { due_date }, practice_attempt, submitted_at, ...row }) => ({
      ...user,
      ...row,
      late: submitted_at !== null && due_date !== null && submitted_at > due_date ? 'yes' : 'no',
      submitted_at: submitted_at?.toISOString() ?? '',
      max_score,
      analysis: practice_attempt?.overall_score ?? null,
    })),
    { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}
