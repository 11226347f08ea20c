/** `/ai` but for what is spoken, which comes and goes by Express routes on the same services. */
import { operations } from '../api/operation.ts';
import { plain } from '../api/plain.ts';
import { ownerProcedure, publicProcedure, router, userProcedure } from '../api/trpc.ts';
import { lessonView } from '../interactive-lessons/resource.ts';
import { left, resetUsage } from '../quotas/service.ts';
import { judgeAnswer } from './judge.ts';
import * as s from './schema.ts';
import * as service from './service.ts';
import { suggestLesson } from './suggest.ts';

const op = operations('AI', 'learning-platform');

export const tutorRouter = router({
  ask: userProcedure
    .meta(op('POST', '/ai/ask', 'Ask the tutor'))
    .input(s.askInput)
    .output(s.reply)
    .mutation(({ ctx, input }) => service.ask(ctx.actor, input)),

  suggestLesson: userProcedure
    .meta(op('POST', '/ai/suggest-lesson', 'The interactive lesson that suits you next'))
    .output(lessonView)
    .mutation(({ ctx }) => suggestLesson(ctx.actor)),

  analyzeAnswer: publicProcedure
    .meta(op('POST', '/ai/analyze-answer', 'Analyse a written answer', { rate: 'tutor' }))
    .input(s.analyzeInput)
    .output(s.answerFeedback)
    .mutation(({ ctx, input }) => judgeAnswer(ctx.actor, input)),

  quotas: userProcedure.output(s.quotasLeft).query(({ ctx }) => left(ctx.actor)),

  resetUsage: ownerProcedure
    .meta(
      op('POST', '/ai/usage/reset', 'Give a user of your school their quotas of today back', { query: true }),
    )
    .input(s.resetInput)
    .output(s.usage)
    .mutation(async ({ ctx, input }) => s.usage.parse(plain(await resetUsage(ctx.actor, input.user_id)))),
});
