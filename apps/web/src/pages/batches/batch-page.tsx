import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Batch } from '@talaffuz/features/batches/schema';
import { trpc } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { BatchProgress } from './batch-progress.tsx';
import { isOver, useBatchName } from './batch-status.tsx';
import { RowList } from './row-list.tsx';
import { useLiveBatch } from './use-live-batch.ts';

const route = getRouteApi('/signed-in/staff/batches/$id');

export function BatchPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useLiveBatch(id);
  const nameOf = useBatchName();
  return (
    <QueryView query={query}>
      {(batch) => (
        <Page title={nameOf(batch)}>
          <BatchProgress batch={batch} />
          <Actions batch={batch} />
          <Downloads batch={batch} />
          <Stack component="section" gap="sm">
            <Title order={2} fz="h3">
              {t('batches.recordings')}
            </Title>
            <RowList batch={batch} />
          </Stack>
        </Page>
      )}
    </QueryView>
  );
}

function Actions({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = route.useNavigate();
  const changed = {
    onSuccess: (now: Batch) => {
      cache.setQueryData(trpc.batches.read.queryKey({ id: batch.id }), now);
      void cache.invalidateQueries({ queryKey: trpc.batches.rows.queryKey() });
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const cancel = useMutation(trpc.batches.cancel.mutationOptions(changed));
  const retry = useMutation(trpc.batches.retry.mutationOptions(changed));
  const remove = useMutation(
    trpc.batches.delete.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries({ queryKey: trpc.batches.list.queryKey() });
        void navigate({ to: '/batches', search: {} });
      },
      onError: changed.onError,
    }),
  );
  const { id, counts } = batch;
  if (!isOver(batch)) {
    return (
      <div>
        <ConfirmButton
          variant="light"
          color="red"
          title={t('batches.cancel')}
          text={t('batches.cancel_confirm')}
          keep={t('batches.keep')}
          loading={cancel.isPending}
          onConfirm={() => {
            cancel.mutate({ id });
          }}
        >
          {t('batches.cancel')}
        </ConfirmButton>
      </div>
    );
  }
  return (
    <Group>
      {counts.failed + counts.cancelled > 0 && (
        <Button
          loading={retry.isPending}
          onClick={() => {
            retry.mutate({ id });
          }}
        >
          {t('batches.retry')}
        </Button>
      )}
      <ConfirmButton
        variant="light"
        color="red"
        title={t('batches.delete')}
        text={t('batches.delete_confirm')}
        keep={t('batches.keep')}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ id });
        }}
      >
        {t('batches.delete')}
      </ConfirmButton>
    </Group>
  );
}

function Downloads({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const address = (format: string) => `/api/v1/practice/batches/${String(batch.id)}/results?format=${format}`;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {t('batches.results')}
      </Title>
      <Group>
        <Button component="a" href={address('csv')} download variant="default">
          {t('batches.results_csv')}
        </Button>
        <Button component="a" href={address('jsonl')} download variant="default">
          {t('batches.results_jsonl')}
        </Button>
      </Group>
      {!isOver(batch) && (
        <Text size="sm" c="dimmed">
          {t('batches.results_partial')}
        </Text>
      )}
    </Stack>
  );
}
