/** The words of a lesson: a form for the next one, and those that are there. */
import { ActionIcon, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { toastError } from '../../ui/toast.ts';
import type { Lesson } from './use-learning.ts';

export function WordsEditor({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const changed = {
    onSuccess: () => cache.invalidateQueries({ queryKey: trpc.lessons.read.queryKey({ id: lesson.id }) }),
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const add = useMutation(trpc.words.create.mutationOptions(changed));
  const remove = useMutation(trpc.words.delete.mutationOptions(changed));
  const form = useForm({
    initialValues: { word: '', translation: '', ipa_pronunciation: '' },
    validate: {
      word: (text) => (text.trim() === '' ? t('problem.other') : null),
      translation: (text) => (text.trim() === '' ? t('problem.other') : null),
    },
  });
  const submit = form.onSubmit((values) => {
    add.mutate(
      { ...values, lesson_id: lesson.id },
      {
        onSuccess: () => {
          form.reset();
        },
      },
    );
  });
  return (
    <Stack maw={720}>
      {lesson.words.length === 0 && <Text>{t('courses.no_words')}</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {lesson.words.map(({ id, word, translation, ipa_pronunciation }) => (
          <Paper key={id} component="li" withBorder px="md" py="xs">
            <Group justify="space-between" wrap="nowrap">
              <Text style={{ minWidth: 0 }}>
                <b lang="en">{word}</b> <span className="ipa">/{ipa_pronunciation ?? '?'}/</span>{' '}
                {translation}
              </Text>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('courses.remove_word', { word })}
                onClick={() => {
                  remove.mutate({ id });
                }}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Group>
          </Paper>
        ))}
      </Stack>
      <form onSubmit={submit} noValidate>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('courses.word')} lang="en" maxLength={100} {...form.getInputProps('word')} />
          <TextInput
            label={t('courses.translation')}
            maxLength={300}
            {...form.getInputProps('translation')}
          />
          <TextInput
            label={t('courses.ipa')}
            placeholder={t('courses.ipa_hint')}
            maxLength={100}
            {...form.getInputProps('ipa_pronunciation')}
          />
        </SimpleGrid>
        <Button type="submit" mt="sm" variant="default" loading={add.isPending}>
          {t('courses.add_word')}
        </Button>
      </form>
    </Stack>
  );
}
