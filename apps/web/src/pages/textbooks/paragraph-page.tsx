/** A paragraph to read, with what explains it and the way on. */
import { Alert, Badge, Box, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../api/trpc.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { requestKey } from '../../ui/request-key.ts';
import { toastError } from '../../ui/toast.ts';
import { ParagraphTests } from '../textbook-tests/test-lines.tsx';
import { ParagraphChat } from '../chat/paragraph-chat.tsx';
import { Explanation } from './explanation.tsx';
import { HtmlText } from './html-text.tsx';
import { useReader, type Paragraph } from './use-textbooks.ts';
import { useReadingTime } from './use-reading-time.ts';

const route = getRouteApi('/signed-in/paragraphs/$id');

export function ParagraphPage() {
  const { id } = route.useParams();
  const query = useQuery(trpc.textbooks.students.paragraph.queryOptions({ paragraph_id: id }));
  return <QueryView query={query}>{(paragraph) => <Reader key={id} paragraph={paragraph} />}</QueryView>;
}

function Reader({ paragraph }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  const { staff, student } = useReader();
  const { id, title, language, chapter_title, textbook_id, textbook_title } = paragraph;
  useReadingTime(id, student);
  return (
    <Page title={title} lead={chapter_title}>
      <Group gap="xs">
        <TextLink to="/textbooks/$id" params={{ id: textbook_id }}>
          ← {t('textbooks.back_to', { title: textbook_title })}
        </TextLink>
        <Badge variant="light" color="gray" tt="none">
          {t('textbooks.minutes', { count: paragraph.estimated_time })}
        </Badge>
        {staff && (
          <ButtonLink to="/paragraphs/$id/edit" params={{ id }} size="xs" variant="default">
            {t('textbooks.edit')}
          </ButtonLink>
        )}
      </Group>
      <Stack gap="xl" maw={760}>
        <Goals paragraph={paragraph} />
        <HtmlText html={paragraph.content} language={language} />
        <Terms paragraph={paragraph} />
        <Explanation paragraph={paragraph} />
        <Questions paragraph={paragraph} />
        {student && <ReadButton paragraph={paragraph} />}
        <ParagraphTests paragraphId={id} chapterId={paragraph.chapter_id} />
        <ParagraphChat
          paragraphId={id}
          sessionType={paragraph.status === 'completed' ? 'post_paragraph' : 'reading_help'}
        />
        <Neighbours id={id} language={language} />
      </Stack>
    </Page>
  );
}

function Goals({ paragraph }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  const { learning_objective, lesson_objective, language } = paragraph;
  const goals = [
    { name: t('textbooks.goal'), text: learning_objective },
    { name: t('textbooks.lesson_goal'), text: lesson_objective },
  ].filter(({ text }) => text !== '');
  if (goals.length === 0) return null;
  return (
    <Stack gap={4}>
      {goals.map(({ name, text }) => (
        <Text key={name}>
          <b>{name}:</b> <span lang={language}>{text}</span>
        </Text>
      ))}
    </Stack>
  );
}

function Terms({ paragraph: { key_terms, language } }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  if (key_terms.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="h3">
        {t('textbooks.terms')}
      </Title>
      <Group gap="xs" lang={language}>
        {key_terms.map((term) => (
          <Badge key={term} variant="light" size="lg" tt="none" fw={500}>
            {term}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}

function Questions({ paragraph: { questions, language } }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="h3">
        {t('textbooks.think')}
      </Title>
      <List type="ordered" lang={language}>
        {questions.map(({ order, text }) => (
          <List.Item key={order}>{text}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

function ReadButton({ paragraph: { id, status, current_step } }: { paragraph: Paragraph }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const record = useMutation(
    trpc.textbooks.students.record.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.textbooks.students.pathFilter()),
      onError: (error) => {
        toastError(t, error);
      },
    }),
  );
  if (status === 'completed' || current_step === 'summary') {
    return (
      <Alert color="teal" icon={<IconCircleCheck />} role="status">
        {t('textbooks.was_read')}
      </Alert>
    );
  }
  return (
    <Box>
      <Button
        loading={record.isPending}
        leftSection={<IconCircleCheck size={18} />}
        onClick={() => {
          record.mutate({ paragraph_id: id, completed: true, step: 'summary', client_id: requestKey() });
        }}
      >
        {t('textbooks.i_read')}
      </Button>
    </Box>
  );
}

function Neighbours({ id, language }: { id: number; language: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.textbooks.students.navigation.queryOptions({ paragraph_id: id }));
  if (data === undefined || (data.previous === null && data.next === null)) return null;
  const { previous, next } = data;
  const wrapped = { whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: 1.4 } as const;
  const look = { variant: 'default', h: 'auto', mih: 42, py: 'xs', maw: '100%' } as const;
  return (
    <Group
      component="nav"
      aria-label={t('textbooks.neighbours')}
      justify="space-between"
      gap="sm"
      lang={language}
    >
      {previous === null ? (
        <span />
      ) : (
        <ButtonLink
          to="/paragraphs/$id"
          params={{ id: previous.id }}
          {...look}
          leftSection={<IconArrowLeft size={18} />}
          styles={{ label: wrapped }}
        >
          {t('textbooks.previous', { title: previous.title })}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink
          to="/paragraphs/$id"
          params={{ id: next.id }}
          {...look}
          rightSection={<IconArrowRight size={18} />}
          styles={{ label: wrapped }}
        >
          {t('textbooks.next', { title: next.title })}
        </ButtonLink>
      )}
    </Group>
  );
}
