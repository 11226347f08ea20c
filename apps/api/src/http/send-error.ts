/** Answers an error in the form of the contract that the operation belongs to. */
import type { Request, Response } from 'express';
import type { AppError } from '@talaffuz/core/errors';
import { academyErrorBody, asAppError, mentorErrorBody } from '@talaffuz/features/api/error-shape';
import type { Contract } from '@talaffuz/features/api/trpc';

export function sendError(req: Request, res: Response, thrown: unknown, contract?: Contract): void {
  const error = asAppError(thrown);
  if (error.httpStatus >= 500)
    req.log.error({ err: error, cause: causeOf(error), method: req.method, path: req.path }, error.message);
  // A body is under way already: only the connection can tell that it will not end well.
  if (res.headersSent) {
    res.destroy();
    return;
  }
  for (const [name, value] of Object.entries(error.headers)) res.setHeader(name, value);
  if (error.httpStatus === 401) res.setHeader('WWW-Authenticate', 'Bearer');
  if (contract === 'academy') {
    const { status, body } = academyErrorBody(error);
    res.status(status).json(body);
  } else {
    res.status(error.httpStatus).json(mentorErrorBody(error));
  }
}

function causeOf(error: AppError): unknown {
  return error.cause instanceof Error
    ? { message: error.cause.message, stack: error.cause.stack }
    : error.cause;
}
