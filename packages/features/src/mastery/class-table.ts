/** How the students of a teacher stand in a textbook: a row each, by chapters. */
import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, type Prisma } from '@talaffuz/db/client';
import { ofPage, type PageQuery } from '../api/lists.ts';
import { paragraphsOf } from '../textbooks/chapters.ts';
import { visibleTextbooks } from '../textbooks/scope.ts';
import { levelOf, meanOf, percentOf } from './level.ts';
import type { classRow, ClassQuery } from './schema.ts';

/** A teacher has the students of their groups, an owner all of the school. */
const groupsOf = (actor: Actor): Prisma.GroupWhereInput => ({
  ...ofSchool(actor),
  ...(actor.role === 'owner' ? {} : { teacher_id: actor.id }),
});

async function studentsOf(actor: Actor, group_id: number | undefined): Promise<Prisma.UserWhereInput> {
  const students: Prisma.UserWhereInput = { ...ofSchool(actor), role: 'student' };
  if (group_id !== undefined) {
    if ((await db.group.count({ where: { AND: [{ id: group_id }, groupsOf(actor)] } })) === 0)
      throw new AppError('not_found', `You have no group ${String(group_id)}.`);
    return { ...students, memberships: { some: { group_id } } };
  }
  return actor.role === 'owner'
    ? students
    : { ...students, memberships: { some: { group: groupsOf(actor) } } };
}

/** Throws `not_found`. */
async function textbookOf(actor: Actor, id: number) {
  const textbook = await db.textbook.findFirst({
    where: { id, ...visibleTextbooks(actor) },
    select: {
      id: true,
      title: true,
      chapters: {
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        select: { id: true, title: true, order: true },
      },
    },
  });
  if (textbook === null) throw new AppError('not_found', `There is no textbook ${String(id)}.`);
  const count = await paragraphsOf(textbook.chapters);
  return { ...textbook, chapters: textbook.chapters.map((one) => ({ ...one, paragraphs: count(one.id) })) };
}
type Book = Awaited<ReturnType<typeof textbookOf>>;

async function rowsOf(
  { chapters }: Book,
  where: Prisma.UserWhereInput,
  page: PageQuery,
): Promise<z.output<typeof classRow>[]> {
  const students = await db.user.findMany({
    where,
    orderBy: [{ full_name: 'asc' }, { id: 'asc' }],
    select: { id: true, full_name: true },
    ...ofPage(page),
  });
  const found = await db.chapterMastery.findMany({
    where: {
      user_id: { in: students.map(({ id }) => id) },
      chapter_id: { in: chapters.map(({ id }) => id) },
    },
  });
  const of = new Map(found.map((row) => [`${String(row.user_id)} ${String(row.chapter_id)}`, row]));
  return students.map(({ id, full_name }) => {
    const own = chapters.map((chapter) => {
      const row = of.get(`${String(id)} ${String(chapter.id)}`);
      return {
        chapter_id: chapter.id,
        mastery_level: row?.mastery_level ?? null,
        mastery_score: row?.mastery_score ?? null,
        progress_percentage: percentOf(row?.completed_paragraphs ?? 0, chapter.paragraphs),
        summative_passed: row?.summative_passed ?? false,
        is_completed: row?.is_completed ?? false,
        completed: row?.completed_paragraphs ?? 0,
      };
    });
    const mastery_score = meanOf(own.map((one) => one.mastery_score));
    return {
      student_id: id,
      full_name,
      completed_paragraphs: own.reduce((sum, { completed }) => sum + completed, 0),
      total_paragraphs: chapters.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
      mastery_level: levelOf(mastery_score),
      mastery_score,
      chapters: own.map(({ completed: _, ...one }) => one),
    };
  });
}

/** For staff. Throws `not_found` for a textbook or a group that is not theirs. */
export async function readClass(actor: Actor, query: ClassQuery) {
  const [textbook, where] = await Promise.all([
    textbookOf(actor, query.textbook_id),
    studentsOf(actor, query.group_id),
  ]);
  const [rows, total] = await Promise.all([rowsOf(textbook, where, query), db.user.count({ where })]);
  return {
    textbook: { id: textbook.id, title: textbook.title },
    chapters: textbook.chapters.map(({ id, title, order }) => ({ id, title, order })),
    page: { rows, total },
  };
}

const PAGE = 100;
const rounded = (score: number | null): string =>
  score === null ? '' : String(Math.round(score * 100) / 100);

/** The same as a table with all its rows. Throws `not_found`. */
export async function classCsv(actor: Actor, textbook_id: number, group_id?: number): Promise<string> {
  const [textbook, where] = await Promise.all([textbookOf(actor, textbook_id), studentsOf(actor, group_id)]);
  const lines: string[][] = [
    [
      'student_id',
      'full_name',
      'completed_paragraphs',
      'total_paragraphs',
      'mastery_level',
      'mastery_score',
      ...textbook.chapters.flatMap(({ order, title }) => [
        `${String(order)}. ${title}: level`,
        `${String(order)}. ${title}: score`,
        `${String(order)}. ${title}: progress %`,
      ]),
    ],
  ];
  for (let page = 1; ; page += 1) {
    const rows = await rowsOf(textbook, where, { page, page_size: PAGE });
    lines.push(
      ...rows.map((row) => [
        String(row.student_id),
        row.full_name,
        String(row.completed_paragraphs),
        String(row.total_paragraphs),
        row.mastery_level ?? '',
        rounded(row.mastery_score),
        ...row.chapters.flatMap((one) => [
          one.mastery_level ?? '',
          rounded(one.mastery_score),
          String(one.progress_percentage),
        ]),
      ]),
    );
    if (rows.length < PAGE) break;
  }
  return stringify(lines, { bom: true, escape_formulas: true });
}
