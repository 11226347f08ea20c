import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contentLanguages, newTextbook, type ContentLanguage } from '@talaffuz/features/textbooks/schema';
import { trpc } from '../../../api/trpc.ts';
import { checkWith, serverProblems } from '../../../ui/form-problems.ts';
import { toastError } from '../../../ui/toast.ts';
import { useReader } from '../use-textbooks.ts';

export interface TextbookValues {
  title: string;
  subject_id: number;
  grade_level: number;
  language: ContentLanguage;
  author: string;
  description: string;
  is_global: boolean;
}

interface TextbookFormProps {
  initial: TextbookValues;
  save: (values: TextbookValues) => Promise<unknown>;
}

export function TextbookForm({ initial, save }: TextbookFormProps) {
  const { t } = useTranslation();
  const { owner } = useReader();
  const { data: subjects } = useQuery(trpc.subjects.list.queryOptions({}));
  const form = useForm({ initialValues: initial, validate: checkWith(newTextbook, t) });
  const submit = form.onSubmit(async (values) => {
    try {
      await save(values);
    } catch (error) {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={720}>
        <TextInput label={t('textbooks.name')} required maxLength={300} {...form.getInputProps('title')} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label={t('textbooks.subject')}
            required
            allowDeselect={false}
            data={(subjects ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            {...(subjects?.length === 0 ? { description: t('textbooks.no_subjects') } : {})}
            error={form.errors['subject_id']}
            value={form.values.subject_id === 0 ? null : String(form.values.subject_id)}
            onChange={(value) => {
              form.setFieldValue('subject_id', Number(value ?? 0));
            }}
          />
          <NumberInput
            label={t('textbooks.grade_level')}
            required
            min={1}
            max={11}
            allowDecimal={false}
            {...form.getInputProps('grade_level')}
          />
          <Select
            label={t('textbooks.language')}
            allowDeselect={false}
            data={contentLanguages.map((one) => ({ value: one, label: t(`textbooks.in_${one}`) }))}
            {...form.getInputProps('language')}
          />
        </SimpleGrid>
        <TextInput label={t('textbooks.author')} maxLength={300} {...form.getInputProps('author')} />
        <Textarea
          label={t('textbooks.description')}
          autosize
          minRows={2}
          maxLength={5_000}
          {...form.getInputProps('description')}
        />
        {owner && (
          <Checkbox
            label={t('textbooks.is_global')}
            {...form.getInputProps('is_global', { type: 'checkbox' })}
          />
        )}
        <Group>
          <Button type="submit" loading={form.submitting}>
            {t('textbooks.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
