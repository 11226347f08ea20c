/** Answers that are written. */
import { Fragment } from 'react';
import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countWords } from '@talaffuz/features/tests/questions/writing';
import type { InputProps } from './question-input.tsx';
import { essayShape, gapShape, readGaps, readText } from './shapes.ts';

/** Nobody checks a learner's spelling but the test. */
const plainInput = {
  lang: 'en',
  spellCheck: false,
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
} as const;

export function GapInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  const { text } = gapShape.parse(question.question_data);
  const gaps = readGaps(answer);
  const parts = text.split(/\{\{(\d+)\}\}/);
  return (
    <Text component="div" lang="en" lh={2.4} style={{ whiteSpace: 'pre-wrap' }}>
      {parts.map((part, i) =>
        i % 2 === 0 ? (
          <Fragment key={i}>{part}</Fragment>
        ) : (
          <TextInput
            key={i}
            {...plainInput}
            aria-label={t('tests.gap', { n: part })}
            placeholder={part}
            display="inline-block"
            w={140}
            mx={4}
            maxLength={200}
            value={gaps[part] ?? ''}
            disabled={disabled}
            onChange={({ currentTarget: { value } }) => {
              onAnswer({ gaps: { ...gaps, [part]: value } });
            }}
          />
        ),
      )}
    </Text>
  );
}

export function ShortInput({ answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...plainInput}
      label={t('tests.your_answer')}
      maxLength={500}
      value={readText(answer)}
      disabled={disabled}
      onChange={({ currentTarget: { value } }) => {
        onAnswer({ text: value });
      }}
    />
  );
}

export function EssayInput({ question, answer, onAnswer, disabled }: InputProps) {
  const { t } = useTranslation();
  const { prompt, min_words } = essayShape.parse(question.question_data);
  const text = readText(answer);
  const words = countWords(text);
  return (
    <Stack gap="xs">
      {prompt.trim() !== question.question_text.trim() && (
        <Text lang="en" style={{ whiteSpace: 'pre-wrap' }}>
          {prompt}
        </Text>
      )}
      <Textarea
        {...plainInput}
        label={t('tests.your_answer')}
        autosize
        minRows={8}
        maxRows={24}
        maxLength={20_000}
        value={text}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) => {
          onAnswer({ text: value });
        }}
      />
      <Text size="sm" c="dimmed">
        {min_words > 0 && words < min_words
          ? t('tests.words_of', { words, min: min_words })
          : t('tests.words', { count: words })}
      </Text>
    </Stack>
  );
}
