/**
 * Tests of textbooks as staff make them. Once somebody has begun one, what its marks rest on stays as it is; a copy may
 * be changed. Every change bumps the textbook, which phones keep, and recomputes what mastery follows from.
 */
import { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { validationError } from '../api/error-shape.ts';
import { audit } from '../audit/audit.ts';
import { recomputeMastery } from '../mastery/recompute.ts';
import { requireUntaken } from '../tests/build.ts';
import { jsonObject } from '../tests/questions/kind.ts';
import { kinds } from '../tests/questions/kinds.ts';
import { inOrder } from '../tests/read.ts';
import type { NewTextbookQuestion, NewTextbookTest, TestChanges } from './schema.ts';
import { findOwnTest, ofTextbooks } from './scope.ts';

const FROZEN = 'its questions, place, purpose, time and pass mark stay';

/** A chapter of a textbook of the actor's school, and a paragraph of it. Throws `validation_failed`. */
async function requirePlace(
  tx: Transaction,
  actor: Actor,
  { chapter_id, paragraph_id }: { chapter_id: number; paragraph_id: number | null },
) {
  const chapter = await tx.chapter.findFirst({
    where: { id: chapter_id, textbook: ofSchool(actor) },
    select: { textbook_id: true },
  });
  if (chapter === null) {
    throw wrongField(
      'chapter_id',
      `Your school's textbooks have no chapter ${String(chapter_id)}; choose one of them.`,
      'not_found',
    );
  }
  if (
    paragraph_id !== null &&
    (await tx.paragraph.count({ where: { id: paragraph_id, chapter_id } })) === 0
  ) {
    throw wrongField(
      'paragraph_id',
      `Chapter ${String(chapter_id)} has no paragraph ${String(paragraph_id)}; choose one of its paragraphs.`,
      'not_found',
    );
  }
}

function requirePurpose({
  test_purpose,
  paragraph_id,
}: Pick<NewTextbookTest, 'test_purpose' | 'paragraph_id'>) {
  if (test_purpose !== 'summative' || paragraph_id === null) return;
  throw wrongField(
    'paragraph_id',
    'A summative test ends a whole chapter; leave paragraph_id empty, or make it a formative or practice test.',
  );
}

/** Throws `validation_failed` naming the place in the list. */
function readQuestion({ question_type, question_data }: NewTextbookQuestion, index: number) {
  try {
    return asJson(kinds[question_type].readData(question_data));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const { message, fields } = validationError(error, 'body');
    throw new AppError('validation_failed', `Question ${String(index + 1)}: ${message}`, {
      fields: fields.map((field) => ({ ...field, loc: ['body', 'questions', index, ...field.loc.slice(1)] })),
      cause: error,
    });
  }
}

/** The questions of a test anew, in its one section. */
async function writeQuestions(tx: Transaction, test_id: number, questions: readonly NewTextbookQuestion[]) {
  const rows = questions.map((question, index) => ({
    question_type: question.question_type,
    question_text: question.question_text,
    question_data: readQuestion(question, index),
    marks: question.points,
    explanation: question.explanation,
    order_index: index,
  }));
  await tx.testSection.deleteMany({ where: { test_id } });
  const { id: section_id } = await tx.testSection.create({
    data: { test_id, section_type: 'general', title: '', duration_minutes: 0 },
  });
  await tx.testQuestion.createMany({ data: rows.map((row) => ({ ...row, section_id })) });
}

/** In order, so that two changes at once do not wait for each other. */
const ordered = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b);

/**
 * Says that the textbooks of these chapters have changed, and locks them against other changes: before any row in them,
 * as every change of a textbook does.
 */
async function changeTextbooks(tx: Transaction, actor: Actor, chapters: readonly number[]): Promise<void> {
  const found = await tx.textbook.findMany({
    where: { ...ofSchool(actor), chapters: { some: { id: { in: [...chapters] } } } },
    select: { id: true },
  });
  for (const id of ordered(found.map((one) => one.id)))
    await tx.$executeRaw`UPDATE textbooks SET updated_at = now() WHERE id = ${id}`;
}

/** What everybody in these chapters has mastered follows from their tests. */
async function follow(tx: Transaction, chapters: readonly number[]): Promise<void> {
  for (const chapter_id of ordered(chapters)) await recomputeMastery(tx, { chapter_id });
}

const columns = ({ time_limit, passing_score, questions: _, ...rest }: TestChanges) => ({
  ...rest,
  ...(time_limit === undefined ? {} : { duration_minutes: time_limit }),
  ...(passing_score === undefined ? {} : { pass_percentage: Math.round(passing_score * 100) }),
});

type Columns = Omit<Prisma.TestUncheckedUpdateInput, 'id'>;

/**
 * A test of a chapter or paragraph of the actor's school; answers its id. Throws `validation_failed` with the place of
 * what does not fit.
 */
export async function createTextbookTest(
  tx: Transaction,
  actor: Actor,
  input: NewTextbookTest,
): Promise<number> {
  await changeTextbooks(tx, actor, [input.chapter_id]);
  await requirePlace(tx, actor, input);
  requirePurpose(input);
  const { title, description, test_purpose, difficulty, chapter_id, paragraph_id, is_active } = input;
  const { id } = await tx.test.create({
    data: {
      ...ofSchool(actor),
      ...ofTextbooks,
      created_by: actor.id,
      title,
      description,
      test_purpose,
      difficulty,
      chapter_id,
      paragraph_id,
      is_active,
      duration_minutes: input.time_limit,
      pass_percentage: Math.round(input.passing_score * 100),
    },
  });
  await writeQuestions(tx, id, input.questions);
  await audit(tx, actor, 'textbook_test.created', { subject: 'test', id }, { title, chapter_id });
  await follow(tx, [chapter_id]);
  return id;
}

/** Throws `not_found`, and `conflict` for what is frozen once somebody has begun the test. */
export async function changeTextbookTest(actor: Actor, id: number, input: TestChanges): Promise<void> {
  await inTransaction(async (tx) => {
    const before = await findOwnTest(tx, actor, id);
    await changeTextbooks(tx, actor, [before.chapter_id, input.chapter_id ?? before.chapter_id]);
    const data = columns(input) as Columns;
    const frozen = [
      'duration_minutes',
      'pass_percentage',
      'test_purpose',
      'chapter_id',
      'paragraph_id',
    ] as const;
    if (
      input.questions !== undefined ||
      frozen.some((field) => data[field] !== undefined && data[field] !== before[field])
    ) {
      await requireUntaken(tx, id, FROZEN);
    }
    const {
      chapter_id = before.chapter_id,
      paragraph_id = before.paragraph_id,
      test_purpose = before.test_purpose ?? 'formative',
    } = input;
    await requirePlace(tx, actor, { chapter_id, paragraph_id });
    requirePurpose({ test_purpose, paragraph_id });
    await tx.test.update({ where: { id }, data });
    if (input.questions !== undefined) await writeQuestions(tx, id, input.questions);
    await audit(tx, actor, 'textbook_test.changed', { subject: 'test', id }, { fields: Object.keys(input) });
    await follow(tx, [before.chapter_id, chapter_id]);
  });
}

/** Throws `not_found`, and `conflict` when attempts would be lost. */
export async function deleteTextbookTest(actor: Actor, id: number): Promise<void> {
  await inTransaction(async (tx) => {
    const { title, chapter_id } = await findOwnTest(tx, actor, id);
    await changeTextbooks(tx, actor, [chapter_id]);
    await tx.$queryRaw`SELECT id FROM tests WHERE id = ${id} FOR UPDATE`;
    const taken = await tx.testAttempt.count({ where: { test_id: id } });
    if (taken > 0) {
      throw new AppError(
        'conflict',
        `Test ${String(id)} has ${String(taken)} attempts, which would be lost; make it inactive instead of deleting it.`,
      );
    }
    await tx.test.delete({ where: { id } });
    await audit(tx, actor, 'textbook_test.deleted', { subject: 'test', id }, { title });
    await follow(tx, [chapter_id]);
  });
}

/** The same test once more, not yet active. Answers its id. */
export async function copyTextbookTest(actor: Actor, id: number): Promise<number> {
  return inTransaction(async (tx) => {
    const source = await findOwnTest(tx, actor, id);
    const questions = await tx.testQuestion.findMany({
      where: { section: { test_id: id } },
      orderBy: inOrder,
    });
    const copy = await tx.test.create({
      data: {
        ...ofSchool(actor),
        ...ofTextbooks,
        created_by: actor.id,
        title: `${source.title.slice(0, 190)} (copy)`,
        description: source.description,
        test_purpose: source.test_purpose,
        difficulty: source.difficulty,
        chapter_id: source.chapter_id,
        paragraph_id: source.paragraph_id,
        duration_minutes: source.duration_minutes,
        pass_percentage: source.pass_percentage,
        is_active: false,
        sections: {
          create: {
            section_type: 'general',
            title: '',
            duration_minutes: 0,
            questions: {
              create: questions.map(({ id: _id, section_id: _section, question_data, ...question }) => ({
                ...question,
                question_data: asJson(jsonObject.parse(question_data)),
              })),
            },
          },
        },
      },
    });
    await audit(tx, actor, 'textbook_test.copied', { subject: 'test', id: copy.id }, { from: id });
    return copy.id;
  });
}
