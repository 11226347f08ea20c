/** The forms in which homework is handed in, by its type. */
import { useCallback, useState } from 'react';
import { Blockquote, Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LONGEST_ANSWER } from '@talaffuz/features/homework/kinds';
import { trpc } from '../../api/trpc.ts';
import { RecorderPanel } from '../../practice/recorder-panel.tsx';
import { useRecorder, type Recording } from '../../practice/use-recorder.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { toastSuccess } from '../../ui/toast.ts';
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx';
import { QuestionInput } from '../tests/questions/question-input.tsx';
import { isAnswered, type Answer } from '../tests/questions/shapes.ts';
import { FilePicker } from './file-picker.tsx';
import { type Homework, type Submission } from './labels.ts';
import { readQuestions } from './quiz.ts';
import { SendState } from './send-state.tsx';
import { TasksOverview } from './tasks/tasks-overview.tsx';
import { useSendForm } from './send.ts';

interface HandInProps {
  homework: Homework;
  row: Submission;
}

/** Sends a form, and shows what came of it. */
function useHandIn(path: string) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const sent = useCallback(async () => {
    await cache.invalidateQueries(trpc.homework.pathFilter());
    toastSuccess(t('homework.sent'));
  }, [cache, t]);
  return useSendForm(path, sent);
}

const textOf = (submission: unknown): string =>
  z.object({ text: z.string() }).safeParse(submission).data?.text ?? '';

export function HandIn({ homework, row }: HandInProps) {
  switch (homework.homework_type) {
    case 'oral':
      return <OralForm homework={homework} row={row} />;
    case 'quiz':
      return <QuizForm homework={homework} />;
    case 'written':
    case 'project':
      return <TextForm homework={homework} row={row} />;
    case 'tasks':
      return <TasksOverview homework_id={homework.id} />;
  }
}

function TextForm({ homework, row }: HandInProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(textOf(row.submission));
  const [text, setText] = useState(kept);
  const [files, setFiles] = useState<File[]>([]);
  const { send, share, error, busy } = useHandIn(`/homework/${String(homework.id)}/submit`);
  const again = row.status !== 'assigned';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData();
        form.append('submission', text);
        for (const file of files) form.append('files', file);
        void send(form).then((arrived) => {
          if (!arrived) return;
          setFiles([]);
          setKept(text);
        });
      }}
    >
      <UnsavedGuard isChanged={() => text !== kept || files.length > 0} />
      <Stack>
        <Textarea
          label={t('homework.your_answer')}
          lang="en"
          autosize
          minRows={6}
          maxRows={24}
          maxLength={LONGEST_ANSWER}
          value={text}
          disabled={busy}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
          }}
        />
        <FilePicker files={files} disabled={busy} onFiles={setFiles} />
        {again && (
          <Text size="sm" c="dimmed">
            {t('homework.replaces')}
          </Text>
        )}
        <SendState share={share} error={error} />
        <div>
          <Button type="submit" loading={busy} disabled={text.trim() === '' && files.length === 0}>
            {again ? t('homework.hand_in_again') : t('homework.hand_in')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** What the scorer takes. */
const LONGEST_S = 60;

function OralForm({ homework, row }: HandInProps) {
  const { t } = useTranslation();
  const recorder = useRecorder(LONGEST_S);
  const { send, share, error, busy, reset } = useHandIn(`/homework/${String(homework.id)}/submit-oral`);
  const hand = ({ blob, name }: Recording) => {
    const form = new FormData();
    form.append('audio_file', blob, name);
    void send(form).then((arrived) => {
      if (arrived) recorder.discard();
    });
  };
  return (
    <Stack>
      <div>
        <Text size="sm" c="dimmed">
          {t('homework.say')}
        </Text>
        <Blockquote p="md" mt={4} lang="en" style={{ whiteSpace: 'pre-wrap' }}>
          {homework.oral_assignment}
        </Blockquote>
      </div>
      <RecorderPanel
        recorder={recorder}
        busy={busy}
        onSend={hand}
        onStart={reset}
        sendLabel={t('homework.hand_in')}
      />
      {row.status !== 'assigned' && (
        <Text size="sm" c="dimmed">
          {t('homework.replaces')}
        </Text>
      )}
      <SendState share={share} error={error} />
    </Stack>
  );
}

function QuizForm({ homework }: { homework: Homework }) {
  const { t } = useTranslation();
  const questions = readQuestions(homework.metadata);
  const [answers, setAnswers] = useState<Record<number, Answer>>({});
  const { send, share, error, busy } = useHandIn(`/homework/${String(homework.id)}/submit`);
  const missing = questions.filter(({ id, question_type }) => !isAnswered(question_type, answers[id])).length;
  const hand = () => {
    const form = new FormData();
    const given = Object.entries(answers).map(([id, answer_data]) => ({
      question_id: Number(id),
      answer_data,
    }));
    form.append('submission', JSON.stringify({ answers: given }));
    void send(form);
  };
  return (
    <Stack>
      <UnsavedGuard isChanged={() => missing < questions.length} />
      {questions.map((question, i) => (
        <Paper
          key={question.id}
          withBorder
          p="md"
          component="section"
          aria-label={t('tests.question_n', { n: i + 1 })}
        >
          <Title order={3} fz="md" lang="en" mb="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {i + 1}. {question.question_text}
          </Title>
          <QuestionInput
            question={question}
            answer={answers[question.id] ?? {}}
            disabled={busy}
            onAnswer={(answer) => {
              setAnswers((old) => ({ ...old, [question.id]: answer }));
            }}
          />
        </Paper>
      ))}
      <Text size="sm" c="dimmed">
        {t('homework.quiz_once')}
      </Text>
      <SendState share={share} error={error} />
      <div>
        <ConfirmButton
          loading={busy}
          title={t('homework.hand_in')}
          text={missing === 0 ? t('homework.quiz_once') : t('homework.quiz_missing', { count: missing })}
          onConfirm={hand}
        >
          {t('homework.hand_in')}
        </ConfirmButton>
      </div>
    </Stack>
  );
}
