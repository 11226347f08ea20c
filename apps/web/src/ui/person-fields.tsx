/** Choices about a learner that stand in more than one form. */
import { Radio, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { proficiencyLevels } from '@talaffuz/features/auth/schema';

const nativeLanguages = ['uz', 'ru', 'kk', 'ky', 'tg', 'tk', 'kaa', 'tr', 'other'] as const;

interface FieldProps {
  value?: string;
  onChange?: (value: string | null) => void;
  error?: React.ReactNode;
}

/** Also shows a language that another client has set and that has no name here. */
export function NativeLanguageSelect({ value, ...field }: FieldProps) {
  const { t } = useTranslation();
  const known: { value: string; label: string }[] = nativeLanguages.map((code) => ({
    value: code,
    label: t(`native.${code}`),
  }));
  const all =
    value === undefined || known.some((language) => language.value === value)
      ? known
      : [...known, { value, label: value }];
  return (
    <Select label={t('native.label')} data={all} value={value ?? null} allowDeselect={false} {...field} />
  );
}

export function LevelRadios({ value, onChange, error }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('level.label')}
      error={error}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
    >
      <Stack gap="xs" mt={4}>
        {proficiencyLevels.map((level) => (
          <Radio
            key={level}
            value={level}
            label={t(`level.${level}`)}
            description={t(`level.${level}_hint`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
