import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Attempt } from '../../api/trpc.ts';
import { ReferencePlayer } from '../../practice/reference-player.tsx';
import { ResultView } from '../../practice/result-view.tsx';
import { ReviewView } from '../../practice/review-view.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const STILL_SCORING_MS = 2_000;

export function AttemptPage() {
  const { t } = useTranslation();
  const { id } = getRouteApi('/signed-in/attempts/$id').useParams();
  const query = useQuery(
    trpc.practice.attempt.queryOptions(
      { id },
      {
        refetchInterval: ({ state }) =>
          state.data?.status === 'queued' || state.data?.status === 'scoring' ? STILL_SCORING_MS : false,
      },
    ),
  );
  return (
    <QueryView query={query}>
      {(attempt) => (
        <Page title={t('result.title')} lead={t('result.date', { date: shortDateTime(attempt.created_at) })}>
          <Text fz={{ base: 22, sm: 28 }} fw={600} lang="en">
            {attempt.text}
          </Text>
          <Group justify="space-between">
            <Stack gap={0}>
              {attempt.sentence_id !== null && <ReferencePlayer sentenceId={attempt.sentence_id} />}
            </Stack>
            <Again attempt={attempt} />
          </Group>
          <ReviewView attempt={attempt} />
          <ResultView attempt={attempt} />
        </Page>
      )}
    </QueryView>
  );
}

function Again({ attempt: { sentence_id, text } }: { attempt: Attempt }) {
  const { t } = useTranslation();
  return sentence_id === null ? (
    <ButtonLink to="/practice/own-text" search={{ text }}>
      {t('result.practise_again')}
    </ButtonLink>
  ) : (
    <ButtonLink to="/practice/$sentenceId" params={{ sentenceId: sentence_id }}>
      {t('result.practise_again')}
    </ButtonLink>
  );
}
