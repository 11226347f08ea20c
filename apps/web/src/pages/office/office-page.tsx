/** The office in figures: money, debts, who is at work. */
import '@mantine/charts/styles.css';
import type { ReactNode } from 'react';
import { BarChart } from '@mantine/charts';
import { Card, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { TextLink } from '../../ui/links.tsx';
import { money } from '../../ui/money.ts';
import { monthName } from '../../ui/months.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const route = getRouteApi('/signed-in/staff/office');

export function OfficePage() {
  const { t } = useTranslation();
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.dashboard.read.queryOptions(
      { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('money.dashboard')} lead={t('money.office_lead')}>
      <Group>
        <TextInput
          type="date"
          label={t('money.from')}
          value={from ?? ''}
          onChange={({ currentTarget: { value } }) => {
            void navigate({ search: (old) => ({ ...old, from: value || undefined }), replace: true });
          }}
        />
        <TextInput
          type="date"
          label={t('money.to')}
          value={to ?? ''}
          onChange={({ currentTarget: { value } }) => {
            void navigate({ search: (old) => ({ ...old, to: value || undefined }), replace: true });
          }}
        />
      </Group>
      <QueryView query={query} rows={4}>
        {({ finance, attendance, by_month, debtors }) => {
          const sum = (amount: string) => money(Number(amount), finance.currency);
          return (
            <Stack gap="lg" aria-busy={query.isPlaceholderData}>
              <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
                <Figure name={t('money.income')} value={sum(finance.income)} />
                <Figure name={t('money.expense')} value={sum(finance.expense)} />
                <Figure name={t('money.profit')} value={sum(finance.profit)} />
                <Figure
                  name={t('money.at_work')}
                  value={`${String(attendance.employees_present_today)} / ${String(attendance.total_employees)}`}
                />
                <Figure name={t('money.debt', { n: debtors.count })} value={sum(debtors.amount_due)}>
                  <TextLink to="/payments" search={{ tab: 'debtors' }} size="sm">
                    {t('money.debtors')}
                  </TextLink>
                </Figure>
                {finance.other_income.map(({ currency, income }) => (
                  <Figure
                    key={currency}
                    name={t('money.other_income', { currency })}
                    value={money(Number(income), currency)}
                  />
                ))}
              </SimpleGrid>
              <Stack component="section" gap="sm">
                <Title order={2} fz="h3">
                  {t('money.by_month')}
                </Title>
                <BarChart
                  h={260}
                  data={by_month.map(({ month, income, expense }) => ({
                    month: monthName(t, month),
                    income: Number(income),
                    expense: Number(expense),
                  }))}
                  dataKey="month"
                  withLegend
                  series={[
                    { name: 'income', label: t('money.income'), color: 'teal.6' },
                    { name: 'expense', label: t('money.expense'), color: 'orange.6' },
                  ]}
                  valueFormatter={(value) => money(value, finance.currency)}
                  yAxisProps={{ width: 100 }}
                />
              </Stack>
            </Stack>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <Card withBorder padding="sm">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz="xl" fw={700} style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
      {children}
    </Card>
  );
}
