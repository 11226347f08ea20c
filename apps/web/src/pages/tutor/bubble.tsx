/** One message of a chat. */
import type { ReactNode } from 'react';
import { Box, Group, List, Paper, Spoiler, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COACH, type AnswerFeedback } from '@talaffuz/features/tutor/schema';
import { Markdown } from '../../ui/markdown.tsx';
import { ListenButton } from './listen-button.tsx';

interface BubbleProps {
  mine: boolean;
  text: string;
  /** Who says it, for readers of the screen. */
  name: string;
  children?: ReactNode;
}

export function Bubble({ mine, text, name, children }: BubbleProps) {
  return (
    <Box
      component="li"
      style={{ listStyle: 'none', display: 'flex', justifyContent: mine ? 'flex-end' : 'flex-start' }}
    >
      <Paper
        withBorder
        px="md"
        py="xs"
        radius="lg"
        maw="min(640px, 92%)"
        bg={mine ? 'var(--mantine-color-default-hover)' : 'transparent'}
        data-testid={mine ? 'said' : 'answer'}
      >
        <Text size="xs" c="dimmed">
          {name}
        </Text>
        {mine ? (
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
        ) : (
          <Markdown>{text}</Markdown>
        )}
        {children}
      </Paper>
    </Box>
  );
}

interface AnswerFootProps {
  text: string;
  url: string | null;
  model: string;
  /** How English is to sound, such as en-GB. */
  voice?: string | undefined;
}

/** Under an answer: its sound, and who made it. */
export function AnswerFoot({ text, url, model, voice }: AnswerFootProps) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" justify="space-between">
      <Text size="xs" c="dimmed" data-testid="model">
        {model === COACH ? t('tutor.coach') : model}
      </Text>
      <ListenButton text={text} url={url} voice={voice} />
    </Group>
  );
}

/** Under what a learner said: what to change in it. */
export function Corrections({ analysis }: { analysis: AnswerFeedback }) {
  const { t } = useTranslation();
  const { corrections } = analysis.grammar;
  if (corrections.length === 0) return null;
  return (
    <Spoiler
      maxHeight={0}
      showLabel={t('tutor.corrections', { count: corrections.length })}
      hideLabel={t('tutor.hide')}
    >
      <Stack gap={4} mt={4}>
        <List size="sm" lang="en">
          {corrections.map(({ original, suggestion, explanation, offset }) => (
            <List.Item key={`${String(offset)} ${original}`}>
              <s>{original}</s> {suggestion !== null && <strong>{suggestion}</strong>} {explanation}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Spoiler>
  );
}
