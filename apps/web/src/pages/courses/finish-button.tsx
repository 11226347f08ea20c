import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { toastError } from '../../ui/toast.ts';

/** For who has done every lesson. The certificate is made once, so asking again only shows it. */
export function FinishButton({ courseId }: { courseId: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const finish = useMutation(
    trpc.progress.completeCourse.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: trpc.certificates.own.queryKey() });
        void navigate({ to: '/certificates' });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Alert color="teal" icon={<IconCertificate />} role="status">
      <Group justify="space-between">
        <Text>{t('courses.completed')}</Text>
        <Button
          loading={finish.isPending}
          onClick={() => {
            finish.mutate({ course_id: courseId });
          }}
        >
          {t('courses.finish')}
        </Button>
      </Group>
    </Alert>
  );
}
