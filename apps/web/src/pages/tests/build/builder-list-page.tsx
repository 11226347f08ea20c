/** Every test of the school, and a new one. */
import { Badge, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { PagesNav } from '../../batches/pages-nav.tsx';
import { typeLabels } from '../labels.ts';
import { TestForm } from './test-form.tsx';

const route = getRouteApi('/signed-in/staff/test-builder');
const PAGE_SIZE = 20;
type Managed = Outputs['tests']['admin']['list']['items'][number];

export function BuilderListPage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [adding, dialog] = useDisclosure(false);
  const query = useQuery(
    trpc.tests.admin.list.queryOptions({ page, page_size: PAGE_SIZE }, { placeholderData: keepPreviousData }),
  );
  const create = useMutation({
    ...trpc.tests.admin.create.mutationOptions(),
    onSuccess: ({ id }) => {
      void client.invalidateQueries(trpc.tests.pathFilter());
      void navigate({ to: '/test-builder/$id', params: { id } });
    },
    onError: (error) => {
      toastError(t, error);
    },
  });
  return (
    <Page title={t('tests.manage')}>
      <div>
        <Button onClick={dialog.open}>{t('tests.new_test')}</Button>
      </div>
      <Modal opened={adding} onClose={dialog.close} title={t('tests.new_test')}>
        <TestForm busy={create.isPending} onSave={create.mutate} />
      </Modal>
      <QueryView query={query}>
        {({ items, total_pages }) => (
          <Stack>
            {items.length === 0 && <Text>{t('tests.none')}</Text>}
            {items.map((test) => (
              <TestRow key={test.id} test={test} />
            ))}
            <PagesNav
              page={page}
              pages={total_pages}
              onTurn={(next) => {
                void navigate({ to: '/test-builder', search: { page: next === 1 ? undefined : next } });
              }}
            />
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function TestRow({ test }: { test: Managed }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const done = (message: string) => ({
    onSuccess: () => {
      void client.invalidateQueries(trpc.tests.pathFilter());
      toastSuccess(message);
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  });
  const copy = useMutation({ ...trpc.tests.admin.copy.mutationOptions(), ...done(t('tests.copied')) });
  const remove = useMutation({ ...trpc.tests.admin.delete.mutationOptions(), ...done(t('tests.deleted')) });
  const { id, title, test_type, is_active, questions_count, attempts_count, waiting_count } = test;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {t(typeLabels[test_type])} · {t('tests.minutes', { count: test.duration_minutes })} ·{' '}
            {t('tests.questions', { count: questions_count })} ·{' '}
            {t('tests.attempts', { count: attempts_count })}
          </Text>
          <Group gap="xs" mt={4}>
            {!is_active && (
              <Badge color="gray" variant="light">
                {t('tests.inactive')}
              </Badge>
            )}
            {waiting_count > 0 && (
              <Badge color="yellow" variant="light">
                {t('tests.to_mark', { count: waiting_count })}
              </Badge>
            )}
          </Group>
        </div>
        <Group gap="xs">
          <ButtonLink to="/test-builder/$id" params={{ id }} size="xs">
            {t('tests.edit')}
          </ButtonLink>
          <Button
            size="xs"
            variant="default"
            loading={copy.isPending}
            onClick={() => {
              copy.mutate({ test_id: id });
            }}
          >
            {t('tests.copy')}
          </Button>
          {attempts_count === 0 && (
            <ConfirmButton
              size="xs"
              variant="default"
              title={t('tests.delete_title')}
              text={t('tests.delete_text')}
              loading={remove.isPending}
              onConfirm={() => {
                remove.mutate({ test_id: id });
              }}
            >
              {t('tests.delete')}
            </ConfirmButton>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
