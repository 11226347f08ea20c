/** Interactive lessons to choose from, and a free conversation with an avatar. */
import { useState } from 'react';
import {
  Badge,
  Button,
  Group,
  Image,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { QuotaLine } from '../tutor/quota-line.tsx';
import { asDifficulty, difficulties } from './difficulty.ts';
import { greetings } from './greetings.ts';

type Lesson = Outputs['interactive_lessons']['list'][number];
type Start = Parameters<ReturnType<typeof useStart>['mutate']>[0];

function useStart() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useMutation(
    trpc.interactive_lessons.start.mutationOptions({
      onSuccess: ({ id, audio_url }) => {
        if (audio_url !== null) greetings.set(id, audio_url);
        void navigate({ to: '/conversations/$id', params: { id } });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
}

export function LessonListPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.interactive_lessons.list.queryOptions({}));
  const start = useStart();
  // Only the button that was pressed turns; the others wait.
  const pressed = start.isPending ? start.variables.lesson_id : undefined;
  const isFree = start.isPending && start.variables.lesson_type === 'conversation';
  return (
    <Page title={t('conversations.title')} lead={t('conversations.lead')}>
      <QuotaLine />
      <Suggested
        disabled={start.isPending}
        onStart={(input) => {
          start.mutate(input);
        }}
      />
      <QueryView query={query}>
        {(lessons) =>
          lessons.length === 0 ? (
            <Text>{t('conversations.none')}</Text>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {lessons.map((lesson) => (
                <LessonCard
                  key={lesson.id}
                  lesson={lesson}
                  busy={pressed === lesson.id}
                  disabled={start.isPending}
                  onStart={() => {
                    start.mutate({ lesson_type: 'lesson', lesson_id: lesson.id });
                  }}
                />
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
      <FreeTalk
        busy={isFree}
        disabled={start.isPending}
        onStart={(input) => {
          start.mutate(input);
        }}
      />
    </Page>
  );
}

function Suggested({ disabled, onStart }: { disabled: boolean; onStart: (input: Start) => void }) {
  const { t } = useTranslation();
  const suggest = useMutation(
    trpc.tutor.suggestLesson.mutationOptions({
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  if (suggest.data === undefined) {
    return (
      <Button
        w="fit-content"
        variant="light"
        loading={suggest.isPending}
        onClick={() => {
          suggest.mutate();
        }}
      >
        {t('conversations.suggest')}
      </Button>
    );
  }
  const { id, title } = suggest.data;
  return (
    <Group role="status">
      <Text>{t('conversations.suggested', { title })}</Text>
      <Button
        size="xs"
        disabled={disabled}
        onClick={() => {
          onStart({ lesson_type: 'lesson', lesson_id: id });
        }}
      >
        {t('conversations.start')}
      </Button>
    </Group>
  );
}

interface StartProps {
  /** It was this one that was pressed. */
  busy: boolean;
  /** One of them was. */
  disabled: boolean;
}

function LessonCard({
  lesson,
  busy,
  disabled,
  onStart,
}: StartProps & { lesson: Lesson; onStart: () => void }) {
  const { t } = useTranslation();
  const { data: avatars } = useQuery(trpc.avatars.list.queryOptions());
  const avatar = avatars?.find(({ id }) => id === lesson.avatar_id);
  return (
    <Paper withBorder p="md" component="article" data-testid="lesson">
      <Stack h="100%" justify="space-between">
        <Group wrap="nowrap" align="flex-start">
          {avatar !== undefined && <Image src={avatar.image_url} alt="" w={56} h={56} radius="xl" />}
          <Stack gap={4} style={{ minWidth: 0 }}>
            <Title order={2} fz="h4" style={{ overflowWrap: 'anywhere' }}>
              {lesson.title}
            </Title>
            <Group gap="xs">
              <Badge variant="light">{t(`conversations.${asDifficulty(lesson.difficulty)}`)}</Badge>
              {lesson.is_premium && <Badge color="yellow">{t('conversations.premium')}</Badge>}
              {lesson.estimated_duration > 0 && (
                <Text size="sm" c="dimmed">
                  {t('conversations.minutes', { count: lesson.estimated_duration })}
                </Text>
              )}
            </Group>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {lesson.description}
            </Text>
          </Stack>
        </Group>
        <Button w="fit-content" loading={busy} disabled={disabled} onClick={onStart}>
          {t('conversations.start')}
        </Button>
      </Stack>
    </Paper>
  );
}

function FreeTalk({ busy, disabled, onStart }: StartProps & { onStart: (input: Start) => void }) {
  const { t } = useTranslation();
  const { data: avatars = [] } = useQuery(trpc.avatars.list.queryOptions());
  const [topic, setTopic] = useState('');
  const [difficulty, setDifficulty] = useState<(typeof difficulties)[number]>('beginner');
  const [avatar, setAvatar] = useState('default');
  const chosen = avatars.find(({ avatar_type }) => avatar_type === avatar);
  return (
    <Paper withBorder p="md">
      <Stack
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          onStart({ lesson_type: 'conversation', topic: topic.trim(), difficulty, avatar_type: avatar });
        }}
      >
        <Title order={2} fz="h3">
          {t('conversations.free')}
        </Title>
        <Group align="flex-start">
          {chosen !== undefined && <Image src={chosen.image_url} alt="" w={72} h={72} radius="xl" />}
          <SimpleGrid cols={{ base: 1, sm: 3 }} flex={1} miw={220}>
            <TextInput
              label={t('conversations.topic')}
              maxLength={200}
              value={topic}
              onChange={(event) => {
                setTopic(event.currentTarget.value);
              }}
            />
            <Select
              label={t('conversations.difficulty')}
              allowDeselect={false}
              data={difficulties.map((value) => ({ value, label: t(`conversations.${value}`) }))}
              value={difficulty}
              onChange={(value) => {
                setDifficulty(asDifficulty(value ?? ''));
              }}
            />
            <Select
              label={t('conversations.avatar')}
              description={chosen?.description}
              inputWrapperOrder={['label', 'input', 'description']}
              allowDeselect={false}
              data={avatars.map(({ avatar_type, avatar_name }) => ({
                value: avatar_type,
                label: avatar_name,
              }))}
              value={avatar}
              onChange={(value) => {
                setAvatar(value ?? 'default');
              }}
            />
          </SimpleGrid>
        </Group>
        <Button type="submit" w="fit-content" loading={busy} disabled={disabled}>
          {t('conversations.start')}
        </Button>
      </Stack>
    </Paper>
  );
}
