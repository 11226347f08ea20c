import { Alert, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usernameLoginInput } from '@talaffuz/features/auth/schema';
import { trpc } from '../../api/trpc.ts';
import { safeReturnPath } from '../../app/return-path.ts';
import { becomeSignedIn } from '../../app/session.ts';
import { errorText } from '../../ui/error-text.ts';
import { checkWith } from '../../ui/form-problems.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';

/** The password of every demo account; demo data is never loaded in production. */
const DEMO_PASSWORD = 'demo-pass-1';

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { to, ended } = getRouteApi('/sign-in').useSearch();
  const options = useQuery(trpc.auth.options.queryOptions());
  const form = useForm({
    initialValues: { username: '', password: '' },
    validate: checkWith(usernameLoginInput, t, { username: 'login', password: 'old_password' }),
  });
  const signIn = useMutation(
    trpc.auth.signIn.mutationOptions({
      onSuccess: async (profile) => {
        await becomeSignedIn(profile);
        router.history.push(safeReturnPath(to));
      },
    }),
  );
  const demo = options.data?.demo_accounts ?? [];

  return (
    <Stack maw={440} mx="auto">
      <Page title={t('sign_in.title')} lead={t('sign_in.lead')}>
        {ended === true && !signIn.isError && <Alert color="yellow">{t('sign_in.ended')}</Alert>}
        <Paper withBorder p="lg">
          <form
            noValidate
            onSubmit={form.onSubmit((values) => {
              signIn.mutate(values);
            })}
          >
            <Stack>
              <TextInput
                label={t('sign_in.username')}
                autoComplete="username"
                autoCapitalize="none"
                required
                {...form.getInputProps('username')}
              />
              <PasswordInput
                label={t('sign_in.password')}
                autoComplete="current-password"
                required
                {...form.getInputProps('password')}
              />
              {signIn.isError && (
                <Alert color="red" role="alert">
                  {errorText(t, signIn.error)}
                </Alert>
              )}
              <Button type="submit" loading={signIn.isPending}>
                {t('sign_in.submit')}
              </Button>
            </Stack>
          </form>
        </Paper>
        {options.data?.registration === true && (
          <Text>
            {t('sign_in.no_account')}{' '}
            <TextLink to="/register" search={{ to }}>
              {t('sign_in.register')}
            </TextLink>
          </Text>
        )}
        {demo.length > 0 && (
          <Paper withBorder p="md" component="section">
            <Title order={2} fz="h4">
              {t('sign_in.demo')}
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              {t('sign_in.demo_hint')}
            </Text>
            <Group gap="xs">
              {demo.map(({ username, role }) => (
                <Button
                  key={username}
                  size="xs"
                  variant="default"
                  onClick={() => {
                    form.setValues({ username, password: DEMO_PASSWORD });
                    form.clearErrors();
                  }}
                >
                  {username} · {t(`role.${role}`)}
                </Button>
              ))}
            </Group>
          </Paper>
        )}
      </Page>
    </Stack>
  );
}
