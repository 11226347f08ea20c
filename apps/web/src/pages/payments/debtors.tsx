/** Students with months that nobody has paid for. */
import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { TextLink } from '../../ui/links.tsx';
import { monthName } from '../../ui/months.ts';
import { askFor, Pager } from '../../ui/pager.tsx';
import { plainAmount } from '../../ui/money.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const route = getRouteApi('/signed-in/staff/payments');
const PAGE_SIZE = 50;

export function Debtors() {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { group, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.payments.debtors.queryOptions(
      { ...askFor(page, PAGE_SIZE), ...(group === undefined ? {} : { group_id: group }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Stack>
      <Group align="flex-end">
        <GroupPicker
          value={group ?? null}
          onChange={(id) => {
            void navigate({ search: (old) => ({ ...old, group: id ?? undefined, page: undefined }) });
          }}
        />
        <Anchor
          href={`/api/v1/payments/debtors.csv${group === undefined ? '' : `?group_id=${String(group)}`}`}
          download
          underline="always"
        >
          {t('money.csv')}
        </Anchor>
        {role === 'owner' && (
          <TextLink to="/messages" search={{ to: 'debtors' }}>
            {t('money.message_debtors')}
          </TextLink>
        )}
      </Group>
      <QueryView query={query} rows={5}>
        {(rows) =>
          rows.length === 0 ? (
            <Text role="status">{t('money.no_debtors')}</Text>
          ) : (
            <Stack aria-busy={query.isPlaceholderData}>
              <Table.ScrollContainer minWidth={560}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('money.student')}</Table.Th>
                      <Table.Th>{t('money.group')}</Table.Th>
                      <Table.Th>{t('money.months')}</Table.Th>
                      <Table.Th ta="right">{t('money.due')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.slice(0, PAGE_SIZE).map(({ student, group: of, months_unpaid, amount_due }) => (
                      <Table.Tr key={`${String(student.id)}-${String(of.id)}`} data-testid="debtor">
                        <Table.Td>
                          {[student.first_name, student.last_name].join(' ').trim() || student.username}
                          <Text size="sm" c="dimmed">
                            {student.parent_phone || student.phone}
                          </Text>
                        </Table.Td>
                        <Table.Td>{of.name}</Table.Td>
                        <Table.Td>{months_unpaid.map((month) => monthName(t, month)).join(', ')}</Table.Td>
                        <Table.Td ta="right">{plainAmount(amount_due)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <Pager
                page={page}
                rows={rows.length}
                size={PAGE_SIZE}
                onTurn={(next) => {
                  void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
                }}
              />
            </Stack>
          )
        }
      </QueryView>
    </Stack>
  );
}
