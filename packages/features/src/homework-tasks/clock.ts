/** Attempts that end by themselves: by a job when their time is over, and before anything is read of them. */
import { db, inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { endTaskSubmission } from '@talaffuz/jobs/contracts';
import { addJob } from '@talaffuz/jobs/outbox';
import { recomputeMastery } from '../mastery/recompute.ts';
import { tell } from '../notifications/tell.ts';
import { GRACE_S } from '../sync/moment.ts';
import { closesAt } from './late.ts';
import { timeUp } from './notice.ts';
import { close, figures, lockAttempt, settleHomework } from './settle.ts';

const graceOver = (): Date => new Date(Date.now() - GRACE_S * 1000);

/** When an attempt that began at `started_at` ends by itself: its time is over, or nothing is taken any more. */
export function deadlineOf(
  {
    homework,
    time_limit_minutes,
  }: { homework: Parameters<typeof closesAt>[0]; time_limit_minutes: number | null },
  started_at: Date,
): Date | null {
  const ends = [
    time_limit_minutes === null ? null : new Date(started_at.getTime() + time_limit_minutes * 60_000),
    closesAt(homework),
  ].flatMap((end) => (end === null ? [] : [end.getTime()]));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** Lets a job end it; where its time was over before anybody told of it, after the time that the network gets. */
export async function endLater(
  tx: Transaction,
  { id, deadline }: { id: number; deadline: Date | null },
  school_id: number,
): Promise<void> {
  if (deadline === null) return;
  const run_at = new Date(Math.max(deadline.getTime(), Date.now()) + GRACE_S * 1000);
  const key = `end_task_submission:${String(id)}:${String(deadline.getTime())}`;
  await addJob(tx, endTaskSubmission, { submission_id: id }, { key, run_at, school_id });
}

/** Ends an attempt whose time is over, with the answers that were saved. False when it is not over, or had ended. */
export async function endIfOverdue(id: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const attempt = await lockAttempt(tx, id, { status: 'in_progress', deadline: { lte: graceOver() } });
    if (attempt?.deadline == null) return false;
    await close(tx, attempt, attempt.deadline, { ended_by_clock: true });
    const { title, id: homework_id } = attempt.task.homework;
    await tell(
      tx,
      attempt.user_id,
      timeUp,
      { title },
      { notification_type: 'task_ended', data: { homework_id } },
    );
    return true;
  });
}

/** Before attempts are read: no worker is needed for them to be seen as they are. */
export async function endOverdue(where: Prisma.TaskSubmissionWhereInput): Promise<void> {
  const overdue = await db.taskSubmission.findMany({
    where: { AND: [where, { status: 'in_progress', deadline: { lte: graceOver() } }] },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: 100,
  });
  for (const { id } of overdue) await endIfOverdue(id);
}

/**
 * After the rules of delay have changed: attempts that ended are counted anew by the new ones, and those that run end
 * when the new ones say. The homework's row is locked by the caller.
 */
export async function applyDelayRules(tx: Transaction, homework_id: number): Promise<void> {
  const parts = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM user_homework WHERE homework_id = ${homework_id} ORDER BY id FOR UPDATE`;
  const attempts = await tx.taskSubmission.findMany({
    where: { user_homework: { homework_id } },
    orderBy: { id: 'asc' },
    include: {
      answers: { select: { score: true } },
      task: {
        include: {
          homework: true,
          paragraph: { select: { chapter_id: true } },
          questions: { select: { points: true } },
        },
      },
    },
  });
  for (const attempt of attempts) {
    const { id, completed_at, started_at, task } = attempt;
    if (completed_at !== null) {
      await tx.taskSubmission.update({ where: { id }, data: figures(attempt, completed_at) });
      continue;
    }
    const deadline = deadlineOf(task, started_at);
    if (deadline?.getTime() === attempt.deadline?.getTime()) continue;
    await tx.taskSubmission.update({ where: { id }, data: { deadline } });
    await endLater(tx, { id, deadline }, task.homework.school_id);
  }
  const begun = new Set(attempts.map(({ user_homework_id }) => user_homework_id));
  for (const { id } of parts) if (begun.has(id)) await settleHomework(tx, id);
  const chapters = new Set(attempts.flatMap(({ task }) => task.paragraph?.chapter_id ?? []));
  for (const chapter_id of [...chapters].sort((a, b) => a - b)) await recomputeMastery(tx, { chapter_id });
}
