/** Addresses that are told of events: make, switch off, try out, delete. */
import { useState } from 'react';
import { Alert, Badge, Button, Checkbox, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { webhookEvents, type WebhookEvent } from '@talaffuz/features/webhooks/events';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { Deliveries } from './deliveries.tsx';
import { SecretShown } from './secret-shown.tsx';

type Webhook = Outputs['webhooks']['list']['items'][number];

function useWebhookChange() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return {
    onSuccess: () => cache.invalidateQueries({ queryKey: trpc.webhooks.pathKey() }),
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
}

export function Webhooks() {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string>();
  const query = useQuery(trpc.webhooks.list.queryOptions({ page_size: 100 }));
  return (
    <Stack>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('integrations.no_webhooks')}</Text>
          ) : (
            items.map((webhook) => <OneWebhook key={webhook.id} row={webhook} onSecret={setSecret} />)
          )
        }
      </QueryView>
      {secret === undefined ? (
        <NewWebhook onSecret={setSecret} />
      ) : (
        <SecretShown
          label={t('integrations.secret')}
          secret={secret}
          onDone={() => {
            setSecret(undefined);
          }}
        />
      )}
    </Stack>
  );
}

const colors = { pending: 'gray', delivered: 'teal', failed: 'red' } as const;

function OneWebhook({ row, onSecret }: { row: Webhook; onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const [log, setLog] = useState(false);
  const change = useWebhookChange();
  const update = useMutation(trpc.webhooks.update.mutationOptions(change));
  const remove = useMutation(trpc.webhooks.delete.mutationOptions(change));
  const ping = useMutation(
    trpc.webhooks.ping.mutationOptions({
      ...change,
      onSuccess: async () => {
        setLog(true);
        await change.onSuccess();
      },
    }),
  );
  const renew = useMutation(
    trpc.webhooks.renewSecret.mutationOptions({
      ...change,
      onSuccess: ({ secret }) => {
        onSecret(secret);
      },
    }),
  );
  return (
    <Stack gap="xs" data-testid="webhook">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} style={{ minWidth: 0, flex: 1 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {row.url}
          </Text>
          {row.description !== '' && <Text size="sm">{row.description}</Text>}
          <Group gap={4}>
            {row.events.map((event) => (
              <Badge key={event} variant="default" size="sm" tt="none">
                {event}
              </Badge>
            ))}
            {row.last_delivery !== null && (
              <Badge color={colors[row.last_delivery.status]} variant="light" size="sm">
                {t(`integrations.${row.last_delivery.status}`)}
              </Badge>
            )}
          </Group>
        </Stack>
        <Switch
          checked={row.is_active}
          label={t('integrations.active')}
          onChange={(event) => {
            update.mutate({ id: row.id, is_active: event.currentTarget.checked });
          }}
        />
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          loading={ping.isPending}
          onClick={() => {
            ping.mutate({ id: row.id });
          }}
        >
          {t('integrations.ping')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-expanded={log}
          onClick={() => {
            setLog(!log);
          }}
        >
          {t('integrations.log')}
        </Button>
        <ConfirmButton
          size="xs"
          variant="default"
          title={t('integrations.renew')}
          text={t('integrations.renew_text')}
          loading={renew.isPending}
          onConfirm={() => {
            renew.mutate({ id: row.id });
          }}
        >
          {t('integrations.renew')}
        </ConfirmButton>
        <ConfirmButton
          size="xs"
          variant="light"
          color="red"
          title={t('integrations.delete_webhook')}
          text={t('integrations.delete_webhook_text', { url: row.url })}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ id: row.id });
          }}
        >
          {t('integrations.delete')}
        </ConfirmButton>
      </Group>
      {log && <Deliveries webhookId={row.id} />}
    </Stack>
  );
}

function NewWebhook({ onSecret }: { onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const change = useWebhookChange();
  const form = useForm<{ url: string; description: string; events: WebhookEvent[] }>({
    initialValues: { url: '', description: '', events: ['batch.finished'] },
    validate: {
      url: (url) => (/^https?:\/\/\S+$/.test(url) ? null : t('integrations.url_needed')),
      events: (chosen) => (chosen.length === 0 ? t('integrations.event_needed') : null),
    },
  });
  const create = useMutation(
    trpc.webhooks.create.mutationOptions({
      onSuccess: async ({ secret }) => {
        onSecret(secret);
        form.reset();
        await change.onSuccess();
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
          type="url"
          label={t('integrations.url')}
          placeholder="https://example.com/talaffuz"
          required
          {...form.getInputProps('url')}
        />
        <TextInput
          label={t('integrations.description')}
          maxLength={200}
          {...form.getInputProps('description')}
        />
        <Checkbox.Group label={t('integrations.events')} required {...form.getInputProps('events')}>
          <Group gap="sm" mt="xs">
            {webhookEvents.map((event) => (
              <Checkbox key={event} value={event} label={event} />
            ))}
          </Group>
        </Checkbox.Group>
        {create.isError && (
          <Alert color="red" role="alert">
            {errorText(t, create.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={create.isPending}>
          {t('integrations.make_webhook')}
        </Button>
      </Stack>
    </form>
  );
}
