import { Badge, Button, Group, Pagination, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { filtersOf } from './review-search.ts';

const route = getRouteApi('/signed-in/staff/reviews');

type Item = Outputs['reviews']['list']['items'][number];

export function ReviewListPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('reviews.title')} lead={t('reviews.lead')}>
      <Group gap="xs">
        <ButtonLink to="/agreement" variant="light">
          {t('reviews.agreement')}
        </ButtonLink>
        <Button
          component="a"
          href="/api/v1/practice/training-labels"
          variant="default"
          leftSection={<IconDownload size={16} />}
          download
        >
          {t('reviews.labels')}
        </Button>
      </Group>
      <ReviewFilters />
      <Attempts />
    </Page>
  );
}

function Attempts() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1 } = search;
  const query = useQuery(
    trpc.reviews.list.queryOptions({ ...filtersOf(search), page }, { placeholderData: keepPreviousData }),
  );
  return (
    <QueryView query={query} rows={6}>
      {({ items, total, total_pages }) =>
        total === 0 ? (
          <Empty filtered={Object.keys(search).length > 0} />
        ) : (
          <Stack aria-busy={query.isPlaceholderData}>
            <Text c="dimmed" role="status">
              {t(search.reviewed === true ? 'reviews.count_reviewed' : 'reviews.count_waiting', {
                count: total,
              })}
            </Text>
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((item) => (
                <li key={item.attempt_id}>
                  <AttemptCard item={item} />
                </li>
              ))}
            </Stack>
            {total_pages > 1 && (
              <Pagination
                total={total_pages}
                value={page}
                onChange={(next) => {
                  void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
                }}
                getControlProps={(control) => ({ 'aria-label': t(`reviews.${control}`) })}
                aria-label={t('practice.pages')}
              />
            )}
          </Stack>
        )
      }
    </QueryView>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start">
      <Text>{t(filtered ? 'reviews.none_found' : 'reviews.none')}</Text>
      {filtered && (
        <ButtonLink to="/reviews" search={{}} variant="default">
          {t('practice.clear')}
        </ButtonLink>
      )}
    </Stack>
  );
}

function AttemptCard({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { page: _page, ...filters } = route.useSearch();
  const { attempt_id, student, groups, text, overall_score, certainty, lowest_phonemes } = item;
  return (
    <Link
      to="/reviews/$id"
      params={{ id: attempt_id }}
      search={filters}
      className="card-link"
      data-testid="review-item"
    >
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Group gap={6}>
            <Text fw={600}>{student.full_name}</Text>
            {groups.map((name) => (
              <Badge key={name} size="sm" variant="light">
                {name}
              </Badge>
            ))}
            {item.batch_id !== null && (
              <Badge size="sm" variant="outline">
                {t('reviews.batch', { id: item.batch_id })}
              </Badge>
            )}
          </Group>
          <Text lang="en">{text}</Text>
          <Text size="sm" c="dimmed">
            {shortDateTime(item.created_at)}
            {certainty !== null && ` · ${t('reviews.certainty', { percent: Math.round(certainty * 100) })}`}
          </Text>
          {item.reviewed_at !== null && (
            <Text size="sm" c="dimmed">
              {t('reviews.reviewed_by', {
                name: item.reviewer?.full_name ?? '',
                date: shortDateTime(item.reviewed_at),
              })}
            </Text>
          )}
          <Group gap="sm" mt={4} aria-label={t('reviews.lowest')}>
            {lowest_phonemes.map(({ ipa, score }, i) => (
              <Text key={i} size="sm" component="span">
                <span className="ipa">/{ipa}/</span> <ScoreBadge score={score} />
              </Text>
            ))}
          </Group>
        </div>
        {overall_score !== null && (
          <Text fz="xl" component="span" style={{ whiteSpace: 'nowrap' }}>
            <ScoreBadge score={overall_score} />
          </Text>
        )}
      </Group>
    </Link>
  );
}
