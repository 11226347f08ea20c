/** A textbook as a phone takes it along: all its paragraphs in all languages, and the tests that may be begun without a network. */
import type { z } from 'zod';
import type { Actor } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { db } from '@talaffuz/db/client';
import { plain } from '../api/plain.ts';
import { lastingLink } from '../files/links.ts';
import { shownQuestion } from '../textbook-tests/attempt-view.ts';
import { visibleTests } from '../textbook-tests/scope.ts';
import { withFileLinks } from '../textbooks/file-paths.ts';
import { inOrder } from '../textbooks/lists.ts';
import { cardsOf } from '../textbooks/read.ts';
import { visibleTextbooks } from '../textbooks/scope.ts';
import { withQuestions } from '../tests/read.ts';
import { download } from './schema.ts';

/** A test that ends a chapter is begun at school: its questions are not given out before. */
const TAKEN_ALONG = ['formative', 'practice'] as const;

/** Throws `not_found`. Reading it leaves no trace. */
export async function readDownload(actor: Actor, textbook_id: number): Promise<z.infer<typeof download>> {
  const textbook = await db.textbook.findFirst({
    where: { id: textbook_id, ...visibleTextbooks(actor) },
    include: {
      chapters: {
        orderBy: inOrder,
        include: {
          paragraphs: { orderBy: inOrder, include: { contents: { orderBy: { language: 'asc' } } } },
          tests: {
            where: { AND: [visibleTests(actor), { test_purpose: { in: [...TAKEN_ALONG] } }] },
            orderBy: { id: 'asc' },
            include: withQuestions,
          },
        },
      },
    },
  });
  if (textbook === null) throw new AppError('not_found', `There is no textbook ${String(textbook_id)}.`);
  const link = (file_id: number | null) => (file_id === null ? null : lastingLink(file_id));
  const chapters = textbook.chapters.map(({ paragraphs, tests, ...chapter }) => ({
    ...chapter,
    number: chapter.order,
    paragraphs: paragraphs.map(({ contents, ...paragraph }) => ({
      ...paragraph,
      number: paragraph.order,
      content: withFileLinks(paragraph.content, lastingLink),
      questions: paragraph.questions.map((text, i) => ({ order: i + 1, text })),
      contents: contents.map((content) => ({
        language: content.language,
        explain_text: content.explain_text === '' ? null : withFileLinks(content.explain_text, lastingLink),
        audio_url: link(content.audio_file_id),
        video_url: content.video_url,
        slides_url: link(content.slides_file_id),
        cards: cardsOf(content.cards),
      })),
    })),
    tests: tests.map(({ sections, ...test }) => ({
      ...test,
      time_limit: test.duration_minutes,
      passing_score: test.pass_percentage / 100,
      questions: sections.flatMap(({ questions }) =>
        questions.map((question) => shownQuestion(question, textbook.language)),
      ),
    })),
  }));
  return download.parse(plain({ ...textbook, chapters }));
}
