/** One chat: what was said, and the answer that is being written. */
import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exchange } from '@talaffuz/features/conversations/schema';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useAnswer, type TalkPlace } from './use-answer.ts';

type Chat = Outputs['conversations']['read'];

const lastOf = ({ messages }: Chat): number => messages.at(-1)?.id ?? 0;

export function useChat(chat: Chat) {
  const { id } = chat;
  const cache = useQueryClient();
  const { i18n } = useTranslation();
  const place = useMemo<TalkPlace<typeof exchange>>(
    () => ({
      path: `/ai-sessions/sessions/${id}/messages`,
      form: (message) => {
        const form = new FormData();
        form.append('language', i18n.language);
        if ('text' in message) form.append('text', message.text);
        else {
          // Who speaks would like to hear the answer.
          form.append('speak', 'true');
          form.append('audio_file', message.recording.blob, message.recording.name);
        }
        return form;
      },
      whole: exchange,
      onDone: ({ session }) => {
        cache.setQueryData(trpc.conversations.read.queryKey({ session_id: id }), session);
        // The first message names the chat.
        void cache.invalidateQueries({ queryKey: trpc.conversations.list.queryKey() });
      },
      refresh: async () =>
        lastOf(
          await cache.query({
            ...trpc.conversations.read.queryOptions({ session_id: id }),
            staleTime: 0,
          }),
        ),
    }),
    [cache, i18n.language, id],
  );
  return useAnswer(lastOf(chat), place);
}
