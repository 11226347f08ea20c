import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { homeworkTypes } from '@talaffuz/features/homework/kinds';
import { quizTypes } from '@talaffuz/features/homework/quiz-questions';
import { trpc } from '../../../api/trpc.ts';
import { toastError } from '../../../ui/toast.ts';
import { FilePicker } from '../file-picker.tsx';
import { typeLabels, type Homework } from '../labels.ts';
import { SendState } from '../send-state.tsx';
import { useSendForm } from '../send.ts';
import { QuizBuilder } from './quiz-builder.tsx';
import { formOf, valuesOf, type Values } from './values.ts';

type Form = UseFormReturnType<Values>;

interface HomeworkFormProps {
  homework?: Homework;
  onSaved: (answer: unknown) => Promise<void>;
}

export function HomeworkForm({ homework, onSaved }: HomeworkFormProps) {
  const { t } = useTranslation();
  const path = homework === undefined ? '/homework' : `/homework/${String(homework.id)}`;
  const { send, share, error, busy } = useSendForm(path, onSaved);
  const form = useForm<Values>({
    initialValues: valuesOf(homework),
    validate: {
      title: (title) => (title.trim() === '' ? t('problem.other') : null),
      group: (group, { target }) =>
        homework === undefined && target === 'group' && group === null ? t('problem.other') : null,
      course_id: (course, { target }) =>
        homework === undefined && target === 'course' && course === null ? t('problem.other') : null,
      oral_assignment: (text, { homework_type }) =>
        homework_type === 'oral' && text.trim() === '' ? t('problem.other') : null,
      questions: (questions, { homework_type }) =>
        homework_type === 'quiz' && questions.length === 0 ? t('homework.no_questions') : null,
    },
  });
  const { homework_type, questions } = form.values;
  // Its tasks are written on a page of their own, and without any there is nothing to publish.
  const draftFirst = homework_type === 'tasks' && homework === undefined;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        void send(formOf(values, homework ?? null), homework === undefined ? 'POST' : 'PUT');
      })}
    >
      <Stack maw={720}>
        {homework === undefined && <Target form={form} />}
        <Lesson form={form} fixed={homework !== undefined} />
        <TextInput label={t('homework.name')} required maxLength={200} {...form.getInputProps('title')} />
        <Select
          label={t('homework.type')}
          allowDeselect={false}
          data={homeworkTypes.map((type) => ({ value: type, label: t(typeLabels[type]) }))}
          {...form.getInputProps('homework_type')}
        />
        {homework_type === 'oral' && (
          <Textarea
            label={t('homework.oral_text')}
            description={t('homework.oral_hint')}
            required
            lang="en"
            autosize
            minRows={2}
            maxLength={2_000}
            {...form.getInputProps('oral_assignment')}
          />
        )}
        <Textarea
          label={t('homework.description')}
          description={t('homework.markdown')}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={20_000}
          {...form.getInputProps('description')}
        />
        <Textarea
          label={t('homework.instructions')}
          description={t('homework.markdown')}
          autosize
          minRows={2}
          maxRows={16}
          maxLength={20_000}
          {...form.getInputProps('instructions')}
        />
        <Group align="flex-start">
          <TextInput type="datetime-local" label={t('homework.due_date')} {...form.getInputProps('due')} />
          {homework_type !== 'tasks' && (
            <NumberInput
              label={t('homework.max_score')}
              w={140}
              min={1}
              max={1_000}
              {...form.getInputProps('max_score')}
            />
          )}
        </Group>
        {homework_type === 'tasks' && <DelayRules form={form} />}
        {homework_type === 'quiz' && (
          <section aria-label={t('homework.questions')}>
            <Title order={2} fz="h3" mb="xs">
              {t('homework.questions')}
            </Title>
            <QuizBuilder
              types={quizTypes}
              questions={questions}
              onQuestions={(next) => {
                form.setFieldValue('questions', next);
              }}
            />
            {form.errors['questions'] !== undefined && (
              <Text c="red" size="sm" role="alert">
                {form.errors['questions']}
              </Text>
            )}
          </section>
        )}
        <div>
          <Text fw={500} size="sm" mb={4}>
            {t('homework.files')}
          </Text>
          {homework !== undefined && <OldFiles homework={homework} />}
          <FilePicker
            files={form.values.files}
            disabled={busy}
            onFiles={(files) => {
              form.setFieldValue('files', files);
            }}
          />
        </div>
        {draftFirst ? (
          <Text size="sm" c="dimmed">
            {t('homework_tasks.draft_first')}
          </Text>
        ) : (
          <Checkbox
            label={t('homework.published')}
            {...form.getInputProps('is_published', { type: 'checkbox' })}
          />
        )}
        <SendState share={share} error={error} />
        <div>
          <Button type="submit" loading={busy}>
            {t('homework.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** What only homework made of tasks has. */
function DelayRules({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Group align="flex-start">
        <NumberInput
          label={t('homework_tasks.penalty')}
          w={220}
          min={0}
          max={100}
          {...form.getInputProps('late_penalty_per_day')}
        />
        <NumberInput
          label={t('homework_tasks.late_days')}
          description={t('homework_tasks.late_days_hint')}
          inputWrapperOrder={['label', 'input', 'description']}
          w={220}
          min={0}
          max={365}
          allowDecimal={false}
          {...form.getInputProps('max_late_days')}
        />
      </Group>
      <Checkbox
        label={t('homework_tasks.explain')}
        {...form.getInputProps('show_explanations', { type: 'checkbox' })}
      />
    </Stack>
  );
}

function Target({ form }: { form: Form }) {
  const { t } = useTranslation();
  const choices = useQuery(trpc.reviews.filters.queryOptions());
  const { target } = form.values;
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('homework.for_what')}
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'group', label: t('homework.for_group') },
          { value: 'course', label: t('homework.for_course') },
        ]}
        {...form.getInputProps('target')}
      />
      <Text size="sm" c="dimmed">
        {target === 'group' ? t('homework.group_hint') : t('homework.course_hint')}
      </Text>
      {target === 'group' && (
        <Select
          label={t('homework.group')}
          required
          searchable
          data={(choices.data?.groups ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          {...form.getInputProps('group')}
        />
      )}
    </Stack>
  );
}

/** `fixed`: homework keeps its course; its lesson may change. */
function Lesson({ form, fixed }: { form: Form; fixed: boolean }) {
  const { t } = useTranslation();
  const courses = useQuery(trpc.courses.list.queryOptions({}));
  const { course_id, target } = form.values;
  const course = courses.data?.find(({ id }) => String(id) === course_id);
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <Select
        label={t('homework.course')}
        required={target === 'course'}
        disabled={fixed}
        clearable={target === 'group'}
        searchable
        miw={200}
        data={(courses.data ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
        {...form.getInputProps('course_id')}
        onChange={(value: string | null) => {
          form.setFieldValue('course_id', value);
          form.setFieldValue('lesson_id', null);
        }}
      />
      <Select
        label={t('homework.lesson_label')}
        placeholder={t('homework.no_lesson')}
        clearable
        miw={200}
        disabled={course === undefined}
        data={(course?.lessons ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
        {...form.getInputProps('lesson_id')}
      />
    </Group>
  );
}

function OldFiles({ homework }: { homework: Homework }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const remove = useMutation(
    trpc.homework.deleteFile.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.homework.pathFilter()),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  return (
    <Stack gap="xs" mb="xs">
      {homework.files.map(({ id, name }) => (
        <Group key={id} gap="xs">
          <Text size="sm">{name}</Text>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate({ homework_id: homework.id, file_id: id });
            }}
          >
            {t('homework.remove', { name })}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
