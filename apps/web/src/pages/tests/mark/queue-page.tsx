/** Attempts of one's students; those that wait for marks first. */
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { shortDateTime } from '../../../ui/dates.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { PagesNav } from '../../batches/pages-nav.tsx';
import { Outcome } from '../outcome.tsx';

const route = getRouteApi('/signed-in/staff/test-marking');
const PAGE_SIZE = 20;
const choices = ['submitted', 'graded', 'in_progress', 'all'] as const;

export function QueuePage() {
  const { t } = useTranslation();
  const { page = 1, status = 'submitted' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.tests.attempts.queryOptions(
      { page, page_size: PAGE_SIZE, ...(status === 'all' ? {} : { status }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('tests.marking')}>
      <SegmentedControl
        aria-label={t('tests.show')}
        withItemsBorders={false}
        style={{ alignSelf: 'flex-start', maxWidth: '100%', flexWrap: 'wrap' }}
        data={choices.map((value) => ({
          value,
          label: value === 'all' ? t('tests.all_attempts') : t(`tests.${value}`),
        }))}
        value={status}
        onChange={(value) => {
          void navigate({ search: { status: choices.find((one) => one === value) } });
        }}
      />
      <QueryView query={query}>
        {({ items, total_pages }) => (
          <Stack>
            {items.length === 0 && <Text>{t('tests.nothing_to_mark')}</Text>}
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((attempt) => (
                <li key={attempt.id}>
                  {attempt.status === 'in_progress' ? (
                    <Row attempt={attempt} />
                  ) : (
                    <Link to="/test-marking/$id" params={{ id: attempt.id }} className="card-link">
                      <Row attempt={attempt} />
                    </Link>
                  )}
                </li>
              ))}
            </Stack>
            <PagesNav
              page={page}
              pages={total_pages}
              onTurn={(next) => {
                void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
              }}
            />
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

interface RowProps {
  attempt: Parameters<typeof Outcome>[0]['attempt'] & {
    full_name: string;
    test_title: string;
    start_time: string;
  };
}

function Row({ attempt }: RowProps) {
  return (
    <Group justify="space-between" gap="xs">
      <div style={{ minWidth: 0 }}>
        <Text fw={600}>{attempt.full_name}</Text>
        <Text size="sm" c="dimmed">
          {attempt.test_title} · {shortDateTime(attempt.start_time)}
        </Text>
      </div>
      <Outcome attempt={attempt} />
    </Group>
  );
}
