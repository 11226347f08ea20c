/** Students with months that nobody has paid for. */
import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { TextLink } from '../../ui/links.tsx';
import { monthName } from '../../ui/months.ts';
import { askFor, Pager } from '../../ui/pager.tsx';
import { plainAmount } from '../../ui/money.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const route = getRouteApi('/signed-in/staff/payments');
const PAGE_SIZE = 50;
type Debtor = Outputs['payments']['debtors'][number];

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
              <Stack component="ul" p={0} m={0} gap="xs" style={{ listStyle: 'none' }}>
                {rows.slice(0, PAGE_SIZE).map((row) => (
                  <DebtorRow key={`${String(row.student.id)}-${String(row.group.id)}`} row={row} />
                ))}
              </Stack>
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

function DebtorRow({ row: { student, group, months_unpaid, amount_due } }: { row: Debtor }) {
  const { t } = useTranslation();
  const telephone = student.parent_phone || student.phone;
  return (
    <Paper component="li" withBorder p="sm" data-testid="debtor">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{[student.first_name, student.last_name].join(' ').trim() || student.username}</Text>
          <Text size="sm" c="dimmed">
            {[group.name, ...months_unpaid.map((month) => monthName(t, month))].join(' · ')}
          </Text>
          {telephone !== '' && (
            <Anchor size="sm" href={`tel:${telephone.replace(/[^+\d]/g, '')}`} underline="always">
              {telephone}
            </Anchor>
          )}
        </div>
        <div style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
          <Text size="sm" c="dimmed">
            {t('money.due')}
          </Text>
          <Text fw={600}>{plainAmount(amount_due)}</Text>
        </div>
      </Group>
    </Paper>
  );
}
