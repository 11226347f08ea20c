/** Tests to take, the one that runs, and past results. */
import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { typeLabels } from './labels.ts';
import { Outcome } from './outcome.tsx';

const RESULTS = 20;
type Attempt = Outputs['tests']['myAttempts'][number];
type Test = Outputs['tests']['list'][number];

export function TestListPage() {
  const { t } = useTranslation();
  const tests = useQuery(trpc.tests.list.queryOptions({}));
  const attempts = useQuery(trpc.tests.myAttempts.queryOptions({ limit: RESULTS }));
  return (
    <Page title={t('tests.title')} lead={t('tests.lead')}>
      {attempts.data
        ?.filter(({ status }) => status === 'in_progress')
        .map((attempt) => (
          <Running key={attempt.id} attempt={attempt} />
        ))}
      <QueryView query={tests}>
        {(found) => {
          const active = found.filter(({ is_active }) => is_active);
          return active.length === 0 ? (
            <Text>{t('tests.none')}</Text>
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {active.map((test) => (
                <TestItem key={test.id} test={test} />
              ))}
            </Stack>
          );
        }}
      </QueryView>
      <section>
        <Title order={2} fz="h3" mb="xs">
          {t('tests.results')}
        </Title>
        <QueryView query={attempts}>
          {(found) => <Results attempts={found.filter(({ status }) => status !== 'in_progress')} />}
        </QueryView>
      </section>
    </Page>
  );
}

function Running({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  return (
    <Alert color="cyan" title={t('tests.running')}>
      <Group justify="space-between">
        <Text>{attempt.test_title}</Text>
        <ButtonLink to="/test-attempts/$id" params={{ id: attempt.id }} size="sm">
          {t('tests.go_on')}
        </ButtonLink>
      </Group>
    </Alert>
  );
}

function TestItem({ test }: { test: Test }) {
  const { t } = useTranslation();
  const { id, title, description, test_type, duration_minutes, sections } = test;
  return (
    <li>
      <Link to="/tests/$id" params={{ id }} className="card-link">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
            <Text fw={600}>{title}</Text>
            {description !== '' && <Text size="sm">{description}</Text>}
            <Text size="sm" c="dimmed">
              {t('tests.minutes', { count: duration_minutes })} ·{' '}
              {t('tests.sections', { count: sections.length })}
            </Text>
          </div>
          <Badge variant="light" style={{ flexShrink: 0 }}>
            {t(typeLabels[test_type])}
          </Badge>
        </Group>
      </Link>
    </li>
  );
}

function Results({ attempts }: { attempts: Attempt[] }) {
  const { t } = useTranslation();
  if (attempts.length === 0) return <Text c="dimmed">{t('tests.no_results')}</Text>;
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <Link to="/test-results/$id" params={{ id: attempt.id }} className="card-link">
            <Group justify="space-between" gap="xs">
              <div style={{ minWidth: 0 }}>
                <Text>{attempt.test_title}</Text>
                <Text size="sm" c="dimmed">
                  {shortDateTime(attempt.start_time)}
                </Text>
              </div>
              <Outcome attempt={attempt} />
            </Group>
          </Link>
        </li>
      ))}
    </Stack>
  );
}
