import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What stands where a page is still loading. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack aria-busy="true">
      <VisuallyHidden role="status">{t('app.loading')}</VisuallyHidden>
      <Skeleton height={36} width="50%" />
      <RowSkeletons count={4} />
    </Stack>
  );
}

export function RowSkeletons({ count }: { count: number }) {
  return (
    <Stack gap="sm">
      {Array.from({ length: count }, (_, i) => (
        <Skeleton key={i} height={56} />
      ))}
    </Stack>
  );
}
