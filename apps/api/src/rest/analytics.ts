/** Progress as CSV files. */
import { Router, type Request, type Response } from 'express';
import type { Actor } from '@talaffuz/core/actor';
import { phonemeStatsCsv, progressCsv } from '@talaffuz/features/analytics/csv';
import { progressQuery, subjectQuery } from '@talaffuz/features/analytics/schema';
import { validationError } from '@talaffuz/features/api/error-shape';
import { enter } from '@talaffuz/features/api/trpc';
import { contextOf } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';

/** Answers with the table that `make` gives, as a file to keep. */
const csv =
  (name: string, make: (actor: Actor, query: unknown) => Promise<string>) =>
  async (req: Request, res: Response): Promise<void> => {
    try {
      const table = await make(await enter(await contextOf(req, res)), req.query);
      res
        .attachment(`${name}.csv`)
        .type('text/csv; charset=utf-8')
        .set('Cache-Control', 'no-store')
        .send(table);
    } catch (error) {
      sendError(req, res, error);
    }
  };

export function analyticsRoutes(): Router {
  const routes = Router();
  routes.get(
    '/analytics/progress.csv',
    csv('progress', (actor, query) => {
      const input = progressQuery.safeParse(query);
      if (!input.success) throw validationError(input.error, 'query');
      return progressCsv(actor, input.data);
    }),
  );
  routes.get(
    '/analytics/phoneme-stats.csv',
    csv('phoneme-stats', (actor, query) => {
      const input = subjectQuery.safeParse(query);
      if (!input.success) throw validationError(input.error, 'query');
      return phonemeStatsCsv(actor, input.data.student_id);
    }),
  );
  return routes;
}
