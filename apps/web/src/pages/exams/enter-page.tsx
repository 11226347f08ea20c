/** Where a student enters the code of an exam, and finds what became of earlier ones. */
import { Alert, Badge, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { errorText } from '../../ui/error-text.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const SHOWN = 50;

export function EnterPage() {
  const { t } = useTranslation();
  const exams = useQuery(trpc.exams.list.queryOptions({ limit: SHOWN }));
  const results = useQuery(trpc.exam_results.list.queryOptions({ limit: SHOWN }));
  const running = exams.data?.filter(({ attempt_id, submitted }) => attempt_id !== null && !submitted) ?? [];
  return (
    <Page title={t('exams.title')} lead={t('exams.lead_student')}>
      {running.map(({ id, title, attempt_id }) => (
        <Alert key={id} color="cyan" title={title}>
          <ButtonLink to="/test-attempts/$id" params={{ id: attempt_id ?? 0 }} size="sm">
            {t('exams.go_on')}
          </ButtonLink>
        </Alert>
      ))}
      <CodeForm />
      <section>
        <Title order={2} fz="h3" mb="xs">
          {t('exams.your_results')}
        </Title>
        <QueryView query={results}>{(rows) => <Results rows={rows} />}</QueryView>
      </section>
    </Page>
  );
}

const refusal = (t: TFunction, error: unknown): string =>
  asApiError(error).code === 'not_found' ? t('exams.no_such_code') : errorText(t, error);

function CodeForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const enter = useMutation(
    trpc.exams.enter.mutationOptions({
      onSuccess: async ({ id, attempt_id, submitted }) => {
        await client.invalidateQueries(trpc.exams.pathFilter());
        if (attempt_id === null) {
          // Staff look at it; nobody's clock starts.
          await navigate({ to: '/exam-desk/$id', params: { id } });
          return;
        }
        await navigate({
          to: submitted ? '/test-results/$id' : '/test-attempts/$id',
          params: { id: attempt_id },
        });
      },
    }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.trim().length === 6) enter.mutate({ code });
  };
  return (
    <form onSubmit={send}>
      <Stack maw={360}>
        <TextInput
          label={t('exams.code')}
          description={t('exams.code_hint')}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value.toUpperCase().replaceAll(' ', ''));
          }}
          maxLength={6}
          size="lg"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          styles={{ input: { letterSpacing: '0.3em', fontFamily: 'monospace' } }}
          {...(enter.error === null ? {} : { error: refusal(t, enter.error) })}
        />
        <Text size="sm" c="dimmed">
          {t('exams.enter_note')}
        </Text>
        <Button type="submit" w="fit-content" disabled={code.length !== 6} loading={enter.isPending}>
          {t('exams.enter')}
        </Button>
      </Stack>
    </form>
  );
}

function Results({ rows }: { rows: Outputs['exam_results']['list'] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <Text c="dimmed">{t('exams.no_results')}</Text>;
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map(({ id, exam_title, student_name, created_at, score, waits }) => (
        <li key={id} data-testid="exam-result">
          <Link to="/test-results/$id" params={{ id }} className="card-link">
            <Group justify="space-between" gap="xs">
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Text>{exam_title}</Text>
                <Text size="sm" c="dimmed">
                  {student_name} · {shortDateTime(created_at)}
                </Text>
              </div>
              <Group gap="xs">
                {waits && <Badge color="yellow">{t('exams.waits')}</Badge>}
                <Text fw={600}>{score}%</Text>
              </Group>
            </Group>
          </Link>
        </li>
      ))}
    </Stack>
  );
}
