import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePasswordInput } from '@talaffuz/features/auth/schema';
import { asApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { toastSuccess } from '../../ui/toast.ts';

export function PasswordForm({ username }: { username: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm({
    initialValues: { old_password: '', new_password: '' },
    validate: checkWith(changePasswordInput, t),
  });
  const change = useMutation(
    trpc.auth.changePassword.mutationOptions({
      onSuccess: async () => {
        form.reset();
        toastSuccess(t('account.password_changed'));
        await cache.invalidateQueries({ queryKey: trpc.auth.sessions.queryKey() });
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
        change.mutate(values);
      })}
    >
      <Stack>
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput
          label={t('account.old_password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('old_password')}
        />
        <PasswordInput
          label={t('account.new_password')}
          description={t('register.password_hint')}
          autoComplete="new-password"
          required
          {...form.getInputProps('new_password')}
        />
        {change.isError && asApiError(change.error).fields.length === 0 && (
          <Alert color="red" role="alert">
            {errorText(t, change.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={change.isPending}>
          {t('account.change_password')}
        </Button>
      </Stack>
    </form>
  );
}
