import { Alert, Button, Group, Kbd, Paper, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { FinishButton } from './finish-button.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useCompleted, useLearner, type Course, type Lesson } from './use-learning.ts';

const route = getRouteApi('/signed-in/lessons/$id');

export function LessonPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.lessons.read.queryOptions({ id }));
  if (query.isError && asApiError(query.error).code === 'permission_denied') return <Locked />;
  return <QueryView query={query}>{(lesson) => <OneLesson key={id} lesson={lesson} />}</QueryView>;
}

/** A premium lesson, for somebody who has none. */
function Locked() {
  const { t } = useTranslation();
  return (
    <Page title={t('courses.locked_title')}>
      <Alert color="yellow" icon={<IconLock />}>
        {t('courses.locked_text')}
      </Alert>
      <Group>
        <ButtonLink to="/subscription">{t('nav.subscription')}</ButtonLink>
        <ButtonLink to="/courses" variant="default">
          {t('courses.back')}
        </ButtonLink>
      </Group>
    </Page>
  );
}

function OneLesson({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const { staff } = useLearner();
  const { course_id, video_url } = lesson;
  const { data: course } = useQuery(trpc.courses.read.queryOptions({ id: course_id }));
  return (
    <Page title={lesson.title} {...(course === undefined ? {} : { lead: course.title })}>
      <Group>
        <TextLink to="/courses/$id" params={{ id: course_id }}>
          {t('courses.to_course')}
        </TextLink>
        {staff && (
          <TextLink to="/lessons/$id/edit" params={{ id: lesson.id }}>
            {t('courses.edit_lesson')}
          </TextLink>
        )}
      </Group>
      {video_url !== null && (
        <div>
          <Button component="a" href={video_url} target="_blank" rel="noreferrer" variant="default">
            {t('courses.video')}
          </Button>
        </div>
      )}
      <Markdown>{lesson.content}</Markdown>
      <Words words={lesson.words} />
      <MarkDone lesson={lesson} course={course} />
      {course !== undefined && <Steps lesson={lesson} course={course} />}
    </Page>
  );
}

function Words({ words }: { words: Lesson['words'] }) {
  const { t } = useTranslation();
  if (words.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('courses.words')}
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {words.map(({ id, word, translation, ipa_pronunciation }) => (
          <Paper key={id} component="li" withBorder px="md" py="xs">
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Text span fw={600} lang="en">
                  {word}
                </Text>{' '}
                {ipa_pronunciation !== null && (
                  <Text span c="dimmed" className="ipa">
                    /{ipa_pronunciation}/
                  </Text>
                )}
                <Text size="sm">{translation}</Text>
              </div>
              <ButtonLink
                to="/practice/own-text"
                search={{ text: word }}
                size="xs"
                variant="default"
                aria-label={t('courses.practise_word', { word })}
                style={{ flexShrink: 0 }}
              >
                {t('courses.practise')}
              </ButtonLink>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Stack>
  );
}

function MarkDone({ lesson, course }: { lesson: Lesson; course: Course | undefined }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { ready, done } = useCompleted(lesson.course_id);
  const complete = useMutation(
    trpc.progress.completeLesson.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.progress.pathKey() }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  if (!ready) return null;
  const isDone = done.has(lesson.id);
  const all = course?.is_published === true && course.lessons.every(({ id }) => done.has(id));
  return (
    <Stack>
      <div>
        <Button
          color="teal"
          variant={isDone ? 'light' : 'filled'}
          leftSection={<IconCheck size={18} />}
          disabled={isDone}
          loading={complete.isPending}
          onClick={() => {
            complete.mutate({ lesson_id: lesson.id });
          }}
        >
          {t(isDone ? 'courses.marked_done' : 'courses.mark_done')}
        </Button>
      </div>
      {all && <FinishButton courseId={course.id} />}
    </Stack>
  );
}

/** The lessons before and after, also by the arrow keys. */
function Steps({ lesson, course }: { lesson: Lesson; course: Course }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const at = course.lessons.findIndex(({ id }) => id === lesson.id);
  const before = course.lessons[at - 1];
  const after = at === -1 ? undefined : course.lessons[at + 1];
  const open = (step: { id: number } | undefined) => {
    if (step !== undefined) void navigate({ to: '/lessons/$id', params: { id: step.id } });
  };
  useHotkeys([
    [
      'ArrowLeft',
      () => {
        open(before);
      },
    ],
    [
      'ArrowRight',
      () => {
        open(after);
      },
    ],
  ]);
  return (
    <Stack component="nav" aria-label={t('courses.steps')} gap="xs">
      <Group justify="space-between">
        {before === undefined ? (
          <span />
        ) : (
          <ButtonLink to="/lessons/$id" params={{ id: before.id }} variant="default">
            {t('courses.previous', { title: before.title })}
          </ButtonLink>
        )}
        {after !== undefined && (
          <ButtonLink to="/lessons/$id" params={{ id: after.id }} variant="default">
            {t('courses.following', { title: after.title })}
          </ButtonLink>
        )}
      </Group>
      <Text size="sm" c="dimmed" visibleFrom="sm">
        <Kbd>←</Kbd> <Kbd>→</Kbd> {t('courses.keys')}
      </Text>
    </Stack>
  );
}
