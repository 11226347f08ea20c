/** Homework of a group: a text or a file for everybody in it. */
import { useCallback, useState } from 'react';
import { Button, Input, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { TextLink } from '../../ui/links.tsx';
import { toastSuccess } from '../../ui/toast.ts';
import { FilePicker } from '../homework/file-picker.tsx';
import { SendState } from '../homework/send-state.tsx';
import { useSendForm } from '../homework/send.ts';
import { HomeworkList } from './homework-list.tsx';
import type { Group as OfficeGroup } from './lesson-times.tsx';

const LONGEST_TEXT = 20_000;

export function HomeworkTab({ group }: { group: OfficeGroup }) {
  return (
    <Stack>
      {group.is_active && <GiveHomework group_id={group.id} />}
      <HomeworkList
        group_id={group.id}
        link={({ id, title }) => (
          <TextLink to="/homework-desk/$id" params={{ id }} fw={600}>
            {title}
          </TextLink>
        )}
      />
    </Stack>
  );
}

function GiveHomework({ group_id }: { group_id: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [empty, setEmpty] = useState(false);
  const sent = useCallback(async () => {
    toastSuccess(t('groups.homework_given'));
    setText('');
    setFiles([]);
    await cache.invalidateQueries(trpc.homework.pathFilter());
    await cache.invalidateQueries(trpc.groups.pathFilter());
  }, [cache, t]);
  const { send, share, error, busy } = useSendForm('/homework', sent);
  const give = () => {
    const none = text.trim() === '' && files.length === 0;
    setEmpty(none);
    if (none) return;
    const form = new FormData();
    form.append('group', String(group_id));
    if (text.trim() !== '') form.append('text', text.trim());
    for (const file of files) form.append('files', file);
    void send(form);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Stack maw={720}>
        <Textarea
          label={t('groups.homework_text')}
          autosize
          minRows={2}
          maxLength={LONGEST_TEXT}
          value={text}
          error={empty ? t('groups.homework_need') : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setEmpty(false);
          }}
        />
        <Input.Wrapper label={t('groups.homework_files')} labelElement="div">
          <FilePicker files={files} disabled={busy} onFiles={setFiles} />
        </Input.Wrapper>
        <SendState share={share} error={error} />
        <Button type="submit" w="fit-content" loading={busy}>
          {t('groups.homework_give')}
        </Button>
      </Stack>
    </form>
  );
}
