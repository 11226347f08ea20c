/** What is said to the tutor, and the answer that is being written: the same in chats and conversations. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { asApiError, type ApiError } from '../../api/api-error.ts';
import { followAnswer } from '../../api/follow-answer.ts';
import { trpc } from '../../api/trpc.ts';
import type { Recording } from '../../practice/use-recorder.ts';

export type Message = { text: string } | { recording: Recording };

export interface Pending {
  said: string;
  answer: string;
}

export interface TalkPlace<Schema extends z.ZodType> {
  path: string;
  form: (message: Message) => FormData | object;
  whole: Schema;
  onDone: (whole: z.output<Schema>) => void;
  /** Reads anew what the server has kept, and tells the number of the last thing said; 0 where nothing was. */
  refresh: () => Promise<number>;
}

const LOOKS = 10;
const LOOK_MS = 200;

/** Whether something was kept since `before`: the server hears of a stop or a break a moment later than we do. */
async function keptSince(before: number, refresh: () => Promise<number>): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    if ((await refresh().catch(() => before)) !== before) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return false;
}

/** `last`: the number of the last thing that the page shows. `place` must stay the same from one render to the next. */
export function useAnswer<Schema extends z.ZodType>(last: number, place: TalkPlace<Schema>) {
  const cache = useQueryClient();
  const [pending, setPending] = useState<Pending | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const running = useRef<AbortController | null>(null);

  /** Resolves to whether it was taken; else it is still the sender's. */
  const send = useCallback(
    async (message: Message): Promise<boolean> => {
      const { path, form, whole, onDone, refresh } = place;
      const controller = new AbortController();
      running.current = controller;
      setError(null);
      setPending({ said: 'text' in message ? message.text : '', answer: '' });
      const change = (part: (before: Pending) => Partial<Pending>) => {
        setPending((before) => (before === null ? null : { ...before, ...part(before) }));
      };
      const server = { heard: false };
      try {
        const done = await followAnswer(path, form(message), whole, {
          signal: controller.signal,
          onHeard: (said) => {
            server.heard = true;
            change(() => ({ said }));
          },
          onDelta: (text) => {
            // What answers has understood.
            server.heard = true;
            change(({ answer }) => ({ answer: answer + text }));
          },
          onReset: () => {
            change(() => ({ answer: '' }));
          },
        });
        onDone(done);
        return true;
      } catch (thrown) {
        const failed = asApiError(thrown);
        if (failed.code !== 'cancelled') setError(failed);
        return (
          server.heard && ['cancelled', 'offline'].includes(failed.code) && (await keptSince(last, refresh))
        );
      } finally {
        running.current = null;
        // At once: what is kept stands on the page by now, and would be there twice.
        setPending(null);
        void cache.invalidateQueries({ queryKey: trpc.tutor.quotas.queryKey() });
      }
    },
    [cache, last, place],
  );

  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  return { pending, error, send, stop };
}
