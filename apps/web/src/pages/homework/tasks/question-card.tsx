/** One question of a task: its answer, and what was said of it. */
import { useState } from 'react';
import {
  Badge,
  Button,
  Checkbox,
  Group,
  List,
  Paper,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countWords } from '@talaffuz/features/tests/questions/writing';
import { trpc } from '../../../api/trpc.ts';
import { errorText } from '../../../ui/error-text.ts';
import { Said } from './said.tsx';
import type { TaskQuestion } from './labels.ts';

interface QuestionCardProps {
  question: TaskQuestion;
  place: number;
  submission_id: number;
  running: boolean;
  /** Whether right and wrong are told at once, and the answer is final then. */
  told: boolean;
}

interface Draft {
  text: string;
  chosen: number[];
}

const same = (one: Draft, other: Draft): boolean =>
  one.text.trim() === other.text.trim() && one.chosen.join() === other.chosen.join();

export function QuestionCard({ question, place, submission_id, running, told }: QuestionCardProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const saved: Draft = {
    text: question.my_answer ?? '',
    chosen: [...(question.my_selected_options ?? [])].sort((a, b) => a - b),
  };
  const [draft, setDraft] = useState(saved);
  const answer = useMutation(
    trpc.homework_tasks.answer.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.homework_tasks.pathFilter()),
    }),
  );
  const open = running && !question.is_final;
  const written = question.options === null;
  const essay = question.question_type === 'essay';
  const whole = written ? draft.text.trim() !== '' : draft.chosen.length > 0;
  const changed = !same(draft, saved);
  const send = ({ text, chosen }: Draft) => {
    answer.mutate({
      submission_id,
      question_id: question.id,
      ...(written ? { answer_text: text } : { selected_option_ids: chosen }),
    });
  };
  const change = (next: Draft) => {
    setDraft(next);
    // Where nothing is told of it there is nothing to wait for; several options are sent when they are complete.
    if (!told && !written && next.chosen.length > 0) send(next);
  };
  const label = `${String(place)}. ${question.question_text}`;
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      aria-label={t('tests.question_n', { n: place })}
      onSubmit={(event: React.SyntheticEvent) => {
        event.preventDefault();
        if (open && whole && changed) send(draft);
      }}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} fz="md" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 }}>
            {label}
          </Title>
          <Mark question={question} />
        </Group>
        {open ? (
          <AnswerInput question={question} draft={draft} onChange={change} />
        ) : (
          <Given question={question} />
        )}
        {answer.isError && (
          <Text c="red" size="sm" role="alert">
            {errorText(t, answer.error)}
          </Text>
        )}
        {open && (
          <Group>
            {(told || written) && (
              <Button type="submit" size="sm" loading={answer.isPending} disabled={!whole || !changed}>
                {t(
                  essay
                    ? 'homework_tasks.save_feedback'
                    : told
                      ? 'homework_tasks.check'
                      : 'homework_tasks.save',
                )}
              </Button>
            )}
            <Text size="sm" c="dimmed" role="status">
              {answer.isPending
                ? essay && t('homework_tasks.thinking')
                : changed
                  ? whole && t('homework_tasks.not_saved')
                  : question.is_answered && t('homework_tasks.saved')}
            </Text>
          </Group>
        )}
        {!changed && <Said question={question} />}
      </Stack>
    </Paper>
  );
}

/** Points, and where it is told whether it was right. */
function Mark({ question }: { question: TaskQuestion }) {
  const { t } = useTranslation();
  const { is_correct, points_earned, points } = question;
  if (points_earned === null) {
    return (
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {t('homework_tasks.points', { count: points })}
      </Text>
    );
  }
  const [color, word] =
    is_correct === true
      ? (['teal', 'homework_tasks.right'] as const)
      : points_earned > 0
        ? (['yellow', 'homework_tasks.partly'] as const)
        : (['red', 'homework_tasks.wrong'] as const);
  return (
    <Stack gap={2} align="flex-end" style={{ flexShrink: 0 }}>
      <Badge color={color}>{t(word)}</Badge>
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {t('homework_tasks.earned', { points: points_earned, max: points })}
      </Text>
    </Stack>
  );
}

interface AnswerInputProps {
  question: TaskQuestion;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** An answer that stays as it is: easier to read than fields that are switched off. */
function Given({ question }: { question: TaskQuestion }) {
  const { t } = useTranslation();
  const { options, my_answer, my_selected_options, is_answered } = question;
  if (!is_answered) return <Text c="dimmed">{t('homework_tasks.no_answer')}</Text>;
  if (options === null) {
    return <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{my_answer}</Text>;
  }
  return (
    <List listStyleType="none" spacing={4}>
      {options.map(({ id, text }) => {
        const chosen = my_selected_options?.includes(id) === true;
        return (
          <List.Item key={id} fw={chosen ? 600 : 400} {...(chosen ? {} : { c: 'dimmed' })}>
            {chosen ? (
              <IconCheck size={16} aria-label={t('homework_tasks.your_choice')} />
            ) : (
              <IconPoint size={16} aria-hidden />
            )}{' '}
            {text}
          </List.Item>
        );
      })}
    </List>
  );
}

function AnswerInput({ question, draft, onChange }: AnswerInputProps) {
  const { t } = useTranslation();
  const { options, question_type: type, min_words } = question;
  if (options !== null && type === 'multiple_choice') {
    return (
      <Checkbox.Group
        aria-label={question.question_text}
        value={draft.chosen.map(String)}
        onChange={(values) => {
          onChange({ ...draft, chosen: values.map(Number).sort((a, b) => a - b) });
        }}
      >
        <Stack gap="xs">
          {options.map(({ id, text }) => (
            <Checkbox key={id} value={String(id)} label={text} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  }
  if (options !== null) {
    return (
      <Radio.Group
        aria-label={question.question_text}
        value={draft.chosen.map(String)[0] ?? null}
        onChange={(value) => {
          onChange({ ...draft, chosen: [Number(value)] });
        }}
      >
        <Stack gap="xs">
          {options.map(({ id, text }) => (
            <Radio key={id} value={String(id)} label={text} />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  const shared = {
    label: t('tests.your_answer'),
    spellCheck: false,
    autoComplete: 'off',
    value: draft.text,
    onChange: ({ currentTarget: { value } }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onChange({ ...draft, text: value });
    },
  };
  if (type !== 'essay') return <TextInput {...shared} maxLength={500} />;
  const words = countWords(draft.text);
  return (
    <div>
      <Textarea {...shared} autosize minRows={6} maxRows={24} maxLength={20_000} />
      <Text size="sm" c="dimmed" mt={4}>
        {min_words !== null && words < min_words
          ? t('homework_tasks.words', { words, min: min_words })
          : t('tests.words', { count: words })}
      </Text>
    </div>
  );
}
