/** `/library`: the sounds of English and the sentences to practise them with. The audio is an Express route. */
import { z } from 'zod';
import { bareList, idParam } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { recommendSentences } from './recommendations.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Library', 'pronunciation');

export const libraryRouter = router({
  phonemes: userProcedure
    .meta(op('GET', '/library/phonemes', 'The phonemes of English'))
    .input(s.phonemeQuery)
    .output(z.array(s.phonemeSummary))
    .query(({ ctx, input }) => bareList(ctx, service.listPhonemes(input.search))),

  phoneme: userProcedure
    .meta(op('GET', '/library/phonemes/{id}', 'How a phoneme is made'))
    .input(idParam)
    .output(s.phonemeDetail)
    .query(({ ctx, input }) => service.readPhoneme(ctx.actor, input.id)),

  sentences: userProcedure
    .meta(op('GET', '/library/sentences', 'Sentences to practise'))
    .input(s.sentenceQuery)
    .output(z.array(s.sentence))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listSentences(ctx.actor, input))),

  recommend: userProcedure
    .meta(op('GET', '/library/sentences/recommend', 'Sentences for what you should practise now'))
    .input(s.recommendQuery)
    .output(z.array(s.recommendation))
    .query(({ ctx, input }) => recommendSentences(ctx.actor, input)),

  drills: userProcedure
    .meta(
      operations('Practice')(
        'GET',
        '/practice/drills',
        'Pairs of words that differ in two sounds you confuse',
      ),
    )
    .input(s.drillQuery)
    .output(s.drill)
    .query(({ input }) => service.readDrill(input.phoneme, input.heard)),

  sentence: userProcedure
    .meta(op('GET', '/library/sentences/{id}', 'One sentence'))
    .input(s.sentenceId)
    .output(s.sentence)
    .query(({ ctx, input }) => service.readSentence(ctx.actor, input.id)),
});
