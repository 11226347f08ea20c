/** How a suggested sentence is said: record it and see the words. */
import { useState } from 'react';
import { Alert, Badge, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { skipToken } from '@tanstack/react-query';
import { assessed } from '@talaffuz/features/interactive-lessons/schema';
import { postForm } from '../../api/rest.ts';
import { trpc } from '../../api/trpc.ts';
import { RecorderPanel } from '../../practice/recorder-panel.tsx';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import { useRecorder, type Recording } from '../../practice/use-recorder.ts';
import { errorText } from '../../ui/error-text.ts';
import { TextLink } from '../../ui/links.tsx';
import { ListenButton } from '../tutor/listen-button.tsx';

const lessonContent = z.object({ phrases: z.array(z.string()).catch([]) });
const everyday = [
  'Could you say that again, please?',
  'I would like a cup of tea.',
  'What do you think about it?',
];
/** A suggestion to read a sentence aloud carries the sentence itself. */
const READ = 'Read it aloud: ';

interface SayItProps {
  lessonId: number | null;
  suggestions: readonly string[];
}

export function SayIt({ lessonId, suggestions }: SayItProps) {
  const { t } = useTranslation();
  const lesson = useQuery(
    trpc.interactive_lessons.read.queryOptions(lessonId === null ? skipToken : { lesson_id: lessonId }),
  );
  const phrases = lessonContent.safeParse(lesson.data?.content).data?.phrases ?? [];
  const fromTalk = suggestions.filter((text) => text.startsWith(READ)).map((text) => text.slice(READ.length));
  const sentences = [...new Set([...fromTalk, ...phrases, ...(phrases.length === 0 ? everyday : [])])];
  const [chosen, setChosen] = useState<string | null>(null);
  const sentence = chosen !== null && sentences.includes(chosen) ? chosen : (sentences[0] ?? '');
  return (
    <Paper withBorder p="md" component="section">
      <Stack>
        <Title order={2} fz="h3">
          {t('conversations.say_it')}
        </Title>
        <Group wrap="nowrap" align="flex-end">
          <Select
            flex={1}
            label={t('conversations.sentence')}
            allowDeselect={false}
            data={sentences}
            value={sentence}
            onChange={setChosen}
          />
          <ListenButton text={sentence} />
        </Group>
        <Check key={sentence} sentence={sentence} />
      </Stack>
    </Paper>
  );
}

function Check({ sentence }: { sentence: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const recorder = useRecorder();
  const check = useMutation({
    mutationFn: ({ blob, name }: Recording) => {
      const form = new FormData();
      form.append('expected_text', sentence);
      form.append('audio_file', blob, name);
      return postForm('/interactive-lessons/assess-pronunciation', form, assessed);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: trpc.tutor.quotas.queryKey() }),
  });
  return (
    <Stack>
      <RecorderPanel
        recorder={recorder}
        busy={check.isPending}
        onStart={check.reset}
        onSend={(recording) => {
          check.mutate(recording);
        }}
      />
      {check.isPending && <Text role="status">{t('conversations.checking')}</Text>}
      {check.isError && (
        <Alert color="red" role="alert">
          {errorText(t, check.error)}
        </Alert>
      )}
      {check.data !== undefined && (
        <Stack gap="xs" role="status" data-testid="checked">
          <Group gap="xs">
            <ScoreBadge score={check.data.pronunciation_score} />
            {Object.entries(check.data.word_scores).map(([word, score]) => (
              <Badge key={word} variant="default" tt="none" lang="en">
                {word} {Math.round(score)}
              </Badge>
            ))}
          </Group>
          <Text size="sm" c="dimmed">
            {t('conversations.heard', { text: check.data.recognized_text })}
          </Text>
          <Text>{check.data.feedback}</Text>
          <TextLink to="/attempts/$id" params={{ id: check.data.attempt_id }}>
            {t('conversations.details')}
          </TextLink>
        </Stack>
      )}
    </Stack>
  );
}
