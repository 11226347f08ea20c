/** The answers of one student in an exam; the written ones are marked here. */
import { Alert, Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';

const route = getRouteApi('/signed-in/staff/exam-check/$id');
type Result = Outputs['exam_results']['read'];

export function CheckPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.exam_results.read.queryOptions({ id }));
  return (
    <QueryView query={query} rows={5}>
      {(result) => (
        <Page title={result.student_name} lead={result.exam_title}>
          <TextLink to="/exam-desk/$id" params={{ id: result.exam }}>
            ← {t('exams.results')}
          </TextLink>
          <Text>
            {t('exams.score')}: <b>{result.score}%</b> ({result.correct_answers}/{result.total_questions}){' '}
            {result.is_checked && <Badge color="teal">{t('exams.checked')}</Badge>}
          </Text>
          <Answers key={result.id} result={result} />
        </Page>
      )}
    </QueryView>
  );
}

function Answers({ result }: { result: Result }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const exam = useQuery(trpc.exams.read.queryOptions({ id: result.exam }));
  const [marks, setMarks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const refresh = () =>
    Promise.all([
      client.invalidateQueries(trpc.exam_results.pathFilter()),
      client.invalidateQueries(trpc.tests.pathFilter()),
    ]);
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const save = useMutation(
    trpc.exam_results.patch.mutationOptions({
      onError,
      onSuccess: async () => {
        toastSuccess(t('exams.check_done'));
        setMarks(new Map());
        await refresh();
      },
    }),
  );
  const remove = useMutation(
    trpc.exam_results.delete.mutationOptions({
      onError,
      onSuccess: async () => {
        toastSuccess(t('exams.result_deleted'));
        await navigate({ to: '/exam-desk/$id', params: { id: result.exam } });
        await refresh();
      },
    }),
  );
  const open = result.answers.filter(({ id, is_correct }) => is_correct === null && !marks.has(id));
  const sampleOf = (question: number) =>
    exam.data?.questions.find(({ id }) => id === question)?.written_answer_sample ?? '';
  return (
    <Stack>
      {result.answers.length === 0 && <Text role="status">{t('exams.no_answer')}</Text>}
      {result.answers.map((answer) => {
        const mark = marks.get(answer.id) ?? answer.is_correct;
        return (
          <Paper key={answer.id} withBorder p="sm" data-testid="exam-answer">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {answer.question_text}
            </Text>
            <Text my="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {answer.option_text ?? (answer.written_answer || t('exams.no_answer'))}
            </Text>
            {answer.written_answer === null ? (
              <Badge color={answer.is_correct === true ? 'teal' : 'red'}>
                {t(answer.is_correct === true ? 'exams.answer_right' : 'exams.answer_wrong')}
              </Badge>
            ) : (
              <Stack gap="xs">
                {sampleOf(answer.question) !== '' && (
                  <Text size="sm" c="dimmed">
                    {t('exams.sample')}: {sampleOf(answer.question)}
                  </Text>
                )}
                <SegmentedControl
                  w="fit-content"
                  aria-label={answer.question_text}
                  value={mark === null ? '' : mark ? 'right' : 'wrong'}
                  data={[
                    { value: 'right', label: t('exams.answer_right') },
                    { value: 'wrong', label: t('exams.answer_wrong') },
                  ]}
                  onChange={(value) => {
                    setMarks((old) => new Map(old).set(answer.id, value === 'right'));
                  }}
                />
              </Stack>
            )}
          </Paper>
        );
      })}
      {open.length > 0 && <Alert color="yellow">{t('exams.mark_all')}</Alert>}
      <Group>
        <Button
          disabled={open.length > 0}
          loading={save.isPending}
          onClick={() => {
            save.mutate({
              id: result.id,
              is_checked: true,
              answers: [...marks].map(([id, is_correct]) => ({ id, is_correct })),
            });
          }}
        >
          {t('exams.save_check')}
        </Button>
        <ConfirmButton
          variant="light"
          color="red"
          title={t('exams.delete_result_title')}
          text={t('exams.delete_result_text')}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ id: result.id });
          }}
        >
          {t('exams.delete_result')}
        </ConfirmButton>
      </Group>
    </Stack>
  );
}
