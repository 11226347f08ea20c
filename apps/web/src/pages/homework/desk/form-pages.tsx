/** Setting new homework, and changing it. */
import { useCallback } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { trpc } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import type { Homework } from '../labels.ts';
import { HomeworkForm } from './homework-form.tsx';

const editRoute = getRouteApi('/signed-in/staff/homework-desk/$id/edit');

/** After saving: the homework's own page, or where new tasks are written. */
function useSaved(isNew: boolean) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    async (answer: unknown) => {
      const { id, homework_type } = z.object({ id: z.number(), homework_type: z.string() }).parse(answer);
      await cache.invalidateQueries(trpc.homework.pathFilter());
      toastSuccess(t('homework.saved'));
      const tasks = homework_type === 'tasks' && isNew;
      await navigate({ to: tasks ? '/homework-desk/$id/tasks' : '/homework-desk/$id', params: { id } });
    },
    [cache, isNew, navigate, t],
  );
}

export function NewHomeworkPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('homework.new')}>
      <TextLink to="/homework-desk">← {t('homework.back_desk')}</TextLink>
      <HomeworkForm onSaved={useSaved(true)} />
    </Page>
  );
}

export function EditHomeworkPage() {
  const { id } = editRoute.useParams();
  const query = useQuery(trpc.homework.read.queryOptions({ homework_id: id, include_files: 'true' }));
  return <QueryView query={query}>{(homework) => <Edit key={homework.id} homework={homework} />}</QueryView>;
}

function Edit({ homework }: { homework: Homework }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { id } = homework;
  const remove = useMutation(
    trpc.homework.delete.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/homework-desk' });
        void cache.invalidateQueries(trpc.homework.pathFilter());
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Page title={t('homework.edit')} lead={homework.title}>
      <TextLink to="/homework-desk/$id" params={{ id }}>
        ← {t('homework.submissions')}
      </TextLink>
      <HomeworkForm homework={homework} onSaved={useSaved(false)} />
      <div>
        <ConfirmButton
          variant="light"
          color="red"
          title={t('homework.delete')}
          text={t('homework.delete_text')}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ homework_id: id });
          }}
        >
          {t('homework.delete')}
        </ConfirmButton>
      </div>
    </Page>
  );
}
