/** A result: the whole, and every question with what was answered and what is right. */
import type { ReactNode } from 'react';
import { Accordion, Alert, Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClock, IconPencil, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { ResultView as SpeechResult } from '../../practice/result-view.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ownWords, sectionLabels } from './labels.ts';
import { Outcome } from './outcome.tsx';

export type Result = Outputs['tests']['result'];
export type ResultAnswer = Result['sections'][number]['answers'][number];

export function ResultHead({ result }: { result: Result }) {
  const { t } = useTranslation();
  const { total_score, max_score, bands, feedback, status, sections } = result;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('tests.result')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fz="xl" fw={700}>
            {status === 'submitted' && `${t('tests.so_far')}: `}
            {t('tests.score_of', { score: total_score, max: max_score })}
          </Text>
          <Outcome attempt={result} />
        </Group>
        <Text>{feedback}</Text>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {sections.map(({ section_id, section_title, section_type, score, max_score: max }) => (
            <div key={section_id}>
              <Text size="sm" c="dimmed">
                {section_title}
              </Text>
              <Text fw={600}>{t('tests.score_of', { score, max })}</Text>
              {bands
                .filter(({ skill }) => skill === section_type)
                .map(({ band }) => (
                  <Text key={section_type} size="sm">
                    {t('tests.band', { band: band.toFixed(1) })}
                  </Text>
                ))}
            </div>
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

interface ResultAnswersProps {
  result: Result;
  /** What stands below an answer, such as a form for marks. */
  below?: (answer: ResultAnswer) => ReactNode;
}

export function ResultAnswers({ result, below }: ResultAnswersProps) {
  const { t } = useTranslation();
  return result.sections.map(({ section_id, section_title, section_type, answers }) => (
    <section key={section_id}>
      <Title order={2} fz="h3" mb="xs">
        {section_title}
        {section_title !== t(sectionLabels[section_type]) && (
          <Text span size="sm" c="dimmed" ml="xs">
            {t(sectionLabels[section_type])}
          </Text>
        )}
      </Title>
      <Stack>
        {answers.map((answer) => (
          <Paper key={answer.question_id} withBorder p="md">
            <AnswerView answer={answer} />
            {below?.(answer)}
          </Paper>
        ))}
      </Stack>
    </section>
  ));
}

/** What nobody can have simply right or wrong gets marks and no tick. */
const isJudged = (type: ResultAnswer['question_type']): boolean => type === 'essay' || type === 'speaking';

function Mark({ answer: { score, marks, is_correct, question_type } }: { answer: ResultAnswer }) {
  const { t } = useTranslation();
  const text = score === null ? t('tests.waits') : t('tests.score_of', { score, max: marks });
  const [color, Icon] =
    score === null
      ? ['yellow', IconClock]
      : isJudged(question_type)
        ? ['cyan', IconPencil]
        : is_correct === true
          ? ['teal', IconCheck]
          : [score > 0 ? 'orange' : 'red', IconX];
  return (
    <Badge
      variant="light"
      color={color}
      leftSection={<Icon size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {text}
    </Badge>
  );
}

const rightLabel = (type: ResultAnswer['question_type']) =>
  type === 'speaking'
    ? ('tests.reference_text' as const)
    : type === 'essay'
      ? ('tests.sample' as const)
      : ('tests.right_answer' as const);

function AnswerView({ answer }: { answer: ResultAnswer }) {
  const { t } = useTranslation();
  const { question_text, question_type, user_answer, correct_answer, feedback, words, min_words } = answer;
  const { file_id, practice_attempt_id, is_correct, prompt, explanation } = answer;
  const given = ownWords(t, question_type, user_answer);
  const right = ownWords(t, question_type, correct_answer);
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} lang="en" style={{ whiteSpace: 'pre-wrap' }}>
          {question_text}
        </Text>
        <Mark answer={answer} />
      </Group>
      {prompt !== '' && (
        <Text lang="en" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
          {prompt}
        </Text>
      )}
      {question_type === 'speaking' && file_id !== null ? (
        practice_attempt_id === null ? (
          <Recording id={file_id} />
        ) : (
          <Speech id={practice_attempt_id} />
        )
      ) : (
        <Text
          {...(user_answer === '' || given !== null ? {} : { lang: 'en' })}
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {user_answer === '' ? <i>{t('tests.no_answer')}</i> : (given ?? user_answer)}
        </Text>
      )}
      {words !== null && min_words !== null && words < min_words && (
        <Text size="sm" className="mark-weak">
          {t('tests.too_short', { words, min: min_words })}
        </Text>
      )}
      {correct_answer !== '' && is_correct !== true && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Text span c="dimmed" inherit>
            {t(rightLabel(question_type))}:{' '}
          </Text>
          {right ?? <span lang="en">{correct_answer}</span>}
        </Text>
      )}
      {explanation !== '' && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {explanation}
        </Text>
      )}
      {feedback !== '' && (
        <Alert color="cyan" title={t('tests.teacher_says')} p="xs">
          {feedback}
        </Alert>
      )}
    </Stack>
  );
}

function Recording({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.files.file.queryOptions({ id }, { staleTime: 5 * 60_000 }));
  if (data === undefined) return null;
  return <audio controls src={data.url} aria-label={t('tests.listen')} style={{ width: '100%' }} />;
}

/** What the speech worker found; folded away, since it is long. */
function Speech({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.practice.attempt.queryOptions({ id }));
  return (
    <Stack gap="xs">
      <audio
        controls
        preload="none"
        src={`/api/v1/practice/attempts/${String(id)}/audio`}
        aria-label={t('tests.listen')}
        style={{ width: '100%' }}
      />
      <Accordion variant="contained">
        <Accordion.Item value="analysis">
          <Accordion.Control>{t('tests.analysis')}</Accordion.Control>
          <Accordion.Panel>
            <QueryView query={query}>{(attempt) => <SpeechResult attempt={attempt} />}</QueryView>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}
