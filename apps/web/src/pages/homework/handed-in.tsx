/** What was handed in and what came back: text, files, quiz results, the analysis of a recording, score and comment. */
import { Alert, Blockquote, Loader, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import { shortDateTime } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { ownWords } from '../tests/labels.ts';
import type { QuestionType } from '../tests/questions/shapes.ts';
import type { Submission } from './labels.ts';
import { FileLinks } from './parts.tsx';
import { readResults } from './quiz.ts';

/** `marking`: shown to whoever marks it, and so waits for themselves. */
export function HandedIn({ row, marking = false }: { row: Submission; marking?: boolean }) {
  const { t } = useTranslation();
  const { submission, submitted_at, files, feedback, analysis, status } = row;
  const results = readResults(submission);
  return (
    <Stack>
      {submitted_at !== null && (
        <Text size="sm" c="dimmed">
          {t('homework.sent_at', { date: shortDateTime(submitted_at) })}
          {!marking && status !== 'graded' && ` · ${t('homework.waits')}`}
        </Text>
      )}
      {feedback !== '' && (
        <div>
          <Text fw={600}>{t('homework.feedback')}</Text>
          <Blockquote p="md" mt={4} style={{ whiteSpace: 'pre-wrap' }}>
            {feedback}
          </Blockquote>
        </div>
      )}
      {results.length > 0 ? <QuizResults results={results} /> : <Content submission={submission} />}
      <FileLinks files={files} />
      {analysis !== null && <Analysis analysis={analysis} />}
    </Stack>
  );
}

/** A text as it was written; another form as it was sent. */
function Content({ submission }: { submission: Submission['submission'] }) {
  const { text } = z.object({ text: z.string().optional() }).safeParse(submission).data ?? {};
  const shown = text ?? (Object.keys(submission).length === 0 ? '' : JSON.stringify(submission, null, 2));
  if (shown === '') return null;
  return (
    <Paper withBorder p="md">
      <Text lang="en" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {shown}
      </Text>
    </Paper>
  );
}

/** True and false in the reader's language; everything else in the words of the quiz. */
const inWords = (t: TFunction, type: QuestionType | undefined, text: string): string =>
  type === undefined ? text : (ownWords(t, type, text) ?? text);

function QuizResults({ results }: { results: ReturnType<typeof readResults> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {results.map(({ question_id, question_type, question_text, given, right, score, marks }, i) => (
        <Paper key={question_id} withBorder p="sm">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text fw={600} lang="en" style={{ whiteSpace: 'pre-wrap' }}>
              {i + 1}. {question_text}
            </Text>
            <Text style={{ whiteSpace: 'nowrap' }} c={score === marks ? 'teal' : 'red'}>
              {t('homework.score', { score, max: marks })}
            </Text>
          </Group>
          <Text size="sm">
            {t('homework.given', {
              text: given === '' ? t('homework.no_answer') : inWords(t, question_type, given),
            })}
          </Text>
          {score !== marks && (
            <Text size="sm">{t('homework.right', { text: inWords(t, question_type, right) })}</Text>
          )}
        </Paper>
      ))}
    </Stack>
  );
}

function Analysis({ analysis }: { analysis: NonNullable<Submission['analysis']> }) {
  const { t } = useTranslation();
  const { attempt_id, status, overall_score, error } = analysis;
  if (status === 'failed') {
    return (
      <Alert color="yellow" title={t('homework.analysis')}>
        {t('homework.analysis_failed', { reason: error ?? '' })} {t('homework.analysis_waits')}
      </Alert>
    );
  }
  return (
    <Paper withBorder p="md" component="section" aria-label={t('homework.analysis')}>
      <Title order={3} fz="md" mb="xs">
        {t('homework.analysis')}
      </Title>
      {status === 'done' && overall_score !== null ? (
        <Group>
          <ScoreBadge score={overall_score} />
          <Text>{t('homework.analysis_score', { score: Math.round(overall_score) })}</Text>
          <TextLink to="/attempts/$id" params={{ id: attempt_id }}>
            {t('homework.analysis_open')}
          </TextLink>
        </Group>
      ) : (
        <Group role="status">
          <Loader size="sm" />
          <Text>{t('homework.analysis_running')}</Text>
        </Group>
      )}
    </Paper>
  );
}
