import { useState } from 'react';
import { Button, Divider, NumberInput, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kinds } from '@talaffuz/features/tests/questions/kinds';
import { QuestionInput } from '../questions/question-input.tsx';
import type { Answer, Question } from '../questions/shapes.ts';
import { DataEditor } from './data-editors.tsx';

export interface QuestionValues extends Pick<
  Question,
  'question_type' | 'question_text' | 'question_data' | 'marks'
> {
  /** Undefined where questions have none. */
  explanation?: string | undefined;
}

interface QuestionFormProps {
  question: QuestionValues;
  busy: boolean;
  onSave: (values: QuestionValues) => void;
}

function isWhole({ question_type, question_data }: QuestionValues): boolean {
  try {
    kinds[question_type].readData(question_data);
    return true;
  } catch {
    return false;
  }
}

export function QuestionForm({ question, busy, onSave }: QuestionFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<QuestionValues>({
    question_type: question.question_type,
    question_text: question.question_text,
    question_data: question.question_data,
    marks: question.marks,
    explanation: question.explanation,
  });
  const [tried, setTried] = useState<Answer>({});
  const { question_type, question_text, question_data, marks, explanation } = draft;
  const write = (text: string) => {
    setDraft((old) => ({
      ...old,
      question_text: text,
      // What an essay is about is asked once: its question is its task, unless they were made as two.
      ...(old.question_type === 'essay' && old.question_data['prompt'] === old.question_text
        ? { question_data: { ...old.question_data, prompt: text } }
        : {}),
    }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // Its dialog may stand within the form of a whole test, which is not to be sent along.
        event.stopPropagation();
        onSave(draft);
      }}
    >
      <Stack>
        <Textarea
          label={t('tests.question_text')}
          required
          lang="en"
          autosize
          minRows={2}
          maxLength={5_000}
          value={question_text}
          onChange={({ currentTarget: { value } }) => {
            write(value);
          }}
        />
        <DataEditor
          type={question_type}
          data={question_data}
          asked={question_text}
          onData={(data) => {
            setTried({});
            setDraft((old) => ({ ...old, question_data: data }));
          }}
        />
        <NumberInput
          label={t('tests.marks_label')}
          maw={160}
          min={0}
          max={1_000}
          decimalScale={2}
          value={marks}
          onChange={(value) => {
            setDraft((old) => ({ ...old, marks: Number(value) }));
          }}
        />
        {explanation !== undefined && (
          <Textarea
            label={t('tests.explanation')}
            description={t('tests.explanation_hint')}
            autosize
            maxLength={5_000}
            value={explanation}
            onChange={({ currentTarget: { value } }) => {
              setDraft((old) => ({ ...old, explanation: value }));
            }}
          />
        )}
        {isWhole(draft) && question_type !== 'speaking' && (
          <>
            <Divider label={t('tests.preview')} />
            <Paper withBorder p="sm">
              <Text fw={600} lang="en" mb="xs">
                {question_text}
              </Text>
              <QuestionInput question={draft} answer={tried} onAnswer={setTried} disabled={false} />
            </Paper>
          </>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {t('tests.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
