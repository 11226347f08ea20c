import { Badge, Group, Image, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { PagesNav } from '../batches/pages-nav.tsx';
import { useLearner, type Course } from './use-learning.ts';

const route = getRouteApi('/courses');
const PAGE_SIZE = 24;

export function CataloguePage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { signedIn, staff } = useLearner();
  // One more than is shown says whether there is another page.
  const query = useQuery(
    trpc.courses.list.queryOptions(
      { skip: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Page title={t('courses.title')} lead={t('courses.lead')}>
      {staff && (
        <div>
          <ButtonLink to="/courses/new">{t('courses.new')}</ButtonLink>
        </div>
      )}
      {signedIn && !staff && <GoOn />}
      <QueryView query={query}>
        {(courses) =>
          courses.length === 0 && page === 1 ? (
            <Text>{t('courses.none')}</Text>
          ) : (
            <Stack>
              <SimpleGrid cols={{ base: 1, sm: 2 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {courses.slice(0, PAGE_SIZE).map((course) => (
                  <li key={course.id}>
                    <CourseCard course={course} />
                  </li>
                ))}
              </SimpleGrid>
              <PagesNav
                page={page}
                pages={courses.length > PAGE_SIZE ? page + 1 : page}
                onTurn={(next) => {
                  void navigate({ search: { page: next === 1 ? undefined : next } });
                }}
              />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

/** The lesson to go on with; nothing when none is left. */
function GoOn() {
  const { t } = useTranslation();
  const { data: lesson } = useQuery(trpc.progress.nextLesson.queryOptions());
  if (lesson === undefined) return null;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <div>
          <Text size="sm" c="dimmed">
            {t('courses.next')}
          </Text>
          <Text fw={600} lang="en">
            {lesson.title}
          </Text>
        </div>
        <ButtonLink to="/lessons/$id" params={{ id: lesson.id }}>
          {t('courses.continue')}
        </ButtonLink>
      </Group>
    </Paper>
  );
}

function CourseCard({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { id, title, short_description, difficulty_level, lessons, estimated_duration } = course;
  return (
    <Link to="/courses/$id" params={{ id }} className="card-link" style={{ height: '100%' }}>
      <Stack gap="xs" h="100%">
        {course.thumbnail_url !== null && (
          <Image src={course.thumbnail_url} alt="" h={140} radius="sm" loading="lazy" />
        )}
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {difficulty_level}
          </Badge>
          {course.is_featured && (
            <Badge variant="light" color="teal" tt="none">
              {t('courses.featured')}
            </Badge>
          )}
          {!course.is_published && (
            <Badge variant="outline" color="gray" tt="none">
              {t('courses.draft')}
            </Badge>
          )}
        </Group>
        <Title order={2} fz="h3" lang="en">
          {title}
        </Title>
        <Text lang="en" style={{ flex: 1 }}>
          {short_description}
        </Text>
        <Text size="sm" c="dimmed">
          {t('courses.lessons', { count: lessons.length })}
          {estimated_duration > 0 && ` · ${t('courses.minutes', { count: estimated_duration })}`}
        </Text>
      </Stack>
    </Link>
  );
}
