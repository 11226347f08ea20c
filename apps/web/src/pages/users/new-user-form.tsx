import { Alert, Button, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newUser } from '@talaffuz/features/users/schema';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { toastSuccess } from '../../ui/toast.ts';

const roles = ['student', 'parent', 'teacher', 'owner'] as const;

export function NewUserForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { full_name: '', username: '', email: '', password: '', role: 'student' },
    validate: checkWith(newUser, t),
  });
  const create = useMutation(
    trpc.admin_users.create.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('users.added'));
        await cache.invalidateQueries({ queryKey: trpc.admin_users.list.queryKey() });
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
      onSubmit={form.onSubmit((values) => {
        create.mutate(values);
      })}
    >
      <Stack>
        <TextInput
          label={t('users.name')}
          maxLength={150}
          data-autofocus
          {...form.getInputProps('full_name')}
        />
        <TextInput
          label={t('register.username')}
          autoCapitalize="none"
          required
          {...form.getInputProps('username')}
        />
        <TextInput label={t('register.email')} type="email" required {...form.getInputProps('email')} />
        <PasswordInput
          label={t('register.password')}
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
        <Select
          label={t('users.role')}
          allowDeselect={false}
          data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          {...form.getInputProps('role')}
        />
        {create.isError && (
          <Alert color="red" role="alert">
            {errorText(t, create.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={create.isPending}>
          {t('users.add')}
        </Button>
      </Stack>
    </form>
  );
}
