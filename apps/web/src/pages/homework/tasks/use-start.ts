import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { toastError } from '../../../ui/toast.ts';

/** Begins a task, or goes on with it, and opens its page. */
export function useStart() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.homework_tasks.start.mutationOptions({
      onSuccess: async (task, { homework_id }) => {
        await cache.invalidateQueries(trpc.homework_tasks.pathFilter());
        await navigate({ to: '/homework/$id/tasks/$task', params: { id: homework_id, task: task.id } });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
}
