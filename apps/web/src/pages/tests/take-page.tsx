/** Taking a test: one section at a time, every answer saved as it is given, the time always in sight. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert, Badge, Button, Group, Paper, Progress, Stack, Tabs, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError } from '../../ui/toast.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { isAnswered, type Test } from './questions/shapes.ts';
import { SectionView } from './section-view.tsx';
import { clockText, useCountdown } from './use-countdown.ts';
import { useAnswers } from './use-answers.ts';

const route = getRouteApi('/signed-in/test-attempts/$id');
type Attempt = Outputs['tests']['attempt'];

export function TakePage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  // The time left is true at the moment of the answer, so that none from a cache is used.
  const attempt = useQuery(
    trpc.tests.attempt.queryOptions({ attempt_id: id }, { gcTime: 0, staleTime: Infinity }),
  );
  const test_id = attempt.data?.test_id;
  const test = useQuery(
    trpc.tests.read.queryOptions(
      { test_id: test_id ?? 0 },
      { enabled: test_id !== undefined, staleTime: Infinity },
    ),
  );
  const over = attempt.data !== undefined && attempt.data.status !== 'in_progress';
  const toResult = useCallback(() => {
    void navigate({ to: '/test-results/$id', params: { id }, replace: true });
  }, [navigate, id]);
  useEffect(() => {
    if (over) toResult();
  }, [over, toResult]);
  return (
    <QueryView query={attempt}>
      {(found) => (
        <Page title={found.test_title}>
          {!over && (
            <QueryView query={test}>
              {(shown) => (
                <Taking attempt={found} test={shown} since={attempt.dataUpdatedAt} onEnded={toResult} />
              )}
            </QueryView>
          )}
        </Page>
      )}
    </QueryView>
  );
}

const stateLabels = {
  saved: 'tests.saved',
  saving: 'tests.saving',
  retrying: 'tests.unsaved',
} as const;

interface TakingProps {
  attempt: Attempt;
  test: Test;
  since: number;
  onEnded: () => void;
}

function Taking({ attempt, test, since, onEnded }: TakingProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const left = useCountdown(attempt.seconds_left, since);
  const { answers, answer, state, refused, flush } = useAnswers(attempt, onEnded);
  const [at, setAt] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const timeUp = useRef(false);
  const finish = useMutation({
    ...trpc.tests.finish.mutationOptions(),
    onSuccess: async () => {
      await Promise.all(
        [trpc.tests, trpc.exams, trpc.exam_results].map((area) =>
          client.invalidateQueries(area.pathFilter()),
        ),
      );
      onEnded();
    },
    onError: (error) => {
      // After the end the server hands in by itself; the result's page asks until it answers.
      if (timeUp.current) {
        onEnded();
        return;
      }
      setLeaving(false);
      toastError(t, error);
    },
  });
  const { mutate } = finish;
  const handIn = useCallback(async () => {
    setLeaving(true);
    await flush();
    mutate({ attempt_id: attempt.id });
  }, [flush, mutate, attempt.id]);
  useEffect(() => {
    if (left > 0 || timeUp.current) return;
    timeUp.current = true;
    void handIn();
  }, [left, handIn]);

  const questions = test.sections.flatMap((section) => section.questions);
  const missing = questions.filter((one) => !isAnswered(one.question_type, answers.get(one.id))).length;
  /** 0 for an exam without a limit. */
  const total = test.duration_minutes * 60;
  const current = test.sections[at];
  return (
    <Stack>
      <LeaveGuard active={!leaving && left > 0} unsaved={state !== 'saved'} />
      <Paper withBorder p="sm" pos="sticky" top={64} style={{ zIndex: 5 }}>
        <Group justify="space-between" gap="xs">
          {total > 0 && (
            <Text
              fw={700}
              fz="lg"
              role="timer"
              aria-label={t('tests.time_left')}
              {...(left < 60 ? { c: 'red' } : {})}
            >
              {clockText(left)}
            </Text>
          )}
          <Text size="sm" role="status" data-testid="save-state" data-state={state}>
            {refused === null && t(stateLabels[state])}
          </Text>
          <ConfirmButton
            size="sm"
            loading={leaving}
            title={t('tests.finish_title')}
            text={missing === 0 ? t('tests.finish_all') : t('tests.finish_missing', { count: missing })}
            confirm={t('tests.finish')}
            keep={t('tests.keep_working')}
            onConfirm={() => void handIn()}
          >
            {t('tests.finish')}
          </ConfirmButton>
        </Group>
        {total > 0 && (
          <Progress
            mt={6}
            size="xs"
            value={(left / total) * 100}
            aria-hidden
            color={left < 60 ? 'red' : 'cyan'}
          />
        )}
        {left > 0 && left < 60 && (
          <Text size="sm" role="alert">
            {t('tests.time_short')}
          </Text>
        )}
      </Paper>
      {refused !== null && (
        <Alert color="red" role="alert">
          {t('tests.refused', { reason: refused })}
        </Alert>
      )}
      <Tabs
        value={String(at)}
        onChange={(value) => {
          setAt(Number(value));
        }}
        keepMounted={false}
      >
        <Tabs.List>
          {test.sections.map(({ id, title, questions: own }, i) => (
            <Tabs.Tab
              key={id}
              value={String(i)}
              rightSection={
                <Badge size="sm" variant="light">
                  {own.filter((one) => isAnswered(one.question_type, answers.get(one.id))).length}/
                  {own.length}
                </Badge>
              }
            >
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {current !== undefined && (
          <Tabs.Panel value={String(at)} pt="md">
            <SectionView
              section={current}
              first={test.sections.slice(0, at).reduce((sum, one) => sum + one.questions.length, 1)}
              answers={answers}
              onAnswer={answer}
              disabled={leaving}
            />
          </Tabs.Panel>
        )}
      </Tabs>
      <Group justify="space-between">
        <Turn label={t('tests.previous')} to={at - 1} count={test.sections.length} onTurn={setAt} />
        <Turn label={t('tests.next')} to={at + 1} count={test.sections.length} onTurn={setAt} />
      </Group>
    </Stack>
  );
}

interface TurnProps {
  label: string;
  to: number;
  count: number;
  onTurn: (to: number) => void;
}

function Turn({ label, to, count, onTurn }: TurnProps) {
  if (to < 0 || to >= count) return <span />;
  return (
    <Button
      variant="default"
      onClick={() => {
        onTurn(to);
        window.scrollTo({ top: 0 });
      }}
    >
      {label}
    </Button>
  );
}
