/** How a batch stands, in words as well as in colour. */
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch } from '@talaffuz/features/batches/schema';

const colors = {
  preparing: 'blue',
  running: 'blue',
  done: 'teal',
  cancelled: 'gray',
  failed: 'red',
} as const;

export function BatchStatus({ status }: { status: Batch['status'] }) {
  const { t } = useTranslation();
  return (
    <Badge color={colors[status]} variant="light" style={{ flexShrink: 0 }}>
      {t(`batches.status_${status}`)}
    </Badge>
  );
}

export const isOver = ({ status }: Pick<Batch, 'status'>): boolean =>
  status !== 'preparing' && status !== 'running';

export function useBatchName(): (batch: Pick<Batch, 'id' | 'title'>) => string {
  const { t } = useTranslation();
  return ({ id, title }) => (title === '' ? t('batches.untitled', { id }) : title);
}
