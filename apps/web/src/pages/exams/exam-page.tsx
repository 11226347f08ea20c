/** One exam for its teacher: the code to write on the board, and who has handed in what. */
import { Badge, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { askFor, Pager } from '../../ui/pager.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';

const route = getRouteApi('/signed-in/staff/exam-desk/$id');
const PAGE_SIZE = 50;
type Exam = Outputs['exams']['read'];

export function ExamPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.exams.read.queryOptions({ id }));
  return (
    <QueryView query={query} rows={5}>
      {(exam) => (
        <Page title={exam.title}>
          <TextLink to="/exam-desk">← {t('exams.back')}</TextLink>
          <Paper withBorder p="md" ta="center">
            <Text c="dimmed">{t('exams.code')}</Text>
            <Text
              ff="monospace"
              fw={700}
              lh={1.2}
              style={{ fontSize: 'clamp(2.2rem, 11vw, 6rem)', letterSpacing: '0.12em' }}
            >
              {exam.code}
            </Text>
            <Badge color={exam.is_published ? 'teal' : 'gray'}>
              {t(exam.is_published ? 'exams.published' : 'exams.draft')}
            </Badge>
          </Paper>
          {exam.description !== '' && <Text style={{ overflowWrap: 'anywhere' }}>{exam.description}</Text>}
          <Text size="sm" c="dimmed">
            {[
              exam.subject_name,
              exam.time_limit === 0 ? t('exams.no_limit') : t('tests.minutes', { count: exam.time_limit }),
              t('tests.questions', { count: exam.questions_count }),
              t('exams.participants', { count: exam.participants_count }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Actions exam={exam} />
          <section>
            <Title order={2} fz="h3" mb="xs">
              {t('exams.results')}
            </Title>
            <Results exam={id} />
          </section>
        </Page>
      )}
    </QueryView>
  );
}

function Actions({ exam }: { exam: Exam }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, title } = exam;
  const onError = (error: unknown) => {
    toastError(t, error);
  };
  const refresh = () => client.invalidateQueries(trpc.exams.pathFilter());
  const publish = useMutation(
    trpc.exams.publish.mutationOptions({
      onError,
      onSuccess: async () => {
        toastSuccess(t('exams.published_now'));
        await refresh();
      },
    }),
  );
  const unpublish = useMutation(
    trpc.exams.unpublish.mutationOptions({
      onError,
      onSuccess: async () => {
        toastSuccess(t('exams.unpublished_now'));
        await refresh();
      },
    }),
  );
  const copy = useMutation(
    trpc.exams.copy.mutationOptions({
      onError,
      onSuccess: async (made) => {
        toastSuccess(t('exams.copied'));
        await refresh();
        await navigate({ to: '/exam-desk/$id', params: { id: made.id } });
      },
    }),
  );
  const remove = useMutation(
    trpc.exams.delete.mutationOptions({
      onError,
      onSuccess: async () => {
        toastSuccess(t('exams.deleted'));
        await navigate({ to: '/exam-desk' });
        await refresh();
      },
    }),
  );
  return (
    <Group>
      {exam.is_published ? (
        <Button
          variant="default"
          loading={unpublish.isPending}
          onClick={() => {
            unpublish.mutate({ id });
          }}
        >
          {t('exams.unpublish')}
        </Button>
      ) : (
        <Button
          loading={publish.isPending}
          onClick={() => {
            publish.mutate({ id });
          }}
        >
          {t('exams.publish')}
        </Button>
      )}
      <ButtonLink to="/exam-desk/$id/edit" params={{ id }} variant="default">
        {t('exams.edit')}
      </ButtonLink>
      <Button
        variant="default"
        loading={copy.isPending}
        onClick={() => {
          copy.mutate({ id });
        }}
      >
        {t('exams.copy')}
      </Button>
      {exam.participants_count === 0 && (
        <ConfirmButton
          variant="light"
          color="red"
          title={t('exams.delete_title')}
          text={t('exams.delete_text', { title })}
          loading={remove.isPending}
          onConfirm={() => {
            remove.mutate({ id });
          }}
        >
          {t('exams.delete')}
        </ConfirmButton>
      )}
    </Group>
  );
}

function Results({ exam }: { exam: number }) {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    trpc.exam_results.list.queryOptions(
      { exam, ...askFor(page, PAGE_SIZE) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <Text role="status">{t('exams.no_results')}</Text>
        ) : (
          <Stack>
            <Table.ScrollContainer minWidth={560}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('exams.student')}</Table.Th>
                    <Table.Th ta="right">{t('exams.score')}</Table.Th>
                    <Table.Th ta="right">{t('exams.right')}</Table.Th>
                    <Table.Th>{t('exams.handed_in')}</Table.Th>
                    <Table.Th>{t('exams.state')}</Table.Th>
                    <Table.Th />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.slice(0, PAGE_SIZE).map((row) => (
                    <ResultRow key={row.id} row={row} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <Button
              component="a"
              href={`/api/v1/exams/${String(exam)}/results.csv`}
              download
              variant="default"
              w="fit-content"
            >
              {t('exams.csv')}
            </Button>
            <Pager
              page={page}
              rows={rows.length}
              size={PAGE_SIZE}
              onTurn={(next) => {
                void navigate({ search: { page: next === 1 ? undefined : next } });
              }}
            />
          </Stack>
        )
      }
    </QueryView>
  );
}

function ResultRow({ row }: { row: Outputs['exam_results']['list'][number] }) {
  const { t } = useTranslation();
  const { id, student_name, score, correct_answers, total_questions, created_at, is_checked, waits } = row;
  const state = waits ? 'exams.waits' : is_checked ? 'exams.checked' : 'exams.unchecked';
  return (
    <Table.Tr data-testid="exam-result">
      <Table.Td>{student_name}</Table.Td>
      <Table.Td ta="right">{score}%</Table.Td>
      <Table.Td ta="right">
        {correct_answers}/{total_questions}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{shortDateTime(created_at)}</Table.Td>
      <Table.Td>
        <Badge color={waits ? 'yellow' : is_checked ? 'teal' : 'gray'}>{t(state)}</Badge>
      </Table.Td>
      <Table.Td>
        <TextLink
          to="/exam-check/$id"
          params={{ id }}
          aria-label={t('exams.check_of', { name: student_name })}
        >
          {t('exams.check')}
        </TextLink>
      </Table.Td>
    </Table.Tr>
  );
}
