/** What was just said, and the answer as far as it has come. */
import { Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Bubble } from './bubble.tsx';
import type { Pending } from './use-answer.ts';

/** `name`: who answers. */
export function PendingTurn({ pending: { said, answer }, name }: { pending: Pending; name: string }) {
  const { t } = useTranslation();
  return (
    <>
      {said !== '' && <Bubble mine text={said} name={t('tutor.you')} />}
      {answer === '' ? (
        <Group component="li" gap="xs" style={{ listStyle: 'none' }} role="status">
          <Loader size="xs" />
          <Text size="sm" c="dimmed">
            {said === '' ? t('tutor.hearing') : t('tutor.thinking')}
          </Text>
        </Group>
      ) : (
        <Bubble mine={false} text={answer} name={name} />
      )}
    </>
  );
}
