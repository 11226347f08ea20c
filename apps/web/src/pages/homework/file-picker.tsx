import { ActionIcon, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MAX_FILES } from '@talaffuz/features/homework/kinds';

interface FilePickerProps {
  files: readonly File[];
  disabled: boolean;
  onFiles: (files: File[]) => void;
}

/** Chooses files; what the server takes of them it says itself. */
export function FilePicker({ files, disabled, onFiles }: FilePickerProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {files.map((file) => (
        <Group key={file.name} gap="xs" wrap="nowrap">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
          <ActionIcon
            variant="subtle"
            color="red"
            disabled={disabled}
            aria-label={t('homework.remove', { name: file.name })}
            onClick={() => {
              onFiles(files.filter((one) => one !== file));
            }}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs">
        <FileButton
          multiple
          onChange={(more) => {
            const names = new Set(more.map(({ name }) => name));
            onFiles([...files.filter(({ name }) => !names.has(name)), ...more].slice(0, MAX_FILES));
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="xs"
              leftSection={<IconPaperclip size={16} />}
              disabled={disabled}
            >
              {t('homework.add_files')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('homework.file_hint')}
        </Text>
      </Group>
    </Stack>
  );
}
