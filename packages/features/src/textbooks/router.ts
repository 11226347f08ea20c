/** `/students/textbooks` and what is in them, for learners (mentor §7); `/textbooks`, where staff write them. */
import { z } from 'zod';
import { crud, service } from '../api/crud.ts';
import { envelope, envelopeOf, intParam, ofPage, pageQuery, rowId } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { textbooks } from './books.ts';
import * as chapters from './chapters.ts';
import * as contents from './contents.ts';
import * as lists from './lists.ts';
import * as paragraphs from './paragraphs.ts';
import { readContent, readNavigation, readParagraph } from './read.ts';
import { recordProgress } from './record.ts';
import * as s from './schema.ts';

const op = operations('Textbooks', 'mentor');
const desk = operations('Textbooks of a school', 'mentor');

const textbookPath = z.object({ textbook_id: intParam() });
const chapterPath = z.object({ chapter_id: intParam() });
const paragraphPath = z.object({ paragraph_id: intParam() });
const ids = z.array(rowId()).max(1_000);

const place = { tag: 'Textbooks of a school', contract: 'mentor', read: 'staff', write: 'staff' } as const;
const book = crud(textbooks, { ...place, path: '/textbooks', id: 'textbook_id' });
const chapter = crud(chapters.chapters, { ...place, path: '/textbooks/chapters', id: 'chapter_id' });
const paragraph = crud(paragraphs.paragraphs, {
  ...place,
  path: '/textbooks/paragraphs',
  id: 'paragraph_id',
});

const studentsRouter = router({
  list: userProcedure
    .meta(op('GET', '/students/textbooks', 'Textbooks, and how far you are in each'))
    .input(s.textbooksQuery)
    .output(envelopeOf(s.textbookView))
    .query(async ({ ctx, input }) => envelope(ctx, await lists.listTextbooks(ctx.actor, input), input)),
  read: userProcedure
    .meta(op('GET', '/students/textbooks/{textbook_id}', 'One textbook, and how far you are'))
    .input(textbookPath)
    .output(s.textbookView)
    .query(({ ctx, input }) => lists.readTextbook(ctx.actor, input.textbook_id)),
  chapters: userProcedure
    .meta(op('GET', '/students/textbooks/{textbook_id}/chapters', 'Chapters of a textbook'))
    .input(pageQuery.extend(textbookPath.shape))
    .output(envelopeOf(s.chapterView))
    .query(async ({ ctx, input }) =>
      envelope(ctx, await lists.listChapters(ctx.actor, input.textbook_id, input), input),
    ),
  paragraphs: userProcedure
    .meta(op('GET', '/students/chapters/{chapter_id}/paragraphs', 'Paragraphs of a chapter'))
    .input(pageQuery.extend(chapterPath.shape))
    .output(envelopeOf(s.paragraphLine))
    .query(async ({ ctx, input }) =>
      envelope(ctx, await lists.listParagraphs(ctx.actor, input.chapter_id, input), input),
    ),
  paragraph: userProcedure
    .meta(
      op('GET', '/students/paragraphs/{paragraph_id}', 'One paragraph; a student who reads it has begun it'),
    )
    .input(s.readParagraphInput)
    .output(s.paragraphView)
    .query(({ ctx, input }) => readParagraph(ctx.actor, input)),
  content: userProcedure
    .meta(
      op('GET', '/students/paragraphs/{paragraph_id}/content', 'What explains a paragraph', {
        description:
          'In the language asked for; where there is nothing in it, in another, which `language` names.',
      }),
    )
    .input(paragraphPath.extend({ language: s.contentLanguage.default('ru') }))
    .output(s.richContentView)
    .query(({ ctx, input }) => readContent(ctx.actor, input.paragraph_id, input.language)),
  navigation: userProcedure
    .meta(op('GET', '/students/paragraphs/{paragraph_id}/navigation', 'The paragraphs before and after one'))
    .input(paragraphPath)
    .output(s.navigationView)
    .query(({ ctx, input }) => readNavigation(ctx.actor, input.paragraph_id)),
  record: userProcedure
    .meta(
      op('POST', '/students/paragraphs/{paragraph_id}/progress', 'Note how far you are in a paragraph', {
        description: 'For students. With a `client_id` it may be sent again: it counts once.',
        success: 200,
      }),
    )
    .input(s.progressFields.extend(paragraphPath.shape))
    .output(s.progressView)
    .mutation(({ ctx, input }) => recordProgress(ctx.actor, input)),
});

const chaptersRouter = router({
  read: chapter.read,
  update: chapter.update,
  delete: chapter.delete,
  list: staffProcedure
    .meta(desk('GET', '/textbooks/{textbook_id}/chapters', 'Chapters of a textbook'))
    .input(pageQuery.extend(textbookPath.shape))
    .output(envelopeOf(s.managedChapter))
    .query(async ({ ctx, input }) =>
      envelope(ctx, await chapters.listManaged(ctx.actor, input.textbook_id, input), input),
    ),
  create: staffProcedure
    .meta(desk('POST', '/textbooks/{textbook_id}/chapters', 'Add a chapter', { success: 201 }))
    .input(s.newChapter.extend(textbookPath.shape))
    .output(s.managedChapter)
    .mutation(async ({ ctx, input }) =>
      s.managedChapter.parse(await service(chapters.chapters).create(ctx.actor, input)),
    ),
  order: staffProcedure
    .meta(desk('PUT', '/textbooks/{textbook_id}/chapter-order', 'Put the chapters of a textbook in order'))
    .input(textbookPath.extend({ chapter_ids: ids }))
    .output(s.managedTextbook)
    .mutation(async ({ ctx, input }) =>
      s.managedTextbook.parse(await chapters.orderChapters(ctx.actor, input.textbook_id, input.chapter_ids)),
    ),
});

const paragraphsRouter = router({
  read: paragraph.read,
  update: paragraph.update,
  delete: paragraph.delete,
  list: staffProcedure
    .meta(desk('GET', '/textbooks/chapters/{chapter_id}/paragraphs', 'Paragraphs of a chapter'))
    .input(pageQuery.extend(chapterPath.shape))
    .output(envelopeOf(s.managedParagraphLine))
    .query(async ({ ctx, input }) =>
      envelope(ctx, await paragraphs.listManaged(ctx.actor, input.chapter_id, input), input),
    ),
  create: staffProcedure
    .meta(desk('POST', '/textbooks/chapters/{chapter_id}/paragraphs', 'Add a paragraph', { success: 201 }))
    .input(s.newParagraph.extend(chapterPath.shape))
    .output(s.managedParagraph)
    .mutation(async ({ ctx, input }) =>
      s.managedParagraph.parse(await service(paragraphs.paragraphs).create(ctx.actor, input)),
    ),
  order: staffProcedure
    .meta(
      desk(
        'PUT',
        '/textbooks/chapters/{chapter_id}/paragraph-order',
        'Put the paragraphs of a chapter in order',
      ),
    )
    .input(chapterPath.extend({ paragraph_ids: ids }))
    .output(s.managedChapter)
    .mutation(async ({ ctx, input }) =>
      s.managedChapter.parse(
        await paragraphs.orderParagraphs(ctx.actor, input.chapter_id, input.paragraph_ids),
      ),
    ),
});

const CONTENT = '/textbooks/paragraphs/{paragraph_id}/contents/{language}';
const contentsRouter = router({
  read: staffProcedure
    .meta(desk('GET', CONTENT, 'What explains a paragraph in one language'))
    .input(s.contentPlace)
    .output(s.managedContent)
    .query(({ ctx, input }) => contents.readManaged(ctx.actor, input)),
  write: staffProcedure
    .meta(desk('PUT', CONTENT, 'Write what explains a paragraph in one language'))
    .input(s.contentFields.extend(s.contentPlace.shape))
    .output(s.managedContent)
    .mutation(({ ctx, input: { paragraph_id, language, ...fields } }) =>
      contents.writeContent(ctx.actor, { paragraph_id, language }, fields),
    ),
  delete: staffProcedure
    .meta(desk('DELETE', CONTENT, 'Delete what explains a paragraph in one language', { success: 204 }))
    .input(s.contentPlace)
    .output(z.void())
    .mutation(({ ctx, input }) => contents.deleteContent(ctx.actor, input)),
});

export const textbooksRouter = router({
  students: studentsRouter,
  chapters: chaptersRouter,
  paragraphs: paragraphsRouter,
  contents: contentsRouter,
  read: book.read,
  create: book.create,
  update: book.update,
  delete: book.delete,
  list: staffProcedure
    .meta(desk('GET', '/textbooks', 'Textbooks of your school, drafts too, and those of all schools'))
    .input(pageQuery)
    .output(envelopeOf(s.managedTextbook))
    .query(async ({ ctx, input }) => {
      const { skip, take: limit } = ofPage(input);
      const { rows, total } = await service(textbooks).list(ctx.actor, { skip, limit });
      return envelope(ctx, { rows: rows.map((row) => s.managedTextbook.parse(row)), total }, input);
    }),
});
