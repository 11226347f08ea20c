import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { registerInput } from '@talaffuz/features/auth/schema';
import { asApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { safeReturnPath } from '../../app/return-path.ts';
import { becomeSignedIn } from '../../app/session.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { LevelRadios, NativeLanguageSelect } from '../../ui/person-fields.tsx';
import { toastSuccess } from '../../ui/toast.ts';

type Values = Required<Omit<z.input<typeof registerInput>, 'interface_language'>>;

export function RegisterPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { to } = getRouteApi('/register').useSearch();
  const form = useForm<Values>({
    initialValues: {
      full_name: '',
      email: '',
      username: '',
      password: '',
      password_confirm: '',
      native_language: currentLanguage() === 'ru' ? 'ru' : 'uz',
      proficiency_level: 'beginner',
    },
    validate: checkWith(registerInput, t),
    validateInputOnBlur: true,
  });
  const signUp = useMutation(
    trpc.auth.signUp.mutationOptions({
      onSuccess: async (profile) => {
        await becomeSignedIn(profile);
        toastSuccess(t('register.welcome', { name: profile.full_name }));
        router.history.push(safeReturnPath(to));
      },
      onError: (error) => {
        form.setErrors(serverProblems(t, error));
      },
    }),
  );
  const general = signUp.isError && asApiError(signUp.error).fields.length === 0;

  return (
    <Stack maw={480} mx="auto">
      <Page title={t('register.title')}>
        <Paper withBorder p="lg">
          <form
            noValidate
            onSubmit={form.onSubmit((values) => {
              signUp.mutate({ ...values, interface_language: currentLanguage() });
            })}
          >
            <Stack>
              <TextInput
                label={t('register.full_name')}
                autoComplete="name"
                required
                {...form.getInputProps('full_name')}
              />
              <TextInput
                label={t('register.email')}
                type="email"
                autoComplete="email"
                required
                {...form.getInputProps('email')}
              />
              <TextInput
                label={t('register.username')}
                description={t('register.username_hint')}
                autoComplete="username"
                autoCapitalize="none"
                required
                {...form.getInputProps('username')}
              />
              <PasswordInput
                label={t('register.password')}
                description={t('register.password_hint')}
                autoComplete="new-password"
                required
                {...form.getInputProps('password')}
              />
              <PasswordInput
                label={t('register.password_confirm')}
                autoComplete="new-password"
                required
                {...form.getInputProps('password_confirm')}
              />
              <NativeLanguageSelect {...form.getInputProps('native_language')} />
              <LevelRadios {...form.getInputProps('proficiency_level')} />
              {general && (
                <Alert color="red" role="alert">
                  {errorText(t, signUp.error)}
                </Alert>
              )}
              <Button type="submit" loading={signUp.isPending}>
                {t('register.submit')}
              </Button>
            </Stack>
          </form>
        </Paper>
        <Text>
          {t('register.have_account')}{' '}
          <TextLink to="/sign-in" search={{ to }}>
            {t('sign_in.submit')}
          </TextLink>
        </Text>
      </Page>
    </Stack>
  );
}
