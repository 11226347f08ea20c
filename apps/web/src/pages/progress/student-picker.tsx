import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';

interface StudentPickerProps {
  value: number | undefined;
  onChange: (student: number | undefined) => void;
}

/** Whose progress a teacher, owner or parent looks at; themselves when nobody is chosen. */
export function StudentPicker({ value, onChange }: StudentPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const { data } = useQuery(
    trpc.analytics.students.queryOptions({ page_size: 50, search }, { placeholderData: keepPreviousData }),
  );
  if (data === undefined) return null;
  if (data.total === 0 && search === '') return <Text c="dimmed">{t('progress.no_students')}</Text>;
  return (
    <Select
      label={t('progress.student')}
      w={{ base: '100%', xs: 340 }}
      placeholder={t('progress.student_hint')}
      data={data.items.map(({ id, full_name, username, groups }) => ({
        value: String(id),
        label: [full_name === '' ? username : full_name, ...groups].join(' · '),
      }))}
      value={value === undefined ? null : String(value)}
      searchable
      clearable
      // The server searches; what it found is shown as it is.
      filter={({ options }) => options}
      onSearchChange={(text) => {
        const chosen = data.items.some(
          ({ full_name, groups }) => [full_name, ...groups].join(' · ') === text,
        );
        if (!chosen) setTyped(text);
      }}
      onChange={(id) => {
        onChange(id === null ? undefined : Number(id));
      }}
    />
  );
}
