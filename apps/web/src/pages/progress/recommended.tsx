import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { SentenceList } from '../../ui/sentence-list.tsx';

/** Sentences for what the learner should practise now. */
export function Recommended({ limit }: { limit: number }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.library.recommend.queryOptions({ limit }));
  return (
    <Stack component="section" gap="sm">
      <div>
        <Title order={2} fz="h3">
          {t('progress.now_title')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('progress.now_hint')}
        </Text>
      </div>
      <QueryView query={query}>{(rows) => <SentenceList sentences={rows} />}</QueryView>
    </Stack>
  );
}
