import { useCallback, useMemo, useState } from 'react';
import { Alert, Button, Group, Paper, Progress, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Batch } from '@talaffuz/features/batches/schema';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { Page } from '../../ui/page.tsx';
import { addFiles, choiceOf, formOf } from './chosen-files.ts';
import { FileDrop } from './file-drop.tsx';
import { FileList } from './file-list.tsx';
import { HomeworkSource } from './homework-source.tsx';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

export function NewBatchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [title, setTitle] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const opened = useCallback(
    (batch: Batch) => {
      void cache.invalidateQueries({ queryKey: trpc.batches.list.queryKey() });
      void navigate({ to: '/batches/$id', params: { id: batch.id } });
    },
    [cache, navigate],
  );
  const { sending, send, reset } = useSending(opened);
  const choice = useMemo(() => choiceOf(files), [files]);
  const busy = sending.step === 'sending';

  const changeFiles = useCallback(
    (change: (before: File[]) => File[]) => {
      reset();
      setMissing(false);
      setFiles(change);
    },
    [reset],
  );
  const writeText = useCallback(
    (name: string, text: string) => {
      reset();
      setTexts((before) => ({ ...before, [name]: text }));
    },
    [reset],
  );
  const removeFile = useCallback(
    (name: string) => {
      changeFiles((before) => before.filter((file) => file.name !== name));
    },
    [changeFiles],
  );
  const copyFirst = () => {
    reset();
    const [first] = files;
    const text = first === undefined ? '' : (texts[first.name] ?? '');
    setTexts((before) =>
      Object.fromEntries(
        files.map(({ name }) => [name, (before[name] ?? '') === '' ? text : (before[name] ?? '')]),
      ),
    );
  };
  const submit = () => {
    const unwritten =
      choice.kind === 'texts' && choice.recordings.some(({ name }) => (texts[name] ?? '').trim() === '');
    setMissing(unwritten);
    if (!unwritten) void send(formOf(choice, title.trim(), texts));
  };

  return (
    <Page title={t('batches.new_title')} lead={t('batches.new_lead')}>
      <TextInput
        label={t('batches.name')}
        description={t('batches.name_hint')}
        maxLength={200}
        value={title}
        disabled={busy}
        onChange={(event) => {
          reset();
          setTitle(event.currentTarget.value);
        }}
      />
      <FileDrop
        disabled={busy}
        onFiles={(more) => {
          changeFiles((before) => addFiles(before, more));
        }}
      />
      {choice.kind === 'none' && <HomeworkSource busy={busy} onSend={send} />}
      {choice.kind === 'mixed' && (
        <Alert color="red" role="alert">
          <Text mb="sm">{t('batches.mixed')}</Text>
          <Button
            size="xs"
            onClick={() => {
              changeFiles(() => []);
            }}
          >
            {t('batches.clear')}
          </Button>
        </Alert>
      )}
      {sending.step === 'refused' && <ProblemList problems={sending.problems} />}
      {sending.step === 'failed' && (
        <Alert color="red" role="alert">
          {errorText(t, sending.error)}
        </Alert>
      )}
      {missing && (
        <Alert color="red" role="alert">
          {t('batches.texts_missing')}
        </Alert>
      )}
      {choice.kind !== 'none' && choice.kind !== 'mixed' && (
        <>
          {busy ? (
            <UploadState share={sending.share} onStop={reset} />
          ) : (
            <Group>
              <Button onClick={submit}>{t('batches.send')}</Button>
            </Group>
          )}
          <FileList
            choice={choice}
            texts={texts}
            disabled={busy}
            onText={writeText}
            onCopyFirst={copyFirst}
            onRemove={removeFile}
            onClear={() => {
              changeFiles(() => []);
            }}
          />
        </>
      )}
    </Page>
  );
}

/** Everything was sent at 100 %; then each row is checked. */
function UploadState({ share, onStop }: { share: number; onStop: () => void }) {
  const { t } = useTranslation();
  const percent = Math.round(share * 100);
  const checking = share >= 1;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" mb="xs">
        <Text>{checking ? t('batches.checking') : t('batches.sending', { percent })}</Text>
        <Button size="xs" variant="default" onClick={onStop}>
          {t('batches.stop')}
        </Button>
      </Group>
      <Progress value={percent} animated={checking} aria-label={t('batches.progress')} />
    </Paper>
  );
}
