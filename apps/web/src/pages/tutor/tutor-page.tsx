/** The chats with the tutor: a list, and the one that is open. */
import { useEffect, useRef } from 'react';
import { Alert, Button, Grid, Group, Paper, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { errorText } from '../../ui/error-text.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { AnswerFoot, Bubble, Corrections } from './bubble.tsx';
import { Composer } from './composer.tsx';
import { PendingTurn } from './pending-turn.tsx';
import { QuotaLine } from './quota-line.tsx';
import { useChat } from './use-chat.ts';

const route = getRouteApi('/signed-in/tutor/$id');
type Chat = Outputs['conversations']['read'];

export function TutorPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('tutor.title')} lead={t('tutor.lead')}>
      <QuotaLine />
      <ChatList />
    </Page>
  );
}

export function ChatPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.conversations.read.queryOptions({ session_id: id }));
  return (
    <Page title={query.data?.title ?? t('tutor.title')}>
      <Group justify="space-between">
        <TextLink to="/tutor">{t('tutor.all')}</TextLink>
        <QuotaLine />
      </Group>
      <Grid>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <QueryView query={query}>{(chat) => <OpenChat key={chat.id} chat={chat} />}</QueryView>
        </Grid.Col>
        <Grid.Col span={4} visibleFrom="md">
          <ChatList current={id} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function ChatList({ current }: { current?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery(trpc.conversations.list.queryOptions({}));
  const create = useMutation(
    trpc.conversations.create.mutationOptions({
      onSuccess: ({ id }) => navigate({ to: '/tutor/$id', params: { id } }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Stack>
      <Button
        w="fit-content"
        leftSection={<IconPlus size={18} />}
        loading={create.isPending}
        onClick={() => {
          create.mutate({});
        }}
      >
        {t('tutor.new')}
      </Button>
      <QueryView query={query}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <Text>{t('tutor.none')}</Text>
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {sessions.map(({ id, title, created_at }) => (
                <li key={id}>
                  <Link
                    to="/tutor/$id"
                    params={{ id }}
                    className="card-link"
                    aria-current={id === current ? 'page' : undefined}
                  >
                    <Text truncate="end" fw={500}>
                      {title}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {shortDateTime(created_at)}
                    </Text>
                  </Link>
                </li>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Stack>
  );
}

function OpenChat({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const { pending, error, send, stop } = useChat(chat);
  const end = useRef<HTMLDivElement>(null);
  const count = chat.messages.length;
  useEffect(() => {
    if (count > 0 || pending !== null) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, pending]);
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack>
        {count === 0 && pending === null && <Starters onPick={(text) => void send({ text })} />}
        <Stack component="ul" gap="sm" p={0} m={0} aria-live="polite" data-testid="messages">
          {chat.messages.map(({ id, role, text, audio_url, analysis, model_used }) =>
            role === 'user' ? (
              <Bubble key={id} mine text={text} name={t('tutor.you')}>
                {analysis !== null && <Corrections analysis={analysis} />}
              </Bubble>
            ) : (
              <Bubble key={id} mine={false} text={text} name={t('tutor.name')}>
                <AnswerFoot text={text} url={audio_url} model={model_used} />
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
          onStop={stop}
          onText={(text) => send({ text })}
          onRecording={(recording) => send({ recording })}
        />
        <ChatActions id={chat.id} empty={count === 0} />
      </Stack>
    </Paper>
  );
}

function Starters({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation();
  const starters = [
    'How do I pronounce “thorough”?',
    'Check my sentence: She go to school yesterday.',
    'When do I use the present simple?',
  ];
  return (
    <Stack gap="xs">
      <Text>{t('tutor.empty')}</Text>
      <Group gap="xs" lang="en">
        {starters.map((text) => (
          <Button
            key={text}
            size="xs"
            variant="light"
            h="auto"
            py={6}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
            onClick={() => {
              onPick(text);
            }}
          >
            {text}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

function ChatActions({ id, empty }: { id: string; empty: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const failed = (error: unknown) => {
    toastError(t, error);
  };
  const reset = useMutation(
    trpc.conversations.reset.mutationOptions({
      onSuccess: (session) => {
        cache.setQueryData(trpc.conversations.read.queryKey({ session_id: id }), session);
      },
      onError: failed,
    }),
  );
  const remove = useMutation(
    trpc.conversations.delete.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.conversations.list.queryKey() });
        await navigate({ to: '/tutor' });
      },
      onError: failed,
    }),
  );
  const look = { size: 'xs', variant: 'subtle', color: 'red' } as const;
  return (
    <Group gap="xs">
      {!empty && (
        <ConfirmButton
          {...look}
          title={t('tutor.forget_title')}
          text={t('tutor.forget_text')}
          onConfirm={() => {
            reset.mutate({ session_id: id });
          }}
        >
          {t('tutor.forget')}
        </ConfirmButton>
      )}
      <ConfirmButton
        {...look}
        title={t('tutor.delete_title')}
        text={t('tutor.delete_text')}
        onConfirm={() => {
          remove.mutate({ session_id: id });
        }}
      >
        {t('tutor.delete')}
      </ConfirmButton>
    </Group>
  );
}
