/** What explains a paragraph, a tab a language. */
import { ActionIcon, Button, Group, Paper, Stack, Tabs, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contentLanguages, type ContentLanguage } from '@talaffuz/features/textbooks/schema';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { serverProblems } from '../../../ui/form-problems.ts';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { UnsavedGuard } from '../../../ui/unsaved-guard.tsx';
import { FileField } from './file-field.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { Preview } from './preview.tsx';
import type { ChosenFile } from './use-upload.ts';

type Content = Outputs['textbooks']['contents']['read'];

interface ContentsProps {
  paragraphId: number;
  languages: ContentLanguage[];
}

export function Contents({ paragraphId, languages }: ContentsProps) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="sm" maw={720}>
      <div>
        <Title order={2} fz="h3">
          {t('textbooks.explanations')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('textbooks.explanations_hint')}
        </Text>
      </div>
      {/* All stay mounted: looking into another language loses nothing that is not saved. */}
      <Tabs defaultValue={languages[0] ?? 'ru'}>
        <Tabs.List>
          {contentLanguages.map((language) => (
            <Tabs.Tab key={language} value={language}>
              {t(`textbooks.in_${language}`)}
              {languages.includes(language) && ' ✓'}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {contentLanguages.map((language) => (
          <Tabs.Panel key={language} value={language} pt="md">
            {languages.includes(language) ? (
              <Written paragraphId={paragraphId} language={language} />
            ) : (
              <ContentForm paragraphId={paragraphId} language={language} content={null} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

function Written({ paragraphId, language }: { paragraphId: number; language: ContentLanguage }) {
  const query = useQuery(trpc.textbooks.contents.read.queryOptions({ paragraph_id: paragraphId, language }));
  return (
    <QueryView query={query}>
      {(content) => (
        <ContentForm
          key={content.updated_at}
          paragraphId={paragraphId}
          language={language}
          content={content}
        />
      )}
    </QueryView>
  );
}

interface Values {
  explain_text: string;
  audio: ChosenFile | null;
  slides: ChosenFile | null;
  video_url: string;
  cards: { id?: string; front: string; back: string }[];
}

function ContentForm({
  paragraphId,
  language,
  content,
}: {
  paragraphId: number;
  language: ContentLanguage;
  content: Content | null;
}) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const place = { paragraph_id: paragraphId, language };
  const changed = () => cache.invalidateQueries(trpc.textbooks.pathFilter());
  const write = useMutation(trpc.textbooks.contents.write.mutationOptions({ onSuccess: changed }));
  const remove = useMutation(
    trpc.textbooks.contents.delete.mutationOptions({
      onSuccess: changed,
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const form = useForm<Values>({
    initialValues: {
      explain_text: content?.explain_text ?? '',
      audio: content?.audio ?? null,
      slides: content?.slides ?? null,
      video_url: content?.video_url ?? '',
      cards: content?.cards ?? [],
    },
  });
  const submit = form.onSubmit(async ({ audio, slides, ...values }) => {
    try {
      await write.mutateAsync({
        ...place,
        ...values,
        audio_file_id: audio?.id ?? null,
        slides_file_id: slides?.id ?? null,
      });
      toastSuccess(t('textbooks.saved'));
    } catch (error) {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <UnsavedGuard isChanged={() => form.isDirty() && !form.submitting} />
      <Stack>
        <MarkdownField
          label={t('textbooks.explain_text')}
          minRows={5}
          maxRows={20}
          maxLength={100_000}
          lang={language}
          value={form.values.explain_text}
          error={form.errors['explain_text']}
          onText={(text) => {
            form.setFieldValue('explain_text', text);
          }}
        />
        {form.values.explain_text.trim() !== '' && <Preview text={form.values.explain_text} />}
        <FileField
          label={t('textbooks.audio_file')}
          accept="audio/*"
          file={form.values.audio}
          error={form.errors['audio_file_id']}
          onFile={(file) => {
            form.setFieldValue('audio', file);
          }}
        />
        <FileField
          label={t('textbooks.slides_file')}
          accept="application/pdf"
          file={form.values.slides}
          error={form.errors['slides_file_id']}
          onFile={(file) => {
            form.setFieldValue('slides', file);
          }}
        />
        <TextInput
          label={t('textbooks.video_url')}
          type="url"
          maxLength={2_000}
          {...form.getInputProps('video_url')}
        />
        <Text fw={500} size="sm">
          {t('textbooks.cards')}
        </Text>
        {form.errors['cards'] !== undefined && (
          <Text c="var(--mantine-color-error)" size="sm" role="alert">
            {form.errors['cards']}
          </Text>
        )}
        {form.values.cards.map((card, i) => (
          <Paper key={card.id ?? `new-${String(i)}`} withBorder p="xs">
            <Group wrap="nowrap" align="flex-end" gap="xs">
              <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
                <TextInput
                  label={t('textbooks.front')}
                  required
                  maxLength={1_000}
                  {...form.getInputProps(`cards.${String(i)}.front`)}
                />
                <TextInput
                  label={t('textbooks.card_other')}
                  required
                  maxLength={1_000}
                  {...form.getInputProps(`cards.${String(i)}.back`)}
                />
              </Stack>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('textbooks.remove_card', { n: i + 1 })}
                onClick={() => {
                  form.removeListItem('cards', i);
                }}
              >
                <IconX size={16} />
              </ActionIcon>
            </Group>
          </Paper>
        ))}
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              form.insertListItem('cards', { front: '', back: '' });
            }}
          >
            {t('textbooks.add_card')}
          </Button>
        </Group>
        <Group>
          <Button type="submit" loading={form.submitting}>
            {t('textbooks.save')}
          </Button>
          {content !== null && (
            <ConfirmButton
              variant="light"
              color="red"
              title={t('textbooks.delete_content')}
              text={t('textbooks.delete_content_confirm')}
              loading={remove.isPending}
              onConfirm={() => {
                remove.mutate(place);
              }}
            >
              {t('textbooks.delete_content')}
            </ConfirmButton>
          )}
        </Group>
      </Stack>
    </form>
  );
}
