/** Speech in and out: transcripts, spoken text, and the tutor by voice. */
import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { AppError } from '@talaffuz/core/errors';
import { UNSTORABLE, unstorable } from '@talaffuz/core/storable-text';
import { verifyLink } from '@talaffuz/core/storage/signed-link';
import { intParam } from '@talaffuz/features/api/lists';
import { validationError } from '@talaffuz/features/api/error-shape';
import { limitRate } from '@talaffuz/features/api/rate-limit';
import { speak, transcribeUpload } from '@talaffuz/features/speech/service';
import { readSpeech } from '@talaffuz/features/speech/store';
import { pronunciationFields, ttsInput, voiceFields } from '@talaffuz/features/tutor/schema';
import { pronunciation, voiceLoop } from '@talaffuz/features/tutor/service';
import { sendError } from '../http/send-error.ts';
import { sendStored } from '../http/send-stored.ts';
import { audioForm, signedIn, untilGone, type Route } from './signed-in.ts';

const DAY_S = 86_400;

async function sendSpeech(req: Request, res: Response, id: number): Promise<void> {
  const { key, mime, size, hash } = await readSpeech(id);
  const name = mime === 'audio/wav' ? 'speech.wav' : 'speech.mp3';
  await sendStored(req, res, { key, mime, size, name, etag: hash }, DAY_S);
}

const stt: Route = async (req, res, actor) => {
  const { file } = await audioForm(req, 'file', z.object({}));
  res.json(await transcribeUpload(actor, file, { signal: untilGone(res) }));
};

const tts: Route = async (req, res, actor) => {
  const input = ttsInput.safeParse(req.body);
  if (!input.success) throw validationError(input.error, 'body');
  if (unstorable(input.data) !== null) throw new AppError('validation_failed', UNSTORABLE);
  const { id } = await speak(actor, input.data.text, input.data.language, untilGone(res));
  await sendSpeech(req, res, id);
};

const assess: Route = async (req, res, actor) => {
  const { fields, file } = await audioForm(req, 'file', pronunciationFields);
  res.json(await pronunciation(actor, file, fields.reference_text, untilGone(res)));
};

const loop: Route = async (req, res, actor, ctx) => {
  await limitRate(ctx, 'tutor');
  const { fields, file } = await audioForm(req, 'file', voiceFields);
  res.json(await voiceLoop(actor, file, fields, untilGone(res)));
};

/** No sign-in: the link itself says that somebody who may hear it asked for it. */
async function spoken(req: Request, res: Response): Promise<void> {
  try {
    const id = intParam().safeParse(req.params['id']);
    if (!id.success) throw new AppError('not_found', `There is no speech ${String(req.params['id'])}.`);
    const { token } = req.query;
    verifyLink(`speech:${String(id.data)}`, typeof token === 'string' ? token : '');
    await sendSpeech(req, res, id.data);
  } catch (error) {
    sendError(req, res, error);
  }
}

export function speechRoutes(): Router {
  const routes = Router();
  routes.post('/ai/stt', signedIn(stt));
  routes.post('/ai/tts', express.json({ limit: '64kb', strict: false }), signedIn(tts));
  routes.post('/ai/pronunciation', signedIn(assess));
  routes.post('/ai/voice-loop', signedIn(loop));
  routes.get('/ai/speech/:id', spoken);
  return routes;
}
