/** What explains a paragraph in one language: text, sound, film, slides, cards. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { ofSchool, type Actor } from '@talaffuz/core/actor';
import { AppError, wrongField } from '@talaffuz/core/errors';
import { db, inTransaction, type Prisma, type Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { plain } from '../api/plain.ts';
import { lastingLink } from '../files/links.ts';
import { changeParagraph, checkPictures } from './change.ts';
import { writePassages } from './passages.ts';
import { cardsOf } from './read.ts';
import * as s from './schema.ts';
import { visibleParagraphs } from './scope.ts';

type Place = z.output<typeof s.contentPlace>;
type Card = z.infer<typeof s.card>;

const withFiles = {
  audio: { select: { id: true, name: true } },
  slides: { select: { id: true, name: true } },
} satisfies Prisma.ParagraphContentInclude;

const linked = (file: { id: number; name: string } | null) =>
  file === null ? null : { ...file, url: lastingLink(file.id) };

export async function readManaged(
  actor: Actor,
  { paragraph_id, language }: Place,
): Promise<z.infer<typeof s.managedContent>> {
  const row = await db.paragraphContent.findFirst({
    where: { paragraph_id, language, paragraph: visibleParagraphs(actor) },
    include: withFiles,
  });
  if (row === null) throw missing({ paragraph_id, language });
  return s.managedContent.parse(
    plain({ ...row, audio: linked(row.audio), slides: linked(row.slides), cards: cardsOf(row.cards) }),
  );
}

const missing = ({ paragraph_id, language }: Place) =>
  new AppError('not_found', `Paragraph ${String(paragraph_id)} is not explained in “${language}”.`);

type FileField = 'audio_file_id' | 'slides_file_id';
const wanted: Record<FileField, { where: Prisma.FileWhereInput; what: string }> = {
  audio_file_id: { where: { kind: 'audio' }, what: 'no audio file' },
  slides_file_id: { where: { mime: 'application/pdf' }, what: 'no PDF file' },
};

async function checkFile(
  tx: Transaction,
  actor: Actor,
  field: FileField,
  id: number | null | undefined,
): Promise<void> {
  if (id === null || id === undefined) return;
  const { where, what } = wanted[field];
  const found = await tx.file.findFirst({
    where: { id, ...ofSchool(actor), ...where },
    select: { id: true },
  });
  if (found !== null) return;
  const msg = `There is ${what} ${String(id)} in your school; upload it first.`;
  throw wrongField(field, msg, 'unknown');
}

/** Cards keep the ids that they have; one without gets its own, and one whose id is taken another. */
export function withIds(cards: readonly { id?: string | undefined; front: string; back: string }[]): Card[] {
  const taken = new Set<string>();
  return cards.map(({ id, front, back }) => {
    const own = id === undefined || taken.has(id) ? `card-${randomUUID().slice(0, 8)}` : id;
    taken.add(own);
    return { id: own, front, back };
  });
}

/** The columns of a content that was checked. Throws `validation_failed`. */
export async function contentColumns(tx: Transaction, actor: Actor, input: s.ContentFields) {
  const {
    explain_text = '',
    audio_file_id = null,
    video_url = null,
    slides_file_id = null,
    cards = [],
  } = input;
  await checkFile(tx, actor, 'audio_file_id', audio_file_id);
  await checkFile(tx, actor, 'slides_file_id', slides_file_id);
  await checkPictures(tx, actor, 'explain_text', explain_text);
  return { explain_text, audio_file_id, video_url, slides_file_id, cards: withIds(cards) };
}

/** Puts a language's content in the place of what there was. */
export async function writeContent(actor: Actor, place: Place, input: s.ContentFields) {
  await inTransaction(async (tx) => {
    await changeParagraph(tx, actor, place.paragraph_id);
    const columns = await contentColumns(tx, actor, input);
    await tx.paragraphContent.upsert({
      where: { paragraph_id_language: place },
      create: { ...place, ...columns },
      update: columns,
    });
    await settle(tx, actor, place, 'content_written');
  });
  return readManaged(actor, place);
}

export async function deleteContent(actor: Actor, place: Place): Promise<void> {
  await inTransaction(async (tx) => {
    await changeParagraph(tx, actor, place.paragraph_id);
    const { count } = await tx.paragraphContent.deleteMany({ where: place });
    if (count === 0) throw missing(place);
    await settle(tx, actor, place, 'content_deleted');
  });
}

/** A paragraph is as new as what explains it. */
async function settle(tx: Transaction, actor: Actor, { paragraph_id, language }: Place, what: string) {
  await tx.paragraph.update({ where: { id: paragraph_id }, data: { updated_at: new Date() } });
  await writePassages(tx, paragraph_id);
  await audit(tx, actor, `paragraph.${what}`, { subject: 'paragraph', id: paragraph_id }, { language });
}
