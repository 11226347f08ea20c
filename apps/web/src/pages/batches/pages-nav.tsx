import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PagesNavProps {
  page: number;
  pages: number;
  onTurn: (page: number) => void;
}

/** Previous and next; nothing where everything fits on one page. */
export function PagesNav({ page, pages, onTurn }: PagesNavProps) {
  const { t } = useTranslation();
  if (pages <= 1 && page === 1) return null;
  return (
    <Group component="nav" aria-label={t('practice.pages')} justify="center">
      <Button
        variant="default"
        disabled={page === 1}
        onClick={() => {
          onTurn(page - 1);
        }}
      >
        {t('practice.previous')}
      </Button>
      <Text>{t('practice.page', { page })}</Text>
      <Button
        variant="default"
        disabled={page >= pages}
        onClick={() => {
          onTurn(page + 1);
        }}
      >
        {t('practice.next')}
      </Button>
    </Group>
  );
}
