/** A conversation with an avatar, by text and voice, and a check of how a sentence is said. */
import { useState } from 'react';
import { Alert, Badge, Button, Group, Image, Loader, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { reply, type Reply } from '@talaffuz/features/tutor/schema';
import { postForm } from '../../api/rest.ts';
import { api, trpc, type Outputs } from '../../api/trpc.ts';
import type { Recording } from '../../practice/use-recorder.ts';
import { errorText } from '../../ui/error-text.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { AnswerFoot, Bubble } from '../tutor/bubble.tsx';
import { Composer } from '../tutor/composer.tsx';
import { QuotaLine } from '../tutor/quota-line.tsx';
import { greetings } from './greetings.ts';
import { SayIt } from './say-it.tsx';

const route = getRouteApi('/signed-in/conversations/$id');
type Conversation = Outputs['interactive_lessons']['session'];

const spokenReply = reply.extend({ transcript: z.string() });

export function ConversationPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.interactive_lessons.session.queryOptions({ session_id: id }));
  return <QueryView query={query}>{(session) => <Talk key={session.id} session={session} />}</QueryView>;
}

type Said = { text: string } | { recording: Recording };

function useTalk(id: number) {
  const cache = useQueryClient();
  /** The sound of the newest reply, which is not kept with the turns. */
  const [latest, setLatest] = useState<Reply | null>(null);
  const say = useMutation({
    mutationFn: async (said: Said): Promise<Reply> => {
      if ('text' in said) return api.interactive_lessons.send.mutate({ session_id: id, message: said.text });
      const form = new FormData();
      form.append('session_id', String(id));
      form.append('audio_file', said.recording.blob, said.recording.name);
      return postForm('/interactive-lessons/send-audio-message', form, spokenReply);
    },
    onSuccess: setLatest,
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: trpc.interactive_lessons.interactions.queryKey() }),
        cache.invalidateQueries({ queryKey: trpc.tutor.quotas.queryKey() }),
      ]),
  });
  const send = (said: Said): Promise<boolean> =>
    say.mutateAsync(said).then(
      () => true,
      () => false,
    );
  return { say, send, latest };
}

function Talk({ session }: { session: Conversation }) {
  const { t } = useTranslation();
  const { id, avatar_type, avatar_name, greeting, topic, status, lesson_id } = session;
  const turns = useQuery(trpc.interactive_lessons.interactions.queryOptions({ session_id: id }));
  const { say, send, latest } = useTalk(id);
  const ended = status === 'ended';
  const title = topic === '' ? t('conversations.with', { name: avatar_name }) : topic;
  const suggestions = turns.data?.at(-1)?.suggestions ?? [];
  return (
    <Page title={title}>
      <Group justify="space-between">
        <TextLink to="/conversations">{t('conversations.all')}</TextLink>
        <QuotaLine />
      </Group>
      <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
        <Stack>
          <Group justify="space-between">
            <Group>
              <Image src={`/avatars/${avatar_type}.svg`} alt="" w={72} h={72} radius="xl" />
              <div>
                <Text fw={600}>{avatar_name}</Text>
                {ended && <Badge color="gray">{t('conversations.ended')}</Badge>}
              </div>
            </Group>
            {!ended && <EndButton id={id} />}
          </Group>
          <Stack component="ul" gap="sm" p={0} m={0} aria-live="polite" data-testid="messages">
            <Bubble mine={false} text={greeting} name={avatar_name}>
              <AnswerFoot text={greeting} url={greetings.get(id) ?? null} model="" />
            </Bubble>
            {turns.data?.map((turn, i) => (
              <Turn
                key={turn.id}
                turn={turn}
                name={avatar_name}
                url={
                  i === turns.data.length - 1 && latest?.text === turn.ai_response ? latest.audio_url : null
                }
              />
            ))}
          </Stack>
          {say.isPending && (
            <Group gap="xs" role="status">
              <Loader size="xs" />
              <Text size="sm" c="dimmed">
                {t('tutor.thinking')}
              </Text>
            </Group>
          )}
          {say.isError && (
            <Alert color="red" role="alert">
              {errorText(t, say.error)}
            </Alert>
          )}
          {suggestions.length > 0 && (
            <Stack gap={4}>
              <Text size="sm" c="dimmed">
                {t('conversations.ideas')}
              </Text>
              {suggestions.map((text) => (
                <Text key={text} size="sm" lang="en">
                  {text}
                </Text>
              ))}
            </Stack>
          )}
          {!ended && (
            <Composer
              busy={say.isPending}
              onText={(text) => send({ text })}
              onRecording={(recording) => send({ recording })}
            />
          )}
        </Stack>
      </Paper>
      <SayIt lessonId={lesson_id} suggestions={suggestions} />
    </Page>
  );
}

type TurnRow = Outputs['interactive_lessons']['interactions'][number];

function Turn({ turn, name, url }: { turn: TurnRow; name: string; url: string | null }) {
  const { t } = useTranslation();
  const { user_message, ai_response, model_used, spoken } = turn;
  return (
    <>
      <Bubble mine text={user_message} name={spoken ? t('conversations.you_said') : t('tutor.you')} />
      <Bubble mine={false} text={ai_response} name={name}>
        <AnswerFoot text={ai_response} url={url} model={model_used} />
      </Bubble>
    </>
  );
}

function EndButton({ id }: { id: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const end = useMutation(
    trpc.interactive_lessons.end.mutationOptions({
      onSuccess: (session) => {
        cache.setQueryData(trpc.interactive_lessons.session.queryKey({ session_id: id }), session);
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Button
      size="xs"
      variant="default"
      loading={end.isPending}
      onClick={() => {
        end.mutate({ session_id: id });
      }}
    >
      {t('conversations.end')}
    </Button>
  );
}
