/** One chat about a textbook: what was said, and the answer that is being written. */
import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { message } from '@talaffuz/features/chat/schema';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useAnswer, type TalkPlace } from '../tutor/use-answer.ts';

export type Chat = Outputs['chat']['read'];
export type ChatLine = Outputs['chat']['list']['items'][number];

const lastOf = ({ messages }: Chat): number => messages.at(-1)?.id ?? 0;

export function useTalk(chat: Chat) {
  const { id } = chat;
  const cache = useQueryClient();
  const place = useMemo<TalkPlace<typeof message>>(() => {
    const query = trpc.chat.read.queryOptions({ session_id: id });
    return {
      path: `/chat/sessions/${String(id)}/messages`,
      form: (said) => ('text' in said ? { content: said.text } : {}),
      whole: message,
      onDone: () => {
        void cache.invalidateQueries({ queryKey: query.queryKey });
        // The first message names the chat.
        void cache.invalidateQueries({ queryKey: trpc.chat.list.queryKey() });
      },
      refresh: async () => lastOf(await cache.query({ ...query, staleTime: 0 })),
    };
  }, [cache, id]);
  return useAnswer(lastOf(chat), place);
}
