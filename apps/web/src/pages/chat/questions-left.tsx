import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';

/** With more than these left today the number tells nobody anything. */
const FEW = 20;

/** What is left of today's questions when it is little; a textbook is not asked by voice. */
export function QuestionsLeft() {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.tutor.quotas.queryOptions());
  const left = data?.gpt4o_requests_left;
  if (left === undefined || left === null || left > FEW) return null;
  return (
    <Text size="sm" c="dimmed" data-testid="quota">
      {t('chat.left', { count: left })}
    </Text>
  );
}
