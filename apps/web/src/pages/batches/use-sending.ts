/** One batch on its way to the server. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Batch } from '@talaffuz/features/batches/schema';
import { isSignedOut } from '../../api/api-error.ts';
import { reportSignedOut } from '../../api/query-client.ts';
import { BatchRefused, sendBatch, type BatchProblem } from './upload-batch.ts';

export type Sending =
  | { step: 'none' }
  | { step: 'sending'; share: number }
  | { step: 'refused'; problems: BatchProblem[] }
  | { step: 'failed'; error: unknown };

/** Random enough to tell forms apart; `crypto.randomUUID` is not there where a school has no certificate. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function useSending(onSent: (batch: Batch) => void) {
  const [sending, setSending] = useState<Sending>({ step: 'none' });
  const upload = useRef<AbortController | null>(null);
  const key = useRef(newKey());

  const send = useCallback(
    async (form: FormData) => {
      const controller = new AbortController();
      upload.current = controller;
      setSending({ step: 'sending', share: 0 });
      try {
        const batch = await sendBatch(form, {
          key: key.current,
          signal: controller.signal,
          onProgress: (share) => {
            setSending({ step: 'sending', share });
          },
        });
        onSent(batch);
      } catch (error) {
        if (controller.signal.aborted) return;
        if (isSignedOut(error)) reportSignedOut();
        setSending(
          error instanceof BatchRefused
            ? { step: 'refused', problems: error.problems }
            : { step: 'failed', error },
        );
      }
    },
    [onSent],
  );

  /** The form has changed: what is sent from now on is another batch. */
  const reset = useCallback(() => {
    upload.current?.abort();
    key.current = newKey();
    setSending({ step: 'none' });
  }, []);

  useEffect(() => () => upload.current?.abort(), []);

  return { sending, send, reset };
}
