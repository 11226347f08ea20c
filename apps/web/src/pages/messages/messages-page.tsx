/** Messages over Telegram: write one, and see how each went. */
import { useState } from 'react';
import { Accordion, Alert, Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { WriteMessage } from './write-message.tsx';

const route = getRouteApi('/signed-in/staff/messages');
const PAGE_SIZE = 10;
const LIVE_MS = 2_000;
/** Recipients shown at once; the rest on request. */
const SHOWN = 50;
type Message = Outputs['messages']['list'][number];

const colours = { pending: 'gray', sent: 'teal', failed: 'red' } as const;

export function MessagesPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { to } = route.useSearch();
  const navigate = route.useNavigate();
  const setTo = (next: 'students' | 'debtors' | undefined) => {
    void navigate({ search: (old) => ({ ...old, to: next }), replace: true });
  };
  const bot = useQuery(trpc.telegram.state.queryOptions());
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')}>
      {bot.data?.is_set_up === false && (
        <Alert color="yellow" role="status">
          {t('messages.no_bot')}
        </Alert>
      )}
      {role === 'owner' && (
        <>
          <Button
            w="fit-content"
            onClick={() => {
              setTo('students');
            }}
          >
            {t('messages.write')}
          </Button>
          <Modal
            opened={to !== undefined}
            onClose={() => {
              setTo(undefined);
            }}
            title={t('messages.write')}
          >
            <WriteMessage
              to={to ?? 'students'}
              onDone={() => {
                setTo(undefined);
              }}
            />
          </Modal>
        </>
      )}
      <Messages />
    </Page>
  );
}

const isOpen = ({ logs }: Message): boolean => logs.some(({ status }) => status === 'pending');

function Messages() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.messages.list.queryOptions(askFor(page, PAGE_SIZE), {
      placeholderData: keepPreviousData,
      // Looks again while something is on its way.
      refetchInterval: ({ state: { data } }) => (data?.some(isOpen) === true ? LIVE_MS : false),
    }),
  );
  return (
    <QueryView query={query} rows={4}>
      {(rows) =>
        rows.length === 0 ? (
          <Text role="status">{t('messages.none')}</Text>
        ) : (
          <Stack aria-busy={query.isPlaceholderData}>
            <Accordion variant="separated" order={2}>
              {rows.slice(0, PAGE_SIZE).map((message) => (
                <MessageItem key={message.id} message={message} />
              ))}
            </Accordion>
            <Pager
              page={page}
              rows={rows.length}
              size={PAGE_SIZE}
              onTurn={(next) => {
                void navigate({ search: { page: next === 1 ? undefined : next } });
              }}
            />
          </Stack>
        )
      }
    </QueryView>
  );
}

function MessageItem({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { role } = useProfile();
  const cache = useQueryClient();
  const [all, setAll] = useState(false);
  const changed = (sentence: string) => ({
    onSuccess: async () => {
      toastSuccess(sentence);
      await cache.invalidateQueries({ queryKey: trpc.messages.pathKey() });
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  });
  const retry = useMutation(trpc.messages.retry.mutationOptions(changed(t('messages.retried'))));
  const remove = useMutation(trpc.messages.delete.mutationOptions(changed(t('messages.deleted'))));
  const { id, logs, text } = message;
  const count = (status: keyof typeof colours) => logs.filter((log) => log.status === status).length;
  const who = message.sent_by?.full_name ?? '';
  return (
    <Accordion.Item value={String(id)} data-testid="message">
      <Accordion.Control>
        <Text fw={500} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        <Group gap={6} mt={4}>
          <Text size="sm" c="dimmed">
            {[shortDateTime(message.created_at), who].filter(Boolean).join(' · ')}
          </Text>
          {(['sent', 'pending', 'failed'] as const).map(
            (status) =>
              count(status) > 0 && (
                <Badge key={status} variant="light" color={colours[status]} tt="none">
                  {t(`messages.${status}_n`, { n: count(status) })}
                </Badge>
              ),
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
          <Table>
            <Table.Tbody>
              {logs.slice(0, all ? undefined : SHOWN).map((log) => (
                <Table.Tr key={log.id} data-testid="message-log">
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    {log.recipient_name}
                    {log.error !== null && (
                      <Text size="sm" c="dimmed">
                        {log.error}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right" w="1%" style={{ verticalAlign: 'top', whiteSpace: 'nowrap' }}>
                    <Badge
                      variant="light"
                      color={colours[log.status]}
                      tt="none"
                      styles={{ label: { overflow: 'visible' } }}
                    >
                      {t(`messages.${log.status}`)}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {!all && logs.length > SHOWN && (
            <Button
              variant="subtle"
              onClick={() => {
                setAll(true);
              }}
            >
              {t('messages.show_all', { n: logs.length })}
            </Button>
          )}
          {role === 'owner' && (
            <Group>
              {count('failed') > 0 && count('pending') === 0 && (
                <Button
                  size="xs"
                  variant="light"
                  loading={retry.isPending}
                  onClick={() => {
                    retry.mutate({ id });
                  }}
                >
                  {t('messages.retry')}
                </Button>
              )}
              <ConfirmButton
                size="xs"
                variant="light"
                color="red"
                title={t('messages.delete_title')}
                text={t('messages.delete_text')}
                confirm={t('money.delete')}
                loading={remove.isPending}
                onConfirm={() => {
                  remove.mutate({ id });
                }}
              >
                {t('money.delete')}
              </ConfirmButton>
            </Group>
          )}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
