import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { Alert, Button, Group, Paper, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { FiguresTable, figureText } from './figures-table.tsx';
import { scoreLabels } from './score-labels.ts';
import { trustOf } from './trust.ts';

const route = getRouteApi('/signed-in/staff/agreement');
const DAYS = [30, 90, 180, 365];
const USUAL_DAYS = 90;

type Report = Outputs['reviews']['agreement'];

export function AgreementPage() {
  const { t } = useTranslation();
  const { group_id, days = USUAL_DAYS } = route.useSearch();
  const input = { days, ...(group_id === undefined ? {} : { group_id }) };
  const query = useQuery(trpc.reviews.agreement.queryOptions(input, { placeholderData: keepPreviousData }));
  const params = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
  return (
    <Page title={t('reviews.agreement')} lead={t('reviews.agreement_lead')}>
      <TextLink to="/reviews">← {t('reviews.back')}</TextLink>
      <Group align="end">
        <Filters />
        <Button
          component="a"
          href={`/api/v1/practice/agreement.csv?${params.toString()}`}
          variant="default"
          leftSection={<IconDownload size={16} />}
          download
        >
          CSV
        </Button>
      </Group>
      <QueryView query={query} rows={6}>
        {(report) => (report.attempts === 0 ? <Empty /> : <ReportView report={report} />)}
      </QueryView>
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { group_id, days = USUAL_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(trpc.reviews.filters.queryOptions());
  return (
    <>
      <Select
        label={t('reviews.group')}
        placeholder={t('reviews.any')}
        clearable
        data={(data?.groups ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        value={group_id === undefined ? null : String(group_id)}
        onChange={(value) => {
          void navigate({
            search: (old) => ({ ...old, group_id: value === null ? undefined : Number(value) }),
            replace: true,
          });
        }}
      />
      <Select
        label={t('reviews.period')}
        allowDeselect={false}
        data={DAYS.map((count) => ({ value: String(count), label: t('reviews.days', { count }) }))}
        value={String(days)}
        onChange={(value) => {
          void navigate({ search: (old) => ({ ...old, days: Number(value) }), replace: true });
        }}
      />
    </>
  );
}

function Empty() {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start">
      <Text>{t('reviews.agreement_empty')}</Text>
      <ButtonLink to="/reviews">{t('reviews.title')}</ButtonLink>
    </Stack>
  );
}

function ReportView({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { phonemes, scores, by_phoneme, by_group, by_week, thresholds, min_pairs } = report;
  return (
    <Stack gap="lg">
      <Trust report={report} />
      <SimpleGrid cols={{ base: 2, sm: 3, md: 5 }}>
        <Tile label={t('reviews.pairs')} value={String(phonemes.n)} />
        <Tile label={t('reviews.correlation')} value={figureText(phonemes.correlation)} />
        <Tile label={t('reviews.weighted_kappa')} value={figureText(phonemes.weighted_kappa)} />
        <Tile label={t('reviews.kappa')} value={figureText(phonemes.kappa)} />
        <Tile label={t('reviews.difference')} value={figureText(phonemes.mean_difference, 1)} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('reviews.method', {
          correct: thresholds.correct_from,
          accent: thresholds.accent_from,
          min: min_pairs,
        })}
      </Text>
      <Weeks weeks={by_week} />
      <FiguresTable
        title={t('reviews.by_phoneme')}
        rows={by_phoneme.map((row) => ({ ...row, name: `/${row.ipa}/` }))}
        ipa
      />
      <FiguresTable
        title={t('reviews.by_score')}
        rows={scores.filter(({ n }) => n > 0).map((row) => ({ ...row, name: t(scoreLabels[row.score]) }))}
      />
      <FiguresTable title={t('reviews.by_group')} rows={by_group} />
    </Stack>
  );
}

function Tile({ label, value }: { label: string; value: string }) {
  return (
    <Paper withBorder p="sm">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={700}>
        {value}
      </Text>
    </Paper>
  );
}

/** How far to trust the scores, as a sentence. */
function Trust({ report: { phonemes, attempts } }: { report: Report }) {
  const { t } = useTranslation();
  const trust = trustOf(phonemes.weighted_kappa);
  const points = Math.round(Math.abs(phonemes.mean_difference ?? 0));
  return (
    <Alert color={trust === null ? 'gray' : 'cyan'} data-testid="trust">
      <Stack gap={4}>
        <Text fw={600}>
          {trust === null
            ? t(`reviews.trust_${phonemes.reason ?? 'no_variance'}`)
            : t(`reviews.trust_${trust}`)}
        </Text>
        {phonemes.mean_difference !== null && (
          <Text>
            {points === 0
              ? t('reviews.same_level')
              : t(phonemes.mean_difference > 0 ? 'reviews.milder' : 'reviews.stricter', { count: points })}
          </Text>
        )}
        <Text size="sm">{t('reviews.basis', { count: attempts })}</Text>
      </Stack>
    </Alert>
  );
}

/** `2026-11-16` as it is written here. */
const dayOf = (date: string): string => date.split('-').reverse().join('.');

/** The two main figures over the weeks; the table says the same without the picture. */
function Weeks({ weeks }: { weeks: Report['by_week'] }) {
  const { t } = useTranslation();
  const known = weeks.filter(({ correlation }) => correlation !== null);
  return (
    <Stack gap="xs">
      {known.length > 1 && (
        <>
          <Title order={2} fz="h3">
            {t('reviews.over_time')}
          </Title>
          <div aria-hidden="true">
            <LineChart
              h={240}
              data={weeks.map(({ week, correlation, weighted_kappa }) => ({
                week: dayOf(week),
                correlation,
                weighted_kappa,
              }))}
              dataKey="week"
              series={[
                { name: 'correlation', label: t('reviews.correlation'), color: 'cyan.7' },
                {
                  name: 'weighted_kappa',
                  label: t('reviews.weighted_kappa'),
                  color: 'orange.7',
                  strokeDasharray: '6 4',
                },
              ]}
              yAxisProps={{ domain: [(low: number) => Math.min(0, low), 1] }}
              curveType="linear"
              withLegend
              connectNulls
            />
          </div>
        </>
      )}
      <FiguresTable
        title={t('reviews.by_week')}
        rows={weeks.map((row) => ({ ...row, name: dayOf(row.week) }))}
      />
    </Stack>
  );
}
