import { Group, Paper, Progress, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Batch } from '@talaffuz/features/batches/schema';
import { shortDateTime } from '../../ui/dates.ts';
import { BatchStatus, isOver } from './batch-status.tsx';

/** How far a batch is, how fast it goes and when it will be over. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { status, counts, rows_total, progress, audio_s_per_s, eta_s, finished_at } = batch;
  const left = counts.waiting + counts.queued;
  const share = (rows: number): number => (rows_total === 0 ? 0 : (rows / rows_total) * 100);
  const percent = Math.round(progress * 100);
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between">
          <Group gap="xs">
            <BatchStatus status={status} />
            <Text fw={700}>{percent} %</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {t('batches.rows', { count: rows_total })}
          </Text>
        </Group>
        <Progress.Root size="lg" aria-label={t('batches.progress')}>
          <Progress.Section value={share(counts.done)} color="teal" aria-label={t('batches.row_done')} />
          <Progress.Section value={share(counts.failed)} color="red" aria-label={t('batches.row_failed')} />
          <Progress.Section
            value={share(counts.cancelled)}
            color="gray"
            aria-label={t('batches.row_cancelled')}
          />
        </Progress.Root>
        <Group gap="md">
          <Text size="sm">{t('batches.count_done', { count: counts.done })}</Text>
          {counts.failed > 0 && (
            <Text size="sm" className="mark-weak">
              {t('batches.count_failed', { count: counts.failed })}
            </Text>
          )}
          {counts.cancelled > 0 && (
            <Text size="sm">{t('batches.count_cancelled', { count: counts.cancelled })}</Text>
          )}
          {left > 0 && <Text size="sm">{t('batches.count_left', { count: left })}</Text>}
          {audio_s_per_s !== null && (
            <Text size="sm" c="dimmed">
              {t('batches.speed', { value: Math.round(audio_s_per_s) })}
            </Text>
          )}
          {eta_s !== null && !isOver(batch) && (
            <Text size="sm" c="dimmed">
              {timeLeft(t, eta_s)}
            </Text>
          )}
          {finished_at !== null && (
            <Text size="sm" c="dimmed">
              {t('batches.finished_at', { date: shortDateTime(finished_at) })}
            </Text>
          )}
        </Group>
        {batch.error_message !== null && <Text className="mark-weak">{batch.error_message}</Text>}
      </Stack>
    </Paper>
  );
}

const timeLeft = (t: TFunction, seconds: number): string =>
  seconds < 90
    ? t('batches.left_seconds', { value: seconds })
    : t('batches.left_minutes', { value: Math.round(seconds / 60) });
