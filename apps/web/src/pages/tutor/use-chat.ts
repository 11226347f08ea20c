/** One chat: what was said, and the answer that is being written. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asApiError, type ApiError } from '../../api/api-error.ts';
import { sendMessage, type Message } from '../../api/send-message.ts';
import { trpc } from '../../api/trpc.ts';

export interface Pending {
  said: string;
  answer: string;
}

export function useChat(id: string) {
  const cache = useQueryClient();
  const { i18n } = useTranslation();
  const [pending, setPending] = useState<Pending | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const running = useRef<AbortController | null>(null);

  const refresh = useCallback(
    () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: trpc.conversations.pathKey() }),
        cache.invalidateQueries({ queryKey: trpc.tutor.quotas.queryKey() }),
      ]),
    [cache],
  );

  const send = useCallback(
    async (message: Omit<Message, 'language'>) => {
      const controller = new AbortController();
      running.current = controller;
      setError(null);
      setPending({ said: message.text, answer: '' });
      const change = (part: (before: Pending) => Partial<Pending>) => {
        setPending((before) => (before === null ? null : { ...before, ...part(before) }));
      };
      try {
        const { session } = await sendMessage(
          id,
          { ...message, language: i18n.language },
          {
            signal: controller.signal,
            onHeard: (said) => {
              change(() => ({ said }));
            },
            onDelta: (text) => {
              change(({ answer }) => ({ answer: answer + text }));
            },
            onReset: () => {
              change(() => ({ answer: '' }));
            },
          },
        );
        cache.setQueryData(trpc.conversations.read.queryKey({ session_id: id }), session);
        setPending(null);
        return true;
      } catch (thrown) {
        const failed = asApiError(thrown);
        if (failed.code !== 'cancelled') setError(failed);
        return failed.code === 'cancelled';
      } finally {
        running.current = null;
        // What was stopped is kept by the server as far as it came.
        await refresh();
        setPending(null);
      }
    },
    [cache, i18n.language, id, refresh],
  );

  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  return { pending, error, send, stop };
}
