import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../api/trpc.ts';

/** The figures of the period at a glance. */
export function ProgressTiles({ progress }: { progress: Outputs['analytics']['progress'] }) {
  const { t } = useTranslation();
  const { average_score: average } = progress;
  const tiles = [
    {
      label: t('progress.streak'),
      value: String(progress.current_streak_days),
      note: t('progress.streak_longest', { count: progress.longest_streak_days }),
    },
    { label: t('progress.minutes'), value: String(Math.round(progress.total_minutes)), note: null },
    { label: t('progress.average'), value: average === null ? '–' : String(Math.round(average)), note: null },
    {
      label: t('progress.attempts'),
      value: String(progress.total_attempts),
      note: t('progress.sessions', { count: progress.total_sessions }),
    },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs" component="dl" m={0}>
      {tiles.map(({ label, value, note }) => (
        <Paper key={label} withBorder p="sm" style={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0}>
            <Text span fz={28} fw={700}>
              {value}
            </Text>
            {note !== null && (
              <Text span size="sm" c="dimmed" ml="xs">
                {note}
              </Text>
            )}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
