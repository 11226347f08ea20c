import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';

interface GroupSelectProps extends Pick<SelectProps, 'required' | 'error' | 'label'> {
  value: number | null;
  onChange: (id: number | null) => void;
}

/** One group of the school, or any. */
export function GroupSelect({ value, onChange, required, ...field }: GroupSelectProps) {
  const { t } = useTranslation();
  const groups = useQuery(trpc.groups.list.queryOptions({}));
  return (
    <Select
      label={t('money.group')}
      searchable
      clearable={required !== true}
      data={(groups.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => {
        onChange(id === null ? null : Number(id));
      }}
      {...(required === true ? { required } : { placeholder: t('money.any') })}
      {...field}
    />
  );
}
