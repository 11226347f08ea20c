import { useState } from 'react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { QueryView } from '../../ui/query-view.tsx';

/** Practice sessions, newest first. */
export function SessionHistory({ student_id }: { student_id: number | undefined }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useQuery(
    trpc.analytics.sessions.queryOptions(
      { page, page_size: 8, ...(student_id === undefined ? {} : { student_id }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('progress.history_title')}
      </Title>
      <QueryView query={query}>
        {({ items, total_pages }) => (
          <>
            {items.length === 0 && <Text c="dimmed">{t('progress.history_none')}</Text>}
            {items.map((session) => (
              <Paper key={session.id} withBorder px="md" py="xs">
                <Group justify="space-between" gap="xs">
                  <Text size="sm">{shortDateTime(session.started_at)}</Text>
                  <Text size="sm" c="dimmed">
                    {t('progress.session_attempts', { count: session.attempts_count })} ·{' '}
                    {session.status === 'active'
                      ? t('progress.session_open')
                      : t('progress.session_minutes', { minutes: Math.round(session.duration_minutes) })}
                  </Text>
                  {session.average_score === null ? (
                    <Text>–</Text>
                  ) : (
                    <ScoreBadge score={session.average_score} />
                  )}
                </Group>
              </Paper>
            ))}
            {total_pages > 1 && (
              <Group>
                <Button
                  variant="default"
                  size="xs"
                  disabled={page === 1}
                  onClick={() => {
                    setPage(page - 1);
                  }}
                >
                  {t('progress.previous')}
                </Button>
                <Button
                  variant="default"
                  size="xs"
                  disabled={page >= total_pages}
                  onClick={() => {
                    setPage(page + 1);
                  }}
                >
                  {t('progress.next')}
                </Button>
              </Group>
            )}
          </>
        )}
      </QueryView>
    </Stack>
  );
}
