import { ActionIcon, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { monthName } from './months.ts';
import { shiftMonth } from './school-days.ts';

/** Offered at once; older ones are reached by the arrow. */
const OFFERED = 24;

interface MonthPickerProps {
  /** YYYY-MM. */
  month: string;
  /** The last that can be chosen. */
  latest: string;
  onChange: (month: string) => void;
}

export function MonthPicker({ month, latest, onChange }: MonthPickerProps) {
  const { t } = useTranslation();
  const offered = Array.from({ length: OFFERED }, (_, i) => shiftMonth(latest, -i));
  const all = offered.includes(month) ? offered : [...offered, month];
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('attendance.previous')}
        onClick={() => {
          onChange(shiftMonth(month, -1));
        }}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Select
        label={t('attendance.month')}
        w={170}
        allowDeselect={false}
        data={all.map((value) => ({ value, label: monthName(t, value) }))}
        value={month}
        onChange={(value) => {
          if (value !== null) onChange(value);
        }}
      />
      <ActionIcon
        variant="default"
        size={36}
        disabled={month >= latest}
        aria-label={t('attendance.next')}
        onClick={() => {
          onChange(shiftMonth(month, 1));
        }}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}
