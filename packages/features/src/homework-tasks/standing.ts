/** How a learner's homework stands, from its rows: what lists, pages and answers show. */
import type { Prisma } from '@talaffuz/db/client';
import { plain } from '../api/plain.ts';
import { percentageOf, round2 } from '../tests/points.ts';
import { closesAt, isOpenAt, penaltyAt } from './late.ts';
import { studentHomework, type StudentHomework, type TaskView } from './schema.ts';

/**
 * One learner's part of a homework; the number of queries is the same for any number of rows. Questions and answers are
 * counted from their ids, because Prisma's `_count` would count all that there are of everybody.
 */
export const partOf = (user_id: number) =>
  ({
    submissions: { where: { user_id } },
    tasks: {
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      include: {
        paragraph: { select: { title: true, chapter_id: true } },
        questions: { select: { id: true } },
        submissions: {
          where: { user_id },
          orderBy: { attempt_number: 'asc' },
          include: { answers: { select: { id: true } } },
        },
      },
    },
  }) as const satisfies Prisma.HomeworkInclude;
export type HomeworkPart = Prisma.HomeworkGetPayload<{ include: ReturnType<typeof partOf> }>;
type TaskPart = HomeworkPart['tasks'][number];

/** Best score of the attempts that are marked; null without one. */
export const bestOf = (attempts: readonly { score: number | null }[]): number | null => {
  const scores = attempts.flatMap(({ score }) => (score === null ? [] : [score]));
  return scores.length === 0 ? null : Math.max(...scores);
};

export function shownTask(task: TaskPart, now: Date): Omit<TaskView, 'deadline'> & { deadline: Date | null } {
  const newest = task.submissions.at(-1);
  const running = newest?.status === 'in_progress' ? newest : null;
  const deadline = running?.deadline ?? null;
  return {
    id: task.id,
    paragraph_id: task.paragraph_id,
    paragraph_title: task.paragraph?.title ?? null,
    task_type: task.task_type,
    instructions: task.instructions,
    points: task.points,
    time_limit_minutes: task.time_limit_minutes,
    status: newest === undefined ? 'not_started' : running === null ? 'completed' : 'in_progress',
    current_attempt: newest?.attempt_number ?? 0,
    max_attempts: task.max_attempts,
    attempts_remaining: Math.max(0, task.max_attempts - task.submissions.length),
    questions_count: task.questions.length,
    answered_count: newest?.answers.length ?? 0,
    submission_id: newest?.id ?? null,
    my_score: bestOf(task.submissions),
    waits_for_teacher: task.submissions.some(({ status }) => status === 'submitted'),
    deadline,
    seconds_left:
      deadline === null ? null : Math.max(0, Math.ceil((deadline.getTime() - now.getTime()) / 1000)),
  };
}

/** Whether something of it can still be handed in. */
function canSubmit(homework: HomeworkPart, now: Date): boolean {
  const { homework_type, tasks, submissions } = homework;
  if (homework_type !== 'tasks') return submissions[0]?.status !== 'graded';
  return (
    isOpenAt(homework, now) &&
    tasks.some(
      (task) =>
        task.submissions.length < task.max_attempts || task.submissions.at(-1)?.status === 'in_progress',
    )
  );
}

/** Points so far: of tasks the best attempt of each, of other homework the mark. */
function scoreOf({ homework_type, tasks, submissions: [row] }: HomeworkPart): number | null {
  if (homework_type !== 'tasks') return row?.status === 'graded' ? row.score : null;
  const best = tasks.flatMap(({ submissions }) => bestOf(submissions) ?? []);
  return best.length === 0 ? null : round2(best.reduce((sum, score) => sum + score, 0));
}

function statusOf({ tasks, submissions: [row] }: HomeworkPart): StudentHomework['my_status'] {
  if (row === undefined || row.status === 'assigned')
    return tasks.some(({ submissions }) => submissions.length > 0) ? 'in_progress' : 'assigned';
  // Late ones are handed in; that they were late is said beside.
  return row.status === 'late' ? 'submitted' : row.status;
}

export function asStudentHomework(homework: HomeworkPart, now = new Date()): StudentHomework {
  const { due_date, max_score, tasks } = homework;
  const my_status = statusOf(homework);
  const handed_in = my_status === 'submitted' || my_status === 'graded';
  const submitted_at = handed_in ? (homework.submissions[0]?.submitted_at ?? null) : null;
  const my_score = scoreOf(homework);
  const after = (at: Date): boolean => due_date !== null && at > due_date;
  return studentHomework.parse(
    plain({
      ...homework,
      is_overdue: !handed_in && after(now),
      can_submit: canSubmit(homework, now),
      my_status,
      my_score,
      my_percentage: my_score === null ? null : percentageOf(my_score, max_score),
      is_late: submitted_at !== null && after(submitted_at),
      late_penalty: handed_in
        ? submitted_at === null
          ? 0
          : penaltyAt(homework, submitted_at)
        : penaltyAt(homework, now),
      closes_at: closesAt(homework),
      tasks: homework.homework_type === 'tasks' ? tasks.map((task) => shownTask(task, now)) : [],
    }),
  );
}
