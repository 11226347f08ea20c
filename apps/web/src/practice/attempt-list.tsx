import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AttemptSummary } from '../api/trpc.ts';
import { shortDateTime } from '../ui/dates.ts';
import { ScoreBadge } from './score-badge.tsx';

/** Attempts, each a link to its result. Within one sentence its text need not be repeated. */
export function AttemptList({ attempts, withText }: { attempts: AttemptSummary[]; withText: boolean }) {
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {attempts.map((attempt) => (
        <li key={attempt.attempt_id}>
          <Link to="/attempts/$id" params={{ id: attempt.attempt_id }} className="card-link">
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                {withText && (
                  <Text truncate="end" lang="en">
                    {attempt.text}
                  </Text>
                )}
                <Text size="sm" c="dimmed">
                  {shortDateTime(attempt.created_at)}
                </Text>
              </div>
              <AttemptState attempt={attempt} />
            </Group>
          </Link>
        </li>
      ))}
    </Stack>
  );
}

function AttemptState({ attempt: { status, overall_score } }: { attempt: AttemptSummary }) {
  const { t } = useTranslation();
  if (status === 'done' && overall_score !== null) return <ScoreBadge score={overall_score} />;
  return (
    <Text size="sm" c="dimmed" ta="right">
      {status === 'failed' ? t('job.failed') : t('result.pending')}
    </Text>
  );
}
