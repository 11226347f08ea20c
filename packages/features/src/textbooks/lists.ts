/** What a learner finds: textbooks, the chapters of one, the paragraphs of a chapter, each with how far they are. */
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, type Prisma } from '@talaffuz/db/client';
import { countsBy, ofPage, type Page, type PageQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { levelOf } from '../mastery/level.ts';
import { ofTextbooks } from '../textbook-tests/scope.ts';
import { chapterFigures, percentage, statusOf, textbookFigures } from './figures.ts';
import * as s from './schema.ts';
import { findChapter, visibleTextbooks } from './scope.ts';

export const inOrder = [{ order: 'asc' }, { id: 'asc' }] satisfies { order?: 'asc'; id?: 'asc' }[];

const subject = { select: { id: true, name: true, code: true } };

const openTests = { ...ofTextbooks, is_active: true };

/** How many of these tests each chapter, or each paragraph, has. */
async function testsOf(by: 'chapter_id' | 'paragraph_id', ids: number[], where: Prisma.TestWhereInput) {
  const found = await db.test.groupBy({
    by: [by],
    where: { ...openTests, ...where, [by]: { in: ids } },
    _count: true,
  });
  return countsBy(found.map((row) => [row[by], row._count] as const));
}

type Found = Prisma.TextbookGetPayload<{ include: { subject: typeof subject } }>;

/** Textbooks as somebody sees them, with how far they are. */
async function shown(actor: Actor, found: Found[]) {
  const figures = await textbookFigures(
    actor.id,
    found.map(({ id }) => id),
  );
  return found.map(({ subject: rel, ...textbook }) => {
    const { mastery_score, last_activity, ...counts } = figures(textbook.id);
    return s.textbookView.parse(
      plain({
        ...textbook,
        subject: rel.name,
        subject_rel: rel,
        progress: { ...counts, percentage: percentage(counts.paragraphs_completed, counts.paragraphs_total) },
        mastery_level: levelOf(mastery_score),
        last_activity,
        chapters_count: counts.chapters_total,
      }),
    );
  });
}

export async function listTextbooks(
  actor: Actor,
  { subject_id, grade_level, ...page }: z.output<typeof s.textbooksQuery>,
): Promise<Page<z.infer<typeof s.textbookView>>> {
  const where: Prisma.TextbookWhereInput = {
    ...visibleTextbooks(actor),
    ...(subject_id === undefined ? {} : { subject_id }),
    ...(grade_level === undefined ? {} : { grade_level }),
  };
  const [found, total] = await Promise.all([
    db.textbook.findMany({ where, orderBy: { id: 'asc' }, include: { subject }, ...ofPage(page) }),
    db.textbook.count({ where }),
  ]);
  return { rows: await shown(actor, found), total };
}

/** One of them. Throws `not_found`. */
export async function readTextbook(actor: Actor, id: number): Promise<z.infer<typeof s.textbookView>> {
  const found = await db.textbook.findMany({
    where: { id, ...visibleTextbooks(actor) },
    include: { subject },
  });
  const [textbook] = await shown(actor, found);
  if (textbook === undefined) throw new AppError('not_found', `There is no textbook ${String(id)}.`);
  return textbook;
}

/** Throws `not_found`. */
async function requireTextbook(actor: Actor, id: number): Promise<void> {
  const row = await db.textbook.findFirst({
    where: { id, ...visibleTextbooks(actor) },
    select: { id: true },
  });
  if (row === null) throw new AppError('not_found', `There is no textbook ${String(id)}.`);
}

export async function listChapters(
  actor: Actor,
  textbook_id: number,
  page: PageQuery,
): Promise<Page<z.infer<typeof s.chapterView>>> {
  await requireTextbook(actor, textbook_id);
  const where = { textbook_id };
  const [found, total] = await Promise.all([
    db.chapter.findMany({
      where,
      orderBy: inOrder,
      include: { mastery: { where: { user_id: actor.id } } },
      ...ofPage(page),
    }),
    db.chapter.count({ where }),
  ]);
  const ids = found.map(({ id }) => id);
  const [figures, tests] = await Promise.all([
    chapterFigures(actor.id, ids),
    testsOf('chapter_id', ids, { test_purpose: 'summative' }),
  ]);
  const rows = found.map(({ mastery: [mastery], ...chapter }) => {
    const { begun, ...counts } = figures(chapter.id);
    return s.chapterView.parse({
      ...chapter,
      number: chapter.order,
      status: mastery?.is_completed === true ? 'completed' : begun ? 'in_progress' : 'not_started',
      progress: { ...counts, percentage: percentage(counts.paragraphs_completed, counts.paragraphs_total) },
      mastery_level: mastery?.mastery_level ?? null,
      mastery_score: mastery?.mastery_score ?? null,
      has_summative_test: tests(chapter.id) > 0,
      summative_passed: mastery?.summative_passed ?? false,
    });
  });
  return { rows, total };
}

export async function listParagraphs(
  actor: Actor,
  chapter_id: number,
  page: PageQuery,
): Promise<Page<z.infer<typeof s.paragraphLine>>> {
  await findChapter(db, actor, chapter_id);
  const where = { chapter_id };
  const [found, total] = await Promise.all([
    db.paragraph.findMany({
      where,
      orderBy: inOrder,
      omit: { markdown: true, content: true },
      include: { progress: { where: { user_id: actor.id } } },
      ...ofPage(page),
    }),
    db.paragraph.count({ where }),
  ]);
  const tests = await testsOf(
    'paragraph_id',
    found.map(({ id }) => id),
    { test_purpose: { in: ['formative', 'practice'] } },
  );
  const rows = found.map(({ progress: [progress], ...paragraph }) =>
    s.paragraphLine.parse({
      ...paragraph,
      number: paragraph.order,
      status: statusOf(progress),
      has_practice: tests(paragraph.id) > 0,
      practice_score: progress?.practice_score ?? null,
    }),
  );
  return { rows, total };
}
