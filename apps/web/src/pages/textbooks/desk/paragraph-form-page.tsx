/** A paragraph as staff write it: Markdown with how it will look, and its explanations. */
import {
  Alert,
  Button,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TEXT_LENGTH } from '@talaffuz/features/textbooks/schema';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { serverProblems } from '../../../ui/form-problems.ts';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { UnsavedGuard } from '../../../ui/unsaved-guard.tsx';
import { Contents } from './contents.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { Preview } from './preview.tsx';

const newRoute = getRouteApi('/signed-in/staff/chapters/$id/new-paragraph');
const editRoute = getRouteApi('/signed-in/staff/paragraphs/$id/edit');

type Paragraph = Outputs['textbooks']['paragraphs']['read'];
type Chapter = Outputs['textbooks']['chapters']['read'];
type Values = Pick<
  Paragraph,
  'title' | 'markdown' | 'summary' | 'learning_objective' | 'lesson_objective' | 'key_terms' | 'questions'
> & { estimated_time: number | null };

const empty: Values = {
  title: '',
  markdown: '',
  summary: '',
  learning_objective: '',
  lesson_objective: '',
  key_terms: [],
  questions: [],
  estimated_time: null,
};

export function NewParagraphPage() {
  const { id } = newRoute.useParams();
  const query = useQuery(trpc.textbooks.chapters.read.queryOptions({ chapter_id: id }));
  return <QueryView query={query}>{(chapter) => <New chapter={chapter} />}</QueryView>;
}

function New({ chapter: { id, title, textbook_id } }: { chapter: Chapter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const create = useMutation(
    trpc.textbooks.paragraphs.create.mutationOptions({
      onSuccess: async (made) => {
        await cache.invalidateQueries(trpc.textbooks.pathFilter());
        // Explanations are added where the paragraph stands.
        await navigate({ to: '/paragraphs/$id/edit', params: { id: made.id } });
      },
    }),
  );
  return (
    <Page title={t('textbooks.add_paragraph')} lead={title}>
      <BackLink textbookId={textbook_id} />
      <ParagraphForm initial={empty} save={(values) => create.mutateAsync({ chapter_id: id, ...values })} />
    </Page>
  );
}

function BackLink({ textbookId }: { textbookId: number }) {
  const { t } = useTranslation();
  return (
    <TextLink to="/textbooks/$id/edit" params={{ id: textbookId }}>
      ← {t('textbooks.edit_textbook')}
    </TextLink>
  );
}

export function EditParagraphPage() {
  const { id } = editRoute.useParams();
  const query = useQuery(trpc.textbooks.paragraphs.read.queryOptions({ paragraph_id: id }));
  return <QueryView query={query}>{(paragraph) => <Edit key={id} paragraph={paragraph} />}</QueryView>;
}

function Edit({ paragraph }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { id, chapter_id, title, languages } = paragraph;
  const { data: chapter } = useQuery(trpc.textbooks.chapters.read.queryOptions({ chapter_id }));
  const changed = () => cache.invalidateQueries(trpc.textbooks.pathFilter());
  const update = useMutation(
    trpc.textbooks.paragraphs.update.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('textbooks.saved'));
        await changed();
      },
    }),
  );
  const remove = useMutation(
    trpc.textbooks.paragraphs.delete.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('textbooks.deleted'));
        if (chapter !== undefined)
          await navigate({ to: '/textbooks/$id/edit', params: { id: chapter.textbook_id } });
        void changed();
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Page title={t('textbooks.edit_paragraph')} lead={title}>
      <Group gap="xs">
        {chapter !== undefined && <BackLink textbookId={chapter.textbook_id} />}
        <ButtonLink to="/paragraphs/$id" params={{ id }} size="xs" variant="default">
          {t('textbooks.view')}
        </ButtonLink>
        <ConfirmButton
          size="xs"
          variant="light"
          color="red"
          title={t('textbooks.delete_paragraph')}
          text={t('textbooks.delete_paragraph_confirm', { title })}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ paragraph_id: id });
          }}
        >
          {t('textbooks.delete_paragraph')}
        </ConfirmButton>
      </Group>
      {paragraph.markdown === '' && paragraph.content !== '' && (
        <Alert color="yellow">{t('textbooks.text_html')}</Alert>
      )}
      <ParagraphForm
        initial={paragraph}
        save={({ markdown, ...values }) =>
          // An HTML text stays as long as nothing is written in its place.
          update.mutateAsync({
            paragraph_id: id,
            ...values,
            ...(markdown === paragraph.markdown ? {} : { markdown }),
          })
        }
      />
      <Contents paragraphId={id} languages={languages} />
    </Page>
  );
}

function ParagraphForm({ initial, save }: { initial: Values; save: (values: Values) => Promise<unknown> }) {
  const { t } = useTranslation();
  const {
    title,
    markdown,
    summary,
    learning_objective,
    lesson_objective,
    key_terms,
    questions,
    estimated_time,
  } = initial;
  const form = useForm<Values>({
    initialValues: {
      title,
      markdown,
      summary,
      learning_objective,
      lesson_objective,
      key_terms,
      questions,
      estimated_time,
    },
    validate: { title: (value) => (value.trim() === '' ? t('problem.other') : null) },
  });
  const submit = form.onSubmit(async (values) => {
    try {
      await save(values);
      form.resetDirty(values);
    } catch (error) {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    }
  });
  const list = (name: 'key_terms' | 'questions') => ({
    description: t('textbooks.list_hint'),
    acceptValueOnBlur: true,
    splitChars: name === 'key_terms' ? [','] : [],
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={submit} noValidate>
      {/* What is being saved leads on by itself. */}
      <UnsavedGuard isChanged={() => form.isDirty() && !form.submitting} />
      <Stack>
        <TextInput
          label={t('textbooks.name')}
          required
          maxLength={300}
          maw={720}
          {...form.getInputProps('title')}
        />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <MarkdownField
            label={t('textbooks.text')}
            minRows={12}
            maxRows={30}
            maxLength={TEXT_LENGTH}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            value={form.values.markdown}
            error={form.errors['markdown']}
            onText={(text) => {
              form.setFieldValue('markdown', text);
            }}
          />
          <Preview text={form.values.markdown} />
        </SimpleGrid>
        <Stack maw={720}>
          <Textarea
            label={t('textbooks.summary')}
            autosize
            maxLength={2_000}
            {...form.getInputProps('summary')}
          />
          <TextInput
            label={t('textbooks.learning_objective')}
            maxLength={1_000}
            {...form.getInputProps('learning_objective')}
          />
          <TextInput
            label={t('textbooks.lesson_objective')}
            maxLength={1_000}
            {...form.getInputProps('lesson_objective')}
          />
          <TagsInput label={t('textbooks.key_terms')} {...list('key_terms')} />
          <TagsInput label={t('textbooks.questions')} {...list('questions')} />
          <NumberInput
            label={t('textbooks.estimated_time')}
            description={t('textbooks.estimated_hint')}
            min={1}
            max={600}
            allowDecimal={false}
            error={form.errors['estimated_time']}
            value={form.values.estimated_time ?? ''}
            onChange={(value) => {
              form.setFieldValue('estimated_time', typeof value === 'number' ? value : null);
            }}
          />
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t('textbooks.save')}
            </Button>
          </Group>
        </Stack>
      </Stack>
    </form>
  );
}
