/** What the school sells: its owner adds, changes and takes plans off sale. */
import { useState } from 'react';
import {
  Alert,
  Badge,
  Button,
  Card,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { serverProblems } from '../../ui/form-problems.ts';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';

type Plan = Outputs['admin_plans']['list'][number];
type Terms = Omit<Plan, 'id' | 'stripe_price_id'> & { stripe_price_id: string };

const empty: Terms = {
  name: '',
  description: '',
  price: 0,
  duration_days: 30,
  stripe_price_id: '',
  gpt4o_requests_quota: 50,
  stt_requests_quota: 100,
  tts_chars_quota: 30_000,
  pronunciation_analysis_quota: 200,
  is_active: true,
};

export function PlansPage() {
  const { t } = useTranslation();
  const query = useQuery(trpc.admin_plans.list.queryOptions({}));
  const { data: options } = useQuery(trpc.subscriptions.options.queryOptions());
  const [editing, setEditing] = useState<Plan | 'new'>();
  const close = () => {
    setEditing(undefined);
  };
  return (
    <Page title={t('plans.title')} lead={t('plans.lead')}>
      {options?.stripe === false && <Alert color="yellow">{t('plans.no_stripe')}</Alert>}
      <Button
        w="fit-content"
        onClick={() => {
          setEditing('new');
        }}
      >
        {t('plans.add')}
      </Button>
      <Modal opened={editing !== undefined} onClose={close} title={t('plans.plan')} centered size="lg">
        {editing !== undefined && <PlanForm plan={editing === 'new' ? null : editing} onDone={close} />}
      </Modal>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Text>{t('plans.none')}</Text>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {rows.map((plan) => (
                <PlanCard
                  key={plan.id}
                  plan={plan}
                  currency={options?.currency ?? 'UZS'}
                  onEdit={() => {
                    setEditing(plan);
                  }}
                />
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
    </Page>
  );
}

interface PlanCardProps {
  plan: Plan;
  currency: string;
  onEdit: () => void;
}

function PlanCard({ plan, currency, onEdit }: PlanCardProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const remove = useMutation(
    trpc.admin_plans.delete.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: trpc.admin_plans.list.queryKey() }),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Card withBorder component="article" aria-label={plan.name}>
      <Group justify="space-between">
        <Text fw={600}>{plan.name}</Text>
        <Badge color={plan.is_active ? 'teal' : 'gray'}>
          {t(plan.is_active ? 'plans.for_sale' : 'plans.hidden')}
        </Badge>
      </Group>
      <Text>
        {money(plan.price, currency)} · {t('subscription.days', { count: plan.duration_days })}
      </Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={onEdit}>
          {t('plans.edit')}
        </Button>
        <ConfirmButton
          size="xs"
          variant="light"
          color="red"
          title={t('plans.delete')}
          text={t('plans.delete_text', { name: plan.name })}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ plan_id: plan.id });
          }}
        >
          {t('plans.delete')}
        </ConfirmButton>
      </Group>
    </Card>
  );
}

const counts = [
  'duration_days',
  'pronunciation_analysis_quota',
  'gpt4o_requests_quota',
  'stt_requests_quota',
  'tts_chars_quota',
] as const;

function PlanForm({ plan, onDone }: { plan: Plan | null; onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<Terms>({
    initialValues: plan === null ? empty : { ...plan, stripe_price_id: plan.stripe_price_id ?? '' },
    validate: { name: (name) => (name.trim() === '' ? t('plans.name_needed') : null) },
  });
  const saved = {
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: trpc.admin_plans.list.queryKey() });
      onDone();
    },
    onError: (error: unknown) => {
      form.setErrors(serverProblems(t, error));
    },
  };
  const create = useMutation(trpc.admin_plans.create.mutationOptions(saved));
  const update = useMutation(trpc.admin_plans.update.mutationOptions(saved));
  const error = create.error ?? update.error;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name, description, price, stripe_price_id, is_active, ...rest }) => {
        const terms = {
          name,
          description,
          price,
          stripe_price_id: stripe_price_id.trim() === '' ? null : stripe_price_id,
          is_active,
          ...Object.fromEntries(counts.map((field) => [field, rest[field]])),
          duration_days: rest.duration_days,
        };
        if (plan === null) create.mutate(terms);
        else update.mutate({ plan_id: plan.id, ...terms });
      })}
    >
      <Stack>
        <TextInput label={t('plans.name')} maxLength={100} required {...form.getInputProps('name')} />
        <Textarea
          label={t('plans.description')}
          autosize
          maxLength={2_000}
          {...form.getInputProps('description')}
        />
        <NumberInput
          label={t('plans.price')}
          min={0}
          decimalScale={2}
          thousandSeparator=" "
          {...form.getInputProps('price')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {counts.map((field) => (
            <NumberInput
              key={field}
              label={t(`plans.${field}`)}
              min={field === 'duration_days' ? 1 : 0}
              allowDecimal={false}
              {...form.getInputProps(field)}
            />
          ))}
        </SimpleGrid>
        <TextInput
          label={t('plans.stripe_price_id')}
          description={t('plans.stripe_hint')}
          placeholder="price_…"
          {...form.getInputProps('stripe_price_id')}
        />
        <Checkbox label={t('plans.for_sale')} {...form.getInputProps('is_active', { type: 'checkbox' })} />
        {error !== null && (
          <Alert color="red" role="alert">
            {errorText(t, error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={create.isPending || update.isPending}>
          {t('plans.save')}
        </Button>
      </Stack>
    </form>
  );
}
