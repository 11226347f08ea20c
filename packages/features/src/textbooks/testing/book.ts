/** Textbooks and files for tests of textbooks. */
import { randomUUID } from 'node:crypto';
import { db } from '@talaffuz/db/client';

interface Options {
  published?: boolean;
  global?: boolean;
  /** Paragraphs of each chapter. */
  chapters?: number[];
}

export const makeSubject = (school_id: number) =>
  db.subject.upsert({
    where: { school_id_name: { school_id, name: 'English' } },
    create: { school_id, name: 'English', code: 'ENG' },
    update: {},
  });

/** A textbook in English with chapters and paragraphs, in order. */
export async function makeBook(
  school_id: number,
  { published = true, global = false, chapters = [2] }: Options = {},
) {
  const subject = await makeSubject(school_id);
  const inOrder = { orderBy: { order: 'asc' } } as const;
  return db.textbook.create({
    data: {
      school_id,
      subject_id: subject.id,
      title: 'A house and a street',
      grade_level: 5,
      language: 'en',
      is_published: published,
      is_global: global,
      chapters: {
        create: chapters.map((count, c) => ({
          title: `Chapter ${String(c + 1)}`,
          order: c + 1,
          paragraphs: {
            create: Array.from({ length: count }, (_, p) => ({
              title: `Paragraph ${String(c + 1)}.${String(p + 1)}`,
              order: p + 1,
              markdown: 'A house has **rooms**.',
              content: '<p>A house has <strong>rooms</strong>.</p>',
            })),
          },
        })),
      },
    },
    include: { chapters: { ...inOrder, include: { paragraphs: inOrder } } },
  });
}

const mimes = { audio: 'audio/mpeg', image: 'image/png', document: 'application/pdf' };

/** A file of a school without bytes. */
export const makeFile = (school_id: number, kind: keyof typeof mimes, mime = mimes[kind]) =>
  db.file.create({
    data: { school_id, kind, key: randomUUID(), name: `a.${kind}`, mime, size: 1, sha256: '' },
  });
