/** One paragraph as a learner reads it: its text, what explains it in their language, and the way on. */
import { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db, snapshot } from '@talaffuz/db/client';
import { plain } from '../api/plain.ts';
import { lastingLink } from '../files/links.ts';
import { statusOf } from './figures.ts';
import { withFileLinks } from './file-paths.ts';
import { inOrder } from './lists.ts';
import { noteOpened } from './record.ts';
import * as s from './schema.ts';
import { findParagraph, visibleParagraphs } from './scope.ts';

const missing = (id: number) => new AppError('not_found', `There is no paragraph ${String(id)}.`);

/** A learner who opens it has begun it, but for downloads (`prefetch`). Throws `not_found`. */
export async function readParagraph(
  actor: Actor,
  { paragraph_id: id, prefetch }: z.output<typeof s.readParagraphInput>,
): Promise<z.infer<typeof s.paragraphView>> {
  if (!prefetch && actor.role === 'student') await noteOpened(actor, id);
  const row = await snapshot((tx) =>
    tx.paragraph.findFirst({
      where: { id, ...visibleParagraphs(actor) },
      include: {
        chapter: {
          select: { title: true, textbook_id: true, textbook: { select: { title: true, language: true } } },
        },
        contents: true,
        progress: { where: { user_id: actor.id } },
      },
    }),
  );
  if (row === null) throw missing(id);
  const { chapter, contents, progress, ...paragraph } = row;
  const has = (test: (content: (typeof contents)[number]) => boolean) => contents.some(test);
  return s.paragraphView.parse(
    plain({
      ...paragraph,
      number: paragraph.order,
      textbook_id: chapter.textbook_id,
      content: withFileLinks(paragraph.content, lastingLink),
      questions: paragraph.questions.map((text, i) => ({ order: i + 1, text })),
      status: statusOf(progress[0]),
      current_step: progress[0]?.current_step ?? null,
      has_audio: has(({ audio_file_id }) => audio_file_id !== null),
      has_video: has(({ video_url }) => video_url !== null),
      has_slides: has(({ slides_file_id }) => slides_file_id !== null),
      has_cards: has(({ cards }) => cardsOf(cards).length > 0),
      languages: s.contentLanguages.filter((one) => contents.some(({ language }) => language === one)),
      language: chapter.textbook.language,
      chapter_title: chapter.title,
      textbook_title: chapter.textbook.title,
    }),
  );
}

export const cardsOf = (stored: unknown): z.infer<typeof s.card>[] => z.array(s.card).parse(stored);

/** What explains it, in the language asked for or else in the next best that there is. Throws `not_found`. */
export async function readContent(
  actor: Actor,
  id: number,
  language: s.ContentLanguage,
): Promise<z.infer<typeof s.richContentView>> {
  const row = await snapshot((tx) =>
    tx.paragraph.findFirst({
      where: { id, ...visibleParagraphs(actor) },
      select: { contents: true, chapter: { select: { textbook: { select: { language: true } } } } },
    }),
  );
  if (row === null) throw missing(id);
  const wishes = [language, row.chapter.textbook.language, 'ru', 'en', 'kk', 'uz'];
  const [found] = wishes.flatMap((wish) => row.contents.filter((one) => one.language === wish));
  const cards = cardsOf(found?.cards ?? []);
  const text = found?.explain_text ?? '';
  const link = (file_id: number | null | undefined) =>
    file_id === null || file_id === undefined ? null : lastingLink(file_id);
  return s.richContentView.parse({
    paragraph_id: id,
    language: found?.language ?? language,
    explain_text: text === '' ? null : withFileLinks(text, lastingLink),
    audio_url: link(found?.audio_file_id),
    video_url: found?.video_url ?? null,
    slides_url: link(found?.slides_file_id),
    cards,
    has_explain: text !== '',
    has_audio: typeof found?.audio_file_id === 'number',
    has_video: typeof found?.video_url === 'string',
    has_slides: typeof found?.slides_file_id === 'number',
    has_cards: cards.length > 0,
  });
}

/** The paragraphs before and after it in its chapter. Throws `not_found`. */
export async function readNavigation(actor: Actor, id: number): Promise<z.infer<typeof s.navigationView>> {
  const { chapter_id } = await findParagraph(db, actor, id);
  const chapter = await db.chapter.findUnique({
    where: { id: chapter_id },
    select: {
      id: true,
      title: true,
      paragraphs: { select: { id: true, title: true, order: true }, orderBy: inOrder },
    },
  });
  const all = (chapter?.paragraphs ?? []).map(({ order, ...one }) => ({ ...one, number: order }));
  const at = all.findIndex((one) => one.id === id);
  if (at === -1) throw missing(id);
  return s.navigationView.parse({
    current: all[at],
    previous: all[at - 1] ?? null,
    next: all[at + 1] ?? null,
    chapter: { id: chapter_id, title: chapter?.title, total_paragraphs: all.length },
  });
}
