import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';

/** What is left of today's questions; nothing for staff, who have no quota. */
export function QuotaLine() {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.tutor.quotas.queryOptions());
  const questions = data?.gpt4o_requests_left;
  if (questions === undefined || questions === null) return null;
  return (
    <Text size="sm" c="dimmed" data-testid="quota">
      {t('tutor.left', { questions, recordings: data?.stt_requests_left ?? 0 })}
    </Text>
  );
}
