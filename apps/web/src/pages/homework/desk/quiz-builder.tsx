/** The questions of a quiz or a task, made with the forms of test questions. */
import { useState } from 'react';
import { Badge, Button, Group, Modal, Paper, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { emptyData } from '../../tests/build/empty-data.ts';
import { QuestionForm } from '../../tests/build/question-form.tsx';
import { questionLabels } from '../../tests/labels.ts';
import type { QuestionType } from '../../tests/questions/shapes.ts';

interface Draft<Type extends QuestionType> {
  question_type: Type;
  question_text: string;
  question_data: Record<string, unknown>;
  marks: number;
  /** Only where `explained`. */
  explanation?: string;
}

interface QuizBuilderProps<Type extends QuestionType> {
  /** Kinds of questions that may be added. */
  types: readonly Type[];
  questions: readonly Draft<Type>[];
  onQuestions: (questions: Draft<Type>[]) => void;
  /** Whether each has an explanation. */
  explained?: boolean;
}

export function QuizBuilder<Type extends QuestionType>({
  types,
  questions,
  onQuestions,
  explained = false,
}: QuizBuilderProps<Type>) {
  const { t } = useTranslation();
  /** Which one is open; one behind the last is new. */
  const [open, setOpen] = useState<{ place: number; question: Draft<Type> } | null>(null);
  const typeOf = (type: string | null): Type | null => types.find((one) => one === type) ?? null;
  const close = () => {
    setOpen(null);
  };
  return (
    <Stack>
      {questions.map((question, i) => (
        <Paper key={i} withBorder p="sm">
          <Group justify="space-between" align="flex-start">
            <div style={{ minWidth: 0, flex: '1 1 200px' }}>
              <Group gap="xs">
                <Badge variant="light">{t(questionLabels[question.question_type])}</Badge>
                <Text size="sm" c="dimmed">
                  {t('tests.marks', { count: question.marks })}
                </Text>
              </Group>
              <Text fw={600} lang="en" style={{ whiteSpace: 'pre-wrap' }}>
                {i + 1}. {question.question_text}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setOpen({ place: i, question });
                }}
              >
                {t('tests.edit')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  onQuestions(questions.filter((_, place) => place !== i));
                }}
              >
                {t('tests.delete')}
              </Button>
            </Group>
          </Group>
        </Paper>
      ))}
      <Select
        maw={320}
        label={t('tests.add_question')}
        placeholder={t('tests.question_type')}
        data={types.map((type) => ({ value: type, label: t(questionLabels[type]) }))}
        value={null}
        onChange={(value) => {
          const type = typeOf(value);
          if (type === null) return;
          const question = {
            question_type: type,
            question_text: '',
            question_data: emptyData(type),
            marks: 1,
          };
          setOpen({ place: questions.length, question });
        }}
      />
      {/* A question's own form lies in the homework's: saving one is not saving the other. */}
      <div
        onSubmit={(event) => {
          event.stopPropagation();
        }}
      >
        <Modal
          opened={open !== null}
          onClose={close}
          title={open === null ? '' : t(questionLabels[open.question.question_type])}
          size="lg"
        >
          {open !== null && (
            <QuestionForm
              question={{
                ...open.question,
                explanation: explained ? (open.question.explanation ?? '') : undefined,
              }}
              busy={false}
              onSave={(values) => {
                const type = typeOf(values.question_type);
                if (type === null) return;
                const { explanation, ...rest } = values;
                const saved = {
                  ...open.question,
                  ...rest,
                  question_type: type,
                  ...(explanation === undefined ? {} : { explanation }),
                };
                onQuestions([...questions.slice(0, open.place), saved, ...questions.slice(open.place + 1)]);
                close();
              }}
            />
          )}
        </Modal>
      </div>
    </Stack>
  );
}
