/** The school in figures, for its owner. */
import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Card, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { money } from '../../ui/money.ts';
import { monthName } from '../../ui/months.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

export function DashboardPage() {
  const { t } = useTranslation();
  const figures = useQuery(trpc.statistics.dashboard.queryOptions());
  const payments = useQuery(trpc.statistics.payments.queryOptions());
  return (
    <Page title={t('school.title')} lead={t('school.lead')}>
      <QueryView query={figures} rows={4}>
        {(rows) => (
          <Stack gap="lg">
            <SimpleGrid cols={{ base: 2, sm: 4 }}>
              <Figure name={t('school.users')} value={rows.total_users} />
              <Figure name={t('school.premium_users')} value={rows.premium_users} />
              <Figure name={t('school.courses')} value={rows.total_courses} />
              <Figure name={t('school.lessons')} value={rows.total_lessons} />
              <Figure name={t('school.words')} value={rows.total_words} />
              <Figure name={t('school.analyses')} value={rows.ai_usage_stats.pronunciation_analysis} />
              <Figure name={t('school.questions')} value={rows.ai_usage_stats.gpt4o_requests} />
              <Figure name={t('school.pending')} value={rows.pending_payments} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Ranking
                title={t('school.top_learners')}
                rows={rows.top_learners.map((row) => [row.full_name, row.completed_lessons])}
              />
              <Ranking
                title={t('school.top_courses')}
                rows={rows.top_courses.map((row) => [row.title, row.enrolled_users])}
              />
            </SimpleGrid>
          </Stack>
        )}
      </QueryView>
      <QueryView query={payments} rows={3}>
        {(rows) => (
          <Stack component="section" gap="sm">
            <Title order={2} fz="h3">
              {t('school.money')}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Figure name={t('school.revenue')} value={money(rows.total_revenue, rows.currency)} />
              <Figure name={t('school.subscriptions')} value={rows.active_subscriptions} />
              <Figure name={t('school.refunded')} value={rows.refunded_payments} />
            </SimpleGrid>
            {rows.by_month.length > 0 && (
              <BarChart
                h={220}
                data={[...rows.by_month].reverse().map((row) => ({ ...row, month: monthName(t, row.month) }))}
                dataKey="month"
                series={[{ name: 'revenue', label: t('school.revenue'), color: 'teal.6' }]}
                valueFormatter={(value) => money(value, rows.currency)}
                yAxisProps={{ width: 100 }}
              />
            )}
            <Ranking
              title={t('school.by_plan')}
              rows={rows.by_plan.map((row) => [row.name, row.active_subscriptions])}
            />
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function Figure({ name, value }: { name: string; value: number | string }) {
  return (
    <Card withBorder padding="sm">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz="xl" fw={700}>
        {typeof value === 'number' ? value.toLocaleString() : value}
      </Text>
    </Card>
  );
}

function Ranking({ title, rows }: { title: string; rows: [name: string, count: number][] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={3} fz="md">
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text c="dimmed">{t('school.nothing')}</Text>
      ) : (
        <Table>
          <Table.Tbody>
            {rows.map(([name, count], i) => (
              <Table.Tr key={i}>
                <Table.Td>{name}</Table.Td>
                <Table.Td ta="right">{count}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
