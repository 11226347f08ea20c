import { Avatar, Badge, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCreditCard, IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Profile } from '../api/trpc.ts';
import { toastError } from '../ui/toast.ts';
import { becomeSignedOut, forgetAnswers } from './session.ts';

export function UserMenu({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useMutation(
    trpc.auth.logout.mutationOptions({
      onSuccess: () => {
        becomeSignedOut();
        void navigate({ to: '/sign-in' }).then(forgetAnswers);
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={`${t('app.account')}: ${profile.full_name}`} ml={4}>
          <Avatar name={profile.full_name} color="cyan" size={34} radius="xl" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {profile.full_name}
          </Text>
          <Badge variant="light" size="sm">
            {t(`role.${profile.role}`)}
          </Badge>
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} />}>
          {t('app.account')}
        </Menu.Item>
        <Menu.Item component={Link} to="/subscription" leftSection={<IconCreditCard size={16} />}>
          {t('nav.subscription')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => {
            signOut.mutate({});
          }}
        >
          {t('app.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
