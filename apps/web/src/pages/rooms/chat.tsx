/** Written words beside a call; they are kept nowhere. */
import { useEffect, useRef, useState } from 'react';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from './call.ts';

interface ChatProps {
  lines: ChatLine[];
  /** Nothing can be sent just now. */
  closed: boolean;
  onSay: (text: string) => void;
}

const timeOf = (iso: string): string => {
  const at = new Date(iso);
  return `${String(at.getHours())}:${String(at.getMinutes()).padStart(2, '0')}`;
};

export function Chat({ lines, closed, onSay }: ChatProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines.length]);
  return (
    <Stack component="section" gap="xs" aria-label={t('rooms.chat')}>
      <Title order={2} fz="h4">
        {t('rooms.chat')}
      </Title>
      <div ref={list} className="call-chat" role="log" tabIndex={0} aria-label={t('rooms.chat')}>
        {lines.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('rooms.chat_empty')}
          </Text>
        )}
        {lines.map(({ number, name, own, text: words, at }) => (
          <Text key={number} size="sm" data-testid="chat-line">
            <Text span inherit fw={600}>
              {own ? t('rooms.you', { name }) : name}
            </Text>{' '}
            <Text span size="xs" c="dimmed">
              {timeOf(at)}
            </Text>{' '}
            {words}
          </Text>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (closed || text.trim() === '') return;
          onSay(text);
          setText('');
        }}
      >
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label={t('rooms.message')}
            maxLength={1_000}
            value={text}
            style={{ flex: 1 }}
            autoComplete="off"
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" disabled={closed}>
            {t('rooms.send')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
