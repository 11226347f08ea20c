/** The mock tests that a student may sit, and their sessions. */
import { useState, type SubmitEvent } from 'react';
import { Badge, Button, Group, Modal, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { errorText } from '../../ui/error-text.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

type Test = Outputs['mock']['tests'][number];
type Session = Outputs['mock']['own'][number];

export function MockTestsPage() {
  const { t } = useTranslation();
  const tests = useQuery(trpc.mock.tests.queryOptions({}));
  const sessions = useQuery(trpc.mock.own.queryOptions({}));
  const [chosen, choose] = useState<Test | null>(null);
  return (
    <Page title={t('mock.title')} lead={t('mock.lead_student')}>
      <QueryView query={tests}>
        {(rows) =>
          rows.length === 0 ? (
            <Text role="status">{t('mock.none')}</Text>
          ) : (
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {rows.map((test) => (
                <Paper component="li" key={test.id} withBorder p="sm" data-testid="mock-test">
                  <Group justify="space-between" gap="xs">
                    <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                      <Text fw={600}>{test.title}</Text>
                      <Text size="sm" c="dimmed">
                        {t('tests.minutes', { count: minutesOf(test) })}
                      </Text>
                    </div>
                    <Button
                      onClick={() => {
                        choose(test);
                      }}
                    >
                      {t('mock.start')}
                    </Button>
                  </Group>
                </Paper>
              ))}
            </Stack>
          )
        }
      </QueryView>
      <Modal
        opened={chosen !== null}
        onClose={() => {
          choose(null);
        }}
        title={t('mock.start_title', { title: chosen?.title ?? '' })}
        centered
      >
        {chosen !== null && <StartForm test={chosen} />}
      </Modal>
      <section>
        <Title order={2} fz="h3" mb="xs">
          {t('mock.yours')}
        </Title>
        <QueryView query={sessions}>{(rows) => <Sessions rows={rows} />}</QueryView>
      </section>
    </Page>
  );
}

const minutesOf = ({ listening, reading, writing }: Test): number =>
  listening.duration + reading.duration + writing.duration;

const refusal = (t: TFunction, error: unknown): string =>
  asApiError(error).code === 'bad_usage' ? t('mock.wrong_code') : errorText(t, error);

function StartForm({ test }: { test: Test }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const start = useMutation(
    trpc.mock.start.mutationOptions({
      onSuccess: async ({ id }) => {
        await client.invalidateQueries(trpc.mock.pathFilter());
        await navigate({ to: '/mock-sessions/$id', params: { id } });
      },
    }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.length === 6) start.mutate({ test: test.id, code });
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text>{t('mock.start_note', { count: minutesOf(test) })}</Text>
        <TextInput
          label={t('mock.code')}
          description={t('exams.code_hint')}
          value={code}
          data-autofocus
          maxLength={6}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setCode(event.currentTarget.value.toUpperCase().replaceAll(' ', ''));
          }}
          {...(start.error === null ? {} : { error: refusal(t, start.error) })}
        />
        <Button type="submit" disabled={code.length !== 6} loading={start.isPending}>
          {t('mock.start')}
        </Button>
      </Stack>
    </form>
  );
}

function Sessions({ rows }: { rows: Session[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <Text c="dimmed">{t('mock.no_sessions')}</Text>;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map(({ id, test_title, started_at, user, score, is_completed }) => (
        <li key={id} data-testid="mock-session">
          <Link to="/mock-sessions/$id" params={{ id }} className="card-link">
            <Group justify="space-between" gap="xs">
              <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Text>{test_title}</Text>
                <Text size="sm" c="dimmed">
                  {user.first_name} {user.last_name} · {shortDateTime(started_at)}
                </Text>
              </div>
              {score === null ? (
                <Badge color={is_completed ? 'gray' : 'cyan'}>
                  {t(is_completed ? 'mock.waits' : 'mock.running')}
                </Badge>
              ) : (
                <Text fw={700}>{score.score.toFixed(1)}</Text>
              )}
            </Group>
          </Link>
        </li>
      ))}
    </Stack>
  );
}
