/** Mock tests for staff: the papers, and the sessions that wait for bands. */
import { Badge, Button, Group, Modal, Paper, SegmentedControl, Stack, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { NewMockForm } from './new-mock-form.tsx';

const route = getRouteApi('/signed-in/staff/mock-desk');
const PAGE_SIZE = 25;

export function MockDeskPage() {
  const { t } = useTranslation();
  const { tab = 'tests' } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, dialog] = useDisclosure(false);
  return (
    <Page title={t('mock.title')} lead={t('mock.lead')}>
      <Button w="fit-content" onClick={dialog.open}>
        {t('mock.add')}
      </Button>
      <Modal
        opened={adding}
        onClose={dialog.close}
        title={t('mock.add')}
        size="lg"
        closeOnClickOutside={false}
      >
        <NewMockForm onDone={dialog.close} />
      </Modal>
      <Tabs
        value={tab}
        onChange={(value) => {
          void navigate({ search: { tab: value === 'sessions' ? 'sessions' : undefined } });
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="tests">{t('mock.tests_tab')}</Tabs.Tab>
          <Tabs.Tab value="sessions">{t('mock.sessions_tab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tests">
          <Tests />
        </Tabs.Panel>
        <Tabs.Panel value="sessions">
          <Sessions />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function useTurn() {
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const turn = (next: number) => {
    void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
  };
  return { page, turn };
}

function Tests() {
  const { t } = useTranslation();
  const { page, turn } = useTurn();
  const query = useQuery(
    trpc.mock.tests.queryOptions(askFor(page, PAGE_SIZE), { placeholderData: keepPreviousData }),
  );
  return (
    <QueryView query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <Text role="status">{t('mock.none')}</Text>
        ) : (
          <Stack>
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {rows.slice(0, PAGE_SIZE).map((test) => (
                <TestRow key={test.id} test={test} />
              ))}
            </Stack>
            <Pager page={page} rows={rows.length} size={PAGE_SIZE} onTurn={turn} />
          </Stack>
        )
      }
    </QueryView>
  );
}

function TestRow({ test }: { test: Outputs['mock']['tests'][number] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, title, code, listening, reading, writing } = test;
  const remove = useMutation(
    trpc.mock.deleteTest.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('mock.deleted'));
        await client.invalidateQueries(trpc.mock.pathFilter());
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Paper component="li" withBorder p="sm" data-testid="mock-test">
      <Group justify="space-between" gap="xs">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {t('tests.minutes', { count: listening.duration + reading.duration + writing.duration })} ·{' '}
            {shortDateTime(test.created_at)}
          </Text>
        </div>
        <Group gap="sm">
          <Text ff="monospace" fw={700} fz="xl" aria-label={`${t('mock.code')}: ${code ?? ''}`}>
            {code}
          </Text>
          <ConfirmButton
            size="xs"
            variant="light"
            color="red"
            title={t('mock.delete_title')}
            text={t('mock.delete_text', { title })}
            loading={remove.isPending}
            onConfirm={() => {
              remove.mutate({ uuid: id });
            }}
          >
            {t('mock.delete')}
          </ConfirmButton>
        </Group>
      </Group>
    </Paper>
  );
}

function Sessions() {
  const { t } = useTranslation();
  const { bands } = route.useSearch();
  const navigate = route.useNavigate();
  const { page, turn } = useTurn();
  const query = useQuery(
    trpc.mock.sheets.queryOptions(
      {
        ...askFor(page, PAGE_SIZE),
        ...(bands === undefined ? {} : { is_finished: bands === 'with' ? 'true' : 'false' }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack>
      <SegmentedControl
        w="fit-content"
        aria-label={t('mock.bands')}
        value={bands ?? 'all'}
        data={[
          { value: 'all', label: t('mock.all') },
          { value: 'without', label: t('mock.without_bands') },
          { value: 'with', label: t('mock.with_bands') },
        ]}
        onChange={(value) => {
          void navigate({
            search: {
              tab: 'sessions',
              bands: value === 'with' || value === 'without' ? value : undefined,
            },
          });
        }}
      />
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text role="status">{t('mock.no_sessions')}</Text>
          ) : (
            <Stack>
              <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
                {rows.slice(0, PAGE_SIZE).map(({ session: { id, user, test_title, started_at, score } }) => (
                  <li key={id} data-testid="mock-session">
                    <Link to="/mock-desk/$id" params={{ id }} className="card-link">
                      <Group justify="space-between" gap="xs">
                        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                          <Text fw={600}>
                            {user.first_name} {user.last_name}
                          </Text>
                          <Text size="sm" c="dimmed">
                            {[test_title, user.group?.name, shortDateTime(started_at)]
                              .filter(Boolean)
                              .join(' · ')}
                          </Text>
                        </div>
                        {score === null ? (
                          <Badge color="yellow">{t('mock.waits')}</Badge>
                        ) : (
                          <Text fw={700}>{score.score.toFixed(1)}</Text>
                        )}
                      </Group>
                    </Link>
                  </li>
                ))}
              </Stack>
              <Pager page={page} rows={rows.length} size={PAGE_SIZE} onTurn={turn} />
            </Stack>
          )
        }
      </QueryView>
    </Stack>
  );
}
