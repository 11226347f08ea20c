import { useEffect } from 'react';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asApiError } from '../api/api-error.ts';
import { PageMissing, reloadPage } from './lazy-page.ts';
import { errorText } from './error-text.ts';
import { ButtonLink } from './links.tsx';
import { NotFound } from './not-found.tsx';

/** A page that could not be shown, with a way to try it again. */
export function ErrorView({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const missing = error instanceof PageMissing;
  useEffect(() => {
    if (!missing) return undefined;
    // It may have been missed by a mere touch of its link, long before.
    const again = () => void reloadPage();
    again();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
    };
  }, [missing]);
  if (asApiError(error).code === 'not_found') return <NotFound />;
  return (
    <Alert color="red" title={t('error.title')} role="alert">
      <Stack align="flex-start">
        {errorText(t, error)}
        <Group>
          <Button
            onClick={() => {
              if (missing) {
                void reloadPage();
                return;
              }
              queries.reset();
              reset();
              void router.invalidate();
            }}
          >
            {t('error.retry')}
          </Button>
          <ButtonLink to="/" variant="default">
            {t('error.home')}
          </ButtonLink>
        </Group>
      </Stack>
    </Alert>
  );
}
