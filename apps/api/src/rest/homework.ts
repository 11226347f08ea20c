/** Homework's forms and downloads. */
import express, { Router, type Request } from 'express';
import { z } from 'zod';
import { requireRole, staffRoles } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { UNSTORABLE, unstorable } from '@talaffuz/core/storable-text';
import { storage } from '@talaffuz/core/storage/storage';
import { receiveFiles, type UploadedFile } from '@talaffuz/core/upload/receive-upload';
import { validationError } from '@talaffuz/features/api/error-shape';
import { intParam } from '@talaffuz/features/api/lists';
import { fileFor } from '@talaffuz/features/homework/files';
import { MAX_FILES } from '@talaffuz/features/homework/kinds';
import { marksCsv } from '@talaffuz/features/homework/marks';
import { inOffice } from '@talaffuz/features/homework/office';
import * as s from '@talaffuz/features/homework/schema';
import { createForCourse, createForGroup, update } from '@talaffuz/features/homework/service';
import { submit, submitOral } from '@talaffuz/features/homework/submit';
import { sendStored } from '../http/send-stored.ts';
import { audioForm, signedIn, type Route } from './signed-in.ts';

const KINDS = ['document', 'image', 'audio'] as const;
const DAY_S = 86_400;

function idOf(req: Request, name = 'homework_id'): number {
  const id = intParam().safeParse(req.params[name]);
  if (!id.success) throw new AppError('not_found', `There is no homework ${String(req.params[name])}.`);
  return id.data;
}

const isJson = (req: Request): boolean => req.is('application/json') !== false;

/** The fields of JSON or of a form, and the form's files. academy calls its only one `file`. */
async function received(req: Request, part: string): Promise<{ fields: unknown; files: UploadedFile[] }> {
  if (!isJson(req))
    return receiveFiles(req, { part, other_part: 'file', kinds: KINDS, max_files: MAX_FILES });
  const fields: unknown = req.body;
  const path = unstorable(fields);
  if (path === null) return { fields, files: [] };
  throw new AppError('validation_failed', UNSTORABLE, {
    fields: [{ loc: ['body', ...path], msg: UNSTORABLE, type: 'invalid_text' }],
  });
}

/** Checks the fields; what is wrong leaves no bytes behind. */
async function checked<Fields extends z.ZodType>(
  schema: Fields,
  fields: unknown,
  files: readonly UploadedFile[],
): Promise<z.output<Fields>> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  for (const { key } of files) await (await storage()).delete(key);
  throw validationError(parsed.error, 'body');
}

const numbers = new Set([
  'course_id',
  'lesson_id',
  'group',
  'max_score',
  'late_penalty_per_day',
  'max_late_days',
]);
const flags = new Set(['is_published', 'show_explanations']);
/** Fields that a form leaves empty where JSON says null. */
const nullable = new Set(['lesson_id', 'due_date', 'max_late_days']);

/** A form's texts as JSON would have them. */
const typed = (fields: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]): [string, unknown][] => {
      if (text === '' && nullable.has(name)) return [[name, null]];
      if (text === '' && numbers.has(name)) return [];
      if (numbers.has(name)) return [[name, Number(text)]];
      if (flags.has(name)) return [[name, z.stringbool().safeParse(text).data ?? text]];
      return [[name, text]];
    }),
  );

const asFields = (fields: unknown, form: boolean): unknown =>
  form ? typed(z.record(z.string(), z.string()).parse(fields)) : fields;

const isGroup = (fields: unknown): boolean =>
  typeof fields === 'object' && fields !== null && 'group' in fields && fields.group !== undefined;

const create: Route = async (req, res, actor) => {
  requireRole(actor, staffRoles);
  const { fields: given, files } = await received(req, 'files');
  const fields = asFields(given, !isJson(req));
  if (isGroup(fields)) {
    const input = await checked(s.newGroupHomework, fields, files);
    res.status(201).json(await createForGroup(actor, input, files));
    return;
  }
  const input = await checked(s.newCourseHomework, fields, files);
  res.json(await createForCourse(actor, input, files));
};

const change: Route = async (req, res, actor) => {
  requireRole(actor, staffRoles);
  const id = idOf(req);
  const { fields, files } = await received(req, 'files');
  const input = await checked(s.homeworkChanges, asFields(fields, !isJson(req)), files);
  res.json(await inOffice(actor, await update(actor, id, input, files)));
};

const handIn: Route = async (req, res, actor) => {
  const id = idOf(req);
  const { fields, files } = await received(req, 'files');
  const { submission } = await checked(s.submitInput, fields, files);
  res.json(await submit(actor, id, submission, files));
};

const handInOral: Route = async (req, res, actor) => {
  const id = idOf(req);
  const { file } = await audioForm(req, 'audio_file', z.object({}));
  res.json(await submitOral(actor, id, file));
};

const download: Route = async (req, res, actor) => {
  const file = await fileFor(actor, idOf(req, 'file_id'));
  const { key, mime, size, name, sha256 } = file;
  await sendStored(req, res, { key, mime, size, name, etag: sha256 }, DAY_S);
};

const marks: Route = async (req, res, actor) => {
  requireRole(actor, staffRoles);
  const id = idOf(req);
  const table = await marksCsv(actor, id);
  res
    .attachment(`homework-${String(id)}.csv`)
    .set({ 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' })
    .send(table);
};

export function homeworkRoutes(): Router {
  const routes = Router();
  const json = express.json({ limit: '1mb', strict: false });
  routes.post('/homework', json, signedIn(create));
  // Only academy knows these.
  routes.put('/homework/:homework_id', json, signedIn(change, 'academy'));
  routes.patch('/homework/:homework_id', json, signedIn(change, 'academy'));
  routes.post('/homework/:homework_id/submit', json, signedIn(handIn));
  routes.post('/homework/:homework_id/submit-oral', signedIn(handInOral));
  routes.get('/homework/files/:file_id/download', signedIn(download));
  routes.get('/homework/:homework_id/marks.csv', signedIn(marks));
  // The contract sends marks as a form; the procedure takes them as it takes JSON.
  routes.post('/homework/grade/:id', express.urlencoded({ extended: false, limit: '64kb' }));
  return routes;
}
