/** The form of a new mock test: four files, which may be large, and how long each section lasts. */
import { useRef, useState, type SubmitEvent } from 'react';
import {
  Alert,
  Button,
  Fieldset,
  FileInput,
  Group,
  NumberInput,
  Progress,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { toastSuccess } from '../../ui/toast.ts';
import { uploadMock } from './upload-mock.ts';

const sections = [
  { kind: 'listening', files: ['audio_file', 'question_file'], minutes: 30, questions: 40 },
  { kind: 'reading', files: ['file'], minutes: 60, questions: 40 },
  { kind: 'writing', files: ['file'], minutes: 60, questions: 2 },
] as const;

export function NewMockForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [files, setFiles] = useState<Readonly<Record<string, File | null>>>({});
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = useRef<AbortController | null>(null);

  const send = async (form: FormData) => {
    const abort = new AbortController();
    upload.current = abort;
    setProblem(null);
    setShare(0);
    try {
      const { code } = await uploadMock(form, { onProgress: setShare, signal: abort.signal });
      toastSuccess(t('mock.added', { code }));
      await client.invalidateQueries(trpc.mock.pathFilter());
      onDone();
    } catch (error) {
      if (asApiError(error).code !== 'cancelled') setProblem(errorText(t, error));
    } finally {
      setShare(null);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    for (const [name, file] of Object.entries(files)) if (file !== null) form.set(name, file, file.name);
    void send(form);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput name="title" label={t('mock.name')} required maxLength={200} />
        {sections.map(({ kind, files: names, minutes, questions }) => (
          <Fieldset key={kind} legend={t(`mock.${kind}`)}>
            <Stack gap="xs">
              {names.map((name) => {
                const sound = name === 'audio_file';
                const field = `${kind}[${name}]`;
                return (
                  <FileInput
                    key={name}
                    label={t(sound ? 'mock.file_mp3' : 'mock.file_pdf')}
                    required
                    accept={sound ? 'audio/mpeg,.mp3' : 'application/pdf'}
                    value={files[field] ?? null}
                    onChange={(file) => {
                      setFiles((old) => ({ ...old, [field]: file }));
                    }}
                  />
                );
              })}
              <SimpleGrid cols={2}>
                <NumberInput
                  name={`${kind}[duration]`}
                  label={t('mock.minutes')}
                  required
                  min={1}
                  max={300}
                  allowDecimal={false}
                  defaultValue={minutes}
                />
                <NumberInput
                  name={`${kind}[question_count]`}
                  label={t('mock.questions')}
                  required
                  min={1}
                  max={200}
                  allowDecimal={false}
                  defaultValue={questions}
                />
              </SimpleGrid>
            </Stack>
          </Fieldset>
        ))}
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        {share !== null && (
          <div role="status">
            <Text size="sm">{t('mock.uploading', { percent: Math.round(share * 100) })}</Text>
            <Progress value={share * 100} aria-hidden />
          </div>
        )}
        <Group>
          <Button type="submit" loading={share !== null}>
            {t('mock.upload')}
          </Button>
          {share !== null && (
            <Button variant="default" onClick={() => upload.current?.abort()}>
              {t('mock.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
