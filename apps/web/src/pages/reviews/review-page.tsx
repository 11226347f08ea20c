import { useState } from 'react';
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ReviewEditor } from './review-editor.tsx';
import { filtersOf } from './review-search.ts';

const route = getRouteApi('/signed-in/staff/reviews/$id');

export function ReviewPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const search = route.useSearch();
  // What was saved leaves the list of those that wait; “3 of 25” counts on as if it did not.
  const [saved, setSaved] = useState<ReadonlySet<number>>(new Set());
  const query = useQuery(
    trpc.reviews.read.queryOptions(
      { attempt_id: id, ...filtersOf(search) },
      // Fresh for every visit, but never replaced under somebody's hands.
      { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  const { page: _page, ...filters } = search;
  return (
    <QueryView query={query} rows={6}>
      {(detail) => {
        const gone = search.reviewed === true ? 0 : [...saved].filter((one) => one !== id).length;
        return (
          <Page
            title={t('reviews.of', { name: detail.student.full_name })}
            lead={[
              ...detail.groups,
              t('result.date', { date: shortDateTime(detail.attempt.created_at) }),
            ].join(' · ')}
          >
            <Group justify="space-between" gap="xs">
              <TextLink to="/reviews" search={filters}>
                ← {t('reviews.back')}
              </TextLink>
              <Text role="status" c="dimmed" data-testid="review-place">
                {t('reviews.place', { n: detail.position + gone, total: detail.total + gone })}
              </Text>
            </Group>
            <ReviewEditor
              key={`${id} ${detail.attempt.review?.updated_at ?? ''}`}
              detail={detail}
              filters={filters}
              onSaved={() => {
                setSaved((old) => new Set(old).add(id));
              }}
            />
          </Page>
        );
      }}
    </QueryView>
  );
}
