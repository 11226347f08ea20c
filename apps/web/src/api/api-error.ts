/** What went wrong with a request, in one shape whichever door it used. */
import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';

export interface FieldProblem {
  /** The last part of where the problem stands: the name of a form field. */
  field: string;
  msg: string;
  /** Machine-readable kind, such as `taken`. */
  type: string;
  /** Where it stands, from the whole input on. */
  loc: (string | number)[];
  /** What its sentence names. */
  values: Record<string, string | number>;
}

export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The product's own code (`quota_spent`), `offline` when no answer came, else `internal`. */
  readonly code: string;
  readonly fields: FieldProblem[];

  constructor(code: string, message: string, fields: FieldProblem[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

const problem = z.object({
  loc: z.array(z.union([z.string(), z.number()])),
  msg: z.string(),
  type: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
const trpcData = z.object({ code_name: z.string(), fields: z.array(problem).default([]) });
const restBody = z.object({ detail: z.union([z.string(), z.array(problem)]), error_code: z.string() });
/** academy's bodies: one sentence, or the sentences of each wrong field. */
const officeBody = z.object({ detail: z.string() });
const officeFields = z.record(z.string(), z.array(z.string()));

const asField = (given: z.infer<typeof problem>): FieldProblem => ({
  ...given,
  field: String(given.loc.at(-1) ?? ''),
});

/** Anything a query or mutation threw. */
export function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof TRPCClientError) {
    const data = trpcData.safeParse(thrown.data);
    if (data.success) return new ApiError(data.data.code_name, thrown.message, data.data.fields.map(asField));
    return new ApiError('offline', thrown.message);
  }
  return new ApiError('internal', thrown instanceof Error ? thrown.message : String(thrown));
}

/** REST carries the contract's codes; these stand for one product code each, or for the status's usual one. */
const codeOfContract: Record<string, string> = {
  AUTH_001: 'token_invalid',
  AUTH_002: 'token_expired',
  AUTH_003: 'token_invalid',
  AUTH_004: 'token_revoked',
  RES_001: 'not_found',
  QUOTA_001: 'quota_spent',
  RATE_001: 'rate_limited',
  SVC_002: 'unavailable',
};

const codeOfStatus: Record<number, string> = { 413: 'too_large', 415: 'unsupported_media_type' };

/** An answer of `/api/v1` that is not a success. `text` is its body. */
export function restError(status: number, text: string): ApiError {
  const body = restBody.safeParse(parsed(text));
  if (!body.success) return officeError(status, parsed(text));
  const { detail, error_code } = body.data;
  const known = codeOfContract[error_code];
  if (typeof detail === 'string') return new ApiError(known ?? codeOfStatus[status] ?? 'internal', detail);
  // A recording that cannot be used names its reason in the problem's type.
  const [first] = detail;
  return new ApiError(
    first?.type ?? 'validation_failed',
    detail.map(({ msg }) => msg).join(' '),
    detail.map(asField),
  );
}

const codeOfOfficeStatus: Record<number, string> = {
  ...codeOfStatus,
  400: 'office_rule',
  401: 'token_invalid',
  403: 'permission_denied',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
  503: 'unavailable',
};

function officeError(status: number, body: unknown): ApiError {
  const code = codeOfOfficeStatus[status] ?? (status >= 502 ? 'offline' : 'internal');
  const sentence = officeBody.safeParse(body);
  if (sentence.success) return new ApiError(code, sentence.data.detail);
  const fields = officeFields.safeParse(body);
  if (status !== 400 || !fields.success)
    return new ApiError(status >= 502 ? 'offline' : 'internal', `HTTP ${status}`);
  const problems = Object.entries(fields.data).map(([name, messages]) => {
    return asField({
      loc: ['body', ...name.split('.')],
      msg: messages.join(' '),
      type: 'invalid',
      values: {},
    });
  });
  return new ApiError('validation_failed', problems.map(({ msg }) => msg).join(' '), problems);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True when the session is over and only signing in again helps. */
export const isSignedOut = (thrown: unknown): boolean =>
  ['token_invalid', 'token_expired', 'token_revoked'].includes(asApiError(thrown).code);
