/** The filters of the review list; they stand in the address, so that a list can be kept and shared. */
import { Button, Group, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { phonemes } from '@talaffuz/speech/phonemes/inventory';
import { trpc } from '../../api/trpc.ts';
import type { ReviewSearch } from './review-search.ts';

const route = getRouteApi('/signed-in/staff/reviews');

const sounds = phonemes.map(({ symbol, ipa, example_words }) => ({
  value: symbol,
  label: `/${ipa}/ ${example_words[0] ?? ''}`,
}));

const asNumber = (value: string | null) => (value === null ? undefined : Number(value));
const asText = (value: number | undefined) => (value === undefined ? null : String(value));

export function ReviewFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(trpc.reviews.filters.queryOptions());
  const { group_id } = search;
  const students = (data?.students ?? []).filter(
    ({ group_ids }) => group_id === undefined || group_ids.includes(group_id),
  );
  const filter = (change: ReviewSearch) => {
    void navigate({ search: (old) => ({ ...old, ...change, page: undefined }), replace: true });
  };
  return (
    <Stack role="search" gap="sm">
      <Group>
        <SegmentedControl
          aria-label={t('reviews.state')}
          data={[
            { value: 'waiting', label: t('reviews.waiting') },
            { value: 'reviewed', label: t('reviews.reviewed') },
          ]}
          value={search.reviewed === true ? 'reviewed' : 'waiting'}
          onChange={(value) => {
            filter({ reviewed: value === 'reviewed' ? true : undefined });
          }}
        />
        {search.batch_id !== undefined && (
          <Button
            variant="light"
            onClick={() => {
              filter({ batch_id: undefined });
            }}
          >
            {t('reviews.batch', { id: search.batch_id })} ✕
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
        <Select
          label={t('reviews.group')}
          placeholder={t('reviews.any')}
          clearable
          searchable
          data={(data?.groups ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={asText(group_id)}
          onChange={(value) => {
            filter({ group_id: asNumber(value), student_id: undefined });
          }}
        />
        <Select
          label={t('reviews.student')}
          placeholder={t('reviews.any')}
          clearable
          searchable
          limit={100}
          data={students.map(({ id, full_name }) => ({ value: String(id), label: full_name }))}
          value={asText(search.student_id)}
          onChange={(value) => {
            filter({ student_id: asNumber(value) });
          }}
        />
        <Select
          label={t('reviews.sound')}
          placeholder={t('reviews.any')}
          clearable
          searchable
          data={sounds}
          value={search.phoneme ?? null}
          onChange={(value) => {
            filter({ phoneme: value ?? undefined });
          }}
        />
        <TextInput
          type="date"
          label={t('reviews.from')}
          value={search.from ?? ''}
          max={search.to}
          onChange={({ currentTarget: { value } }) => {
            filter({ from: value === '' ? undefined : value });
          }}
        />
        <TextInput
          type="date"
          label={t('reviews.to')}
          value={search.to ?? ''}
          min={search.from}
          onChange={({ currentTarget: { value } }) => {
            filter({ to: value === '' ? undefined : value });
          }}
        />
      </SimpleGrid>
    </Stack>
  );
}
