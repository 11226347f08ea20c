/** Answers that are chosen. */
import { Checkbox, Radio, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { truths } from '@talaffuz/features/tests/questions/choice';
import type { InputProps } from './question-input.tsx';
import {
  choiceShape,
  matchingShape,
  readManySelected,
  readPairs,
  readSelected,
  readValue,
} from './shapes.ts';

export function OneInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { options } = choiceShape.parse(question.question_data);
  return (
    <Radio.Group
      aria-label={question.question_text}
      value={readSelected(answer)}
      onChange={(selected) => {
        onAnswer({ selected });
      }}
    >
      <Stack gap="xs">
        {options.map(({ id, text }) => (
          <Radio key={id} value={id} label={text} disabled={disabled} lang="en" />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function ManyInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  const { options } = choiceShape.parse(question.question_data);
  return (
    <Checkbox.Group
      aria-label={question.question_text}
      description={t('tests.choose_all')}
      value={readManySelected(answer)}
      onChange={(selected) => {
        onAnswer({ selected });
      }}
    >
      <Stack gap="xs" mt="xs">
        {options.map(({ id, text }) => (
          <Checkbox key={id} value={id} label={text} disabled={disabled} lang="en" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

export function TruthInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      aria-label={question.question_text}
      value={readValue(answer)}
      onChange={(value) => {
        onAnswer({ value });
      }}
    >
      <Stack gap="xs">
        {truths.map((value) => (
          <Radio key={value} value={value} label={t(`tests.${value}`)} disabled={disabled} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function MatchingInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  const { left, right } = matchingShape.parse(question.question_data);
  const pairs = readPairs(answer);
  return (
    <Stack gap="sm">
      {left.map(({ id, text }) => (
        <Select
          key={id}
          label={
            <Text span lang="en" fw={500}>
              {text}
            </Text>
          }
          placeholder={t('tests.choose')}
          data={right.map((one) => ({ value: one.id, label: one.text }))}
          value={pairs[id] ?? null}
          clearable
          disabled={disabled}
          onChange={(value) => {
            const others = Object.entries(pairs).filter(([key]) => key !== id);
            onAnswer({ pairs: Object.fromEntries(value === null ? others : [...others, [id, value]]) });
          }}
        />
      ))}
    </Stack>
  );
}
