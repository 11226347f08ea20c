/** How a class stands in a textbook, as a table. */
import { Router } from 'express';
import { z } from 'zod';
import { requireRole, staffRoles } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { validationError } from '@talaffuz/features/api/error-shape';
import { intParam } from '@talaffuz/features/api/lists';
import { classCsv } from '@talaffuz/features/mastery/class-table';
import { failures, missing, signedIn as bearer, text, type Json } from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const query = z.object({ group_id: intParam().optional() });

const table: Route = async (req, res, actor) => {
  requireRole(actor, staffRoles);
  const id = intParam().safeParse(req.params['textbook_id']);
  if (!id.success) {
    throw new AppError('not_found', `There is no textbook ${String(req.params['textbook_id'])}.`);
  }
  const asked = query.safeParse(req.query);
  if (!asked.success) throw validationError(asked.error, 'query');
  const csv = await classCsv(actor, id.data, asked.data.group_id);
  res
    .attachment(`mastery-${String(id.data)}.csv`)
    .type('text/csv; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(csv);
};

export function masteryRoutes(): Router {
  const routes = Router();
  routes.get('/textbooks/:textbook_id/mastery.csv', signedIn(table, 'mentor', 'mentor'));
  return routes;
}

const integer = { type: 'integer', minimum: 1 };

export const masteryPaths: Record<string, Json> = {
  '/api/v1/textbooks/{textbook_id}/mastery.csv': {
    get: {
      operationId: 'mastery-classCsv',
      tags: ['Mastery'],
      summary: 'How your students stand in a textbook, as a table',
      security: bearer,
      parameters: [
        { name: 'textbook_id', in: 'path', required: true, schema: integer },
        { name: 'group_id', in: 'query', required: false, schema: integer },
      ],
      responses: {
        200: text('text/csv', 'A row a student'),
        ...missing,
        ...failures({ academy: false, open: false, input: true }),
      },
    },
  },
};
