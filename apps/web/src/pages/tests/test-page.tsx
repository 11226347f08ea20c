/** Before a test: what it holds, its rules, and the button that starts the clock. */
import { Alert, Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { asApiError } from '../../api/api-error.ts';
import { errorText } from '../../ui/error-text.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { sectionLabels } from './labels.ts';
import type { Test } from './questions/shapes.ts';

const route = getRouteApi('/signed-in/tests/$id');

export function TestPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.tests.read.queryOptions({ test_id: id }));
  return <QueryView query={query}>{(test) => <Start test={test} />}</QueryView>;
}

function Start({ test }: { test: Test }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const start = useMutation({
    ...trpc.tests.start.mutationOptions(),
    onSuccess: ({ id }) => {
      void client.invalidateQueries(trpc.tests.myAttempts.queryFilter());
      // From now on the questions may be seen.
      client.removeQueries(trpc.tests.read.queryFilter());
      void navigate({ to: '/test-attempts/$id', params: { id } });
    },
  });
  const { title, description, duration_minutes, pass_percentage, sections, id } = test;
  const byTeacher = sections.some(({ waits_for_teacher }) => waits_for_teacher);
  return (
    <Page title={title} {...(description === '' ? {} : { lead: description })}>
      <TextLink to="/tests">← {t('tests.back')}</TextLink>
      <Paper withBorder p="md">
        <Stack gap="xs">
          {sections.map((section) => (
            <Text key={section.id}>
              <b>{section.title}</b> · {t(sectionLabels[section.section_type])} ·{' '}
              {t('tests.questions', { count: section.questions_count })}
            </Text>
          ))}
        </Stack>
      </Paper>
      <section>
        <Title order={2} fz="h3" mb="xs">
          {t('tests.rules')}
        </Title>
        <List spacing="xs">
          <List.Item>
            {t('tests.rule_time', { time: t('tests.minutes', { count: duration_minutes }) })}
          </List.Item>
          <List.Item>{t('tests.rule_save')}</List.Item>
          {byTeacher && <List.Item>{t('tests.rule_teacher')}</List.Item>}
          <List.Item>{t('tests.rule_pass', { percent: pass_percentage })}</List.Item>
        </List>
      </section>
      {start.isError && (
        <Alert color="yellow" role="alert">
          {asApiError(start.error).code === 'permission_denied'
            ? t('tests.premium')
            : errorText(t, start.error)}
        </Alert>
      )}
      {sections.every(({ questions_count }) => questions_count === 0) ? (
        <Text>{t('tests.empty')}</Text>
      ) : (
        <div>
          <Button
            size="md"
            loading={start.isPending}
            onClick={() => {
              start.mutate({ test_id: id });
            }}
          >
            {t('tests.start')}
          </Button>
        </div>
      )}
    </Page>
  );
}
