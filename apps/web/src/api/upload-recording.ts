/** Sends one recording to `POST /api/v1/practice/assess`. XMLHttpRequest, because fetch tells nothing about progress. */
import { attempt as attemptSchema, type Attempt } from '@talaffuz/features/practice/schema';
import { ApiError, restError } from './api-error.ts';
import { clientHeaders } from './trpc.ts';

/** What was read aloud: a sentence of the library, or the learner's own text. */
export type Target = { sentence_id: number } | { text: string };

export interface UploadOptions {
  /** 0–1, as often as the browser tells. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** The attempt as it was taken, usually `queued`. Throws ApiError; an aborted upload never settles with a value. */
export function uploadRecording(
  recording: Blob,
  name: string,
  target: Target,
  options: UploadOptions,
): Promise<Attempt> {
  const { onProgress, signal } = options;
  const form = new FormData();
  // Fields go before the file, so that the server knows them when the stream reaches it.
  if ('sentence_id' in target) form.append('sentence_id', String(target.sentence_id));
  else form.append('text', target.text);
  form.append('audio', recording, name);

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/practice/assess');
    request.setRequestHeader('Prefer', 'respond-async');
    for (const [header, value] of Object.entries(clientHeaders)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status < 200 || request.status > 299) {
        reject(restError(request.status, request.responseText));
        return;
      }
      const answer = attemptSchema.safeParse(JSON.parse(request.responseText));
      if (answer.success) resolve(answer.data);
      else reject(new ApiError('internal', 'The answer of the server was not understood; reload the page.'));
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
