/** What reviews give as files: the agreement report as CSV, and training labels as JSON lines. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { requireRole, staffRoles, type Actor } from '@talaffuz/core/actor';
import { validationError } from '@talaffuz/features/api/error-shape';
import { enter } from '@talaffuz/features/api/trpc';
import { agreementCsv, readAgreement } from '@talaffuz/features/reviews/agreement';
import { trainingLabels, type TrainingLabel } from '@talaffuz/features/reviews/labels';
import { agreementQuery, labelQuery } from '@talaffuz/features/reviews/schema';
import { contextOf } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';

type Route = (req: Request, res: Response, actor: Actor) => Promise<void>;

/** A route for teachers and owners; an error after the first bytes ends the connection, so that no part passes for all. */
const staff = (route: Route) => async (req: Request, res: Response) => {
  try {
    const actor = await enter(await contextOf(req, res));
    requireRole(actor, staffRoles);
    res.setHeader('Cache-Control', 'no-store');
    await route(req, res, actor);
  } catch (error) {
    if (!res.headersSent) sendError(req, res, error);
    else if (!res.destroyed) res.destroy(error instanceof Error ? error : undefined);
  }
};

const agreementTable: Route = async (req, res, actor) => {
  const input = agreementQuery.safeParse(req.query);
  if (!input.success) throw validationError(input.error, 'query');
  const table = agreementCsv(await readAgreement(actor, input.data));
  res.attachment('agreement.csv').type('text/csv; charset=utf-8').send(table);
};

async function* asLines(labels: AsyncIterable<TrainingLabel>): AsyncGenerator<string> {
  for await (const label of labels) yield `${JSON.stringify(label)}\n`;
}

const labels: Route = async (req, res, actor) => {
  const input = labelQuery.safeParse(req.query);
  if (!input.success) throw validationError(input.error, 'query');
  res.attachment('labels.jsonl').type('application/x-ndjson; charset=utf-8');
  await pipeline(Readable.from(asLines(trainingLabels(actor, input.data))), res);
};

export function reviewRoutes(): Router {
  const routes = Router();
  routes.get('/practice/agreement.csv', staff(agreementTable));
  routes.get('/practice/training-labels', staff(labels));
  return routes;
}
