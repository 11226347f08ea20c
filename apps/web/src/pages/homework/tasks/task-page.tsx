/** One task: its questions in a list, each answer saved at once, the time left, and handing it in. */
import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TextLink } from '../../../ui/links.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { NotFound } from '../../../ui/not-found.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { clockText, useCountdown } from '../../tests/use-countdown.ts';
import { taskLabels, type MyHomework, type MyTask } from './labels.ts';
import { ParagraphLink } from './paragraph-link.tsx';
import { QuestionCard } from './question-card.tsx';

/** Seconds. A task without a limit ends when its homework closes; weeks of that are no clock. */
const A_DAY = 24 * 60 * 60;

const route = getRouteApi('/signed-in/homework/$id/tasks/$task');

export function TaskPage() {
  const { t } = useTranslation();
  const { id, task: task_id } = route.useParams();
  const query = useQuery(trpc.homework_tasks.read.queryOptions({ homework_id: id }));
  return (
    <QueryView query={query} rows={5}>
      {(homework) => {
        const task = homework.tasks.find((one) => one.id === task_id);
        if (task === undefined) return <NotFound />;
        return (
          <Page title={t(taskLabels[task.task_type])} lead={homework.title}>
            <TextLink to="/homework/$id" params={{ id }}>
              ← {t('homework_tasks.back')}
            </TextLink>
            {task.status === 'not_started' ? (
              <Text>{t('homework_tasks.not_started')}</Text>
            ) : (
              <Task homework={homework} task={task} since={query.dataUpdatedAt} />
            )}
          </Page>
        );
      }}
    </QueryView>
  );
}

interface TaskProps {
  homework: MyHomework;
  task: MyTask;
  /** When the seconds that are left were told. */
  since: number;
}

function Task({ homework, task, since }: TaskProps) {
  const { instructions, status, seconds_left, questions_count } = task;
  return (
    <Stack>
      <ParagraphLink task={task} />
      {instructions !== '' && <Markdown>{instructions}</Markdown>}
      {status === 'completed' && <Outcome task={task} />}
      {status === 'in_progress' && seconds_left !== null && seconds_left < A_DAY && (
        <Clock seconds={seconds_left} since={since} />
      )}
      {questions_count > 0 && <Questions homework={homework} task={task} />}
      {status === 'in_progress' && <HandIn task={task} />}
    </Stack>
  );
}

function Clock({ seconds, since }: { seconds: number; since: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const left = useCountdown(seconds, since);
  useEffect(() => {
    // The server has the last word on whether it is over.
    if (left === 0) void cache.invalidateQueries(trpc.homework_tasks.pathFilter());
  }, [left, cache]);
  return (
    <Group
      justify="flex-end"
      style={{ position: 'sticky', top: 'calc(var(--app-shell-header-height, 0px) + 8px)', zIndex: 2 }}
    >
      <Badge size="lg" color={left <= 60 ? 'red' : 'gray'} variant="filled" role="timer">
        {t('homework_tasks.time_left')}: {clockText(left)}
      </Badge>
    </Group>
  );
}

function Questions({ homework, task }: Omit<TaskProps, 'since'>) {
  const query = useQuery(
    trpc.homework_tasks.questions.queryOptions({ homework_id: homework.id, task_id: task.id }),
  );
  return (
    <QueryView query={query} rows={task.questions_count}>
      {(questions) => (
        <Stack>
          {questions.map((question, i) => (
            <QuestionCard
              key={`${String(task.submission_id)}-${String(question.id)}`}
              question={question}
              place={i + 1}
              submission_id={task.submission_id ?? 0}
              running={task.status === 'in_progress'}
              told={homework.show_explanations}
            />
          ))}
        </Stack>
      )}
    </QueryView>
  );
}

function HandIn({ task }: { task: MyTask }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const complete = useMutation(
    trpc.homework_tasks.complete.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          cache.invalidateQueries(trpc.homework_tasks.pathFilter()),
          cache.invalidateQueries(trpc.homework.pathFilter()),
        ]);
        toastSuccess(t('homework_tasks.done'));
        window.scrollTo({ top: 0 });
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  const send = () => {
    complete.mutate({ submission_id: task.submission_id ?? 0 });
  };
  if (task.questions_count === 0) {
    return (
      <div>
        <Button loading={complete.isPending} onClick={send}>
          {t('homework_tasks.i_have_read')}
        </Button>
      </div>
    );
  }
  const word = t('homework_tasks.hand_in');
  const missing = task.questions_count - task.answered_count;
  const sure = t('homework_tasks.hand_in_sure');
  return (
    <div>
      <ConfirmButton
        title={word}
        text={missing > 0 ? `${t('homework_tasks.hand_in_missing', { count: missing })} ${sure}` : sure}
        loading={complete.isPending}
        harmless={missing === 0}
        onConfirm={send}
      >
        {word}
      </ConfirmButton>
    </div>
  );
}

/** What the best attempt has earned; the answers below are those of the newest. */
function Outcome({ task }: { task: MyTask }) {
  const { t } = useTranslation();
  const { my_score, points, waits_for_teacher } = task;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('homework_tasks.done')} aria-live="polite">
      <Stack gap="xs" align="flex-start">
        <Text fw={700} fz="lg">
          {my_score === null
            ? t('homework_tasks.done')
            : t('homework_tasks.done_score', { score: my_score, max: points })}
        </Text>
        {waits_for_teacher && <Alert color="blue">{t('homework_tasks.done_waits')}</Alert>}
      </Stack>
    </Paper>
  );
}
