/** One attempt at a task: every answer beside the right one, and points for it. */
import { useState } from 'react';
import { Alert, Badge, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { isTooMany, PointsInput } from '../../../ui/points-input.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { ownWords } from '../../tests/labels.ts';
import { taskLabels } from './labels.ts';
import { AiFeedback } from './said.tsx';

const route = getRouteApi('/signed-in/staff/task-marking/$id');
type Detail = Outputs['homework_tasks']['submission'];
type Answer = Detail['answers'][number];

export function TaskMarkPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.homework_tasks.submission.queryOptions({ submission_id: id }));
  return (
    <QueryView query={query} rows={5}>
      {(row) => (
        <Page title={row.full_name} lead={`${row.homework_title} · ${t(taskLabels[row.task_type])}`}>
          <TextLink to="/homework-desk/$id" params={{ id: row.homework_id }}>
            ← {t('homework.submissions')}
          </TextLink>
          <Group gap="xs">
            <Badge color="gray">{t('homework_tasks.attempt_n', { n: row.attempt_number })}</Badge>
            {row.score !== null && (
              <Badge color="teal" size="lg">
                {t('homework_tasks.score', { score: row.score, max: row.max_score })}
              </Badge>
            )}
            {row.is_late && (
              <Badge color="orange">{t('homework_tasks.late', { percent: row.late_penalty })}</Badge>
            )}
          </Group>
          {row.ended_by_clock && <Text size="sm">{t('homework_tasks.ended_by_clock')}</Text>}
          {row.status === 'in_progress' && <Alert color="gray">{t('homework_tasks.running')}</Alert>}
          <Stack maw={760}>
            {row.answers.map((answer, i) => (
              <AnswerCard
                key={answer.question_id}
                answer={answer}
                place={i + 1}
                running={row.status === 'in_progress'}
              />
            ))}
          </Stack>
        </Page>
      )}
    </QueryView>
  );
}

function AnswerCard({ answer, place, running }: { answer: Answer; place: number; running: boolean }) {
  const { t } = useTranslation();
  const { question_type, question_text, given, right, answer_id, ai_feedback, model_used } = answer;
  const said = (text: string): string =>
    question_type === 'true_false' ? (ownWords(t, 'true_false_not_given', text) ?? text) : text;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('tests.question_n', { n: place })}>
      <Stack gap="sm">
        <Title order={2} fz="md" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {place}. {question_text}
        </Title>
        {given === '' ? (
          <Text c="dimmed">{t('homework_tasks.no_answer')}</Text>
        ) : (
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{said(given)}</Text>
        )}
        {right !== '' && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
            {t(question_type === 'essay' ? 'homework_tasks.model_answer' : 'homework_tasks.right_answer', {
              text: said(right),
            })}
          </Text>
        )}
        {ai_feedback !== '' && <AiFeedback text={ai_feedback} model={model_used} />}
        {answer_id !== null && !running && <PointsForm answer={answer} answer_id={answer_id} />}
      </Stack>
    </Paper>
  );
}

function PointsForm({ answer, answer_id }: { answer: Answer; answer_id: number }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [points, setPoints] = useState<number | string>(answer.points_earned ?? '');
  const [feedback, setFeedback] = useState(answer.feedback);
  const grade = useMutation(
    trpc.homework_tasks.grade.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          cache.invalidateQueries(trpc.homework_tasks.pathFilter()),
          cache.invalidateQueries(trpc.homework.pathFilter()),
        ]);
        toastSuccess(t('homework.saved'));
      },
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        grade.mutate({ answer_id, points: Number(points), feedback });
      }}
    >
      <Stack gap="xs">
        <PointsInput
          label={t('homework_tasks.your_points', { max: answer.points })}
          w={200}
          max={answer.points}
          value={points}
          onChange={setPoints}
        />
        <Textarea
          label={t('homework_tasks.comment')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={5_000}
          value={feedback}
          onChange={({ currentTarget: { value } }) => {
            setFeedback(value);
          }}
        />
        <div>
          <Button
            type="submit"
            size="sm"
            loading={grade.isPending}
            disabled={points === '' || isTooMany(points, answer.points)}
          >
            {t('homework_tasks.save_points')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
