/** A textbook from a file; what is wrong with it is listed by its place. */
import { useState } from 'react';
import { Alert, Button, FileInput, List, Progress, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ParseKeys, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { contentLanguages } from '@talaffuz/features/textbooks/schema';
import { asApiError } from '../../../api/api-error.ts';
import { trpc } from '../../../api/trpc.ts';
import { errorText } from '../../../ui/error-text.ts';
import { fileProblem } from '../../../ui/file-problem.ts';
import { TextLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSendForm } from '../../homework/send.ts';

const made = z.object({ id: z.number() });
const grades = Array.from({ length: 11 }, (_, i) => String(i + 1));

export function ImportTextbookPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [subject, setSubject] = useState<string | null>(null);
  const [grade, setGrade] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const { data: subjects = [] } = useQuery(trpc.subjects.list.queryOptions({}));
  const { send, share, error, busy, reset } = useSendForm('/textbooks/import', async (answer) => {
    await cache.invalidateQueries(trpc.textbooks.pathFilter());
    await navigate({ to: '/textbooks/$id/edit', params: { id: made.parse(answer).id } });
  });
  const submit = () => {
    if (file === null) return;
    const form = new FormData();
    if (subject !== null) form.append('subject_id', subject);
    if (grade !== null) form.append('grade_level', grade);
    if (language !== null) form.append('language', language);
    form.append('file', file);
    void send(form);
  };
  return (
    <Page title={t('textbooks.import_title')} lead={t('textbooks.import_lead')}>
      <TextLink to="/textbooks">← {t('textbooks.back')}</TextLink>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack maw={720}>
          <FileInput
            label={t('textbooks.import_file')}
            description={t('textbooks.import_help')}
            required
            accept=".zip,.json,.md,.markdown,.txt"
            placeholder={t('textbooks.choose_file')}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              reset();
            }}
          />
          <Text size="sm" c="dimmed">
            {t('textbooks.import_optional')}:
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={t('textbooks.subject')}
              clearable
              data={subjects.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={subject}
              onChange={setSubject}
            />
            <Select
              label={t('textbooks.grade_level')}
              clearable
              data={grades}
              value={grade}
              onChange={setGrade}
            />
            <Select
              label={t('textbooks.language')}
              clearable
              data={contentLanguages.map((one) => ({ value: one, label: t(`textbooks.in_${one}`) }))}
              value={language}
              onChange={setLanguage}
            />
          </SimpleGrid>
          {share !== null && <Progress value={100 * share} aria-label={t('textbooks.import_send')} />}
          {error !== null && <Problems error={error} />}
          <div>
            <Button type="submit" loading={busy} disabled={file === null}>
              {t('textbooks.import_send')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}

const numbered: Partial<Record<string | number, ParseKeys>> = {
  chapters: 'file_problem.place_chapter',
  paragraphs: 'file_problem.place_paragraph',
  tests: 'file_problem.place_test',
  questions: 'file_problem.place_question',
  contents: 'file_problem.place_content',
  cards: 'file_problem.place_card',
};

/** `["body", "chapters", 1, "title"]` as `chapter 2 › title`; fields have the names that the file has for them. */
function placeText(t: TFunction, [, ...path]: (string | number)[]): string {
  const parts = path.map((part, i) => {
    const list = numbered[path[i - 1] ?? ''];
    if (typeof part === 'number') return list === undefined ? String(part + 1) : t(list, { n: part + 1 });
    return numbered[part] !== undefined && typeof path[i + 1] === 'number' ? null : part;
  });
  return parts.filter((part) => part !== null).join(' › ');
}

function Problems({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { fields } = asApiError(error);
  if (fields.length === 0) {
    return (
      <Alert color="red" role="alert">
        {errorText(t, error)}
      </Alert>
    );
  }
  return (
    <Alert color="red" role="alert" title={t('textbooks.import_problems')}>
      <List>
        {fields.map((problem, i) => (
          <List.Item key={i} style={{ overflowWrap: 'anywhere' }}>
            {[placeText(t, problem.loc), fileProblem(t, problem)].filter((part) => part !== '').join(': ')}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
