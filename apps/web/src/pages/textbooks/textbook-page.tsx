/** A textbook: its chapters, and the paragraphs of those that are open. */
import { Accordion, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ChapterTests } from '../textbook-tests/test-lines.tsx';
import { LevelBadge, ReadBar, StatusMark } from './progress-parts.tsx';
import { ALL, useReader, type Chapter, type ParagraphLine, type Textbook } from './use-textbooks.ts';

const route = getRouteApi('/signed-in/textbooks/$id');

export function TextbookPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.textbooks.students.read.queryOptions({ textbook_id: id }));
  return <QueryView query={query}>{(textbook) => <OneTextbook textbook={textbook} />}</QueryView>;
}

function OneTextbook({ textbook }: { textbook: Textbook }) {
  const { t } = useTranslation();
  const { staff } = useReader();
  const { id, title, author, description, language } = textbook;
  const query = useQuery(trpc.textbooks.students.chapters.queryOptions({ textbook_id: id, page_size: ALL }));
  return (
    <Page title={title} {...(author === '' ? {} : { lead: author })}>
      <Group gap="xs">
        <TextLink to="/textbooks">← {t('textbooks.back')}</TextLink>
        <Badge variant="light" tt="none">
          {textbook.subject}
        </Badge>
        <Badge variant="light" color="gray" tt="none">
          {t('textbooks.grade', { grade: textbook.grade_level })}
        </Badge>
        {textbook.is_global && (
          <Badge variant="light" color="teal" tt="none">
            {t('textbooks.global')}
          </Badge>
        )}
        {!textbook.is_published && (
          <Badge variant="outline" color="gray" tt="none">
            {t('textbooks.draft')}
          </Badge>
        )}
        <LevelBadge level={textbook.mastery_level} />
      </Group>
      {staff && (
        <Group gap="xs">
          <ButtonLink to="/textbooks/$id/edit" params={{ id }} size="xs" variant="default">
            {t('textbooks.edit_textbook')}
          </ButtonLink>
          <ButtonLink to="/textbook-tests" search={{ textbook: id }} size="xs" variant="default">
            {t('textbooks.its_tests')}
          </ButtonLink>
          <ButtonLink to="/class-mastery" search={{ textbook: id }} size="xs" variant="default">
            {t('mastery.class_title')}
          </ButtonLink>
        </Group>
      )}
      {description !== '' && <Text lang={language}>{description}</Text>}
      <ReadBar title={title} progress={textbook.progress} />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('textbooks.no_chapters')}</Text>
          ) : (
            <Chapters chapters={items} language={language} />
          )
        }
      </QueryView>
    </Page>
  );
}

/** The first that is not done is open. */
function Chapters({ chapters, language }: { chapters: Chapter[]; language: string }) {
  const next = chapters.find(({ status }) => status !== 'completed') ?? chapters[0];
  return (
    <Accordion
      multiple
      defaultValue={next === undefined ? [] : [String(next.id)]}
      variant="separated"
      order={2}
    >
      {chapters.map((chapter) => (
        <Accordion.Item key={chapter.id} value={String(chapter.id)}>
          <Accordion.Control icon={<StatusMark status={chapter.status} />}>
            <ChapterHead chapter={chapter} language={language} />
          </Accordion.Control>
          <Accordion.Panel>
            <ChapterBody chapter={chapter} language={language} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function ChapterHead({ chapter, language }: { chapter: Chapter; language: string }) {
  const { t } = useTranslation();
  const { staff } = useReader();
  const { number, title, progress } = chapter;
  return (
    <Group justify="space-between" gap="xs" pr="xs">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" c="dimmed">
          {t('textbooks.chapter', { number })}
          {!staff &&
            progress.paragraphs_total > 0 &&
            ` · ${String(progress.paragraphs_completed)}/${String(progress.paragraphs_total)}`}
        </Text>
        <Text fw={600} lang={language} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
      </div>
      <Group gap="xs">
        {chapter.has_summative_test && (
          <Badge variant="light" color={chapter.summative_passed ? 'teal' : 'gray'} tt="none">
            {t(chapter.summative_passed ? 'textbooks.summative_passed' : 'textbooks.summative')}
          </Badge>
        )}
        <LevelBadge level={chapter.mastery_level} />
      </Group>
    </Group>
  );
}

function ChapterBody({ chapter, language }: { chapter: Chapter; language: string }) {
  const { t } = useTranslation();
  const { id, title, description, learning_objective } = chapter;
  const query = useQuery(trpc.textbooks.students.paragraphs.queryOptions({ chapter_id: id, page_size: ALL }));
  return (
    <Stack gap="sm">
      {description !== '' && <Text lang={language}>{description}</Text>}
      {learning_objective !== '' && (
        <Text size="sm" lang={language}>
          <b>{t('textbooks.goal')}:</b> {learning_objective}
        </Text>
      )}
      <ReadBar title={title} progress={chapter.progress} />
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('textbooks.no_paragraphs')}</Text>
          ) : (
            <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((paragraph) => (
                <li key={paragraph.id}>
                  <ParagraphLink paragraph={paragraph} language={language} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryView>
      <ChapterTests chapterId={id} />
    </Stack>
  );
}

function ParagraphLink({ paragraph, language }: { paragraph: ParagraphLine; language: string }) {
  const { t } = useTranslation();
  const { id, number, title, summary, practice_score } = paragraph;
  return (
    <Link to="/paragraphs/$id" params={{ id }} className="card-link">
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <StatusMark status={paragraph.status} />
        <div style={{ minWidth: 0 }}>
          <Text fw={500} lang={language} style={{ overflowWrap: 'anywhere' }}>
            {number}. {title}
          </Text>
          {summary !== '' && (
            <Text size="sm" lang={language}>
              {summary}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('textbooks.minutes', { count: paragraph.estimated_time })}
            {practice_score !== null
              ? ` · ${t('textbooks.best', { score: Math.round(practice_score) })}`
              : paragraph.has_practice && ` · ${t('textbooks.practice')}`}
          </Text>
        </div>
      </Group>
    </Link>
  );
}
