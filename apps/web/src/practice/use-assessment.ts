/** One recording on its way to a score: sent, queued, scored. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, asApiError, isSignedOut } from '../api/api-error.ts';
import { queryClient, reportSignedOut } from '../api/query-client.ts';
import { api, trpc, type Attempt } from '../api/trpc.ts';
import { uploadRecording, type Target } from '../api/upload-recording.ts';
import type { Recording } from './use-recorder.ts';

export type Job =
  | { step: 'none' }
  | { step: 'uploading'; share: number }
  | { step: 'queued' | 'scoring' }
  | { step: 'done'; attempt: Attempt }
  | { step: 'failed'; error: ApiError };

type Sent =
  | { step: 'none' }
  | { step: 'uploading'; share: number }
  | { step: 'sent'; id: number }
  | { step: 'failed'; error: ApiError };

const isOver = (attempt: Attempt | undefined): boolean =>
  attempt?.status === 'done' || attempt?.status === 'failed';

const remember = (attempt: Attempt): void => {
  queryClient.setQueryData(trpc.practice.attempt.queryKey({ id: attempt.attempt_id }), attempt);
};

/** Live events bring each change at once; asking now and then covers proxies that hold events back. */
const WITH_EVENTS_MS = 3_000;
const WITHOUT_EVENTS_MS = 1_000;

/** Follows an attempt until it is done or failed. Undefined until the first news. */
function useLiveAttempt(id: number | undefined) {
  const [eventsFailed, setEventsFailed] = useState(false);
  const query = useQuery(
    trpc.practice.attempt.queryOptions(id === undefined ? skipToken : { id }, {
      refetchInterval: ({ state }) =>
        isOver(state.data) ? false : eventsFailed ? WITHOUT_EVENTS_MS : WITH_EVENTS_MS,
      retry: 5,
    }),
  );
  const over = isOver(query.data);

  useEffect(() => {
    if (id === undefined || over) return;
    setEventsFailed(false);
    const subscription = api.practice.watchAttempt.subscribe(
      { id },
      {
        onData: remember,
        onError: () => {
          setEventsFailed(true);
        },
      },
    );
    return () => {
      subscription.unsubscribe();
    };
  }, [id, over]);

  return query;
}

export function useAssessment(target: Target) {
  const cache = useQueryClient();
  const [sent, setSent] = useState<Sent>({ step: 'none' });
  const upload = useRef<AbortController | null>(null);
  const live = useLiveAttempt(sent.step === 'sent' ? sent.id : undefined);

  const send = useCallback(
    async ({ blob, name }: Recording) => {
      upload.current?.abort();
      const controller = new AbortController();
      upload.current = controller;
      setSent({ step: 'uploading', share: 0 });
      try {
        const attempt = await uploadRecording(blob, name, target, {
          signal: controller.signal,
          onProgress: (share) => {
            setSent({ step: 'uploading', share });
          },
        });
        remember(attempt);
        setSent({ step: 'sent', id: attempt.attempt_id });
      } catch (error) {
        if (controller.signal.aborted) return;
        if (isSignedOut(error)) reportSignedOut();
        setSent({ step: 'failed', error: asApiError(error) });
      }
    },
    [target],
  );

  const reset = useCallback(() => {
    upload.current?.abort();
    setSent({ step: 'none' });
  }, []);

  const cancel = useCallback(() => {
    if (sent.step === 'sent') {
      // If it was scored meanwhile there is nothing to cancel, and the attempt stays in the history.
      void api.practice.cancelAttempt.mutate({ id: sent.id }).then(remember, () => undefined);
    }
    reset();
  }, [reset, sent]);

  const over = sent.step === 'sent' && isOver(live.data);
  useEffect(() => {
    if (!over) return;
    void cache.invalidateQueries({ queryKey: trpc.practice.attempts.queryKey() });
    void cache.invalidateQueries({ queryKey: trpc.auth.current.queryKey() });
  }, [over, cache]);

  useEffect(() => () => upload.current?.abort(), []);

  return { job: jobOf(sent, live.data, live.error), send, cancel, reset };
}

function jobOf(sent: Sent, attempt: Attempt | undefined, lost: unknown): Job {
  if (sent.step !== 'sent') return sent;
  if (attempt === undefined) {
    return lost === null ? { step: 'queued' } : { step: 'failed', error: asApiError(lost) };
  }
  switch (attempt.status) {
    case 'queued':
    case 'scoring':
      return { step: attempt.status };
    case 'done':
      return { step: 'done', attempt };
    case 'failed':
      return {
        step: 'failed',
        error: new ApiError(attempt.error?.code ?? 'internal', attempt.error?.message ?? ''),
      };
  }
}
