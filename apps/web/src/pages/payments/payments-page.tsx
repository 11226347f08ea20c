/** Payments of the school, and who has not paid. */
import { Anchor, Badge, Button, Group, Modal, Paper, Select, Stack, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { money } from '../../ui/money.ts';
import { monthName } from '../../ui/months.ts';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { TableLink } from '../../ui/table-link.tsx';
import { UserPicker } from '../../ui/user-picker.tsx';
import { Debtors } from './debtors.tsx';
import { TakePayment } from './take-payment.tsx';

const route = getRouteApi('/signed-in/staff/payments');
const PAGE_SIZE = 25;
type Payment = Outputs['payments']['list'][number];

export function PaymentsPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { tab = 'payments' } = route.useSearch();
  const navigate = route.useNavigate();
  const [taking, dialog] = useDisclosure(false);
  return (
    <Page title={t('money.payments')} lead={t('money.payments_lead')}>
      {role === 'owner' && (
        <>
          <Button w="fit-content" onClick={dialog.open}>
            {t('money.take')}
          </Button>
          <Modal opened={taking} onClose={dialog.close} title={t('money.take')}>
            <TakePayment onDone={dialog.close} />
          </Modal>
        </>
      )}
      <Tabs
        keepMounted={false}
        value={tab}
        onChange={(value) => {
          void navigate({ search: value === 'debtors' ? { tab: 'debtors' } : {} });
        }}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="payments">{t('money.payments')}</Tabs.Tab>
          <Tabs.Tab value="debtors">{t('money.debtors')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="payments">
          <Stack>
            <Filters />
            <Payments />
            <TableLink table="payments" />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="debtors">
          <Debtors />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { group, student, method } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Group align="flex-end">
      <UserPicker
        label={t('money.student')}
        placeholder={t('money.any')}
        roles={['student']}
        value={student ?? null}
        onChange={(id) => {
          void navigate({ search: (old) => ({ ...old, student: id ?? undefined, page: undefined }) });
        }}
      />
      <GroupPicker
        value={group ?? null}
        onChange={(id) => {
          void navigate({ search: (old) => ({ ...old, group: id ?? undefined, page: undefined }) });
        }}
      />
      <Select
        label={t('money.method')}
        placeholder={t('money.any')}
        clearable
        data={(['cash', 'card', 'transfer', 'stripe'] as const).map((value) => ({
          value,
          label: t(`money.method_${value}`),
        }))}
        value={method ?? null}
        onChange={(value) => {
          void navigate({ search: (old) => ({ ...old, method: value ?? undefined, page: undefined }) });
        }}
      />
    </Group>
  );
}

function Payments() {
  const { t } = useTranslation();
  const { group, student, method, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.payments.list.queryOptions(
      {
        ...askFor(page, PAGE_SIZE),
        ...(group === undefined ? {} : { group_id: group }),
        ...(student === undefined ? {} : { student_id: student }),
        ...(method === undefined ? {} : { method }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <PagedList
      query={query}
      page={page}
      size={PAGE_SIZE}
      empty={t('money.no_payments')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(payment) => <PaymentRow key={payment.id} payment={payment} />}
    </PagedList>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const { role } = useProfile();
  const cache = useQueryClient();
  const remove = useMutation(
    trpc.payments.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('money.deleted'));
        await cache.invalidateQueries({ queryKey: trpc.payments.pathKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const name = payment.user.full_name || payment.student.username;
  const sum = money(Number(payment.amount), payment.currency);
  const months = payment.months.map(({ year, month }) =>
    monthName(t, `${String(year)}-${String(month).padStart(2, '0')}`),
  );
  return (
    <Paper component="li" withBorder p="sm" data-testid="payment">
      <Group gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{name}</Text>
          <Text size="sm" c="dimmed">
            {[payment.group_name, ...months].filter(Boolean).join(' · ') || payment.description}
          </Text>
          <Text size="sm" c="dimmed">
            {shortDateTime(payment.paid_at ?? payment.created_at)}
            {payment.received_by !== null &&
              ` · ${[payment.received_by.first_name, payment.received_by.last_name].join(' ').trim() || payment.received_by.username}`}
          </Text>
        </div>
        <Stack gap={4} align="flex-start" style={{ flex: '1 1 9rem' }}>
          <Text fw={600}>{sum}</Text>
          <Group gap={4}>
            <Badge variant="light" color="gray" tt="none">
              {t(`money.method_${payment.method}`)}
            </Badge>
            {payment.status !== 'completed' && (
              <Badge variant="light" color="orange" tt="none">
                {t(`subscription.status_${payment.status}`)}
              </Badge>
            )}
          </Group>
        </Stack>
        <Group gap="xs">
          {payment.status === 'completed' && (
            <Anchor
              href={`/api/v1/payments/${String(payment.id)}/receipt`}
              download
              size="sm"
              underline="always"
              aria-label={t('money.receipt_of', { name })}
            >
              {t('money.receipt')}
            </Anchor>
          )}
          {role === 'owner' && payment.method !== 'stripe' && (
            <ConfirmButton
              size="xs"
              variant="light"
              color="red"
              title={t('money.delete_title')}
              text={t('money.delete_text', { name, sum })}
              confirm={t('money.delete')}
              aria-label={t('money.delete_of', { name, sum })}
              loading={remove.isPending}
              onConfirm={() => {
                remove.mutate({ id: payment.id });
              }}
            >
              {t('money.delete')}
            </ConfirmButton>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
