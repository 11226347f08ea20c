/** What somebody has subscribed to, what they can buy, and what they paid. */
import { useEffect } from 'react';
import { Alert, Badge, Button, Card, Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime, shortDay } from '../../ui/dates.ts';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';

const route = getRouteApi('/signed-in/subscription');
/** Stripe tells the server a moment after it sends the person back. */
const WAIT_MS = 2_000;
type Subscription = Outputs['subscriptions']['own'][number];
type Plan = Outputs['subscriptions']['plans'][number];

export function SubscriptionPage() {
  const { t } = useTranslation();
  const { paid } = route.useSearch();
  const cache = useQueryClient();
  const own = useQuery(
    trpc.subscriptions.own.queryOptions(undefined, { refetchInterval: paid === 'yes' ? WAIT_MS : false }),
  );
  const active = own.data?.some((row) => row.is_active) === true;
  // Premium opens more than this page.
  useEffect(() => {
    if (active) void cache.invalidateQueries({ queryKey: trpc.auth.current.queryKey() });
  }, [active, cache]);
  return (
    <Page title={t('subscription.title')} lead={t('subscription.lead')}>
      {paid === 'yes' && (
        <Alert color="teal" role="status">
          {t(active ? 'subscription.paid' : 'subscription.paid_waiting')}
        </Alert>
      )}
      {paid === 'no' && (
        <Alert color="yellow" role="status">
          {t('subscription.not_paid')}
        </Alert>
      )}
      <QueryView query={own} rows={1}>
        {(rows) => (
          <Stack>
            {rows.every((row) => !row.is_active) && <Text>{t('subscription.none')}</Text>}
            {rows
              .filter((row) => row.is_active)
              .map((row) => (
                <Running key={row.id} row={row} />
              ))}
          </Stack>
        )}
      </QueryView>
      <Plans />
      <Payments />
    </Page>
  );
}

function Running({ row }: { row: Subscription }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const cancel = useMutation(
    trpc.subscriptions.cancel.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('subscription.cancelled_now'));
        await cache.invalidateQueries({ queryKey: trpc.subscriptions.own.queryKey() });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const date = shortDay(row.end_date.slice(0, 10));
  return (
    <Card withBorder data-testid="subscription">
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Text fw={600}>{row.plan.name}</Text>
            <Badge color="teal">{t('subscription.active')}</Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t(row.renews ? 'subscription.renews' : 'subscription.ends', { date })}
          </Text>
        </div>
        {row.renews && (
          <ConfirmButton
            size="xs"
            variant="light"
            color="red"
            title={t('subscription.cancel')}
            text={t('subscription.cancel_text', { date })}
            keep={t('subscription.keep')}
            loading={cancel.isPending}
            onConfirm={() => {
              cancel.mutate({ subscription_id: row.id });
            }}
          >
            {t('subscription.cancel')}
          </ConfirmButton>
        )}
      </Group>
    </Card>
  );
}

function Plans() {
  const { t } = useTranslation();
  const plans = useQuery(trpc.subscriptions.plans.queryOptions({}));
  const options = useQuery(trpc.subscriptions.options.queryOptions());
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('subscription.plans')}
      </Title>
      {options.data?.stripe === false && (
        <Alert color="gray" role="note">
          {t('subscription.no_stripe')}
        </Alert>
      )}
      <QueryView query={plans}>
        {(all) => {
          // An owner is also shown what is not for sale.
          const rows = all.filter(({ is_active }) => is_active);
          return rows.length === 0 ? (
            <Text>{t('subscription.no_plans')}</Text>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
              {rows.map((plan) => (
                <PlanCard
                  key={plan.id}
                  plan={plan}
                  currency={options.data?.currency ?? 'UZS'}
                  sold={options.data?.stripe === true}
                />
              ))}
            </SimpleGrid>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function PlanCard({ plan, currency, sold }: { plan: Plan; currency: string; sold: boolean }) {
  const { t } = useTranslation();
  const buy = useMutation(
    trpc.subscriptions.createCheckout.mutationOptions({
      onSuccess: ({ url }) => {
        window.location.assign(url);
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Card withBorder component="article" aria-label={plan.name} data-testid="plan">
      <Stack gap="xs" h="100%">
        <Text fw={600}>{plan.name}</Text>
        <Text fz="xl" fw={700}>
          {money(plan.price, currency)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('subscription.days', { count: plan.duration_days })}
        </Text>
        {plan.description !== '' && <Text size="sm">{plan.description}</Text>}
        <Text component="ul" size="sm" m={0} pl="md" style={{ flex: 1 }}>
          <li>{t('subscription.analyses', { count: plan.pronunciation_analysis_quota })}</li>
          <li>{t('subscription.questions', { count: plan.gpt4o_requests_quota })}</li>
          <li>{t('subscription.transcriptions', { count: plan.stt_requests_quota })}</li>
        </Text>
        {sold && (
          <Button
            loading={buy.isPending || buy.isSuccess}
            aria-label={t('subscription.buy_of', { name: plan.name })}
            onClick={() => {
              buy.mutate({ plan_id: plan.id });
            }}
          >
            {t('subscription.buy')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Payments() {
  const { t } = useTranslation();
  const query = useQuery(trpc.payments.list.queryOptions({ limit: 50 }));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('subscription.payments')}
      </Title>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('subscription.no_payments')}</Text>
          ) : (
            <Table verticalSpacing="xs">
              <Table.Tbody>
                {rows.map(({ id, paid_at, created_at, description, status, amount, currency }) => (
                  <Table.Tr key={id}>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>
                      {shortDateTime(paid_at ?? created_at)}
                      {description !== '' && (
                        <Text size="sm" c="dimmed">
                          {description}
                        </Text>
                      )}
                    </Table.Td>
                    <Table.Td ta="right">
                      {money(Number(amount), currency)}
                      <Text size="sm" c="dimmed">
                        {t(`subscription.status_${status}`)}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryView>
    </Stack>
  );
}
