/** The owner's interactive lessons: add, change, switch off, delete. */
import { useState } from 'react';
import {
  Badge,
  Button,
  Group,
  Modal,
  NumberInput,
  Paper,
  Select,
  Stack,
  Switch,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { serverProblems } from '../../ui/form-problems.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { asDifficulty, difficulties } from './difficulty.ts';

type Lesson = Outputs['admin_interactive_lessons']['list'][number];

const phrasesOf = ({ content }: Lesson): string[] =>
  z.object({ phrases: z.array(z.string()) }).safeParse(content).data?.phrases ?? [];

function useSaved(done: () => void) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return {
    onSuccess: async () => {
      toastSuccess(t('conversations.saved'));
      await Promise.all([
        cache.invalidateQueries({ queryKey: trpc.admin_interactive_lessons.pathKey() }),
        cache.invalidateQueries({ queryKey: trpc.interactive_lessons.pathKey() }),
      ]);
      done();
    },
  };
}

export function AdminLessonsPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.admin_interactive_lessons.list.queryOptions({}));
  const [edited, setEdited] = useState<Lesson | 'new' | null>(null);
  const close = () => {
    setEdited(null);
  };
  return (
    <Page title={t('conversations.manage')} lead={t('conversations.manage_lead')}>
      <Button
        w="fit-content"
        onClick={() => {
          setEdited('new');
        }}
      >
        {t('conversations.new')}
      </Button>
      <QueryView query={query}>
        {(lessons) =>
          lessons.length === 0 ? (
            <Text>{t('conversations.none')}</Text>
          ) : (
            <Stack gap="xs">
              {lessons.map((lesson) => (
                <LessonRow
                  key={lesson.id}
                  lesson={lesson}
                  onEdit={() => {
                    setEdited(lesson);
                  }}
                />
              ))}
            </Stack>
          )
        }
      </QueryView>
      <Modal
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? t('conversations.new') : t('conversations.edit')}
        size="lg"
      >
        {edited !== null && (
          <LessonForm
            key={edited === 'new' ? 0 : edited.id}
            lesson={edited === 'new' ? null : edited}
            onDone={close}
          />
        )}
      </Modal>
    </Page>
  );
}

function LessonRow({ lesson, onEdit }: { lesson: Lesson; onEdit: () => void }) {
  const { t } = useTranslation();
  const remove = useMutation(
    trpc.admin_interactive_lessons.delete.mutationOptions({
      ...useSaved(() => undefined),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Paper withBorder p="sm" data-testid="admin-lesson">
      <Group justify="space-between">
        <Stack gap={4} miw={180} flex={1}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {lesson.order}. {lesson.title}
          </Text>
          <Group gap="xs">
            <Badge variant="light">{t(`conversations.${asDifficulty(lesson.difficulty)}`)}</Badge>
            {lesson.is_premium && <Badge color="yellow">{t('conversations.premium')}</Badge>}
            {!lesson.is_active && <Badge color="gray">{t('conversations.off')}</Badge>}
          </Group>
        </Stack>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onEdit}>
            {t('conversations.edit')}
          </Button>
          <ConfirmButton
            size="xs"
            variant="light"
            color="red"
            loading={remove.isPending}
            title={t('conversations.delete_title')}
            text={t('conversations.delete_text', { title: lesson.title })}
            onConfirm={() => {
              remove.mutate({ lesson_id: lesson.id });
            }}
          >
            {t('tutor.delete')}
          </ConfirmButton>
        </Group>
      </Group>
    </Paper>
  );
}

function LessonForm({ lesson, onDone }: { lesson: Lesson | null; onDone: () => void }) {
  const { t } = useTranslation();
  const { data: avatars = [] } = useQuery(trpc.avatars.list.queryOptions());
  const saved = useSaved(onDone);
  const create = useMutation(trpc.admin_interactive_lessons.create.mutationOptions(saved));
  const update = useMutation(trpc.admin_interactive_lessons.update.mutationOptions(saved));
  const form = useForm({
    initialValues: {
      title: lesson?.title ?? '',
      order: lesson?.order ?? 1,
      description: lesson?.description ?? '',
      difficulty: asDifficulty(lesson?.difficulty ?? ''),
      avatar_id: String(lesson?.avatar_id ?? 1),
      estimated_duration: lesson?.estimated_duration ?? 10,
      tags: lesson?.tags ?? [],
      phrases: lesson === null ? [] : phrasesOf(lesson),
      is_premium: lesson?.is_premium ?? false,
      is_active: lesson?.is_active ?? true,
    },
    validate: { title: (title) => (title.trim() === '' ? t('conversations.title_needed') : null) },
  });
  const submit = form.onSubmit(async ({ avatar_id, phrases, ...values }) => {
    const fields = { ...values, content: { ...lesson?.content, phrases } };
    try {
      if (lesson === null) await create.mutateAsync({ ...fields, avatar_id: Number(avatar_id) });
      else await update.mutateAsync({ ...fields, lesson_id: lesson.id });
    } catch (error) {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t('conversations.lesson_title')}
          required
          maxLength={200}
          {...form.getInputProps('title')}
        />
        <Group grow>
          <NumberInput
            label={t('conversations.order')}
            allowDecimal={false}
            {...form.getInputProps('order')}
          />
          <NumberInput
            label={t('conversations.duration')}
            allowDecimal={false}
            min={0}
            {...form.getInputProps('estimated_duration')}
          />
        </Group>
        <Textarea
          label={t('conversations.description')}
          autosize
          minRows={2}
          maxLength={5_000}
          {...form.getInputProps('description')}
        />
        <Group grow>
          <Select
            label={t('conversations.difficulty')}
            allowDeselect={false}
            data={difficulties.map((value) => ({ value, label: t(`conversations.${value}`) }))}
            {...form.getInputProps('difficulty')}
          />
          <Select
            label={t('conversations.avatar')}
            allowDeselect={false}
            disabled={lesson !== null}
            data={avatars.map(({ id, avatar_name }) => ({ value: String(id), label: avatar_name }))}
            {...form.getInputProps('avatar_id')}
          />
        </Group>
        <TagsInput
          label={t('conversations.phrases')}
          description={t('conversations.phrases_hint')}
          splitChars={[]}
          acceptValueOnBlur
          {...form.getInputProps('phrases')}
        />
        <TagsInput
          label={t('conversations.tags')}
          description={t('conversations.tags_hint')}
          acceptValueOnBlur
          {...form.getInputProps('tags')}
        />
        <Switch
          label={t('conversations.for_premium')}
          {...form.getInputProps('is_premium', { type: 'checkbox' })}
        />
        <Switch label={t('conversations.shown')} {...form.getInputProps('is_active', { type: 'checkbox' })} />
        <Button type="submit" w="fit-content" loading={create.isPending || update.isPending}>
          {t('account.save')}
        </Button>
      </Stack>
    </form>
  );
}
