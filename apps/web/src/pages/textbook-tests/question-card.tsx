/** One question: chosen by mouse or by the keys 1–9, checked at once, then what is right and why. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  Alert,
  Button,
  Checkbox,
  Group,
  Kbd,
  Paper,
  Radio,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { asApiError } from '../../api/api-error.ts';
import { toastError } from '../../ui/toast.ts';
import type { Attempt } from './take-page.tsx';

export type Question = Attempt['test']['questions'][number];
type Told = Outputs['textbook_tests']['answer'];

interface QuestionCardProps {
  attempt_id: number;
  question: Question;
  /** From 1, of `count`. */
  n: number;
  count: number;
  /** Whether no question is left after this one. */
  last: boolean;
  onTold: () => void;
  onEnded: () => void;
  onNext: () => void;
}

export function QuestionCard(props: QuestionCardProps) {
  const { attempt_id, question, n, count, last, onTold, onEnded, onNext } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number[]>([]);
  const [text, setText] = useState('');
  const nextButton = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { mutate, data, isPending } = useMutation({
    ...trpc.textbook_tests.answer.mutationOptions(),
    onSuccess: onTold,
    onError: (error) => {
      toastError(t, error);
      // Its time was over, or it was handed in elsewhere.
      if (asApiError(error).code === 'conflict') onEnded();
    },
  });
  useEffect(() => {
    if (data !== undefined) nextButton.current?.focus();
  }, [data]);
  const many = question.question_type === 'multiple_choice';
  const inWords = question.question_type === 'short_answer';
  const empty = inWords ? text.trim() === '' : chosen.length === 0;
  const choose = useCallback(
    (id: number) => {
      setChosen((old) => (!many ? [id] : old.includes(id) ? old.filter((one) => one !== id) : [...old, id]));
    },
    [many],
  );
  const told = data !== undefined;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inWords) return;
      // Whoever stands on a button or in a field means that; dialogs are buttons, too.
      const free = event.target === document.body;
      if (event.key === 'Enter' && free) form.current?.requestSubmit();
      const option = question.options[Number(event.key) - 1];
      const writing =
        event.target instanceof HTMLTextAreaElement ||
        (event.target instanceof HTMLInputElement && event.target.type === 'text');
      if (option !== undefined && !told && !writing) choose(option.id);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [inWords, told, question.options, choose]);
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (data !== undefined) onNext();
          else if (!empty && !isPending) {
            mutate({
              attempt_id,
              question_id: question.id,
              ...(inWords ? { answer_text: text } : { selected_option_ids: chosen }),
            });
          }
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('textbook_tests.question_of', { n, count })} ·{' '}
            {t('textbook_tests.points', { count: question.points })}
          </Text>
          <Title order={2} fz="h3" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {question.question_text}
          </Title>
          {inWords ? (
            <TextInput
              label={t('textbook_tests.your_answer')}
              description={t('textbook_tests.write')}
              autoFocus
              autoComplete="off"
              maxLength={500}
              readOnly={data !== undefined}
              value={text}
              onChange={({ currentTarget: { value } }) => {
                setText(value);
              }}
            />
          ) : (
            <Options
              question={question}
              many={many}
              chosen={chosen}
              told={data}
              busy={isPending}
              onChoose={choose}
            />
          )}
          {data !== undefined && <Feedback told={data} points={question.points} inWords={inWords} />}
          <Group justify="space-between">
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {inWords ? '' : t('textbook_tests.keys')}
            </Text>
            <Button ref={nextButton} type="submit" loading={isPending} disabled={data === undefined && empty}>
              {data === undefined
                ? t('textbook_tests.check')
                : t(last ? 'textbook_tests.finish' : 'textbook_tests.next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

interface OptionsProps {
  question: Question;
  many: boolean;
  chosen: number[];
  told: Told | undefined;
  busy: boolean;
  onChoose: (id: number) => void;
}

function Options({ question, many, chosen, told, busy, onChoose }: OptionsProps) {
  const { t } = useTranslation();
  const Mark = many ? Checkbox : Radio;
  return (
    <Stack gap="xs" role={many ? 'group' : 'radiogroup'} aria-label={question.question_text}>
      <Text size="sm" c="dimmed">
        {t(many ? 'textbook_tests.several_hint' : 'textbook_tests.single_hint')}
      </Text>
      {question.options.map(({ id, text }, i) => {
        const right = told?.correct_option_ids.includes(id) === true;
        const wrong = told !== undefined && chosen.includes(id) && !right;
        return (
          <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
            {i < 9 && (
              <Kbd visibleFrom="sm" aria-hidden>
                {i + 1}
              </Kbd>
            )}
            <Mark
              style={{ flex: 1, minWidth: 0 }}
              {...(many ? {} : { name: `question-${String(question.id)}` })}
              label={
                <span style={{ overflowWrap: 'anywhere' }}>
                  {text}{' '}
                  {right && (
                    <IconCheck size={16} color="teal" aria-label={t('textbook_tests.right_answer')} />
                  )}
                  {wrong && <IconX size={16} color="red" aria-label={t('textbook_tests.wrong')} />}
                </span>
              }
              checked={chosen.includes(id)}
              disabled={busy}
              onChange={() => {
                if (told === undefined) onChoose(id);
              }}
            />
          </Group>
        );
      })}
    </Stack>
  );
}

interface FeedbackProps {
  told: Told;
  points: number;
  inWords: boolean;
}

function Feedback({ told, points, inWords }: FeedbackProps) {
  const { t } = useTranslation();
  const { is_correct, points_earned, explanation, correct_answer } = told;
  const title = is_correct
    ? t('textbook_tests.right')
    : points_earned > 0
      ? t('textbook_tests.partly', { points: points_earned, of: points })
      : t('textbook_tests.wrong');
  return (
    <Alert
      role="status"
      color={is_correct ? 'teal' : points_earned > 0 ? 'yellow' : 'red'}
      title={title}
      icon={is_correct ? <IconCheck /> : <IconX />}
    >
      {!is_correct && inWords && (
        <Text>
          {t('textbook_tests.right_answer')}: <b>{correct_answer}</b>
        </Text>
      )}
      {explanation !== '' && <Text style={{ whiteSpace: 'pre-wrap' }}>{explanation}</Text>}
    </Alert>
  );
}
