/** Your homework of every type: in pages, one, and the questions of a task. */
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, Prisma, type Transaction } from '@talaffuz/db/client';
import { ofPage } from '../api/lists.ts';
import { noHomework } from '../homework/scope.ts';
import { readerLanguage } from '../users/reader-language.ts';
import { endOverdue } from './clock.ts';
import { shownQuestion } from './questions.ts';
import type { ListQuery, StudentHomework, TaskQuestion } from './schema.ts';
import { asStudentHomework, partOf } from './standing.ts';

/** Published homework that somebody has to do: assigned to them, or to a group that they are in. */
export const assignedTo = (actor: Actor): Prisma.HomeworkWhereInput => ({
  ...ofSchool(actor),
  is_published: true,
  OR: [
    { submissions: { some: { user_id: actor.id } } },
    { group: { students: { some: { student_id: actor.id } } } },
  ],
});

/**
 * The same as SQL, with how each stands (the filter of the contract): from the learner's own rows and groups, so that it
 * costs what this learner has to do and not what the school has set.
 */
function page(actor: Actor, { status, include_completed }: ListQuery): Prisma.Sql {
  const wanted =
    status === undefined
      ? include_completed
        ? Prisma.sql`true`
        : Prisma.sql`standing IN ('assigned', 'in_progress')`
      : include_completed
        ? Prisma.sql`standing = ${status}`
        : Prisma.sql`standing = ${status} AND standing IN ('assigned', 'in_progress')`;
  return Prisma.sql`
    SELECT id FROM (
      SELECT h.id, CASE
          WHEN part.status = 'graded' THEN 'graded'
          WHEN part.status IN ('submitted', 'late') THEN 'submitted'
          WHEN EXISTS (SELECT 1 FROM task_submissions s WHERE s.user_homework_id = part.id) THEN 'in_progress'
          ELSE 'assigned'
        END AS standing
      FROM (
        SELECT homework_id AS id FROM user_homework WHERE user_id = ${actor.id}
        UNION
        SELECT g.id FROM group_students m JOIN homework g ON g.group_id = m.group_id
        WHERE m.student_id = ${actor.id}
      ) mine
      JOIN homework h ON h.id = mine.id AND h.is_published AND h.school_id = ${actor.school_id}
      LEFT JOIN user_homework part ON part.homework_id = h.id AND part.user_id = ${actor.id}
    ) AS standings
    WHERE ${wanted}`;
}

/** Newest first. */
export async function listMine(actor: Actor, query: ListQuery) {
  await endOverdue({ user_id: actor.id });
  const { skip, take } = ofPage(query);
  const found = page(actor, query);
  const [ids, [count]] = await Promise.all([
    db.$queryRaw<{ id: number }[]>`${found} ORDER BY id DESC OFFSET ${skip} LIMIT ${take}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${found}) AS all_of_them`,
  ]);
  const rows = await db.homework.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
    include: partOf(actor.id),
  });
  const now = new Date();
  return { rows: rows.map((row) => asStudentHomework(row, now)), total: count?.total ?? 0 };
}

/** Throws `not_found`. */
export async function readMine(actor: Actor, homework_id: number): Promise<StudentHomework> {
  await endOverdue({ user_id: actor.id, user_homework: { homework_id } });
  const row = await db.homework.findFirst({
    where: { id: homework_id, ...assignedTo(actor) },
    include: partOf(actor.id),
  });
  if (row === null) throw noHomework(homework_id);
  return asStudentHomework(row);
}

export const noTask = (id: number) => new AppError('not_found', `There is no homework task ${String(id)}.`);

/** A task of a homework that somebody has to do. Throws `not_found`. */
export async function findTask(
  tx: Transaction | typeof db,
  where: Prisma.HomeworkWhereInput,
  { homework_id, task_id }: { homework_id: number; task_id: number },
) {
  const homework = await tx.homework.findFirst({
    where: { id: homework_id, homework_type: 'tasks', ...where },
  });
  if (homework === null) throw noHomework(homework_id);
  const task = await tx.homeworkTask.findFirst({
    where: { id: task_id, homework_id },
    include: {
      paragraph: {
        select: { chapter_id: true, chapter: { select: { textbook: { select: { language: true } } } } },
      },
      questions: { orderBy: [{ order: 'asc' }, { id: 'asc' }] },
    },
  });
  if (task === null) throw noTask(task_id);
  return { homework, task };
}

/** In which words true and false are asked: the textbook's language, else the reader's. */
async function wordsOf(actor: Actor, language: string | undefined): Promise<string> {
  return language ?? readerLanguage(actor);
}

/**
 * The questions of a task with your newest answers. A learner has to begin it first (`conflict`), so that its time means
 * something; staff of the school look at them before.
 */
export async function readQuestions(
  actor: Actor,
  ids: { homework_id: number; task_id: number },
): Promise<TaskQuestion[]> {
  await endOverdue({ user_id: actor.id, task_id: ids.task_id });
  const where = isStaff(actor) ? ofSchool(actor) : assignedTo(actor);
  const { homework, task } = await findTask(db, where, ids);
  const submission = await db.taskSubmission.findFirst({
    where: { task_id: task.id, user_id: actor.id },
    orderBy: { attempt_number: 'desc' },
    include: { answers: true },
  });
  if (submission === null && !isStaff(actor)) {
    throw new AppError('conflict', 'Start this task first; its questions are shown from then on.');
  }
  const language = await wordsOf(actor, task.paragraph?.chapter.textbook.language);
  const answers = new Map(submission?.answers.map((answer) => [answer.question_id, answer]));
  const ended = submission !== null && submission.status !== 'in_progress';
  return task.questions.map((question) =>
    shownQuestion(question, answers.get(question.id), { ...homework, ended, language }),
  );
}
