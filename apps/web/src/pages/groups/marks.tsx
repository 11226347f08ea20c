/** The three marks of attendance: a word, a sign and a colour each. */
import type { ComponentType } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';

export const marks = ['keldi', 'kechikdi', 'kelmadi'] as const;
export type Mark = (typeof marks)[number];

interface Look {
  label: ParseKeys;
  color: string;
  className: string;
  Icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

export const looks: Record<Mark, Look> = {
  keldi: { label: 'attendance.came', color: 'teal', className: 'mark-good', Icon: IconCheck },
  kechikdi: { label: 'attendance.late', color: 'yellow', className: 'mark-fair', Icon: IconClock },
  kelmadi: { label: 'attendance.absent', color: 'red', className: 'mark-weak', Icon: IconX },
};

/** A mark in a cell; nothing is said too. */
export function MarkSign({ mark }: { mark: Mark | undefined }) {
  const { t } = useTranslation();
  if (mark === undefined) return <VisuallyHidden>{t('attendance.no_mark')}</VisuallyHidden>;
  const { Icon, label, className } = looks[mark];
  return (
    <span className={className} title={t(label)}>
      <Icon size={18} aria-hidden />
      <VisuallyHidden>{t(label)}</VisuallyHidden>
    </span>
  );
}
