/** One test of a textbook, new or to be changed: what it is for and its questions, saved together. */
import { Alert, Button, Group, NumberInput, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { difficulties, purposes, type newTest } from '@talaffuz/features/textbook-tests/schema';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { serverProblems } from '../../../ui/form-problems.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../../ui/toast.ts';
import { UnsavedGuard } from '../../../ui/unsaved-guard.tsx';
import { PlaceFields } from './place-fields.tsx';
import { QuestionList, type DraftQuestion } from './question-list.tsx';

type Test = Outputs['textbook_tests']['read'];
type NewTest = z.input<typeof newTest>;

const newRoute = getRouteApi('/signed-in/staff/textbook-tests/new');
const editRoute = getRouteApi('/signed-in/staff/textbook-tests/$id');

export interface Values {
  title: string;
  description: string;
  test_purpose: (typeof purposes)[number];
  difficulty: (typeof difficulties)[number];
  time_limit: number;
  /** Percent. */
  pass: number;
  textbook_id: number | null;
  chapter_id: number | null;
  paragraph_id: number | null;
  is_active: boolean;
  questions: DraftQuestion[];
}

export function NewTextbookTestPage() {
  const { t } = useTranslation();
  const { textbook, chapter, paragraph } = newRoute.useSearch();
  return (
    <Page title={t('textbook_tests.new')}>
      <TestForm
        test={null}
        values={{
          title: '',
          description: '',
          test_purpose: 'formative',
          difficulty: 'medium',
          time_limit: 15,
          pass: 60,
          textbook_id: textbook ?? null,
          chapter_id: chapter ?? null,
          paragraph_id: paragraph ?? null,
          is_active: true,
          questions: [],
        }}
      />
    </Page>
  );
}

export function EditTextbookTestPage() {
  const { t } = useTranslation();
  const { id } = editRoute.useParams();
  const query = useQuery(trpc.textbook_tests.read.queryOptions({ test_id: id }));
  return (
    <QueryView query={query} rows={6}>
      {(test) => (
        <Page title={t('textbook_tests.edit')}>
          <TestForm key={`${String(test.id)} ${test.updated_at}`} test={test} values={valuesOf(test)} />
        </Page>
      )}
    </QueryView>
  );
}

const valuesOf = (test: Test): Values => ({
  ...test,
  pass: Math.round(test.passing_score * 100),
  questions: test.questions.map((question) => ({
    ...question,
    key: String(question.id),
    marks: question.points,
  })),
});

/** As it is sent; what is frozen is left out. */
const written = ({ pass, questions, textbook_id: _, chapter_id, ...rest }: Values): NewTest => ({
  title: rest.title,
  description: rest.description,
  test_purpose: rest.test_purpose,
  difficulty: rest.difficulty,
  time_limit: rest.time_limit,
  paragraph_id: rest.paragraph_id,
  is_active: rest.is_active,
  chapter_id: chapter_id ?? 0,
  passing_score: pass / 100,
  questions: questions.map(({ question_type, question_text, question_data, marks, explanation }) => ({
    question_type,
    question_text,
    question_data,
    points: marks,
    explanation,
  })),
});

function TestForm({ test, values }: { test: Test | null; values: Values }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const frozen = test !== null && test.attempts_count > 0;
  const form = useForm<Values>({
    initialValues: values,
    validate: {
      title: (value) => (value.trim() === '' ? t('problem.other') : null),
      chapter_id: (value) => (value === null ? t('problem.other') : null),
      questions: (value) => (value.length === 0 ? t('textbook_tests.need_question') : null),
    },
  });
  const after = {
    onSuccess: async ({ id }: Test) => {
      toastSuccess(t('textbook_tests.saved'));
      form.resetDirty();
      await client.invalidateQueries(trpc.textbook_tests.pathFilter());
      if (test === null) await navigate({ to: '/textbook-tests/$id', params: { id }, replace: true });
    },
    onError: (error: unknown) => {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      toastError(t, error);
    },
  };
  const create = useMutation({ ...trpc.textbook_tests.create.mutationOptions(), ...after });
  const update = useMutation({ ...trpc.textbook_tests.update.mutationOptions(), ...after });
  const save = (given: Values) => {
    const whole = written(given);
    if (test === null) create.mutate(whole);
    else if (frozen) {
      const { title, description, difficulty, is_active } = whole;
      update.mutate({ test_id: test.id, title, description, difficulty, is_active });
    } else update.mutate({ test_id: test.id, ...whole });
  };
  const number = (name: 'time_limit' | 'pass', min: number, max: number) => (
    <NumberInput
      label={t(name === 'pass' ? 'textbook_tests.pass_mark' : 'textbook_tests.time_limit')}
      w={160}
      min={min}
      max={max}
      allowDecimal={false}
      disabled={frozen}
      value={form.values[name]}
      onChange={(value) => {
        form.setFieldValue(name, Number(value));
      }}
    />
  );
  return (
    <form onSubmit={form.onSubmit(save)}>
      <UnsavedGuard isChanged={() => form.isDirty()} />
      <Stack>
        <TextLink to="/textbook-tests">← {t('textbook_tests.desk')}</TextLink>
        {frozen && <Alert color="yellow">{t('textbook_tests.frozen')}</Alert>}
        <TextInput
          label={t('textbook_tests.name')}
          required
          maxLength={200}
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('textbook_tests.description')}
          autosize
          maxLength={5_000}
          {...form.getInputProps('description')}
        />
        <Group align="flex-start">
          <Select
            label={t('textbook_tests.purpose')}
            allowDeselect={false}
            disabled={frozen}
            data={purposes.map((value) => ({ value, label: t(`textbook_tests.${value}`) }))}
            value={form.values.test_purpose}
            onChange={(value) => {
              const purpose = purposes.find((one) => one === value);
              if (purpose === undefined) return;
              form.setFieldValue('test_purpose', purpose);
              if (purpose === 'summative') form.setFieldValue('paragraph_id', null);
            }}
          />
          <Select
            label={t('textbook_tests.difficulty')}
            allowDeselect={false}
            data={difficulties.map((value) => ({ value, label: t(`textbook_tests.${value}`) }))}
            value={form.values.difficulty}
            onChange={(value) => {
              const difficulty = difficulties.find((one) => one === value);
              if (difficulty !== undefined) form.setFieldValue('difficulty', difficulty);
            }}
          />
          {number('time_limit', 1, 600)}
          {number('pass', 0, 100)}
        </Group>
        <PlaceFields form={form} disabled={frozen} />
        <Switch
          label={t('textbook_tests.active')}
          {...form.getInputProps('is_active', { type: 'checkbox' })}
        />
        <QuestionList
          questions={form.values.questions}
          frozen={frozen}
          error={form.errors['questions']}
          onChange={(questions) => {
            form.setFieldValue('questions', questions);
          }}
        />
        <div>
          <Button type="submit" loading={create.isPending || update.isPending}>
            {t('textbook_tests.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
