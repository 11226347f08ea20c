/** A text in Markdown, with a button that uploads a picture and writes it where the cursor stands. */
import { useRef } from 'react';
import { Button, FileButton, Group, Stack, Text, Textarea, type TextareaProps } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { filePath } from '@talaffuz/features/textbooks/file-paths';
import { useUpload, type ChosenFile } from './use-upload.ts';

interface MarkdownFieldProps extends TextareaProps {
  value: string;
  onText: (text: string) => void;
}

/** What somebody sees who does not see the picture: the name of the file until the author writes something better. */
const altOf = ({ name }: ChosenFile) => name.replace(/\.[^.]*$/, '').replace(/[[\]\\]/g, ' ');

export function MarkdownField({ value, onText, ...props }: MarkdownFieldProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (file: ChosenFile) => {
    // The text as it is now: its author may have gone on writing while the picture was sent.
    const text = area.current?.value ?? value;
    const [from, to] = [
      area.current?.selectionStart ?? text.length,
      area.current?.selectionEnd ?? text.length,
    ];
    const alt = altOf(file);
    const before = text.slice(0, from);
    // A line below a table or a list would belong to it.
    const apart = /[^\n]\n$/.test(before) ? '\n' : '';
    onText(`${before}${apart}![${alt}](${filePath(file.id)})${text.slice(to)}`);
    const start = from + apart.length + 2;
    // Once it is shown: what the picture shows is to be said next.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start, start + alt.length);
    });
  };
  const { upload, share, problem } = useUpload(insert);
  return (
    <Stack gap={4}>
      <Textarea
        ref={area}
        value={value}
        onChange={({ currentTarget }) => {
          onText(currentTarget.value);
        }}
        autosize
        {...props}
      />
      <Group gap="xs">
        <FileButton accept="image/jpeg,image/png,image/gif,image/webp" onChange={(file) => void upload(file)}>
          {(button) => (
            <Button
              {...button}
              size="xs"
              variant="default"
              leftSection={<IconPhoto size={16} aria-hidden />}
              loading={share !== null}
            >
              {t('textbooks.add_picture')}
            </Button>
          )}
        </FileButton>
        {problem !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
