/** One question as its answerer will see it, and what staff do with it. */
import { Badge, Group, Paper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../../api/trpc.ts';
import type { Step } from '../../../ui/move-buttons.tsx';
import { questionLabels } from '../labels.ts';
import { QuestionInput } from '../questions/question-input.tsx';
import type { Question } from '../questions/shapes.ts';
import { ItemActions } from './item-actions.tsx';
import { QuestionForm } from './question-form.tsx';
import { useAfterSave } from './use-save.ts';

interface QuestionItemProps {
  question: Question;
  /** From 0, of `count`. */
  index: number;
  count: number;
  frozen: boolean;
  onMove: (step: Step) => void;
}

export function QuestionItem({ question, index, count, frozen, onMove }: QuestionItemProps) {
  const { t } = useTranslation();
  const remove = useMutation({ ...trpc.tests.admin.deleteQuestion.mutationOptions(), ...useAfterSave() });
  const { id, question_type, question_text, marks } = question;
  const name = t('tests.question_n', { n: index + 1 });
  const kind = t(questionLabels[question_type]);
  return (
    <Paper withBorder p="sm" data-testid="question">
      <Group justify="space-between">
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {kind}
          </Badge>
          <Text size="sm" c="dimmed">
            {name} · {t('tests.marks', { count: marks })}
          </Text>
        </Group>
        {!frozen && (
          <ItemActions
            name={name}
            index={index}
            count={count}
            onMove={onMove}
            heading={kind}
            form={(close) => <EditQuestion question={question} onDone={close} />}
            deleting={remove.isPending}
            onDelete={() => {
              remove.mutate({ question_id: id });
            }}
          />
        )}
      </Group>
      <Text fw={600} lang="en" my="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {question_text}
      </Text>
      <QuestionInput question={question} answer={{}} onAnswer={() => undefined} disabled />
    </Paper>
  );
}

function EditQuestion({ question, onDone }: { question: Question; onDone: () => void }) {
  const update = useMutation({
    ...trpc.tests.admin.updateQuestion.mutationOptions(),
    ...useAfterSave(onDone),
  });
  return (
    <QuestionForm
      question={question}
      busy={update.isPending}
      onSave={({ question_type: _fixed, ...values }) => {
        update.mutate({ question_id: question.id, ...values });
      }}
    />
  );
}
