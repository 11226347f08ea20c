import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ResultAnswers, ResultHead } from './result-view.tsx';

const route = getRouteApi('/signed-in/test-results/$id');
/** A recording is scored within seconds; a teacher's marks come when the page is opened again. */
const REFRESH_MS = 5_000;

export function ResultPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(
    trpc.tests.result.queryOptions(
      { attempt_id: id },
      { refetchInterval: ({ state }) => (state.data?.status === 'submitted' ? REFRESH_MS : false) },
    ),
  );
  return (
    <QueryView query={query} rows={5}>
      {(result) => (
        <Page title={result.test_title} lead={shortDateTime(result.end_time ?? result.start_time)}>
          {result.test_type === 'exam' ? (
            <TextLink to="/exams">← {t('exams.back')}</TextLink>
          ) : (
            <TextLink to="/tests">← {t('tests.back')}</TextLink>
          )}
          <ResultHead result={result} />
          <ResultAnswers result={result} />
          {result.test_type !== 'exam' && (
            <Group>
              <ButtonLink to="/tests/$id" params={{ id: result.test_id }} variant="default">
                {t('tests.again')}
              </ButtonLink>
            </Group>
          )}
        </Page>
      )}
    </QueryView>
  );
}
