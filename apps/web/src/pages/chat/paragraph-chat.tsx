/** Asking about the paragraph that one reads, or the test that one takes, without leaving it. */
import { useEffect, useRef, useState } from 'react';
import { Button, Group, Paper, Select, Stack, Title } from '@mantine/core';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languages, type Language, type SessionType } from '@talaffuz/features/chat/schema';
import { trpc } from '../../api/trpc.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { QuestionsLeft } from './questions-left.tsx';
import { Talk } from './talk.tsx';

interface Props {
  paragraphId: number | null;
  chapterId?: number;
  sessionType: SessionType;
}

/** Closed until it is wanted: a page about a paragraph is for reading. */
export function ParagraphChat(props: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: whoever uses the keyboard goes on from what it opened.
  useEffect(() => {
    if (opened) heading.current?.focus();
  }, [opened]);
  if (!opened) {
    return (
      <Button
        w="fit-content"
        variant="light"
        leftSection={<IconMessageQuestion size={18} />}
        onClick={() => {
          setOpened(true);
        }}
      >
        {t(props.sessionType === 'test_help' ? 'chat.ask_help' : 'chat.ask_about')}
      </Button>
    );
  }
  return (
    <Paper component="section" withBorder p={{ base: 'sm', sm: 'md' }} data-testid="paragraph-chat">
      <Stack>
        <Group justify="space-between">
          <Title ref={heading} tabIndex={-1} order={2} fz="h3">
            {t(props.sessionType === 'test_help' ? 'chat.ask_help' : 'chat.ask_about')}
          </Title>
          <QuestionsLeft />
        </Group>
        <LastOrNew {...props} />
      </Stack>
    </Paper>
  );
}

/** Goes on with the newest chat of this kind here, or begins one. */
function LastOrNew({ paragraphId, chapterId, sessionType }: Props) {
  const query = useQuery({
    ...trpc.chat.list.queryOptions({
      page_size: 50,
      ...(paragraphId === null ? {} : { paragraph_id: paragraphId }),
    }),
    staleTime: 0,
  });
  const [begun, setBegun] = useState<number | 'new' | null>(null);
  return (
    <QueryView query={query}>
      {({ items }) => {
        const last = items.find(
          ({ session_type, chapter_id, paragraph_id }) =>
            session_type === sessionType &&
            paragraph_id === paragraphId &&
            (paragraphId !== null || chapter_id === chapterId),
        );
        const id = begun ?? last?.id ?? 'new';
        const start = (
          <Begin
            paragraphId={paragraphId}
            sessionType={sessionType}
            {...(chapterId === undefined ? {} : { chapterId })}
            onBegun={setBegun}
          />
        );
        return id === 'new' ? (
          start
        ) : (
          <Stack>
            <Talk id={id} focused={begun === id} />
            <NewButton
              onNew={() => {
                setBegun('new');
              }}
            />
          </Stack>
        );
      }}
    </QueryView>
  );
}

function NewButton({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      w="fit-content"
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={16} />}
      onClick={onNew}
    >
      {t('chat.new')}
    </Button>
  );
}

/** What it is answered in, and the beginning. */
export function Begin({
  paragraphId,
  chapterId,
  sessionType,
  onBegun,
}: Props & { onBegun: (id: number) => void }) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const [language, setLanguage] = useState<Language>(
    languages.find((one) => i18n.language.startsWith(one)) ?? 'en',
  );
  const create = useMutation(
    trpc.chat.create.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries({ queryKey: trpc.chat.list.queryKey() });
        onBegun(id);
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Group align="flex-end">
      <Select
        label={t('chat.language')}
        allowDeselect={false}
        data={languages.map((value) => ({ value, label: t(`textbooks.in_${value}`) }))}
        value={language}
        onChange={(value) => {
          setLanguage(languages.find((one) => one === value) ?? language);
        }}
      />
      <Button
        loading={create.isPending}
        leftSection={<IconPlus size={18} />}
        onClick={() => {
          create.mutate({
            session_type: sessionType,
            paragraph_id: paragraphId,
            chapter_id: paragraphId === null ? chapterId : undefined,
            language,
          });
        }}
      >
        {t('chat.begin')}
      </Button>
    </Group>
  );
}
