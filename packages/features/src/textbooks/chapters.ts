/** The chapters of a textbook, as staff make them: numbered from 1 without gaps. */
import type { z } from 'zod';
import { AppError } from '@talaffuz/core/errors';
import type { Actor } from '@talaffuz/core/actor';
import { db, inTransaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { resource, service } from '../api/crud.ts';
import { expectEach } from '../api/expect-each.ts';
import { countsBy, ofPage, type Page, type PageQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { textbooks } from './books.ts';
import { changeChapter, changeTextbook, requireUnused } from './change.ts';
import { inOrder } from './lists.ts';
import * as s from './schema.ts';
import { visibleChapters } from './scope.ts';

/** So that a page of a list holds them all, and whoever puts them in order sees them all. */
export function requireRoom(order: number, one: string, many: string): void {
  if (order <= s.MOST_INSIDE) return;
  throw new AppError(
    'conflict',
    `A ${one} has at most ${String(s.MOST_INSIDE)} ${many}; begin another ${one}.`,
  );
}

/** How many paragraphs each of these chapters has. */
export async function paragraphsOf(rows: { id: number }[]) {
  const found = await db.paragraph.groupBy({
    by: ['chapter_id'],
    where: { chapter_id: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  return countsBy(found.map(({ chapter_id, _count }) => [chapter_id, _count] as const));
}

export const chapters = resource({
  model: 'Chapter',
  names: ['chapter', 'chapters'],
  view: s.managedChapter,
  create: s.newChapter,
  update: s.chapterFields,
  order: inOrder,
  scope: (actor) => (actor === null ? { id: -1 } : visibleChapters(actor)),
  async showAll(rows) {
    const count = await paragraphsOf(rows);
    return rows.map((row) => ({ ...row, paragraphs_count: count(row.id) }));
  },
  async onCreate(tx, actor, input) {
    await changeTextbook(tx, actor, input.textbook_id);
    const order = (await tx.chapter.count({ where: { textbook_id: input.textbook_id } })) + 1;
    requireRoom(order, 'textbook', 'chapters');
    return { ...input, order };
  },
  async onUpdate(tx, actor, input, row) {
    await changeChapter(tx, actor, row.id);
    return input;
  },
  async onDelete(tx, actor, { id }) {
    const { textbook_id, order } = await changeChapter(tx, actor, id);
    await requireUnused(tx, 'chapter', { chapters: { id } });
    await tx.$executeRaw`
      UPDATE chapters SET "order" = "order" - 1 WHERE textbook_id = ${textbook_id} AND "order" > ${order}`;
  },
});
const rows = service(chapters);

export async function listManaged(
  actor: Actor,
  textbook_id: number,
  page: PageQuery,
): Promise<Page<z.infer<typeof s.managedChapter>>> {
  await service(textbooks).find(db, actor, textbook_id);
  const where = { textbook_id };
  const [found, total] = await Promise.all([
    db.chapter.findMany({ where, orderBy: inOrder, ...ofPage(page) }),
    db.chapter.count({ where }),
  ]);
  const count = await paragraphsOf(found);
  const shown = found.map((chapter) =>
    s.managedChapter.parse(plain({ ...chapter, paragraphs_count: count(chapter.id) })),
  );
  return { rows: shown, total };
}

/** Puts the chapters of a textbook in a new order. Each must be named once. */
export async function orderChapters(actor: Actor, textbook_id: number, chapter_ids: number[]) {
  await inTransaction(async (tx) => {
    await changeTextbook(tx, actor, textbook_id);
    const known = await tx.chapter.findMany({ where: { textbook_id }, select: { id: true } });
    expectEach(`Textbook ${String(textbook_id)}`, 'chapters', known, chapter_ids);
    await tx.$executeRaw`
      UPDATE chapters SET "order" = place.number
      FROM unnest(${chapter_ids}::int[]) WITH ORDINALITY AS place(id, number)
      WHERE chapters.id = place.id`;
    await audit(
      tx,
      actor,
      'textbook.chapters_ordered',
      { subject: 'textbook', id: textbook_id },
      { chapter_ids },
    );
  });
  return service(textbooks).read(actor, textbook_id);
}

export const readChapter = (actor: Actor, id: number) => rows.read(actor, id);
