/** What became of an attempt: the whole, each question with what is right, and a way to try again. */
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links.tsx';
import { clockText } from '../tests/use-countdown.ts';
import { percent } from './percent.ts';
import type { Question } from './question-card.tsx';
import type { Attempt } from './take-page.tsx';
import { useStart } from './test-lines.tsx';

export function AttemptResult({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const { test, answers, score, points_earned, total_points, passed, time_spent, attempt_number } = attempt;
  const { start, isPending } = useStart(test.id);
  const needed = percent(test.passing_score);
  return (
    <Stack>
      <Paper withBorder p="md" component="section" aria-label={t('textbook_tests.result')}>
        <Stack gap="xs">
          <Group justify="space-between">
            <Text fz="xl" fw={700}>
              {t('textbook_tests.result_of', {
                percent: percent(score),
                points: points_earned ?? 0,
                of: total_points ?? 0,
              })}
            </Text>
            <Badge size="lg" variant="light" tt="none" color={passed === true ? 'teal' : 'orange'}>
              {t(passed === true ? 'textbook_tests.passed' : 'textbook_tests.not_passed')}
            </Badge>
          </Group>
          <Text>
            {t(passed === true ? 'textbook_tests.passed_text' : 'textbook_tests.failed_text', {
              percent: needed,
            })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('textbook_tests.attempt_n', { n: attempt_number })} ·{' '}
            {t('textbook_tests.time_spent', { time: clockText(time_spent ?? 0) })}
          </Text>
          <Group>
            <Button loading={isPending} onClick={start}>
              {t('textbook_tests.again')}
            </Button>
            <TextLink to="/mastery">{t('mastery.title')}</TextLink>
          </Group>
        </Stack>
      </Paper>
      {test.questions.map((question, i) => (
        <Answer
          key={question.id}
          n={i + 1}
          question={question}
          answer={answers.find(({ question_id }) => question_id === question.id)}
        />
      ))}
    </Stack>
  );
}

interface AnswerProps {
  n: number;
  question: Question;
  answer: Attempt['answers'][number] | undefined;
}

function Answer({ n, question, answer }: AnswerProps) {
  const { t } = useTranslation();
  const right = answer?.is_correct === true;
  const points = answer?.points_earned ?? 0;
  const textOf = (ids: readonly number[]) =>
    question.options
      .filter(({ id }) => ids.includes(id))
      .map(({ text }) => text)
      .join('; ');
  const given = answer?.answer_text ?? textOf(answer?.selected_option_ids ?? []);
  const correct =
    question.options.length > 0 ? textOf(answer?.correct_option_ids ?? []) : (answer?.correct_answer ?? '');
  return (
    <Paper withBorder p="md" data-testid="answer">
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {n}. {question.question_text}
          </Text>
          <Badge
            variant="light"
            color={right ? 'teal' : points > 0 ? 'yellow' : 'red'}
            leftSection={right ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
            style={{ flexShrink: 0 }}
          >
            {points}/{question.points}
          </Badge>
        </Group>
        <Text style={{ overflowWrap: 'anywhere' }}>
          {given === '' ? <i>{t('textbook_tests.no_answer')}</i> : given}
        </Text>
        {!right && (
          <Text size="sm">
            <Text span c="dimmed" inherit>
              {t('textbook_tests.right_answer')}:{' '}
            </Text>
            {correct}
          </Text>
        )}
        {(answer?.explanation ?? '') !== '' && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {answer?.explanation}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
