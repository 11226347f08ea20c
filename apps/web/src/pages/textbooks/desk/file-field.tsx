/** One file of a form, uploaded as soon as it is chosen. */
import type { ReactNode } from 'react';
import { Button, FileButton, Group, Input, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUpload, type ChosenFile } from './use-upload.ts';

interface FileFieldProps {
  label: string;
  accept: string;
  file: ChosenFile | null;
  error: ReactNode;
  onFile: (file: ChosenFile | null) => void;
}

export function FileField({ label, accept, file, error, onFile }: FileFieldProps) {
  const { t } = useTranslation();
  const { upload, share, problem } = useUpload(onFile);
  return (
    <Input.Wrapper label={label} error={problem ?? error} labelElement="div">
      <Group gap="xs" mt={4}>
        {file !== null && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
        )}
        <FileButton accept={accept} onChange={(picked) => void upload(picked)}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={share !== null}
              aria-label={`${label}: ${t('textbooks.choose_file')}`}
            >
              {t('textbooks.choose_file')}
            </Button>
          )}
        </FileButton>
        {file !== null && (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            onClick={() => {
              onFile(null);
            }}
          >
            {t('textbooks.remove_file')}
          </Button>
        )}
      </Group>
      {share !== null && <Progress value={100 * share} mt="xs" aria-label={label} />}
    </Input.Wrapper>
  );
}
