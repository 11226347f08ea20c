/** Tests of the school's textbooks, for who makes them. */
import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError } from '../../../ui/toast.ts';

const route = getRouteApi('/signed-in/staff/textbook-tests');
const PAGE_SIZE = 30;
type Test = Outputs['textbook_tests']['managed']['items'][number];

export function TextbookTestsDeskPage() {
  const { t } = useTranslation();
  const { page = 1, textbook } = route.useSearch();
  const navigate = route.useNavigate();
  const books = useQuery(trpc.textbooks.list.queryOptions({ page_size: 100 }));
  const query = useQuery(
    trpc.textbook_tests.managed.queryOptions(
      { page, page_size: PAGE_SIZE, ...(textbook === undefined ? {} : { textbook_id: textbook }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('textbook_tests.desk')} lead={t('textbook_tests.desk_lead')}>
      <Group align="flex-end" justify="space-between">
        <Select
          label={t('textbook_tests.textbook')}
          placeholder={t('textbook_tests.all_textbooks')}
          clearable
          data={(books.data?.items ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
          value={textbook === undefined ? null : String(textbook)}
          onChange={(value) => {
            void navigate({ search: { textbook: value === null ? undefined : Number(value) } });
          }}
        />
        <ButtonLink to="/textbook-tests/new" search={{ textbook }}>
          {t('textbook_tests.new')}
        </ButtonLink>
      </Group>
      <QueryView query={query}>
        {({ items, total_pages }) =>
          items.length === 0 ? (
            <Text role="status">{t('textbook_tests.no_tests')}</Text>
          ) : (
            <Stack gap="xs">
              <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {items.map((test) => (
                  <TestItem key={test.id} test={test} />
                ))}
              </Stack>
              <Pager
                page={page}
                rows={page < total_pages ? PAGE_SIZE + 1 : items.length}
                size={PAGE_SIZE}
                onTurn={(next) => {
                  void navigate({ search: (old) => ({ ...old, page: next === 1 ? undefined : next }) });
                }}
              />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function TestItem({ test }: { test: Test }) {
  const { t } = useTranslation();
  const { id, title, chapter_title, paragraph_title, is_active } = test;
  const { test_purpose, difficulty, question_count, attempts_count } = test;
  return (
    <li className="card-link">
      <Group justify="space-between" gap="sm">
        <Stack gap={4} style={{ minWidth: 0, flex: '1 1 14rem' }}>
          <Group gap="xs">
            <TextLink to="/textbook-tests/$id" params={{ id }} fw={600}>
              {title}
            </TextLink>
            {!is_active && (
              <Badge variant="light" color="gray" tt="none">
                {t('textbook_tests.inactive')}
              </Badge>
            )}
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {[chapter_title, ...(paragraph_title === null ? [] : [paragraph_title])].join(' › ')}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`textbook_tests.${test_purpose}`)} · {t(`textbook_tests.${difficulty}`)} ·{' '}
            {t('textbook_tests.questions_count', { count: question_count })} ·{' '}
            {t('textbook_tests.taken', { count: attempts_count })}
          </Text>
        </Stack>
        <Actions test={test} />
      </Group>
    </li>
  );
}

function Actions({ test: { id, title, attempts_count } }: { test: Test }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const after = {
    onSuccess: () => client.invalidateQueries(trpc.textbook_tests.pathFilter()),
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const copy = useMutation({ ...trpc.textbook_tests.copy.mutationOptions(), ...after });
  const remove = useMutation({ ...trpc.textbook_tests.delete.mutationOptions(), ...after });
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        loading={copy.isPending}
        aria-label={`${t('textbook_tests.copy')}: ${title}`}
        onClick={() => {
          copy.mutate({ test_id: id });
        }}
      >
        {t('textbook_tests.copy')}
      </Button>
      {attempts_count === 0 && (
        <ConfirmButton
          size="xs"
          variant="default"
          title={t('textbook_tests.delete_title')}
          text={t('textbook_tests.delete_text', { title })}
          aria-label={`${t('textbook_tests.delete')}: ${title}`}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ test_id: id });
          }}
        >
          {t('textbook_tests.delete')}
        </ConfirmButton>
      )}
    </Group>
  );
}
