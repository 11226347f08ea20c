import { Group, Progress, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Batch } from '@talaffuz/features/batches/schema';
import { trpc } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { BatchStatus, isOver, useBatchName } from './batch-status.tsx';
import { PagesNav } from './pages-nav.tsx';

const route = getRouteApi('/signed-in/staff/batches');
const PAGE_SIZE = 20;
const REFRESH_MS = 3_000;

export function BatchListPage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.batches.list.queryOptions(
      { page, page_size: PAGE_SIZE },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.items.every(isOver) === false ? REFRESH_MS : false),
      },
    ),
  );
  return (
    <Page title={t('batches.title')} lead={t('batches.lead')}>
      <div>
        <ButtonLink to="/batches/new">{t('batches.new')}</ButtonLink>
      </div>
      <QueryView query={query}>
        {({ items, total_pages }) =>
          items.length === 0 && page === 1 ? (
            <Text>{t('batches.none')}</Text>
          ) : (
            <Stack>
              <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {items.map((batch) => (
                  <BatchItem key={batch.id} batch={batch} />
                ))}
              </Stack>
              <PagesNav
                page={page}
                pages={total_pages}
                onTurn={(next) => {
                  void navigate({ search: { page: next === 1 ? undefined : next } });
                }}
              />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function BatchItem({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const nameOf = useBatchName();
  const { id, rows_total, created_at, created_by, status, counts, progress } = batch;
  return (
    <li>
      <Link to="/batches/$id" params={{ id }} className="card-link">
        <Group justify="space-between" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Text truncate="end" fw={500}>
              {nameOf(batch)}
            </Text>
            <Text size="sm" c="dimmed">
              {t('batches.rows', { count: rows_total })} · {shortDateTime(created_at)} ·{' '}
              {t('batches.by', { name: created_by.full_name })}
            </Text>
            {counts.failed > 0 && (
              <Text size="sm" className="mark-weak">
                {t('batches.count_failed', { count: counts.failed })}
              </Text>
            )}
          </div>
          <BatchStatus status={status} />
        </Group>
        {!isOver(batch) && (
          <Progress mt="xs" size="sm" value={progress * 100} aria-label={t('batches.progress')} />
        )}
      </Link>
    </li>
  );
}
