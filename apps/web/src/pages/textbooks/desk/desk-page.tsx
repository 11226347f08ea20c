/** A textbook as staff make it: what it is, whether learners see it, its chapters and paragraphs. */
import { Alert, Badge, Button, Group, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { contentLanguage } from '@talaffuz/features/textbooks/schema';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { ChapterList } from './chapter-list.tsx';
import { TextbookForm } from './textbook-form.tsx';

const route = getRouteApi('/signed-in/staff/textbooks/$id/edit');
type Textbook = Outputs['textbooks']['read'];

export function TextbookDeskPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.textbooks.read.queryOptions({ textbook_id: id }));
  return <QueryView query={query}>{(textbook) => <Desk key={id} textbook={textbook} />}</QueryView>;
}

function Desk({ textbook }: { textbook: Textbook }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { id, may_change } = textbook;
  const update = useMutation(
    trpc.textbooks.update.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.textbooks.pathFilter());
      },
    }),
  );
  return (
    <Page title={textbook.title}>
      <Group gap="xs">
        <TextLink to="/textbooks">← {t('textbooks.back')}</TextLink>
        <Badge
          variant={textbook.is_published ? 'light' : 'outline'}
          color={textbook.is_published ? 'teal' : 'gray'}
          tt="none"
        >
          {t(textbook.is_published ? 'textbooks.is_published' : 'textbooks.draft')}
        </Badge>
      </Group>
      <Group gap="xs">
        {may_change && (
          <ButtonLink to="/textbook-tests" search={{ textbook: id }} size="xs" variant="default">
            {t('textbooks.its_tests')}
          </ButtonLink>
        )}
        <ButtonLink to="/class-mastery" search={{ textbook: id }} size="xs" variant="default">
          {t('mastery.class_title')}
        </ButtonLink>
      </Group>
      {may_change ? (
        <>
          <Actions textbook={textbook} />
          <TextbookForm
            initial={{ ...textbook, language: contentLanguage.catch('ru').parse(textbook.language) }}
            save={async ({ title, subject_id, grade_level, language, author, description, is_global }) => {
              const fields = { title, subject_id, grade_level, language, author, description, is_global };
              await update.mutateAsync({ textbook_id: id, ...fields });
              toastSuccess(t('textbooks.saved'));
            }}
          />
          <Stack component="section" gap="sm">
            <Title order={2} fz="h3">
              {t('textbooks.contents')}
            </Title>
            <ChapterList textbookId={id} />
          </Stack>
        </>
      ) : (
        <Alert color="gray">
          <TextLink to="/textbooks/$id" params={{ id }}>
            {t('textbooks.view')}
          </TextLink>
        </Alert>
      )}
    </Page>
  );
}

function Actions({ textbook: { id, is_published } }: { textbook: Textbook }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const publish = useMutation(
    trpc.textbooks.update.mutationOptions({
      onSuccess: async (changed) => {
        toastSuccess(t(changed.is_published ? 'textbooks.published' : 'textbooks.unpublished'));
        await cache.invalidateQueries(trpc.textbooks.pathFilter());
      },
      onError,
    }),
  );
  const remove = useMutation(
    trpc.textbooks.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('textbooks.deleted'));
        await navigate({ to: '/textbooks' });
        void cache.invalidateQueries(trpc.textbooks.students.pathFilter());
      },
      onError,
    }),
  );
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant={is_published ? 'default' : 'filled'}
        loading={publish.isPending}
        onClick={() => {
          publish.mutate({ textbook_id: id, is_published: !is_published });
        }}
      >
        {t(is_published ? 'textbooks.unpublish' : 'textbooks.publish')}
      </Button>
      <ButtonLink to="/textbooks/$id" params={{ id }} size="xs" variant="default">
        {t('textbooks.view')}
      </ButtonLink>
      <Button
        component="a"
        href={`/api/v1/textbooks/${String(id)}/export`}
        download
        size="xs"
        variant="default"
      >
        {t('textbooks.export')}
      </Button>
      <ConfirmButton
        size="xs"
        variant="light"
        color="red"
        title={t('textbooks.delete')}
        text={t('textbooks.delete_confirm')}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ textbook_id: id });
        }}
      >
        {t('textbooks.delete')}
      </ConfirmButton>
    </Group>
  );
}
