/** The keys of external programs: make, look at, delete. */
import { useState } from 'react';
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scopes, type Scope } from '@talaffuz/features/api-keys/scopes';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { errorText } from '../../ui/error-text.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { SecretShown } from './secret-shown.tsx';

type ApiKey = Outputs['api_keys']['list']['items'][number];

export function ApiKeys() {
  const { t } = useTranslation();
  const query = useQuery(trpc.api_keys.list.queryOptions({ page_size: 100 }));
  return (
    <Stack>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('integrations.no_keys')}</Text>
          ) : (
            items.map((key) => <OneKey key={key.id} row={key} />)
          )
        }
      </QueryView>
      <NewKey />
    </Stack>
  );
}

function OneKey({ row }: { row: ApiKey }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const remove = useMutation(
    trpc.api_keys.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('integrations.key_deleted'));
        await cache.invalidateQueries({ queryKey: trpc.api_keys.list.queryKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const expired = row.expires_at !== null && new Date(row.expires_at) <= new Date();
  return (
    <Group justify="space-between" align="flex-start" data-testid="api-key">
      <Stack gap={4} style={{ minWidth: 0, flex: 1 }}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {row.name}{' '}
          <Text span ff="monospace" size="sm" c="dimmed">
            {row.prefix}…
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {row.user.full_name} ·{' '}
          {row.last_used_at === null
            ? t('integrations.never_used')
            : t('integrations.last_used', { date: shortDateTime(row.last_used_at) })}
          {row.expires_at !== null &&
            ` · ${t(expired ? 'integrations.expired' : 'integrations.expires', { date: shortDateTime(row.expires_at) })}`}
        </Text>
        <Group gap={4}>
          {row.scopes.map((scope) => (
            <Badge key={scope} variant="default" size="sm" tt="none">
              {scope}
            </Badge>
          ))}
        </Group>
      </Stack>
      <ConfirmButton
        size="xs"
        variant="light"
        color="red"
        title={t('integrations.delete_key')}
        text={t('integrations.delete_key_text', { name: row.name })}
        confirm={t('integrations.delete')}
        aria-label={t('integrations.delete_key_of', { name: row.name })}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ id: row.id });
        }}
      >
        {t('integrations.delete')}
      </ConfirmButton>
    </Group>
  );
}

function NewKey() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [made, setMade] = useState<string>();
  const form = useForm<{ name: string; scopes: Scope[]; days: number | string }>({
    initialValues: { name: '', scopes: ['practice:read'], days: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('integrations.name_needed') : null),
      scopes: (chosen) => (chosen.length === 0 ? t('integrations.scope_needed') : null),
    },
  });
  const create = useMutation(
    trpc.api_keys.create.mutationOptions({
      onSuccess: async ({ key }) => {
        setMade(key);
        form.reset();
        await cache.invalidateQueries({ queryKey: trpc.api_keys.list.queryKey() });
      },
    }),
  );
  if (made !== undefined) {
    return (
      <SecretShown
        label={t('integrations.key_made')}
        secret={made}
        onDone={() => {
          setMade(undefined);
        }}
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name, scopes: chosen, days }) => {
        create.mutate({
          name,
          scopes: chosen,
          ...(typeof days === 'number' ? { expires_in_days: days } : {}),
        });
      })}
    >
      <Stack>
        <TextInput
          label={t('integrations.key_name')}
          maxLength={100}
          required
          {...form.getInputProps('name')}
        />
        <Checkbox.Group label={t('integrations.scopes')} required {...form.getInputProps('scopes')}>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mt="xs">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={scope} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <NumberInput
          label={t('integrations.days')}
          description={t('integrations.days_hint')}
          min={1}
          max={3650}
          allowDecimal={false}
          w={{ base: '100%', sm: 260 }}
          {...form.getInputProps('days')}
        />
        {create.isError && (
          <Alert color="red" role="alert">
            {errorText(t, create.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={create.isPending}>
          {t('integrations.make_key')}
        </Button>
      </Stack>
    </form>
  );
}
