/** A new exam, or one that is changed: its fields and all its questions on one page. */
import { useState, type SubmitEvent } from 'react';
import {
  Alert,
  Button,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newExam } from '@talaffuz/features/exams/schema';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { draftOf, newDraft, QuestionFields, type Draft } from './question-fields.tsx';

const route = getRouteApi('/signed-in/staff/exam-desk/$id/edit');
type Exam = Outputs['exams']['read'];

export function NewExamPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('exams.add')}>
      <TextLink to="/exam-desk">← {t('exams.back')}</TextLink>
      <ExamForm exam={null} />
    </Page>
  );
}

export function EditExamPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(trpc.exams.read.queryOptions({ id }, { staleTime: Infinity }));
  return (
    <QueryView query={query} rows={5}>
      {(exam) => (
        <Page title={t('exams.edit')}>
          <TextLink to="/exam-desk/$id" params={{ id }}>
            ← {exam.title}
          </TextLink>
          <ExamForm key={exam.id} exam={exam} />
        </Page>
      )}
    </QueryView>
  );
}

function ExamForm({ exam }: { exam: Exam | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const subjects = useQuery(trpc.subjects.list.queryOptions({}));
  const [subject, setSubject] = useState<number | null>(exam?.subject ?? null);
  const [title, setTitle] = useState(exam?.title ?? '');
  const [description, setDescription] = useState(exam?.description ?? '');
  const [time_limit, setLimit] = useState<number | string>(exam?.time_limit ?? 30);
  const [date, setDate] = useState(exam?.date ?? '');
  const [questions, setQuestions] = useState<Draft[]>(() => exam?.questions.map(draftOf) ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const frozen = (exam?.participants_count ?? 0) > 0;
  const options = {
    onError: (error: unknown) => {
      toastError(t, error);
    },
    onSuccess: async ({ id }: { id: number }) => {
      toastSuccess(t('exams.saved'));
      await client.invalidateQueries(trpc.exams.pathFilter());
      await navigate({ to: '/exam-desk/$id', params: { id } });
    },
  };
  const create = useMutation(trpc.exams.create.mutationOptions(options));
  const change = useMutation(trpc.exams.patch.mutationOptions(options));

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = {
      subject,
      title,
      description,
      ...(date === '' ? {} : { date }),
      ...(frozen ? {} : { time_limit, questions: questions.map(({ key: _key, ...question }) => question) }),
    };
    const read = newExam.safeParse(fields);
    if (!read.success) {
      const [issue] = read.error.issues;
      const at = issue?.path[0] === 'questions' ? issue.path[1] : undefined;
      const name = typeof at === 'number' ? t('exams.question_n', { n: at + 1 }) : null;
      setProblem([name, t('problem.other')].filter(Boolean).join(': '));
      return;
    }
    setProblem(null);
    if (exam === null) create.mutate(read.data);
    else change.mutate({ id: exam.id, ...read.data });
  };
  const replace = (index: number, draft: Draft | null) => {
    setQuestions((old) => old.flatMap((one, i) => (i !== index ? [one] : draft === null ? [] : [draft])));
  };
  const move = (index: number, step: -1 | 1) => {
    setQuestions((old) => {
      const next = [...old];
      const [moved] = next.splice(index, 1);
      if (moved !== undefined) next.splice(index + step, 0, moved);
      return next;
    });
  };
  return (
    <form onSubmit={save}>
      <Stack>
        <TextInput
          label={t('exams.name')}
          required
          maxLength={200}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
        <Textarea
          label={t('exams.description')}
          autosize
          maxLength={5_000}
          value={description}
          onChange={(event) => {
            setDescription(event.currentTarget.value);
          }}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Select
            label={t('exams.subject')}
            required
            allowDeselect={false}
            data={(subjects.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            value={subject === null ? null : String(subject)}
            onChange={(value) => {
              setSubject(value === null ? null : Number(value));
            }}
          />
          <NumberInput
            label={t('exams.time_limit')}
            min={0}
            max={600}
            allowDecimal={false}
            disabled={frozen}
            value={time_limit}
            onChange={setLimit}
          />
          <TextInput
            type="date"
            label={t('exams.date')}
            value={date}
            onChange={(event) => {
              setDate(event.currentTarget.value);
            }}
          />
        </SimpleGrid>
        {frozen ? (
          <Alert color="yellow">{t('exams.frozen')}</Alert>
        ) : (
          <>
            {questions.map((draft, index) => (
              <Paper key={draft.key} withBorder p="sm" data-testid="exam-question">
                <QuestionFields
                  draft={draft}
                  index={index}
                  count={questions.length}
                  onChange={(next) => {
                    replace(index, next);
                  }}
                  onMove={(step) => {
                    move(index, step);
                  }}
                />
              </Paper>
            ))}
            <Group>
              {(['test', 'written'] as const).map((type) => (
                <Button
                  key={type}
                  variant="default"
                  onClick={() => {
                    setQuestions((old) => [...old, newDraft(type)]);
                  }}
                >
                  {t(type === 'test' ? 'exams.add_test' : 'exams.add_written')}
                </Button>
              ))}
            </Group>
          </>
        )}
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={create.isPending || change.isPending}>
          {t('exams.save')}
        </Button>
      </Stack>
    </form>
  );
}
