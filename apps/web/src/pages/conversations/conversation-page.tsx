/** A conversation with an avatar, by text and voice, and a check of how a sentence is said. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Alert, Badge, Button, Group, Image, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { interacted } from '@talaffuz/features/interactive-lessons/schema';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { AnswerFoot, Bubble } from '../tutor/bubble.tsx';
import { Composer } from '../tutor/composer.tsx';
import { PendingTurn } from '../tutor/pending-turn.tsx';
import { QuotaLine } from '../tutor/quota-line.tsx';
import { useAnswer, type TalkPlace } from '../tutor/use-answer.ts';
import { greetings } from './greetings.ts';
import { SayIt } from './say-it.tsx';

const route = getRouteApi('/signed-in/conversations/$id');
type Conversation = Outputs['interactive_lessons']['session'];

export function ConversationPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.interactive_lessons.session.queryOptions({ session_id: id }));
  return <QueryView query={query}>{(session) => <Talk key={session.id} session={session} />}</QueryView>;
}

/** The sound of the newest reply, which is not kept with the turns. */
interface Heard {
  id: number;
  url: string | null;
}

function useTalk(id: number, last: number) {
  const cache = useQueryClient();
  const [sound, setSound] = useState<Heard | null>(null);
  const place = useMemo<TalkPlace<typeof interacted>>(() => {
    const turns = trpc.interactive_lessons.turns.queryOptions({ session_id: id });
    return {
      path: `/lesson-interactions/${String(id)}/interact`,
      form: (message) => {
        const form = new FormData();
        if ('text' in message) form.append('user_input', message.text);
        else {
          // Who speaks would like to hear the answer.
          form.append('speak', 'true');
          form.append('audio_file', message.recording.blob, message.recording.name);
        }
        return form;
      },
      whole: interacted,
      onDone: ({ audio_url, ...turn }) => {
        cache.setQueryData(turns.queryKey, (before = []) => [...before, turn]);
        setSound({ id: turn.id, url: audio_url });
      },
      refresh: async () => (await cache.query({ ...turns, staleTime: 0 })).at(-1)?.id ?? 0,
    };
  }, [cache, id]);
  return { ...useAnswer(last, place), sound };
}

function Talk({ session }: { session: Conversation }) {
  const { t } = useTranslation();
  const { id, avatar_type, avatar_name, greeting, topic, status, lesson_id } = session;
  const turns = useQuery(trpc.interactive_lessons.turns.queryOptions({ session_id: id }));
  const { data: avatars } = useQuery(trpc.avatars.list.queryOptions());
  const voice = avatars?.find((one) => one.avatar_type === avatar_type)?.voice;
  const newest = turns.data?.at(-1);
  const { pending, error, send, stop, sound } = useTalk(id, newest?.id ?? 0);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (newest !== undefined || pending !== null) end.current?.scrollIntoView({ block: 'nearest' });
  }, [newest, pending]);
  const ended = status === 'ended';
  const title = topic === '' ? t('conversations.with', { name: avatar_name }) : topic;
  const suggestions = newest?.suggestions ?? [];
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
          <QueryView query={turns}>
            {(rows) => (
              <Stack component="ul" gap="sm" p={0} m={0} aria-live="polite" data-testid="messages">
                <Bubble mine={false} text={greeting} name={avatar_name}>
                  <AnswerFoot text={greeting} url={greetings.get(id) ?? null} model="" voice={voice} />
                </Bubble>
                {rows.map((turn) => (
                  <Turn
                    key={turn.id}
                    turn={turn}
                    name={avatar_name}
                    url={sound?.id === turn.id ? sound.url : null}
                    voice={voice}
                  />
                ))}
                {pending !== null && <PendingTurn pending={pending} name={avatar_name} />}
              </Stack>
            )}
          </QueryView>
          {error !== null && (
            <Alert color="red" role="alert">
              {errorText(t, error)}
            </Alert>
          )}
          {suggestions.length > 0 && pending === null && (
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
          <div ref={end} />
          {!ended && (
            <Composer
              busy={pending !== null}
              onStop={stop}
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

type TurnRow = Outputs['interactive_lessons']['turns'][number];

interface TurnProps {
  turn: TurnRow;
  /** The avatar's. */
  name: string;
  url: string | null;
  voice: string | undefined;
}

function Turn({ turn, name, url, voice }: TurnProps) {
  const { t } = useTranslation();
  const { user_message, ai_response, model_used, spoken } = turn;
  return (
    <>
      <Bubble mine text={user_message} name={spoken ? t('conversations.you_said') : t('tutor.you')} />
      {/* Nothing where it was stopped before its first word. */}
      {ai_response !== '' && (
        <Bubble mine={false} text={ai_response} name={name}>
          <AnswerFoot text={ai_response} url={url} model={model_used} voice={voice} />
        </Bubble>
      )}
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
