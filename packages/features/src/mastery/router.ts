/** `/students/mastery`, `/students/stats`, `/students/progress`, and a class's mastery of a textbook. */
import { envelope } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure, userProcedure } from '../api/trpc.ts';
import { readClass } from './class-table.ts';
import { readChapterMastery, readOverview } from './read.ts';
import * as s from './schema.ts';
import { readProgress, readStats } from './stats.ts';

const op = operations('Mastery', 'mentor');

export const masteryRouter = router({
  chapter: userProcedure
    .meta(op('GET', '/students/mastery/chapter/{chapter_id}', 'What you have mastered of a chapter'))
    .input(s.chapterId)
    .output(s.chapterMastery)
    .query(({ ctx, input }) => readChapterMastery(ctx.actor, input.chapter_id)),

  overview: userProcedure
    .meta(op('GET', '/students/mastery/overview', 'What you have mastered of the chapters you have begun'))
    .output(s.overview)
    .query(({ ctx }) => readOverview(ctx.actor)),

  stats: userProcedure
    .meta(op('GET', '/students/stats', 'Your figures: paragraphs, tests, time, days in a row'))
    .output(s.stats)
    .query(({ ctx }) => readStats(ctx.actor)),

  progress: userProcedure
    .meta(op('GET', '/students/progress', 'How far you are in each textbook'))
    .output(s.progress)
    .query(({ ctx }) => readProgress(ctx.actor)),

  class: staffProcedure
    .meta(op('GET', '/textbooks/{textbook_id}/mastery', 'How your students stand in a textbook'))
    .input(s.classQuery)
    .output(s.classTable)
    .query(async ({ ctx, input }) => {
      const { page, ...rest } = await readClass(ctx.actor, input);
      return { ...rest, ...envelope(ctx, page, input) };
    }),
});
