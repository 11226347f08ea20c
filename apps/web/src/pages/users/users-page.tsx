/** The owner's list of accounts: find, add, change the role of, close. */
import { Badge, Button, Group, Menu, Modal, Paper, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useProfile } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDay } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { askFor } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { NewUserForm } from './new-user-form.tsx';

const route = getRouteApi('/signed-in/owner/users');
const PAGE_SIZE = 25;
const roles = ['owner', 'teacher', 'student', 'parent'] as const;
type User = Outputs['admin_users']['list'][number];

export function UsersPage() {
  const { t } = useTranslation();
  const [adding, dialog] = useDisclosure(false);
  return (
    <Page title={t('users.title')} lead={t('users.lead')}>
      <Button w="fit-content" onClick={dialog.open}>
        {t('users.add')}
      </Button>
      <Modal opened={adding} onClose={dialog.close} title={t('users.add')} centered>
        <NewUserForm onDone={dialog.close} />
      </Modal>
      <Filters />
      <Users />
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { role, search } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Group align="flex-end">
      <Select
        label={t('users.role')}
        placeholder={t('users.all')}
        clearable
        data={[
          ...roles.map((value) => ({ value, label: t(`role.${value}`) })),
          { value: 'premium' as const, label: t('users.premium') },
        ]}
        value={role ?? null}
        onChange={(value) => {
          void navigate({ search: (old) => ({ ...old, role: value ?? undefined, page: undefined }) });
        }}
      />
      <SearchForm
        label={t('users.search')}
        maxLength={100}
        words={search}
        onSearch={(words) => {
          void navigate({ search: (old) => ({ ...old, search: words, page: undefined }) });
        }}
      />
    </Group>
  );
}

function Users() {
  const { t } = useTranslation();
  const { role, search, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.admin_users.list.queryOptions(
      {
        ...askFor(page, PAGE_SIZE),
        ...(role === undefined ? {} : { role }),
        ...(search === undefined ? {} : { search }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <PagedList
      query={query}
      page={page}
      size={PAGE_SIZE}
      empty={t('users.none')}
      onTurn={(next) => {
        void navigate({ search: (old) => ({ ...old, page: next }) });
      }}
    >
      {(user) => <UserRow key={user.id} user={user} />}
    </PagedList>
  );
}

function UserRow({ user }: { user: User }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const profile = useProfile();
  const changed = (message: string) => ({
    onSuccess: async () => {
      toastSuccess(message);
      await cache.invalidateQueries({ queryKey: trpc.admin_users.list.queryKey() });
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  });
  const setRole = useMutation(trpc.admin_users.setRole.mutationOptions(changed(t('users.role_changed'))));
  const close = useMutation(trpc.admin_users.delete.mutationOptions(changed(t('users.closed_now'))));
  const stored = user.roles[0] ?? 'student';
  const name = user.full_name || user.username;
  return (
    <Paper component="li" withBorder p="sm" data-testid="user">
      <Group gap="xs">
        <div style={{ flex: '1 1 15rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={500}>{name}</Text>
          <Text size="sm" c="dimmed">
            {[user.username, user.email].filter(Boolean).join(' · ')}
          </Text>
          <Group gap={4}>
            {user.is_premium && <Badge size="sm">{t('users.premium')}</Badge>}
            {!user.is_active && (
              <Badge size="sm" color="gray">
                {t('users.closed')}
              </Badge>
            )}
          </Group>
        </div>
        <Group gap="xs" style={{ flex: '1 1 20rem' }}>
          <Select
            aria-label={t('users.role_of', { name })}
            w={140}
            allowDeselect={false}
            data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={stored}
            disabled={!user.is_active || setRole.isPending}
            onChange={(value) => {
              if (value !== null && value !== stored) setRole.mutate({ user_id: user.id, role: value });
            }}
          />
          {user.is_active && stored === 'student' && <GivePlan user={user} />}
          {user.is_active && user.id !== profile.id && (
            <ConfirmButton
              size="xs"
              variant="light"
              color="red"
              title={t('users.close')}
              text={t('users.close_text', { name })}
              confirm={t('users.close')}
              aria-label={t('users.close_of', { name })}
              loading={close.isPending}
              onConfirm={() => {
                close.mutate({ user_id: user.id });
              }}
            >
              {t('users.close')}
            </ConfirmButton>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

/** A plan without a payment: for who pays in cash, or for nothing. */
function GivePlan({ user }: { user: User }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const plans = useQuery(trpc.admin_plans.list.queryOptions({}));
  const give = useMutation(
    trpc.subscriptions.grant.mutationOptions({
      onSuccess: async ({ plan, end_date }) => {
        toastSuccess(t('users.plan_given', { plan: plan.name, date: shortDay(end_date.slice(0, 10)) }));
        await cache.invalidateQueries({ queryKey: trpc.admin_users.list.queryKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const name = user.full_name || user.username;
  return (
    <Menu withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={give.isPending}
          aria-label={t('users.give_plan_to', { name })}
        >
          {t('users.give_plan')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(plans.data ?? []).map((plan) => (
          <Menu.Item
            key={plan.id}
            onClick={() => {
              give.mutate({ user_id: user.id, plan_id: plan.id });
            }}
          >
            {plan.name} · {t('subscription.days', { count: plan.duration_days })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
