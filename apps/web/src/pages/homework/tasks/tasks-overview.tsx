/** The tasks of one's homework: what each asks, how it stands, and what a delay costs, before anything is begun. */
import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { shortDateTime } from '../../../ui/dates.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { stateColors, stateLabels, taskLabels, type MyHomework, type MyTask } from './labels.ts';
import { ParagraphLink } from './paragraph-link.tsx';
import { useStart } from './use-start.ts';

export function TasksOverview({ homework_id }: { homework_id: number }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.homework_tasks.read.queryOptions({ homework_id }));
  return (
    <QueryView query={query}>
      {(homework) => (
        <Stack component="section" aria-label={t('homework_tasks.list')}>
          <Title order={2} fz="h3">
            {t('homework_tasks.list')}
          </Title>
          <Standing homework={homework} />
          {homework.tasks.length === 0 && <Text>{t('homework_tasks.none')}</Text>}
          {homework.tasks.map((task, i) => (
            <TaskCard key={task.id} homework={homework} task={task} place={i + 1} />
          ))}
        </Stack>
      )}
    </QueryView>
  );
}

function Standing({ homework }: { homework: MyHomework }) {
  const { t } = useTranslation();
  const { my_score, my_percentage, max_score, my_status } = homework;
  return (
    <>
      {my_score !== null && my_percentage !== null && (
        <Text fw={600}>
          {t(my_status === 'graded' ? 'homework_tasks.mark' : 'homework_tasks.my_score', {
            score: my_score,
            max: max_score,
            percent: Math.round(my_percentage),
          })}
        </Text>
      )}
      <Delay homework={homework} />
    </>
  );
}

/** What a delay costs: by the rule while there is time, now when it is over, or what it has cost. */
function Delay({ homework }: { homework: MyHomework }) {
  const { t } = useTranslation();
  const { is_late, is_overdue, late_penalty, late_penalty_per_day, due_date, closes_at, tasks } = homework;
  if (is_late) {
    return late_penalty > 0 ? (
      <Alert color="orange">{t('homework_tasks.penalty_was', { percent: late_penalty })}</Alert>
    ) : null;
  }
  if (due_date === null || tasks.length === 0) return null;
  const closed = closes_at !== null && new Date(closes_at) < new Date();
  if (closed) return <Alert color="gray">{t('homework_tasks.closed')}</Alert>;
  const rule =
    late_penalty_per_day > 0 ? t('homework_tasks.penalty_rule', { percent: late_penalty_per_day }) : '';
  const end = closes_at === null ? '' : t('homework_tasks.closes', { date: shortDateTime(closes_at) });
  if (!is_overdue) {
    return rule === '' && end === '' ? null : (
      <Text size="sm" c="dimmed">
        {`${rule} ${end}`.trim()}
      </Text>
    );
  }
  return (
    <Alert color="yellow">
      {late_penalty > 0
        ? t('homework_tasks.penalty_now', { percent: late_penalty })
        : t('homework_tasks.late_no_penalty')}{' '}
      {rule} {end}
    </Alert>
  );
}

function TaskCard({ homework, task, place }: { homework: MyHomework; task: MyTask; place: number }) {
  const { t } = useTranslation();
  const { task_type, status, instructions, points, my_score, time_limit_minutes, attempts_remaining } = task;
  const facts = [
    t('homework_tasks.points', { count: points }),
    ...(time_limit_minutes === null ? [] : [t('homework_tasks.minutes', { count: time_limit_minutes })]),
    attempts_remaining === 0
      ? t('homework_tasks.no_attempts')
      : t('homework_tasks.attempts', { count: attempts_remaining }),
    ...(status === 'in_progress' && task.questions_count > 0
      ? [t('homework_tasks.answered', { done: task.answered_count, all: task.questions_count })]
      : []),
  ];
  const name = `${String(place)}. ${t(taskLabels[task_type])}`;
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={3} fz="md">
            {name}
          </Title>
          <Group gap="xs">
            {task.waits_for_teacher && (
              <Badge variant="light" color="blue" tt="none">
                {t('homework_tasks.waits')}
              </Badge>
            )}
            <Badge color={stateColors[status]} variant="light" tt="none">
              {t(stateLabels[status])}
            </Badge>
            {my_score !== null && (
              <Badge variant="light" color="gray" tt="none">
                {t('homework_tasks.score', { score: my_score, max: points })}
              </Badge>
            )}
          </Group>
        </Group>
        <ParagraphLink task={task} />
        {instructions !== '' && <Markdown>{instructions}</Markdown>}
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        <Actions homework={homework} task={task} />
      </Stack>
    </Paper>
  );
}

function Actions({ homework, task }: { homework: MyHomework; task: MyTask }) {
  const { t } = useTranslation();
  const start = useStart();
  const { status, attempts_remaining, time_limit_minutes } = task;
  const begin = () => {
    start.begin({ homework_id: homework.id, task_id: task.id });
  };
  const place = { id: homework.id, task: task.id };
  const open = homework.can_submit && attempts_remaining > 0 && status !== 'in_progress';
  const word = status === 'completed' ? t('homework_tasks.again') : t('homework_tasks.start');
  const seen = status === 'completed' && task.questions_count > 0;
  if (status !== 'in_progress' && !open && !seen) return null;
  return (
    <Group gap="xs">
      {status === 'in_progress' && (
        <ButtonLink to="/homework/$id/tasks/$task" params={place}>
          {t('homework_tasks.go_on')}
        </ButtonLink>
      )}
      {open && time_limit_minutes === null && (
        <Button variant={status === 'completed' ? 'default' : 'filled'} loading={start.busy} onClick={begin}>
          {word}
        </Button>
      )}
      {open && time_limit_minutes !== null && (
        <ConfirmButton
          variant={status === 'completed' ? 'default' : 'filled'}
          harmless
          title={word}
          text={t('homework_tasks.start_timed', { minutes: time_limit_minutes })}
          loading={start.busy}
          onConfirm={begin}
        >
          {word}
        </ConfirmButton>
      )}
      {seen && (
        <ButtonLink to="/homework/$id/tasks/$task" params={place} variant="subtle">
          {t('homework_tasks.look')}
        </ButtonLink>
      )}
    </Group>
  );
}
