/** Certificates as PDF files. */
import { Router, type Request, type Response } from 'express';
import { AppError } from '@talaffuz/core/errors';
import { certificateId } from '@talaffuz/features/certificates/schema';
import { certificatePdf } from '@talaffuz/features/certificates/pdf';
import { readForPrint } from '@talaffuz/features/certificates/service';
import { enter } from '@talaffuz/features/api/trpc';
import { contextOf, publicUrl } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';
import { missing, signedIn, user, type Json } from './openapi-parts.ts';

async function download(req: Request, res: Response): Promise<void> {
  try {
    const actor = await enter(await contextOf(req, res));
    const id = certificateId.safeParse(req.params);
    if (!id.success) {
      throw new AppError('not_found', `There is no certificate ${String(req.params['certificate_id'])}.`);
    }
    const row = await readForPrint(actor, id.data.certificate_id);
    const address = `${publicUrl(req)}/verify/${String(row.id)}/${row.verification_code}`;
    res
      .attachment(`${row.number}.pdf`)
      .type('application/pdf')
      .set('Cache-Control', 'no-store')
      .send(await certificatePdf(row, address));
  } catch (error) {
    sendError(req, res, error);
  }
}

export function certificateRoutes(): Router {
  const routes = Router();
  routes.get('/certificates/:certificate_id/download', download);
  routes.get('/users/certificates/:certificate_id', download);
  return routes;
}

const pdf = (operationId: string, tag: string): Json => ({
  get: {
    operationId,
    tags: [tag],
    summary: 'A certificate as PDF; for its holder and the school’s owner',
    security: signedIn,
    parameters: [
      { name: 'certificate_id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
    ],
    responses: {
      200: {
        description: 'One page',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
      ...missing,
      ...user,
    },
  },
});

/** As the OpenAPI document describes them. */
export const certificatePaths: Record<string, Json> = {
  '/api/v1/certificates/{certificate_id}/download': pdf('certificates-download', 'Certificates'),
  '/api/v1/users/certificates/{certificate_id}': pdf('users-certificate', 'Users'),
};
