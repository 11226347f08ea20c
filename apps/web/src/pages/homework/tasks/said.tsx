/** What was said of an answer: why, by the coach or a model, and by the teacher. */
import { Blockquote, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COACH } from '@talaffuz/features/tutor/schema';
import type { TaskQuestion } from './labels.ts';

type Words = Pick<TaskQuestion, 'explanation' | 'ai_feedback' | 'model_used' | 'feedback'>;

export function Said({ question }: { question: Words }) {
  const { t } = useTranslation();
  const { explanation, ai_feedback, model_used, feedback } = question;
  return (
    <Stack gap="xs" aria-live="polite">
      {explanation !== null && explanation !== '' && (
        <Text style={{ whiteSpace: 'pre-wrap' }}>{explanation}</Text>
      )}
      {ai_feedback !== null && <AiFeedback text={ai_feedback} model={model_used ?? COACH} />}
      {feedback !== null && feedback !== '' && (
        <div>
          <Text size="sm" fw={600}>
            {t('homework_tasks.teacher_comment')}
          </Text>
          <Blockquote p="sm" mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {feedback}
          </Blockquote>
        </div>
      )}
    </Stack>
  );
}

/** `model`: who says it. */
export function AiFeedback({ text, model }: { text: string; model: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('homework_tasks.ai_feedback')}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {model === COACH ? t('homework_tasks.by_coach') : t('homework_tasks.by_model', { name: model })}
        </Text>
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
    </div>
  );
}
