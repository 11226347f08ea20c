import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { ApiKeys } from './api-keys.tsx';
import { Webhooks } from './webhooks.tsx';

const route = getRouteApi('/signed-in/staff');

export function IntegrationsPage() {
  const { t } = useTranslation();
  const { profile } = route.useRouteContext();
  return (
    <Page title={t('integrations.title')} lead={t('integrations.lead')}>
      <Anchor href="/docs">{t('integrations.docs')}</Anchor>
      <Paper withBorder p="md">
        <Stack>
          <Title order={2}>{t('integrations.keys')}</Title>
          <Text c="dimmed">{t('integrations.keys_lead')}</Text>
          <ApiKeys />
        </Stack>
      </Paper>
      <Paper withBorder p="md">
        <Stack>
          <Title order={2}>{t('integrations.webhooks')}</Title>
          <Text c="dimmed">{t('integrations.webhooks_lead')}</Text>
          {profile.role === 'owner' ? <Webhooks /> : <Text>{t('integrations.owner_only')}</Text>}
        </Stack>
      </Paper>
    </Page>
  );
}
