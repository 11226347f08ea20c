/**
 * Exams: tests of the office with one section, opened by a code. What a student may see of one is decided here; how it is
 * taken stands in take.ts, and what became of it in results.ts.
 */
import type { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { containing, countsBy } from '../api/lists.ts';
import { officePlain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { ownStudents } from '../groups/scope.ts';
import { asDay, dayOf, schoolNow, timezoneOf } from '../schools/clock.ts';
import { requireUntaken } from '../tests/build.ts';
import { inOrder } from '../tests/read.ts';
import { jsonObject } from '../tests/questions/kind.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { multipleChoiceData } from '../tests/questions/choice.ts';
import { essayData } from '../tests/questions/writing.ts';
import { logWork } from '../work-logs/router.ts';
import { freeCode } from './code.ts';
import { examLine, examView, type ExamsQuery, type NewQuestion, type examFields } from './schema.ts';

export const ofExams = { test_type: 'exam' } as const;
/** Those that a code opens. */
export const open = { is_published: true, is_active: true } as const;

const visible = (actor: Actor): Prisma.TestWhereInput => ({
  ...ofSchool(actor),
  ...ofExams,
  ...(isStaff(actor) ? {} : { OR: [open, { attempts: { some: { user: ownStudents(actor) } } }] }),
});

const include = (actor: Actor) =>
  ({
    subject: { select: { name: true } },
    sections: { select: { id: true } },
    attempts: {
      where: { user_id: actor.id },
      select: { id: true, status: true, deadline: true },
      orderBy: { id: 'desc' },
      take: 1,
    },
  }) satisfies Prisma.TestInclude;
type ExamRow = Prisma.TestGetPayload<{ include: ReturnType<typeof include> }>;

export const noExam = (id: number) => new AppError('not_found', `There is no exam ${String(id)}.`);

/** How many questions and participants these exams have; the same two queries for one and for a page. */
async function countsOf(rows: readonly ExamRow[]) {
  const test_id = { in: rows.map(({ id }) => id) };
  const [questions, attempts] = await Promise.all([
    db.testQuestion.groupBy({ by: 'section_id', where: { section: { test_id } }, _count: true }),
    db.testAttempt.groupBy({ by: 'test_id', where: { test_id }, _count: true }),
  ]);
  const ofSection = countsBy(questions.map(({ section_id, _count }) => [section_id, _count]));
  const ofTest = countsBy(attempts.map((found) => [found.test_id, found._count]));
  return (row: ExamRow) => ({
    questions_count: row.sections.reduce((sum, { id }) => sum + ofSection(id), 0),
    participants_count: ofTest(row.id),
  });
}

function asLine(actor: Actor, row: ExamRow, counts: { questions_count: number; participants_count: number }) {
  const [own] = row.attempts;
  return {
    ...row,
    subject: row.subject_id,
    subject_name: row.subject?.name ?? null,
    code: isStaff(actor) || own !== undefined ? row.code : null,
    time_limit: row.duration_minutes,
    date: row.date === null ? null : dayOf(row.date),
    ...counts,
    attempt_id: own?.id ?? null,
    submitted: own !== undefined && own.status !== 'in_progress',
  };
}

export async function listExams(actor: Actor, { skip, limit, search, subject, is_published }: ExamsQuery) {
  const where = {
    AND: [
      visible(actor),
      {
        ...(search === undefined || search === '' ? {} : { title: containing(search) }),
        ...(subject === undefined ? {} : { subject_id: subject }),
        ...(is_published === undefined ? {} : { is_published }),
      },
    ],
  };
  const [rows, total] = await Promise.all([
    db.test.findMany({ where, orderBy: { id: 'desc' }, skip, take: limit, include: include(actor) }),
    db.test.count({ where }),
  ]);
  const counts = await countsOf(rows);
  const shown = officePlain(
    rows.map((row) => asLine(actor, row, counts(row))),
    await timezoneOf(actor.school_id),
  );
  return { rows: examLine.array().parse(shown), total };
}

type Question = Prisma.TestQuestionGetPayload<object>;

/** Options are numbered within their question, from 1. */
function asQuestion(
  { id, question_type, question_text, question_data, order_index }: Question,
  whole: boolean,
) {
  const shared = { id, text: question_text, order: order_index };
  if (question_type === 'multiple_choice') {
    const { options, correct } = multipleChoiceData.parse(question_data);
    return {
      ...shared,
      type: 'test',
      options: options.map((option) => ({
        id: Number(option.id),
        text: option.text,
        ...(whole ? { is_correct: option.id === correct } : {}),
      })),
    };
  }
  const { sample } = essayData.parse(question_data);
  return { ...shared, type: 'written', options: [], ...(whole ? { written_answer_sample: sample } : {}) };
}

/** Staff see all of it; a student its questions from their start on, and never what would be right. */
export async function readExam(actor: Actor, id: number): Promise<z.output<typeof examView>> {
  const row = await db.test.findFirst({ where: { AND: [{ id }, visible(actor)] }, include: include(actor) });
  if (row === null) throw noExam(id);
  const [own] = row.attempts;
  const whole = isStaff(actor);
  const questions =
    whole || own !== undefined
      ? await db.testQuestion.findMany({ where: { section: { test_id: id } }, orderBy: inOrder })
      : [];
  const counts = await countsOf([row]);
  const shown = {
    ...asLine(actor, row, counts(row)),
    questions: questions.map((question) => asQuestion(question, whole)),
    deadline: own === undefined || row.duration_minutes === 0 ? null : own.deadline,
  };
  return examView.parse(officePlain(shown, await timezoneOf(actor.school_id)));
}

const placed = <Item extends { order?: number | undefined }>(items: readonly Item[]): Item[] =>
  items
    .map((item, i) => ({ item, order: item.order ?? i + 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);

function dataOf({ type, text, options, written_answer_sample }: NewQuestion) {
  if (type === 'written') {
    return kinds.essay.readData({ prompt: text, min_words: 0, sample: written_answer_sample ?? '' });
  }
  const own = placed(options ?? []);
  return kinds.multiple_choice.readData({
    options: own.map((option, i) => ({ id: String(i + 1), text: option.text })),
    correct: String(own.findIndex(({ is_correct }) => is_correct) + 1),
  });
}

/** The questions of an exam anew, in one section. */
async function writeQuestions(tx: Transaction, test_id: number, title: string, questions: NewQuestion[]) {
  await tx.testSection.deleteMany({ where: { test_id } });
  const section = { test_id, section_type: 'general', title, duration_minutes: 0 } as const;
  const { id: section_id } = await tx.testSection.create({ data: section });
  await tx.testQuestion.createMany({
    data: placed(questions).map((question, i) => ({
      section_id,
      question_type: question.type === 'test' ? 'multiple_choice' : 'essay',
      question_text: question.text,
      question_data: asJson(dataOf(question)),
      order_index: question.order ?? i + 1,
    })),
  });
}

const codeFor = (tx: Transaction, school_id: number) =>
  freeCode(async (code) => (await tx.test.count({ where: { school_id, code } })) > 0);

async function requireSubject(tx: Transaction, actor: Actor, id: number | undefined) {
  if (id === undefined || (await tx.subject.count({ where: { id, ...ofSchool(actor) } })) > 0) return;
  throw wrongField('subject', `There is no subject ${String(id)} in your school.`, 'not_found');
}

type Fields = z.output<typeof examFields>;

type Columns = Pick<
  Prisma.TestUncheckedCreateInput,
  'title' | 'description' | 'is_published' | 'is_active' | 'subject_id' | 'duration_minutes' | 'date'
>;

/** Columns of the fields that are given. */
async function columns(tx: Transaction, actor: Actor, input: Fields): Promise<Partial<Columns>> {
  const { title, description, is_published, is_active, subject, time_limit, date } = input;
  await requireSubject(tx, actor, subject);
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(is_published === undefined ? {} : { is_published }),
    ...(is_active === undefined ? {} : { is_active }),
    ...(subject === undefined ? {} : { subject_id: subject }),
    ...(time_limit === undefined ? {} : { duration_minutes: time_limit }),
    ...(date === undefined ? {} : { date: asDay(date) }),
  };
}

export async function createExam(actor: Actor, input: Fields & { title: string; subject: number }) {
  const id = await inTransaction(async (tx) => {
    const { date } = await schoolNow(actor.school_id);
    const { id } = await tx.test.create({
      data: {
        duration_minutes: 0,
        is_published: false,
        date: asDay(date),
        ...(await columns(tx, actor, input)),
        ...ofSchool(actor),
        ...ofExams,
        title: input.title,
        code: await codeFor(tx, actor.school_id),
        created_by: actor.id,
      },
    });
    await writeQuestions(tx, id, input.title, input.questions ?? []);
    await logWork(tx, actor);
    await audit(tx, actor, 'exam.created', { subject: 'exam', id }, { title: input.title });
    return id;
  });
  return readExam(actor, id);
}

/** An exam of the school, for who makes exams. Throws `not_found`. */
async function find(tx: Transaction, actor: Actor, id: number) {
  const exam = await tx.test.findFirst({ where: { id, ...ofSchool(actor), ...ofExams } });
  if (exam === null) throw noExam(id);
  return exam;
}

/** Throws `conflict` for questions, or a time limit, of an exam that somebody has begun. */
export async function changeExam(actor: Actor, id: number, input: Fields) {
  await inTransaction(async (tx) => {
    const exam = await find(tx, actor, id);
    const data = await columns(tx, actor, input);
    if (input.time_limit !== undefined && input.time_limit !== exam.duration_minutes) {
      await requireUntaken(tx, id, 'its time limit stays');
    }
    if (input.questions !== undefined) await requireUntaken(tx, id, 'its questions stay');
    await tx.test.update({ where: { id }, data });
    if (input.questions !== undefined) {
      await writeQuestions(tx, id, input.title ?? exam.title, input.questions);
    }
    await logWork(tx, actor);
    await audit(tx, actor, 'exam.changed', { subject: 'exam', id }, { fields: Object.keys(input) });
  });
  return readExam(actor, id);
}

export async function publishExam(actor: Actor, id: number, is_published: boolean) {
  await inTransaction(async (tx) => {
    await find(tx, actor, id);
    await tx.test.update({ where: { id }, data: { is_published } });
    await logWork(tx, actor);
    await audit(tx, actor, is_published ? 'exam.published' : 'exam.unpublished', { subject: 'exam', id }, {});
  });
  return { status: is_published ? 'published' : 'unpublished' } as const;
}

/** Throws `conflict` when results would be lost. */
export async function deleteExam(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { title } = await find(tx, actor, id);
    await requireUntaken(tx, id, 'its results stay');
    await tx.test.delete({ where: { id } });
    await audit(tx, actor, 'exam.deleted', { subject: 'exam', id }, { title });
  });
}

/** The same exam once more, not yet published, with a code of its own. */
export async function copyExam(actor: Actor, id: number) {
  const copy_id = await inTransaction(async (tx) => {
    const exam = await find(tx, actor, id);
    const sections = await tx.testSection.findMany({
      where: { test_id: id },
      include: { questions: { orderBy: inOrder } },
    });
    const { id: copy } = await tx.test.create({
      data: {
        ...ofSchool(actor),
        ...ofExams,
        created_by: actor.id,
        title: `${exam.title.slice(0, 190)} (nusxa)`,
        description: exam.description,
        subject_id: exam.subject_id,
        duration_minutes: exam.duration_minutes,
        date: asDay((await schoolNow(actor.school_id)).date),
        is_published: false,
        code: await codeFor(tx, actor.school_id),
      },
    });
    for (const { questions, id: _section, test_id: _test, ...section } of sections) {
      const { id: section_id } = await tx.testSection.create({ data: { ...section, test_id: copy } });
      await tx.testQuestion.createMany({
        data: questions.map(({ id: _question, question_data, ...question }) => ({
          ...question,
          section_id,
          question_data: asJson(jsonObject.parse(question_data)),
        })),
      });
    }
    await logWork(tx, actor);
    await audit(tx, actor, 'exam.copied', { subject: 'exam', id: copy }, { from: id });
    return copy;
  });
  return readExam(actor, copy_id);
}
