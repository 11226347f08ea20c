/** The forms of chats and interactive lessons. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { AppError } from '@talaffuz/core/errors';
import { intParam } from '@talaffuz/features/api/lists';
import { changeFields, messageFields } from '@talaffuz/features/conversations/schema';
import { changeSession } from '@talaffuz/features/conversations/service';
import { sendInSteps } from '@talaffuz/features/conversations/messages';
import { expectedFields, interactFields } from '@talaffuz/features/interactive-lessons/schema';
import { assessPronunciation, interactInSteps, sendAudio } from '@talaffuz/features/interactive-lessons/talk';
import { audioForm, mixedForm, signedIn, untilGone, type Route } from './signed-in.ts';
import { sendSteps } from './tutor-events.ts';

const sessionOf = (req: Request): string => z.string().parse(req.params['session_id']);

function conversationOf(req: Request): number {
  const id = intParam().safeParse(req.params['session_id']);
  if (id.success) return id.data;
  throw new AppError('not_found', `There is no lesson session ${String(req.params['session_id'])} of yours.`);
}

const change: Route = async (req, res, actor) => {
  const { fields } = await mixedForm(req, 'file', changeFields);
  res.json(await changeSession(actor, sessionOf(req), fields));
};

const message: Route = async (req, res, actor) => {
  const { fields, file } = await mixedForm(req, 'audio_file', messageFields);
  const gone = untilGone(res);
  await sendSteps(req, res, (inPieces) => sendInSteps(actor, sessionOf(req), fields, file, gone, inPieces));
};

const audioMessage: Route = async (req, res, actor) => {
  const { fields, file } = await audioForm(req, 'audio_file', z.object({ session_id: intParam() }));
  res.json(await sendAudio(actor, fields.session_id, file, untilGone(res)));
};

const assess: Route = async (req, res, actor) => {
  const { fields, file } = await audioForm(req, 'audio_file', expectedFields);
  res.json(await assessPronunciation(actor, fields.expected_text, file, untilGone(res)));
};

const interaction: Route = async (req, res, actor) => {
  const { fields, file } = await mixedForm(req, 'audio_file', interactFields);
  const gone = untilGone(res);
  await sendSteps(req, res, (inPieces) =>
    interactInSteps(actor, conversationOf(req), fields, file, gone, inPieces),
  );
};

export function tutorRoutes(): Router {
  const routes = Router();
  routes.patch('/ai-sessions/sessions/:session_id', signedIn(change));
  routes.post('/ai-sessions/sessions/:session_id/messages', signedIn(message));
  routes.post('/interactive-lessons/send-audio-message', signedIn(audioMessage));
  routes.post('/interactive-lessons/assess-pronunciation', signedIn(assess));
  routes.post('/lesson-interactions/:session_id/interact', signedIn(interaction));
  return routes;
}
