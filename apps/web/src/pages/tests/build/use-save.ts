import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { toastError, toastSuccess } from '../../../ui/toast.ts';

/** What follows every change of a test: its pages are read again, or the server's sentence is shown. */
export function useAfterSave(then?: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return {
    onSuccess: async () => {
      await client.invalidateQueries(trpc.tests.pathFilter());
      toastSuccess(t('tests.save_done'));
      then?.();
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
}
