/** What JSON cannot carry of batches: many recordings in one form, and the results as a file. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { Router, type Request, type Response } from 'express';
import { requireRole, staffRoles, type Actor } from '@talaffuz/core/actor';
import { env } from '@talaffuz/core/env';
import { AppError } from '@talaffuz/core/errors';
import { storage } from '@talaffuz/core/storage/storage';
import { receiveArchive } from '@talaffuz/core/upload/receive-archive';
import { validationError } from '@talaffuz/features/api/error-shape';
import { intParam } from '@talaffuz/features/api/lists';
import { enter } from '@talaffuz/features/api/trpc';
import { submitBatch } from '@talaffuz/features/batches/create';
import { results } from '@talaffuz/features/batches/results';
import { batchOfHomework } from '@talaffuz/features/batches/from-homework';
import {
  batchFields,
  homeworkFields,
  idempotencyKey,
  resultsQuery,
  type Batch,
} from '@talaffuz/features/batches/schema';
import { contextOf } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';

const MIB = 1024 * 1024;
/** The manifest beside the recordings. */
const OTHER_FILES = 1;

type Route = (req: Request, res: Response, actor: Actor) => Promise<void>;

/** A route for teachers and owners; others are told before their upload is read. */
const staff = (route: Route) => async (req: Request, res: Response) => {
  try {
    const actor = await enter(await contextOf(req, res));
    requireRole(actor, staffRoles);
    await route(req, res, actor);
  } catch (error) {
    sendError(req, res, error);
  }
};

function keyOf(req: Request): string | null {
  const given = req.get('idempotency-key');
  if (given === undefined) return null;
  const key = idempotencyKey.safeParse(given);
  if (key.success) return key.data;
  const msg = key.error.issues[0]?.message ?? '';
  const fields = [{ loc: ['header', 'Idempotency-Key'], msg, type: 'invalid_string' }];
  throw new AppError('validation_failed', msg, { fields });
}

/** Recordings of homework are here already, and need no form. */
async function submitHomework(actor: Actor, input: unknown, key: string | null) {
  const fields = homeworkFields.safeParse(input);
  if (!fields.success) throw validationError(fields.error, 'body');
  return batchOfHomework(actor, fields.data, key);
}

function answer(res: Response, { batch, created }: { batch: Batch; created: boolean }): void {
  res
    .status(created ? 201 : 200)
    .location(`/api/v1/practice/batches/${String(batch.id)}`)
    .json(batch);
}

const submit: Route = async (req, res, actor) => {
  const key = keyOf(req);
  if (req.is('application/json') !== false && req.body !== undefined) {
    answer(res, await submitHomework(actor, req.body, key));
    return;
  }
  const { BATCH_MAX_ROWS, BATCH_MAX_MIB } = env();
  const { fields, file } = await receiveArchive(req, {
    max_files: BATCH_MAX_ROWS + OTHER_FILES,
    max_bytes: BATCH_MAX_MIB * MIB,
    instead: 'homework_id',
  });
  if (file === null) {
    answer(res, await submitHomework(actor, fields, key));
    return;
  }
  const input = batchFields.safeParse(fields);
  if (!input.success) {
    await (await storage()).delete(file.key);
    throw validationError(input.error, 'body');
  }
  answer(res, await submitBatch(actor, input.data, key, file));
};

const mimes = { jsonl: 'application/x-ndjson', csv: 'text/csv' } as const;

const download: Route = async (req, res, actor) => {
  const id = intParam().safeParse(req.params['id']);
  if (!id.success) throw new AppError('not_found', `There is no batch ${String(req.params['id'])}.`);
  const query = resultsQuery.safeParse(req.query);
  if (!query.success) throw validationError(query.error, 'query');
  const { format } = query.data;
  const pieces = await results(actor, id.data, format);
  res.attachment(`batch-${String(id.data)}.${format}`);
  res.set({ 'Content-Type': `${mimes[format]}; charset=utf-8`, 'Cache-Control': 'no-store' });
  try {
    await pipeline(Readable.from(pieces), res);
  } catch (error) {
    // Who breaks the download off waits for no answer.
    if (!res.destroyed) throw error;
  }
};

export function batchRoutes(): Router {
  const routes = Router();
  routes.post('/practice/batches', express.json({ limit: '64kb', strict: false }), staff(submit));
  routes.get('/practice/batches/:id/results', staff(download));
  return routes;
}
