/** The results of an exam as a table. */
import { Router } from 'express';
import { isStaff } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { intParam } from '@talaffuz/features/api/lists';
import { resultsCsv } from '@talaffuz/features/exams/results-csv';
import { failures, idPath, missingIn, signedIn as bearer, text, type Json } from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const results: Route = async (req, res, actor) => {
  if (!isStaff(actor)) {
    throw new AppError(
      'role_not_allowed',
      `Only teachers and owners may do this; you are signed in as ${actor.role}.`,
    );
  }
  const id = intParam().safeParse(req.params['id']);
  if (!id.success) throw new AppError('not_found', `There is no exam ${String(req.params['id'])}.`);
  const table = await resultsCsv(actor, id.data);
  res
    .attachment(`exam-${String(id.data)}.csv`)
    .type('text/csv; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(table);
};

export function examRoutes(): Router {
  const routes = Router();
  routes.get('/exams/:id/results.csv', signedIn(results, 'academy'));
  return routes;
}

export const examPaths: Record<string, Json> = {
  '/api/v1/exams/{id}/results.csv': {
    get: {
      operationId: 'exams-resultsCsv',
      tags: ['Exams'],
      summary: 'The results of an exam as a table',
      security: bearer,
      parameters: [idPath],
      responses: {
        200: text('text/csv', 'A row a student'),
        ...missingIn('AcademyError'),
        ...failures({ academy: true, open: false, input: true }),
      },
    },
  },
};
