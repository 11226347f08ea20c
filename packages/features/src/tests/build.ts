/**
 * `/admin/tests`: tests, their sections and questions, as staff make them. Once somebody has begun a test, what its
 * marks rest on stays as it is; a copy of the test may be changed.
 */
import { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { asJson } from '@talaffuz/db/json';
import { expectText } from '@talaffuz/speech/text/pronounce';
import { validationError } from '../api/error-shape.ts';
import { resource, service } from '../api/crud.ts';
import { ofPage, type PageQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { kinds } from './questions/kinds.ts';
import { jsonObject, type Json, type QuestionType } from './questions/kind.ts';
import { soundKinds, speakingData } from './questions/writing.ts';
import { inOrder } from './read.ts';
import * as s from './schema.ts';
import { ofPlatform } from './scope.ts';

const lines = {
  select: {
    id: true,
    test_id: true,
    section_type: true,
    title: true,
    description: true,
    duration_minutes: true,
    order_index: true,
  },
  orderBy: inOrder,
} satisfies Prisma.Test$sectionsArgs;

export const tests = resource({
  model: 'Test',
  names: ['test', 'tests'],
  view: s.testSummary,
  create: s.newTest,
  update: s.testFields,
  order: { id: 'desc' },
  include: { sections: lines },
  scope: (actor) => ({
    school_id: actor?.school_id ?? 0,
    ...ofPlatform,
    ...(actor !== null && isStaff(actor) ? {} : { is_active: true }),
  }),
  onCreate: (_tx, actor, input) => ({ ...input, ...ofSchool(actor), created_by: actor.id }),
  async onUpdate(tx, _actor, input, row) {
    const { test_type = row.test_type, pass_percentage = row.pass_percentage } = input;
    if (test_type !== row.test_type || pass_percentage !== row.pass_percentage) {
      await requireUntaken(tx, row.id, 'its type and pass mark stay');
    }
    return input;
  },
  onDelete: async (tx, _actor, row) => {
    const taken = await lockAndCount(tx, row.id);
    if (taken === 0) return;
    throw new AppError(
      'conflict',
      `Test ${String(row.id)} has ${String(taken)} attempts, which would be lost; make it inactive instead of deleting it.`,
    );
  },
});
const testRows = service(tests);

/** Locks a test against being started while it is changed. */
async function lockAndCount(tx: Transaction, id: number): Promise<number> {
  await tx.$queryRaw`SELECT id FROM tests WHERE id = ${id} FOR UPDATE`;
  return tx.testAttempt.count({ where: { test_id: id } });
}

export async function requireUntaken(tx: Transaction, id: number, what: string): Promise<void> {
  if ((await lockAndCount(tx, id)) === 0) return;
  throw new AppError(
    'conflict',
    `Somebody has taken test ${String(id)}, so ${what} as they are; copy the test and change the copy.`,
  );
}
export const FROZEN = 'its sections and questions stay';

/** The place behind the last one. How many there are does not say it: some may have been deleted. */
const behind = ({ _max }: { _max: { order_index: number | null } }) =>
  Math.min((_max.order_index ?? -1) + 1, s.LAST_PLACE);

async function checkAudio(tx: Transaction, actor: Actor, id: number | null | undefined): Promise<void> {
  if (id === null || id === undefined) return;
  const file = await tx.file.findFirst({ where: { id, ...ofSchool(actor), kind: { in: [...soundKinds] } } });
  if (file !== null) return;
  const msg = `There is no audio file ${String(id)} in your school; upload the recording first.`;
  throw new AppError('validation_failed', msg, {
    fields: [{ loc: ['body', 'audio_file_id'], msg, type: 'unknown' }],
  });
}

export const sections = resource({
  model: 'TestSection',
  names: ['section', 'sections'],
  view: s.sectionView,
  create: s.newSection,
  update: s.sectionFields,
  order: inOrder,
  include: { questions: { orderBy: inOrder } },
  scope: (actor) => ({ test: { school_id: actor?.school_id ?? 0, ...ofPlatform } }),
  async onCreate(tx, actor, input) {
    await testRows.find(tx, actor, input.test_id, true);
    await requireUntaken(tx, input.test_id, FROZEN);
    await checkAudio(tx, actor, input.audio_file_id);
    const last = { where: { test_id: input.test_id }, _max: { order_index: true } } as const;
    const { order_index = behind(await tx.testSection.aggregate(last)) } = input;
    return { ...input, order_index };
  },
  async onUpdate(tx, actor, input, row) {
    await requireUntaken(tx, row.test_id, FROZEN);
    await checkAudio(tx, actor, input.audio_file_id);
    return input;
  },
  onDelete: (tx, _actor, row) => requireUntaken(tx, row.test_id, FROZEN),
});

/** Throws `validation_failed` when the data does not fit its type, or the speech worker could not score it. */
async function readData(type: QuestionType, data: Json) {
  try {
    const read = kinds[type].readData(data);
    if (type === 'speaking') {
      const { reference_text } = speakingData.parse(read);
      if (reference_text !== '') await expectText(reference_text);
    }
    return asJson(read);
  } catch (error) {
    throw error instanceof z.ZodError ? validationError(error, 'body') : error;
  }
}

export async function testOfSection(tx: Transaction, section_id: number): Promise<number> {
  const { test_id } = await tx.testSection.findUniqueOrThrow({
    where: { id: section_id },
    select: { test_id: true },
  });
  return test_id;
}

export const questions = resource({
  model: 'TestQuestion',
  names: ['question', 'questions'],
  view: s.questionView,
  create: s.newQuestion,
  update: s.questionFields,
  order: inOrder,
  scope: (actor) => ({ section: { test: { school_id: actor?.school_id ?? 0, ...ofPlatform } } }),
  async onCreate(tx, actor, input) {
    const section = await service(sections).find(tx, actor, input.section_id, true);
    await requireUntaken(tx, section.test_id, FROZEN);
    const last = { where: { section_id: section.id }, _max: { order_index: true } } as const;
    const { order_index = behind(await tx.testQuestion.aggregate(last)) } = input;
    return {
      ...input,
      order_index,
      question_data: await readData(input.question_type, input.question_data),
    };
  },
  async onUpdate(tx, _actor, { question_data, ...input }, row) {
    await requireUntaken(tx, await testOfSection(tx, row.section_id), FROZEN);
    if (question_data === undefined) return input;
    return { ...input, question_data: await readData(row.question_type, question_data) };
  },
  onDelete: async (tx, _actor, row) => requireUntaken(tx, await testOfSection(tx, row.section_id), FROZEN),
});

/** The same test once more, not yet active, with all its sections and questions. */
export async function copyTest(actor: Actor, id: number): Promise<z.infer<typeof s.testSummary>> {
  const copy_id = await inTransaction(async (tx) => {
    const { title } = await testRows.find(tx, actor, id);
    const source = await tx.test.findUniqueOrThrow({
      where: { id },
      include: { sections: { orderBy: inOrder, include: { questions: { orderBy: inOrder } } } },
    });
    const copy = await tx.test.create({
      data: {
        school_id: actor.school_id,
        created_by: actor.id,
        title: `${title.slice(0, 190)} (copy)`,
        description: source.description,
        test_type: source.test_type,
        duration_minutes: source.duration_minutes,
        pass_percentage: source.pass_percentage,
        is_active: false,
      },
    });
    for (const { questions: own, id: _id, test_id: _test, ...section } of source.sections) {
      const { id: section_id } = await tx.testSection.create({ data: { ...section, test_id: copy.id } });
      await tx.testQuestion.createMany({
        data: own.map(({ id: _question, question_data, ...question }) => ({
          ...question,
          section_id,
          question_data: asJson(jsonObject.parse(question_data)),
        })),
      });
    }
    await audit(tx, actor, 'test.copied', { subject: 'test', id: copy.id }, { from: id });
    return copy.id;
  });
  return s.testSummary.parse(await testRows.read(actor, copy_id));
}

/** How often a test of the school was begun. */
export const countAttempts = async (actor: Actor, test_id: number) => ({
  attempts_count: await db.testAttempt.count({ where: { ...ofSchool(actor), test_id } }),
});

/** Every test of the school, inactive ones too, with how much there is to mark. */
export async function listManaged(actor: Actor, query: PageQuery) {
  const where = { ...ofSchool(actor), ...ofPlatform };
  const [found, total] = await Promise.all([
    db.test.findMany({ where, orderBy: { id: 'desc' }, include: { sections: lines }, ...ofPage(query) }),
    db.test.count({ where }),
  ]);
  const ids = found.map(({ id }) => id);
  const [counts, perSection] = await Promise.all([
    db.testAttempt.groupBy({ by: ['test_id', 'status'], where: { test_id: { in: ids } }, _count: true }),
    db.testQuestion.groupBy({
      by: ['section_id'],
      where: { section: { test_id: { in: ids } } },
      _count: true,
    }),
  ]);
  const sum = (numbers: { _count: number }[]) => numbers.reduce((all, one) => all + one._count, 0);
  const rows = found.map((test) => {
    const own = counts.filter(({ test_id }) => test_id === test.id);
    const sectionIds = new Set(test.sections.map(({ id }) => id));
    return s.managedTest.parse(
      plain({
        ...test,
        questions_count: sum(perSection.filter(({ section_id }) => sectionIds.has(section_id))),
        attempts_count: sum(own),
        waiting_count: sum(own.filter(({ status }) => status === 'submitted')),
      }),
    );
  });
  return { rows, total };
}
