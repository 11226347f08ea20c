/** The questions of a test that is not saved yet: each is changed in a dialog, moved, or removed. */
import { useState, type ReactNode } from 'react';
import { Badge, Group, Modal, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kinds } from '@talaffuz/features/tests/questions/kinds';
import { wireKinds, type WireKind } from '@talaffuz/features/tests/questions/wire';
import { questionLabels } from '../../tests/labels.ts';
import { emptyData } from '../../tests/build/empty-data.ts';
import { ItemActions } from '../../tests/build/item-actions.tsx';
import { QuestionForm, type QuestionValues } from '../../tests/build/question-form.tsx';

export interface DraftQuestion extends Omit<QuestionValues, 'question_type' | 'explanation'> {
  key: string;
  explanation: string;
  question_type: WireKind;
}

interface QuestionListProps {
  questions: DraftQuestion[];
  frozen: boolean;
  error: ReactNode;
  onChange: (questions: DraftQuestion[]) => void;
}

const drafted = (values: QuestionValues, question_type: WireKind, key: string): DraftQuestion => ({
  ...values,
  explanation: values.explanation ?? '',
  question_type,
  key,
});

function rightOf({ question_type, question_data }: DraftQuestion): string {
  try {
    return kinds[question_type].right(question_data);
  } catch {
    return '';
  }
}

export function QuestionList({ questions, frozen, error, onChange }: QuestionListProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<WireKind | null>(null);
  const set = (key: string, values: QuestionValues) => {
    onChange(questions.map((one) => (one.key === key ? drafted(values, one.question_type, key) : one)));
  };
  const move = (index: number, step: -1 | 1) => {
    const next = [...questions];
    const [one] = next.splice(index, 1);
    if (one !== undefined) next.splice(index + step, 0, one);
    onChange(next);
  };
  return (
    <Stack component="section">
      <Title order={2} fz="h3">
        {t('textbook_tests.questions')}
      </Title>
      {error !== undefined && error !== null && (
        <Text c="red" role="alert">
          {error}
        </Text>
      )}
      {questions.map((question, index) => (
        <Paper key={question.key} withBorder p="sm" data-testid="question">
          <Group justify="space-between">
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                {t('textbook_tests.question_n', { n: index + 1 })}
              </Text>
              <Badge variant="light" tt="none">
                {t(questionLabels[question.question_type])}
              </Badge>
              <Text size="sm" c="dimmed">
                {t('textbook_tests.points', { count: question.marks })}
              </Text>
            </Group>
            {!frozen && (
              <ItemActions
                name={t('textbook_tests.question_n', { n: index + 1 })}
                index={index}
                count={questions.length}
                onMove={(step) => {
                  move(index, step);
                }}
                heading={t(questionLabels[question.question_type])}
                form={(close) => (
                  <QuestionForm
                    question={question}
                    busy={false}
                    onSave={(values) => {
                      set(question.key, values);
                      close();
                    }}
                  />
                )}
                deleting={false}
                onDelete={() => {
                  onChange(questions.filter(({ key }) => key !== question.key));
                }}
              />
            )}
          </Group>
          <Text fw={600} mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {question.question_text}
          </Text>
          <Text size="sm">
            {t('textbook_tests.right_answer')}: {rightOf(question)}
          </Text>
          {question.explanation !== '' && (
            <Text size="sm" c="dimmed">
              {question.explanation}
            </Text>
          )}
        </Paper>
      ))}
      {!frozen && (
        <Select
          maw={320}
          label={t('textbook_tests.add_question')}
          placeholder={t('textbook_tests.question_kind')}
          data={wireKinds.map((value) => ({ value, label: t(questionLabels[value]) }))}
          value={null}
          onChange={(value) => {
            setAdding(wireKinds.find((one) => one === value) ?? null);
          }}
        />
      )}
      <Modal
        opened={adding !== null}
        onClose={() => {
          setAdding(null);
        }}
        title={adding === null ? '' : t(questionLabels[adding])}
        size="lg"
      >
        {adding !== null && (
          <QuestionForm
            question={{
              question_type: adding,
              question_text: '',
              question_data: emptyData(adding),
              marks: 1,
              explanation: '',
            }}
            busy={false}
            onSave={(values) => {
              onChange([...questions, drafted(values, adding, crypto.randomUUID())]);
              setAdding(null);
            }}
          />
        )}
      </Modal>
    </Stack>
  );
}
