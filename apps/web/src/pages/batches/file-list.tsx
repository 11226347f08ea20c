import { memo } from 'react';
import { Button, CloseButton, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choice } from './chosen-files.ts';

interface FileListProps {
  choice: Exclude<Choice, { kind: 'none' | 'mixed' }>;
  texts: Record<string, string>;
  disabled: boolean;
  onText: (name: string, text: string) => void;
  onCopyFirst: () => void;
  onRemove: (name: string) => void;
  onClear: () => void;
}

/** What was chosen, and where there is no manifest a text for each recording. */
export function FileList({ choice, texts, disabled, onText, onCopyFirst, onRemove, onClear }: FileListProps) {
  const { t } = useTranslation();
  const recordings = choice.kind === 'archive' ? [] : choice.recordings;
  const others =
    choice.kind === 'archive' ? [choice.archive] : choice.kind === 'manifest' ? [choice.manifest] : [];
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={500}>
          {choice.kind === 'archive' ? choice.archive.name : t('batches.rows', { count: recordings.length })}
        </Text>
        <Group gap="xs">
          {choice.kind === 'texts' && recordings.length > 1 && (
            <Button size="xs" variant="default" onClick={onCopyFirst} disabled={disabled}>
              {t('batches.copy_first')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onClear} disabled={disabled}>
            {t('batches.clear')}
          </Button>
        </Group>
      </Group>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {[...others, ...recordings].map(({ name, size }) => (
          <li key={name}>
            <FileItem
              name={name}
              size={size}
              text={choice.kind === 'texts' ? (texts[name] ?? '') : null}
              disabled={disabled}
              onText={onText}
              onRemove={onRemove}
            />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

interface FileItemProps extends Pick<FileListProps, 'disabled' | 'onText' | 'onRemove'> {
  name: string;
  size: number;
  text: string | null;
}

/** Remembered, so that typing in one of a thousand does not draw all. */
const FileItem = memo(function FileItem({ name, size, text, disabled, onText, onRemove }: FileItemProps) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {name}{' '}
          <Text span c="dimmed">
            {asSize(size)}
          </Text>
        </Text>
        <CloseButton
          aria-label={t('batches.remove', { name })}
          disabled={disabled}
          onClick={() => {
            onRemove(name);
          }}
        />
      </Group>
      {text !== null && (
        <TextInput
          lang="en"
          aria-label={t('batches.text_of', { name })}
          placeholder={t('batches.text_placeholder')}
          maxLength={2_000}
          value={text}
          disabled={disabled}
          onChange={(event) => {
            onText(name, event.currentTarget.value);
          }}
        />
      )}
    </Paper>
  );
});

const asSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
