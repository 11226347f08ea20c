import { Button, Group, Slider, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScoreBadge } from '../../practice/score-badge.tsx';

interface ScoreSliderProps {
  label: string;
  model: number | null;
  /** Null while the teacher has said nothing. */
  score: number | null;
  onScore: (score: number | null) => void;
}

/** A score of 0–100 beside the model's. Until it is moved it stands pale where the model is. */
export function ScoreSlider({ label, model, score, onScore }: ScoreSliderProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Group justify="space-between" gap="xs" mih={30}>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Group gap="sm">
          {model !== null && (
            <Text size="sm" span>
              {t('reviews.model')} <ScoreBadge score={model} />
            </Text>
          )}
          <Text size="sm" span>
            {t('reviews.yours')} {score === null ? '–' : <ScoreBadge score={score} />}
          </Text>
          {score !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${t('reviews.clear')}: ${label}`}
              onClick={() => {
                onScore(null);
              }}
            >
              ✕
            </Button>
          )}
        </Group>
      </Group>
      <Slider
        value={score ?? Math.round(model ?? 50)}
        onChange={onScore}
        min={0}
        max={100}
        step={1}
        label={(value) => String(value)}
        color={score === null ? 'gray.5' : 'cyan'}
        thumbLabel={label}
      />
    </div>
  );
}
