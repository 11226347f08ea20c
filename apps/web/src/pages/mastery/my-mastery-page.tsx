/** What somebody has mastered of their textbooks: figures, days in a row, chapters with their levels. */
import type { ReactNode } from 'react';
import { Accordion, Badge, Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { shortDay } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { LevelBadge } from './level-badge.tsx';

type Stats = Outputs['mastery']['stats'];
type Overview = Outputs['mastery']['overview'];
type Progressed = Outputs['mastery']['progress'];

export function MyMasteryPage() {
  const { t } = useTranslation();
  const stats = useQuery(trpc.mastery.stats.queryOptions());
  const overview = useQuery(trpc.mastery.overview.queryOptions());
  const progress = useQuery(trpc.mastery.progress.queryOptions());
  return (
    <Page title={t('mastery.title')} lead={t('mastery.lead')}>
      <QueryView query={stats}>{(found) => <Tiles stats={found} />}</QueryView>
      <section>
        <Title order={2} fz="h3" mb="xs">
          {t('mastery.chapters')}
        </Title>
        <QueryView query={overview}>{(found) => <Chapters overview={found} />}</QueryView>
      </section>
      <QueryView query={progress}>{(found) => <Textbooks progress={found} />}</QueryView>
    </Page>
  );
}

function Tile({ label, value, children }: { label: string; value: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="sm">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={700}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Paper>
  );
}

function Tiles({ stats }: { stats: Stats }) {
  const { t } = useTranslation();
  const minutes = stats.total_time_spent_minutes;
  const percentOf = (value: number | null) => (value === null ? '–' : `${String(Math.round(value))}%`);
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
      <Tile label={t('mastery.streak')} value={String(stats.current_streak_days)}>
        {t('mastery.longest', { count: stats.longest_streak_days })}
      </Tile>
      <Tile label={t('mastery.paragraphs')} value={String(stats.completed_paragraphs)}>
        {t('mastery.of', { n: stats.completed_paragraphs, count: stats.total_paragraphs })}
      </Tile>
      <Tile label={t('mastery.tests')} value={String(stats.tests_passed)}>
        {t('mastery.of_taken', { count: stats.total_tests_taken })}
      </Tile>
      <Tile
        label={t('mastery.average')}
        value={percentOf(stats.average_test_score === null ? null : stats.average_test_score * 100)}
      />
      <Tile label={t('mastery.mastery')} value={percentOf(stats.average_mastery_score)} />
      <Tile
        label={t('mastery.time')}
        value={
          minutes < 60
            ? t('mastery.minutes', { count: minutes })
            : t('mastery.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
        }
      />
    </SimpleGrid>
  );
}

function Chapters({ overview: { chapters } }: { overview: Overview }) {
  const { t } = useTranslation();
  if (chapters.length === 0) return <Text role="status">{t('mastery.none')}</Text>;
  return (
    <Accordion variant="separated" order={3}>
      {chapters.map((chapter) => (
        <Accordion.Item key={chapter.chapter_id} value={String(chapter.chapter_id)}>
          <Accordion.Control>
            <Stack gap={6}>
              <Group justify="space-between" gap="xs">
                <div style={{ minWidth: 0 }}>
                  <Text fw={600}>
                    {chapter.chapter_order}. {chapter.chapter_title}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {chapter.textbook_title}
                  </Text>
                </div>
                <Group gap="xs">
                  {chapter.mastery_score !== null && (
                    <Text fw={600}>{Math.round(chapter.mastery_score)}%</Text>
                  )}
                  <LevelBadge level={chapter.mastery_level} />
                </Group>
              </Group>
              <Progress value={chapter.progress_percentage} aria-hidden />
              <Text size="sm">
                {t('mastery.done', { percent: chapter.progress_percentage })}
                {chapter.estimated_completion_date !== null &&
                  ` · ${t('mastery.until', { date: shortDay(chapter.estimated_completion_date) })}`}
              </Text>
            </Stack>
          </Accordion.Control>
          <Accordion.Panel>
            <Paragraphs chapter_id={chapter.chapter_id} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

const colors = {
  not_started: 'gray',
  in_progress: 'blue',
  completed: 'cyan',
  struggling: 'orange',
  progressing: 'yellow',
  mastered: 'teal',
} as const;

function Paragraphs({ chapter_id }: { chapter_id: number }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.mastery.chapter.queryOptions({ chapter_id }));
  return (
    <QueryView query={query}>
      {({ paragraphs, summative_score, summative_passed }) => (
        <Stack gap="xs">
          {summative_score !== null && (
            <Text size="sm">
              {t('mastery.summative', { percent: Math.round(summative_score * 100) })}
              {!summative_passed && ` · ${t('mastery.summative_open')}`}
            </Text>
          )}
          {paragraphs.map((one, i) => (
            <Group key={one.id} justify="space-between" gap="xs">
              <Text style={{ flex: '1 1 12rem', minWidth: 0 }}>
                {i + 1}. {one.paragraph_title}
              </Text>
              <Group gap="xs">
                {one.mastery_score !== null && <Text size="sm">{Math.round(one.mastery_score)}%</Text>}
                <Badge color={colors[one.status]} variant="light" tt="none">
                  {t(`mastery.status_${one.status}`)}
                </Badge>
              </Group>
            </Group>
          ))}
        </Stack>
      )}
    </QueryView>
  );
}

function Textbooks({ progress: { textbooks } }: { progress: Progressed }) {
  const { t } = useTranslation();
  if (textbooks.length === 0) return null;
  return (
    <section>
      <Title order={2} fz="h3" mb="xs">
        {t('mastery.textbooks')}
      </Title>
      <Stack gap="xs">
        {textbooks.map((book) => (
          <Paper key={book.textbook_id} withBorder p="sm">
            <Group justify="space-between" gap="xs">
              <TextLink to="/textbooks/$id" params={{ id: book.textbook_id }} fw={600}>
                {book.title}
              </TextLink>
              <Text size="sm">
                {Math.round(book.progress_percentage)}% ·{' '}
                {t('mastery.chapters_done', { n: book.chapters_completed, count: book.chapters_total })}
              </Text>
            </Group>
            <Progress mt={6} value={book.progress_percentage} aria-label={book.title} />
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
