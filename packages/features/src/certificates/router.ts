/** `/certificates` and `/users/certificates`. Their PDFs are Express routes. */
import { z } from 'zod';
import { bareList, intParam, skipQuery } from '../api/lists.ts';
import { operations } from '../api/operation.ts';
import { publicProcedure, router, staffProcedure, userProcedure } from '../api/trpc.ts';
import * as s from './schema.ts';
import * as service from './service.ts';

const op = operations('Certificates', 'learning-platform');
const view = s.certificateView;

export const certificatesRouter = router({
  issue: staffProcedure
    .meta(op('POST', '/certificates', 'Issue a certificate to a student'))
    .input(s.newCertificate)
    .output(view)
    .mutation(({ ctx, input }) => service.issue(ctx.actor, input)),

  issued: staffProcedure
    .meta(op('GET', '/certificates', 'The certificates of your school, newest first'))
    .input(s.issuedQuery)
    .output(z.array(s.issuedCertificate))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listIssued(ctx.actor, input))),

  own: userProcedure
    .meta(op('GET', '/certificates/my-certificates', 'Your certificates'))
    .input(skipQuery)
    .output(z.array(view))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listOwn(ctx.actor, input))),

  ownAsUser: userProcedure
    .meta(operations('Users', 'learning-platform')('GET', '/users/certificates', 'Your certificates'))
    .input(skipQuery)
    .output(z.array(view))
    .query(async ({ ctx, input }) => bareList(ctx, await service.listOwn(ctx.actor, input))),

  ofUser: userProcedure
    .meta(op('GET', '/certificates/user/{user_id}', 'The certificates of somebody'))
    .input(skipQuery.extend({ user_id: intParam() }))
    .output(z.array(view))
    .query(async ({ ctx, input }) =>
      bareList(ctx, await service.listOfUser(ctx.actor, input.user_id, input)),
    ),

  verify: publicProcedure
    .meta(
      op('GET', '/certificates/{certificate_id}/verify/{verification_code}', 'Whether a certificate is good'),
    )
    .input(s.verification)
    .output(s.verifiedCertificate)
    .query(({ input }) => service.verify(input.certificate_id, input.verification_code)),

  revoke: staffProcedure
    .meta(op('POST', '/certificates/{certificate_id}/revoke', 'Revoke a certificate'))
    .input(s.revocation)
    .output(view)
    .mutation(({ ctx, input }) => service.setRevoked(ctx.actor, input.certificate_id, input.reason)),

  restore: staffProcedure
    .meta(op('POST', '/certificates/{certificate_id}/restore', 'Make a revoked certificate good again'))
    .input(s.certificateId)
    .output(view)
    .mutation(({ ctx, input }) => service.setRevoked(ctx.actor, input.certificate_id, null)),
});
