/** `/library`: the sounds of English and the sentences to practise them with. The audio is an Express route. */
import { z } from 'zod';
import { bareList, idParam } from '../api/lists.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { recommendSentences } from './recommendations.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const tags = ['Library'];

export const libraryRouter = router({
  phonemes: userProcedure
    .meta({
      openapi: { method: 'GET', path: '/library/phonemes', tags, summary: 'The phonemes of English' },
      contract: 'pronunciation',
    })
    .input(s.phonemeQuery)
    .output(z.array(s.phonemeSummary))
    .query(({ ctx, input }) => bareList(ctx, service.listPhonemes(input.search))),

  phoneme: userProcedure
    .meta({
      openapi: { method: 'GET', path: '/library/phonemes/{id}', tags, summary: 'How a phoneme is made' },
      contract: 'pronunciation',
    })
    .input(idParam)
    .output(s.phonemeDetail)
    .query(({ ctx, input }) => service.readPhoneme(ctx.actor, input.id)),

  sentences: userProcedure
    .meta({
      openapi: { method: 'GET', path: '/library/sentences', tags, summary: 'Sentences to practise' },
      contract: 'pronunciation',
    })
    .input(s.sentenceQuery)
    .output(z.array(s.sentence))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listSentences(ctx.actor, input))),

  recommend: userProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/library/sentences/recommend',
        tags,
        summary: 'Sentences for what you should practise now',
      },
      contract: 'pronunciation',
    })
    .input(s.recommendQuery)
    .output(z.array(s.recommendation))
    .query(({ ctx, input }) => recommendSentences(ctx.actor, input)),

  drills: userProcedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/practice/drills',
        tags: ['Practice'],
        summary: 'Pairs of words that differ in two sounds you confuse',
      },
    })
    .input(s.drillQuery)
    .output(s.drill)
    .query(({ input }) => service.readDrill(input.phoneme, input.heard)),

  sentence: userProcedure
    .meta({
      openapi: { method: 'GET', path: '/library/sentences/{id}', tags, summary: 'One sentence' },
      contract: 'pronunciation',
    })
    .input(s.sentenceId)
    .output(s.sentence)
    .query(({ ctx, input }) => service.readSentence(ctx.actor, input.id)),
});
