/** Takes a payment: who, for which group and months; the amount is proposed from the fee. */
import { useState } from 'react';
import { Alert, Button, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { isAmount, times, typedAmount } from '../../ui/exact.ts';
import { serverProblems } from '../../ui/form-problems.ts';
import { monthName, monthsFrom } from '../../ui/months.ts';
import { requestKey } from '../../ui/request-key.ts';
import { toastSuccess } from '../../ui/toast.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { UserPicker } from '../../ui/user-picker.tsx';

const methods = ['cash', 'card', 'transfer'] as const;

interface Values {
  student: number | null;
  group: number | null;
  months: string[];
  amount: string;
  method: (typeof methods)[number];
  description: string;
}

export function TakePayment({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  // Of this form: pressed twice, or sent again after a lost answer, it is one payment.
  const [idempotency_key] = useState(requestKey);
  const [today] = useState(() => new Date());
  const form = useForm<Values>({
    initialValues: {
      student: null,
      group: null,
      months: [],
      amount: '',
      method: 'cash',
      description: '',
    },
    validate: {
      student: (value) => (value === null ? t('money.need_student') : null),
      group: (value) => (value === null ? t('money.need_group') : null),
      amount: (value) => (isAmount(typedAmount(value)) ? null : t('money.need_amount')),
    },
  });
  const { student, group } = form.values;
  const debts = useQuery(
    trpc.payments.debtors.queryOptions(
      { group_id: group ?? 0 },
      { enabled: group !== null && student !== null },
    ),
  );
  const owed = debts.data?.find((row) => row.student.id === student);
  const propose = async (id: number | null, months: string[]) => {
    if (id === null || months.length === 0) return;
    const { monthly_fee: fee } = await cache.query(trpc.groups.read.queryOptions({ id }));
    if (isAmount(fee)) form.setFieldValue('amount', times(fee, months.length));
  };
  const take = useMutation(
    trpc.payments.create.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('money.taken'));
        await cache.invalidateQueries({ queryKey: trpc.payments.pathKey() });
        await cache.invalidateQueries({ queryKey: trpc.dashboard.pathKey() });
        onDone();
      },
      onError: (error) => {
        form.setErrors(serverProblems(t, error));
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ months, amount, student: who, group: where, ...rest }) => {
        take.mutate({
          ...rest,
          student: who ?? 0,
          group: where ?? 0,
          amount: typedAmount(amount),
          months: months.map((month) => {
            const [year = 0, of = 0] = month.split('-').map(Number);
            return { year, month: of };
          }),
          idempotency_key,
        });
      })}
    >
      <Stack>
        <UserPicker
          label={t('money.student')}
          required
          roles={['student']}
          value={student}
          error={form.errors['student']}
          onChange={(id) => {
            form.setFieldValue('student', id);
            if (id === null) return;
            void cache.query({ ...trpc.students.read.queryOptions({ id }), staleTime: 0 }).then((found) => {
              if (found.group !== null) form.setFieldValue('group', found.group.id);
            });
          }}
        />
        <GroupPicker
          required
          value={group}
          error={form.errors['group']}
          onChange={(id) => {
            form.setFieldValue('group', id);
            void propose(id, form.values.months);
          }}
        />
        {owed !== undefined && (
          <Stack gap={4}>
            <Text size="sm">
              {t('money.owes', { months: owed.months_unpaid.map((month) => monthName(t, month)).join(', ') })}
            </Text>
            <Button
              size="xs"
              variant="light"
              w="fit-content"
              onClick={() => {
                form.setFieldValue('months', owed.months_unpaid);
                void propose(group, owed.months_unpaid);
              }}
            >
              {t('money.pay_all')}
            </Button>
          </Stack>
        )}
        <MultiSelect
          label={t('money.months')}
          searchable
          clearable
          data={[...new Set([...(owed?.months_unpaid ?? []), ...monthsFrom(today, -6, 19)])]
            .sort()
            .map((month) => ({ value: month, label: monthName(t, month) }))}
          value={form.values.months}
          onChange={(months) => {
            form.setFieldValue('months', months);
            void propose(group, months);
          }}
        />
        <TextInput
          label={t('money.amount')}
          description={t('money.amount_hint')}
          inputMode="decimal"
          required
          {...form.getInputProps('amount')}
        />
        <Select
          label={t('money.method')}
          allowDeselect={false}
          data={methods.map((value) => ({ value, label: t(`money.method_${value}`) }))}
          {...form.getInputProps('method')}
        />
        <TextInput label={t('money.note')} maxLength={500} {...form.getInputProps('description')} />
        {take.isError && (
          <Alert color="red" role="alert">
            {errorText(t, take.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={take.isPending}>
          {t('money.take')}
        </Button>
      </Stack>
    </form>
  );
}
