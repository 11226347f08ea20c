import { useState } from 'react';
import { Anchor, Button, FileButton, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const example =
  'id,audio,text,phones,student\r\n1,ali-1.wav,"We went to the market, didn\'t we?",,\r\n2,ali-2.mp3,Thank you very much.,,student_demo\r\n';

interface FileDropProps {
  disabled: boolean;
  onFiles: (files: File[]) => void;
}

/** Files by drag and drop or by the system's own dialogue. */
export function FileDrop({ disabled, onFiles }: FileDropProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <Paper
      withBorder
      p="lg"
      style={{
        borderStyle: 'dashed',
        borderWidth: 2,
        ...(over ? { borderColor: 'var(--mantine-primary-color-filled)' } : {}),
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onFiles([...event.dataTransfer.files]);
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Text fw={500}>{t('batches.drop')}</Text>
        <Text size="sm" c="dimmed">
          {t('batches.drop_hint')}
        </Text>
        <Group>
          <FileButton
            multiple
            accept="audio/*,video/webm,video/mp4,.zip,.csv,.opus,.amr"
            onChange={onFiles}
            disabled={disabled}
          >
            {(button) => (
              <Button variant="default" {...button} disabled={disabled}>
                {t('batches.choose')}
              </Button>
            )}
          </FileButton>
          <Anchor
            size="sm"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(example)}`}
            download="manifest.csv"
          >
            {t('batches.example')}
          </Anchor>
        </Group>
      </Stack>
    </Paper>
  );
}
