import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { courseFields } from '@talaffuz/features/courses/schema';
import { trpc } from '../../api/trpc.ts';
import { checkWith, serverProblems } from '../../ui/form-problems.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toastError, toastSuccess } from '../../ui/toast.ts';
import { UserPicker } from '../../ui/user-picker.tsx';
import type { Course } from './use-learning.ts';

const route = getRouteApi('/signed-in/staff/courses/$id/edit');

type Fields = z.input<typeof courseFields>;

type Values = Pick<
  Course,
  | 'title'
  | 'difficulty_level'
  | 'short_description'
  | 'description'
  | 'category'
  | 'estimated_duration'
  | 'price'
  | 'discount_price'
  | 'tags'
  | 'requirements'
  | 'learning_outcomes'
  | 'is_featured'
  | 'instructor_id'
>;

/** What may be changed of a course. */
const valuesOf = ({
  id: _id,
  lessons: _lessons,
  instructor: _person,
  created_at: _made,
  updated_at: _changed,
  ...fields
}: Course) => fields;

const empty: Values = {
  title: '',
  difficulty_level: '',
  short_description: '',
  description: '',
  category: '',
  estimated_duration: 0,
  price: 0,
  discount_price: null,
  tags: [],
  requirements: [],
  learning_outcomes: [],
  is_featured: false,
  instructor_id: null,
};

/** Whose courses they may be. */
const instructors = ['teacher', 'owner'] as const;

export function NewCoursePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const create = useMutation(
    trpc.courses.create.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries({ queryKey: trpc.courses.list.queryKey() });
        void navigate({ to: '/courses/$id', params: { id } });
      },
    }),
  );
  return (
    <Page title={t('courses.new')}>
      <TextLink to="/courses">{t('courses.back')}</TextLink>
      <CourseForm initial={empty} save={(fields) => create.mutateAsync(fields)} />
    </Page>
  );
}

export function EditCoursePage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.courses.read.queryOptions({ id }));
  return <QueryView query={query}>{(course) => <Edit key={course.id} course={course} />}</QueryView>;
}

function Edit({ course }: { course: Course }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { id } = course;
  const update = useMutation(
    trpc.courses.update.mutationOptions({
      onSuccess: (changed) => {
        cache.setQueryData(trpc.courses.read.queryKey({ id }), changed);
        void cache.invalidateQueries({ queryKey: trpc.courses.list.queryKey() });
        toastSuccess(t('courses.saved'));
        void navigate({ to: '/courses/$id', params: { id } });
      },
    }),
  );
  return (
    <Page title={t('courses.edit')} lead={course.title}>
      <TextLink to="/courses/$id" params={{ id }}>
        {t('courses.to_course')}
      </TextLink>
      <CourseForm
        initial={valuesOf(course)}
        instructor={course.instructor}
        save={(fields) => update.mutateAsync({ id, ...fields })}
      />
    </Page>
  );
}

interface CourseFormProps {
  initial: Values;
  /** Who has the course now. */
  instructor?: Course['instructor'];
  save: (fields: Fields) => Promise<unknown>;
}

function CourseForm({ initial, instructor = null, save }: CourseFormProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: initial, validate: checkWith(courseFields, t) });
  const submit = form.onSubmit(async (values) => {
    if (values.discount_price !== null && values.discount_price > values.price) {
      form.setFieldError('discount_price', t('courses.discount_wrong'));
      return;
    }
    try {
      await save(values);
    } catch (error) {
      const problems = serverProblems(t, error);
      form.setErrors(problems);
      if (Object.keys(problems).length === 0) toastError(t, error);
    }
  });
  const list = (name: 'tags' | 'requirements' | 'learning_outcomes') => ({
    description: t('courses.list_hint'),
    acceptValueOnBlur: true,
    splitChars: name === 'tags' ? [','] : [],
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={720}>
        <TextInput label={t('courses.name')} required maxLength={200} {...form.getInputProps('title')} />
        <TextInput
          label={t('courses.level')}
          description={t('courses.level_hint')}
          required
          maxLength={50}
          {...form.getInputProps('difficulty_level')}
        />
        <TextInput
          label={t('courses.summary')}
          maxLength={500}
          {...form.getInputProps('short_description')}
        />
        <Textarea
          label={t('courses.description')}
          autosize
          minRows={3}
          maxLength={20_000}
          {...form.getInputProps('description')}
        />
        <UserPicker
          label={t('courses.instructor')}
          description={t('courses.instructor_hint')}
          roles={instructors}
          value={form.values.instructor_id}
          chosen={instructor}
          error={form.errors['instructor_id']}
          onChange={(id) => {
            form.setFieldValue('instructor_id', id);
          }}
        />
        <TextInput label={t('courses.category')} maxLength={100} {...form.getInputProps('category')} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput
            label={t('courses.duration')}
            min={0}
            allowDecimal={false}
            {...form.getInputProps('estimated_duration')}
          />
          <NumberInput
            label={t('courses.price')}
            min={0}
            decimalScale={2}
            thousandSeparator=" "
            {...form.getInputProps('price')}
          />
          <NumberInput
            label={t('courses.discount')}
            min={0}
            decimalScale={2}
            thousandSeparator=" "
            {...form.getInputProps('discount_price')}
            value={form.values.discount_price ?? ''}
            onChange={(value) => {
              form.setFieldValue('discount_price', typeof value === 'number' ? value : null);
            }}
          />
        </SimpleGrid>
        <TagsInput label={t('courses.outcomes')} {...list('learning_outcomes')} />
        <TagsInput label={t('courses.requirements')} {...list('requirements')} />
        <TagsInput label={t('courses.tags')} {...list('tags')} />
        <Checkbox
          label={t('courses.featured')}
          {...form.getInputProps('is_featured', { type: 'checkbox' })}
        />
        <Group>
          <Button type="submit" loading={form.submitting}>
            {t('courses.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
