/** Homework: what teachers set. */
import { isDeepStrictEqual } from 'node:util';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction, snapshot, type Prisma, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { normalizeText } from '@talaffuz/speech/text/normalize';
import { TextError } from '@talaffuz/speech/text/text-error';
import type { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { applyDelayRules } from '../homework-tasks/clock.ts';
import type { DelayRule } from '../homework-tasks/late.ts';
import { logWork } from '../work-logs/router.ts';
import { assignStudents } from './assign.ts';
import { deleteBytes, dropFiles, keepingUploads, keepFiles } from './files.ts';
import type { HomeworkType } from './kinds.ts';
import { questionsOf, readQuiz } from './quiz-questions.ts';
import * as s from './schema.ts';
import { noHomework, visibleHomework, visibleSubmissions } from './scope.ts';
import { asHomework, asSubmission, homeworkInclude, submissionInclude } from './views.ts';

const DAY_MS = 86_400_000;
const MOST_SUBMISSIONS = 100;

/** What each type of homework needs. */
function checkType(type: HomeworkType, oral_assignment: string, metadata: Record<string, unknown>) {
  if (type === 'quiz') return readQuiz(metadata);
  if (type === 'oral') {
    if (oral_assignment === '')
      throw wrongField('oral_assignment', 'Oral homework needs the text that is to be said.');
    try {
      normalizeText(oral_assignment);
    } catch (error) {
      if (error instanceof TextError) throw wrongField('oral_assignment', error.message);
      throw error;
    }
  }
  return metadata;
}

/** The course and lesson are of the school and belong together; answers the course's id. */
async function checkPlace(
  tx: Transaction,
  actor: Actor,
  course_id: number | null,
  lesson_id: number | null,
): Promise<number | null> {
  if (course_id !== null) {
    const course = await tx.course.findFirst({
      where: { id: course_id, ...ofSchool(actor) },
      select: { id: true },
    });
    if (course === null) throw new AppError('not_found', `There is no course ${String(course_id)}.`);
  }
  if (lesson_id === null) return course_id;
  const lesson = await tx.lesson.findFirst({
    where: { id: lesson_id, ...ofSchool(actor) },
    select: { course_id: true },
  });
  if (lesson === null) throw new AppError('not_found', `There is no lesson ${String(lesson_id)}.`);
  if (course_id === null || course_id === lesson.course_id) return lesson.course_id;
  throw wrongField(
    'lesson_id',
    `Lesson ${String(lesson_id)} belongs to another course; choose one of this course.`,
  );
}

const dateOf = (text: string | null | undefined): Date | null =>
  text === null || text === undefined ? null : new Date(text);

/** Course homework; nobody has it until it is assigned. */
export async function createForCourse(
  actor: Actor,
  input: z.output<typeof s.newCourseHomework>,
  uploads: readonly UploadedFile[],
) {
  return create(actor, input, null, uploads);
}

/** Group homework (academy's form); published, it is assigned to the students of the group. */
export async function createForGroup(
  actor: Actor,
  input: z.output<typeof s.newGroupHomework>,
  uploads: readonly UploadedFile[],
) {
  const { group, text = '', title, homework_type = 'written', course_id = null, ...rest } = input;
  const description = rest.description ?? text;
  if (
    description === '' &&
    uploads.length === 0 &&
    (rest.instructions ?? '') === '' &&
    homework_type === 'written'
  ) {
    throw wrongField('text', 'Group homework needs a text or a file.');
  }
  const first = description.split('\n')[0]?.trim() ?? '';
  const named = title ?? (first === '' ? uploads[0]?.name : first) ?? 'Homework';
  const short = named.length > 80 ? `${named.slice(0, 79)}…` : named;
  return create(
    actor,
    { ...rest, title: title ?? short, homework_type, description, course_id },
    group,
    uploads,
  );
}

interface NewHomework extends Omit<z.output<typeof s.newCourseHomework>, 'course_id'> {
  course_id: number | null;
}

async function create(
  actor: Actor,
  input: NewHomework,
  group_id: number | null,
  uploads: readonly UploadedFile[],
): Promise<s.HomeworkView> {
  const { metadata = {}, oral_assignment = '', due_date, course_id, lesson_id = null, ...fields } = input;
  const checked = checkType(input.homework_type, oral_assignment, metadata);
  return keepingUploads(uploads, () =>
    inTransaction(async (tx) => {
      if (group_id !== null) {
        await activeGroup(tx, actor, group_id);
        await logWork(tx, actor);
      }
      const made = await tx.homework.create({
        data: {
          ...ofSchool(actor),
          title: fields.title,
          homework_type: fields.homework_type,
          description: fields.description ?? '',
          instructions: fields.instructions ?? '',
          // Of tasks it is the sum of their points, and there are none yet.
          max_score: fields.homework_type === 'tasks' ? 0 : (fields.max_score ?? 100),
          late_penalty_per_day: fields.late_penalty_per_day ?? 0,
          max_late_days: fields.max_late_days ?? null,
          show_explanations: fields.show_explanations ?? true,
          is_published: fields.is_published ?? true,
          oral_assignment,
          metadata: asJson(checked),
          due_date: dateOf(due_date),
          created_by: actor.id,
          course_id: await checkPlace(tx, actor, course_id, lesson_id),
          lesson_id,
          group_id,
        },
      });
      await keepFiles(tx, actor, { homework_id: made.id }, uploads);
      await audit(tx, actor, 'homework.created', { subject: 'homework', id: made.id }, input);
      if (made.is_published && group_id !== null) await assignStudents(tx, made, { group_id });
      return readIn(tx, actor, made.id);
    }),
  );
}

export async function activeGroup(tx: Transaction, actor: Actor, id: number): Promise<void> {
  const group = await tx.group.findFirst({ where: { id, ...ofSchool(actor) }, select: { is_active: true } });
  if (group === null) throw new AppError('not_found', `There is no group ${String(id)}.`);
  if (!group.is_active)
    throw new AppError('conflict', `Group ${String(id)} is closed; choose an active one.`);
}

async function readIn(tx: Transaction, actor: Actor, id: number): Promise<s.HomeworkView> {
  const row = await tx.homework.findUniqueOrThrow({ where: { id }, include: homeworkInclude });
  const [view] = await asHomework(actor, [row], true, tx);
  return s.homeworkView.parse(view);
}

/** Staff see every homework of their school; only its maker and owners change it. */
export async function changeable(tx: Transaction, actor: Actor, id: number) {
  const row = await tx.homework.findFirst({ where: { id, ...visibleHomework(actor) } });
  if (row === null) throw noHomework(id);
  if (actor.role !== 'owner' && row.created_by !== actor.id) {
    throw new AppError(
      'permission_denied',
      'This homework is another teacher’s; you may read it, but not change it.',
    );
  }
  return row;
}

/** Changes what is named; files are added to those that are there. */
export async function update(
  actor: Actor,
  id: number,
  input: s.HomeworkChanges,
  uploads: readonly UploadedFile[] = [],
): Promise<s.HomeworkView> {
  return keepingUploads(uploads, () =>
    inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM homework WHERE id = ${id} FOR UPDATE`;
      const row = await changeable(tx, actor, id);
      const { text, due_date, metadata: given, lesson_id, ...fields } = input;
      const type = fields.homework_type ?? row.homework_type;
      const metadata = checkType(
        type,
        fields.oral_assignment ?? row.oral_assignment,
        given ?? s.jsonOf(row.metadata),
      );
      const retyped =
        type !== row.homework_type || !isDeepStrictEqual(questionsOf(metadata), questionsOf(row.metadata));
      if (retyped && (await handedIn(tx, id)) > 0) {
        throw new AppError(
          'conflict',
          'Learners have handed this homework in already, so its type and questions stay; make a new homework.',
        );
      }
      const data: Prisma.HomeworkUncheckedUpdateInput = {
        metadata: asJson(metadata),
        ...(fields.title === undefined ? {} : { title: fields.title }),
        ...(fields.homework_type === undefined ? {} : { homework_type: fields.homework_type }),
        ...(fields.instructions === undefined ? {} : { instructions: fields.instructions }),
        ...(fields.max_score === undefined || type === 'tasks' ? {} : { max_score: fields.max_score }),
        ...(fields.late_penalty_per_day === undefined
          ? {}
          : { late_penalty_per_day: fields.late_penalty_per_day }),
        ...(fields.max_late_days === undefined ? {} : { max_late_days: fields.max_late_days }),
        ...(fields.show_explanations === undefined ? {} : { show_explanations: fields.show_explanations }),
        ...(fields.is_published === undefined ? {} : { is_published: fields.is_published }),
        ...(fields.oral_assignment === undefined ? {} : { oral_assignment: fields.oral_assignment }),
        ...((fields.description ?? text) === undefined
          ? {}
          : { description: fields.description ?? text ?? '' }),
        ...(due_date === undefined ? {} : { due_date: dateOf(due_date) }),
        ...(lesson_id === undefined
          ? {}
          : { lesson_id, course_id: await checkPlace(tx, actor, row.course_id, lesson_id) }),
      };
      if (type !== row.homework_type) Object.assign(data, await retype(tx, id, type, fields.max_score));
      const changed = await tx.homework.update({ where: { id }, data });
      if (type === 'tasks' && !isDeepStrictEqual(delayRules(changed), delayRules(row)))
        await applyDelayRules(tx, id);
      // A new date is a new chance to be reminded.
      if (due_date !== undefined) {
        await tx.userHomework.updateMany({
          where: { homework_id: id, status: 'assigned' },
          data: { reminded_at: null },
        });
      }
      await keepFiles(tx, actor, { homework_id: id }, uploads);
      await audit(tx, actor, 'homework.changed', { subject: 'homework', id }, input);
      if (!row.is_published && changed.is_published && row.group_id !== null) {
        await assignStudents(tx, changed, { group_id: row.group_id });
      }
      return readIn(tx, actor, id);
    }),
  );
}

/** Learners who handed something in, or have begun a task of it. */
const handedIn = (tx: Transaction, homework_id: number): Promise<number> =>
  tx.userHomework.count({
    where: { homework_id, OR: [{ status: { not: 'assigned' } }, { tasks: { some: {} } }] },
  });

const delayRules = ({ due_date, late_penalty_per_day, max_late_days }: DelayRule) => ({
  due_date,
  late_penalty_per_day,
  max_late_days,
});

/** Tasks, and the points that are their sum, go and come with the type; nobody has begun anything. */
async function retype(tx: Transaction, homework_id: number, type: HomeworkType, max_score = 100) {
  await tx.homeworkTask.deleteMany({ where: { homework_id } });
  return { max_score: type === 'tasks' ? 0 : max_score };
}

/** @throws AppError `conflict` when something was handed in: learners' work is not thrown away */
export async function remove(actor: Actor, id: number): Promise<void> {
  const keys = await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM homework WHERE id = ${id} FOR UPDATE`;
    await changeable(tx, actor, id);
    const count = await handedIn(tx, id);
    if (count > 0) {
      throw new AppError(
        'conflict',
        `${String(count)} learners have handed this homework in; unpublish it instead of deleting it.`,
      );
    }
    const gone = await dropFiles(tx, { homework_id: id });
    await tx.homework.delete({ where: { id } });
    await audit(tx, actor, 'homework.deleted', { subject: 'homework', id }, {});
    return gone;
  });
  await deleteBytes(keys);
}

/** Takes one file from an assignment. */
export async function removeFile(actor: Actor, id: number, file_id: number): Promise<s.HomeworkView> {
  const { view, keys } = await inTransaction(async (tx) => {
    await changeable(tx, actor, id);
    const gone = await dropFiles(tx, { homework_id: id, user_homework_id: null, file_id });
    if (gone.length === 0) throw new AppError('not_found', `There is no file ${String(file_id)}.`);
    await audit(tx, actor, 'homework.file_deleted', { subject: 'homework', id }, { file_id });
    return { view: await readIn(tx, actor, id), keys: gone };
  });
  await deleteBytes(keys);
  return view;
}

/** Rows whose part of somebody stands so; `submitted` means those that came late too. */
export const standing = (status: NonNullable<s.ListQuery['status']>): Prisma.UserHomeworkWhereInput =>
  status === 'submitted' ? { status: { in: ['submitted', 'late'] } } : { status };

function filterOf(actor: Actor, query: s.ListQuery): Prisma.HomeworkWhereInput {
  const { status, due_soon, homework_type, course_id, group_id, lesson_id } = query;
  // Staff ask how their learners stand, others how they stand themselves.
  const whose: Prisma.UserHomeworkWhereInput = isStaff(actor) ? {} : visibleSubmissions(actor);
  const now = new Date();
  return {
    AND: [
      visibleHomework(actor),
      homework_type === undefined ? {} : { homework_type },
      course_id === undefined ? {} : { course_id },
      group_id === undefined ? {} : { group_id },
      lesson_id === undefined ? {} : { lesson_id },
      status === undefined ? {} : { submissions: { some: { AND: [whose, standing(status)] } } },
      due_soon === undefined
        ? {}
        : {
            due_date: { gte: now, lte: new Date(now.getTime() + due_soon * DAY_MS) },
            ...(isStaff(actor)
              ? {}
              : { submissions: { none: { AND: [whose, { status: { not: 'assigned' } }] } } }),
          },
    ],
  };
}

/** Newest first. */
export async function list(actor: Actor, query: s.ListQuery) {
  const where = filterOf(actor, query);
  return snapshot(async (tx) => {
    const rows = await tx.homework.findMany({
      where,
      orderBy: { id: 'desc' },
      skip: query.skip,
      take: query.limit,
      include: homeworkInclude,
    });
    return {
      rows: await asHomework(actor, rows, query.include_files, tx),
      total: await tx.homework.count({ where }),
    };
  });
}

/** The homework of a lesson of the school. */
export async function listOfLesson(actor: Actor, query: z.output<typeof s.lessonQuery>) {
  const lesson = await db.lesson.findFirst({
    where: {
      id: query.lesson_id,
      ...ofSchool(actor),
      ...(isStaff(actor)
        ? {}
        : { OR: [{ course: { is_published: true } }, { homework: { some: visibleHomework(actor) } }] }),
    },
    select: { id: true },
  });
  if (lesson === null) throw new AppError('not_found', `There is no lesson ${String(query.lesson_id)}.`);
  return list(actor, query);
}

export async function read(actor: Actor, query: z.output<typeof s.readQuery>): Promise<s.HomeworkView> {
  const { homework_id: id, include_submissions, include_files } = query;
  return snapshot(async (tx) => {
    const row = await tx.homework.findFirst({
      where: { id, ...visibleHomework(actor) },
      include: homeworkInclude,
    });
    if (row === null) throw noHomework(id);
    const [view] = await asHomework(actor, [row], include_files, tx);
    const submissions = include_submissions
      ? await tx.userHomework.findMany({
          where: { AND: [{ homework_id: id }, visibleSubmissions(actor)] },
          orderBy: { id: 'asc' },
          take: MOST_SUBMISSIONS,
          include: submissionInclude(),
        })
      : [];
    return s.homeworkView.parse({ ...view, submissions: submissions.map((one) => asSubmission(one)) });
  });
}
