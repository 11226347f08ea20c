/** The lessons of a course, with what is done and what is locked; staff move them up and down. */
import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { MoveButtons } from '../../ui/move-buttons.tsx';
import { idsAfterMove, inOrderOf, useOrderSaving } from '../../ui/order.ts';
import { useCompleted, useLearner, type Course, type CourseLesson } from './use-learning.ts';

export function LessonList({ course }: { course: Course }) {
  const { t } = useTranslation();
  const { signedIn, staff } = useLearner();
  const { done } = useCompleted(course.id);
  const { lessons } = course;
  const order = useLessonOrder(course.id);
  if (lessons.length === 0) return <Text>{t('courses.no_lessons')}</Text>;
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {lessons.map((lesson, i) => (
        <Group key={lesson.id} component="li" gap={4} wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            {signedIn ? (
              <Link to="/lessons/$id" params={{ id: lesson.id }} className="card-link">
                <LessonLine lesson={lesson} number={i + 1} done={done.has(lesson.id)} />
              </Link>
            ) : (
              <div className="card-link">
                <LessonLine lesson={lesson} number={i + 1} done={false} />
              </div>
            )}
          </div>
          {staff && (
            <MoveButtons
              title={lesson.title}
              index={i}
              count={lessons.length}
              onMove={(step) => {
                order.mutate({ id: course.id, lesson_ids: idsAfterMove(lessons, i, step) });
              }}
            />
          )}
        </Group>
      ))}
    </Stack>
  );
}

function LessonLine({ lesson, number, done }: { lesson: CourseLesson; number: number; done: boolean }) {
  const { t } = useTranslation();
  const { premium } = useLearner();
  const locked = lesson.premium_only && !premium;
  return (
    <Group wrap="nowrap" justify="space-between">
      <Group wrap="nowrap" gap="sm" style={{ minWidth: 0 }}>
        {done ? (
          <IconCircleCheck
            size={22}
            style={{ flexShrink: 0 }}
            className="mark-good"
            aria-label={t('courses.done')}
          />
        ) : locked ? (
          <IconLock size={22} style={{ flexShrink: 0 }} aria-label={t('courses.locked')} />
        ) : (
          <IconCircle size={22} style={{ flexShrink: 0 }} opacity={0.4} aria-hidden />
        )}
        <Text lang="en" style={{ overflowWrap: 'anywhere' }}>
          {number}. {lesson.title}
        </Text>
      </Group>
      {lesson.premium_only && (
        <Badge variant="light" color="yellow" tt="none" style={{ flexShrink: 0, color: 'var(--mark-fair)' }}>
          {t('courses.premium')}
        </Badge>
      )}
    </Group>
  );
}

function useLessonOrder(id: number) {
  const client = useQueryClient();
  const queryKey = trpc.courses.read.queryKey({ id });
  return useMutation(
    trpc.courses.orderLessons.mutationOptions({
      ...useOrderSaving(`lessons of ${String(id)}`, queryKey),
      onMutate: async ({ lesson_ids }) => {
        await client.cancelQueries({ queryKey });
        client.setQueryData(
          queryKey,
          (old) => old && { ...old, lessons: inOrderOf(old.lessons, lesson_ids) },
        );
      },
    }),
  );
}
