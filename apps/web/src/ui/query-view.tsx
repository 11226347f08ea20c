import type { ReactNode } from 'react';
import { Alert, Button, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../api/api-error.ts';
import { errorText } from './error-text.ts';
import { NotFound } from './not-found.tsx';
import { RowSkeletons } from './page-skeleton.tsx';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data, unknown>;
  /** Rows of the skeleton while the first answer is on its way. */
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** What a query answered; a skeleton before that, and its error with a way to ask again. */
export function QueryView<Data>({ query, rows = 3, children }: QueryViewProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <RowSkeletons count={rows} />;
  if (asApiError(query.error).code === 'not_found') return <NotFound />;
  return (
    <Alert color="red" role="alert">
      <Stack align="flex-start">
        {errorText(t, query.error)}
        <Button size="xs" onClick={() => void query.refetch()}>
          {t('error.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}
