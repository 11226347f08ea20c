/** `/practice/reviews` and `/practice/agreement`. The CSV and the training labels are Express routes. */
import { z } from 'zod';
import { envelope, envelopeOf } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { router, staffProcedure } from '../api/trpc.ts';
import * as agreement from './agreement.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Reviews');

export const reviewsRouter = router({
  list: staffProcedure
    .meta(op('GET', '/practice/reviews', 'Attempts to review, least certain and worst first'))
    .input(s.reviewQuery)
    .output(envelopeOf(s.reviewItem))
    .query(async ({ ctx, input }) => envelope(ctx, await service.listReviews(ctx.actor, input), input)),

  filters: staffProcedure
    .meta(op('GET', '/practice/reviews/filters', 'The groups and students whose attempts you review'))
    .output(s.reviewChoices)
    .query(({ ctx }) => service.reviewChoices(ctx.actor)),

  read: staffProcedure
    .meta(
      op(
        'GET',
        '/practice/reviews/{attempt_id}',
        'One attempt to review, with its neighbours in the filtered list',
        { conflict: true },
      ),
    )
    .input(s.oneReviewQuery)
    .output(s.reviewDetail)
    .query(({ ctx, input }) => service.readReview(ctx.actor, input.attempt_id, input)),

  write: staffProcedure
    .meta(op('PUT', '/practice/reviews/{attempt_id}', 'Review an attempt; the learner is notified'))
    .input(s.reviewInput)
    .output(s.review)
    .mutation(({ ctx, input }) => service.writeReview(ctx.actor, input)),

  remove: staffProcedure
    .meta(op('DELETE', '/practice/reviews/{attempt_id}', 'Remove the review of an attempt', { success: 204 }))
    .input(s.attemptId)
    .output(z.void())
    .mutation(({ ctx, input }) => service.deleteReview(ctx.actor, input.attempt_id)),

  agreement: staffProcedure
    .meta(op('GET', '/practice/agreement', 'How far the model and the teachers agree'))
    .input(s.agreementQuery)
    .output(s.agreement)
    .query(({ ctx, input }) => agreement.readAgreement(ctx.actor, input)),
});
