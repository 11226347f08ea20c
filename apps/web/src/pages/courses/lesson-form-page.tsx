import { Button, Checkbox, Group, Paper, Stack, Tabs, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lessonFields } from '@talaffuz/features/lessons/schema';
import { trpc } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { Markdown } from '../../ui/markdown.tsx';
import type { Course, Lesson } from './use-learning.ts';
import { WordsEditor } from './words-editor.tsx';

const newRoute = getRouteApi('/signed-in/staff/courses/$id/new-lesson');
const editRoute = getRouteApi('/signed-in/staff/lessons/$id/edit');

interface Values {
  title: string;
  content: string;
  video_url: string;
  premium_only: boolean;
}

export function NewLessonPage() {
  const { id } = newRoute.useParams();
  const query = useQuery(trpc.courses.read.queryOptions({ id }));
  return <QueryView query={query}>{(course) => <New course={course} />}</QueryView>;
}

function New({ course }: { course: Course }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const create = useMutation(
    trpc.lessons.create.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries({ queryKey: trpc.courses.pathKey() });
        // Words are added where the lesson stands.
        void navigate({ to: '/lessons/$id/edit', params: { id } });
      },
    }),
  );
  const order = Math.max(0, ...course.lessons.map((lesson) => lesson.order)) + 1;
  return (
    <Page title={t('courses.lesson_new')} lead={course.title}>
      <TextLink to="/courses/$id" params={{ id: course.id }}>
        {t('courses.to_course')}
      </TextLink>
      <LessonForm
        initial={{ title: '', content: '', video_url: '', premium_only: false }}
        save={(values) => create.mutateAsync({ ...values, course_id: course.id, order })}
      />
    </Page>
  );
}

export function EditLessonPage() {
  const { id } = editRoute.useParams();
  const query = useQuery(trpc.lessons.read.queryOptions({ id }));
  return <QueryView query={query}>{(lesson) => <Edit key={lesson.id} lesson={lesson} />}</QueryView>;
}

function Edit({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { id, course_id } = lesson;
  const update = useMutation(
    trpc.lessons.update.mutationOptions({
      onSuccess: (changed) => {
        cache.setQueryData(trpc.lessons.read.queryKey({ id }), changed);
        void cache.invalidateQueries({ queryKey: trpc.courses.pathKey() });
        toastSuccess(t('courses.saved'));
      },
    }),
  );
  const remove = useMutation(
    trpc.lessons.delete.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/courses/$id', params: { id: course_id } });
        void cache.invalidateQueries({ queryKey: trpc.courses.pathKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Page title={t('courses.edit_lesson')} lead={lesson.title}>
      <TextLink to="/courses/$id" params={{ id: course_id }}>
        {t('courses.to_course')}
      </TextLink>
      <LessonForm
        initial={{
          title: lesson.title,
          content: lesson.content,
          video_url: lesson.video_url ?? '',
          premium_only: lesson.premium_only,
        }}
        save={(values) => update.mutateAsync({ id, ...values })}
      />
      <Stack component="section" gap="sm">
        <Title order={2} fz="h3">
          {t('courses.words')}
        </Title>
        <WordsEditor lesson={lesson} />
      </Stack>
      <div>
        <ConfirmButton
          variant="light"
          color="red"
          title={t('courses.delete_lesson')}
          text={t('courses.delete_lesson_confirm')}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ id });
          }}
        >
          {t('courses.delete_lesson')}
        </ConfirmButton>
      </div>
    </Page>
  );
}

const shape = lessonFields.pick({ title: true, content: true, video_url: true });

function LessonForm({ initial, save }: { initial: Values; save: (values: Values) => Promise<unknown> }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: initial, validate: checkWith(shape, t) });
  const submit = form.onSubmit(async (values) => {
    try {
      await save(values);
    } catch (error) {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={720}>
        <TextInput label={t('courses.name')} required maxLength={200} {...form.getInputProps('title')} />
        <Tabs defaultValue="write" keepMounted={false}>
          <Tabs.List mb="xs">
            <Tabs.Tab value="write">{t('courses.write')}</Tabs.Tab>
            <Tabs.Tab value="preview">{t('courses.preview')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="write">
            <Textarea
              label={t('courses.content')}
              lang="en"
              required
              autosize
              minRows={10}
              maxRows={30}
              maxLength={100_000}
              {...form.getInputProps('content')}
            />
          </Tabs.Panel>
          <Tabs.Panel value="preview">
            <Paper withBorder p="md">
              <Markdown>{form.values.content}</Markdown>
            </Paper>
          </Tabs.Panel>
        </Tabs>
        <TextInput
          label={t('courses.video_url')}
          type="url"
          placeholder="https://…"
          maxLength={2_000}
          {...form.getInputProps('video_url')}
        />
        <Checkbox
          label={t('courses.premium_only')}
          {...form.getInputProps('premium_only', { type: 'checkbox' })}
        />
        <Group>
          <Button type="submit" loading={form.submitting}>
            {t('courses.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
