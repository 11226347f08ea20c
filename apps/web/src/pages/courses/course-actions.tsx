/** What teachers and owners do with a course. */
import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import type { Course } from './use-learning.ts';

export function CourseActions({ course }: { course: Course }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const { id, title, difficulty_level, is_published } = course;
  const publish = useMutation(
    trpc.courses.update.mutationOptions({
      onSuccess: (changed) => {
        cache.setQueryData(trpc.courses.read.queryKey({ id }), changed);
        void cache.invalidateQueries({ queryKey: trpc.courses.list.queryKey() });
        toastSuccess(t(changed.is_published ? 'courses.published' : 'courses.unpublished'));
      },
      onError,
    }),
  );
  const remove = useMutation(
    trpc.courses.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('courses.deleted'));
        await navigate({ to: '/courses' });
        void cache.invalidateQueries({ queryKey: trpc.courses.list.queryKey() });
      },
      onError,
    }),
  );
  return (
    <Group gap="xs">
      <ButtonLink to="/courses/$id/new-lesson" params={{ id }} size="xs">
        {t('courses.add_lesson')}
      </ButtonLink>
      <ButtonLink to="/courses/$id/edit" params={{ id }} size="xs" variant="default">
        {t('courses.edit')}
      </ButtonLink>
      <Button
        size="xs"
        variant="default"
        loading={publish.isPending}
        onClick={() => {
          publish.mutate({ id, title, difficulty_level, is_published: !is_published });
        }}
      >
        {t(is_published ? 'courses.unpublish' : 'courses.publish')}
      </Button>
      <ConfirmButton
        size="xs"
        variant="light"
        color="red"
        title={t('courses.delete')}
        text={t('courses.delete_confirm')}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ id });
        }}
      >
        {t('courses.delete')}
      </ConfirmButton>
    </Group>
  );
}
