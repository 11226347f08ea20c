/** What may go wrong between a client and the API. */

interface FieldProblem {
  loc: (string | number)[];
  msg: string;
  type: string;
  values?: Record<string, string | number>;
}

interface ErrorBody {
  detail?: string | FieldProblem[];
  error_code?: string;
}

/** The API has answered, and not with what was asked for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Such as AUTH_001 or VAL_003; empty where the answer has none. */
  readonly error_code: string;
  /** Of a 422: each field that is wrong. */
  readonly fields: readonly FieldProblem[];

  constructor(status: number, body: unknown) {
    const { detail, error_code = '' } = (typeof body === 'object' && body !== null ? body : {}) as ErrorBody;
    const fields = Array.isArray(detail) ? detail : [];
    const sentence = typeof detail === 'string' ? detail : fields.map(({ msg }) => msg).join(' ');
    super(sentence === '' ? `The server answered with status ${String(status)}.` : sentence);
    this.status = status;
    this.error_code = error_code;
    this.fields = fields;
  }
}

/** There was no answer: no network, or it broke off. Whether the API has done what was asked is not known. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';

  constructor(cause: unknown) {
    super('The server cannot be reached; try again when there is a network.', { cause });
  }
}
