/** One question of an exam in its form. */
import {
  ActionIcon,
  Button,
  CloseButton,
  Group,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../api/trpc.ts';
import { MoveButtons, type Step } from '../../ui/move-buttons.tsx';

interface Option {
  text: string;
  is_correct: boolean;
}
/** A question while it is written. */
export interface Draft {
  /** Of the form alone. */
  key: string;
  text: string;
  type: 'test' | 'written';
  options: Option[];
  written_answer_sample: string;
}

const OPTIONS = 4;
let drafts = 0;
const newKey = () => `draft-${String((drafts += 1))}`;

export const newDraft = (type: Draft['type']): Draft => ({
  key: newKey(),
  text: '',
  type,
  options:
    type === 'test' ? Array.from({ length: OPTIONS }, (_, i) => ({ text: '', is_correct: i === 0 })) : [],
  written_answer_sample: '',
});

export const draftOf = ({
  text,
  type,
  options,
  written_answer_sample = '',
}: Outputs['exams']['read']['questions'][number]): Draft => ({
  key: newKey(),
  text,
  type,
  options: options.map((option) => ({ text: option.text, is_correct: option.is_correct ?? false })),
  written_answer_sample,
});

interface QuestionFieldsProps {
  draft: Draft;
  index: number;
  count: number;
  /** Null takes the question out. */
  onChange: (draft: Draft | null) => void;
  onMove: (step: Step) => void;
}

export function QuestionFields({ draft, index, count, onChange, onMove }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const n = index + 1;
  const name = t('exams.question_n', { n });
  const setOptions = (options: Option[]) => {
    onChange({ ...draft, options });
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>{name}</Text>
        <Group gap={4}>
          <MoveButtons title={name} index={index} count={count} onMove={onMove} />
          <ActionIcon
            size={30}
            variant="light"
            color="red"
            aria-label={t('exams.remove_question', { n })}
            onClick={() => {
              onChange(null);
            }}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </Group>
      <Textarea
        label={t('exams.text')}
        required
        autosize
        maxLength={5_000}
        value={draft.text}
        onChange={(event) => {
          onChange({ ...draft, text: event.currentTarget.value });
        }}
      />
      {draft.type === 'written' ? (
        <Textarea
          label={t('exams.sample')}
          autosize
          maxLength={20_000}
          value={draft.written_answer_sample}
          onChange={(event) => {
            onChange({ ...draft, written_answer_sample: event.currentTarget.value });
          }}
        />
      ) : (
        <Stack gap={6} role="group" aria-label={t('exams.options_hint')}>
          <Text size="sm" c="dimmed">
            {t('exams.options_hint')}
          </Text>
          {draft.options.map((option, i) => (
            <Group key={i} wrap="nowrap" gap="xs">
              <Radio
                name={draft.key}
                aria-label={t('exams.right_n', { n: i + 1 })}
                checked={option.is_correct}
                onChange={() => {
                  setOptions(draft.options.map((one, j) => ({ ...one, is_correct: j === i })));
                }}
              />
              <TextInput
                flex={1}
                aria-label={t('exams.option_n', { n: i + 1 })}
                required
                maxLength={500}
                value={option.text}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  setOptions(draft.options.map((one, j) => (j === i ? { ...one, text } : one)));
                }}
              />
              {draft.options.length > 2 && (
                <CloseButton
                  aria-label={t('exams.remove_option', { n: i + 1 })}
                  onClick={() => {
                    const left = draft.options.filter((_, j) => j !== i);
                    setOptions(
                      left.some(({ is_correct }) => is_correct)
                        ? left
                        : left.map((one, j) => ({ ...one, is_correct: j === 0 })),
                    );
                  }}
                />
              )}
            </Group>
          ))}
          {draft.options.length < 10 && (
            <Button
              variant="subtle"
              size="xs"
              w="fit-content"
              onClick={() => {
                setOptions([...draft.options, { text: '', is_correct: false }]);
              }}
            >
              {t('exams.add_option')}
            </Button>
          )}
        </Stack>
      )}
    </Stack>
  );
}
