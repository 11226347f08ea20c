/** `/analytics`: progress, sounds and history of a learner, for themselves and for whoever may see them. */
import { envelope, envelopeOf } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, userProcedure } from '../api/trpc.ts';
import { practiceSession } from '../practice/schema.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Analytics');

export const analyticsRouter = router({
  progress: userProcedure
    .meta(op('GET', '/analytics/progress', 'Totals, streaks, and every day', { contract: 'pronunciation' }))
    .input(s.progressQuery)
    .output(s.progress)
    .query(({ ctx, input }) => service.readProgress(ctx.actor, input)),

  phonemeStats: userProcedure
    .meta(op('GET', '/analytics/phoneme-stats', 'How every sound stands', { contract: 'pronunciation' }))
    .input(s.subjectQuery)
    .output(s.phonemeStats)
    .query(({ ctx, input }) => service.readPhonemeStats(ctx.actor, input.student_id)),

  phoneme: userProcedure
    .meta(
      op(
        'GET',
        '/analytics/phonemes/{symbol}',
        'One sound: positions, neighbours, words, and what was heard instead',
      ),
    )
    .input(s.phonemeQuery)
    .output(s.phonemeProgress)
    .query(({ ctx, input }) => service.readPhoneme(ctx.actor, input)),

  sessions: userProcedure
    .meta(op('GET', '/analytics/sessions', 'Practice sessions of a learner, newest first'))
    .input(s.sessionQuery)
    .output(envelopeOf(practiceSession))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listSessions(ctx.actor, input), input)),

  students: userProcedure
    .meta(op('GET', '/analytics/students', 'The students whose progress you may see'))
    .input(s.studentQuery)
    .output(envelopeOf(s.student))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listStudents(ctx.actor, input), input)),
});
