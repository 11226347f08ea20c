/** A certificate by hand: for a course of the catalogue, or for one that was taught without it. */
import { Alert, Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newCertificate } from '@talaffuz/features/certificates/schema';
import { asApiError } from '../../api/api-error.ts';
import { trpc } from '../../api/trpc.ts';
import { errorText } from '../../ui/error-text.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { toastSuccess } from '../../ui/toast.ts';
import { UserPicker } from '../../ui/user-picker.tsx';

const learners = ['student'] as const;

interface Values {
  user_id: number | null;
  course_id: number | null;
  course_name: string;
  title: string;
  level_completed: string;
  description: string;
}

export function IssueForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const courses = useQuery(trpc.courses.list.queryOptions({}));
  const form = useForm<Values>({
    initialValues: {
      user_id: null,
      course_id: null,
      course_name: '',
      title: '',
      level_completed: '',
      description: '',
    },
    validate: checkWith(newCertificate, t),
  });
  const issue = useMutation(
    trpc.certificates.issue.mutationOptions({
      onSuccess: async () => {
        toastSuccess(t('certificates.issued_now'));
        await cache.invalidateQueries({ queryKey: trpc.certificates.pathKey() });
        onDone();
      },
      onError: (error) => {
        form.setErrors(serverProblems(t, error));
      },
    }),
  );
  const chooseCourse = (value: string | null) => {
    const course = courses.data?.find(({ id }) => String(id) === value);
    form.setValues(
      course === undefined
        ? { course_id: null }
        : {
            course_id: course.id,
            course_name: course.title,
            title: course.title,
            level_completed: course.difficulty_level,
            description: course.short_description,
          },
    );
  };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ user_id, ...values }) => {
        if (user_id !== null) issue.mutate({ user_id, ...values });
      })}
    >
      <Stack>
        <UserPicker
          label={t('certificates.learner')}
          description={t('certificates.learner_hint')}
          required
          roles={learners}
          value={form.values.user_id}
          error={form.errors['user_id']}
          onChange={(id) => {
            form.setFieldValue('user_id', id);
          }}
        />
        <Select
          label={t('certificates.course_choice')}
          description={t('certificates.course_choice_hint')}
          searchable
          clearable
          data={(courses.data ?? []).map(({ id, title }) => ({ value: String(id), label: title }))}
          value={form.values.course_id === null ? null : String(form.values.course_id)}
          onChange={chooseCourse}
        />
        <TextInput
          label={t('certificates.course_name')}
          required
          maxLength={200}
          {...form.getInputProps('course_name')}
        />
        <TextInput
          label={t('certificates.title_label')}
          description={t('certificates.title_hint')}
          required
          maxLength={200}
          {...form.getInputProps('title')}
        />
        <TextInput
          label={t('certificates.level_label')}
          maxLength={50}
          {...form.getInputProps('level_completed')}
        />
        <Textarea
          label={t('certificates.description')}
          description={t('certificates.description_hint')}
          autosize
          minRows={2}
          maxLength={1_000}
          {...form.getInputProps('description')}
        />
        {issue.isError && (
          <Alert color="red" role="alert">
            {asApiError(issue.error).code === 'conflict'
              ? t('certificates.already_has')
              : errorText(t, issue.error)}
          </Alert>
        )}
        <Button type="submit" w="fit-content" loading={issue.isPending}>
          {t('certificates.issue')}
        </Button>
      </Stack>
    </form>
  );
}
