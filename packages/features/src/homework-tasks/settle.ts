/** The end of an attempt, what it earns, and what follows from that: the homework's own standing, and mastery. */
import type { Prisma, Transaction } from '@talaffuz/db/client';
import { lockMastery, recomputeMastery } from '../mastery/recompute.ts';
import { penaltyAt, taskScore } from './late.ts';
import { round2 } from '../tests/points.ts';
import { bestOf } from './standing.ts';

const whole = {
  answers: { select: { score: true } },
  task: {
    include: {
      homework: true,
      paragraph: { select: { chapter_id: true } },
      questions: { select: { points: true } },
    },
  },
} as const satisfies Prisma.TaskSubmissionInclude;
export type Attempt = Prisma.TaskSubmissionGetPayload<{ include: typeof whole }>;

/**
 * One attempt, locked with the learner's part of the homework, always in this order: of two who change either the second
 * waits. Null where there is none.
 */
export async function lockAttempt(
  tx: Transaction,
  id: number,
  where: Prisma.TaskSubmissionWhereInput,
): Promise<Attempt | null> {
  await tx.$queryRaw`
    SELECT id FROM user_homework WHERE id = (SELECT user_homework_id FROM task_submissions WHERE id = ${id})
    FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM task_submissions WHERE id = ${id} FOR UPDATE`;
  return tx.taskSubmission.findFirst({ where: { AND: [{ id }, where] }, include: whole });
}

type Ended = Pick<Attempt, 'task' | 'answers' | 'ended_by_clock'>;

/**
 * What an ended attempt earns; null while an answer of it waits for a teacher. Unanswered questions earn nothing, nor
 * does a text of which nobody said that they have read it.
 */
function earned({ task, answers, ended_by_clock }: Ended, penalty: number): number | null {
  if (task.task_type === 'read') return taskScore(task.points, ended_by_clock ? 0 : 1, 1, penalty);
  if (answers.some(({ score }) => score === null)) return null;
  const possible = task.questions.reduce((sum, { points }) => sum + points, 0);
  const sum = answers.reduce((all, { score }) => all + (score ?? 0), 0);
  return taskScore(task.points, sum, possible, penalty);
}

/** The figures of an attempt that ended at `completed_at`. */
export function figures(attempt: Ended, completed_at: Date) {
  const { homework } = attempt.task;
  const late_penalty = penaltyAt(homework, completed_at);
  const score = earned(attempt, late_penalty);
  return {
    status: score === null ? ('submitted' as const) : ('graded' as const),
    score,
    is_late: homework.due_date !== null && completed_at > homework.due_date,
    late_penalty,
  };
}

/** Writes what an ended attempt earns, and all that follows. The attempt is locked; its answers are read anew. */
export async function settleAttempt(tx: Transaction, id: number): Promise<void> {
  const attempt = await tx.taskSubmission.findUniqueOrThrow({ where: { id }, include: whole });
  if (attempt.completed_at === null) return;
  await tx.taskSubmission.update({ where: { id }, data: figures(attempt, attempt.completed_at) });
  await settleHomework(tx, attempt.user_homework_id);
  await tellMastery(tx, attempt);
}

/** Mastery follows from attempts at tasks that are about a paragraph. */
export async function tellMastery(
  tx: Transaction,
  { user_id, task: { paragraph } }: Pick<Attempt, 'user_id' | 'task'>,
): Promise<void> {
  if (paragraph !== null) await recomputeMastery(tx, { user_id, chapter_id: paragraph.chapter_id });
}

/**
 * How one learner's homework stands, from its attempts alone, so that it is the same however often and in whatever order
 * it is worked out. It is handed in when every task has an attempt that ended: at the moment at which the last of them
 * had its first. It is marked when no attempt waits for a teacher.
 */
export async function settleHomework(tx: Transaction, user_homework_id: number): Promise<void> {
  const row = await tx.userHomework.findUniqueOrThrow({
    where: { id: user_homework_id },
    include: {
      homework: { include: { tasks: { select: { id: true } } } },
      tasks: { where: { status: { not: 'in_progress' } }, orderBy: { attempt_number: 'asc' } },
    },
  });
  const { due_date, tasks } = row.homework;
  const byTask = tasks.map(({ id }) => row.tasks.filter(({ task_id }) => task_id === id));
  const firsts = byTask.map((attempts) =>
    Math.min(...attempts.map(({ completed_at }) => completed_at?.getTime() ?? Infinity)),
  );
  const last = Math.max(...firsts);
  if (!Number.isFinite(last)) {
    await tx.userHomework.update({
      where: { id: user_homework_id },
      data: { status: 'assigned', submitted_at: null, graded_at: null, score: null },
    });
    return;
  }
  const submitted_at = new Date(last);
  const waiting = row.tasks.some(({ status }) => status === 'submitted');
  const handed = due_date !== null && submitted_at > due_date ? ('late' as const) : ('submitted' as const);
  const score = round2(byTask.reduce((sum, attempts) => sum + (bestOf(attempts) ?? 0), 0));
  await tx.userHomework.update({
    where: { id: user_homework_id },
    data: {
      submitted_at,
      status: waiting ? handed : 'graded',
      score: waiting ? null : score,
      graded_at: waiting ? null : (row.graded_at ?? new Date()),
    },
  });
}

/** Ends an attempt that is locked. Its end lies between its beginning and its deadline. */
export async function close(
  tx: Transaction,
  attempt: Attempt,
  at: Date,
  { ended_by_clock }: { ended_by_clock: boolean },
): Promise<void> {
  const { id, started_at, deadline, task, user_id } = attempt;
  const end = Math.max(started_at.getTime(), Math.min(at.getTime(), deadline?.getTime() ?? Infinity));
  const completed_at = new Date(end);
  const time_spent_seconds = Math.round((end - started_at.getTime()) / 1000);
  await tx.taskSubmission.update({
    where: { id },
    data: {
      completed_at,
      time_spent_seconds,
      ended_by_clock,
      ...figures({ ...attempt, ended_by_clock }, completed_at),
    },
  });
  await settleHomework(tx, attempt.user_homework_id);
  if (task.task_type === 'read' && task.paragraph !== null && !ended_by_clock) {
    // Behind the lock of the homework, as everywhere: otherwise two could wait for each other.
    await lockMastery(tx, { user_id, chapter_id: task.paragraph.chapter_id });
    await tx.$executeRaw`
      INSERT INTO paragraph_progress (user_id, paragraph_id, opened_at, read_at, updated_at)
      VALUES (${user_id}, ${task.paragraph_id}, ${started_at}, ${completed_at}, now())
      ON CONFLICT (user_id, paragraph_id) DO UPDATE SET
        opened_at = LEAST(paragraph_progress.opened_at, EXCLUDED.opened_at),
        read_at = LEAST(paragraph_progress.read_at, EXCLUDED.read_at), updated_at = now()`;
  }
  await tellMastery(tx, attempt);
}
