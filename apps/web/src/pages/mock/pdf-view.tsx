/** A PDF beside its answers: shown by the browser where it can, and always to be opened on its own. */
import { useEffect, useState } from 'react';
import { Anchor, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { ownPath } from './links.ts';

/** The bytes go through a blob, since stored files are sent so that no browser runs them as pages. */
async function load(link: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(ownPath(link), { signal }).catch(() => {
    throw new ApiError('offline', 'The server cannot be reached; check the connection and try again.');
  });
  if (!answer.ok)
    throw new ApiError('not_found', 'The file is gone, or its link has ended; reload the page.');
  return new Blob([await answer.arrayBuffer()], { type: 'application/pdf' });
}

export function PdfView({ link, title }: { link: string; title: string }) {
  const { t } = useTranslation();
  // Links change with every answer, the file behind them does not.
  const name = new URL(link, window.location.href).pathname;
  const query = useQuery({
    queryKey: ['pdf', name],
    queryFn: ({ signal }) => load(link, signal),
    staleTime: Infinity,
  });
  if (query.isPending) {
    return (
      <Text role="status">
        <Loader size="xs" /> {t('mock.loading_pdf')}
      </Text>
    );
  }
  return <QueryView query={query}>{(blob) => <Shown blob={blob} title={title} />}</QueryView>;
}

function Shown({ blob, title }: { blob: Blob; title: string }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  if (url === null) return null;
  return (
    <Stack gap="xs">
      <Anchor href={url} target="_blank" rel="noopener">
        {t('mock.open_pdf')}
      </Anchor>
      {/* Browsers of phones show no PDF inside a page. */}
      {navigator.pdfViewerEnabled && (
        <iframe
          // Without the panel of small pages, which takes half of the width.
          src={`${url}#navpanes=0`}
          title={title}
          style={{
            width: '100%',
            height: 'min(70vh, 800px)',
            border: '1px solid var(--mantine-color-default-border)',
          }}
        />
      )}
    </Stack>
  );
}
