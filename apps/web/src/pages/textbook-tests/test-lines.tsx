/** Tests of a paragraph, or of a whole chapter, with what the reader has done of them. */
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { useReader } from '../textbooks/use-textbooks.ts';
import { percent } from './percent.ts';

type Test = Outputs['textbook_tests']['list']['items'][number];
const PAGE_SIZE = 100;

/** What is asked about one paragraph; nothing where there is nothing. */
export function ParagraphTests({ paragraphId, chapterId }: { paragraphId: number; chapterId: number }) {
  const query = useQuery(
    trpc.textbook_tests.list.queryOptions({
      chapter_id: chapterId,
      paragraph_id: paragraphId,
      page_size: PAGE_SIZE,
    }),
  );
  return <Lines query={query} heading="textbook_tests.title" order={2} keep={() => true} />;
}

/** What is asked about the whole of a chapter. */
export function ChapterTests({ chapterId }: { chapterId: number }) {
  const query = useQuery(
    trpc.textbook_tests.list.queryOptions({ chapter_id: chapterId, page_size: PAGE_SIZE }),
  );
  return (
    <Lines
      query={query}
      heading="textbook_tests.chapter_tests"
      order={3}
      keep={({ paragraph_id }) => paragraph_id === null}
    />
  );
}

interface LinesProps {
  query: Parameters<typeof QueryView<Outputs['textbook_tests']['list']>>[0]['query'];
  heading: 'textbook_tests.title' | 'textbook_tests.chapter_tests';
  /** Where its heading stands among those of the page. */
  order: 2 | 3;
  keep: (test: Test) => boolean;
}

function Lines({ query, heading, order, keep }: LinesProps) {
  const { t } = useTranslation();
  return (
    <QueryView query={query} rows={1}>
      {({ items }) => {
        const shown = items.filter(keep);
        if (shown.length === 0) return null;
        return (
          <Stack component="section" gap="xs">
            <Title order={order} fz={order === 2 ? 'h3' : 'h4'}>
              {t(heading)}
            </Title>
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {shown.map((test) => (
                <Paper key={test.id} component="li" withBorder p="sm">
                  <TestLine test={test} />
                </Paper>
              ))}
            </Stack>
          </Stack>
        );
      }}
    </QueryView>
  );
}

function Standing({ test: { attempts_count, best_score, passed } }: { test: Test }) {
  const { t } = useTranslation();
  if (best_score === null) {
    return attempts_count === 0 ? (
      <Badge variant="light" color="gray" tt="none">
        {t('textbook_tests.not_begun')}
      </Badge>
    ) : null;
  }
  return (
    <Group gap="xs">
      <Badge variant="light" tt="none" color={passed ? 'teal' : 'orange'}>
        {t(passed ? 'textbook_tests.passed' : 'textbook_tests.not_passed')}
      </Badge>
      <Text size="sm">{t('textbook_tests.best', { percent: percent(best_score) })}</Text>
    </Group>
  );
}

function TestLine({ test }: { test: Test }) {
  const { t } = useTranslation();
  const { student } = useReader();
  const { title, description, test_purpose, difficulty, question_count, time_limit, is_active } = test;
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={4} style={{ minWidth: 0, flex: '1 1 14rem' }}>
        <Text fw={600}>{title}</Text>
        {description !== '' && <Text size="sm">{description}</Text>}
        <Text size="sm" c="dimmed">
          {t(`textbook_tests.${test_purpose}`)} · {t(`textbook_tests.${difficulty}`)} ·{' '}
          {t('textbook_tests.questions_count', { count: question_count })} ·{' '}
          {t('textbook_tests.minutes', { count: time_limit })}
          {is_active ? '' : ` · ${t('textbook_tests.inactive')}`}
        </Text>
        <Standing test={test} />
      </Stack>
      {student && <StartButton test={test} />}
    </Group>
  );
}

/** Begins a test, or goes on with the attempt that runs, and opens its page. */
export function useStart(test_id: number) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    ...trpc.textbook_tests.start.mutationOptions(),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries(trpc.textbook_tests.list.pathFilter());
      await navigate({ to: '/textbook-attempts/$id', params: { id } });
    },
    onError: (error) => {
      toastError(t, error);
    },
  });
  return {
    start: () => {
      mutate({ test_id });
    },
    isPending,
  };
}

function StartButton({ test: { id, title, running_attempt_id, best_score } }: { test: Test }) {
  const { t } = useTranslation();
  const { start, isPending } = useStart(id);
  const label =
    running_attempt_id !== null
      ? t('textbook_tests.go_on')
      : t(best_score === null ? 'textbook_tests.start' : 'textbook_tests.again');
  return (
    <Button
      aria-label={`${label}: ${title}`}
      variant={best_score === null || running_attempt_id !== null ? 'filled' : 'light'}
      loading={isPending}
      onClick={start}
    >
      {label}
    </Button>
  );
}
