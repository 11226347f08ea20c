/** Mock tests: three sections with their files. */
import type { z } from 'zod';
import { isStaff, ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { db, inTransaction, type Prisma } from '@talaffuz/db/client';
import { containing } from '../api/lists.ts';
import { officePlain } from '../api/plain.ts';
import { audit } from '../audit/audit.ts';
import { freeCode } from '../exams/code.ts';
import { addFile } from '../files/service.ts';
import { timezoneOf } from '../schools/clock.ts';
import { logWork } from '../work-logs/router.ts';
import { testView, type MockFields, type MockPart, type TestsQuery } from './schema.ts';
import { asTest, withSections, type TestRow } from './views.ts';

const existing = (actor: Actor): Prisma.MockTestWhereInput => ({ ...ofSchool(actor), deleted_at: null });

/** Staff get the files; everybody else learns what tests there are. */
export async function listTests(actor: Actor, origin: string, { skip, limit, search }: TestsQuery) {
  const where = {
    ...existing(actor),
    ...(search === undefined || search === '' ? {} : { title: containing(search) }),
  };
  const [rows, total] = await Promise.all([
    db.mockTest.findMany({
      where,
      orderBy: [{ created_at: 'desc' }, { id: 'asc' }],
      skip,
      take: limit,
      include: withSections,
    }),
    db.mockTest.count({ where }),
  ]);
  const staff = isStaff(actor);
  const look = { origin: staff ? origin : null, staff };
  const shown = officePlain(
    rows.map((row) => asTest(row, look)),
    await timezoneOf(actor.school_id),
  );
  return { rows: testView.array().parse(shown), total };
}

const show = async (actor: Actor, row: TestRow, origin: string): Promise<z.output<typeof testView>> =>
  testView.parse(officePlain(asTest(row, { origin, staff: true }), await timezoneOf(actor.school_id)));

const noTest = (id: string) => new AppError('not_found', `There is no mock test ${id}.`);

/** For staff. Throws `not_found`. */
export async function readMockTest(actor: Actor, origin: string, id: string) {
  const row = await db.mockTest.findFirst({ where: { id, ...existing(actor) }, include: withSections });
  if (row === null) throw noTest(id);
  return show(actor, row, origin);
}

/** For staff. When it fails the bytes go too. Throws `quota_spent`. */
export async function createMockTest(
  actor: Actor,
  origin: string,
  fields: MockFields,
  files: Record<MockPart, UploadedFile>,
) {
  const row = await inTransaction(async (tx) => {
    const add = async (part: MockPart) => (await addFile(tx, actor, files[part])).id;
    // One after the other: each counts what the ones before take.
    const reading = await add('reading.file');
    const writing = await add('writing.file');
    const audio_file_id = await add('listening.audio_file');
    const listening = await add('listening.question_file');
    const code = await freeCode(
      async (code) => (await tx.mockTest.count({ where: { school_id: actor.school_id, code } })) > 0,
    );
    const test = await tx.mockTest.create({
      data: {
        ...ofSchool(actor),
        created_by: actor.id,
        title: fields.title,
        code,
        sections: {
          create: [
            {
              kind: 'listening',
              file_id: listening,
              audio_file_id,
              duration: fields['listening.duration'],
              question_count: fields['listening.question_count'],
            },
            {
              kind: 'reading',
              file_id: reading,
              duration: fields['reading.duration'],
              question_count: fields['reading.question_count'],
            },
            {
              kind: 'writing',
              file_id: writing,
              duration: fields['writing.duration'],
              question_count: fields['writing.question_count'],
            },
          ],
        },
      },
      include: withSections,
    });
    await logWork(tx, actor);
    await audit(tx, actor, 'mock_test.created', { subject: 'mock_test', id: test.id }, { title: test.title });
    return test;
  });
  return show(actor, row, origin);
}

/** Runs what makes use of uploads; when that fails, their bytes go too. */
export async function keepingAll<T>(files: readonly UploadedFile[], use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    const stored = await storage();
    for (const { key } of files) await stored.delete(key);
    throw error;
  }
}

/** Nobody starts it again; sessions, and who looks at them, keep it. */
export async function deleteMockTest(actor: Actor, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.mockTest.updateMany({
      where: { id, ...existing(actor) },
      data: { deleted_at: new Date() },
    });
    if (count === 0) throw noTest(id);
    await audit(tx, actor, 'mock_test.deleted', { subject: 'mock_test', id }, {});
  });
}
