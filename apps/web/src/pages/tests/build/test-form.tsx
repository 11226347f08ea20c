import { Button, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { testTypes } from '@talaffuz/features/tests/schema';
import { typeLabels } from '../labels.ts';
import type { Test } from '../questions/shapes.ts';

type TestType = (typeof testTypes)[number];
export type TestValues = Pick<
  Test,
  'title' | 'description' | 'duration_minutes' | 'pass_percentage' | 'is_active'
> & { test_type: TestType };

interface TestFormProps {
  test?: Test;
  busy: boolean;
  onSave: (values: TestValues) => void;
}

const isType = (value: string | null): value is TestType => testTypes.some((type) => type === value);

export function TestForm({ test, busy, onSave }: TestFormProps) {
  const { t } = useTranslation();
  const form = useForm<TestValues>({
    initialValues: {
      title: test?.title ?? '',
      description: test?.description ?? '',
      test_type: test !== undefined && isType(test.test_type) ? test.test_type : 'general',
      duration_minutes: test?.duration_minutes ?? 30,
      pass_percentage: test?.pass_percentage ?? 60,
      // A new test is shown when its questions stand.
      is_active: test?.is_active ?? false,
    },
  });
  return (
    <form onSubmit={form.onSubmit(onSave)}>
      <Stack>
        <TextInput label={t('tests.name')} required maxLength={200} {...form.getInputProps('title')} />
        <Textarea
          label={t('tests.description')}
          autosize
          minRows={2}
          maxLength={5_000}
          {...form.getInputProps('description')}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Select
            label={t('tests.type')}
            allowDeselect={false}
            data={testTypes.map((type) => ({ value: type, label: t(typeLabels[type]) }))}
            value={form.values.test_type}
            onChange={(value) => {
              if (isType(value)) form.setFieldValue('test_type', value);
            }}
          />
          <NumberInput
            label={t('tests.duration')}
            min={1}
            max={600}
            allowDecimal={false}
            {...form.getInputProps('duration_minutes')}
          />
          <NumberInput
            label={t('tests.pass_mark')}
            min={0}
            max={100}
            allowDecimal={false}
            {...form.getInputProps('pass_percentage')}
          />
        </SimpleGrid>
        <Switch label={t('tests.active')} {...form.getInputProps('is_active', { type: 'checkbox' })} />
        <div>
          <Button type="submit" loading={busy}>
            {t('tests.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
