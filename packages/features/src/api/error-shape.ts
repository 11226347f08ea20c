/** Whatever a procedure threw, as the sentence and code that a client may see, in each contract's form. */
import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { z } from 'zod';
import { Prisma } from '@talaffuz/db/client';
import { AppError, errorTable, toAppError, type ErrorCode, type FieldProblem } from '@talaffuz/core/errors';

const trpcCodeOfStatus: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** The sentence behind every failure that we did not foresee; what happened stands in the log under the request id. */
const INTERNAL = 'Something went wrong on our side. Try again; if it happens again, tell us the request id.';

/** An AppError for anything thrown; zod's complaints about an input become `validation_failed` with their fields. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof z.ZodError || thrown instanceof z.core.$ZodError)
    return validationError(thrown, 'body');
  if (thrown instanceof TRPCError) {
    // tRPC wraps what it caught; a failed output check is our fault, a failed input check the caller's.
    if (thrown.cause instanceof AppError) return thrown.cause;
    if (thrown.code === 'BAD_REQUEST' && thrown.cause instanceof z.core.$ZodError)
      return asAppError(thrown.cause);
    if (thrown.code === 'BAD_REQUEST' || thrown.code === 'PARSE_ERROR') {
      return new AppError('invalid_format', 'The request could not be read; send valid JSON.', {
        cause: thrown,
      });
    }
    if (thrown.code === 'NOT_FOUND')
      return new AppError('not_found', 'There is no such operation.', { cause: thrown });
    if (thrown.code === 'PAYLOAD_TOO_LARGE') {
      return new AppError('too_large', 'The request is too large; send at most 1 MB of JSON.', {
        cause: thrown,
      });
    }
  }
  return ofDatabase(thrown) ?? toAppError(thrown);
}

/** What two people at once can do to each other, as a sentence. */
function ofDatabase(thrown: unknown): AppError | null {
  const cause = thrown instanceof TRPCError ? thrown.cause : thrown;
  if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) return null;
  switch (cause.code) {
    case 'P2025':
      return new AppError('not_found', 'It is not there any more; somebody has just deleted it.', { cause });
    case 'P2003':
      return new AppError('conflict', 'Something that this belongs to, or that needs it, has just changed.', {
        cause,
      });
    case 'P2010':
      return ofRawStatement(cause);
    case 'P2034':
      return new AppError('conflict', 'Somebody changed the same thing at this moment; try again.', {
        cause,
      });
    default:
      return null;
  }
}

/** SQLSTATE of a statement of our own, as the driver tells it. */
const rawMeta = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
});

function ofRawStatement(cause: Prisma.PrismaClientKnownRequestError): AppError | null {
  switch (rawMeta.safeParse(cause.meta).data?.driverAdapterError.cause.originalCode) {
    case '23503':
      return new AppError('conflict', 'Something that this belongs to has just been deleted.', { cause });
    case '40P01':
    case '40001':
      return new AppError('conflict', 'Somebody changed the same thing at this moment; try again.', {
        cause,
      });
    default:
      return null;
  }
}

export function validationError(error: z.core.$ZodError, place: 'body' | 'query' | 'path'): AppError {
  const fields: FieldProblem[] = error.issues.map((issue) => ({
    loc: [place, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
    msg: issue.message,
    type: issue.code,
  }));
  const sentence = fields.map(({ loc, msg }) => `${loc.slice(1).join('.') || 'input'}: ${msg}`).join('; ');
  return new AppError('validation_failed', sentence, { fields, cause: error });
}

export function toTrpcError(thrown: unknown): TRPCError {
  const error = asAppError(thrown);
  return new TRPCError({
    code: trpcCodeOfStatus[error.httpStatus] ?? 'INTERNAL_SERVER_ERROR',
    message: publicMessage(error),
    cause: error,
  });
}

/** What a client may read: our own sentences, never the message of something unforeseen. */
export function publicMessage(error: AppError): string {
  return error.code === 'internal' ? INTERNAL : error.message;
}

export interface ErrorShape {
  code_name: ErrorCode;
  error_code: string;
  fields: FieldProblem[];
}

/** What the tRPC client finds in `error.data` beside tRPC's own. */
export function errorShape(thrown: unknown): ErrorShape {
  const error = asAppError(thrown);
  return { code_name: error.code, error_code: errorTable[error.code].error_code, fields: error.fields };
}

/** Body of a REST answer: mentor's form, which the learning-platform and pronunciation contracts share. */
export function mentorErrorBody(error: AppError): { detail: string | FieldProblem[]; error_code: string } {
  const { error_code } = errorTable[error.code];
  if (error_code !== 'VAL_003') return { detail: publicMessage(error), error_code };
  const fields: FieldProblem[] =
    error.fields.length > 0 ? error.fields : [{ loc: ['body'], msg: error.message, type: error.code }];
  return { detail: fields, error_code };
}

/** Body and status of a REST answer in academy's form: validation is 400 with a list of messages a field. */
export function academyErrorBody(error: AppError): { status: number; body: Record<string, unknown> } {
  if (errorTable[error.code].error_code !== 'VAL_003') {
    const detail = publicMessage(error);
    return {
      status: error.httpStatus,
      body: { detail, ...(error.code === 'office_rule' ? { error: detail } : {}) },
    };
  }
  const body: Record<string, string[]> = {};
  for (const { loc, msg } of error.fields) {
    const name = loc.slice(1).join('.') || 'non_field_errors';
    body[name] = [...(body[name] ?? []), msg];
  }
  if (error.fields.length === 0) body['non_field_errors'] = [error.message];
  return { status: 400, body };
}
