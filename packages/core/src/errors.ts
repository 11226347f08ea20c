/**
 * The one error class of the product and the one table of its codes. A message is a sentence for the person who
 * gave the input: it names the thing (file, row, field) and says what to do about it.
 */

/** How an error leaves the product: exit status of a command, HTTP status and contract code of an API answer. */
interface ErrorForm {
  exit: 2 | 3;
  http: number;
  error_code: ContractCode;
}

/** The codes that API clients see; AUTH to RATE are those of the mentor contract, §5. */
export type ContractCode =
  | 'AUTH_001'
  | 'AUTH_002'
  | 'AUTH_003'
  | 'AUTH_004'
  | 'ACCESS_001'
  | 'ACCESS_002'
  | 'ACCESS_003'
  | 'VAL_001'
  | 'VAL_002'
  | 'VAL_003'
  | 'RES_001'
  | 'RES_002'
  | 'SVC_001'
  | 'SVC_002'
  | 'RATE_001'
  | 'QUOTA_001';

/** An input that was read but cannot be scored or stored as it is. */
const unusable = { exit: 3, http: 422, error_code: 'VAL_003' } as const;
const broken = { exit: 3, http: 500, error_code: 'SVC_001' } as const;
const missingPart = { exit: 2, http: 503, error_code: 'SVC_002' } as const;

export const errorTable = {
  /** The command or request itself is wrong. */
  bad_usage: { exit: 2, http: 400, error_code: 'VAL_001' },
  /** A rule of the office stands against it, such as a day without lessons; academy puts these under `error`. */
  office_rule: { exit: 3, http: 400, error_code: 'VAL_001' },
  audio_not_found: unusable,
  audio_not_a_file: unusable,
  audio_empty: unusable,
  audio_too_large: { exit: 3, http: 413, error_code: 'VAL_001' },
  audio_unreadable: unusable,
  audio_too_short: unusable,
  audio_too_long: unusable,
  audio_too_many_channels: unusable,
  decode_timeout: unusable,
  no_speech: unusable,
  text_empty: unusable,
  text_too_long: unusable,
  text_unsupported: unusable,
  phones_invalid: unusable,
  phones_mismatch: unusable,
  worker_crashed: broken,
  assess_timeout: broken,
  job_timeout: broken,
  cancelled: { exit: 3, http: 409, error_code: 'RES_002' },
  model_missing: missingPart,
  ffmpeg_missing: missingPart,
  internal: broken,

  invalid_credentials: { exit: 3, http: 401, error_code: 'AUTH_001' },
  token_expired: { exit: 3, http: 401, error_code: 'AUTH_002' },
  token_invalid: { exit: 3, http: 401, error_code: 'AUTH_003' },
  token_revoked: { exit: 3, http: 401, error_code: 'AUTH_004' },
  permission_denied: { exit: 3, http: 403, error_code: 'ACCESS_001' },
  role_not_allowed: { exit: 3, http: 403, error_code: 'ACCESS_002' },
  school_denied: { exit: 3, http: 403, error_code: 'ACCESS_003' },
  /** A body that cannot be read at all: broken JSON, broken multipart. */
  invalid_format: { exit: 3, http: 400, error_code: 'VAL_001' },
  unsupported_media_type: { exit: 3, http: 415, error_code: 'VAL_001' },
  too_large: { exit: 3, http: 413, error_code: 'VAL_001' },
  field_missing: { exit: 3, http: 400, error_code: 'VAL_002' },
  validation_failed: unusable,
  /** Missing, deleted, or not yours: the caller cannot tell which. */
  not_found: { exit: 3, http: 404, error_code: 'RES_001' },
  method_not_allowed: { exit: 3, http: 405, error_code: 'VAL_001' },
  conflict: { exit: 3, http: 409, error_code: 'RES_002' },
  range_not_satisfiable: { exit: 3, http: 416, error_code: 'VAL_001' },
  /** A part of the outside world has no key or does not answer; the sentence says which setting is missing. */
  unavailable: missingPart,
  rate_limited: { exit: 3, http: 429, error_code: 'RATE_001' },
  quota_spent: { exit: 3, http: 429, error_code: 'QUOTA_001' },
} as const satisfies Record<string, ErrorForm>;

export type ErrorCode = keyof typeof errorTable;

/** What a sentence names, for a client that writes it in another language. */
export type ProblemValues = Record<string, string | number>;

/** One problem of one field: where it stands (`["body", "email"]`), what is wrong, and a machine-readable kind. */
export interface FieldProblem {
  loc: (string | number)[];
  msg: string;
  type: string;
  values?: ProblemValues;
}

export interface AppErrorOptions {
  cause?: unknown;
  /** For `validation_failed` and other 422 answers: the fields that are wrong. */
  fields?: FieldProblem[];
  /** Extra response headers, such as Retry-After. */
  headers?: Record<string, string>;
}

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: FieldProblem[];
  readonly headers: Record<string, string>;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.fields = options.fields ?? [];
    this.headers = options.headers ?? {};
  }

  /** Exit status of a command that ends with this error: 2 bad use, 3 an input that could not be scored. */
  get exitCode(): 2 | 3 {
    return errorTable[this.code].exit;
  }

  get httpStatus(): number {
    return errorTable[this.code].http;
  }

  toJSON(): { code: ErrorCode; message: string } {
    return { code: this.code, message: this.message };
  }
}

/** One field of the body that its schema let pass and what is stored refuses. */
export function wrongField(field: string, sentence: string, type = 'invalid'): AppError {
  return new AppError('validation_failed', sentence, {
    fields: [{ loc: ['body', field], msg: sentence, type }],
  });
}

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(errorTable, value);
}

/** Whatever was thrown, as an AppError; what we did not foresee becomes `internal` and keeps its cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('internal', `Unexpected failure: ${message}`, { cause: thrown });
}
