/** Sends forms of homework with XMLHttpRequest, because fetch tells nothing about progress. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, isSignedOut, restError } from '../../api/api-error.ts';
import { reportSignedOut } from '../../api/query-client.ts';
import { clientHeaders } from '../../api/trpc.ts';

interface SendOptions {
  method?: 'POST' | 'PUT';
  /** 0–1, as often as the browser tells. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** The body of the answer as JSON. Throws ApiError. */
export function sendForm(
  path: string,
  form: FormData,
  { method = 'POST', onProgress, signal }: SendOptions = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api/v1${path}`);
    for (const [header, value] of Object.entries(clientHeaders)) request.setRequestHeader(header, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress?.(loaded / total);
    };
    request.onload = () => {
      const { status, responseText } = request;
      if (status === 200 || status === 201) resolve(JSON.parse(responseText));
      else reject(restError(status, responseText));
    };
    request.onerror = () => {
      reject(new ApiError('offline', 'The server cannot be reached; check the connection and try again.'));
    };
    request.onabort = () => {
      reject(new ApiError('cancelled', 'The upload was cancelled.'));
    };
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    request.send(form);
  });
}

/** One form on its way: how much of it was sent, and what went wrong. `send` answers whether it arrived. */
export function useSendForm(path: string, onSent: (answer: unknown) => Promise<void> | void) {
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const upload = useRef<AbortController | null>(null);
  useEffect(() => () => upload.current?.abort(), []);

  const send = useCallback(
    async (form: FormData, method: 'POST' | 'PUT' = 'POST'): Promise<boolean> => {
      const controller = new AbortController();
      upload.current = controller;
      setError(null);
      setShare(0);
      try {
        const answer = await sendForm(path, form, {
          method,
          onProgress: setShare,
          signal: controller.signal,
        });
        await onSent(answer);
        return true;
      } catch (problem) {
        if (controller.signal.aborted) return false;
        if (isSignedOut(problem)) reportSignedOut();
        setError(problem);
        return false;
      } finally {
        if (!controller.signal.aborted) setShare(null);
      }
    },
    [path, onSent],
  );
  const reset = useCallback(() => {
    setError(null);
  }, []);
  return { send, share, error, busy: share !== null, reset };
}
