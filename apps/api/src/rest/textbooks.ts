/** What JSON cannot carry of textbooks: one as a file, in and out. */
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { requireRole, staffRoles } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { safeFileName } from '@talaffuz/core/upload/file-name';
import { withFileOnDisk } from '@talaffuz/core/upload/receive-to-disk';
import { validationError } from '@talaffuz/features/api/error-shape';
import { intParam } from '@talaffuz/features/api/lists';
import { BUNDLE_MIB, importFields } from '@talaffuz/features/textbooks/bundle';
import { exportTextbook } from '@talaffuz/features/textbooks/export';
import { importTextbook } from '@talaffuz/features/textbooks/import';
import { managedTextbook } from '@talaffuz/features/textbooks/schema';
import {
  binary,
  failures,
  form,
  formFields,
  jsonBody,
  missing,
  problem,
  schemaOf,
  signedIn as bearer,
  type Json,
} from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const upload: Route = async (req, res, actor) => {
  // Others are told before their upload is read.
  requireRole(actor, staffRoles);
  const made = await withFileOnDisk(req, BUNDLE_MIB, ({ fields, path }) => {
    const given = importFields.safeParse(fields);
    if (!given.success) throw validationError(given.error, 'body');
    return importTextbook(actor, path, given.data);
  });
  res
    .status(201)
    .location(`/api/v1/textbooks/${String(made.id)}`)
    .json(made);
};

const download: Route = async (req, res, actor) => {
  const id = intParam().safeParse(req.params['textbook_id']);
  if (!id.success)
    throw new AppError('not_found', `There is no textbook ${String(req.params['textbook_id'])}.`);
  const { title, content } = await exportTextbook(actor, id.data);
  res
    .attachment(safeFileName(`${title}.zip`, 'textbook.zip'))
    .set({ 'Content-Type': 'application/zip', 'Cache-Control': 'no-store' });
  try {
    await pipeline(content, res);
  } catch (error) {
    // Who breaks the download off waits for no answer.
    if (!res.destroyed) throw error;
  }
};

export function textbookRoutes(): Router {
  const routes = Router();
  routes.post('/textbooks/import', signedIn(upload, 'mentor'));
  routes.get('/textbooks/:textbook_id/export', signedIn(download, 'mentor'));
  return routes;
}

const common = failures({ academy: false, open: false, input: true });

export const textbookPaths: Record<string, Json> = {
  '/api/v1/textbooks/import': {
    post: {
      operationId: 'textbooks-import',
      tags: ['Textbooks of a school'],
      summary:
        'Make a draft of a ZIP with textbook.json, of that JSON, or of a Markdown file; see docs/textbooks.md',
      security: bearer,
      requestBody: form({ file: binary, ...formFields(importFields) }, ['file']),
      responses: {
        201: { description: 'The draft', ...jsonBody(schemaOf(managedTextbook)) },
        400: problem('The form cannot be read, or lacks its file'),
        413: problem('The file is too large'),
        415: problem('Not a form'),
        ...common,
      },
    },
  },
  '/api/v1/textbooks/{textbook_id}/export': {
    get: {
      operationId: 'textbooks-export',
      tags: ['Textbooks of a school'],
      summary: 'A textbook as a ZIP that may be imported again',
      security: bearer,
      parameters: [
        { name: 'textbook_id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
      ],
      responses: {
        200: { description: 'The file', content: { 'application/zip': { schema: binary } } },
        ...missing,
        ...common,
      },
    },
  },
};
