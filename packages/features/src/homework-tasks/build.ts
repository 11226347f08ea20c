/** What staff write: the tasks of a homework with their questions, as one list. */
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, type FieldProblem } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { z } from 'zod';
import { validationError } from '../api/error-shape.ts';
import { plain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { noHomework } from '../homework/scope.ts';
import { changeable } from '../homework/service.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { visibleParagraphs } from '../textbooks/scope.ts';
import { round2 } from '../tests/points.ts';
import { authoredTasks, type TaskInput } from './schema.ts';
import { isTaskQuestion } from './wire.ts';

const inOrder = [{ order: 'asc' as const }, { id: 'asc' as const }];
const authored = {
  orderBy: inOrder,
  include: { paragraph: { select: { title: true } }, questions: { orderBy: inOrder } },
} as const satisfies Prisma.Homework$tasksArgs;

type Place = (string | number)[];
const problem = (loc: Place, msg: string): FieldProblem => ({
  loc: ['body', 'tasks', ...loc],
  msg,
  type: 'invalid',
});

type QuestionInput = TaskInput['questions'][number];

/** The question's data as its kind keeps them, or what is wrong with it. */
function readQuestion(task: TaskInput, question: QuestionInput, at: Place): FieldProblem[] | QuestionInput {
  const { question_type: type } = question;
  try {
    const question_data = kinds[type].readData(question.question_data);
    if (!isTaskQuestion({ question_type: type, question_data })) {
      return [
        problem(
          [...at, 'question_type'],
          'Tasks take choices, true or false, short answers, one gap {{1}}, and essays; ask this in another way.',
        ),
      ];
    }
    if ((type === 'essay') !== (task.task_type === 'open_question')) {
      return [
        problem(
          [...at, 'question_type'],
          type === 'essay'
            ? 'A quiz is marked by machine; put essays into a task of the type open_question.'
            : 'An open task takes essays alone; put this question into a quiz.',
        ),
      ];
    }
    return { ...question, question_data };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return validationError(error, 'body').fields.map(({ loc, ...rest }) => ({
      ...rest,
      loc: ['body', 'tasks', ...at, ...loc.slice(1)],
    }));
  }
}

const isProblems = (read: FieldProblem[] | QuestionInput): read is FieldProblem[] => Array.isArray(read);

function readTask(task: TaskInput, i: number): { problems: FieldProblem[]; task: TaskInput } {
  const read = task.questions.map((question, j) => readQuestion(task, question, [i, 'questions', j]));
  const problems = read.flatMap((one) => (isProblems(one) ? one : []));
  if (task.task_type === 'read') {
    if (task.paragraph_id == null)
      problems.push(problem([i, 'paragraph_id'], 'Choose the paragraph that is to be read.'));
    if (task.questions.length > 0)
      problems.push(problem([i, 'questions'], 'A task to read has no questions; make it a quiz.'));
  } else if (task.questions.length === 0) {
    problems.push(problem([i, 'questions'], 'Write at least one question.'));
  }
  return { problems, task: { ...task, questions: read.flatMap((one) => (isProblems(one) ? [] : one)) } };
}

/** Throws `validation_failed` with every problem at its place. */
function readTasks(tasks: readonly TaskInput[]): TaskInput[] {
  const read = tasks.map(readTask);
  refuse(read.flatMap(({ problems }) => problems));
  return read.map(({ task }) => task);
}

function refuse(fields: FieldProblem[]): void {
  if (fields.length === 0) return;
  const sentence = fields.map(({ loc, msg }) => `${loc.slice(1).join('.')}: ${msg}`).join('; ');
  throw new AppError('validation_failed', sentence, { fields });
}

/** Paragraphs must be there, and their textbooks published: learners could not read them otherwise. */
async function checkParagraphs(tx: Transaction, actor: Actor, tasks: readonly TaskInput[]): Promise<void> {
  const ids = [...new Set(tasks.flatMap(({ paragraph_id }) => paragraph_id ?? []))];
  const found = await tx.paragraph.findMany({
    where: { id: { in: ids }, ...visibleParagraphs(actor) },
    select: { id: true, chapter: { select: { textbook: { select: { is_published: true, title: true } } } } },
  });
  const known = new Map(found.map(({ id, chapter }) => [id, chapter.textbook]));
  refuse(
    tasks.flatMap(({ paragraph_id }, i) => {
      if (paragraph_id == null) return [];
      const textbook = known.get(paragraph_id);
      const at = [i, 'paragraph_id'];
      if (textbook === undefined) return [problem(at, `There is no paragraph ${String(paragraph_id)}.`)];
      return textbook.is_published
        ? []
        : [
            problem(
              at,
              `The textbook “${textbook.title}” is a draft; publish it, so that learners can read it.`,
            ),
          ];
    }),
  );
}

/** Whether somebody has begun a task of it. */
export const isBegun = async (tx: Transaction | typeof db, homework_id: number): Promise<boolean> =>
  (await tx.taskSubmission.findFirst({ where: { user_homework: { homework_id } }, select: { id: true } })) !==
  null;

/** Writes tasks that were read; `max_score` of the homework becomes the sum of their points. */
async function write(tx: Transaction, homework_id: number, tasks: readonly TaskInput[]): Promise<void> {
  await tx.homeworkTask.deleteMany({ where: { homework_id } });
  for (const [order, { questions, paragraph_id, time_limit_minutes, ...task }] of tasks.entries()) {
    await tx.homeworkTask.create({
      data: {
        ...task,
        homework_id,
        order,
        paragraph_id: paragraph_id ?? null,
        time_limit_minutes: time_limit_minutes ?? null,
        questions: {
          create: questions.map(({ question_data, ...question }, place) => ({
            ...question,
            question_data: asJson(question_data),
            order: place,
          })),
        },
      },
      select: { id: true },
    });
  }
  const max_score = round2(tasks.reduce((sum, { points }) => sum + points, 0));
  await tx.homework.update({ where: { id: homework_id }, data: { max_score } });
}

/**
 * Puts a list of tasks in the place of the one that is there. Throws `conflict` once somebody has begun a task, and for
 * homework of another type.
 */
export async function replaceTasks(
  tx: Transaction,
  actor: Actor,
  homework_id: number,
  tasks: readonly TaskInput[],
): Promise<void> {
  const read = readTasks(tasks);
  await tx.$queryRaw`SELECT id FROM homework WHERE id = ${homework_id} FOR UPDATE`;
  const homework = await changeable(tx, actor, homework_id);
  if (homework.homework_type !== 'tasks') {
    throw new AppError(
      'conflict',
      `This homework is ${homework.homework_type}; change its type to tasks before you give it tasks.`,
    );
  }
  if (await isBegun(tx, homework_id)) {
    throw new AppError(
      'conflict',
      'Learners have begun these tasks already, so they stay as they are; make a new homework.',
    );
  }
  await checkParagraphs(tx, actor, read);
  await write(tx, homework_id, read);
  await audit(tx, actor, 'homework.tasks_changed', { subject: 'homework', id: homework_id }, { tasks });
}

export async function setTasks(actor: Actor, homework_id: number, tasks: readonly TaskInput[]) {
  await inTransaction((tx) => replaceTasks(tx, actor, homework_id, tasks));
  return readTasksOf(actor, homework_id);
}

/** The tasks with their right answers, for staff of the school. */
export async function readTasksOf(actor: Actor, homework_id: number) {
  const homework = await db.homework.findFirst({
    where: { id: homework_id, homework_type: 'tasks', ...ofSchool(actor) },
    include: { tasks: authored },
  });
  if (homework === null) throw noHomework(homework_id);
  const mine = actor.role === 'owner' || homework.created_by === actor.id;
  return authoredTasks.parse(
    plain({
      homework_id,
      max_score: homework.max_score,
      can_change: mine && !(await isBegun(db, homework_id)),
      tasks: homework.tasks.map(({ paragraph, ...task }) => ({
        ...task,
        paragraph_title: paragraph?.title ?? null,
      })),
    }),
  );
}
