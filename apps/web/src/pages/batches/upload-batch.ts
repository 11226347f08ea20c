/** Sends a batch with XMLHttpRequest, because fetch tells nothing about progress. */
import { batch as batchSchema, type Batch } from '@talaffuz/features/batches/schema';
import { ApiError, restError } from '../../api/api-error.ts';
import { clientHeaders } from '../../api/trpc.ts';
import type { FileProblem } from '../../ui/file-problem.ts';

export interface BatchProblem extends FileProblem {
  /** Row of the manifest, as a spreadsheet counts; null where it is none of its rows. */
  row: number | null;
  /** A column, or the name of a file. */
  place: string | null;
}

/** The recordings were read and refused: what is wrong with each. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused';
  readonly problems: BatchProblem[];

  constructor(problems: BatchProblem[]) {
    super(problems.map(({ msg }) => msg).join(' '));
    this.problems = problems;
  }
}

/** Null where the answer names no field. */
export function asProblems({ fields }: ApiError): BatchProblem[] | null {
  if (fields.length === 0) return null;
  return fields.map(({ loc: [, , third, column], ...problem }) =>
    typeof third === 'number'
      ? { ...problem, row: third, place: column === undefined ? null : String(column) }
      : { ...problem, row: null, place: third ?? null },
  );
}

export interface SendOptions {
  /** 0–1, as often as the browser tells. */
  onProgress: (share: number) => void;
  /** Sending the same form again with the same key makes no second batch. */
  key: string;
  signal: AbortSignal;
}

/** Throws BatchRefused, else ApiError; an aborted upload never settles with a value. */
export function sendBatch(form: FormData, { onProgress, key, signal }: SendOptions): Promise<Batch> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/practice/batches');
    request.setRequestHeader('Idempotency-Key', key);
    for (const [header, value] of Object.entries(clientHeaders)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      const { status, responseText } = request;
      if (status === 200 || status === 201) {
        const answer = batchSchema.safeParse(JSON.parse(responseText));
        if (answer.success) resolve(answer.data);
        else
          reject(new ApiError('internal', 'The answer of the server was not understood; reload the page.'));
        return;
      }
      const error = restError(status, responseText);
      const problems = status === 422 ? asProblems(error) : null;
      reject(problems === null ? error : new BatchRefused(problems));
    };
    request.onerror = () => {
      reject(new ApiError('offline', 'The server cannot be reached; check the connection and try again.'));
    };
    request.onabort = () => {
      reject(new ApiError('cancelled', 'The upload was cancelled.'));
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(form);
  });
}
