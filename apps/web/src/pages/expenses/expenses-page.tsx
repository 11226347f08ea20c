/** What the school spends. */
import { useState } from 'react';
import { Alert, Button, Group, Modal, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { errorText } from '../../ui/error-text.ts';
import { isAmount, typedAmount } from '../../ui/exact.ts';
import { serverProblems } from '../../ui/form-problems.ts';
import { plainAmount } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { TableLink } from '../../ui/table-link.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { requestKey } from '../../ui/request-key.ts';
import { SearchForm } from '../../ui/search-form.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { UserPicker } from '../../ui/user-picker.tsx';

const route = getRouteApi('/signed-in/staff/expenses');
const PAGE_SIZE = 25;
type Expense = Outputs['expenses']['list'][number];

export function ExpensesPage() {
  const { t } = useTranslation();
  const { role } = useProfile();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, dialog] = useDisclosure(false);
  return (
    <Page title={t('money.expenses')} lead={t('money.expenses_lead')}>
      {role === 'owner' && (
        <>
          <Button w="fit-content" onClick={dialog.open}>
            {t('money.spend')}
          </Button>
          <Modal opened={adding} onClose={dialog.close} title={t('money.spend')}>
            <ExpenseForm onDone={dialog.close} />
          </Modal>
        </>
      )}
      <SearchForm
        label={t('money.search_expense')}
        maxLength={100}
        words={search}
        onSearch={(words) => {
          void navigate({ search: { search: words } });
        }}
      />
      <Expenses />
      <TableLink table="expenses" />
    </Page>
  );
}

function Expenses() {
  const { t } = useTranslation();
  const { search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.expenses.list.queryOptions(
      { ...askFor(page, PAGE_SIZE), ...(search === undefined ? {} : { search }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <PagedList
      query={query}
      page={page}
      size={PAGE_SIZE}
      empty={t('money.no_expenses')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(expense) => <ExpenseRow key={expense.id} expense={expense} />}
    </PagedList>
  );
}

function ExpenseRow({ expense }: { expense: Expense }) {
  const { t } = useTranslation();
  const { role } = useProfile();
  const cache = useQueryClient();
  const [editing, dialog] = useDisclosure(false);
  const remove = useMutation(
    trpc.expenses.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('money.expense_deleted'));
        await cache.invalidateQueries({ queryKey: trpc.expenses.pathKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const sum = plainAmount(expense.amount);
  const { reason } = expense;
  return (
    <Paper component="li" withBorder p="sm" data-testid="expense">
      <Group gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{reason}</Text>
          <Text size="sm" c="dimmed">
            {[expense.recipient_name, expense.recipient, shortDateTime(expense.created_at)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <Text fw={600} style={{ flex: '1 1 7rem' }}>
          {sum}
        </Text>
        {role === 'owner' && (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              aria-label={t('money.edit_of', { reason, sum })}
              onClick={dialog.open}
            >
              {t('money.edit')}
            </Button>
            <Modal opened={editing} onClose={dialog.close} title={t('money.edit')}>
              <ExpenseForm expense={expense} onDone={dialog.close} />
            </Modal>
            <ConfirmButton
              size="xs"
              variant="light"
              color="red"
              title={t('money.delete_expense_title')}
              text={t('money.delete_expense_text', { reason, sum })}
              confirm={t('money.delete')}
              aria-label={t('money.delete_of', { name: reason, sum })}
              loading={remove.isPending}
              onConfirm={() => {
                remove.mutate({ id: expense.id });
              }}
            >
              {t('money.delete')}
            </ConfirmButton>
          </Group>
        )}
      </Group>
    </Paper>
  );
}

function ExpenseForm({ expense, onDone }: { expense?: Expense; onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [idempotency_key] = useState(requestKey);
  const form = useForm({
    initialValues: {
      reason: expense?.reason ?? '',
      amount: expense?.amount ?? '',
      recipient: expense?.recipient ?? '',
      recipient_user: expense?.recipient_user ?? null,
    },
    validate: {
      reason: (value) => (value.trim() === '' ? t('money.need_reason') : null),
      amount: (value) => (isAmount(typedAmount(value)) ? null : t('money.need_amount')),
    },
  });
  const outcome = {
    onSuccess: async () => {
      toastSuccess(t(expense === undefined ? 'money.spent' : 'money.saved'));
      await cache.invalidateQueries({ queryKey: trpc.expenses.pathKey() });
      await cache.invalidateQueries({ queryKey: trpc.dashboard.pathKey() });
      onDone();
    },
    onError: (error: unknown) => {
      form.setErrors(serverProblems(t, error));
    },
  };
  const create = useMutation(trpc.expenses.create.mutationOptions(outcome));
  const change = useMutation(trpc.expenses.patch.mutationOptions(outcome));
  const failure = create.error ?? change.error;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        const body = { ...values, amount: typedAmount(values.amount) };
        if (expense === undefined) create.mutate({ ...body, idempotency_key });
        else change.mutate({ id: expense.id, ...body });
      })}
    >
      <Stack>
        <TextInput
          label={t('money.reason')}
          required
          maxLength={2_000}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <TextInput
          label={t('money.amount')}
          description={t('money.amount_hint')}
          inputMode="decimal"
          required
          {...form.getInputProps('amount')}
        />
        <UserPicker
          label={t('money.employee')}
          roles={['teacher', 'owner']}
          value={form.values.recipient_user}
          chosen={
            expense?.recipient_user == null
              ? null
              : { id: expense.recipient_user, full_name: expense.recipient_name ?? '' }
          }
          error={form.errors['recipient_user']}
          onChange={(id) => {
            form.setFieldValue('recipient_user', id);
          }}
        />
        <TextInput label={t('money.recipient')} maxLength={255} {...form.getInputProps('recipient')} />
        {failure !== null && (
          <Alert color="red" role="alert">
            {errorText(t, failure)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={create.isPending || change.isPending}>
          {t(expense === undefined ? 'money.spend' : 'money.save')}
        </Button>
      </Stack>
    </form>
  );
}
