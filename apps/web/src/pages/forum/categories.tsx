/** The owner's list of categories. */
import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { toastError } from '../../ui/toast.ts';

export function Categories({ rows }: { rows: Outputs['forum']['listCategories'] }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const changed = {
    onSuccess: async () => {
      setName('');
      await cache.invalidateQueries({ queryKey: trpc.forum.pathKey() });
    },
    onError: (error: unknown) => {
      toastError(t, error);
    },
  };
  const create = useMutation(trpc.forum.createCategory.mutationOptions(changed));
  const remove = useMutation(trpc.forum.deleteCategory.mutationOptions(changed));
  return (
    <Stack component="section" gap="xs" mt="lg">
      <Title order={2} fz="h3">
        {t('forum.categories')}
      </Title>
      {rows.map(({ id, name: shown }) => (
        <Group key={id} justify="space-between">
          <Text>{shown}</Text>
          <ConfirmButton
            size="xs"
            variant="light"
            color="red"
            title={t('forum.delete_category')}
            text={t('forum.delete_category_text', { name: shown })}
            confirm={t('forum.delete')}
            aria-label={`${t('forum.delete_category')}: ${shown}`}
            onConfirm={() => {
              remove.mutate({ category_id: id });
            }}
          >
            {t('forum.delete')}
          </ConfirmButton>
        </Group>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') create.mutate({ name });
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('forum.new_category')}
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" loading={create.isPending}>
            {t('forum.add')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
