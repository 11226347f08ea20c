/** What came of a session: its bands and what was handed in. */
import type { ReactNode } from 'react';
import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countWords } from '@talaffuz/features/tests/questions/writing';
import type { Outputs } from '../../api/trpc.ts';

export type Sheet = Outputs['mock']['sheet'];
type Score = NonNullable<Sheet['session']['score']>;
export const skills = ['listening', 'reading', 'writing', 'speaking'] as const;

export function Bands({ score }: { score: Score }) {
  const { t } = useTranslation();
  return (
    <Group data-testid="bands" gap="lg">
      <Figure label={t('mock.overall')} value={score.score} large />
      {skills.map((skill) => (
        <Figure key={skill} label={t(`mock.${skill}`)} value={score[skill]} />
      ))}
    </Group>
  );
}

function Figure({ label, value, large = false }: { label: string; value: number; large?: boolean }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fw={700} fz={large ? 32 : 22}>
        {value.toFixed(1)}
      </Text>
    </div>
  );
}

interface SheetAnswersProps {
  sheet: Pick<Sheet, 'listening_answer' | 'reading_answer' | 'writing_answers'>;
  /** What stands beside a section and under a piece of writing. */
  beside?: (kind: 'listening' | 'reading' | 'writing') => ReactNode;
  under?: (writing: Sheet['writing_answers'][number]) => ReactNode;
}

export function SheetAnswers({ sheet, beside, under }: SheetAnswersProps) {
  const { t } = useTranslation();
  const framed = (kind: 'listening' | 'reading' | 'writing', content: ReactNode) => (
    <section key={kind} data-testid={`sheet-${kind}`}>
      <Title order={2} fz="h3" mb="xs">
        {t(`mock.${kind}`)}
      </Title>
      {beside === undefined ? (
        content
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <div>{beside(kind)}</div>
          <div>{content}</div>
        </SimpleGrid>
      )}
    </section>
  );
  return (
    <Stack gap="xl">
      {framed('listening', <Answers answers={sheet.listening_answer?.answers ?? {}} />)}
      {framed('reading', <Answers answers={sheet.reading_answer?.answers ?? {}} />)}
      {framed(
        'writing',
        <Stack>
          {sheet.writing_answers.length === 0 && <Text c="dimmed">{t('mock.no_answer')}</Text>}
          {sheet.writing_answers.map((writing) => (
            <Paper key={writing.id} withBorder p="sm">
              <Text fw={600}>
                {t('mock.task_n', { n: writing.task_number })} ·{' '}
                {t('mock.words', { count: countWords(writing.text) })}
              </Text>
              <Text lang="en" my="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {writing.text}
              </Text>
              {under === undefined
                ? writing.teacher_comment !== null && (
                    <Text size="sm">
                      <b>{t('mock.comment_by')}:</b> {writing.teacher_comment}
                    </Text>
                  )
                : under(writing)}
            </Paper>
          ))}
        </Stack>,
      )}
    </Stack>
  );
}

function Answers({ answers }: { answers: Record<string, string> }) {
  const { t } = useTranslation();
  const rows = Object.entries(answers).sort(([a], [b]) => Number(a) - Number(b));
  if (rows.length === 0) return <Text c="dimmed">{t('mock.no_answer')}</Text>;
  return (
    <SimpleGrid cols={{ base: 2, xs: 3, lg: 4 }} spacing="xs" verticalSpacing={4}>
      {rows.map(([n, text]) => (
        <Text key={n} size="sm" style={{ overflowWrap: 'anywhere' }}>
          <b>{n}.</b> {text}
        </Text>
      ))}
    </SimpleGrid>
  );
}
