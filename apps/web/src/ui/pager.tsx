/** Turning pages of a bare list, which says no total: one row more than a page is asked for. */
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** `page` from 1. */
export const askFor = (page: number, size: number) => ({ skip: (page - 1) * size, limit: size + 1 });

interface PagerProps {
  page: number;
  /** Rows that came, one more than `size` where another page follows. */
  rows: number;
  size: number;
  onTurn: (page: number) => void;
}

export function Pager({ page, rows, size, onTurn }: PagerProps) {
  const { t } = useTranslation();
  if (page === 1 && rows <= size) return null;
  return (
    <Group component="nav" aria-label={t('practice.pages')}>
      <Button
        variant="default"
        disabled={page === 1}
        onClick={() => {
          onTurn(page - 1);
        }}
      >
        {t('ui.previous')}
      </Button>
      <Button
        variant="default"
        disabled={rows <= size}
        onClick={() => {
          onTurn(page + 1);
        }}
      >
        {t('ui.next')}
      </Button>
    </Group>
  );
}
