import { Group, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowStatuses, type Batch, type BatchRow } from '@talaffuz/features/batches/schema';
import { ApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import { errorText } from '../../ui/error-text.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { isOver } from './batch-status.tsx';
import { PagesNav } from './pages-nav.tsx';

const route = getRouteApi('/signed-in/staff/batches/$id');
const PAGE_SIZE = 50;
const REFRESH_MS = 2_000;

/** The recordings of a batch, each a link to its review once it is scored. */
export function RowList({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { status, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.batches.rows.queryOptions(
      { id: batch.id, page, page_size: PAGE_SIZE, ...(status === undefined ? {} : { status }) },
      { placeholderData: keepPreviousData, refetchInterval: isOver(batch) ? false : REFRESH_MS },
    ),
  );
  const filters = [
    { value: '', label: t('batches.all', { count: batch.rows_total }) },
    ...rowStatuses.map((value) => ({
      value,
      label: `${t(`batches.row_${value}`)} (${String(batch.counts[value])})`,
    })),
  ];
  return (
    <Stack>
      <Select
        label={t('batches.filter')}
        data={filters}
        value={status ?? ''}
        allowDeselect={false}
        maw={320}
        onChange={(value) => {
          const wanted = rowStatuses.find((one) => one === value);
          void navigate({ search: { status: wanted, page: undefined }, replace: true });
        }}
      />
      <QueryView query={query} rows={6}>
        {({ items, total_pages }) =>
          items.length === 0 ? (
            <Text>{t('batches.no_rows')}</Text>
          ) : (
            <>
              <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {items.map((row) => (
                  <li key={row.row}>
                    <Row row={row} batchId={batch.id} />
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
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}

function Row({ row, batchId }: { row: BatchRow; batchId: number }) {
  const { t } = useTranslation();
  const { status, attempt_id, external_id } = row;
  if (status !== 'done' || attempt_id === null) {
    return (
      <div className="card-link">
        <RowText row={row} />
      </div>
    );
  }
  return (
    <Link
      to="/reviews/$id"
      params={{ id: attempt_id }}
      search={{ batch_id: batchId }}
      className="card-link"
      title={t('batches.to_review', { id: external_id })}
    >
      <RowText row={row} />
    </Link>
  );
}

function RowText({ row }: { row: BatchRow }) {
  const { t } = useTranslation();
  const { external_id, audio, text, student, status, overall_score, error } = row;
  const name = audio.split('/').at(-1) ?? audio;
  const where = [
    external_id,
    ...(name === external_id ? [] : [name]),
    ...(student === null ? [] : [student.full_name]),
  ];
  return (
    <Group justify="space-between" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text truncate="end" lang="en">
          {text}
        </Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {where.join(' · ')}
        </Text>
        {status === 'failed' && error !== null && (
          <Text size="sm" className="mark-weak">
            {errorText(t, new ApiError(error.code, error.message))}
          </Text>
        )}
      </div>
      {status === 'done' && overall_score !== null ? (
        <ScoreBadge score={overall_score} />
      ) : (
        <Text size="sm" c="dimmed" ta="right" style={{ whiteSpace: 'nowrap' }}>
          {t(`batches.row_${status}`)}
        </Text>
      )}
    </Group>
  );
}
