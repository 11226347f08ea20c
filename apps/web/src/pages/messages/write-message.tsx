/** A new message: to a group, to chosen students, or to who has not paid. */
import { useState } from 'react';
import {
  Alert,
  Button,
  CloseButton,
  Group,
  Pill,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { serverProblems } from '../../ui/form-problems.ts';
import { toastSuccess } from '../../ui/toast.ts';
import { GroupPicker } from '../../ui/group-picker.tsx';
import { UserPicker } from '../../ui/user-picker.tsx';

const LONGEST = 4_096;
const audiences = ['students', 'parents', 'both'] as const;

interface Values {
  whom: 'group' | 'students' | 'debtors';
  group: number | null;
  audience: (typeof audiences)[number];
  text: string;
}

export function WriteMessage({ to, onDone }: { to: 'students' | 'debtors'; onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<{ id: number; name: string }[]>([]);
  const form = useForm<Values>({
    initialValues: {
      whom: to === 'debtors' ? 'debtors' : 'group',
      group: null,
      audience: to === 'debtors' ? 'both' : 'students',
      text: '',
    },
    validate: {
      text: (value) => (value.trim() === '' ? t('messages.need_text') : null),
      group: (value, { whom }) => (whom === 'group' && value === null ? t('money.need_group') : null),
      whom: (value) => (value === 'students' && chosen.length === 0 ? t('messages.need_students') : null),
    },
  });
  const send = useMutation(
    trpc.messages.create.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('messages.queued'));
        await cache.invalidateQueries({ queryKey: trpc.messages.pathKey() });
        onDone();
      },
      onError: (error) => {
        form.setErrors(serverProblems(t, error));
      },
    }),
  );
  const add = async (id: number | null) => {
    if (id === null || chosen.some((one) => one.id === id)) return;
    const student = await cache.query({ ...trpc.students.read.queryOptions({ id }), staleTime: 0 });
    const name = [student.first_name, student.last_name].join(' ').trim() || student.username;
    setChosen((old) => [...old, { id, name }]);
  };
  const { whom, group, text } = form.values;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ audience }) => {
        send.mutate({
          text,
          audience,
          recipient_ids: whom === 'students' ? chosen.map(({ id }) => id) : [],
          ...(whom === 'group' && group !== null ? { group } : {}),
          ...(whom === 'debtors' ? { debtors: true } : {}),
        });
      })}
    >
      <Stack>
        <SegmentedControl
          aria-label={t('messages.whom')}
          fullWidth
          orientation="vertical"
          data={(['group', 'students', 'debtors'] as const).map((value) => ({
            value,
            label: t(`messages.to_${value}`),
          }))}
          {...form.getInputProps('whom')}
        />
        {whom === 'group' && (
          <GroupPicker
            required
            value={group}
            error={form.errors['group']}
            onChange={(id) => {
              form.setFieldValue('group', id);
            }}
          />
        )}
        {whom === 'students' && (
          <>
            <UserPicker
              label={t('messages.add_student')}
              roles={['student']}
              value={null}
              error={form.errors['whom']}
              onChange={(id) => void add(id)}
            />
            <Group gap={6}>
              {chosen.map(({ id, name }) => (
                <Pill key={id} size="md">
                  {name}
                  <CloseButton
                    size="xs"
                    aria-label={t('messages.leave_out', { name })}
                    onClick={() => {
                      setChosen((old) => old.filter((one) => one.id !== id));
                    }}
                  />
                </Pill>
              ))}
            </Group>
          </>
        )}
        <Select
          label={t('messages.audience')}
          allowDeselect={false}
          data={audiences.map((value) => ({ value, label: t(`messages.audience_${value}`) }))}
          {...form.getInputProps('audience')}
        />
        <Textarea
          label={t('messages.text')}
          description={t('messages.length', { n: text.length, max: LONGEST })}
          required
          autosize
          minRows={4}
          maxRows={12}
          maxLength={LONGEST}
          {...form.getInputProps('text')}
        />
        {send.isError && (
          <Alert color="red" role="alert">
            {errorText(t, send.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={send.isPending}>
          {t('messages.send')}
        </Button>
      </Stack>
    </form>
  );
}
