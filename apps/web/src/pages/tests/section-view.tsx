/** One section of a running test: what is read or heard, and its questions. */
import { Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import { sectionLabels } from './labels.ts';
import { QuestionInput } from './questions/question-input.tsx';
import { isAnswered, type Answer, type Section } from './questions/shapes.ts';

interface SectionViewProps {
  section: Section;
  /** Number of its first question in the whole test. */
  first: number;
  answers: ReadonlyMap<number, Answer>;
  onAnswer: (id: number, answer: Answer) => void;
  disabled: boolean;
}

/** A long text stands beside its questions where there is room. */
const LONG_TEXT = 400;

export function SectionView({ section, first, answers, onAnswer, disabled }: SectionViewProps) {
  const { t } = useTranslation();
  const { instructions, description, audio_url, questions, section_type, title } = section;
  return (
    <Stack>
      <div>
        <Title order={2} fz="h3">
          {title}
        </Title>
        {title !== t(sectionLabels[section_type]) && (
          <Text size="sm" c="dimmed">
            {t(sectionLabels[section_type])}
          </Text>
        )}
      </div>
      {description !== '' && <Text>{description}</Text>}
      {audio_url !== null && <audio controls src={audio_url} aria-label={title} style={{ width: '100%' }} />}
      <SimpleGrid cols={{ base: 1, md: instructions.length > LONG_TEXT ? 2 : 1 }} spacing="lg">
        {instructions !== '' && (
          <div>
            <Markdown>{instructions}</Markdown>
          </div>
        )}
        <Stack>
          {questions.map((question, i) => {
            const answer = answers.get(question.id);
            const done = isAnswered(question.question_type, answer);
            return (
              <Paper
                key={question.id}
                withBorder
                p="md"
                component="section"
                aria-labelledby={`q${String(question.id)}`}
              >
                <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
                  <div>
                    <Text size="sm" c="dimmed">
                      {t('tests.question_n', { n: first + i })} ·{' '}
                      {t('tests.marks', { count: question.marks })}
                    </Text>
                    <Text
                      fw={600}
                      id={`q${String(question.id)}`}
                      lang="en"
                      style={{ whiteSpace: 'pre-wrap' }}
                    >
                      {question.question_text}
                    </Text>
                  </div>
                  <Badge variant="light" color={done ? 'teal' : 'gray'} style={{ flexShrink: 0 }}>
                    {done ? t('tests.answered') : t('tests.unanswered')}
                  </Badge>
                </Group>
                <QuestionInput
                  question={question}
                  answer={answer ?? {}}
                  disabled={disabled}
                  onAnswer={(data) => {
                    onAnswer(question.id, data);
                  }}
                />
              </Paper>
            );
          })}
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
