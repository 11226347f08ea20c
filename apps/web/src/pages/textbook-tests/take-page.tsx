/** An attempt at a test of a textbook: one question at a time while it runs, its result afterwards. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { clockText, useCountdown } from '../tests/use-countdown.ts';
import { ParagraphChat } from '../chat/paragraph-chat.tsx';
import { QuestionCard } from './question-card.tsx';
import { AttemptResult } from './attempt-result.tsx';

const route = getRouteApi('/signed-in/textbook-attempts/$id');
export type Attempt = Outputs['textbook_tests']['attempt'];

export function TextbookAttemptPage() {
  const { id } = route.useParams();
  // The time left is true at the moment of the answer, so that none from a cache is used.
  const query = useQuery(
    trpc.textbook_tests.attempt.queryOptions({ attempt_id: id }, { gcTime: 0, staleTime: Infinity }),
  );
  return (
    <QueryView query={query} rows={5}>
      {(attempt) => (
        <Page title={attempt.test.title}>
          <BackLink test={attempt.test} />
          {attempt.status === 'in_progress' ? (
            <Taking key={attempt.id} attempt={attempt} since={query.dataUpdatedAt} />
          ) : (
            <AttemptResult attempt={attempt} />
          )}
        </Page>
      )}
    </QueryView>
  );
}

/** To where the test stands: its paragraph, or the textbook for that of a whole chapter. */
function BackLink({ test: { paragraph_id, textbook_id } }: { test: Attempt['test'] }) {
  const { t } = useTranslation();
  return paragraph_id === null ? (
    <TextLink to="/textbooks/$id" params={{ id: textbook_id }}>
      ← {t('textbook_tests.back')}
    </TextLink>
  ) : (
    <TextLink to="/paragraphs/$id" params={{ id: paragraph_id }}>
      ← {t('chat.to_paragraph')}
    </TextLink>
  );
}

function Taking({ attempt, since }: { attempt: Attempt; since: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { questions, time_limit } = attempt.test;
  const [known, setKnown] = useState(() => new Set(attempt.answers.map((one) => one.question_id)));
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ id }) => !known.has(id)),
    ),
  );
  const left = useCountdown(attempt.seconds_left, since);
  const toResult = useCallback(async () => {
    await Promise.all(
      [trpc.textbook_tests, trpc.mastery, trpc.textbooks].map((area) =>
        client.invalidateQueries(area.pathFilter()),
      ),
    );
  }, [client]);
  const { mutate, isPending } = useMutation({
    ...trpc.textbook_tests.submit.mutationOptions(),
    onSuccess: toResult,
    onError: (error) => {
      toastError(t, error);
    },
  });
  const over = useRef(false);
  useEffect(() => {
    if (left > 0 || over.current) return;
    over.current = true;
    mutate({ attempt_id: attempt.id });
  }, [left, mutate, attempt.id]);
  const question = questions[at];
  const isLast = questions.every(({ id }) => known.has(id));
  const next = () => {
    const rest = questions.findIndex(({ id }, i) => i > at && !known.has(id));
    const open = rest >= 0 ? rest : questions.findIndex(({ id }) => !known.has(id));
    if (open < 0) void toResult();
    else setAt(open);
  };
  return (
    <Stack>
      <Paper withBorder p="sm" pos="sticky" top={64} style={{ zIndex: 5 }}>
        <Group justify="space-between" gap="xs">
          <Text
            fw={700}
            role="timer"
            aria-label={t('textbook_tests.time_left')}
            {...(left < 60 ? { c: 'red' } : {})}
          >
            {clockText(left)}
          </Text>
          <Text size="sm" role="status">
            {t('textbook_tests.answered', { n: known.size, count: questions.length })}
          </Text>
          <ConfirmButton
            size="xs"
            variant="default"
            loading={isPending}
            title={t('textbook_tests.hand_in_title')}
            text={t('textbook_tests.hand_in_text')}
            keep={t('textbook_tests.keep')}
            onConfirm={() => {
              mutate({ attempt_id: attempt.id });
            }}
          >
            {t('textbook_tests.hand_in')}
          </ConfirmButton>
        </Group>
        <Progress mt={6} size="sm" value={(known.size / Math.max(1, questions.length)) * 100} aria-hidden />
        {time_limit > 0 && left < 60 && left > 0 && (
          <Text size="sm" role="alert">
            {t('tests.time_short')}
          </Text>
        )}
      </Paper>
      {question !== undefined && (
        <QuestionCard
          key={question.id}
          attempt_id={attempt.id}
          question={question}
          n={at + 1}
          count={questions.length}
          last={isLast}
          onTold={() => {
            setKnown((old) => new Set([...old, question.id]));
          }}
          onEnded={() => void toResult()}
          onNext={next}
        />
      )}
      <ParagraphChat
        sessionType="test_help"
        paragraphId={attempt.test.paragraph_id}
        chapterId={attempt.test.chapter_id}
      />
    </Stack>
  );
}
