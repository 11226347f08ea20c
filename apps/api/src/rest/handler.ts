/**
 * REST from the tRPC router: finds the procedure by its `meta.openapi`, gathers its input from path, query and body, and
 * answers in the form of its contract. trpc-to-openapi gives the meta and the document; why its handler is not used
 * stands in docs/adr/0006.
 */
import type { AnyRouter } from '@trpc/server';
import type { NextFunction, Request, Response } from 'express';
import { AppError } from '@talaffuz/core/errors';
import type { Context } from '@talaffuz/features/api/context';
import { asAppError } from '@talaffuz/features/api/error-shape';
import { contextOf } from '../http/context.ts';
import { sendError } from '../http/send-error.ts';
import { operationsOf, type Operation } from './operations.ts';

type Caller = Record<string, unknown>;

export interface RestRouter {
  router: AnyRouter;
  createCaller: (ctx: Context) => object;
}

export function restHandler({ router, createCaller }: RestRouter) {
  const byArea = new Map<string, Operation[]>();
  for (const operation of operationsOf(router)) {
    const area = areaOf(operation.path);
    byArea.set(area, [...(byArea.get(area) ?? []), operation]);
  }
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const { path } = req;
    const matching = (byArea.get(areaOf(path)) ?? []).filter(({ pattern }) => pattern.test(path));
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    const operation = matching.find((candidate) => candidate.method === method);
    if (operation === undefined) {
      if (matching.length === 0) {
        next();
        return;
      }
      const allowed = matching.map((candidate) => candidate.method).join(', ');
      const refusal = new AppError('method_not_allowed', `${req.path} answers ${allowed} only.`, {
        headers: { Allow: allowed },
      });
      sendError(req, res, refusal);
      return;
    }
    try {
      const ctx = await contextOf(req, res);
      const input = operation.input === null ? undefined : inputOf(operation, req, path);
      const data = await procedureOf(createCaller(ctx), operation.name)(input);
      const { success = 200, again } = operation.meta;
      const status = again === true ? res.statusCode : success;
      if (status === 204) res.status(204).end();
      else res.status(status).json(data);
    } catch (error) {
      sendError(req, res, atItsPlace(asAppError(error), operation), operation.meta.contract);
    }
  };
}

/** The first word of a path: of some hundred operations only those of one area are looked at. */
const areaOf = (path: string): string => path.split('/')[1] ?? '';

function inputOf({ pattern, method, meta }: Operation, req: Request, path: string): Record<string, unknown> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(pattern.exec(path)?.groups ?? {})) params[name] = decode(value);
  if (method === 'GET' || method === 'DELETE') return { ...queryOf(req), ...params };
  return { ...(meta.query === true ? queryOf(req) : {}), ...bodyOf(req, meta.list), ...params };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new AppError('not_found', 'The address is not valid.', { cause });
  }
}

/** A name that stands once is a string, one that stands several times a list. */
function queryOf(req: Request): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  const given = new URL(req.originalUrl, 'http://localhost').searchParams;
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    query[name] = values.length === 1 ? values[0] : values;
  }
  return query;
}

/** An action without a body is an empty object; a body must be a JSON object, or a list where the operation has `list`. */
function bodyOf(req: Request, list?: string): Record<string, unknown> {
  const body: unknown = req.body;
  if (body === undefined) {
    const length = Number(req.headers['content-length'] ?? 0);
    if (length === 0 && req.headers['transfer-encoding'] === undefined) return {};
    throw new AppError(
      'unsupported_media_type',
      `Send the body as application/json, not ${req.headers['content-type'] ?? 'without a Content-Type'}.`,
    );
  }
  if (list !== undefined && Array.isArray(body)) return { [list]: body as unknown[] };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('validation_failed', 'The body must be a JSON object.', {
      fields: [{ loc: ['body'], msg: 'The body must be a JSON object.', type: 'invalid_type' }],
    });
  }
  return { ...body };
}

function procedureOf(caller: object, name: string): (input: unknown) => Promise<unknown> {
  let found: unknown = caller;
  for (const part of name.split('.')) found = (found as Caller)[part];
  return found as (input: unknown) => Promise<unknown>;
}

/** Says whether a wrong field stood in the path, the query or the body. */
function atItsPlace(error: AppError, { path, method, meta }: Operation): AppError {
  if (error.fields.length === 0) return error;
  const elsewhere = method === 'GET' || method === 'DELETE' || meta.query === true ? 'query' : 'body';
  const fields = error.fields.map((field) => {
    const [, name] = field.loc;
    const place = typeof name === 'string' && path.includes(`{${name}}`) ? 'path' : elsewhere;
    return { ...field, loc: [place, ...field.loc.slice(1)] };
  });
  return new AppError(error.code, error.message, { fields, headers: error.headers, cause: error.cause });
}
