/** The questions of a quiz, made with the forms of test questions. */
import { useState } from 'react';
import { Badge, Button, Group, Modal, Paper, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { quizTypes } from '@talaffuz/features/homework/quiz-questions';
import { emptyData } from '../../tests/build/empty-data.ts';
import { QuestionForm } from '../../tests/build/question-form.tsx';
import { questionLabels } from '../../tests/labels.ts';
import type { DraftQuestion } from './values.ts';

interface QuizBuilderProps {
  questions: readonly DraftQuestion[];
  onQuestions: (questions: DraftQuestion[]) => void;
}

const isQuizType = (type: string | null) => quizTypes.find((one) => one === type) ?? null;

export function QuizBuilder({ questions, onQuestions }: QuizBuilderProps) {
  const { t } = useTranslation();
  /** Which one is open; one behind the last is new. */
  const [open, setOpen] = useState<{ place: number; question: DraftQuestion } | null>(null);
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
        data={quizTypes.map((type) => ({ value: type, label: t(questionLabels[type]) }))}
        value={null}
        onChange={(value) => {
          const type = isQuizType(value);
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
              question={open.question}
              busy={false}
              onSave={(values) => {
                const type = isQuizType(values.question_type);
                if (type === null) return;
                const saved = { ...values, question_type: type };
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
