/** The chosen sound: what the model heard, and three words or a slider for what the teacher hears. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { verdictOf, verdicts, verdictScores } from '@talaffuz/speech/agreement/verdict';
import { ScoreBadge } from '../../practice/score-badge.tsx';
import type { Sound } from './review-draft.ts';
import { ScoreSlider } from './score-slider.tsx';

interface SoundJudgeProps {
  place: Sound;
  score: number | null;
  onScore: (score: number | null) => void;
  onListen: () => void;
}

/** In the order of the keys 1, 2, 3. */
const choices = [...verdicts].reverse();
const looks = { correct: '✓', accent: '~', wrong: '✗' } as const;

export function SoundJudge({ place: { sound, text }, score, onScore, onListen }: SoundJudgeProps) {
  const { t } = useTranslation();
  const chosen = score === null ? null : verdictOf(score);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('sound.selected')} data-testid="sound-judge">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} fz="h2">
            <span className="ipa">/{sound.ipa}/</span>{' '}
            <Text span c="dimmed" lang="en">
              {text}
            </Text>
          </Title>
          <Text>
            {t('reviews.model')}: <ScoreBadge score={sound.score} />
          </Text>
        </Group>
        {sound.heard.length > 0 && (
          <Text size="sm">
            {t('sound.heard')}:{' '}
            {sound.heard.map(({ ipa, probability }, i) => (
              <span key={ipa}>
                {i > 0 && ', '}
                <b className="ipa">/{ipa}/</b> {Math.round(probability * 100)}%
              </span>
            ))}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('reviews.certainty', { percent: Math.round(sound.confidence * 100) })}
        </Text>
        <Button
          variant="light"
          size="xs"
          w="fit-content"
          leftSection={<IconVolume size={16} />}
          onClick={onListen}
        >
          {t('sound.listen')}
        </Button>
        <Group gap={6} grow preventGrowOverflow={false} role="group" aria-label={t('reviews.verdict')}>
          {choices.map((verdict, i) => (
            <Button
              key={verdict}
              size="sm"
              px={6}
              variant={chosen === verdict ? 'filled' : 'default'}
              aria-pressed={chosen === verdict}
              data-testid={`verdict-${verdict}`}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                onScore(verdictScores[verdict]);
              }}
            >
              <span aria-hidden="true">{looks[verdict]}&nbsp;</span>
              <Text span inherit visibleFrom="sm" aria-hidden="true">
                {i + 1}&nbsp;
              </Text>
              {t(`reviews.${verdict}`)}
            </Button>
          ))}
        </Group>
        <ScoreSlider label={t('reviews.detail')} model={sound.score} score={score} onScore={onScore} />
      </Stack>
    </Paper>
  );
}
