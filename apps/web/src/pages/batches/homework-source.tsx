/** A batch of what learners handed in for oral homework. */
import { useState } from 'react';
import { Button, Checkbox, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';

interface HomeworkSourceProps {
  busy: boolean;
  onSend: (form: FormData) => Promise<void>;
}

export function HomeworkSource({ busy, onSend }: HomeworkSourceProps) {
  const { t } = useTranslation();
  const { homework } = getRouteApi('/signed-in/staff/batches/new').useSearch();
  const [id, setId] = useState<string | null>(homework === undefined ? null : String(homework));
  const [unscored, setUnscored] = useState(false);
  const list = useQuery(trpc.homework.list.queryOptions({ homework_type: 'oral' }));
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('homework.choose_homework')}>
      <Text fw={600}>{t('homework.from_homework')}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('homework.from_homework_hint')}
      </Text>
      <Stack gap="sm">
        <Select
          label={t('homework.choose_homework')}
          searchable
          clearable
          maw={480}
          disabled={busy}
          data={list.data.map(({ id: value, title, group_name }) => ({
            value: String(value),
            label: group_name === null ? title : `${title} (${group_name})`,
          }))}
          value={id}
          onChange={setId}
        />
        <Checkbox
          label={t('homework.only_unscored')}
          checked={unscored}
          disabled={busy}
          onChange={({ currentTarget: { checked } }) => {
            setUnscored(checked);
          }}
        />
        <Group>
          <Button
            loading={busy}
            disabled={id === null}
            onClick={() => {
              const form = new FormData();
              form.append('homework_id', id ?? '');
              form.append('only_unscored', String(unscored));
              void onSend(form);
            }}
          >
            {t('homework.make_batch')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
