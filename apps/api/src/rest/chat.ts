/** Replies of `/chat` that are read while they are written; without `Accept: text/event-stream` the procedure answers. */
import express, { Router } from 'express';
import { validationError } from '@talaffuz/features/api/error-shape';
import { sayInSteps } from '@talaffuz/features/chat/messages';
import { messageFields, sessionPath } from '@talaffuz/features/chat/schema';
import { requireStorable } from '@talaffuz/features/api/trpc';
import { signedIn, untilGone, type Route } from './signed-in.ts';
import { sendSteps, wantsEvents } from './tutor-events.ts';

const said = sessionPath.extend(messageFields.shape);

const message: Route = async (req, res, actor) => {
  const body: unknown = req.body;
  const given = said.safeParse({ ...(typeof body === 'object' ? body : {}), ...req.params });
  if (!given.success) throw validationError(given.error, 'body');
  requireStorable(given.data);
  const { session_id, content } = given.data;
  const gone = untilGone(res);
  await sendSteps(req, res, (inPieces) => sayInSteps(actor, session_id, content, gone, inPieces));
};

export function chatRoutes(jsonLimit: string): Router {
  const routes = Router();
  routes.post(
    '/chat/sessions/:session_id/messages',
    (req, _res, next) => {
      next(wantsEvents(req) ? undefined : 'route');
    },
    express.json({ limit: jsonLimit }),
    signedIn(message, 'mentor', 'chat'),
  );
  return routes;
}
