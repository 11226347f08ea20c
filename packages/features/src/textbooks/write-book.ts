/** The rows of a textbook that was read and checked. */
import type { Actor } from '@talaffuz/core/actor';
import type { UploadedFile } from '@talaffuz/core/upload/receive-upload';
import type { Transaction } from '@talaffuz/db/client';
import { audit } from '../audit/audit.ts';
import { addFile } from '../files/service.ts';
import { createTextbookTest } from '../textbook-tests/build.ts';
import { MEDIA, type Bundle, type BundleParagraph, type BundleTest } from './bundle.ts';
import { contentColumns } from './contents.ts';
import { filePath } from './file-paths.ts';
import { textColumns } from './paragraphs.ts';
import { writePassages } from './passages.ts';

/** Its files by the names that the bundle has for them. */
type FileIds = ReadonlyMap<string, number>;

const withPictures = (text: string | undefined, files: FileIds) =>
  text?.replace(MEDIA, (name) => {
    const id = files.get(name);
    return id === undefined ? name : filePath(id);
  });

async function writeParagraph(
  tx: Transaction,
  actor: Actor,
  place: { chapter_id: number; order: number },
  { markdown, content, estimated_time, contents, ...fields }: BundleParagraph,
  files: FileIds,
): Promise<number> {
  const text = await textColumns(tx, actor, {
    markdown: withPictures(markdown, files),
    content: withPictures(content, files),
    estimated_time,
  });
  const { id } = await tx.paragraph.create({ data: { ...place, ...fields, ...text }, select: { id: true } });
  for (const { language, audio, slides, explain_text, ...rest } of contents) {
    const columns = await contentColumns(tx, actor, {
      ...rest,
      explain_text: withPictures(explain_text, files),
      audio_file_id: files.get(audio ?? ''),
      slides_file_id: files.get(slides ?? ''),
    });
    await tx.paragraphContent.create({ data: { paragraph_id: id, language, ...columns } });
  }
  await writePassages(tx, id);
  return id;
}

async function writeTests(
  tx: Transaction,
  actor: Actor,
  chapter_id: number,
  paragraph_ids: readonly number[],
  tests: readonly BundleTest[],
): Promise<void> {
  for (const { paragraph, ...test } of tests) {
    const paragraph_id = paragraph === null ? null : (paragraph_ids[paragraph - 1] ?? null);
    await createTextbookTest(tx, actor, { ...test, chapter_id, paragraph_id });
  }
}

/** A draft with everything in it; answers its id. */
export async function writeBook(
  tx: Transaction,
  actor: Actor,
  { format: _format, version: _version, subject: _subject, chapters, ...fields }: Bundle,
  subject_id: number,
  uploads: ReadonlyMap<string, UploadedFile>,
): Promise<number> {
  const files = new Map<string, number>();
  for (const [name, upload] of uploads) files.set(name, (await addFile(tx, actor, upload)).id);
  const { id: textbook_id } = await tx.textbook.create({
    data: { ...fields, subject_id, school_id: actor.school_id, created_by: actor.id },
    select: { id: true },
  });
  for (const [c, { paragraphs, tests, ...chapter }] of chapters.entries()) {
    const { id: chapter_id } = await tx.chapter.create({
      data: { ...chapter, textbook_id, order: c + 1 },
      select: { id: true },
    });
    const ids: number[] = [];
    for (const [p, paragraph] of paragraphs.entries())
      ids.push(await writeParagraph(tx, actor, { chapter_id, order: p + 1 }, paragraph, files));
    await writeTests(tx, actor, chapter_id, ids, tests);
  }
  await audit(
    tx,
    actor,
    'textbook.imported',
    { subject: 'textbook', id: textbook_id },
    { title: fields.title },
  );
  return textbook_id;
}
