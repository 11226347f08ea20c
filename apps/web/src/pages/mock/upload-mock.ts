/** Sends a new mock test. XMLHttpRequest, because fetch tells nothing about progress. */
import { z } from 'zod';
import { ApiError, restError } from '../../api/api-error.ts';
import { clientHeaders } from '../../api/trpc.ts';

const made = z.object({ id: z.string(), code: z.string() });

interface UploadOptions {
  /** 0–1, as often as the browser tells. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Throws ApiError. */
export function uploadMock(
  form: FormData,
  { onProgress, signal }: UploadOptions,
): Promise<z.infer<typeof made>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/mock/tests/create');
    for (const [header, value] of Object.entries(clientHeaders)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status === 201) resolve(made.parse(JSON.parse(request.responseText)));
      else reject(restError(request.status, request.responseText));
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
