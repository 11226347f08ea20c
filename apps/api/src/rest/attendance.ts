/** A group’s month as a table. */
import { Router } from 'express';
import { monthSheet, sheetCsv, sheetQuery } from '@talaffuz/features/attendance/sheet';
import { validationError } from '@talaffuz/features/api/error-shape';
import {
  failures,
  missingIn,
  queryParameters,
  signedIn as bearer,
  text,
  type Json,
} from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const attendanceSheet: Route = async (req, res, actor) => {
  const input = sheetQuery.safeParse(req.query);
  if (!input.success) throw validationError(input.error, 'query');
  const sheet = await monthSheet(actor, input.data);
  res
    .attachment(`attendance-${String(sheet.group.id)}-${sheet.month}.csv`)
    .type('text/csv; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(sheetCsv(sheet));
};

export function attendanceRoutes(): Router {
  const routes = Router();
  routes.get('/attendance/sheet.csv', signedIn(attendanceSheet, 'academy'));
  return routes;
}

export const attendancePaths: Record<string, Json> = {
  '/api/v1/attendance/sheet.csv': {
    get: {
      operationId: 'attendance-sheetCsv',
      tags: ['Office'],
      summary: 'A month of a group as a table',
      security: bearer,
      parameters: queryParameters(sheetQuery).map((one) => ({ ...one, required: one.name === 'group_id' })),
      responses: {
        200: text('text/csv', 'A row a student, a column a day'),
        ...missingIn('AcademyError'),
        ...failures({ academy: true, open: false, input: true }),
      },
    },
  },
};
