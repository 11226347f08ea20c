/** What JSON cannot carry of payments: receipts as PDF, and who has not paid as a table. */
import { Router } from 'express';
import { AppError } from '@talaffuz/core/errors';
import { requireRole, staffRoles } from '@talaffuz/core/actor';
import { validationError } from '@talaffuz/features/api/error-shape';
import { intParam } from '@talaffuz/features/api/lists';
import { debtors, debtorsCsv } from '@talaffuz/features/payments/debtors';
import { readForReceipt, receiptPdf } from '@talaffuz/features/payments/receipt';
import { debtorQuery } from '@talaffuz/features/payments/schema';
import {
  binary,
  conflictIn,
  failures,
  idPath,
  missingIn,
  queryParameters,
  signedIn as bearer,
  text,
  type Json,
} from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const receipt: Route = async (req, res, actor) => {
  const id = intParam().safeParse(req.params['id']);
  if (!id.success) throw new AppError('not_found', `There is no payment ${String(req.params['id'])}.`);
  const row = await readForReceipt(actor, id.data);
  res
    .attachment(`receipt-${String(row.id)}.pdf`)
    .type('application/pdf')
    .set('Cache-Control', 'no-store')
    .send(await receiptPdf(row));
};

const debtorTable: Route = async (req, res, actor) => {
  requireRole(actor, staffRoles);
  const query = debtorQuery.safeParse(req.query);
  if (!query.success) throw validationError(query.error, 'query');
  const { rows } = await debtors(actor, query.data);
  res
    .attachment('debtors.csv')
    .type('text/csv; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(debtorsCsv(rows));
};

export function paymentRoutes(): Router {
  const routes = Router();
  routes.get('/payments/:id/receipt', signedIn(receipt, 'academy'));
  routes.get('/payments/debtors.csv', signedIn(debtorTable, 'academy'));
  return routes;
}

const common = { ...missingIn('AcademyError'), ...failures({ academy: true, open: false, input: true }) };

export const paymentPaths: Record<string, Json> = {
  '/api/v1/payments/{id}/receipt': {
    get: {
      operationId: 'payments-receipt',
      tags: ['Payments'],
      summary: 'A payment on paper; for staff and the family',
      security: bearer,
      parameters: [idPath],
      responses: {
        200: { description: 'One page', content: { 'application/pdf': { schema: binary } } },
        ...conflictIn('AcademyError'),
        ...common,
      },
    },
  },
  '/api/v1/payments/debtors.csv': {
    get: {
      operationId: 'payments-debtorsCsv',
      tags: ['Payments'],
      summary: 'Students with months that nobody has paid for, as a table',
      security: bearer,
      parameters: queryParameters(debtorQuery),
      responses: { 200: text('text/csv', 'A row a student and group'), ...common },
    },
  },
};
