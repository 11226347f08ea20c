/** The chapters of a textbook and the paragraphs of each, to add, change, move and delete. */
import { useState } from 'react';
import { Button, Group, Modal, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newChapter } from '@talaffuz/features/textbooks/schema';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { checkWith } from '../../../ui/form-problems.ts';
import { ButtonLink, TextLink } from '../../../ui/links.tsx';
import { MoveButtons } from '../../../ui/move-buttons.tsx';
import { idsAfterMove, inOrderOf, useOrderSaving } from '../../../ui/order.ts';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError } from '../../../ui/toast.ts';
import { ALL } from '../use-textbooks.ts';

type Chapter = Outputs['textbooks']['chapters']['list']['items'][number];
type Line = Outputs['textbooks']['paragraphs']['list']['items'][number];

/** What every change does afterwards. */
function useChanged(after?: () => void) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return {
    onSuccess: async () => {
      after?.();
      await cache.invalidateQueries(trpc.textbooks.pathFilter());
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
}

export function ChapterList({ textbookId }: { textbookId: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const input = { textbook_id: textbookId, page_size: ALL };
  const query = useQuery(trpc.textbooks.chapters.list.queryOptions(input));
  const queryKey = trpc.textbooks.chapters.list.queryKey(input);
  const [adding, setAdding] = useState(false);
  const close = () => {
    setAdding(false);
  };
  const add = useMutation(trpc.textbooks.chapters.create.mutationOptions(useChanged(close)));
  const order = useMutation(
    trpc.textbooks.chapters.order.mutationOptions({
      ...useOrderSaving(`chapters of ${String(textbookId)}`, queryKey),
      onMutate: async ({ chapter_ids }) => {
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, (old) => old && { ...old, items: inOrderOf(old.items, chapter_ids) });
      },
    }),
  );
  return (
    <QueryView query={query}>
      {({ items }) => (
        <Stack>
          {items.length === 0 && <Text>{t('textbooks.no_chapters')}</Text>}
          {items.map((chapter, i) => (
            <Paper key={chapter.id} withBorder p={{ base: 'xs', sm: 'md' }}>
              <Stack gap="sm">
                <Group justify="space-between" gap="xs" align="flex-start">
                  <Title order={3} fz="h4" style={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
                    {i + 1}. {chapter.title}
                  </Title>
                  <Group gap={4}>
                    <MoveButtons
                      title={chapter.title}
                      index={i}
                      count={items.length}
                      onMove={(step) => {
                        order.mutate({ textbook_id: textbookId, chapter_ids: idsAfterMove(items, i, step) });
                      }}
                    />
                    <ChapterActions chapter={chapter} />
                  </Group>
                </Group>
                <ParagraphList chapterId={chapter.id} />
              </Stack>
            </Paper>
          ))}
          <div>
            <Button
              variant="default"
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('textbooks.add_chapter')}
            </Button>
          </div>
          <Modal opened={adding} onClose={close} title={t('textbooks.add_chapter')}>
            <ChapterForm
              initial={{ title: '', description: '', learning_objective: '' }}
              busy={add.isPending}
              save={(values) => {
                add.mutate({ textbook_id: textbookId, ...values });
              }}
            />
          </Modal>
        </Stack>
      )}
    </QueryView>
  );
}

function ChapterActions({ chapter }: { chapter: Chapter }) {
  const { t } = useTranslation();
  const { id, title } = chapter;
  const [editing, setEditing] = useState(false);
  const close = () => {
    setEditing(false);
  };
  const update = useMutation(trpc.textbooks.chapters.update.mutationOptions(useChanged(close)));
  const remove = useMutation(trpc.textbooks.chapters.delete.mutationOptions(useChanged()));
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('textbooks.edit_chapter')}: ${title}`}
        onClick={() => {
          setEditing(true);
        }}
      >
        {t('textbooks.edit')}
      </Button>
      <ConfirmButton
        size="xs"
        variant="light"
        color="red"
        title={t('textbooks.delete_chapter')}
        text={t('textbooks.delete_chapter_confirm', { title })}
        loading={remove.isPending}
        onConfirm={() => {
          remove.mutate({ chapter_id: id });
        }}
      >
        {t('textbooks.delete_chapter')}
      </ConfirmButton>
      <Modal opened={editing} onClose={close} title={t('textbooks.edit_chapter')}>
        <ChapterForm
          initial={chapter}
          busy={update.isPending}
          save={(values) => {
            update.mutate({ chapter_id: id, ...values });
          }}
        />
      </Modal>
    </>
  );
}

interface ChapterValues {
  title: string;
  description: string;
  learning_objective: string;
}

function ChapterForm({
  initial: { title, description, learning_objective },
  busy,
  save,
}: {
  initial: ChapterValues;
  busy: boolean;
  save: (values: ChapterValues) => void;
}) {
  const { t } = useTranslation();
  const form = useForm<ChapterValues>({
    initialValues: { title, description, learning_objective },
    validate: checkWith(newChapter.omit({ textbook_id: true }), t),
  });
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack>
        <TextInput
          label={t('textbooks.name')}
          required
          data-autofocus
          maxLength={300}
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('textbooks.description')}
          autosize
          maxLength={5_000}
          {...form.getInputProps('description')}
        />
        <Textarea
          label={t('textbooks.learning_objective')}
          autosize
          maxLength={1_000}
          {...form.getInputProps('learning_objective')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t('textbooks.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ParagraphList({ chapterId }: { chapterId: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const input = { chapter_id: chapterId, page_size: ALL };
  const query = useQuery(trpc.textbooks.paragraphs.list.queryOptions(input));
  const queryKey = trpc.textbooks.paragraphs.list.queryKey(input);
  const order = useMutation(
    trpc.textbooks.paragraphs.order.mutationOptions({
      ...useOrderSaving(`paragraphs of ${String(chapterId)}`, queryKey),
      onMutate: async ({ paragraph_ids }) => {
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, (old) => old && { ...old, items: inOrderOf(old.items, paragraph_ids) });
      },
    }),
  );
  return (
    <QueryView query={query} rows={1}>
      {({ items }) => (
        <Stack gap="xs">
          {items.length === 0 && <Text size="sm">{t('textbooks.no_paragraphs')}</Text>}
          {items.map((line, i) => (
            <Group key={line.id} justify="space-between" gap="xs">
              <LineLink line={line} number={i + 1} />
              <Group gap={4}>
                <MoveButtons
                  title={line.title}
                  index={i}
                  count={items.length}
                  onMove={(step) => {
                    order.mutate({ chapter_id: chapterId, paragraph_ids: idsAfterMove(items, i, step) });
                  }}
                />
              </Group>
            </Group>
          ))}
          <div>
            <ButtonLink
              to="/chapters/$id/new-paragraph"
              params={{ id: chapterId }}
              size="xs"
              variant="default"
            >
              {t('textbooks.add_paragraph')}
            </ButtonLink>
          </div>
        </Stack>
      )}
    </QueryView>
  );
}

function LineLink({ line, number }: { line: Line; number: number }) {
  const { t } = useTranslation();
  return (
    <div style={{ flex: '1 1 180px', minWidth: 0 }}>
      <TextLink to="/paragraphs/$id/edit" params={{ id: line.id }} style={{ overflowWrap: 'anywhere' }}>
        {number}. {line.title}
      </TextLink>
      {line.languages.length > 0 && (
        <Text size="sm" c="dimmed">
          {line.languages.map((one) => t(`textbooks.in_${one}`)).join(', ')}
        </Text>
      )}
    </div>
  );
}
