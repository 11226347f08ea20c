import { Badge, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { CourseActions } from './course-actions.tsx';
import { FinishButton } from './finish-button.tsx';
import { LessonList } from './lesson-list.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useCompleted, useLearner, type Course } from './use-learning.ts';

const route = getRouteApi('/courses/$id');

export function CoursePage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.courses.read.queryOptions({ id }));
  return <QueryView query={query}>{(course) => <OneCourse course={course} />}</QueryView>;
}

function OneCourse({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { staff } = useLearner();
  const { title, short_description, difficulty_level, category, description, instructor } = course;
  return (
    <Page title={title} lead={short_description}>
      <Group gap="xs">
        <TextLink to="/courses">{t('courses.back')}</TextLink>
        <Badge variant="light" tt="none">
          {difficulty_level}
        </Badge>
        {category !== '' && (
          <Badge variant="light" color="gray" tt="none">
            {category}
          </Badge>
        )}
        {!course.is_published && (
          <Badge variant="outline" color="gray" tt="none">
            {t('courses.draft')}
          </Badge>
        )}
      </Group>
      {instructor !== null && instructor.full_name !== '' && (
        <Text size="sm">{t('courses.taught_by', { name: instructor.full_name })}</Text>
      )}
      {staff && <CourseActions course={course} />}
      <GoOn course={course} />
      <Stack component="section" gap="sm">
        <Title order={2} fz="h3">
          {t('courses.contents')}
        </Title>
        <LessonList course={course} />
      </Stack>
      {description !== '' && (
        <Stack component="section" gap="sm">
          <Title order={2} fz="h3">
            {t('courses.about')}
          </Title>
          <Markdown>{description}</Markdown>
        </Stack>
      )}
      <Points title={t('courses.outcomes')} points={course.learning_outcomes} />
      <Points title={t('courses.requirements')} points={course.requirements} />
    </Page>
  );
}

function Points({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} fz="h3">
        {title}
      </Title>
      <List lang="en">
        {points.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** How far the learner is, and the way on. */
function GoOn({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { signedIn, premium } = useLearner();
  const { ready, done } = useCompleted(course.id);
  const { lessons } = course;
  if (lessons.length === 0) return null;
  if (!signedIn) {
    return (
      <div>
        <ButtonLink to="/sign-in" search={{ to: `/courses/${String(course.id)}` }}>
          {t('courses.sign_in')}
        </ButtonLink>
      </div>
    );
  }
  if (!ready) return null;
  const count = lessons.filter(({ id }) => done.has(id)).length;
  const next = lessons.find(({ id, premium_only }) => !done.has(id) && (premium || !premium_only));
  return (
    <Stack gap="xs">
      <Text size="sm">{t('courses.progress', { done: count, all: lessons.length })}</Text>
      <Progress value={(100 * count) / lessons.length} aria-label={t('courses.contents')} />
      {next !== undefined && (
        <Group>
          <ButtonLink to="/lessons/$id" params={{ id: next.id }}>
            {t(count === 0 ? 'courses.start' : 'courses.continue')}
          </ButtonLink>
        </Group>
      )}
      {count === lessons.length && course.is_published && <FinishButton courseId={course.id} />}
    </Stack>
  );
}
