/** A chat about a textbook: its messages with what they rest on, and where to write. */
import { useEffect, useRef } from 'react';
import { Alert, List, Spoiler, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { TextLink } from '../../ui/links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { AnswerFoot, Bubble } from '../tutor/bubble.tsx';
import { Composer } from '../tutor/composer.tsx';
import { PendingTurn } from '../tutor/pending-turn.tsx';
import { useTalk, type Chat } from './use-talk.ts';

type Message = Chat['messages'][number];

/** `focused`: whether it was just begun here, so that one writes at once. */
export function Talk({ id, focused = false }: { id: number; focused?: boolean }) {
  const query = useQuery(trpc.chat.read.queryOptions({ session_id: id }));
  return (
    <QueryView query={query}>{(chat) => <OpenTalk key={chat.id} chat={chat} focused={focused} />}</QueryView>
  );
}

function OpenTalk({ chat, focused }: { chat: Chat; focused: boolean }) {
  const { t } = useTranslation();
  const { pending, error, send, stop } = useTalk(chat);
  const end = useRef<HTMLDivElement>(null);
  const count = chat.messages.length;
  useEffect(() => {
    if (count > 0 || pending !== null) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, pending]);
  return (
    <Stack>
      {count === 0 && pending === null && <Text c="dimmed">{t(`chat.hint_${chat.session_type}`)}</Text>}
      <Stack component="ul" gap="sm" p={0} m={0} aria-live="polite" data-testid="messages">
        {chat.messages.map((message) =>
          message.role === 'user' ? (
            <Bubble key={message.id} mine text={message.content} name={t('tutor.you')} />
          ) : (
            <Bubble key={message.id} mine={false} text={message.content} name={t('tutor.name')}>
              <Citations message={message} language={chat.language} />
              <AnswerFoot text={message.content} url={null} model={message.model_used} />
            </Bubble>
          ),
        )}
        {pending !== null && <PendingTurn pending={pending} name={t('tutor.name')} />}
      </Stack>
      {error !== null && (
        <Alert color="red" role="alert">
          {errorText(t, error)}
        </Alert>
      )}
      <div ref={end} />
      <Composer
        busy={pending !== null}
        focused={focused}
        onStop={stop}
        onText={(text) => send({ text })}
        placeholder={t('chat.placeholder')}
      />
    </Stack>
  );
}

const paragraphOf = (url: string): number => Number(url.split('/').at(-1));

/** Where it stands in the textbook; the passage itself on request. */
function Citations({ message: { citations }, language }: { message: Message; language: string }) {
  const { t } = useTranslation();
  if (citations.length === 0) return null;
  return (
    <Stack gap={4} mt={4} data-testid="citations">
      <Text size="xs" c="dimmed">
        {t('chat.sources')}
      </Text>
      <List size="sm" lang={language}>
        {citations.map(({ text, source, url }) => (
          <List.Item key={text}>
            <TextLink to="/paragraphs/$id" params={{ id: paragraphOf(url) }}>
              {source}
            </TextLink>
            <Spoiler maxHeight={0} showLabel={t('chat.show_passage')} hideLabel={t('tutor.hide')}>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </Spoiler>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
