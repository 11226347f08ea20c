/** The paragraphs of a chapter, as staff write them. */
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { wrongField } from '@talaffuz/core/errors';
import { db, inTransaction, type Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { resource, service } from '../api/crud.ts';
import { expectEach } from '../api/expect-each.ts';
import { ofPage, type Page, type PageQuery } from '../api/lists.ts';
import { plain } from '../api/plain.ts';
import { recomputeMastery } from '../mastery/recompute.ts';
import { changeChapter, changeParagraph, checkPictures, requireUnused } from './change.ts';
import { chapters, requireRoom } from './chapters.ts';
import { htmlOf, readingMinutes, safeHtml } from './html.ts';
import { inOrder } from './lists.ts';
import { writePassages } from './passages.ts';
import * as s from './schema.ts';
import { findChapter, visibleParagraphs } from './scope.ts';

type Text = Pick<z.output<typeof s.paragraphFields>, 'markdown' | 'content' | 'estimated_time'>;

/**
 * The columns that follow from what was written: safe HTML of the Markdown, or of the HTML given in its place, and how
 * long it takes to read. Throws `validation_failed`.
 */
export async function textColumns(
  tx: Transaction,
  actor: Actor,
  { markdown = '', content = '', estimated_time }: Text,
) {
  if (markdown !== '' && content !== '') {
    throw wrongField('content', 'Give the text as Markdown or as HTML, not as both.');
  }
  const html = markdown === '' ? safeHtml(content) : htmlOf(markdown);
  await checkPictures(tx, actor, markdown === '' ? 'content' : 'markdown', html);
  return { markdown, content: html, estimated_time: estimated_time ?? readingMinutes(html) };
}

/** The same for a change: a text that is not named stays, and null asks for the time that follows from it. */
function changedText(tx: Transaction, actor: Actor, text: Text, before: { content: string }) {
  const { markdown, content, estimated_time } = text;
  if (markdown !== undefined || content !== undefined) return textColumns(tx, actor, text);
  return { estimated_time: estimated_time === null ? readingMinutes(before.content) : estimated_time };
}

/** The languages of each, in the order in which they are named. */
async function languagesOf(ids: number[]) {
  const found = await db.paragraphContent.findMany({
    where: { paragraph_id: { in: ids } },
    select: { paragraph_id: true, language: true },
  });
  return (id: number) =>
    s.contentLanguages.filter((one) =>
      found.some(({ paragraph_id, language }) => paragraph_id === id && language === one),
    );
}

export const paragraphs = resource({
  model: 'Paragraph',
  names: ['paragraph', 'paragraphs'],
  view: s.managedParagraph,
  create: s.newParagraph,
  update: s.paragraphFields,
  order: inOrder,
  scope: (actor) => (actor === null ? { id: -1 } : visibleParagraphs(actor)),
  async showAll(rows) {
    const languages = await languagesOf(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, languages: languages(row.id) }));
  },
  async onCreate(tx, actor, { markdown, content, estimated_time, ...input }) {
    await changeChapter(tx, actor, input.chapter_id);
    const order = (await tx.paragraph.count({ where: { chapter_id: input.chapter_id } })) + 1;
    requireRoom(order, 'chapter', 'paragraphs');
    return { ...input, ...(await textColumns(tx, actor, { markdown, content, estimated_time })), order };
  },
  async onUpdate(tx, actor, { markdown, content, estimated_time, ...input }, row) {
    await changeParagraph(tx, actor, row.id);
    return { ...input, ...(await changedText(tx, actor, { markdown, content, estimated_time }, row)) };
  },
  async onWritten(tx, _actor, input, row) {
    await writePassages(tx, row.id);
    if ('chapter_id' in input) await recomputeMastery(tx, { chapter_id: row.chapter_id });
  },
  async onDelete(tx, actor, { id }) {
    const { chapter_id, order } = await changeParagraph(tx, actor, id);
    await requireUnused(tx, 'paragraph', {
      chapters: { id: chapter_id },
      paragraphs: { id },
      tests: { paragraph_id: id },
    });
    await tx.$executeRaw`
      UPDATE paragraphs SET "order" = "order" - 1 WHERE chapter_id = ${chapter_id} AND "order" > ${order}`;
  },
  onDeleted: (tx, _actor, { chapter_id }) => recomputeMastery(tx, { chapter_id }),
});

export async function listManaged(
  actor: Actor,
  chapter_id: number,
  page: PageQuery,
): Promise<Page<z.infer<typeof s.managedParagraphLine>>> {
  await findChapter(db, actor, chapter_id);
  const where = { chapter_id };
  const [found, total] = await Promise.all([
    db.paragraph.findMany({
      where,
      orderBy: inOrder,
      omit: { markdown: true, content: true },
      ...ofPage(page),
    }),
    db.paragraph.count({ where }),
  ]);
  const languages = await languagesOf(found.map(({ id }) => id));
  const shown = found.map((row) =>
    s.managedParagraphLine.parse(plain({ ...row, languages: languages(row.id) })),
  );
  return { rows: shown, total };
}

/** Puts the paragraphs of a chapter in a new order. Each must be named once. */
export async function orderParagraphs(actor: Actor, chapter_id: number, paragraph_ids: number[]) {
  await inTransaction(async (tx) => {
    await changeChapter(tx, actor, chapter_id);
    const known = await tx.paragraph.findMany({ where: { chapter_id }, select: { id: true } });
    expectEach(`Chapter ${String(chapter_id)}`, 'paragraphs', known, paragraph_ids);
    await tx.$executeRaw`
      UPDATE paragraphs SET "order" = place.number
      FROM unnest(${paragraph_ids}::int[]) WITH ORDINALITY AS place(id, number)
      WHERE paragraphs.id = place.id`;
    await recomputeMastery(tx, { chapter_id });
    await audit(
      tx,
      actor,
      'chapter.paragraphs_ordered',
      { subject: 'chapter', id: chapter_id },
      { paragraph_ids },
    );
  });
  return service(chapters).read(actor, chapter_id);
}
