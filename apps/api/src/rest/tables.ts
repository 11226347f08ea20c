/** What JSON cannot carry of the office's tables: files to import, their templates, and tables as files. */
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Router, type Response } from 'express';
import { z } from 'zod';
import { requireRole } from '@talaffuz/core/actor';
import { AppError } from '@talaffuz/core/errors';
import { receiveSmallFile } from '@talaffuz/core/upload/receive-small-file';
import { validationError } from '@talaffuz/features/api/error-shape';
import { tableNames } from '@talaffuz/features/exports/tables';
import { exportTable } from '@talaffuz/features/exports/write';
import { MAX_MIB } from '@talaffuz/features/imports/read-table';
import { checkImport, importView, kind, templateOf } from '@talaffuz/features/imports/service';
import {
  binary,
  failures,
  form,
  jsonBody,
  missingIn,
  problem,
  schemaOf,
  signedIn as bearer,
  type Json,
} from './openapi-parts.ts';
import { signedIn, type Route } from './signed-in.ts';

const formats = ['csv', 'xlsx'] as const;
const mimes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const upload: Route = async (req, res, actor) => {
  requireRole(actor, ['owner']);
  const { fields, name, bytes } = await receiveSmallFile(req, MAX_MIB);
  const given = z.object({ kind }).safeParse(fields);
  if (!given.success) throw validationError(given.error, 'body');
  res.status(201).json(await checkImport(actor, given.data.kind, name, bytes));
};

/** `NAME.FORMAT` of a path. Throws `not_found`. */
function fileOf<Name extends string>(given: unknown, names: readonly Name[]) {
  const [, stem = '', format = ''] = /^([a-z-]+)\.([a-z]+)$/.exec(String(given)) ?? [];
  const name = names.find((one) => one === stem);
  const known = formats.find((one) => one === format);
  if (name === undefined || known === undefined)
    throw new AppError(
      'not_found',
      `There is no file ${String(given)}; there are ${names.join(', ')} as .csv and .xlsx.`,
    );
  return { name, format: known };
}

async function send(
  res: Response,
  file: string,
  format: keyof typeof mimes,
  content: Readable,
): Promise<void> {
  res.attachment(file).set({ 'Content-Type': mimes[format], 'Cache-Control': 'no-store' });
  try {
    await pipeline(content, res);
  } catch (error) {
    // Who breaks the download off waits for no answer.
    if (!res.destroyed) throw error;
  }
}

const template: Route = async (req, res, actor) => {
  requireRole(actor, ['owner']);
  const { name, format } = fileOf(req.params['file'], kind.options);
  const content = templateOf(name, format);
  await send(
    res,
    `${name}.${format}`,
    format,
    typeof content === 'string' ? Readable.from([content]) : content,
  );
};

const download: Route = async (req, res, actor) => {
  const { name, format } = fileOf(req.params['file'], tableNames);
  await send(res, `${name}.${format}`, format, exportTable(actor, name, format));
};

export function tableRoutes(): Router {
  const routes = Router();
  // academy's errors have no room for the kind of a problem.
  routes.post('/imports', signedIn(upload));
  routes.get('/imports/templates/:file', signedIn(template, 'academy'));
  routes.get('/exports/:file', signedIn(download, 'academy'));
  return routes;
}

const common = failures({ academy: true, open: false, input: true });
const fileName = (names: readonly string[]) => ({
  name: 'file',
  in: 'path',
  required: true,
  schema: { type: 'string', enum: names.flatMap((name) => formats.map((format) => `${name}.${format}`)) },
});
const file = (operationId: string, summary: string, names: readonly string[]): Json => ({
  get: {
    operationId,
    tags: ['Office'],
    summary,
    security: bearer,
    parameters: [fileName(names)],
    responses: {
      200: {
        description: 'The file',
        content: { 'text/csv': { schema: { type: 'string' } }, [mimes.xlsx]: { schema: binary } },
      },
      ...missingIn('AcademyError'),
      ...common,
    },
  },
});

export const tablePaths: Record<string, Json> = {
  '/api/v1/imports': {
    post: {
      operationId: 'imports-check',
      tags: ['Office'],
      summary: 'Check a CSV or XLSX file; nothing is written before it is applied',
      security: bearer,
      requestBody: form({ file: binary, kind: { type: 'string', enum: kind.options } }, ['file', 'kind']),
      responses: {
        201: { description: 'What is in it, and every problem by row', ...jsonBody(schemaOf(importView)) },
        400: problem('The form cannot be read, or lacks its file'),
        413: problem('The file is too large'),
        415: problem('The body is no form'),
        ...failures({ academy: false, open: false, input: true }),
      },
    },
  },
  '/api/v1/imports/templates/{file}': file('imports-template', 'A file to fill in', kind.options),
  '/api/v1/exports/{file}': file('exports-table', 'A table of the office', tableNames),
};
