/** What one webhook was sent, newest first; looked at again while something is on its way. */
import { Badge, Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';

const colors = { pending: 'gray', delivered: 'teal', failed: 'red' } as const;
const AGAIN_MS = 2_000;

export function Deliveries({ webhookId }: { webhookId: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const query = useQuery(
    trpc.webhooks.deliveries.queryOptions(
      { id: webhookId },
      {
        refetchInterval: ({ state }) =>
          state.data?.items.some(({ status }) => status === 'pending') === true ? AGAIN_MS : false,
      },
    ),
  );
  const again = useMutation(
    trpc.webhooks.redeliver.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.webhooks.pathKey() }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm">{t('integrations.no_deliveries')}</Text>
        ) : (
          <ScrollArea>
            <Table miw={520} aria-label={t('integrations.log')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('integrations.when')}</Table.Th>
                  <Table.Th>{t('integrations.event')}</Table.Th>
                  <Table.Th>{t('integrations.outcome')}</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>{shortDateTime(row.created_at)}</Table.Td>
                    <Table.Td>{row.event}</Table.Td>
                    <Table.Td>
                      <Group gap="xs">
                        <Badge color={colors[row.status]} variant="light">
                          {t(`integrations.${row.status}`)}
                        </Badge>
                        <Text size="sm">
                          {t('integrations.tries', { count: row.attempts })}
                          {row.error === null ? '' : `: ${row.error}`}
                        </Text>
                      </Group>
                    </Table.Td>
                    <Table.Td>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        onClick={() => {
                          again.mutate({ id: webhookId, delivery_id: row.id });
                        }}
                      >
                        {t('integrations.again')}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
        )
      }
    </QueryView>
  );
}
