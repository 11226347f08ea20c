/** The forms of chats and interactive lessons, and answers that are read while they are written. */
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { AppError, errorTable, toAppError } from '@talaffuz/core/errors';
import { intParam } from '@talaffuz/features/api/lists';
import { changeFields, messageFields, type Exchange } from '@talaffuz/features/conversations/schema';
import { changeSession } from '@talaffuz/features/conversations/service';
import { sendInSteps } from '@talaffuz/features/conversations/messages';
import { expectedFields, interactFields } from '@talaffuz/features/interactive-lessons/schema';
import { assessPronunciation, interact, sendAudio } from '@talaffuz/features/interactive-lessons/talk';
import { audioForm, mixedForm, signedIn, untilGone, type Route } from './signed-in.ts';

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

const wantsEvents = (req: Request): boolean => (req.get('accept') ?? '').includes('text/event-stream');

/** JSON when it is whole; with `Accept: text/event-stream` each piece as it comes, and the same JSON as `done`. */
const message: Route = async (req, res, actor) => {
  const { fields, file } = await mixedForm(req, 'audio_file', messageFields);
  const events = wantsEvents(req);
  const steps = sendInSteps(actor, sessionOf(req), fields, file, untilGone(res), events);
  let step = await steps.next();
  // What is refused before the first event is an answer with its status, like any other.
  if (events) startEvents(res);
  try {
    while (step.done !== true) {
      if (events) sendEvent(res, step.value.type, step.value);
      step = await steps.next();
    }
  } catch (error) {
    if (!events) throw error;
    const { code, message: detail } = toAppError(error);
    req.log.warn({ err: error }, 'an answer broke off');
    sendEvent(res, 'error', { detail, error_code: errorTable[code].error_code });
    res.end();
    return;
  }
  const whole: Exchange = step.value;
  if (!events) {
    res.json(whole);
    return;
  }
  sendEvent(res, 'done', whole);
  res.end();
};

function startEvents(res: Response): void {
  // no-transform: compressed, the pieces would wait for each other.
  res.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
}

/** One event as the HTML standard's "Server-sent events" has it. */
function sendEvent(res: Response, name: string, data: object): void {
  if (!res.writableEnded && !res.destroyed) res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

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
  res.json(await interact(actor, conversationOf(req), fields.user_input, file, untilGone(res)));
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
