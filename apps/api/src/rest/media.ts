/** The operations that JSON cannot carry: uploads, recordings and reference audio. Same services, same checks. */
import { Router, type Request, type Response } from 'express';
import { env } from '@talaffuz/core/env';
import { AppError, isErrorCode } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { verifyLink } from '@talaffuz/core/storage/signed-link';
import { receiveUpload } from '@talaffuz/core/upload/receive-upload';
import { intParam } from '@talaffuz/features/api/lists';
import { validationError } from '@talaffuz/features/api/error-shape';
import * as files from '@talaffuz/features/files/service';
import { sentenceAudio } from '@talaffuz/features/library/service';
import { assessFields, type Attempt } from '@talaffuz/features/practice/schema';
import * as practice from '@talaffuz/features/practice/service';
import { sendError } from '../http/send-error.ts';
import { sendStored } from '../http/send-stored.ts';
import { signedIn, untilGone, type Route } from './signed-in.ts';

const DAY_S = 86_400;

function idOf(req: Request): number {
  const id = intParam().safeParse(req.params['id']);
  if (!id.success) throw new AppError('not_found', `There is nothing numbered ${String(req.params['id'])}.`);
  return id.data;
}

const prefersAsync = (req: Request): boolean =>
  (req.get('prefer') ?? '').split(',').some((word) => word.trim().toLowerCase() === 'respond-async');

/** 200 when scored, the failure as an error, 202 with the address to ask again when it is under way still. */
function answerAttempt(res: Response, attempt: Attempt): void {
  if (attempt.error !== null) {
    const { code, message } = attempt.error;
    const known = isErrorCode(code) ? code : 'internal';
    throw new AppError(known, message, { fields: [{ loc: ['body', 'audio'], msg: message, type: known }] });
  }
  if (attempt.status !== 'done') {
    res.status(202).location(`/api/v1/practice/attempts/${String(attempt.attempt_id)}`);
  }
  res.json(attempt);
}

const assess: Route = async (req, res, actor) => {
  const { fields, file } = await receiveUpload(req, { part: 'audio', kinds: ['audio'] });
  const attempt = await files.keepingUpload(file, async () => {
    const input = assessFields.safeParse(fields);
    if (!input.success) throw validationError(input.error, 'body');
    return practice.submit(actor, input.data, file);
  });
  if (prefersAsync(req)) {
    res.setHeader('Preference-Applied', 'respond-async');
    answerAttempt(res, attempt);
    return;
  }
  const done = await practice.waitForAttempt(
    actor,
    attempt.attempt_id,
    env().ASSESS_WAIT_S * 1000,
    untilGone(res),
  );
  answerAttempt(res, done);
};

const attemptAudio: Route = async (req, res, actor) => {
  const { key, mime, size, name, sha256 } = await practice.attemptFile(actor, idOf(req));
  await sendStored(req, res, { key, mime, size, name, etag: sha256 }, DAY_S);
};

const referenceAudio: Route = async (req, res, actor) => {
  const id = idOf(req);
  const audio = await sentenceAudio(actor, id, untilGone(res));
  const file = { key: audio.key, mime: 'audio/wav', size: audio.size, name: `sentence-${String(id)}.wav` };
  await sendStored(req, res, { ...file, etag: `${audio.key}-${String(audio.size)}` }, DAY_S);
};

const upload: Route = async (req, res, actor) => {
  const { file } = await receiveUpload(req, { part: 'file', kinds: ['audio', 'image', 'document', 'video'] });
  res.status(201).json(await files.saveUpload(actor, file));
};

/** No sign-in: the link itself says that somebody who may see the file made it. */
async function fileContent(req: Request, res: Response): Promise<void> {
  try {
    const id = idOf(req);
    const { token } = req.query;
    verifyLink(`file:${String(id)}`, typeof token === 'string' ? token : '');
    const { key, mime, size, name, sha256 } = await files.fileOfLink(id);
    if (!(await (await storage()).exists(key)))
      throw new AppError('not_found', `File ${String(id)} is gone.`);
    await sendStored(req, res, { key, mime, size, name, etag: sha256 }, DAY_S);
  } catch (error) {
    sendError(req, res, error);
  }
}

export function mediaRoutes(): Router {
  const routes = Router();
  routes.post('/practice/assess', signedIn(assess));
  routes.get('/practice/attempts/:id/audio', signedIn(attemptAudio));
  routes.get('/library/sentences/:id/audio', signedIn(referenceAudio));
  routes.post('/files', signedIn(upload));
  routes.get('/files/:id/content', fileContent);
  return routes;
}
