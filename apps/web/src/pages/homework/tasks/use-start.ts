import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { toastError } from '../../../ui/toast.ts';

interface Start {
  begin: (task: { homework_id: number; task_id: number }) => void;
  busy: boolean;
}

/** Begins a task, or goes on with it, and opens its page. */
export function useStart(): Start {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation(
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
  return { begin: mutate, busy: isPending };
}
