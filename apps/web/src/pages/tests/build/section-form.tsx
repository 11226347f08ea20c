import {
  Alert,
  Button,
  FileButton,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sectionTypes } from '@talaffuz/features/tests/schema';
import { uploadFile } from '../../../api/upload-file.ts';
import { errorText } from '../../../ui/error-text.ts';
import { sectionLabels } from '../labels.ts';
import type { Section } from '../questions/shapes.ts';

export type SectionValues = Pick<
  Section,
  'section_type' | 'title' | 'instructions' | 'duration_minutes' | 'audio_file_id'
>;

interface SectionFormProps {
  section?: SectionValues;
  busy: boolean;
  onSave: (values: SectionValues) => void;
}

const isType = (value: string | null): value is Section['section_type'] =>
  sectionTypes.some((type) => type === value);

export function SectionForm({ section, busy, onSave }: SectionFormProps) {
  const { t } = useTranslation();
  const form = useForm<SectionValues>({
    initialValues: {
      section_type: section?.section_type ?? 'general',
      title: section?.title ?? '',
      instructions: section?.instructions ?? '',
      duration_minutes: section?.duration_minutes ?? 10,
      audio_file_id: section?.audio_file_id ?? null,
    },
  });
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(file, file.name),
    onSuccess: ({ id }) => {
      form.setFieldValue('audio_file_id', id);
    },
  });
  return (
    <form onSubmit={form.onSubmit(onSave)}>
      <Stack>
        <TextInput label={t('tests.name')} required maxLength={200} {...form.getInputProps('title')} />
        <Group grow align="flex-end">
          <Select
            label={t('tests.section_type')}
            allowDeselect={false}
            // What is tested cannot be changed later.
            disabled={section !== undefined}
            data={sectionTypes.map((type) => ({ value: type, label: t(sectionLabels[type]) }))}
            value={form.values.section_type}
            onChange={(value) => {
              if (isType(value)) form.setFieldValue('section_type', value);
            }}
          />
          <NumberInput
            label={t('tests.duration')}
            min={0}
            max={600}
            allowDecimal={false}
            {...form.getInputProps('duration_minutes')}
          />
        </Group>
        <Textarea
          label={t('tests.instructions')}
          autosize
          minRows={4}
          maxRows={16}
          maxLength={50_000}
          {...form.getInputProps('instructions')}
        />
        <Group align="center">
          <Text size="sm" fw={500}>
            {t('tests.audio')}
          </Text>
          <FileButton
            accept="audio/*"
            onChange={(file) => {
              if (file !== null) upload.mutate(file);
            }}
          >
            {(props) => (
              <Button {...props} size="xs" variant="default" loading={upload.isPending}>
                {t('tests.choose_audio')}
              </Button>
            )}
          </FileButton>
          {form.values.audio_file_id !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              onClick={() => {
                form.setFieldValue('audio_file_id', null);
              }}
            >
              {t('tests.remove_audio')} ({upload.data?.name ?? form.values.audio_file_id})
            </Button>
          )}
        </Group>
        {upload.isError && (
          <Alert color="red" role="alert">
            {errorText(t, upload.error)}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {t('tests.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
