/** An answer that is spoken: recorded here, uploaded, and kept by its number. */
import { Alert, Blockquote, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { uploadFile } from '../../../api/upload-file.ts';
import { RecorderPanel } from '../../../practice/recorder-panel.tsx';
import { useRecorder, type Recording } from '../../../practice/use-recorder.ts';
import { errorText } from '../../../ui/error-text.ts';
import type { InputProps } from './question-input.tsx';
import { readFileId, speakingShape } from './shapes.ts';

export function SpeakingInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  const { prompt, reference_text } = speakingShape.parse(question.question_data);
  const file_id = readFileId(answer);
  return (
    <Stack gap="sm">
      {prompt !== '' && (
        <Text lang="en" style={{ whiteSpace: 'pre-wrap' }}>
          {prompt}
        </Text>
      )}
      {reference_text !== '' && (
        <div>
          <Text size="sm" c="dimmed">
            {t('tests.read_aloud')}
          </Text>
          <Blockquote p="sm" mt={4} lang="en">
            {reference_text}
          </Blockquote>
        </div>
      )}
      {!disabled && (
        <Recorder
          longest_s={reference_text === '' ? LONGEST_S : LONGEST_SCORED_S}
          onUploaded={(id) => {
            onAnswer({ file_id: id });
          }}
        />
      )}
      {file_id !== null && <Recorded id={file_id} />}
    </Stack>
  );
}

/** As long as part two of an IELTS speaking test; what the model scores is shorter. */
const LONGEST_S = 120;
const LONGEST_SCORED_S = 60;

interface RecorderProps {
  longest_s: number;
  onUploaded: (id: number) => void;
}

function Recorder({ longest_s, onUploaded }: RecorderProps) {
  const { t } = useTranslation();
  const recorder = useRecorder(longest_s);
  const upload = useMutation({
    mutationFn: ({ blob, name }: Recording) => uploadFile(blob, name),
    onSuccess: ({ id }) => {
      recorder.discard();
      onUploaded(id);
    },
  });
  return (
    <>
      <RecorderPanel
        recorder={recorder}
        busy={upload.isPending}
        onSend={upload.mutate}
        onStart={upload.reset}
      />
      {upload.isPending && <Text role="status">{t('tests.uploading')}</Text>}
      {upload.isError && (
        <Alert color="red" role="alert">
          {errorText(t, upload.error)}
        </Alert>
      )}
    </>
  );
}

function Recorded({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.files.file.queryOptions({ id }, { staleTime: 5 * 60_000 }));
  return (
    <Stack gap={4}>
      <Text role="status" size="sm">
        {t('tests.recorded')}
      </Text>
      {data !== undefined && (
        <audio controls src={data.url} aria-label={t('tests.listen')} style={{ width: '100%' }} />
      )}
    </Stack>
  );
}
